// SPDX-License-Identifier: Apache-2.0
#include "core/model/fields.h"

#include "tests/support/filled_plan.h"

#include <gtest/gtest.h>

#include <set>

namespace planner {
namespace {

/// Stands for a value of any type, to count the members of a struct.
struct AnyValue {
    template <class Type>
    operator Type() const; // NOLINT(google-explicit-constructor): that is what it is for
};

template <class Record, class... Values>
constexpr std::size_t memberCount()
{
    if constexpr (requires { Record{Values{}..., AnyValue{}}; })
        return memberCount<Record, Values..., AnyValue>();
    else
        return sizeof...(Values);
}

template <class Record>
class FieldsTest : public testing::Test {
};
using Records = testing::Types<Settings, Category, Facility, CategoryPlaces, Cohort, Fleet, Route, CalendarRow,
                               KeepApart, RivalFigure, Approval, ClearanceRecord, Part, Account, Happened, Batch>;
TYPED_TEST_SUITE(FieldsTest, Records);

template <class Record, class Visit>
void visitFields(Record& record, const Visit& visit)
{
    fields(visit, record);
}

TYPED_TEST(FieldsTest, VisitEveryMemberOnce)
{
    std::size_t count = 0;
    TypeParam record{};
    visitFields(record, [&](const Field&, auto&) { ++count; });
    EXPECT_EQ(count, memberCount<TypeParam>()) << kNameOf<TypeParam>.title << " has a member that no field describes";
}

TYPED_TEST(FieldsTest, HaveNamesOfTheirOwnAndRangesThatHoldSomething)
{
    std::set<std::string> names;
    std::set<std::string> keys;
    const TypeParam record{};
    visitFields(record, [&](const Field& field, const auto&) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_TRUE(keys.insert(field.key).second) << field.key;
        EXPECT_LT(field.least, field.most) << field.name;
        EXPECT_EQ(field.isLater(), !field.later.table.empty()) << field.name;
    });
}

/// Files of earlier versions say nothing of a later field: a new record must have what that stands for.
TYPED_TEST(FieldsTest, AreZeroInNewRecordsWhereEarlierFilesLackThem)
{
    const TypeParam record{};
    visitFields(record, [&]<class Type>(const Field& field, const Type& value) {
        if constexpr (std::equality_comparable<Type>) {
            EXPECT_TRUE(!field.isLater() || value == Type{}) << field.name;
        }
    });
}

TEST(FieldTest, RangesIncludeTheirEndsAndNoNumberThatIsNone)
{
    const Field latitude{.name = "lat", .least = -90, .most = 90};
    EXPECT_TRUE(latitude.allows(-90.0) && latitude.allows(90.0) && latitude.allows(std::int64_t{0}));
    EXPECT_FALSE(latitude.allows(90.5) || latitude.allows(-90.5) || latitude.allows(std::int64_t{91}));
    EXPECT_FALSE(latitude.allows(std::numeric_limits<double>::quiet_NaN()));
    EXPECT_FALSE(latitude.allows(std::numeric_limits<double>::infinity()));
}

TEST(FieldTest, HaveKeyAndColumnOfTheSameNameUnlessSaid)
{
    const Field plain{.name = "seats"};
    EXPECT_STREQ(plain.key, "seats");
    EXPECT_STREQ(plain.column, "seats");
    const Field length{.name = "km", .key = "metres"};
    EXPECT_STREQ(length.column, "metres");
}

/// What other tests rely on: no value of the filled plan is that of a new record.
TEST(FieldTest, AreAllFilledInTheFilledPlan)
{
    const Plan plan = test::filledPlan();
    const auto zeroFields = [](const auto& record) {
        std::vector<std::string> names;
        visitFields(record, [&]<class Type>(const Field& field, const Type& value) {
            if constexpr (std::equality_comparable<Type>)
                if (value == Type{} && !std::is_same_v<Type, FacilityId> && !std::is_same_v<Type, FacilityKind>)
                    names.emplace_back(field.name);
        });
        return names;
    };
    const std::vector<std::string> none;
    EXPECT_EQ(zeroFields(plan.operation.settings), none);
    EXPECT_EQ(zeroFields(plan.operation.facilities[0]), none);
    EXPECT_EQ(zeroFields(plan.operation.routes[1]), none);
    EXPECT_EQ(zeroFields(plan.approvals[0]), none);
}

} // namespace
} // namespace planner
