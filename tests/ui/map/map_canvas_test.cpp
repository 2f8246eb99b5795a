// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_canvas.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/golden_picture.h"
#include "tests/ui/qt_printers.h"
#include "tests/ui/support/true_drag.h"
#include "ui/charts/picture.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/theme.h"
#include "ui/map/flow_item.h"
#include "ui/map/site_item.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// The sample plan with coordinates within the region.
Plan placedPlan()
{
    Plan plan = sampleBuilder().plan();
    const double places[][2] = {{36.5, 40.7}, {33.2, 44.2}, {35.6, 45.4}};
    for (std::size_t i = 0; i < 3; ++i) {
        plan.operation.facilities[i].latitude = places[i][0];
        plan.operation.facilities[i].longitude = places[i][1];
    }
    return plan;
}

class MapCanvasTest : public DocumentTest {
protected:
    MapCanvasTest() : DocumentTest(placedPlan()), m_canvas(*m_document, m_selection)
    {
        QObject::connect(&m_canvas, &MapCanvas::notified, &m_canvas,
                         [this](const QString& text) { m_notes.append(text); });
        m_canvas.resize(640, 480);
        m_canvas.show();
        QCoreApplication::processEvents();
    }
    ~MapCanvasTest() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }
    [[nodiscard]] QPoint at(std::uint32_t facility) const { return m_canvas.pointOf({facility}); }
    void click(QPoint point) { QTest::mouseClick(m_canvas.viewport(), Qt::LeftButton, {}, point); }
    [[nodiscard]] bool drag(std::uint32_t from, std::uint32_t to, const std::function<void()>& beforeEnd = {})
    {
        return test::drag({.from = m_canvas.viewport(),
                           .start = at(from),
                           .to = m_canvas.viewport(),
                           .target = at(to),
                           .beforeEnd = beforeEnd});
    }

    MapCanvas m_canvas;
    QStringList m_notes;
};

TEST_F(MapCanvasTest, BringsEverySiteIntoSightWithItsLabel)
{
    for (const SiteItem* site : m_canvas.mapScene().sites())
        EXPECT_TRUE(
            m_canvas.viewport()->rect().adjusted(10, 10, -10, -10).contains(m_canvas.pointOf(site->facility())));
    EXPECT_GT(QLineF(at(0), at(1)).length(), 150);
}

TEST_F(MapCanvasTest, SelectsASiteByClick)
{
    click(at(2));
    EXPECT_EQ(m_selection.facility(), FacilityId{2});
    EXPECT_TRUE(m_canvas.mapScene().sites()[2]->isMarked());
    click(QPoint(5, 470));
    EXPECT_EQ(m_selection.facility(), std::nullopt);
}

TEST_F(MapCanvasTest, SelectsTheBatchesOfAFlowByClick)
{
    const FlowItem* flow = m_canvas.mapScene().flows()[1];
    ASSERT_EQ(flow->flow().to, FacilityId{2});
    // The arc's own middle: away from sites and their labels.
    const QPoint middle = m_canvas.mapFromScene(flow->shape().boundingRect().center());
    QPoint hit = middle;
    for (int dy = -60; dy <= 60; ++dy)
        if (m_canvas.items(middle + QPoint(0, dy)).value(0) == flow)
            hit = middle + QPoint(0, dy);
    click(hit);
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-002"}, {"B-003"}}));
    EXPECT_TRUE(flow->isMarked());
}

TEST_F(MapCanvasTest, FollowsTheSelectionOfOtherViews)
{
    m_selection.select({{"B-001"}}, FacilityId{1});
    EXPECT_TRUE(m_canvas.mapScene().sites()[1]->isMarked());
    EXPECT_TRUE(m_canvas.mapScene().flows()[0]->isMarked());
}

TEST_F(MapCanvasTest, ZoomsAndFitsByKeyAndWheel)
{
    const double first = m_canvas.transform().m11();
    QTest::keyClick(&m_canvas, Qt::Key_Plus);
    EXPECT_GT(m_canvas.transform().m11(), first);
    QTest::keyClick(&m_canvas, Qt::Key_0);
    EXPECT_DOUBLE_EQ(m_canvas.transform().m11(), first);
    QWheelEvent wheel({50, 50}, {50, 50}, {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_canvas.viewport(), &wheel);
    EXPECT_LT(m_canvas.transform().m11(), first);
}

TEST_F(MapCanvasTest, StaysFittedUntilItIsPannedOrZoomed)
{
    QTest::keyClick(&m_canvas, Qt::Key_Shift);
    QTest::keyClick(&m_canvas, Qt::Key_F);
    m_canvas.resize(320, 480);
    QCoreApplication::processEvents();
    const double narrow = m_canvas.transform().m11();
    for (std::uint32_t i = 0; i < 3; ++i)
        EXPECT_TRUE(m_canvas.viewport()->rect().contains(at(i))) << i;
    QTest::keyClick(&m_canvas, Qt::Key_Left);
    m_canvas.resize(640, 480);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_canvas.transform().m11(), narrow) << "where the user has panned it stays";
}

TEST_F(MapCanvasTest, GoesFromSiteToSiteByKey)
{
    QTest::keyClick(&m_canvas, Qt::Key_N);
    EXPECT_EQ(m_selection.facility(), FacilityId{0});
    QTest::keyClick(&m_canvas, Qt::Key_N);
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
    QTest::keyClick(&m_canvas, Qt::Key_P);
    QTest::keyClick(&m_canvas, Qt::Key_P);
    EXPECT_EQ(m_selection.facility(), FacilityId{2});
}

TEST_F(MapCanvasTest, IsNeverMirrored)
{
    const QPoint first = at(0);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_canvas.fit();
    EXPECT_EQ(at(0), first);
    EXPECT_LT(at(0).x(), at(1).x());
}

TEST_F(MapCanvasTest, TakesSelectedBatchesElseWhoWaitsElseWhoArrives)
{
    EXPECT_EQ(m_canvas.loadAt({0}).cohorts, (std::vector<std::string>{"M", "W"}));
    m_selection.selectBatches({{"B-001"}});
    EXPECT_EQ(m_canvas.loadAt({0}).batches, (std::vector<BatchCode>{{"B-001"}}));
    EXPECT_EQ(m_canvas.loadAt({1}).batches, (std::vector<BatchCode>{{"B-001"}}));
    EXPECT_TRUE(m_canvas.loadAt({2}).isEmpty());
    m_canvas.mapScene().setMoment(3);
    EXPECT_EQ(m_canvas.loadAt({2}).batches, (std::vector<BatchCode>{{"B-002"}}));
}

TEST_F(MapCanvasTest, MovesASelectedBatchByDragFromItsSiteToAnother)
{
    m_selection.selectBatches({{"B-001"}});
    QString note;
    ASSERT_TRUE(drag(1, 2, [&] { note = m_canvas.note().texts().join(u'\n'); }));
    EXPECT_EQ(m_document->operation().route(batch("B-001").route).to, FacilityId{2});
    EXPECT_EQ(m_changes, 1);
    EXPECT_TRUE(note.contains(QStringLiteral("Departs"))) << note.toStdString();
    EXPECT_FALSE(m_canvas.note().isVisible());
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-001"}}));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->operation().route(batch("B-001").route).to, FacilityId{1});
}

TEST_F(MapCanvasTest, MakesABatchOfWaitingPeopleByDrag)
{
    const std::size_t before = m_document->plan().batches.size();
    ASSERT_TRUE(drag(0, 2));
    EXPECT_GT(m_document->plan().batches.size(), before);
}

TEST_F(MapCanvasTest, RefusesWhereTheBoardRefuses)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}}));
    m_changes = 0;
    m_selection.selectBatches({{"B-001"}});
    bool isForbidden = false;
    ASSERT_TRUE(drag(1, 2, [&] { isForbidden = m_canvas.note().isForbidden(); }));
    EXPECT_TRUE(isForbidden);
    EXPECT_EQ(m_changes, 0);
}

TEST_F(MapCanvasTest, TellsWhereThereIsNothingToDrag)
{
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    m_selection.selectBatches({});
    QTest::mousePress(m_canvas.viewport(), Qt::LeftButton, {}, at(1));
    QTest::mouseMove(m_canvas.viewport(), at(1) + QPoint(30, 30));
    QMouseEvent move(QEvent::MouseMove, at(1) + QPoint(30, 30), m_canvas.viewport()->mapToGlobal(at(1)), Qt::LeftButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_canvas.viewport(), &move);
    QTest::mouseRelease(m_canvas.viewport(), Qt::LeftButton, {}, at(1) + QPoint(30, 30));
    ASSERT_GE(m_notes.size(), 1);
    EXPECT_TRUE(m_notes.first().startsWith(QStringLiteral("Nobody waits here")));
}

TEST_F(MapCanvasTest, KeepsLabelsOffEachOtherAndOffOtherSites)
{
    const auto& sites = m_canvas.mapScene().sites();
    const auto shown = [this](const SiteItem* site, const QRectF& rect) {
        return rect.translated(m_canvas.mapFromScene(site->pos()));
    };
    for (const SiteItem* one : sites)
        for (const SiteItem* other : sites) {
            const QRectF whole = shown(one, one->boundingRect().adjusted(4, 4, -4, -4));
            EXPECT_TRUE(one == other || !whole.intersects(shown(other, other->ringRect())));
        }
}

TEST_F(MapCanvasTest, IsTheSameAsADrawing)
{
    EXPECT_LT(partThatDiffersAsSvg({QStringLiteral("map"), m_canvas.viewport()->size(),
                                    [this](QPainter& painter, const QRectF& area) {
                                        m_canvas.render(&painter, area, m_canvas.viewport()->rect());
                                    }}),
              0.01);
}

TEST_F(MapCanvasTest, LooksAsItDid)
{
    Facility facility = m_document->operation().facilities[1];
    facility.capacity = People(30);
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    m_canvas.refresh(false);
    expectGolden(m_canvas, QSize(640, 480), "map_light");
    QApplication::setLayoutDirection(Qt::RightToLeft);
    expectGolden(m_canvas, QSize(640, 480), "map_light"); // never mirrored
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_canvas.mapScene().setMoment(3.25);
    m_selection.selectFacility(FacilityId{2});
    applyTheme(Theme::Dark);
    expectGolden(m_canvas, QSize(640, 480), "map_dark_day");
}

} // namespace
} // namespace planner::ui
