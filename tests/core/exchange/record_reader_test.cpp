// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/record_reader.h"

#include "core/edit/soundness.h"
#include "core/exchange/operation_texts.h"
#include "tests/support/filled_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::vector<std::string> errorsOf(const Plan& plan)
{
    FolderReport report;
    static_cast<void>(readOperationTexts(writeOperationTexts(plan).value(), "folder", report));
    std::vector<std::string> errors;
    for (const FolderProblem& error : report.errors)
        errors.push_back(toEnglish(inOneSentence(error)));
    return errors;
}

TEST(RecordReader, ReadsEveryFieldThatIsWritten)
{
    const Plan plan = test::filledPlan();
    FolderReport report;
    const auto back = readOperationTexts(writeOperationTexts(plan).value(), "folder", report);
    ASSERT_TRUE(back) << toEnglish(inOneSentence(report.errors.front()));
    EXPECT_TRUE(back.value() == plan);
    EXPECT_TRUE(report.warnings.empty());
}

/// Sets one number of a record to a value beside its range.
class Breaker {
public:
    Breaker(std::size_t which, bool isAbove) : m_which(which), m_isAbove(isAbove) {}

    template <class Type>
    void operator()(const Field& field, Type& value)
    {
        if (breaks(field, value) && m_count++ == m_which)
            m_name = field.name;
    }
    /// Of the field that was set; "" where the record has no more numbers.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    bool breaks(const Field& field, std::int64_t& number)
    {
        if (m_count == m_which)
            number = m_isAbove ? field.most + 1 : field.least - 1;
        return true;
    }
    bool breaks(const Field& field, double& number)
    {
        if (m_count == m_which)
            number = static_cast<double>(m_isAbove ? field.most + 1 : field.least - 1);
        return true;
    }
    /// Written in kilometres: below none is at least one of them.
    bool breaks(const Field& field, Metres& length)
    {
        if (m_count == m_which)
            length = Metres(m_isAbove ? field.most + 1 : -1000);
        return true;
    }
    template <class Tag>
    bool breaks(const Field& field, Count<Tag>& count)
    {
        std::int64_t number = count.value();
        breaks(field, number);
        count = Count<Tag>(number);
        return true;
    }
    template <class Type>
    bool breaks(const Field& field, std::optional<Type>& value)
    {
        return breaks(field, *value);
    }
    template <class Type>
    bool breaks(const Field&, const Type&)
    {
        return false;
    }

    std::size_t m_which;
    bool m_isAbove;
    std::size_t m_count = 0;
    std::string m_name;
};

/// Changes a record of a filled plan by `breakRecord(operation, breaker)`, number by number, and expects that both
/// the folder and the checks of a plan refuse it. How many numbers there were.
template <class BreakRecord>
std::size_t expectRefusals(const BreakRecord& breakRecord)
{
    for (std::size_t which = 0;; ++which)
        for (const bool isAbove : {false, true}) {
            Plan plan = test::filledPlan();
            Breaker breaker(which, isAbove);
            breakRecord(plan.operation, breaker);
            if (breaker.name().empty())
                return which;
            const auto errors = errorsOf(plan);
            EXPECT_TRUE(!errors.empty()
                        && errors.front().find(" " + breaker.name() + ": must be ") != std::string::npos)
                << breaker.name() << ": " << (errors.empty() ? "no error" : errors.front());
            EXPECT_FALSE(checkPlan(plan)) << breaker.name();
        }
}

TEST(RecordReader, RefusesEveryNumberBesideItsRangeAsTheChecksOfAPlanDo)
{
    std::size_t count = 0;
    for (std::size_t table = 0; table < 9; ++table)
        count += expectRefusals([&](Operation& operation, Breaker& breaker) {
            std::size_t left = table;
            visitTables(
                [&](auto& records) {
                    if (left-- == 0)
                        fields(breaker, records.front());
                },
                operation);
        });
    count += expectRefusals([](Operation& operation, Breaker& breaker) { fields(breaker, operation.settings); });
    EXPECT_EQ(count, 29U);
}

TEST(RecordReader, ListsTheNamesOfAnEnumeration)
{
    EXPECT_EQ(choicesOf<Movement>(), "must, may, stay");
    EXPECT_EQ(choicesOf<FacilityKind>(), "custody, outside");
}

} // namespace
} // namespace planner
