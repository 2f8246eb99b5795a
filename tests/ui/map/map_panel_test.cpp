// SPDX-License-Identifier: Apache-2.0
// The map as a panel beside the other views of a window.

#include "tests/ui/window_fixture.h"
#include "ui/kit/selection.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_view.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

namespace planner::ui {
namespace {

class MapPanelTest : public WindowTest {
protected:
    MapPanelTest()
    {
        openPlan();
        m_window->action(ActionId::ShowBoard)->trigger();
        m_dock = m_window->findChild<QDockWidget*>(QStringLiteral("mapDock"));
        m_panel = m_window->findChild<MapView*>(QStringLiteral("mapPanel"));
        QCoreApplication::processEvents();
    }
    void bringToFront()
    {
        m_dock->raise();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] People presentAtB() const { return m_panel->canvas().mapScene().sites()[1]->figures().present; }

    QDockWidget* m_dock = nullptr;
    MapView* m_panel = nullptr;
};

TEST_F(MapPanelTest, FollowsThePlanWhenItComesToTheFront)
{
    bringToFront();
    EXPECT_EQ(presentAtB(), People(40));
    m_window->findChild<QDockWidget*>(QStringLiteral("detailsDock"))->raise();
    QCoreApplication::processEvents();
    ASSERT_TRUE(m_window->document()->push(CancelBatch{{"B-001"}}));
    EXPECT_EQ(presentAtB(), People(40)) << "what is behind is not worked out";
    bringToFront();
    EXPECT_EQ(presentAtB(), People(0));
    ASSERT_TRUE(m_window->document()->undo());
    EXPECT_EQ(presentAtB(), People(40)) << "in front it follows at once";
}

TEST_F(MapPanelTest, SelectsInStepWithTheBoardAndPlays)
{
    bringToFront();
    m_window->selection().selectFacility(FacilityId{1});
    EXPECT_TRUE(m_panel->canvas().mapScene().sites()[1]->isMarked());
    m_panel->findChild<QToolButton*>(QStringLiteral("mapPanelPlay"))->click();
    EXPECT_TRUE(m_panel->isPlaying());
    EXPECT_EQ(m_panel->slider().value(), 0);
    m_panel->pause();
}

TEST_F(MapPanelTest, HasWhatItHidesInItsMenu)
{
    bringToFront();
    auto* picture = m_panel->findChild<QToolButton*>(QStringLiteral("mapPanel-mapPicture"));
    ASSERT_NE(picture, nullptr);
    EXPECT_FALSE(picture->isVisible());
    m_questions.filePath = m_folder.filePath(QStringLiteral("map.png"));
    picture->menu()->findChild<QAction*>(QStringLiteral("savePicture"))->trigger();
    EXPECT_TRUE(QFile::exists(m_questions.filePath));
}

} // namespace
} // namespace planner::ui
