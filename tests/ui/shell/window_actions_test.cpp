// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/window_actions.h"

#include "tests/ui/qt_printers.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class WindowActionsTest : public testing::Test {
protected:
    WindowActionsTest() : m_actions(&m_window) { m_actions.retranslate(Theme::Dark); }
    [[nodiscard]] QMenu* menu(const char* name) const { return m_window.findChild<QMenu*>(QLatin1String(name)); }

    QMainWindow m_window;
    WindowActions m_actions;
};

TEST_F(WindowActionsTest, OneThemeIsChecked)
{
    EXPECT_TRUE(m_actions.action(ActionId::ThemeDark)->isChecked());
    m_actions.action(ActionId::ThemeLight)->trigger();
    EXPECT_FALSE(m_actions.action(ActionId::ThemeDark)->isChecked());
}

TEST_F(WindowActionsTest, UndoAndRedoNameTheirStepOrAreDisabled)
{
    m_actions.setHistory(Message("Move {0}", {std::string("B-001")}), std::nullopt);
    EXPECT_EQ(m_actions.action(ActionId::Undo)->text(), QStringLiteral("Undo: Move B-001"));
    EXPECT_TRUE(m_actions.action(ActionId::Undo)->isEnabled());
    EXPECT_EQ(m_actions.action(ActionId::Redo)->text(), QStringLiteral("Redo"));
    EXPECT_FALSE(m_actions.action(ActionId::Redo)->isEnabled());
}

TEST_F(WindowActionsTest, RecentPlansAreAskedForWhenTheMenuIsSeenAndCanBeChosen)
{
    QObject::connect(&m_actions, &WindowActions::recentPlansNeeded, &m_actions,
                     [this] { m_actions.setRecentPlans({QStringLiteral("/plans/first.tplan")}); });
    QString chosen;
    QObject::connect(&m_actions, &WindowActions::recentPlanChosen, &m_actions,
                     [&](const QString& path) { chosen = path; });
    m_actions.setRecentPlans({});
    EXPECT_FALSE(menu("recentMenu")->menuAction()->isEnabled());
    emit menu("fileMenu")->aboutToShow();
    ASSERT_EQ(menu("recentMenu")->actions().size(), 1);
    EXPECT_EQ(menu("recentMenu")->actions().front()->text(), QStringLiteral("first"));
    menu("recentMenu")->actions().front()->trigger();
    EXPECT_EQ(chosen, QStringLiteral("/plans/first.tplan"));
}

TEST_F(WindowActionsTest, ThePanelMenuWaitsForPanels)
{
    EXPECT_FALSE(m_actions.panelMenu()->isEnabled());
    m_actions.panelMenu()->addAction(QStringLiteral("Findings"));
    m_actions.retranslate(Theme::Light);
    EXPECT_TRUE(m_actions.panelMenu()->isEnabled());
}

} // namespace
} // namespace planner::ui
