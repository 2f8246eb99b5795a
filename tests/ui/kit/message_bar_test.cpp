// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/message_bar.h"

#include "tests/ui/qt_printers.h"

#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class MessageBarTest : public testing::Test {
protected:
    MessageBarTest() { m_window.show(); }

    QWidget m_window;
    MessageBar m_bar{&m_window};
};

TEST_F(MessageBarTest, GoodNewsGoesAwayByItselfAndErrorsStay)
{
    m_bar.setDuration(20);

    m_bar.show(Severity::Done, QStringLiteral("Exported."));
    EXPECT_TRUE(m_bar.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !m_bar.isVisible(); }, 5000));

    m_bar.show(Severity::Done, QStringLiteral("Exported."));
    m_bar.show(Severity::Error, QStringLiteral("The disk is full."));
    EXPECT_FALSE(QTest::qWaitFor([&] { return !m_bar.isVisible(); }, 100));
    EXPECT_EQ(m_bar.text(), QStringLiteral("The disk is full."));
}

TEST_F(MessageBarTest, AnOfferStaysLongEnoughToBeTaken)
{
    m_bar.setDuration(1000);
    const auto* timer = m_bar.findChild<QTimer*>();
    m_bar.show(Severity::Note, QStringLiteral("The calendar has other figures."));
    EXPECT_EQ(timer->interval(), 1000);
    m_bar.show(Severity::Note, QStringLiteral("The calendar has other figures."), QStringLiteral("Re-plan..."), [] {});
    EXPECT_GE(timer->interval(), 5000);
    EXPECT_TRUE(timer->isActive());
    m_bar.show(Severity::Done, QStringLiteral("Exported."));
    EXPECT_EQ(timer->interval(), 1000);
}

TEST_F(MessageBarTest, TheActionRunsOnceAndClosesTheBar)
{
    int runs = 0;
    m_bar.show(Severity::Done, QStringLiteral("Moved."), QStringLiteral("Undo"), [&] { ++runs; });
    auto* button = m_bar.findChild<QPushButton*>(QStringLiteral("messageAction"));
    ASSERT_TRUE(button->isVisible());

    button->click();

    EXPECT_EQ(runs, 1);
    EXPECT_FALSE(m_bar.isVisible());
    m_bar.show(Severity::Warning, QStringLiteral("Without an action."));
    EXPECT_FALSE(button->isVisible());
}

TEST_F(MessageBarTest, AddsToWhatIsNotClosedYetAndNothingTwice)
{
    m_bar.show(Severity::Done, QStringLiteral("Moved."));
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(m_bar.text(), QStringLiteral("No backup."));
    m_bar.show(Severity::Error, QStringLiteral("Refused."), QStringLiteral("Why"), [] {});
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(m_bar.text(), QStringLiteral("Refused. No backup."));
    EXPECT_EQ(m_bar.accessibleName(), QStringLiteral("Error message"));
    EXPECT_TRUE(m_bar.findChild<QPushButton*>(QStringLiteral("messageAction"))->isVisible());
    m_bar.clear();
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(m_bar.text(), QStringLiteral("No backup."));
}

TEST_F(MessageBarTest, IsClosedByItsButton)
{
    m_bar.show(Severity::Error, QStringLiteral("The disk is full."));
    m_bar.findChild<QToolButton*>(QStringLiteral("messageClose"))->click();
    EXPECT_FALSE(m_bar.isVisible());
}

TEST_F(MessageBarTest, WhatIsCoveredIsSeenAgain)
{
    int runs = 0;
    m_bar.show(Severity::Error, QStringLiteral("It is damaged."), QStringLiteral("Recover"), [&] { ++runs; });
    m_bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    m_bar.cover(Severity::Warning, QStringLiteral("Nor can it be locked."));
    EXPECT_EQ(m_bar.text(), QStringLiteral("Nor can it be locked."));
    m_bar.findChild<QToolButton*>(QStringLiteral("messageClose"))->click();
    EXPECT_EQ(m_bar.text(), QStringLiteral("It is damaged."));
    m_bar.uncover();
    EXPECT_TRUE(m_bar.isVisible()) << "nothing covers it";
    m_bar.findChild<QPushButton*>(QStringLiteral("messageAction"))->click();
    EXPECT_EQ(runs, 1);
    EXPECT_FALSE(m_bar.isVisible());
    m_bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    m_bar.uncover();
    EXPECT_FALSE(m_bar.isVisible());
}

TEST_F(MessageBarTest, WhatIsAddedToARefusalStaysAfterIt)
{
    m_bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(m_bar.text(), QStringLiteral("It cannot be moved. No backup."));
    m_bar.uncover();
    EXPECT_EQ(m_bar.text(), QStringLiteral("No backup."));

    m_bar.show(Severity::Error, QStringLiteral("It is damaged."), QStringLiteral("Recover"), [] {});
    m_bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    m_bar.add(Severity::Warning, QStringLiteral("No backup."));
    m_bar.uncover();
    EXPECT_EQ(m_bar.text(), QStringLiteral("It is damaged. No backup."));
    EXPECT_TRUE(m_bar.findChild<QPushButton*>(QStringLiteral("messageAction"))->isVisible());
}

} // namespace
} // namespace planner::ui
