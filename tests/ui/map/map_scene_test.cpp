// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_scene.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_tables.h"
#include "ui/map/site_item.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class MapSceneTest : public DocumentTest {
protected:
    MapSceneTest() : m_scene(*m_document, nullptr) {}
    [[nodiscard]] const SiteFigures& site(std::uint32_t facility) const { return m_scene.sites()[facility]->figures(); }

    MapScene m_scene;
};

TEST_F(MapSceneTest, ShowsTheEndOfThePlanAtFirst)
{
    EXPECT_TRUE(m_scene.isWhole());
    EXPECT_EQ(site(0).present, People(85));
    EXPECT_EQ(site(1).present, People(40));
    EXPECT_EQ(site(2).present, People(75));
    EXPECT_EQ(site(0).waiting, People(85));
    EXPECT_EQ(site(1).limit, People(60));
}

TEST_F(MapSceneTest, CountsSitesAndTravellersOfTheMoment)
{
    m_scene.setMoment(2.5);
    EXPECT_EQ(m_scene.day(), Day(2));
    EXPECT_EQ(site(0).present, People(110)) << "B-001 has arrived, B-002 has left";
    EXPECT_EQ(site(1).present, People(40));
    EXPECT_EQ(site(2).present, People(0));
    ASSERT_EQ(m_scene.flows().size(), 2U);
    EXPECT_TRUE(m_scene.flows()[0]->travellers().empty());
    ASSERT_EQ(m_scene.flows()[1]->travellers().size(), 1U);
    const QPointF early = m_scene.flows()[1]->travellers().front();
    m_scene.setMoment(3.5);
    const QPointF late = m_scene.flows()[1]->travellers().front();
    const QPointF end = m_scene.sites()[2]->pos();
    EXPECT_LT(QLineF(late, end).length(), QLineF(early, end).length());
}

TEST_F(MapSceneTest, FollowsThePlan)
{
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    m_scene.refresh();
    EXPECT_EQ(m_scene.flows().size(), 1U);
    EXPECT_EQ(site(1).present, People(0));
    EXPECT_EQ(site(0).waiting, People(125));
}

TEST_F(MapSceneTest, MarksFindingsAtTheirSiteOnTheirDay)
{
    Facility facility = m_document->operation().facilities[1];
    facility.capacity = People(30);
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    m_scene.refresh();
    EXPECT_EQ(site(1).findings, 10) << "one a day";
    EXPECT_TRUE(site(1).isOver());
    EXPECT_EQ(site(2).findings, 0);
    m_scene.setMoment(3);
    EXPECT_EQ(site(1).findings, 1);
}

TEST_F(MapSceneTest, MarksFlowsWhoseBatchesBreakARule)
{
    EXPECT_FALSE(m_scene.flows()[1]->isBroken());
    Route route = m_document->operation().routes[1];
    route.openTo = dateOf(Day(3), m_document->operation().settings.start);
    ASSERT_TRUE(m_document->push(SetRoute{route}));
    m_scene.refresh();
    EXPECT_TRUE(m_scene.flows()[1]->isBroken()) << "B-003 departs after the route has closed";
    EXPECT_FALSE(m_scene.flows()[0]->isBroken());
}

TEST_F(MapSceneTest, ShowsTheSelection)
{
    m_selection.select({{"B-002"}}, FacilityId{2});
    m_scene.showSelection(m_selection);
    EXPECT_TRUE(m_scene.sites()[2]->isMarked());
    EXPECT_FALSE(m_scene.sites()[1]->isMarked());
    EXPECT_TRUE(m_scene.flows()[1]->isMarked());
    EXPECT_FALSE(m_scene.flows()[0]->isMarked());
}

TEST_F(MapSceneTest, SaysTheSameAsTables)
{
    m_scene.setMoment(2.5);
    const ChartTable sites = siteTable(*m_document, m_scene);
    EXPECT_EQ(sites.rows[0], (QStringList{QStringLiteral("A"), QStringLiteral("110"), QStringLiteral("300"),
                                          QStringLiteral("85"), QString()}));
    const ChartTable flows = flowTable(*m_document, m_scene);
    ASSERT_EQ(flows.rows.size(), 2U);
    EXPECT_EQ(flows.rows[1][3], QStringLiteral("75"));
    EXPECT_EQ(flows.rows[1][4], QStringLiteral("50"));
    EXPECT_EQ(flows.rows[0][4], QString());
}

TEST_F(MapSceneTest, NothingIsOverWhereCustodyEnds)
{
    Plan plan = m_document->plan();
    plan.operation.facilities[2].kind = FacilityKind::Outside;
    plan.operation.facilities[2].capacity = People(0);
    plan.operation.facilities[2].population = People(0);
    ASSERT_TRUE(m_document->push(ReplacePlan{plan}));
    m_scene.rebuild();
    EXPECT_TRUE(site(2).isOutside);
    EXPECT_FALSE(site(2).isOver());
    EXPECT_EQ(site(2).present, People(75));
    EXPECT_EQ(siteTable(*m_document, m_scene).rows[2][2], QStringLiteral("-")) << "the limit";
    EXPECT_TRUE(m_scene.sites()[2]->toolTip().contains(QStringLiteral("75 have left custody")));
}

TEST_F(MapSceneTest, SizesRingsByCapacity)
{
    EXPECT_GT(m_scene.sites()[2]->radius(), m_scene.sites()[0]->radius());
    EXPECT_GT(m_scene.sites()[0]->radius(), m_scene.sites()[1]->radius());
}

TEST_F(MapSceneTest, AFlowSaysHowManyArrivedAndAreOnTheRoad)
{
    EXPECT_TRUE(m_scene.flows()[1]->arrived().isZero());
    EXPECT_FALSE(m_scene.flows()[1]->toolTip().contains(QStringLiteral("have arrived")));
    const auto painted = [this] {
        QImage image(600, 400, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_scene.render(&painter, image.rect(), m_scene.itemsBoundingRect());
        return image;
    };
    const QImage planned = painted();
    Plan plan = m_document->plan();
    Batch& onTheRoad = plan.batches.at({"B-002"});
    onTheRoad.status = Status::Departed;
    onTheRoad.happened.departedOn = onTheRoad.departure;
    onTheRoad.happened.departed = onTheRoad.parts;
    ASSERT_TRUE(m_document->push(ReplacePlan{plan}));
    m_scene.refresh();
    EXPECT_EQ(m_scene.flows()[1]->onTheRoad(), People(50));
    EXPECT_TRUE(m_scene.flows()[1]->toolTip().contains(QStringLiteral("0 have arrived, 50 are on the road")));
    const QImage dotted = painted();
    EXPECT_NE(dotted, planned);
    Happened happened = onTheRoad.happened;
    happened.arrivedOn = Day(3);
    happened.arrived = onTheRoad.parts;
    // A new plan would leave the batch as it is: it has departed.
    ASSERT_TRUE(m_document->push(RecordCounts{{"B-002"}, Status::Arrived, happened}));
    m_scene.refresh();
    EXPECT_EQ(m_scene.flows()[1]->arrived(), People(50));
    EXPECT_NE(painted(), dotted);
}

} // namespace
} // namespace planner::ui
