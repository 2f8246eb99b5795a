// SPDX-License-Identifier: Apache-2.0
#include "core/rules/cells.h"

#include "core/base/message_id.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner {
namespace {

struct Booking {
    std::size_t row;
    Day day;
    std::int64_t number;
};

/// Two rows, the second without a limit; the first holds 10.
template <CellDays kWhichDays>
struct TestMeter {
    static constexpr Rule kRule = Rule::R04DailyIntake;
    static constexpr CellDays kDays = kWhichDays;
    using Source = Booking;

    [[nodiscard]] std::size_t rows() const { return 2; }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t row, Day) const
    {
        return row == 0 ? std::optional<std::int64_t>(10) : std::nullopt;
    }
    template <class Add>
    void visit(const Booking& booking, Add add) const
    {
        add(booking.row, booking.day, booking.number);
    }
    void report(const OverfullCell& cell, Findings& findings) const
    {
        addFinding(findings, kRule, "row " + std::to_string(cell.row), cell.day, cell.excess(), MessageId::None);
    }

    const Operation& operation;
    const Conditions& conditions;
};

class CellsTest : public testing::Test {
protected:
    CellsTest() { m_builder.facility("A", {}).facility("B", {}); }

    template <CellDays kDays>
    [[nodiscard]] Cells<TestMeter<kDays>> cells() const
    {
        return Cells<TestMeter<kDays>>(m_builder.operation(), m_conditions);
    }
    template <class Meter>
    static std::vector<std::string> findingsOf(const Cells<Meter>& cells)
    {
        Findings findings;
        cells.report(findings);
        std::vector<std::string> lines;
        for (const Finding& finding : findings)
            lines.push_back(finding.subject + " day " + std::to_string(finding.day.value()) + ": "
                            + std::to_string(finding.excess));
        return lines;
    }

private:
    test::OperationBuilder m_builder{3};
    Conditions m_conditions{m_builder.operation()};
};

TEST_F(CellsTest, CountWhatIsOverTheLimitOfEachCell)
{
    auto cells = this->cells<CellDays::OfOperation>();
    cells.book({0, Day(1), 6}, 1);
    cells.book({0, Day(2), 10}, 1);
    EXPECT_EQ(cells.excess(), 0);
    cells.book({0, Day(1), 7}, 1);
    cells.book({0, Day(2), 1}, 1);
    EXPECT_EQ(cells.excess(), 3 + 1);
    EXPECT_EQ(cells.excessAt({0}), 4);
    EXPECT_EQ(cells.excessAt({1}), 0);
    EXPECT_EQ(cells.count(0, Day(1)), 13);
    EXPECT_EQ(cells.left(0, Day(1)), -3);
    EXPECT_EQ(cells.left(0, Day(3)), 10);
    EXPECT_THAT(findingsOf(cells), testing::ElementsAre("row 0 day 1: 3", "row 0 day 2: 1"));
    cells.book({0, Day(1), 7}, -1);
    EXPECT_EQ(cells.excess(), 1);
}

TEST_F(CellsTest, LeaveOutWhatHasNoLimit)
{
    auto cells = this->cells<CellDays::OfOperation>();
    cells.book({1, Day(1), 99}, 1);
    EXPECT_EQ(cells.excess(), 0);
    EXPECT_EQ(cells.left(1, Day(1)), std::nullopt);
    EXPECT_THAT(findingsOf(cells), testing::IsEmpty());
}

TEST_F(CellsTest, CountDaysOutsideTheOperationWhereTheMeterDoes)
{
    auto inside = this->cells<CellDays::OfOperation>();
    auto any = this->cells<CellDays::Any>();
    for (const Day day : {Day(0), Day(4), Day(3)}) {
        inside.book({0, day, 12}, 1);
        any.book({0, day, 12}, 1);
    }
    EXPECT_THAT(findingsOf(inside), testing::ElementsAre("row 0 day 3: 2"));
    EXPECT_THAT(findingsOf(any), testing::ElementsAre("row 0 day 3: 2", "row 0 day 0: 2", "row 0 day 4: 2"));
    EXPECT_EQ(any.excess(), 6);
    EXPECT_EQ(any.count(0, Day(4)), 12);
    any.book({0, Day(4), 12}, -1);
    EXPECT_EQ(any.left(0, Day(4)), 10);
}

TEST_F(CellsTest, HaveOneCellARowWithoutDays)
{
    auto cells = this->cells<CellDays::None>();
    cells.book({0, Day(1), 6}, 1);
    cells.book({0, Day(99), 6}, 1);
    EXPECT_EQ(cells.count(0, Day(0)), 12);
    EXPECT_THAT(findingsOf(cells), testing::ElementsAre("row 0 day 0: 2"));
}

} // namespace
} // namespace planner
