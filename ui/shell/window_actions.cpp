// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/window_actions.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace planner::ui {
namespace {

QString actionText(const char* source) { return QCoreApplication::translate("Actions", source); }

} // namespace

WindowActions::WindowActions(QMainWindow* window) : QObject(window), m_window(window)
{
    makeActions();
    groupCheckable();
    makeMenus();
    makeToolBar();
}

void WindowActions::makeActions()
{
    for (const ActionSpec& spec : actionTable()) {
        auto* action = new QAction(m_window);
        action->setObjectName(QLatin1String(spec.name));
        action->setCheckable(spec.has(kIsCheckable));
        action->setEnabled(!spec.has(kNeedsPlan));
        if (*spec.shortcut != '\0')
            action->setShortcut(QKeySequence(QLatin1String(spec.shortcut), QKeySequence::PortableText));
        m_window->addAction(action);
        m_actions[spec.id] = action;
    }
    action(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    action(ActionId::About)->setMenuRole(QAction::AboutRole);
    action(ActionId::Preferences)->setMenuRole(QAction::PreferencesRole);
    action(ActionId::Redo)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    action(ActionId::LargerText)
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
}

/// Of the checkable actions of a menu one is in force.
void WindowActions::groupCheckable()
{
    std::map<MenuId, QActionGroup*> groups;
    for (const ActionSpec& spec : actionTable())
        if (spec.has(kIsCheckable)) {
            auto& group = groups[spec.menu];
            if (group == nullptr)
                group = new QActionGroup(this);
            group->addAction(action(spec.id));
        }
}

QMenu* WindowActions::makeMenu(const char* name)
{
    auto* made = new QMenu(m_window);
    made->setObjectName(QLatin1String(name));
    return made;
}

void WindowActions::makeMenus()
{
    QMenuBar* bar = m_window->menuBar();
    bar->setObjectName(QStringLiteral("menuBar"));
    for (const auto& [id, name] :
         {std::pair{MenuId::File, "fileMenu"}, std::pair{MenuId::Edit, "editMenu"}, std::pair{MenuId::Plan, "planMenu"},
          std::pair{MenuId::View, "viewMenu"}, std::pair{MenuId::Help, "helpMenu"}}) {
        m_menus[id] = bar->addMenu(QString());
        m_menus[id]->setObjectName(QLatin1String(name));
        m_menus[id]->setToolTipsVisible(true);
    }
    m_menus[MenuId::Theme] = makeMenu("themeMenu");
    m_recentMenu = makeMenu("recentMenu");
    m_recentMenu->setToolTipsVisible(true);
    m_panelMenu = makeMenu("panelMenu");
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
    // A menu without entries is not shown, so it is filled when the menu around it is.
    connect(menu(MenuId::File), &QMenu::aboutToShow, this, &WindowActions::recentPlansNeeded);
}

void WindowActions::makeToolBar()
{
    m_toolBar = m_window->addToolBar(QString());
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

void WindowActions::enableAll()
{
    for (const auto& [id, action] : m_actions)
        action->setEnabled(true);
}

void WindowActions::setHistory(const std::optional<Message>& undo, const std::optional<Message>& redo)
{
    const auto name = [this](ActionId id, const std::optional<Message>& step, const QString& text,
                             const QString& named) {
        QAction* target = action(id);
        target->setEnabled(step.has_value());
        target->setIconText(text);
        target->setText(step ? filled(named, toText(*step)) : text);
        target->setToolTip(step ? filled(named, toText(*step)) : text);
    };
    name(ActionId::Undo, undo, tr("Undo"), tr("Undo: %1"));
    name(ActionId::Redo, redo, tr("Redo"), tr("Redo: %1"));
}

void WindowActions::setRecentPlans(const QStringList& paths)
{
    m_recentMenu->clear();
    for (const QString& path : paths) {
        QAction* recent = m_recentMenu->addAction(QFileInfo(path).completeBaseName());
        recent->setToolTip(path);
        connect(recent, &QAction::triggered, this, [this, path] { emit recentPlanChosen(path); });
    }
    m_recentMenu->menuAction()->setEnabled(!m_recentMenu->isEmpty());
}

void WindowActions::retranslate(Theme theme)
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
    m_panelMenu->setEnabled(!m_panelMenu->isEmpty());
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_toolBar->setAccessibleName(tr("Toolbar"));
    action(theme == Theme::Light  ? ActionId::ThemeLight
           : theme == Theme::Dark ? ActionId::ThemeDark
                                  : ActionId::ThemeSystem)
        ->setChecked(true);
}

} // namespace planner::ui
