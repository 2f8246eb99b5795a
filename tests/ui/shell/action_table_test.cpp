// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/action_table.h"

#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTimer>

namespace planner::ui {
namespace {

/// Every action that a menu path from the menu bar leads to.
QSet<const QAction*> inMenus(const QMenu* menu)
{
    QSet<const QAction*> found;
    for (const QAction* action : menu->actions()) {
        found.insert(action);
        if (action->menu() != nullptr)
            found.unite(inMenus(action->menu()));
    }
    return found;
}

class ActionTableTest : public WindowTest {};

TEST_F(ActionTableTest, EveryActionHasANameWordsAndAWayByKeyboard)
{
    openPlan();
    QSet<const QAction*> reached;
    for (const QAction* top : m_window->menuBar()->actions()) {
        EXPECT_TRUE(top->text().contains(u'&')) << top->text().toStdString();
        reached.unite(inMenus(top->menu()));
    }
    for (const ActionSpec& spec : actionTable()) {
        const QAction* action = m_window->action(spec.id);
        EXPECT_EQ(action->objectName(), QLatin1String(spec.name));
        EXPECT_FALSE(action->text().isEmpty()) << spec.name;
        EXPECT_FALSE(action->statusTip().isEmpty()) << spec.name;
        EXPECT_TRUE(reached.contains(action)) << spec.name << " is in no menu";
    }
}

TEST_F(ActionTableTest, NoTwoActionsShareAKey)
{
    openPlan();
    QSet<QString> seen;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        if (action->shortcutContext() != Qt::WindowShortcut)
            continue;
        for (const QKeySequence& keys : action->shortcuts()) {
            const QString text = keys.toString();
            EXPECT_FALSE(seen.contains(text)) << text.toStdString() << " " << action->text().toStdString();
            seen.insert(text);
        }
    }
    EXPECT_GT(seen.size(), 20);
}

/// Closes every dialog that comes up while it exists.
class DialogCloser {
public:
    DialogCloser()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                names.append(dialog->objectName());
                dialog->reject();
            }
        });
        m_timer.start(10);
    }
    QStringList names;

private:
    QTimer m_timer;
};

TEST_F(ActionTableTest, EveryActionRunsWithAPlanAndItsDialogCloses)
{
    openPlan();
    ASSERT_TRUE(m_window->document()->push(RedateBatch{{"B-001"}, Day(2)}));
    ASSERT_TRUE(m_window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    DialogCloser closer;
    for (const ActionSpec& spec : actionTable())
        if (spec.id != ActionId::CloseWindow && spec.id != ActionId::Quit)
            m_window->action(spec.id)->trigger();
    EXPECT_TRUE(closer.names.contains(QStringLiteral("exportDialog")));
    EXPECT_TRUE(closer.names.contains(QStringLiteral("shortcutsDialog")));
    EXPECT_TRUE(closer.names.contains(QStringLiteral("preferencesDialog")));
    EXPECT_EQ(m_questions.asked, QStringList({QStringLiteral("planToOpen"), QStringLiteral("folder"),
                                              QStringLiteral("planToOpen"), QStringLiteral("fileToWrite"),
                                              QStringLiteral("scheduleToOpen"), QStringLiteral("fileToWrite")}));
    m_program.setTheme(Theme::Light);
}

TEST_F(ActionTableTest, WithoutAPlanOnlyWhatMakesSenseIsEnabled)
{
    for (const ActionSpec& spec : actionTable())
        EXPECT_EQ(m_window->action(spec.id)->isEnabled(), !spec.has(kNeedsPlan)) << spec.name;
}

} // namespace
} // namespace planner::ui
