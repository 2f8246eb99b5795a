// SPDX-License-Identifier: Apache-2.0
// Pictures of the main parts, from the start page to the table.

#include "tests/ui/golden_picture.h"
#include "tests/ui/window_fixture.h"
#include "ui/board/board_view.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/schedule_view.h"
#include "ui/shell/start_page.h"
#include "ui/table/batch_table_view.h"

#include <QApplication>

namespace planner::ui {
namespace {

class GoldenTest : public testing::Test {
protected:
    GoldenTest() : m_document(std::make_unique<test::MemoryPlan>(windowPlan()), [](const QString&) { return Author{}; })
    {
    }
    ~GoldenTest() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }

    PlanDocument m_document;
    Selection m_selection;
};

TEST_F(GoldenTest, StartPage)
{
    StartPage page({}, examplesIn(QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples")));
    expectGolden(page, QSize(900, 460), "start_page");
}

TEST_F(GoldenTest, StartPageFromRightToLeft)
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    StartPage page({}, examplesIn(QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples")));
    expectGolden(page, QSize(900, 460), "start_page_right_to_left");
}

TEST_F(GoldenTest, MessageBars)
{
    QWidget window;
    MessageBar bar(&window);
    bar.show(Severity::Error, QStringLiteral("The disk is full. Maybe delete files."), QStringLiteral("Open folder"));
    expectGolden(bar, QSize(600, 44), "message_error");
    bar.show(Severity::Note, QStringLiteral("B-001 arrives a day later."));
    expectGolden(bar, QSize(600, 44), "message_note");
}

TEST_F(GoldenTest, Board)
{
    BoardView board(m_document, m_selection);
    expectGolden(board, QSize(760, 420), "board_light");
}

TEST_F(GoldenTest, BoardDarkAndRightToLeft)
{
    applyTheme(Theme::Dark);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    BoardView board(m_document, m_selection);
    expectGolden(board, QSize(760, 420), "board_dark_right_to_left");
}

TEST_F(GoldenTest, Schedule)
{
    ScheduleView schedule(m_document, m_selection);
    schedule.setToday({});
    expectGolden(schedule, QSize(760, 320), "schedule_light");
}

TEST_F(GoldenTest, ScheduleDarkAndRightToLeft)
{
    applyTheme(Theme::Dark);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    ScheduleView schedule(m_document, m_selection);
    schedule.setToday({});
    expectGolden(schedule, QSize(760, 320), "schedule_dark_right_to_left");
}

TEST_F(GoldenTest, Table)
{
    BatchTableView table(m_document, m_selection);
    expectGolden(table, QSize(900, 300), "table_light");
}

} // namespace
} // namespace planner::ui
