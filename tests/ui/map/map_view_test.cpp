// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_view.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/golden_picture.h"
#include "tests/ui/qt_printers.h"
#include "ui/kit/theme.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/map/site_item.h"

#include <QApplication>
#include <QLabel>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class MapViewTest : public DocumentTest {
protected:
    MapViewTest() : m_view(*m_document, m_selection)
    {
        m_view.resize(760, 480);
        m_view.show();
        QCoreApplication::processEvents();
    }
    ~MapViewTest() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }
    [[nodiscard]] People present(std::uint32_t facility) const
    {
        return m_view.canvas().mapScene().sites()[facility]->figures().present;
    }
    [[nodiscard]] QAbstractItemModel& table(const char* name) const
    {
        return *m_view.findChild<QTableView*>(QLatin1String(name))->model();
    }

    MapView m_view;
};

TEST_F(MapViewTest, ShowsTheWholePlanAtFirst)
{
    EXPECT_EQ(m_view.slider().value(), 40);
    EXPECT_TRUE(m_view.canvas().mapScene().isWhole());
    EXPECT_EQ(present(2), People(75));
}

TEST_F(MapViewTest, GoesADayFurtherByKey)
{
    m_view.slider().setValue(0);
    EXPECT_EQ(present(0), People(160)) << "B-001 has left";
    EXPECT_EQ(present(1), People(40)) << "and is there at the close of the day";
    EXPECT_EQ(m_view.picture().title, QStringLiteral("Map, Close of 21 Jan"));
    QTest::keyClick(&m_view.slider(), Qt::Key_Right);
    EXPECT_EQ(m_view.canvas().mapScene().day(), Day(2));
    EXPECT_EQ(present(1), People(40));
    EXPECT_EQ(present(0), People(110));
}

TEST_F(MapViewTest, PlaysFromTheStartToTheEndAndLosesNobody)
{
    m_view.findChild<QToolButton*>(QStringLiteral("mapPlay"))->click();
    ASSERT_TRUE(m_view.isPlaying());
    EXPECT_EQ(m_view.slider().value(), 0);
    std::vector<Day> days;
    int travellers = 0;
    QObject::connect(&m_view.slider(), &QSlider::valueChanged, &m_view, [&] {
        const MapScene& scene = m_view.canvas().mapScene();
        if (days.empty() || days.back() != scene.day())
            days.push_back(scene.day());
        People people;
        for (const SiteItem* site : scene.sites())
            people += site->figures().present;
        for (const FlowItem* flow : scene.flows()) {
            travellers += static_cast<int>(flow->travellers().size());
            for (const FlowMovement& movement : flow->flow().movements)
                if (movement.departure <= scene.day() && scene.day() < movement.arrival)
                    people += movement.people; // on the road at the close of the day
        }
        EXPECT_EQ(people, People(200));
    });
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_view.isPlaying(); }, 20'000));
    EXPECT_TRUE(m_view.canvas().mapScene().isWhole());
    EXPECT_EQ(days.size(), 10U) << "every day was shown";
    EXPECT_GE(travellers, 3 + 8 + 8) << "a quarter of a day each, one batch a day, two for two days";
    EXPECT_EQ(present(2), People(75));
}

TEST_F(MapViewTest, StopsWhereItIs)
{
    m_view.play();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_view.slider().value() >= 2; }, 5'000));
    m_view.findChild<QToolButton*>(QStringLiteral("mapPlay"))->click();
    EXPECT_FALSE(m_view.isPlaying());
    EXPECT_LT(m_view.slider().value(), 40);
}

TEST_F(MapViewTest, FollowsThePlanAlsoWhileItIsNotSeen)
{
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    EXPECT_EQ(present(1), People(0));
    m_view.hide();
    ASSERT_TRUE(m_document->undo());
    m_view.show();
    EXPECT_EQ(present(1), People(40));
}

TEST_F(MapViewTest, LivesThroughAChangeOfEverything)
{
    Plan other = sampleBuilder().facility("D", {.capacity = 10}).plan();
    m_view.hide();
    ASSERT_TRUE(m_document->push(ReplacePlan{other}));
    m_selection.selectFacility(FacilityId{3});
    m_view.show();
    EXPECT_EQ(m_view.canvas().mapScene().sites().size(), 4U);
}

TEST_F(MapViewTest, SaysTheSameAsTablesBeside)
{
    m_view.setTables(true);
    m_view.slider().setValue(6);
    EXPECT_EQ(table("mapSites").rowCount(), 3);
    EXPECT_EQ(table("mapSites").index(0, 1).data().toString(), QStringLiteral("110"));
    EXPECT_EQ(table("mapFlows").index(1, 4).data().toString(), QStringLiteral("50"));
    EXPECT_EQ(m_view.canvas().accessibleDescription(),
              QStringLiteral("Close of 22 Jan: 50 people on the way, 0 findings at sites"));
}

TEST_F(MapViewTest, IsAPictureWithWordsAndItsNote)
{
    m_view.slider().setValue(6);
    const Picture picture = m_view.picture();
    EXPECT_EQ(picture.title, QStringLiteral("Map, Close of 22 Jan"));
    const QByteArray svg = toSvg(picture);
    EXPECT_TRUE(svg.contains("110 of 300"));
    EXPECT_TRUE(svg.contains("coordinates"));
}

TEST_F(MapViewTest, IsTheSameAsADrawing)
{
    m_view.slider().setValue(6);
    EXPECT_LT(partThatDiffersAsSvg(m_view.picture()), 0.03);
}

/// A theme and a direction.
struct Look {
    Theme theme;
    Qt::LayoutDirection direction;
    const char* name;
};

class MapLookTest : public MapViewTest, public testing::WithParamInterface<Look> {};

TEST_P(MapLookTest, LooksAsItDid)
{
    applyTheme(GetParam().theme);
    QApplication::setLayoutDirection(GetParam().direction);
    m_view.slider().setValue(6);
    m_view.setTables(true);
    const std::string file = std::string("map_view_") + GetParam().name;
    expectGolden(m_view, QSize(860, 360), file.c_str());
}

INSTANTIATE_TEST_SUITE_P(Looks, MapLookTest,
                         testing::Values(Look{Theme::Light, Qt::LeftToRight, "light"},
                                         Look{Theme::Light, Qt::RightToLeft, "light_right_to_left"},
                                         Look{Theme::Dark, Qt::LeftToRight, "dark"},
                                         Look{Theme::Dark, Qt::RightToLeft, "dark_right_to_left"}),
                         [](const auto& look) { return std::string(look.param.name); });

} // namespace
} // namespace planner::ui
