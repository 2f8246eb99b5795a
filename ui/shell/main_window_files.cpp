// SPDX-License-Identifier: Apache-2.0
// What the main window does with the plan's file: named states, backups, sealed copies.
#include "core/edit/plan_states.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/models/plan_document.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/program.h"
#include "ui/shell/questions.h"
#include "ui/shell/session.h"
#include "ui/shell/text.h"
#include "ui/whatif/what_if_dialog.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <optional>
#include <utility>

namespace planner::ui {

void MainWindow::showStates()
{
    StatesDialog dialog(*m_document, this);
    const auto took = [this, &dialog](const Result<Done>& result) {
        m_document->pickUpOtherEdits(); // how the document hears of it
        if (!result)
            dialog.tell(toText(result.error().message));
        return static_cast<bool>(result);
    };
    connect(&dialog, &StatesDialog::nameRequested, &dialog,
            [this, took](const QString& name) { took(m_states->nameState(name.toStdString(), m_program.author({}))); });
    connect(&dialog, &StatesDialog::returnRequested, &dialog, [&](qint64 sequence, const QString& name) {
        if (const auto reason = reasonToGoBack(sequence, name);
            reason && took(m_states->goBackTo(sequence, name.toStdString(), m_program.author(*reason))))
            dialog.accept();
    });
    std::optional<std::pair<qint64, QString>> branch;
    connect(&dialog, &StatesDialog::branchRequested, &dialog, [&](qint64 sequence, const QString& name) {
        branch = {sequence, name};
        dialog.accept();
    });
    dialog.exec();
    if (branch)
        branchFrom(branch->first, branch->second);
}

void MainWindow::showWhatIf()
{
    WhatIfDialog::NameState nameState;
    if (m_states != nullptr)
        nameState = [this](const QString& name) {
            auto named = m_states->nameState(name.toStdString(), m_program.author({}));
            m_document->pickUpOtherEdits(); // how the document hears of it
            return named;
        };
    WhatIfDialog dialog(*m_document, m_program.questions(), std::move(nameState), this);
    connect(&dialog, &WhatIfDialog::saveRequested, this, &MainWindow::savePictureAsking);
    dialog.exec();
}

std::optional<QString> MainWindow::reasonToGoBack(qint64 sequence, const QString& name)
{
    auto earlier = m_states->planAt(sequence);
    if (!earlier || !needsReason(m_document->plan(), ReplacePlan{std::move(earlier).value()}))
        return QString();
    return m_program.questions().text(
        this, tr("Reason"), tr("Going back to %1 changes an approved batch. Why is it changed?").arg(isolated(name)));
}

void MainWindow::branchFrom(qint64 sequence, const QString& name)
{
    const QFileInfo file(m_document->path());
    const QString path = m_program.questions().planToWrite(
        this, QDir(m_program.session().folder()).filePath(tr("%1 from %2.tplan").arg(file.completeBaseName(), name)));
    if (path.isEmpty())
        return;
    auto plan = m_states->planAt(sequence);
    if (!plan)
        tell(plan.error());
    else
        m_program.createPlan(path, std::move(plan).value(),
                             tr("branch of %1 at entry %2, %3").arg(file.fileName()).arg(sequence).arg(name), this);
}

void MainWindow::backUp()
{
    const auto made = m_states->backUp(QDateTime::currentMSecsSinceEpoch());
    if (!made) {
        tell(made.error());
        return;
    }
    const QString path = QString::fromStdString(made.value());
    m_messages->show(Severity::Done, tr("Backed up to %1.").arg(isolated(QDir::toNativeSeparators(path))),
                     tr("Open folder"), [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
}

void MainWindow::sealCopy()
{
    const QFileInfo file(m_document->path());
    const QString path = m_program.questions().fileToWrite(
        this, tr("Seal a copy"),
        QDir(m_program.session().folder()).filePath(file.completeBaseName() + QStringLiteral(".sealed")),
        tr("Sealed plans (*.sealed)"));
    if (path.isEmpty())
        return;
    const std::optional<QString> passphrase = m_program.questions().passphrase(this, QFileInfo(path).fileName(), true);
    if (!passphrase || !m_program.sealPlan(*m_states, path, *passphrase, this))
        return;
    m_messages->show(
        Severity::Done,
        tr("The sealed copy is %1. It opens with the passphrase only.").arg(isolated(QDir::toNativeSeparators(path))),
        tr("Open folder"), [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
}

} // namespace planner::ui
