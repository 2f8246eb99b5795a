// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stored_plan.h"

#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"
#include "ui/shell/message_bar.h"

#include <QAction>
#include <QFile>
#include <QTest>

namespace planner::desktop {
namespace {

/// Windows on true plan files.
class StoredPlanTest : public testing::Test {
protected:
    StoredPlanTest() : m_session(m_folder.filePath(QStringLiteral("settings.ini")))
    {
        m_session.setFolder(m_folder.path());
    }

    std::unique_ptr<ui::Program> start()
    {
        return std::make_unique<ui::Program>(m_files, m_session, m_questions, QString());
    }
    QString path() const { return m_folder.filePath(QStringLiteral("plan.tplan")); }

    QTemporaryDir m_folder;
    StoredPlanFiles m_files;
    ui::ScriptedQuestions m_questions;
    ui::Session m_session;
};

TEST_F(StoredPlanTest, UndoAndRedoSurviveARestart)
{
    {
        const auto program = start();
        ui::MainWindow* window = program->newWindow();
        ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
        ASSERT_TRUE(window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    }
    {
        const auto program = start();
        ui::MainWindow* window = program->newWindow();
        ASSERT_TRUE(program->openPlan(path(), window));
        EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(3));
        window->action(ui::ActionId::Undo)->trigger();
        EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(1));
    }
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->openPlan(path(), window));
    window->action(ui::ActionId::Redo)->trigger();
    EXPECT_EQ(window->document()->batch({"B-001"})->departure, Day(3));
}

TEST_F(StoredPlanTest, TwoWindowsOnOneFileSeeEachOthersEdits)
{
    const auto program = start();
    ui::MainWindow* first = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), first));
    ASSERT_TRUE(program->openPlan(path(), first));
    ui::MainWindow* second = program->windows().last();
    ASSERT_NE(first, second);

    ASSERT_TRUE(first->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return second->document()->batch({"B-001"})->departure == Day(3); }, 10'000));

    ASSERT_TRUE(second->document()->push(RedateBatch{{"B-001"}, Day(4)}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return first->document()->batch({"B-001"})->departure == Day(4); }, 10'000));
}

TEST_F(StoredPlanTest, AFileThatIsNoPlanIsToldAndNotChanged)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a plan");
    file.close();
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    EXPECT_FALSE(program->openPlan(path(), window));
    EXPECT_TRUE(window->messages().isVisible());
    EXPECT_FALSE(window->hasPlan());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("not a plan"));
}

TEST_F(StoredPlanTest, APlanFileIsNeverReplaced)
{
    const auto program = start();
    ui::MainWindow* window = program->newWindow();
    ASSERT_TRUE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    EXPECT_FALSE(program->createPlan(path(), ui::windowPlan(), QStringLiteral("test"), window));
    EXPECT_TRUE(window->messages().isVisible());
}

} // namespace
} // namespace planner::desktop
