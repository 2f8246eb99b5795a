// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcuts_dialog.h"

#include "tests/ui/window_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QTreeWidget>

namespace planner::ui {
namespace {

class ShortcutsDialogTest : public WindowTest {};

TEST_F(ShortcutsDialogTest, ListsEveryKeyOfTheWindow)
{
    openPlan();
    ShortcutsDialog dialog(*m_window);
    auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("shortcutList"));
    for (const ActionSpec& spec : actionTable()) {
        const QKeySequence keys = m_window->action(spec.id)->shortcut();
        if (!keys.isEmpty()) {
            EXPECT_FALSE(list->findItems(keys.toString(QKeySequence::NativeText), Qt::MatchStartsWith, 0).isEmpty())
                << spec.name;
        }
    }
}

TEST_F(ShortcutsDialogTest, FindsWhatAKeyDoes)
{
    ShortcutsDialog dialog(*m_window);
    auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("shortcutList"));
    dialog.findChild<QLineEdit*>(QStringLiteral("shortcutSearch"))->setText(QStringLiteral("F6"));
    int shown = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        shown += list->topLevelItem(i)->isHidden() ? 0 : 1;
    EXPECT_EQ(shown, 2); // F6 and Shift+F6
}

} // namespace
} // namespace planner::ui
