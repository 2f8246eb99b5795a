// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/sweep_view.h"

#include "core/exchange/operation_folder.h"
#include "tests/ui/document_fixture.h"
#include "tests/ui/golden_picture.h"
#include "tests/ui/threads_now.h"
#include "ui/kit/theme.h"
#include "ui/whatif/sweep_chart.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace planner::ui {
namespace {

std::vector<SweepPoint> samplePoints()
{
    return {{-20, People(1400), 14, 0}, {-10, People(700), 14, 900}, {0, People(0), 14, 2100},
            {10, People(0), 13, 2100},  {20, People(0), 13, 2150},   {30, People(0), 13, 2150}};
}

class SweepViewTest : public DocumentTest {
protected:
    SweepViewTest() : m_view(*m_document, [this] { return m_world; }) { m_view.resize(700, 500); }

    template <class T>
    [[nodiscard]] T* child(const char* name) const
    {
        return m_view.findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] const std::vector<SweepPoint>& sweep(SweptFigure figure, int from, int to)
    {
        child<QComboBox>("sweepFigure")->setCurrentIndex(static_cast<int>(figure));
        child<QSpinBox>("sweepFrom")->setValue(from);
        child<QSpinBox>("sweepTo")->setValue(to);
        child<QPushButton>("sweepStart")->click();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !m_view.isRunning(); }, 30'000));
        QCoreApplication::processEvents();
        return child<SweepChart>("sweepChart")->points();
    }

    WhatIf m_world;
    SweepView m_view;
};

TEST_F(SweepViewTest, ShowsEachPointAsCurveAndAsTable)
{
    const auto& points = sweep(SweptFigure::End, -9, -7);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[0].value, -9);
    EXPECT_EQ(points[2].value, -7);
    EXPECT_GT(points[0].waiting, points[2].waiting);
    const QAbstractItemModel& table = *child<QTableView>("sweepTable")->model();
    EXPECT_EQ(table.rowCount(), 3);
    EXPECT_EQ(table.columnCount(), 4);
}

TEST_F(SweepViewTest, TheOtherWorldCountsToo)
{
    m_world.end = Days(-9); // one day is left
    const auto points = sweep(SweptFigure::LimitPoints, 0, 0);
    ASSERT_EQ(points.size(), 1U);
    m_world.end = Days(0);
    const auto more = sweep(SweptFigure::LimitPoints, 0, 0);
    ASSERT_EQ(more.size(), 1U);
    EXPECT_GT(points[0].waiting, more[0].waiting);
}

TEST_F(SweepViewTest, ARangeIsCutIntoTenStepsAtMostAndMayBeGivenBackwards)
{
    const auto& points = sweep(SweptFigure::LimitPoints, 60, -20);
    ASSERT_EQ(points.size(), 11U);
    EXPECT_EQ(points.front().value, -20);
    EXPECT_EQ(points[1].value, -12);
    EXPECT_EQ(points.back().value, 60);
}

TEST_F(SweepViewTest, MayBeClosedWhileItWorks)
{
    // An operation that a sweep works on for seconds.
    FolderReport report;
    auto plan = readOperationFolder(PLANNER_SOURCE_DIR "/resources/examples/prepared-2026", report);
    ASSERT_TRUE(plan);
    const PlanDocument document(std::make_unique<planner::test::MemoryPlan>(std::move(plan).value()),
                                [](const QString&) { return Author{}; });
    const std::ptrdiff_t threads = threadsNow();
    const auto begin = [&] {
        auto view = std::make_unique<SweepView>(document, [] { return WhatIf{}; });
        view->findChild<QPushButton*>(QStringLiteral("sweepStart"))->click();
        EXPECT_TRUE(view->isRunning());
        return view;
    };
    QElapsedTimer time;
    time.start();
    {
        const auto view = begin();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !view->isRunning(); }, 30'000));
    }
    const qint64 whole = time.restart();
    ASSERT_GT(whole, 200) << "closing it could not be told from its end";
    auto view = begin();
    view.reset();
    EXPECT_LT(time.elapsed(), whole / 2) << "the work is stopped";
    EXPECT_EQ(threadsNow(), threads) << "and has ended";
    QCoreApplication::processEvents();
}

TEST(SweepChartTest, SaysWhereTheKneeIs)
{
    SweepChart chart;
    EXPECT_EQ(chart.summary(), QStringLiteral("Not worked out yet."));
    chart.setPoints(QStringLiteral("Points on every limit"), samplePoints(), Date(20'474)); // 21 January 2026
    EXPECT_EQ(chart.knee(), 2U);
    EXPECT_EQ(chart.summary(), QStringLiteral("The knee is at 0: 0 wait, the last arrival is on 3 Feb."));
    const QStringList knee{QStringLiteral("0 (knee)"), QStringLiteral("0"), QStringLiteral("3 Feb"),
                           QStringLiteral("2,100")};
    EXPECT_EQ(chart.table().rows.at(2), knee);
    chart.setPosition(0);
    EXPECT_EQ(chart.reading().value(1), QStringLiteral("People waiting: 1,400"));
}

TEST(SweepChartTest, LooksAsItWasFoundGood)
{
    SweepChart chart;
    chart.setPoints(QStringLiteral("Points on every limit"), samplePoints(), Date(20'474));
    expectGolden(chart, QSize(560, 320), "sweep_light");
    applyTheme(Theme::Dark);
    SweepChart mirrored;
    mirrored.setLayoutDirection(Qt::RightToLeft);
    mirrored.setPoints(QStringLiteral("Points on every limit"), samplePoints(), Date(20'474));
    expectGolden(mirrored, QSize(560, 320), "sweep_dark_right_to_left");
    applyTheme(Theme::Light);
}

} // namespace
} // namespace planner::ui
