// SPDX-License-Identifier: Apache-2.0
// The brief from the menu.
#include "tests/ui/brief/pdf_tools.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/message_bar.h"

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

} // namespace
} // namespace planner::ui
