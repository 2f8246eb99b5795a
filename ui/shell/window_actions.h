// SPDX-License-Identifier: Apache-2.0
#pragma once
// The actions of a window, in its menus and its toolbar.

#include "core/base/message.h"
#include "ui/shell/action_table.h"

#include <QObject>

#include <map>
#include <optional>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace planner::ui {

enum class Theme;

/// Makes the actions of the table, and the menus and the toolbar that hold them, as children of the window. What an
/// action does is connected elsewhere.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow* window);

    [[nodiscard]] QAction* action(ActionId id) const { return m_actions.at(id); }
    [[nodiscard]] QToolBar* toolBar() const { return m_toolBar; }
    /// For the actions that show and hide panels; enabled where it has some.
    [[nodiscard]] QMenu* panelMenu() const { return m_panelMenu; }

    /// The window has a plan.
    void enableAll();
    /// What undo and redo would do; nothing: they cannot do anything.
    void setHistory(const std::optional<Message>& undo, const std::optional<Message>& redo);
    void setRecentPlans(const QStringList& paths);
    /// Gives all their words in the user's language, and the icons their colours; `theme` is the one that is checked.
    void retranslate(Theme theme);

signals:
    /// The recent plans are about to be seen.
    void recentPlansNeeded();
    void recentPlanChosen(const QString& path);

private:
    void makeActions();
    void groupCheckable();
    void makeMenus();
    void makeToolBar();
    [[nodiscard]] QMenu* makeMenu(const char* name);
    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus.at(id); }

    QMainWindow* m_window;
    std::map<ActionId, QAction*> m_actions;
    std::map<MenuId, QMenu*> m_menus;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_panelMenu = nullptr;
    QToolBar* m_toolBar = nullptr;
};

} // namespace planner::ui
