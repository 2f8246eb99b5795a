// SPDX-License-Identifier: Apache-2.0
// A map of many sites and flows.

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_tables.h"
#include "ui/map/site_item.h"

#include <QTest>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// 62 sites; the third stands where the first does.
Plan crowdedPlan()
{
    Plan plan = planner::test::widePlan(60);
    plan.operation.facilities[4].latitude = *plan.operation.facilities[2].latitude + 0.001;
    plan.operation.facilities[4].longitude = plan.operation.facilities[2].longitude;
    return plan;
}

constexpr FacilityId kFirst{2};
constexpr FacilityId kThird{4};

class MapCrowdTest : public DocumentTest {
protected:
    MapCrowdTest() : DocumentTest(crowdedPlan()), m_canvas(*m_document, m_selection)
    {
        m_canvas.resize(780, 520);
        m_canvas.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] MapScene& scene() const { return m_canvas.mapScene(); }
    [[nodiscard]] const SiteItem& site(FacilityId facility) const { return *scene().sites()[facility.at()]; }
    [[nodiscard]] QRectF inWindow(const SiteItem& item, const QRectF& rect) const
    {
        return rect.translated(m_canvas.viewportTransform().map(item.pos()));
    }

    MapCanvas m_canvas;
};

TEST_F(MapCrowdTest, NoNameCoversAnotherOrARing)
{
    int shown = 0;
    for (const SiteItem* one : scene().sites()) {
        if (!one->isVisible() || one->labelRect().isEmpty())
            continue;
        ++shown;
        const QRectF name = inWindow(*one, one->labelRect());
        for (const SiteItem* other : scene().sites()) {
            if (one == other || !other->isVisible())
                continue;
            EXPECT_FALSE(name.intersects(inWindow(*other, other->ringRect())));
            EXPECT_FALSE(name.intersects(inWindow(*other, other->labelRect())));
        }
    }
    EXPECT_GT(shown, 20);
}

TEST_F(MapCrowdTest, ANearerLookShowsMoreNames)
{
    const auto count = [this] {
        return std::count_if(scene().sites().begin(), scene().sites().end(), [this](const SiteItem* item) {
            return item->place().form == LabelForm::Full
                   && QRectF(m_canvas.viewport()->rect()).intersects(inWindow(*item, item->ringRect()));
        });
    };
    m_canvas.zoom(4);
    const auto seen = std::count_if(scene().sites().begin(), scene().sites().end(), [this](const SiteItem* item) {
        return QRectF(m_canvas.viewport()->rect()).intersects(inWindow(*item, item->ringRect()));
    });
    EXPECT_EQ(count(), seen);
}

TEST_F(MapCrowdTest, SitesAtOnePlaceStandTogetherWithTheirSums)
{
    EXPECT_EQ(scene().standsFor(kThird), kFirst);
    EXPECT_TRUE(site(kFirst).isVisible());
    EXPECT_FALSE(site(kThird).isVisible());
    EXPECT_EQ(site(kFirst).others(), 1);
    EXPECT_TRUE(site(kFirst).toolTip().contains(QStringLiteral("S03: 3 of 100")))
        << site(kFirst).toolTip().toStdString();
    EXPECT_EQ(site(kFirst).figures().present, People(0)) << "its own stay";
    EXPECT_EQ(siteTable(*m_document, scene()).rows.size(), 62U) << "the table has every site";
}

TEST_F(MapCrowdTest, ASelectedSiteComesOutOfItsCrowd)
{
    m_selection.selectFacility(kThird);
    EXPECT_EQ(scene().standsFor(kThird), kThird);
    EXPECT_TRUE(site(kThird).isVisible());
    EXPECT_EQ(site(kThird).place().form, LabelForm::Full);
    m_selection.selectFacility(std::nullopt);
    EXPECT_EQ(scene().standsFor(kThird), kFirst);
}

TEST_F(MapCrowdTest, AClickOnSitesThatStandTogetherPartsThem)
{
    const double before = m_canvas.transform().m11();
    QTest::mouseClick(m_canvas.viewport(), Qt::LeftButton, {}, m_canvas.pointOf(kFirst));
    EXPECT_GT(m_canvas.transform().m11(), before);
    EXPECT_EQ(scene().standsFor(kThird), kThird);
    EXPECT_EQ(m_selection.facility(), std::nullopt) << "none of them was meant";
}

TEST_F(MapCrowdTest, ThinFlowsFadeAndTheSelectedSitesFlowsStandOut)
{
    ASSERT_TRUE(scene().isCrowded());
    const auto flowTo = [this](std::uint32_t facility) -> const FlowItem& {
        return **std::find_if(scene().flows().begin(), scene().flows().end(),
                              [&](const FlowItem* flow) { return flow->flow().to == FacilityId{facility}; });
    };
    EXPECT_LT(flowTo(6).opacityOfLine(), 0.4);
    EXPECT_GT(flowTo(61).opacityOfLine(), 0.7);
    m_selection.selectFacility(FacilityId{6});
    EXPECT_FALSE(flowTo(6).isBack());
    EXPECT_TRUE(flowTo(61).isBack());
    EXPECT_LT(flowTo(61).opacityOfLine(), 0.2);
    m_selection.select({}, std::nullopt);
    EXPECT_FALSE(flowTo(61).isBack());
}

TEST_F(MapCrowdTest, AFlowLeadsToTheSiteThatStandsForItsEnd)
{
    const FlowItem& flow = **std::find_if(scene().flows().begin(), scene().flows().end(),
                                          [&](const FlowItem* item) { return item->flow().to == kThird; });
    EXPECT_EQ(flow.arc().pointAtPercent(1), site(kFirst).pos());
    m_selection.selectFacility(kThird);
    EXPECT_EQ(flow.arc().pointAtPercent(1), site(kThird).pos());
}

TEST_F(MapCrowdTest, FewFlowsAreToldEachByItsOwnLine)
{
    const PlanDocument document(std::make_unique<planner::test::MemoryPlan>(sampleBuilder().plan()),
                                [](const QString&) { return Author{}; });
    const MapScene few(document, nullptr);
    EXPECT_FALSE(few.isCrowded());
    for (const FlowItem* flow : few.flows())
        EXPECT_DOUBLE_EQ(flow->opacityOfLine(), 0.85);
}

} // namespace
} // namespace planner::ui
