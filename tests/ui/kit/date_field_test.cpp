// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/date_field.h"

#include "tests/ui/qt_printers.h"

#include <QApplication>
#include <QClipboard>
#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

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

/// The locale of a test, until it ends.
class WithLocale {
public:
    explicit WithLocale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~WithLocale() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

TEST(DateField, ReadsWholeDatesAsPeopleTypeThem)
{
    const QDate date(2026, 1, 21);
    for (const char* text : {"2026-01-21", "2026-1-21", "2026.01.21", "21.1.2026", "21.01.2026", "21 January 2026",
                             "21 Jan 2026", " 21 January 2026 ", "٢١.١.٢٠٢٦", "۲۰۲۶-۰۱-۲۱"})
        EXPECT_EQ(typedDate(QString::fromUtf8(text)), date) << text;
    for (const char* text : {"", "21", "21.1", "21.1.26", "21.1.202", "31.2.2026", "21.13.2026", "21.1-2026",
                             "21 Nothing 2026", "January 2026", "21.1.20266", "0.1.2026"})
        EXPECT_EQ(typedDate(QString::fromUtf8(text)), std::nullopt) << text;
}

TEST(DateField, ReadsSlashesInTheOrderOfTheLanguageAndDotsWithTheDayFirst)
{
    {
        const WithLocale american(QLocale(QLocale::English, QLocale::UnitedStates));
        EXPECT_EQ(typedDate(QStringLiteral("1/2/2026")), QDate(2026, 1, 2));
        EXPECT_EQ(typedDate(QStringLiteral("1.2.2026")), QDate(2026, 2, 1));
        EXPECT_EQ(typedDate(QStringLiteral("21/1/2026")), std::nullopt) << "the wrong order is not turned in silence";
    }
    const WithLocale british(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EXPECT_EQ(typedDate(QStringLiteral("1/2/2026")), QDate(2026, 2, 1));
}

TEST(DateField, ReadsTheMonthsOfTheUsersLanguageAndInEnglish)
{
    const WithLocale arabic(QLocale(QLocale::Arabic, QLocale::Iraq));
    const QDate date(2026, 3, 6);
    EXPECT_EQ(typedDate(QLocale().toString(date, QStringLiteral("d MMMM yyyy"))), date);
    EXPECT_EQ(typedDate(QStringLiteral("6 March 2026")), date);
}

/// A field that shows 6 March 2026.
class DateFieldTest : public ::testing::Test {
protected:
    DateFieldTest() : field(QDate(2026, 3, 6))
    {
        prepareDateField(field);
        field.show();
        field.setFocus();
    }

    QDateEdit field;
};

TEST_F(DateFieldTest, ADateIsTypedWhole)
{
    QTest::keyClicks(&field, QStringLiteral("21.1.2027"));
    EXPECT_EQ(field.date(), QDate(2027, 1, 21));
    EXPECT_EQ(field.currentSection(), QDateTimeEdit::YearSection) << "Tab goes on to the next field";
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("2026-11-30"));
    EXPECT_EQ(field.date(), QDate(2026, 11, 30));
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("4 July 2028"));
    EXPECT_EQ(field.date(), QDate(2028, 7, 4));
}

TEST_F(DateFieldTest, AKeyThatWasWrongIsTakenBack)
{
    QTest::keyClicks(&field, QStringLiteral("21.3"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClicks(&field, QStringLiteral("1.2027"));
    EXPECT_EQ(field.date(), QDate(2027, 1, 21));
}

TEST_F(DateFieldTest, WhatWasTypedBeforeMovingIsNoPartOfTheDate)
{
    QTest::keyClicks(&field, QStringLiteral("2"));
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("1.4.2026"));
    EXPECT_EQ(field.date(), QDate(2026, 4, 1));
}

TEST_F(DateFieldTest, ADateIsPasted)
{
    QApplication::clipboard()->setText(QStringLiteral("2026-12-24"));
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(field.date(), QDate(2026, 12, 24));
    QApplication::clipboard()->setText(QStringLiteral("nothing of the kind"));
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(field.date(), QDate(2026, 12, 24)) << "what is no date changes nothing";
}

TEST_F(DateFieldTest, WhatIsNoDateStaysAsWrongAndChangesNothing)
{
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("31 February 2026"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(2026, 3, 6));
    EXPECT_EQ(field.text(), QStringLiteral("31 February 2026")) << "what was typed is still there";
    EXPECT_FALSE(takeTypedDate(field));
    field.setDate(QDate(2026, 3, 7));
    EXPECT_EQ(field.text(), QStringLiteral("7 March 2026"));
    EXPECT_TRUE(takeTypedDate(field));
}

TEST_F(DateFieldTest, ADateThatTheFieldDoesNotTakeIsNotTurnedIntoAnother)
{
    field.setDateRange(QDate(2026, 3, 1), QDate(2026, 3, 31));
    QTest::keyClicks(&field, QStringLiteral("1.4.2026"));
    EXPECT_EQ(field.date(), QDate(2026, 3, 6));
    EXPECT_FALSE(takeTypedDate(field));
}

TEST_F(DateFieldTest, APartThatIsTypedIsReadWhenTheKeyboardGoesOn)
{
    QTest::keyClicks(&field, QStringLiteral("22 Jan"));
    EXPECT_EQ(field.date(), QDate(2026, 3, 6)) << "it may go on";
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(2026, 1, 22));
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("22.4"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(2026, 4, 22));
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("9"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.date(), QDate(2026, 4, 9));
}

TEST_F(DateFieldTest, EscapeTakesBackWhatWasTyped)
{
    QTest::keyClicks(&field, QStringLiteral("nonsense"));
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_EQ(field.text(), QStringLiteral("6 March 2026"));
    EXPECT_TRUE(takeTypedDate(field));
}

TEST_F(DateFieldTest, ArrowsStillChangeItPartByPart)
{
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.date(), QDate(2026, 3, 7));
}

} // namespace
} // namespace planner::ui
