// SPDX-License-Identifier: Apache-2.0
// The menus, toolbar and actions of the main window.
#include "ui/shell/main_window.h"

#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_preview.h"
#include "ui/charts/charts_view.h"
#include "ui/compare/compare_dialog.h"
#include "ui/compare/rival_menu.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/models/plan_document.h"
#include "ui/shell/find_box.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/program.h"
#include "ui/shell/questions.h"
#include "ui/shell/selection.h"
#include "ui/shell/session.h"
#include "ui/shell/status_line.h"
#include "ui/shell/text.h"
#include "ui/shell/workspace.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolBar>

#include <algorithm>

namespace planner::ui {
namespace {

QString actionText(const char* source) { return QCoreApplication::translate("Actions", source); }

} // namespace

void MainWindow::makeActions()
{
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(spec.name));
        action->setCheckable(spec.isCheckable);
        action->setEnabled(!spec.needsPlan);
        if (*spec.shortcut != '\0')
            action->setShortcut(QKeySequence(QLatin1String(spec.shortcut), QKeySequence::PortableText));
        addAction(action);
        m_actions[spec.id] = action;
    }
    action(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    action(ActionId::About)->setMenuRole(QAction::AboutRole);
    action(ActionId::Preferences)->setMenuRole(QAction::PreferencesRole);
    action(ActionId::Redo)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    action(ActionId::LargerText)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    // Of the checkable actions of a menu one is in force.
    std::map<MenuId, QActionGroup*> groups;
    for (const ActionSpec& spec : actionTable())
        if (spec.isCheckable) {
            auto& group = groups[spec.menu];
            if (group == nullptr)
                group = new QActionGroup(this);
            group->addAction(action(spec.id));
        }
}

void MainWindow::makeMenus()
{
    menuBar()->setObjectName(QStringLiteral("menuBar"));
    for (const auto& [id, name] :
         {std::pair{MenuId::File, "fileMenu"}, std::pair{MenuId::Edit, "editMenu"}, std::pair{MenuId::Plan, "planMenu"},
          std::pair{MenuId::View, "viewMenu"}, std::pair{MenuId::Help, "helpMenu"}}) {
        m_menus[id] = menuBar()->addMenu(QString());
        m_menus[id]->setObjectName(QLatin1String(name));
        m_menus[id]->setToolTipsVisible(true);
    }
    m_menus[MenuId::Theme] = new QMenu(this);
    m_menus[MenuId::Theme]->setObjectName(QStringLiteral("themeMenu"));
    m_recentMenu = new QMenu(this);
    m_recentMenu->setObjectName(QStringLiteral("recentMenu"));
    m_recentMenu->setToolTipsVisible(true);
    m_panelMenu = new QMenu(this);
    m_panelMenu->setObjectName(QStringLiteral("panelMenu"));
    for (const ActionSpec& spec : actionTable()) {
        if (spec.startsGroup)
            menu(spec.menu)->addSeparator();
        if (spec.id == ActionId::NamedStates)
            menu(MenuId::File)->insertMenu(menu(MenuId::File)->actions().last(), m_recentMenu);
        if (spec.id == ActionId::NextPanel)
            menu(MenuId::View)->addMenu(m_panelMenu);
        if (spec.id == ActionId::ResetLayout)
            menu(MenuId::View)->addMenu(menu(MenuId::Theme));
        menu(spec.menu)->addAction(action(spec.id));
    }
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    fillRecentMenu();
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(20, 20));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->toggleViewAction()->setEnabled(false);
    m_toolBar->addActions({action(ActionId::OpenPlan), action(ActionId::ImportFolder)});
    m_toolBar->addSeparator();
    m_toolBar->addActions({action(ActionId::Undo), action(ActionId::Redo)});
    m_toolBar->addSeparator();
    m_toolBar->addActions({action(ActionId::FillPlan), action(ActionId::ExportPlan)});
    auto* space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    // Reached by Tab as well: the toolbar is a part of the F6 cycle.
    for (QAction* toolAction : m_toolBar->actions())
        if (QWidget* button = m_toolBar->widgetForAction(toolAction); !toolAction->isSeparator() && button != space)
            button->setFocusPolicy(Qt::TabFocus);
}

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
    for (const ActionId id : {ActionId::NamedStates, ActionId::BackUp, ActionId::SealCopy})
        action(id)->setEnabled(m_states != nullptr);
    on(ActionId::NamedStates, [this] { showStates(); });
    on(ActionId::BackUp, [this] { backUp(); });
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
       [this] { CompareDialog(*m_document, m_program.files(), m_program.questions(), this).exec(); });
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
    connect(m_document.get(), &PlanDocument::refused, this, &MainWindow::tell);
    connect(m_workspace, &Workspace::moveToRequested, this, &MainWindow::moveSelected);
    connect(m_workspace, &Workspace::fillRequested, action(ActionId::FillPlan), &QAction::trigger);
    connect(m_workspace, &Workspace::tryRequested, this,
            [this](const Fix& fix) { splitPlan(SplitPurpose::Fill, &fix); });
    connect(m_workspace, &Workspace::told, this,
            [this](const QString& text) { m_messages->show(Severity::Note, text); });
    connect(m_statusLine, &StatusLine::findingsClicked, m_workspace, &Workspace::showFindings);
    connect(m_findBox, &FindBox::nothingFound, this, [this](const QString& text) {
        m_messages->show(
            Severity::Warning,
            tr("Nothing is called \"%1\". Maybe enter the code of a batch or the name of a facility.").arg(text));
    });
}

void MainWindow::retranslate()
{
    for (const ActionSpec& spec : actionTable()) {
        QAction* action = m_actions.at(spec.id);
        action->setText(actionText(spec.text));
        action->setIcon(makeIcon(spec.icon));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? actionText(spec.tip) : tr("%1 (%2)").arg(actionText(spec.tip), keys));
        action->setStatusTip(actionText(spec.tip));
    }
    menu(MenuId::File)->setTitle(tr("&File"));
    menu(MenuId::Edit)->setTitle(tr("&Edit"));
    menu(MenuId::Plan)->setTitle(tr("&Plan"));
    menu(MenuId::View)->setTitle(tr("&View"));
    menu(MenuId::Help)->setTitle(tr("&Help"));
    menu(MenuId::Theme)->setTitle(tr("T&heme"));
    m_recentMenu->setTitle(tr("&Recent plans"));
    m_panelMenu->setTitle(tr("&Panels"));
    m_panelMenu->setEnabled(hasPlan());
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_toolBar->setAccessibleName(tr("Toolbar"));
    const Theme theme = m_program.session().theme();
    action(theme == Theme::Light  ? ActionId::ThemeLight
           : theme == Theme::Dark ? ActionId::ThemeDark
                                  : ActionId::ThemeSystem)
        ->setChecked(true);
    if (m_workspace != nullptr)
        m_workspace->retranslate();
    refresh();
}

void MainWindow::refreshHistoryActions()
{
    const auto name = [this](ActionId id, const std::optional<Message>& step, const QString& text,
                             const QString& named) {
        QAction* target = action(id);
        target->setEnabled(step.has_value());
        target->setIconText(text);
        target->setText(step ? named.arg(toText(*step)) : text);
        target->setToolTip(step ? named.arg(toText(*step)) : text);
    };
    const bool isReady = hasPlan();
    name(ActionId::Undo, isReady ? m_document->undoDescription() : std::nullopt, tr("Undo"), tr("Undo: %1"));
    name(ActionId::Redo, isReady ? m_document->redoDescription() : std::nullopt, tr("Redo"), tr("Redo: %1"));
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& path : m_program.session().recentPlans()) {
        QAction* recent = m_recentMenu->addAction(QFileInfo(path).completeBaseName());
        recent->setToolTip(path);
        connect(recent, &QAction::triggered, this, [this, path] { m_program.openPlan(path, this); });
    }
    m_recentMenu->menuAction()->setEnabled(!m_recentMenu->isEmpty());
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
        m_messages->show(Severity::Warning, tr("No batch is selected. Maybe click one, then press M."));
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

void MainWindow::offerRivals()
{
    auto* rivals = new RivalMenu(m_workspace->charts(), *m_document, m_program.files(), m_program.questions(),
                                 m_workspace->views());
    std::vector<PublishedTable> tables;
    for (const Example& example : m_program.examples())
        if (const QString path = example.folder + QStringLiteral("/published_progress.csv"); QFileInfo::exists(path))
            tables.push_back({example.title, path});
    rivals->setTables(std::move(tables));
    rivals->setFolder(m_program.session().folder());
    connect(rivals, &RivalMenu::failed, this, &MainWindow::tell);
}

void MainWindow::savePictureAsking(const Picture& picture)
{
    QString path = m_program.questions().fileToWrite(this, tr("Save the picture"),
                                                     QDir(m_program.session().folder()).filePath(fileNameOf(picture)),
                                                     tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    const auto saved = savePicture(picture, path);
    if (!saved)
        tell(saved.error());
    else
        m_messages->show(Severity::Done, tr("The picture is in %1.").arg(isolated(QDir::toNativeSeparators(path))),
                         tr("Open folder"), [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
}

void MainWindow::exportPlan()
{
    ExportDialog dialog(m_document->plan(), m_program.questions(), m_program.session(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder = dialog.folder();
    m_messages->show(Severity::Done, tr("Exported to %1.").arg(folder), tr("Open folder"),
                     [this, folder] { m_program.questions().showFolder(folder); });
}

void MainWindow::printBrief()
{
    const auto subject = briefSubjectOf(*m_document);
    if (subject)
        previewBrief(*subject.value(), this);
    else
        tell(subject.error());
}

void MainWindow::saveBrief()
{
    const QFileInfo plan(m_document->path());
    const QString path = m_program.questions().fileToWrite(
        this, tr("Save the brief"),
        QDir(m_program.session().folder()).filePath(plan.completeBaseName() + QStringLiteral(".pdf")),
        tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto subject = briefSubjectOf(*m_document);
    const auto done = subject ? exportPdf(makeBrief(*subject.value(), layoutDirection()), briefTitle(*subject.value()),
                                          path.toStdString())
                              : Result<Done>(subject.error());
    if (!done)
        tell(done.error());
    else
        m_messages->show(Severity::Done, tr("The brief is in %1.").arg(isolated(QDir::toNativeSeparators(path))),
                         tr("Open folder"), [this, path] { m_program.questions().showFolder(QFileInfo(path).path()); });
}

} // namespace planner::ui
