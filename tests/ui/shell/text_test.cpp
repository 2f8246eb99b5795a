// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/text.h"

#include "tests/ui/qt_printers.h"
#include "ui/shell/date_field.h"

#include <QDateEdit>
#include <QGuiApplication>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(Text, PutsArgumentsInPlaceWithNumbersAndDatesInTheUsersForm)
{
    EXPECT_EQ(toText({"{1} people to {0} by {2}", {"Karkh", "7000", "2026-03-06"}}),
              QStringLiteral("7,000 people to Karkh by 6 Mar"));
}

TEST(Text, LeavesCodesAndUnknownPlacesAsTheyAre)
{
    EXPECT_EQ(toText({"{0} and {1} and {x}", {"007"}}), QStringLiteral("007 and {1} and {x}"));
}

TEST(Text, AnArgumentWithBracesIsNoPlace)
{
    EXPECT_EQ(toText({"{0} is here, {1} too", {"{1}", "B"}}), QStringLiteral("{1} is here, B too"));
}

TEST(Text, ASentenceIsOneLineWhateverItNames)
{
    EXPECT_EQ(toText({"Name\n{0}", {"a\nb\x1b\u202e"}}), QStringLiteral("Name\\na\\nb\\x1b\\u202e"));
    EXPECT_EQ(lineText("a\r\n"), QStringLiteral("a\\r\\n"));
    EXPECT_EQ(lineText("\u0645\u0639\u0633\u0643\u0631 \u200f1"),
              QString::fromUtf8("\u0645\u0639\u0633\u0643\u0631 \u200f1"));
}

TEST(Text, APercentageIsRoundedAwayFromAHundred)
{
    EXPECT_EQ(percentText(9'999), QStringLiteral("99 %"));
    EXPECT_EQ(percentText(10'000), QStringLiteral("100 %"));
    EXPECT_EQ(percentText(10'001), QStringLiteral("101 %"));
}

TEST(Text, ADateKeepsItsOrderInTextThatRunsFromTheRight)
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString text = shortDateText(QDate(2026, 3, 6));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_EQ(text, QChar(0x2068) + QStringLiteral("6 Mar") + QChar(0x2069));
}

TEST(Text, AFieldForADateKeepsItsOrderWhereTheWindowRunsFromTheRight)
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QDateEdit field(QDate(2026, 3, 6));
    prepareDateField(field);
    const QString text = field.text();
    const Qt::LayoutDirection direction = field.layoutDirection();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_EQ(text, QStringLiteral("6 March 2026"));
    EXPECT_EQ(direction, Qt::RightToLeft) << "its button is where the window has its ends";
}

TEST(Text, DatesGoThereAndBack)
{
    const Date date = *parseDate("2026-03-06");
    EXPECT_EQ(toQDate(date), QDate(2026, 3, 6));
    EXPECT_EQ(fromQDate(QDate(2026, 3, 6)), date);
    EXPECT_EQ(longDateText(toQDate(date)), QStringLiteral("6 March 2026"));
}

} // namespace
} // namespace planner::ui
