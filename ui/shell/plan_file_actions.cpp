// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/plan_file_actions.h"

#include "core/base/one_line.h"
#include "core/edit/plan_states.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_preview.h"
#include "ui/charts/picture.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/dialogs/update_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/workbook_facts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
#include "ui/tables/table_import_dialog.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace planner::ui {

PlanFileActions::PlanFileActions(Program& program, MainWindow& window, PlanStates* states)
    : QObject(&window), m_program(program), m_window(window), m_messages(window.messages()), m_states(states),
      m_work(m_messages)
{
}

void PlanFileActions::connectActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(m_window.action(id), &QAction::triggered, this, slot); };
    on(ActionId::ExportPlan, &PlanFileActions::exportPlan);
    on(ActionId::PrintBrief, &PlanFileActions::printBrief);
    on(ActionId::SaveBrief, &PlanFileActions::saveBrief);
    on(ActionId::NamedStates, &PlanFileActions::showStates);
    on(ActionId::BackUp, &PlanFileActions::backUp);
    on(ActionId::CheckFile, &PlanFileActions::checkFile);
    on(ActionId::SealCopy, &PlanFileActions::sealCopy);
    for (const ActionId id : {ActionId::NamedStates, ActionId::BackUp, ActionId::CheckFile, ActionId::SealCopy})
        m_window.action(id)->setEnabled(m_states != nullptr);
}

PlanDocument& PlanFileActions::document() const { return *m_window.document(); }

QString PlanFileActions::suggestion(const QString& name) const
{
    return QDir(m_program.session().folder()).filePath(name);
}

void PlanFileActions::showStates()
{
    StatesDialog dialog(document(), &m_window);
    const auto isDone = [this, &dialog](const Result<ChangeSet>& result) {
        document().pickUpOtherEdits(); // how the document hears of it
        if (!result)
            dialog.showRefusal(toText(result.error().message));
        return static_cast<bool>(result);
    };
    connect(&dialog, &StatesDialog::nameRequested, &dialog, [this, isDone](const QString& name) {
        isDone(m_states->nameState(withoutControls(name.toStdString()), m_program.author({})));
    });
    connect(&dialog, &StatesDialog::returnRequested, &dialog, [&](qint64 sequence, const QString& name) {
        if (const auto reason = reasonToGoBack(sequence, name);
            reason && isDone(m_states->goBackTo(sequence, name.toStdString(), m_program.author(*reason))))
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

std::optional<QString> PlanFileActions::reasonToGoBack(qint64 sequence, const QString& name)
{
    auto earlier = m_states->planAt(sequence);
    if (!earlier || !needsReason(document().plan(), ReplacePlan{std::move(earlier).value()}))
        return QString();
    return m_program.questions().text(
        &m_window, tr("Reason"), filled(tr("Going back to %1 changes an approved batch. Why is it changed?"), name));
}

void PlanFileActions::branchFrom(qint64 sequence, const QString& name)
{
    const QFileInfo file(document().path());
    const QString path = m_program.questions().planToWrite(
        &m_window, suggestion(tr("%1 from %2.tplan").arg(file.completeBaseName(), name)));
    if (path.isEmpty())
        return;
    auto plan = m_states->planAt(sequence);
    if (!plan)
        m_messages.show(plan.error());
    else
        m_program.branchPlan(*m_states, path, std::move(plan).value(),
                             tr("branch of %1 at entry %2, %3").arg(file.fileName(), QString::number(sequence), name),
                             &m_window);
}

void PlanFileActions::saveAsNew()
{
    const QFileInfo file(document().path());
    const QString path =
        m_program.questions().planToWrite(&m_window, suggestion(tr("%1 saved.tplan").arg(file.completeBaseName())));
    if (!path.isEmpty())
        m_program.createPlan(path, document().plan(), tr("as it was in the window of %1").arg(file.fileName()),
                             &m_window);
}

void PlanFileActions::backUp()
{
    auto work = m_states->prepareBackUp(QDateTime::currentMSecsSinceEpoch());
    if (!work) {
        m_messages.show(work.error());
        return;
    }
    const auto made = std::make_shared<Result<std::string>>(std::string());
    m_work.run(
        tr("Making a checked copy of the plan..."), WorkEnd::AtItsEnd,
        [made, make = std::move(work).value()](const CancelFlag&, const ProgressSink&) { *made = make(); },
        [this, made] {
            if (*made)
                showWhere(tr("Backed up to %1."), QString::fromStdString(made->value()));
            else
                m_messages.show(made->error());
        });
}

void PlanFileActions::checkFile()
{
    auto work = m_states->prepareCheck();
    if (!work) {
        m_messages.show(work.error());
        return;
    }
    const auto checked = std::make_shared<Result<std::int64_t>>(0);
    m_work.run(
        tr("Checking the file and making its history again..."), WorkEnd::WhenAsked,
        [checked, check = std::move(work).value()](const CancelFlag& cancel, const ProgressSink& progress) {
            *checked = check(cancel, progress);
        },
        [this, checked] { showCheck(*checked); });
}

void PlanFileActions::showCheck(const Result<std::int64_t>& checked)
{
    if (checked)
        m_messages.show(Severity::Done, counted(checked.value(), [](int n) {
                            return tr(
                                "The file is sound: each of the %Ln entries of its history leads to the state that "
                                "it recorded.",
                                nullptr, n);
                        }));
    else if (checked.error().kind == ErrorKind::Cancelled)
        m_messages.show(Severity::Note, tr("The check was stopped."));
    else
        m_messages.show(checked.error());
}

void PlanFileActions::sealCopy()
{
    const QFileInfo file(document().path());
    const QString path = m_program.questions().fileToWrite(
        &m_window, tr("Seal a copy"), suggestion(file.completeBaseName() + QStringLiteral(".sealed")),
        tr("Sealed plans (*.sealed)"));
    if (path.isEmpty())
        return;
    const std::optional<Secret> passphrase = m_program.questions().newPassphrase(&m_window, QFileInfo(path).fileName());
    if (!passphrase || !m_program.sealPlan(*m_states, path, passphrase->text(), &m_window))
        return;
    showWhere(tr("The sealed copy is %1. It opens with the passphrase only."), path);
}

void PlanFileActions::save(const Picture& picture)
{
    QString path = m_program.questions().fileToWrite(&m_window, tr("Save the picture"), suggestion(fileNameOf(picture)),
                                                     tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    const auto saved = savePicture(picture, path);
    if (!saved)
        m_messages.show(saved.error());
    else
        showWhere(tr("The picture is in %1."), path);
}

void PlanFileActions::exportPlan()
{
    ExportDialog dialog(document().plan(), workbookFactsOf(document()), m_program.questions(), m_program.session(),
                        &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder = dialog.folder();
    m_messages.show(Severity::Done, filled(tr("Exported to %1."), folder), tr("Open folder"),
                    [this, folder] { m_program.questions().showFolder(folder); });
}

void PlanFileActions::importInto()
{
    const QString path = m_program.questions().scheduleToOpen(&m_window, m_program.session().folder());
    if (path.isEmpty())
        return;
    m_program.session().setFolder(QFileInfo(path).absolutePath());
    UpdateDialog dialog(document(), m_states, path, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_messages.show(Severity::Done, filled(tr("Taken from %1, as one step."), QFileInfo(path).fileName()));
}

void PlanFileActions::importTables(std::optional<TableKind> kind, const QStringList& paths)
{
    TableImportDialog dialog(document(), m_program.session(), m_program.questions(), kind, &m_window);
    dialog.open(paths);
    dialog.exec();
    if (!dialog.takenText().isEmpty())
        m_messages.show(Severity::Done, dialog.takenText(), PlanFileActions::tr("Undo"), [this] { document().undo(); });
}

void PlanFileActions::printBrief()
{
    const auto subject = briefSubjectOf(document());
    if (subject)
        previewBrief(*subject.value(), &m_window);
    else
        m_messages.show(subject.error());
}

void PlanFileActions::saveBrief()
{
    savePaper({tr("Save the brief"), QFileInfo(document().path()).completeBaseName() + QStringLiteral(".pdf"),
               tr("The brief is in %1."), [](const BriefSubject& subject, Qt::LayoutDirection direction) {
                   return makeBrief(subject, direction);
               }});
}

void PlanFileActions::savePaper(const PaperToSave& paper)
{
    const auto subject = briefSubjectOf(document());
    if (!subject) {
        m_messages.show(subject.error());
        return;
    }
    const QString path =
        m_program.questions().fileToWrite(&m_window, paper.title, suggestion(paper.name), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto done = exportPdf(paper.make(*subject.value(), m_window.layoutDirection()), briefTitle(*subject.value()),
                                path.toStdString());
    if (!done)
        m_messages.show(done.error());
    else
        showWhere(paper.done, path);
}

void PlanFileActions::showWhere(const QString& text, const QString& path)
{
    m_messages.show(Severity::Done, filled(text, QDir::toNativeSeparators(path)), tr("Open folder"),
                    [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
}

} // namespace planner::ui
