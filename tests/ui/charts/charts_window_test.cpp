// SPDX-License-Identifier: Apache-2.0
// The charts in their window: how they are reached, what they are held against.

#include "tests/ui/window_fixture.h"
#include "ui/charts/charts_view.h"
#include "ui/charts/progress_chart.h"
#include "ui/kit/message_bar.h"

#include <QCoreApplication>
#include <QFile>
#include <QMenu>
#include <QTest>
#include <QToolButton>

namespace planner::ui {
namespace {

class ChartsWindowTest : public WindowTest {
protected:
    ChartsWindowTest()
    {
        openPlan();
        m_window->action(ActionId::ShowCharts)->trigger();
        QCoreApplication::processEvents();
        m_charts = m_window->findChild<ChartsView*>();
        m_charts->setPage(ChartPage::Progress);
    }
    [[nodiscard]] const ProgressChart& progress() const
    {
        return *qobject_cast<ProgressChart*>(m_charts->charts().front());
    }
    void compareWith(const char* text)
    {
        m_questions.tablePath = m_folder.filePath(QStringLiteral("counts.csv"));
        QFile file(m_questions.tablePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        choose("rivalCounts");
    }
    /// What the menu of rivals would show now.
    [[nodiscard]] QMenu& rivals()
    {
        emit m_charts->rivalMenu().aboutToShow();
        return m_charts->rivalMenu();
    }
    void choose(const char* name)
    {
        auto* action = rivals().findChild<QAction*>(QLatin1String(name));
        ASSERT_NE(action, nullptr) << name;
        ASSERT_TRUE(action->isEnabled()) << name;
        action->trigger();
    }

    ChartsView* m_charts = nullptr;
};

TEST_F(ChartsWindowTest, AreShownByTheirAction)
{
    EXPECT_TRUE(m_charts->isVisible());
    EXPECT_TRUE(m_window->action(ActionId::ShowCharts)->isChecked());
    m_window->action(ActionId::ShowBoard)->trigger();
    EXPECT_FALSE(m_charts->isVisible());
}

TEST_F(ChartsWindowTest, HoldTheProgressAgainstAPublishedTable)
{
    compareWith("date,people\n2026-01-22,30\n");
    ASSERT_EQ(progress().rivals().published.size(), 1U);
    EXPECT_EQ(progress().rivals().published.front().people, People(30));
    EXPECT_FALSE(m_window->messages().isVisible());
}

TEST_F(ChartsWindowTest, HoldTheProgressAgainstANamedStateOfThePlan)
{
    Plan before = windowPlan();
    before.batches.clear();
    m_files.last->addState("before", before);
    choose("rivalState-before");
    ASSERT_TRUE(progress().rivals().other);
    EXPECT_EQ(progress().rivals().otherName, QStringLiteral("before"));
    EXPECT_EQ(progress().rivals().other->arrivedInAll(), People(0));
    EXPECT_TRUE(rivals().findChild<QAction*>(QStringLiteral("rivalState-before"))->isChecked());
    choose("rivalNone");
    EXPECT_FALSE(progress().rivals().other);
}

TEST_F(ChartsWindowTest, HoldTheProgressAgainstAnotherPlanFile)
{
    m_questions.openPath = m_folder.filePath(QStringLiteral("rival.tplan"));
    choose("rivalPlan");
    ASSERT_TRUE(progress().rivals().other);
    EXPECT_EQ(progress().rivals().otherName, QStringLiteral("rival"));
    EXPECT_EQ(progress().rivals().other->arrivedInAll(), People(40));
    m_questions.openPath = m_folder.filePath(QStringLiteral("missing.tplan"));
    choose("rivalPlan");
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("missing.tplan")));
    EXPECT_EQ(progress().rivals().otherName, QStringLiteral("rival")) << "what was shown stays";
}

TEST_F(ChartsWindowTest, HoldTheProgressAgainstTheShippedPublishedProgress)
{
    choose("rivalTable-Transfer as carried out");
    EXPECT_GE(progress().rivals().published.size(), 3U);
    EXPECT_TRUE(rivals().findChild<QAction*>(QStringLiteral("rivalTable-Transfer as carried out"))->isChecked());
    choose("rivalNone");
    EXPECT_TRUE(progress().rivals().published.empty());
}

TEST_F(ChartsWindowTest, ProveWhatCanBeMovedAtMost)
{
    EXPECT_FALSE(progress().rivals().mostMovable);
    choose("rivalBound");
    ASSERT_TRUE(QTest::qWaitFor([this] { return progress().rivals().mostMovable.has_value(); }, 20'000));
    EXPECT_EQ(progress().rivals().mostMovable, People(50)) << "B has 50 places for 60 people";
    EXPECT_FALSE(rivals().findChild<QAction*>(QStringLiteral("rivalBound"))->isEnabled()) << "it is proven";
}

TEST_F(ChartsWindowTest, AreSavedAsPictures)
{
    m_questions.filePath = m_folder.filePath(QStringLiteral("progress.svg"));
    auto* menu = m_charts->findChild<QToolButton*>(QStringLiteral("chartsPicture"))->menu();
    menu->findChild<QAction*>(QStringLiteral("savePicture"))->trigger();
    QFile file(m_questions.filePath);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    EXPECT_TRUE(svg.contains("People moved")) << "words stay words";
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("progress.svg")));
}

TEST_F(ChartsWindowTest, AreCopiedAlone)
{
    m_charts->setPage(ChartPage::Occupancy);
    const Picture all = m_charts->picture();
    const Picture one = m_charts->charts()[1]->picture();
    EXPECT_EQ(one.title, m_charts->charts()[1]->title());
    EXPECT_LT(one.size.width(), all.size.width());
    EXPECT_TRUE(toSvg(all).contains("All sites together"));
    EXPECT_FALSE(toSvg(one).contains("All sites together"));
}

TEST_F(ChartsWindowTest, TellWhatIsWrongWithThePublishedTable)
{
    compareWith("date,people\n2026-01-22,many\n");
    EXPECT_TRUE(progress().rivals().published.empty());
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("counts.csv:2")));
}

} // namespace
} // namespace planner::ui
