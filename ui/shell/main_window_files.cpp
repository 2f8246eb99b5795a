// SPDX-License-Identifier: Apache-2.0
// What the main window does with the plan's file: named states, backups, sealed copies.
#include "core/base/one_line.h"
#include "core/edit/plan_states.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/shell/file_work.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
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
    const auto took = [this, &dialog](const Result<ChangeSet>& result) {
        m_document->pickUpOtherEdits(); // how the document hears of it
        if (!result)
            dialog.showRefusal(toText(result.error().message));
        return static_cast<bool>(result);
    };
    connect(&dialog, &StatesDialog::nameRequested, &dialog, [this, took](const QString& name) {
        took(m_states->nameState(withoutControls(name.toStdString()), m_program.author({})));
    });
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
            const auto named = m_states->nameState(withoutControls(name.toStdString()), m_program.author({}));
            m_document->pickUpOtherEdits(); // how the document hears of it
            return named ? Result<Done>(Done{}) : named.error();
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
        this, tr("Reason"), filled(tr("Going back to %1 changes an approved batch. Why is it changed?"), name));
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
        m_program.branchPlan(*m_states, path, std::move(plan).value(),
                             tr("branch of %1 at entry %2, %3").arg(file.fileName(), QString::number(sequence), name),
                             this);
}

void MainWindow::saveAsNew()
{
    const QFileInfo file(m_document->path());
    const QString path = m_program.questions().planToWrite(
        this, QDir(m_program.session().folder()).filePath(tr("%1 saved.tplan").arg(file.completeBaseName())));
    if (!path.isEmpty())
        m_program.createPlan(path, m_document->plan(), tr("as it was in the window of %1").arg(file.fileName()), this);
}

void MainWindow::backUp()
{
    auto work = m_states->prepareBackUp(QDateTime::currentMSecsSinceEpoch());
    if (!work) {
        tell(work.error());
        return;
    }
    const auto made = std::make_shared<Result<std::string>>(std::string());
    m_fileWork->run(
        tr("Making a checked copy of the plan..."), WorkEnd::AtItsEnd,
        [made, make = std::move(work).value()](const CancelFlag&, const ProgressSink&) { *made = make(); },
        [this, made] {
            if (*made)
                tellWhere(tr("Backed up to %1."), QString::fromStdString(made->value()));
            else
                tell(made->error());
        });
}

void MainWindow::checkFile()
{
    auto work = m_states->prepareCheck();
    if (!work) {
        tell(work.error());
        return;
    }
    const auto checked = std::make_shared<Result<std::int64_t>>(0);
    m_fileWork->run(
        tr("Checking the file and making its history again..."), WorkEnd::WhenAsked,
        [checked, check = std::move(work).value()](const CancelFlag& cancel, const ProgressSink& progress) {
            *checked = check(cancel, progress);
        },
        [this, checked] {
            if (*checked)
                m_messages->show(
                    Severity::Done, counted(checked->value(), [](int n) {
                        return tr("The file is sound: each of the %Ln entries of its history leads to the state that "
                                  "it recorded.",
                                  nullptr, n);
                    }));
            else if (checked->error().kind == ErrorKind::Cancelled)
                m_messages->show(Severity::Note, tr("The check was stopped."));
            else
                tell(checked->error());
        });
}

void MainWindow::tellWhere(const QString& text, const QString& path)
{
    m_messages->show(Severity::Done, filled(text, QDir::toNativeSeparators(path)), tr("Open folder"),
                     [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
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
    const std::optional<Secret> passphrase = m_program.questions().newPassphrase(this, QFileInfo(path).fileName());
    if (!passphrase || !m_program.sealPlan(*m_states, path, passphrase->text(), this))
        return;
    tellWhere(tr("The sealed copy is %1. It opens with the passphrase only."), path);
}

} // namespace planner::ui
