// SPDX-License-Identifier: Apache-2.0
// What the actions of the main window do.
#include "ui/shell/main_window.h"

#include "ui/charts/charts_view.h"
#include "ui/compare/compare_dialog.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/selection.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/manual/manual_help.h"
#include "ui/models/plan_document.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/find_box.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/program.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QTabWidget>

namespace planner::ui {

void MainWindow::connectFileActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    on(ActionId::OpenPlan, [this] {
        const QString path = m_program.questions().planToOpen(this, m_program.session().folder());
        if (!path.isEmpty())
            m_program.openPlan(path, this);
    });
    on(ActionId::ImportFolder, [this] {
        const QString folder =
            m_program.questions().folder(this, tr("Import a folder of CSV files"), m_program.session().folder());
        if (!folder.isEmpty())
            importFolder(folder);
    });
    on(ActionId::RecoverPlan, [this] {
        const QString path = m_program.questions().planToOpen(this, m_program.session().folder());
        if (!path.isEmpty())
            m_program.recoverPlan(path, this);
    });
    on(ActionId::NewWindow, [this] { m_program.newWindow(); });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::Preferences, [this] { PreferencesDialog(m_program, this).exec(); });
    on(ActionId::Manual, [this] { m_program.manual().openFor(QApplication::focusWidget()); });
    on(ActionId::Shortcuts, [this] { ShortcutsDialog(*this).exec(); });
    on(ActionId::About, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    on(ActionId::NextPanel, [this] { m_panels.next(); });
    on(ActionId::PreviousPanel, [this] { m_panels.previous(); });
    on(ActionId::LargerText, [this] { m_program.changeTextSize(1); });
    on(ActionId::SmallerText, [this] { m_program.changeTextSize(-1); });
    on(ActionId::NormalText, [this] { m_program.changeTextSize(0); });
    on(ActionId::ThemeSystem, [this] { m_program.setTheme(Theme::System); });
    on(ActionId::ThemeLight, [this] { m_program.setTheme(Theme::Light); });
    on(ActionId::ThemeDark, [this] { m_program.setTheme(Theme::Dark); });
}

void MainWindow::connectPlanActions()
{
    for (const ActionSpec& spec : actionTable())
        action(spec.id)->setEnabled(true);
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    on(ActionId::ExportPlan, [this] { exportPlan(); });
    on(ActionId::PrintBrief, [this] { printBrief(); });
    on(ActionId::SaveBrief, [this] { saveBrief(); });
    for (const ActionId id : {ActionId::NamedStates, ActionId::BackUp, ActionId::CheckFile, ActionId::SealCopy})
        action(id)->setEnabled(m_states != nullptr);
    on(ActionId::NamedStates, [this] { showStates(); });
    on(ActionId::BackUp, [this] { backUp(); });
    on(ActionId::CheckFile, [this] { checkFile(); });
    on(ActionId::SealCopy, [this] { sealCopy(); });
    on(ActionId::Undo, [this] { m_document->undo(); });
    on(ActionId::Redo, [this] { m_document->redo(); });
    on(ActionId::Find, [this] {
        m_findBox->setFocus(Qt::ShortcutFocusReason);
        m_findBox->selectAll();
    });
    on(ActionId::WhatIf, [this] { showWhatIf(); });
    on(ActionId::FillPlan, [this] { splitPlan(SplitPurpose::Fill); });
    on(ActionId::Replan, [this] { splitPlan(SplitPurpose::Replan); });
    offerRivals();
    connect(m_workspace, &Workspace::saveRequested, this, &MainWindow::savePictureAsking);
    on(ActionId::MoveTo, [this] { moveSelected(); });
    on(ActionId::ComparePlans,
       [this] { CompareDialog(*m_document, m_states, m_program.files(), m_program.questions(), this).exec(); });
    on(ActionId::NextFinding, [this] { stepFinding(1); });
    on(ActionId::PreviousFinding, [this] { stepFinding(-1); });
    on(ActionId::ResetLayout, [this] { m_workspace->arrange(); });
    QTabWidget* views = m_workspace->views();
    const std::vector<ActionId>& ids = m_workspace->viewActions();
    for (int i = 0; i < static_cast<int>(ids.size()); ++i)
        on(ids[static_cast<std::size_t>(i)], [views, i] {
            views->setCurrentIndex(i);
            if (QWidget* first = mainFocusable(views->currentWidget()))
                first->setFocus(Qt::ShortcutFocusReason);
        });
    connect(views, &QTabWidget::currentChanged, this,
            [this, ids](int index) { action(ids.at(static_cast<std::size_t>(index)))->setChecked(true); });
    action(ids.at(static_cast<std::size_t>(views->currentIndex())))->setChecked(true);

    connect(m_document.get(), &PlanDocument::changed, this, &MainWindow::refresh);
    connect(m_document.get(), &PlanDocument::refused, this, &MainWindow::tellRefusal);
    connect(m_document.get(), &PlanDocument::stepTaken, m_messages, &MessageBar::uncover);
    connect(m_document.get(), &PlanDocument::warned, this, &MainWindow::warn);
    connect(m_workspace, &Workspace::moveToRequested, this, &MainWindow::moveSelected);
    connect(m_workspace, &Workspace::fillRequested, action(ActionId::FillPlan), &QAction::trigger);
    connect(m_workspace, &Workspace::tryRequested, this,
            [this](const Fix& fix) { splitPlan(SplitPurpose::Fill, &fix); });
    connect(m_workspace, &Workspace::notified, this,
            [this](const QString& text) { m_messages->show(Severity::Note, text); });
    connect(m_statusLine, &StatusLine::findingsClicked, m_workspace, &Workspace::showFindings);
    connect(m_findBox, &FindBox::nothingFound, this, [this](const QString& text) {
        m_messages->show(
            Severity::Warning,
            filled(tr("Nothing is called \"%1\". Maybe enter the code of a batch or the name of a facility."), text));
    });
}

void MainWindow::stepFinding(int step)
{
    if (openFindings(*m_document) == 0)
        m_messages->show(Severity::Done, tr("No rule is broken."));
    else
        m_workspace->stepFinding(step);
}

void MainWindow::moveSelected()
{
    if (m_selection->batches().empty())
        m_messages->cover(Severity::Warning, tr("No batch is selected. Maybe click one, then press M."));
    else
        moveAsking(*m_document, m_selection->batches(), this);
}

void MainWindow::splitPlan(SplitPurpose purpose, const Fix* fix)
{
    SplitDialog dialog(*m_document, purpose, this);
    connect(&dialog, &SplitDialog::proven, &m_workspace->charts(), &ChartsView::setBounds);
    if (fix != nullptr)
        dialog.tryFix(*fix);
    dialog.exec();
}

} // namespace planner::ui
