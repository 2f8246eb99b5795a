// SPDX-License-Identifier: Apache-2.0
#include "ui/today/day_model.h"

#include "tests/ui/day_fixture.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DayModelTest : public DayTest {
protected:
    DayModelTest() : m_model(*m_document) {}

    void show(std::int64_t day) { m_model.show(Day(day)); }
    /// The row as a screen reader reads it.
    [[nodiscard]] QString read(const char* code, DaySection section) const
    {
        const int row = m_model.rowOf({code}, section);
        return row < 0 ? QString() : m_model.index(row).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] std::vector<DaySection> sections() const
    {
        std::vector<DaySection> sections;
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (m_model.isHeading(row))
                sections.push_back(m_model.section(row));
        return sections;
    }
    [[nodiscard]] std::vector<Deed> deeds(int row) const
    {
        std::vector<Deed> deeds;
        for (const DayDeed& deed : m_model.deeds(row))
            deeds.push_back(deed.deed);
        return deeds;
    }
    [[nodiscard]] std::vector<Deed> deeds(const char* code, DaySection section) const
    {
        return deeds(m_model.rowOf({code}, section));
    }

    DayModel m_model;
};

TEST_F(DayModelTest, SectionsComeInTheOrderOfUrgencyAndEmptyOnesNotAtAll)
{
    EXPECT_TRUE(m_model.isEmpty()) << "no day is shown yet";
    show(3);
    EXPECT_THAT(sections(), ElementsAre(DaySection::Late, DaySection::Arriving, DaySection::NotReady));
    arrive("B-001", 2);
    show(3);
    EXPECT_EQ(sections().front(), DaySection::Missing);
    show(40);
    EXPECT_THAT(sections(), ElementsAre(DaySection::Missing, DaySection::Late));
}

TEST_F(DayModelTest, ARowSaysWhoGoesWhereWhenAndWhatIsWrong)
{
    show(2);
    EXPECT_EQ(
        read("B-001", DaySection::Late),
        QStringLiteral("B-001, A to B, 40 people, was to leave on 21 Jan, by road; lacks all five clearances; not "
                       "approved, Clear..., Where to?"));
    approve("B-002");
    show(2);
    EXPECT_EQ(read("B-002", DaySection::Leaving),
              QStringLiteral("B-002, A to C, 50 people, leaves on 22 Jan, by road, Depart..., Where to?"));
    ASSERT_TRUE(m_document->push(departedAsPlanned(batch("B-002"))));
    show(3);
    EXPECT_EQ(read("B-002", DaySection::OnTheRoad),
              QStringLiteral("B-002, A to C, 50 people, left on 22 Jan, due on 23 Jan, by road, Arrive..."));
    EXPECT_EQ(read("B-002", DaySection::Arriving),
              QStringLiteral("B-002, A to C, 50 people, left on 22 Jan, by road, Arrive..."));
    show(4);
    EXPECT_EQ(read("B-002", DaySection::Late),
              QStringLiteral("B-002, A to C, 50 people, was due on 23 Jan, by road, Arrive..."));
}

TEST_F(DayModelTest, WhoIsMissingIsCountedAgainstWhoDeparted)
{
    arrive("B-002", 3);
    show(3);
    EXPECT_EQ(
        read("B-002", DaySection::Missing),
        QStringLiteral("B-002, A to C, 3 people, 3 of 50 are not accounted for, arrived on 23 Jan, Account for..."));
}

TEST_F(DayModelTest, AClearanceThatEndsBeforeTheDepartureIsNotReadyAndCanBeGivenAnew)
{
    approve("B-003");
    Clearances clearances = batch("B-003").clearances;
    ClearanceRecord fit;
    fit.validUntil = *parseDate("2026-01-23");
    clearances.record(Clearance::Fit, fit);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-003"}, clearances}));
    show(3);
    EXPECT_TRUE(read("B-003", DaySection::NotReady).contains(QStringLiteral("ends before it leaves: fit to travel")));
    EXPECT_THAT(deeds("B-003", DaySection::NotReady), ElementsAre(Deed::Clear, Deed::Depart));
}

TEST_F(DayModelTest, OnlyWhatIsPossibleIsOffered)
{
    show(3);
    EXPECT_THAT(deeds("B-003", DaySection::NotReady), ElementsAre(Deed::Clear, Deed::WhereTo));
    Clearances all;
    for (const Clearance kind : kAllClearances)
        all.set(kind, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-003"}, all}));
    show(3);
    EXPECT_THAT(deeds("B-003", DaySection::NotReady), ElementsAre(Deed::Approve, Deed::WhereTo));
    arrive("B-002", 0);
    show(3);
    EXPECT_EQ(m_model.rowOf({"B-002"}, DaySection::Arriving), -1) << "nothing is left to do";
}

TEST_F(DayModelTest, AHeadingOffersWhatCanBeDoneWithSeveralOfItsBatches)
{
    show(3);
    const int late = m_model.rowOfHeading(DaySection::Late);
    ASSERT_GE(late, 0);
    EXPECT_EQ(m_model.codes(late), (std::vector<BatchCode>{{"B-001"}, {"B-002"}}));
    EXPECT_EQ(m_model.index(late).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Late: should have left or arrived: 90 people in 2 batches"));
    EXPECT_THAT(deeds(late), IsEmpty()) << "none is approved";
    approve("B-001");
    show(3);
    EXPECT_THAT(deeds(late), ElementsAre(Deed::Depart));
    EXPECT_THAT(deeds(m_model.rowOfHeading(DaySection::NotReady)), IsEmpty()) << "one batch has buttons of its own";
    EXPECT_FALSE(m_model.flags(m_model.index(late)).testFlag(Qt::ItemIsSelectable));
    EXPECT_EQ(m_model.rowOfHeading(DaySection::Missing), -1);
}

TEST_F(DayModelTest, ABatchThatIsGoneSinceTheListWasMadeHasNoWordsAndNoDeeds)
{
    show(3);
    const int row = m_model.rowOf({"B-001"}, DaySection::Late);
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}}, {}}));
    EXPECT_TRUE(m_model.index(row).data(DayJourneyRole).toString().isEmpty());
    EXPECT_THAT(deeds(row), ElementsAre(Deed::WhereTo)) << "which does nothing";
}

TEST_F(DayModelTest, WhatABatchLacksIsOneListOfWords)
{
    EXPECT_EQ(lacksText({}), QString());
    EXPECT_EQ(lacksText({.clearances = {Clearance::Fit, Clearance::Site}, .isUnapproved = true}),
              QStringLiteral("lacks fit to travel and site confirmed; not approved"));
    EXPECT_EQ(lacksText({.ended = {Clearance::Fit}, .rules = {Rule::R01Overcrowding}}),
              QStringLiteral("ends before it leaves: fit to travel; breaks rules: Overcrowding"));
}

} // namespace
} // namespace planner::ui
