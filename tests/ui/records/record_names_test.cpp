// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_names.h"

#include "tests/support/small_plans.h"
#include "ui/kit/text.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class RecordNamesTest : public testing::Test {
protected:
    RecordNamesTest() : m_operation(test::sampleBuilder().operation())
    {
        m_operation.facilities[1].name = "Bridge camp";
        m_operation.categories[0].name = "Men";
    }
    [[nodiscard]] static const RowField& field(OperationTable table, const char* name)
    {
        return *findField(table, name);
    }
    [[nodiscard]] QString shown(OperationTable table, const char* name, const char* text) const
    {
        const RowField& column = field(table, name);
        return shownCell(m_operation, m_names, column, column.refersTo, text);
    }
    [[nodiscard]] std::string typed(OperationTable table, const char* name, const QString& text) const
    {
        const RowField& column = field(table, name);
        return asCell(m_operation, column, column.refersTo, text);
    }

    Operation m_operation;
    RecordNames m_names;
};

TEST_F(RecordNamesTest, ReferencesAreShownByNameAndCode)
{
    EXPECT_EQ(shown(OperationTable::Routes, "to", "B"), QStringLiteral("Bridge camp (B)"));
    EXPECT_EQ(shown(OperationTable::Routes, "to", "gone"), QStringLiteral("gone"));
    EXPECT_EQ(shown(OperationTable::KeepApart, "a", "M"), QStringLiteral("M")) << "it has no name";
}

TEST_F(RecordNamesTest, NumbersDatesAndChoicesAreShownInWords)
{
    EXPECT_EQ(shown(OperationTable::Facilities, "capacity", "12500"), QStringLiteral("12,500"));
    EXPECT_EQ(shown(OperationTable::Routes, "km", "95.5"), QStringLiteral("95.5"));
    EXPECT_EQ(shown(OperationTable::Cohorts, "ready_from", "2026-01-24"), QStringLiteral("24 January 2026"));
    EXPECT_EQ(shown(OperationTable::Cohorts, "move", "may"), QStringLiteral("May move"));
    EXPECT_EQ(shown(OperationTable::Facilities, "accepts", "men women"), QStringLiteral("Men (men), women"));
}

TEST_F(RecordNamesTest, WhatIsShownMayBeTyped)
{
    EXPECT_EQ(typed(OperationTable::Facilities, "capacity", QStringLiteral("12,500")), "12500");
    EXPECT_EQ(typed(OperationTable::Facilities, "capacity", QStringLiteral("12,5")), "12,5") << "not guessed";
    EXPECT_EQ(typed(OperationTable::Cohorts, "ready_from", QStringLiteral("24 January 2026")), "2026-01-24");
    EXPECT_EQ(typed(OperationTable::Cohorts, "move", QStringLiteral("may move")), "may");
    EXPECT_EQ(typed(OperationTable::Routes, "to", QStringLiteral("Bridge camp (B)")), "B");
    EXPECT_EQ(typed(OperationTable::Facilities, "accepts", QStringLiteral("Men (men), women")), "men women");
}

TEST_F(RecordNamesTest, ANameIsUnderstoodWhereOnlyOneRowHasIt)
{
    EXPECT_EQ(typed(OperationTable::Routes, "to", QStringLiteral("bridge CAMP")), "B");
    m_operation.facilities[2].name = "Bridge camp";
    EXPECT_EQ(typed(OperationTable::Routes, "to", QStringLiteral("Bridge camp")), "Bridge camp");
}

TEST_F(RecordNamesTest, AListOffersBlankOnlyWhereACellMayBeBlank)
{
    const ReferenceList needed(m_operation, OperationTable::Facilities, false, nullptr);
    EXPECT_EQ(needed.rowCount(), 3);
    EXPECT_EQ(needed.index(1, 0).data(Qt::DisplayRole).toString(), QStringLiteral("Bridge camp (B)"));
    const ReferenceList optional(m_operation, OperationTable::Facilities, true, nullptr);
    EXPECT_EQ(optional.rowCount(), 4);
    EXPECT_EQ(optional.index(0, 0).data(ReferenceList::kCodeRole).toString(), QString());
    EXPECT_EQ(optional.index(2, 0).data(ReferenceList::kCodeRole).toString(), QStringLiteral("B"));
}

} // namespace
} // namespace planner::ui
