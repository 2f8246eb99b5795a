// SPDX-License-Identifier: Apache-2.0
// Pictures of the main parts against those that were looked at and found good, in tests/ui/golden. With the bundled
// fonts they are the same on every machine; another version of Qt needs new ones: run this test with
// PLANNER_GOLDEN=write, and look at them.

#include "tests/ui/window_fixture.h"
#include "ui/board/board_view.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/schedule_view.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/selection.h"
#include "ui/shell/start_page.h"
#include "ui/table/batch_table_view.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QTest>

#include <cstdlib>

namespace planner::ui {
namespace {

const QString kGolden = QStringLiteral(PLANNER_SOURCE_DIR "/tests/ui/golden/");
const QString kActual = QStringLiteral(PLANNER_BINARY_DIR "/golden/");

/// Pixels of which a channel differs by more than rounding can explain.
int differingPixels(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb first = a.pixel(x, y);
            const QRgb second = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(first) - qRed(second)), std::abs(qGreen(first) - qGreen(second)),
                                       std::abs(qBlue(first) - qBlue(second))});
            count += most > 4 ? 1 : 0;
        }
    return count;
}

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

    static void expectGolden(QWidget& part, QSize size, const char* name)
    {
        part.resize(size);
        part.show();
        QCoreApplication::processEvents();
        if (QWidget* focus = QApplication::focusWidget()) // no caret that blinks
            focus->clearFocus();
        const QImage actual = part.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QString file = QLatin1String(name) + QLatin1String(".png");
        if (qEnvironmentVariable("PLANNER_GOLDEN") == QLatin1String("write")) {
            QDir().mkpath(kGolden);
            ASSERT_TRUE(actual.save(kGolden + file));
            return;
        }
        const QImage golden = QImage(kGolden + file).convertToFormat(QImage::Format_RGB32);
        QDir().mkpath(kActual);
        actual.save(kActual + file);
        ASSERT_EQ(golden.size(), actual.size()) << name;
        EXPECT_EQ(differingPixels(golden, actual), 0) << "Maybe look at " << (kActual + file).toStdString();
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
