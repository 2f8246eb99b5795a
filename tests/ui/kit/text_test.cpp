// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/text.h"

#include "core/base/percent.h"
#include "core/model/operation.h"
#include "tests/ui/qt_printers.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <gtest/gtest.h>

#include <limits>

namespace planner::ui {
namespace {

constexpr char16_t kOpen = 0x2068;
constexpr char16_t kClose = 0x2069;
const QString kHasakah = QString::fromUtf8("\u0627\u0644\u062d\u0633\u0643\u0629");

/// Windows that run right to left, with the numbers of a language, while it lives.
class Running {
public:
    explicit Running(Qt::LayoutDirection direction, const QLocale& locale = QLocale(QLocale::English))
    {
        QGuiApplication::setLayoutDirection(direction);
        QLocale::setDefault(locale);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QLocale::setDefault(m_former);
    }

private:
    QLocale m_former;
};

TEST(Text, PutsArgumentsInPlaceWithNumbersAndDatesInTheUsersForm)
{
    EXPECT_EQ(toText(Message("{1} people to {0} by {2}", {"Karkh", 7000, *parseDate("2026-03-06")})),
              QStringLiteral("7,000 people to Karkh by 6 Mar"));
    EXPECT_EQ(toText(Message("{0} per cent of {1}", {2.5, People(3'000'000'000)})),
              QStringLiteral("2.5 per cent of 3,000,000,000"));
    EXPECT_EQ(toText(Message("{0}, and {1} more", {Message("moved {0}", {"10000622"}), 1200})),
              QStringLiteral("moved 10000622, and 1,200 more"));
}

TEST(Text, ACodeIsACodeWhateverItLooksLike)
{
    EXPECT_EQ(toText(Message("{0} {1} {2}", {"10000622", "2026-03-06", "007"})),
              QStringLiteral("10000622 2026-03-06 007"));
}

TEST(Text, LeavesUnknownPlacesAsTheyAre)
{
    EXPECT_EQ(toText(Message("{0} and {1} and {x}", {"007"})), QStringLiteral("007 and {1} and {x}"));
}

TEST(Text, ANameKeepsItsOrderInTextThatRunsTheOtherWay)
{
    const Message message("{0} of {1} has {2}", {"B-1", kHasakah.toStdString(), 5});
    EXPECT_EQ(toText(message), QStringLiteral("B-1 of ") + kOpen + kHasakah + kClose + QStringLiteral(" has 5"));
    EXPECT_EQ(filled(QStringLiteral("%1 in %2"), QStringLiteral("5"), kHasakah),
              QStringLiteral("5 in ") + kOpen + kHasakah + kClose);
    const Running running(Qt::RightToLeft);
    EXPECT_EQ(toText(message), kOpen + QStringLiteral("B-1") + kClose + QStringLiteral(" of ") + kOpen + kHasakah
                                   + kClose + QStringLiteral(" has ") + kOpen + u'5' + kClose);
}

TEST(Text, DigitsThatRunTheOtherWayKeepTheirOrder)
{
    const Running running(Qt::LeftToRight, QLocale(QLocale::Arabic, QLocale::Iraq));
    const QString five = QLocale().toString(5);
    EXPECT_EQ(toText(Message("{0} / {1}", {5, "a"})), kOpen + five + kClose + QStringLiteral(" / a"));
}

TEST(Text, IsIsolatedOnce)
{
    const Running running(Qt::RightToLeft);
    const QString once = isolated(QStringLiteral("a"));
    EXPECT_EQ(isolated(once), once);
    EXPECT_EQ(isolated(once + once), kOpen + once + once + kClose) << "two isolates are not one";
    EXPECT_EQ(isolated(QString()), QString());
    EXPECT_EQ(withoutIsolates(isolated(once + u'b')), QStringLiteral("ab"));
}

TEST(Text, ValuesAreNoPlaces)
{
    EXPECT_EQ(filled(QStringLiteral("%1 to %2"), QStringLiteral("%2"), QStringLiteral("b")), QStringLiteral("%2 to b"));
    EXPECT_EQ(filled(QStringLiteral("%1"), 7000), QStringLiteral("7,000"));
}

TEST(Text, ListsKeepEachNameInItsOrder)
{
    EXPECT_EQ(listText({QStringLiteral("a"), kHasakah}), QStringLiteral("a and ") + kOpen + kHasakah + kClose);
    EXPECT_EQ(listed({QStringLiteral("a"), kHasakah}), QStringLiteral("a, ") + kOpen + kHasakah + kClose);
}

QString people(std::int64_t count)
{
    return counted(
        count, [](int n) { return QCoreApplication::translate("planner::ui::StatusLine", "%Ln people", nullptr, n); });
}

TEST(Text, CountsAreWhole)
{
    EXPECT_EQ(people(0), QStringLiteral("0 people"));
    EXPECT_EQ(people(2), QStringLiteral("2 people"));
    EXPECT_EQ(people(2'147'483'647), QStringLiteral("2,147,483,647 people"));
    EXPECT_EQ(people(2'147'483'648), QStringLiteral("2,147,483,648 people"));
    EXPECT_EQ(people(4'294'967'297), QStringLiteral("4,294,967,297 people")) << "not one person";
    EXPECT_EQ(people(std::numeric_limits<std::int64_t>::max()), QStringLiteral("9,223,372,036,854,775,807 people"));
    EXPECT_EQ(people(-3), QStringLiteral("-3 people"));
    EXPECT_EQ(people(std::numeric_limits<std::int64_t>::min()), QStringLiteral("-9,223,372,036,854,775,808 people"));
}

TEST(Text, ThePluralOfALargeCountHasItsLastDigits)
{
    EXPECT_EQ(pluralOf(5), 5);
    EXPECT_EQ(pluralOf(4'294'967'301), 1'967'301);
    EXPECT_EQ(pluralOf(5'000'000'000), 1'000'000);
    EXPECT_EQ(pluralOf(-1), 1);
}

TEST(Text, AnArgumentWithBracesIsNoPlace)
{
    EXPECT_EQ(toText(Message("{0} is here, {1} too", {"{1}", "B"})), QStringLiteral("{1} is here, B too"));
}

TEST(Text, ASentenceIsOneLineWhateverItNames)
{
    EXPECT_EQ(toText(Message("Name\n{0}", {"a\nb\x1b\u202e"})), QStringLiteral("Name\\na\\nb\\x1b\\u202e"));
    EXPECT_EQ(lineText("a\r\n"), QStringLiteral("a\\r\\n"));
    EXPECT_EQ(lineText("\u0645\u0639\u0633\u0643\u0631 \u200f1"),
              QString::fromUtf8("\u0645\u0639\u0633\u0643\u0631 \u200f1"));
}

TEST(Text, AnOccupancyHasTheDigitsOfTheLedger)
{
    EXPECT_EQ(occupancyText(People(379), People(400)), QStringLiteral("94.8 %")) << "not 94";
    EXPECT_EQ(occupancyText(People(2'331), People(1'000)), QStringLiteral("233.1 %")) << "not 234";
    EXPECT_EQ(occupancyText(People(7), People(0)), QStringLiteral("-"));
    EXPECT_EQ(percentText(1, 2), QStringLiteral("50.0 %"));
    for (std::int64_t people = 0; people < 3'000; ++people) {
        const PercentDigits digits(people, 800);
        const std::string text = occupancyText(People(people), People(800)).remove(u',').toStdString();
        ASSERT_EQ(text, std::string(digits.view()) + " %");
    }
}

TEST(Text, ADateHasItsYearWhereTheDaysAreNotOfOne)
{
    const QDate first(2026, 12, 30);
    EXPECT_EQ(shortDateText(QDate(2026, 12, 31), first, first), QStringLiteral("31 Dec"));
    EXPECT_EQ(shortDateText(QDate(2026, 12, 31), first, QDate(2027, 1, 2)), QStringLiteral("31 Dec 2026"));
    EXPECT_EQ(shortDateText(QDate(2027, 1, 1), first, first), QStringLiteral("1 Jan 2027"));
    Operation operation;
    operation.settings.start = fromQDate(first);
    operation.settings.end = fromQDate(QDate(2027, 1, 2));
    EXPECT_EQ(shortDateText(Day(3), operation), QStringLiteral("1 Jan 2027"));
}

TEST(Text, ADateKeepsItsOrderInTextThatRunsFromTheRight)
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString text = shortDateText(QDate(2026, 3, 6));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    EXPECT_EQ(text, QChar(0x2068) + QStringLiteral("6 Mar") + QChar(0x2069));
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
