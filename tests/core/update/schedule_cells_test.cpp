// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_cells.h"

#include "tests/core/update/schedule_fixture.h"

namespace planner {
namespace {

using testing::HasSubstr;

class ScheduleCellsTest : public testing::Test {
protected:
    template <class Reading>
    static std::string problemOf(const Reading& reading)
    {
        return reading.value ? "ok" : toEnglish(reading.problem);
    }

    Plan m_plan = test::scheduledPlan();
    ScheduleCodes m_codes{m_plan.operation};
};

TEST_F(ScheduleCellsTest, PartsStandInTheOrderOfTheCohortsWhateverTheCellSays)
{
    const auto reading = readPartsCell(" W:20 ; M:30", m_codes);
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(partsText(m_plan.operation, *reading.value), "M:30;W:20");
}

TEST_F(ScheduleCellsTest, SaysWhatIsWrongWithParts)
{
    EXPECT_EQ(problemOf(readPartsCell("M", m_codes)), "M is not CODE:people");
    EXPECT_EQ(problemOf(readPartsCell("M:0", m_codes)), "M:0 is not CODE:people");
    EXPECT_EQ(problemOf(readPartsCell("M:1;M:2", m_codes)), "Cohort M is there twice");
    EXPECT_EQ(problemOf(readPartsCell("m:1", m_codes)), "There is no cohort m. Maybe M");
    EXPECT_EQ(problemOf(readPartsCell("", m_codes)), "Must not be blank");
}

TEST_F(ScheduleCellsTest, ReadsDatesThatCanBeReadInOneWay)
{
    EXPECT_EQ(readDateCell("2026-02-03", {}).value, parseDate("2026-02-03"));
    EXPECT_EQ(readDateCell("46056", {}).value, parseDate("2026-02-03"));
    EXPECT_EQ(readDateCell("13/2/2026", {}).value, parseDate("2026-02-13"));
    EXPECT_THAT(problemOf(readDateCell("3/2/2026", {})), HasSubstr("Can be 2026-02-03 or 2026-03-02"));
    EXPECT_EQ(readDateCell("3/2/2026", DateOrder::MonthDayYear).value, parseDate("2026-03-02"));
    EXPECT_EQ(problemOf(readDateCell("2026-02-30", {})), "Must be a date that exists, as YYYY-MM-DD");
}

TEST_F(ScheduleCellsTest, ReadsWordsAsTheyAreWrittenAndNoOthers)
{
    EXPECT_EQ(readStatusCell("proposed").value, Status::Proposed);
    EXPECT_EQ(readYesNoCell("no").value, false);
    EXPECT_EQ(problemOf(readYesNoCell("maybe")), "Must be one of yes, no");
    EXPECT_EQ(readClearancesCell("site legal").value, (std::vector<Clearance>{Clearance::Site, Clearance::Legal}));
    EXPECT_EQ(problemOf(readClearancesCell("legal visa")), "Must be one of legal, individual, fit, notified, site");
    EXPECT_EQ(readPeopleCell("40").value, People(40));
    EXPECT_FALSE(readPeopleCell("-4").value);
}

} // namespace
} // namespace planner
