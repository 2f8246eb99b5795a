// SPDX-License-Identifier: Apache-2.0
// The menus and the toolbar of the main window, and the words of its actions.
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
#include "ui/shell/workspace.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace planner::ui {
namespace {

QString actionText(const char* source) { return QCoreApplication::translate("Actions", source); }

} // namespace

void MainWindow::makeActions()
{
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(spec.name));
        action->setCheckable(spec.has(kIsCheckable));
        action->setEnabled(!spec.has(kNeedsPlan));
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
        if (spec.has(kIsCheckable)) {
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
        if (spec.has(kStartsGroup))
            menu(spec.menu)->addSeparator();
        if (spec.id == ActionId::NamedStates)
            menu(MenuId::File)->insertMenu(menu(MenuId::File)->actions().last(), m_recentMenu);
        if (spec.id == ActionId::NextPanel)
            menu(MenuId::View)->addMenu(m_panelMenu);
        if (spec.id == ActionId::ResetLayout)
            menu(MenuId::View)->addMenu(menu(MenuId::Theme));
        menu(spec.menu)->addAction(action(spec.id));
    }
    // A menu without entries is not shown, so it hears of new ones when the menu around it is.
    connect(menu(MenuId::File), &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
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

void MainWindow::retranslate()
{
    for (const ActionSpec& spec : actionTable()) {
        QAction* action = m_actions.at(spec.id);
        action->setText(actionText(spec.text));
        action->setIcon(makeIcon(spec.icon));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? actionText(spec.tip) : filled(tr("%1 (%2)"), actionText(spec.tip), keys));
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
        target->setText(step ? filled(named, toText(*step)) : text);
        target->setToolTip(step ? filled(named, toText(*step)) : text);
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

} // namespace planner::ui
