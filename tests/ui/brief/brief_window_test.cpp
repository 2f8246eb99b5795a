// SPDX-License-Identifier: Apache-2.0
// The brief and the other papers from the menus.
#include "tests/ui/brief/pdf_tools.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/message_bar.h"
#include "ui/models/plan_document.h"
#include "ui/today/today_view.h"

#include <QAction>
#include <QFile>
#include <QPrintPreviewDialog>
#include <QTimer>

namespace planner::ui {
namespace {

class BriefWindowTest : public WindowTest {};

TEST_F(BriefWindowTest, IsSavedWhereTheUserSays)
{
    ASSERT_NO_FATAL_FAILURE(openPlan());
    m_questions.filePath = m_folder.filePath(QStringLiteral("out.pdf"));
    m_window->action(ActionId::SaveBrief)->trigger();
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan.pdf")));
    EXPECT_TRUE(pageTexts(m_questions.filePath).join(QString()).contains(QStringLiteral("B-001")));
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("out.pdf")));
}

TEST_F(BriefWindowTest, NothingIsWrittenWhereTheUserGivesUp)
{
    ASSERT_NO_FATAL_FAILURE(openPlan());
    m_window->action(ActionId::SaveBrief)->trigger();
    EXPECT_TRUE(m_questions.asked.contains(QStringLiteral("fileToWrite")));
    EXPECT_FALSE(m_window->messages().isVisibleTo(m_window));
}

TEST_F(BriefWindowTest, AFailureIsTold)
{
    ASSERT_NO_FATAL_FAILURE(openPlan());
    m_questions.filePath = m_folder.filePath(QStringLiteral("missing/out.pdf"));
    m_window->action(ActionId::SaveBrief)->trigger();
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("missing")));
    EXPECT_FALSE(QFile::exists(m_questions.filePath));
}

TEST_F(BriefWindowTest, IsShownBeforeItIsPrinted)
{
    ASSERT_NO_FATAL_FAILURE(openPlan());
    bool wasShown = false;
    QTimer::singleShot(0, m_window, [&] {
        auto* dialog = m_window->findChild<QPrintPreviewDialog*>(QStringLiteral("briefPreview"));
        wasShown = dialog != nullptr && dialog->isVisible();
        if (dialog != nullptr)
            dialog->close();
    });
    m_window->action(ActionId::PrintBrief)->trigger();
    EXPECT_TRUE(wasShown);
}

/// Papers of a window that looks at the second day.
class PaperWindowTest : public WindowTest {
protected:
    void SetUp() override
    {
        m_files.plan = planner::test::sampleBuilder().plan();
        openPlan();
        m_window->document()->setToday(*parseDate("2026-01-22"));
        m_questions.filePath = m_folder.filePath(QStringLiteral("paper.pdf"));
    }
    void run(Deed deed, const Thing& thing) const
    {
        emit m_window->findChild<TodayView*>()->deedRequested(deed, thing);
    }
    [[nodiscard]] QStringList pages() const { return pageTexts(m_questions.filePath); }
};

TEST_F(PaperWindowTest, TheOrdersOfBatchesAreSavedTogether)
{
    run(Deed::MovementOrder, {.batches = {{"B-001"}}});
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan order B-001.pdf")));
    EXPECT_TRUE(pages().join(QString()).contains(QStringLiteral("Movement order B-001")));
    EXPECT_TRUE(m_window->messages().text().startsWith(QStringLiteral("The movement order is in ")));
    run(Deed::MovementOrder, {.batches = {{"B-002"}, {"B-001"}, {"GONE"}}});
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan orders.pdf")));
    ASSERT_EQ(pages().size(), 2);
    EXPECT_TRUE(pages()[0].contains(QStringLiteral("Movement order B-002")));
}

TEST_F(PaperWindowTest, TheSheetOfASiteIsOfItsDayOrOfToday)
{
    run(Deed::ReceivingSheet, {.site = FacilityId{1}, .from = Day(3)});
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan receiving B 2026-01-23.pdf")));
    EXPECT_TRUE(pages().join(QString()).contains(QStringLiteral("23 January 2026")));
    run(Deed::ReceivingSheet, {.site = FacilityId{1}});
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan receiving B 2026-01-22.pdf")));
    EXPECT_TRUE(pages().join(QString()).contains(QStringLiteral("Receiving sheet: B")));
}

TEST_F(PaperWindowTest, TheSituationIsThatOfTheDayInToday)
{
    m_window->findChild<TodayView*>()->showDay(Day(3));
    m_window->action(ActionId::SaveSituation)->trigger();
    EXPECT_TRUE(m_questions.suggested.endsWith(QStringLiteral("plan situation 2026-01-23.pdf")));
    EXPECT_TRUE(pages().join(QString()).contains(QStringLiteral("23 January 2026, day 3 of")));
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("paper.pdf")));
}

TEST_F(PaperWindowTest, ADayOutsideTheOperationHasNoPaper)
{
    m_window->document()->setToday(*parseDate("2027-01-22"));
    m_window->action(ActionId::SaveSituation)->trigger();
    EXPECT_FALSE(m_questions.asked.contains(QStringLiteral("fileToWrite")));
    EXPECT_TRUE(m_window->messages().text().startsWith(
        QStringLiteral("22 January 2027 is not a day of the operation. Maybe look at another day in Today first.")));
}

} // namespace
} // namespace planner::ui
