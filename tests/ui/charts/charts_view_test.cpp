// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/charts_view.h"

#include "core/planning/batch_edits.h"
#include "tests/ui/document_fixture.h"
#include "tests/ui/golden_picture.h"
#include "tests/ui/qt_printers.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/charts/transport_chart.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

class ChartsViewTest : public DocumentTest {
protected:
    ChartsViewTest() : m_view(*m_document, m_selection)
    {
        m_view.resize(800, 600);
        m_view.show();
        QCoreApplication::processEvents();
    }
    ~ChartsViewTest() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }
    template <class Type>
    [[nodiscard]] Type& chart(std::size_t position)
    {
        auto* found = qobject_cast<Type*>(m_view.charts().at(position));
        EXPECT_NE(found, nullptr);
        return *found;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const Chart* chart : m_view.charts())
            titles += chart->title();
        return titles;
    }
    [[nodiscard]] QAbstractItemModel& table() const
    {
        return *m_view.findChild<QTableView*>(QStringLiteral("chartTable"))->model();
    }

    ChartsView m_view;
};

TEST_F(ChartsViewTest, ShowsAllTogetherAndEverySite)
{
    EXPECT_EQ(titles(), (QStringList{QStringLiteral("All sites together"), QStringLiteral("A"), QStringLiteral("B"),
                                     QStringLiteral("C")}));
    EXPECT_EQ(chart<OccupancyChart>(2).steps().facility, FacilityId{1});
}

TEST_F(ChartsViewTest, ShowsOneSiteAlone)
{
    m_view.showSite(FacilityId{1});
    EXPECT_EQ(titles(), QStringList(QStringLiteral("B")));
    m_view.showSite(std::nullopt);
    EXPECT_EQ(titles().size(), 4);
}

TEST_F(ChartsViewTest, ThePictureOfAllTellsOfSitesNotOfTheLimitOfAll)
{
    Facility small = m_document->operation().facilities[1];
    small.capacity = People(30);
    ASSERT_TRUE(m_document->push(SetFacility{small}));
    EXPECT_EQ(chart<OccupancyChart>(0).summary(),
              QStringLiteral("Sites above their own limits on 10 days, by 10 in all at most, on 21 Jan"));
    EXPECT_TRUE(chart<OccupancyChart>(2).summary().startsWith(QStringLiteral("Above the limit on 10 days, by 10")));
}

/// 40 sites to which people go by day 5 of twenty.
class ManyChartsTest : public DocumentTest {
protected:
    ManyChartsTest() : DocumentTest(planner::test::widePlan(40)), m_view(*m_document, m_selection)
    {
        m_view.resize(800, 600);
        m_view.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QToolButton& more() const { return *m_view.findChild<QToolButton*>(QStringLiteral("moreCharts")); }

    ChartsView m_view;
};

TEST_F(ManyChartsTest, SitesThatNeedALookComeFirst)
{
    EXPECT_EQ(m_view.charts()[1]->title(), QStringLiteral("S40"));
    EXPECT_EQ(m_view.charts()[2]->title(), QStringLiteral("S39"));
    m_selection.selectFacility(FacilityId{41});
    EXPECT_TRUE(m_view.charts()[1]->isMarked()) << "a click and the selection are of the right site";
    Facility small = m_document->operation().facilities[6];
    small.capacity = People(2);
    ASSERT_TRUE(m_document->push(SetFacility{small}));
    EXPECT_EQ(m_view.charts()[1]->title(), QStringLiteral("S05")) << "above its limit";
}

TEST_F(ManyChartsTest, TheRestIsShownWhenItIsAskedFor)
{
    EXPECT_EQ(m_view.charts().size(), 25U);
    ASSERT_TRUE(more().isVisible());
    EXPECT_EQ(more().text(), QStringLiteral("Show 18 more sites"));
    more().click();
    EXPECT_EQ(m_view.charts().size(), 43U);
    EXPECT_FALSE(more().isVisible());
    m_view.setPage(ChartPage::Progress);
    EXPECT_FALSE(more().isVisible());
}

TEST_F(ManyChartsTest, TheTableHasEverySite)
{
    m_view.setTable(true);
    EXPECT_EQ(m_view.findChild<QTableView*>(QStringLiteral("chartTable"))->model()->rowCount(), 43 * 20);
}

TEST_F(ManyChartsTest, ThePicturesEndWhereThePlanDoes)
{
    auto* chart = qobject_cast<OccupancyChart*>(m_view.charts()[1]);
    ASSERT_NE(chart, nullptr);
    chart->setPosition(1000);
    EXPECT_EQ(chart->position(), 9) << "day 10 of 20: the last people arrive on day 5";
    EXPECT_EQ(chart->table().rows.size(), 20U) << "the table has every day";
}

TEST_F(ChartsViewTest, FollowsThePlan)
{
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    EXPECT_EQ(chart<OccupancyChart>(2).steps().days.back().population, People(0));
    m_view.setPage(ChartPage::Progress);
    EXPECT_EQ(chart<ProgressChart>(0).curve().arrivedInAll(), People(75));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(chart<ProgressChart>(0).curve().arrivedInAll(), People(115));
}

TEST_F(ChartsViewTest, ReadsThePlanAgainWhenItIsSeenAgain)
{
    m_view.hide();
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    m_view.show();
    EXPECT_EQ(chart<OccupancyChart>(2).steps().days.back().population, People(0));
}

TEST_F(ChartsViewTest, SelectsASiteByItsChartAndMarksTheSelectedOne)
{
    QTest::mouseClick(m_view.charts()[2], Qt::LeftButton);
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
    EXPECT_TRUE(m_view.charts()[2]->isMarked());
    m_selection.selectFacility(FacilityId{2});
    EXPECT_FALSE(m_view.charts()[2]->isMarked());
    EXPECT_TRUE(m_view.charts()[3]->isMarked());
}

TEST_F(ChartsViewTest, EnlargesASiteAndGoesBackByDoubleClick)
{
    QTest::mouseDClick(m_view.charts()[3], Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(titles(), QStringList(QStringLiteral("C")));
    QTest::mouseDClick(m_view.charts()[0], Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(titles().size(), 4);
}

TEST_F(ChartsViewTest, SaysTheSameAsATable)
{
    m_view.setTable(true);
    EXPECT_EQ(table().rowCount(), 40) << "four charts of ten days";
    EXPECT_EQ(table().index(20, 0).data().toString(), QStringLiteral("B"));
    EXPECT_EQ(table().index(20, 2).data().toString(), QStringLiteral("40"));
    m_view.setPage(ChartPage::People);
    EXPECT_EQ(table().rowCount(), 6);
    m_view.setPage(ChartPage::Transport);
    EXPECT_EQ(table().rowCount(), 0) << "nothing is limited in this plan";
    m_view.setPage(ChartPage::Nationals);
    EXPECT_EQ(table().rowCount(), 0) << "no cohort of this plan names a country";
}

TEST_F(ChartsViewTest, HoldsTheBoundUntilTheOperationChanges)
{
    m_view.setPage(ChartPage::Progress);
    m_view.setBounds({{Goal::Waiting, 50, 30}});
    EXPECT_EQ(chart<ProgressChart>(0).rivals().mostMovable, People(170));
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    EXPECT_EQ(chart<ProgressChart>(0).rivals().mostMovable, People(170));
    Facility facility = m_document->operation().facilities[1];
    facility.capacity = People(70);
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    EXPECT_EQ(chart<ProgressChart>(0).rivals().mostMovable, std::nullopt);
    m_view.setBounds({{Goal::Delay, 50, 30}, {Goal::Waiting, 50, 30}});
    EXPECT_EQ(chart<ProgressChart>(0).rivals().mostMovable, std::nullopt);
}

/// A theme and a direction.
struct Look {
    Theme theme;
    Qt::LayoutDirection direction;
    const char* name;
};

class ChartsLookTest : public ChartsViewTest, public testing::WithParamInterface<Look> {
protected:
    ChartsLookTest()
    {
        applyTheme(GetParam().theme);
        QApplication::setLayoutDirection(GetParam().direction);
        Facility facility = m_document->operation().facilities[1];
        facility.capacity = People(30);
        facility.accommodationArea = 110;
        EXPECT_TRUE(m_document->push(SetFacility{facility}));
        Settings settings = m_document->operation().settings;
        settings.escortsPerDay = Escorts(8);
        EXPECT_TRUE(m_document->push(SetSettings{settings}));
        Route route = m_document->operation().routes[1];
        route.departuresPerDay = Departures(1);
        EXPECT_TRUE(m_document->push(SetRoute{route}));
        m_view.setPublished({{dateOf(Day(3), settings.start), People(60), true, "paper"}});
        Plan other = m_document->plan();
        other.batches.erase({"B-002"});
        m_view.setOther(other, QStringLiteral("before"));
        m_view.setBounds({{Goal::Waiting, 50, 30}});
        travel({"B-001"}, People(36));
    }
    /// The batch departs as planned, and so many people arrive.
    void travel(const BatchCode& code, People arriving)
    {
        Clearances all;
        for (const Clearance clearance : kAllClearances)
            all.set(clearance, true);
        EXPECT_TRUE(m_document->push(
            Transaction{{SetClearances{code, all}, SetStatus{code, Status::Proposed, {}},
                         SetStatus{code, Status::Approved, {}}, departedAsPlanned(*m_document->batch(code))}}));
        RecordCounts arrival = arrivedAsDeparted(m_document->operation(), *m_document->batch(code));
        arrival.happened.arrived->front().people = arriving;
        EXPECT_TRUE(m_document->push(arrival));
    }
    void expectPage(ChartPage page, QSize size, const char* name)
    {
        m_view.setPage(page);
        const std::string file = std::string("charts_") + name + "_" + GetParam().name;
        expectGolden(m_view, size, file.c_str());
    }
};

TEST_P(ChartsLookTest, EveryPageLooksAsItDid)
{
    expectPage(ChartPage::Occupancy, QSize(700, 520), "occupancy");
    expectPage(ChartPage::Progress, QSize(700, 300), "progress");
    expectPage(ChartPage::People, QSize(700, 340), "people");
    expectPage(ChartPage::Space, QSize(700, 260), "space");
    expectPage(ChartPage::Transport, QSize(700, 260), "transport");
}

TEST_P(ChartsLookTest, EveryPageIsTheSameAsADrawing)
{
    for (int page = 0; page <= static_cast<int>(ChartPage::Nationals); ++page) {
        m_view.setPage(static_cast<ChartPage>(page));
        QCoreApplication::processEvents();
        EXPECT_LT(partThatDiffersAsSvg(m_view.picture()), 0.03) << page;
    }
}

INSTANTIATE_TEST_SUITE_P(Looks, ChartsLookTest,
                         testing::Values(Look{Theme::Light, Qt::LeftToRight, "light"},
                                         Look{Theme::Light, Qt::RightToLeft, "light_right_to_left"},
                                         Look{Theme::Dark, Qt::LeftToRight, "dark"},
                                         Look{Theme::Dark, Qt::RightToLeft, "dark_right_to_left"}),
                         [](const auto& look) { return std::string(look.param.name); });

} // namespace
} // namespace planner::ui
