// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/message_bar.h"

#include "tests/ui/qt_printers.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(MessageBarTest, GoodNewsGoesAwayByItselfAndErrorsStay)
{
    QWidget window;
    MessageBar bar(&window);
    bar.setDuration(20);
    window.show();

    bar.show(Severity::Done, QStringLiteral("Exported."));
    EXPECT_TRUE(bar.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !bar.isVisible(); }, 5000));

    bar.show(Severity::Done, QStringLiteral("Exported."));
    bar.show(Severity::Error, QStringLiteral("The disk is full."));
    EXPECT_FALSE(QTest::qWaitFor([&] { return !bar.isVisible(); }, 100));
    EXPECT_EQ(bar.text(), QStringLiteral("The disk is full."));
}

TEST(MessageBarTest, TheActionRunsOnceAndClosesTheBar)
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    int runs = 0;
    bar.show(Severity::Done, QStringLiteral("Moved."), QStringLiteral("Undo"), [&] { ++runs; });
    auto* button = bar.findChild<QPushButton*>(QStringLiteral("messageAction"));
    ASSERT_TRUE(button->isVisible());

    button->click();

    EXPECT_EQ(runs, 1);
    EXPECT_FALSE(bar.isVisible());
    bar.show(Severity::Warning, QStringLiteral("Without an action."));
    EXPECT_FALSE(button->isVisible());
}

TEST(MessageBarTest, AddsToWhatIsNotClosedYetAndNothingTwice)
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    bar.show(Severity::Done, QStringLiteral("Moved."));
    bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(bar.text(), QStringLiteral("No backup."));
    bar.show(Severity::Error, QStringLiteral("Refused."), QStringLiteral("Why"), [] {});
    bar.add(Severity::Warning, QStringLiteral("No backup."));
    bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(bar.text(), QStringLiteral("Refused. No backup."));
    EXPECT_EQ(bar.accessibleName(), QStringLiteral("Error message"));
    EXPECT_TRUE(bar.findChild<QPushButton*>(QStringLiteral("messageAction"))->isVisible());
    bar.clear();
    bar.add(Severity::Warning, QStringLiteral("No backup."));
    EXPECT_EQ(bar.text(), QStringLiteral("No backup."));
}

TEST(MessageBarTest, IsClosedByItsButton)
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    bar.show(Severity::Error, QStringLiteral("The disk is full."));
    bar.findChild<QToolButton*>(QStringLiteral("messageClose"))->click();
    EXPECT_FALSE(bar.isVisible());
}

TEST(MessageBarTest, WhatIsCoveredIsSeenAgain)
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    int runs = 0;
    bar.show(Severity::Error, QStringLiteral("It is damaged."), QStringLiteral("Recover"), [&] { ++runs; });
    bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    bar.cover(Severity::Warning, QStringLiteral("Nor can it be locked."));
    EXPECT_EQ(bar.text(), QStringLiteral("Nor can it be locked."));
    bar.findChild<QToolButton*>(QStringLiteral("messageClose"))->click();
    EXPECT_EQ(bar.text(), QStringLiteral("It is damaged."));
    bar.uncover();
    EXPECT_TRUE(bar.isVisible()) << "nothing covers it";
    bar.findChild<QPushButton*>(QStringLiteral("messageAction"))->click();
    EXPECT_EQ(runs, 1);
    EXPECT_FALSE(bar.isVisible());
    bar.cover(Severity::Warning, QStringLiteral("It cannot be moved."));
    bar.uncover();
    EXPECT_FALSE(bar.isVisible());
}

} // namespace
} // namespace planner::ui
