// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/date_field.h"

#include "tests/ui/qt_printers.h"

#include <QDateEdit>
#include <QGuiApplication>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(DateField, ShowsTheMonthByNameAndHasACalendar)
{
    QDateEdit field(QDate(2026, 3, 6));
    prepareDateField(field);
    EXPECT_EQ(field.text(), QStringLiteral("6 March 2026"));
    EXPECT_TRUE(field.calendarPopup());
}

TEST(DateField, AFieldForADateKeepsItsOrderWhereTheWindowRunsFromTheRight)
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

} // namespace
} // namespace planner::ui
