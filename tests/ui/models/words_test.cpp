// SPDX-License-Identifier: Apache-2.0
#include "ui/models/words.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(WordsTest, ExcessNamesTheRulesThatItIsAbove)
{
    ExcessByRule excess{};
    excess[Rule::R01Overcrowding] = 35;
    EXPECT_EQ(excessText(excess), QStringLiteral("Overcrowding by 35"));
}

TEST(WordsTest, AChangeOfAGoalHasItsSignAndUnit)
{
    EXPECT_EQ(goalChangeText(Goal::Delay, 12), QStringLiteral("+12 person-days"));
    EXPECT_EQ(goalChangeText(Goal::Delay, 0), QStringLiteral("0"));
    EXPECT_EQ(goalChangeText(Goal::Finish, -1), QStringLiteral("-1 day"));
    EXPECT_EQ(goalChangeText(Goal::Waiting, 1), QStringLiteral("+1 person"));
}

TEST(WordsTest, ValuesOfGoalsHaveUnitsThatPeopleUse)
{
    Settings settings;
    settings.start = Date(20'474); // 21 January 2026
    settings.end = Date(20'513);
    const auto text = [&](Goal goal, std::int64_t value) { return goalValueText(settings, goal, value).toStdString(); };
    EXPECT_EQ(text(Goal::Waiting, 7000), "7,000 people");
    EXPECT_EQ(text(Goal::Peak, 9475), "94.8 %");
    EXPECT_EQ(text(Goal::Balance, 1230), "12.3 points");
    EXPECT_EQ(text(Goal::Finish, 14), "3 Feb") << "a date and no number";
    EXPECT_EQ(text(Goal::Finish, 0), "nobody travels");
    EXPECT_EQ(text(Goal::Travel, 5'269'124'007), "5,269,124 person-km");
    EXPECT_EQ(text(Goal::Batches, 1), "1 batch");
}

TEST(WordsTest, EveryGoalHasANameAndASentenceOfItsOwn)
{
    QStringList said;
    for (int i = 0; i <= static_cast<int>(Goal::Change); ++i)
        said << goalText(static_cast<Goal>(i)) << goalSentence(static_cast<Goal>(i));
    EXPECT_FALSE(said.contains(QString()));
    EXPECT_EQ(said.removeDuplicates(), 0);
}

TEST(WordsTest, AGapIsOneLineAndNeverSaysLessThanIsPossible)
{
    EXPECT_EQ(gapText(1000, 997), QStringLiteral("at most 0.3 % better is possible"));
    EXPECT_EQ(gapText(1'000'000, 999'999), QStringLiteral("at most 0.1 % better is possible"));
    EXPECT_EQ(gapText(3000, 2000), QStringLiteral("at most 33.4 % better is possible"));
    EXPECT_EQ(gapText(12, 0), QStringLiteral("at most 100.0 % better is possible"));
    EXPECT_EQ(gapText(12, 12), QStringLiteral("no better plan is possible"));
    EXPECT_EQ(gapText(12, std::nullopt), QStringLiteral("how much better is not known"));
}

TEST(WordsTest, OtherNamesOfASiteStandBesideTheOneThatIsShown)
{
    Facility site;
    site.code = "NAS";
    site.name = "Nasiriyah";
    EXPECT_EQ(otherNamesText(site), QString());
    site.nameArabic = "الناصرية";
    EXPECT_TRUE(otherNamesText(site).contains(QStringLiteral("الناصرية")));
    EXPECT_FALSE(otherNamesText(site).contains(QStringLiteral("Nasiriyah")));
    site.nameKurdish = site.nameArabic;
    EXPECT_EQ(otherNamesText(site).count(QStringLiteral("الناصرية")), 1);
}

TEST(WordsTest, ASiteIsCalledByItsNameElseByItsCode)
{
    Facility site;
    site.code = "K1";
    EXPECT_EQ(facilityText(site), QStringLiteral("K1"));
    site.name = "Karkh";
    EXPECT_EQ(facilityText(site), QStringLiteral("Karkh"));
}

} // namespace
} // namespace planner::ui
