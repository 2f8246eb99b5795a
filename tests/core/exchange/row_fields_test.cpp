// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/row_cells.h"
#include "core/model/limits.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

const RowField& fieldOf(OperationTable table, std::string_view name)
{
    const RowField* field = findField(table, name);
    if (field == nullptr)
        throw std::logic_error("no such field");
    return *field;
}

TEST(RowFields, AreTheColumnsOfTheFolder)
{
    for (const FolderTable& file : folderTables()) {
        const std::string name = std::string(file.file).substr(0, std::string_view(file.file).find('.'));
        const auto table = valueNamed<OperationTable>(name);
        if (!table)
            continue;
        std::vector<std::string> columns;
        for (const ColumnSpec& column : file.columns)
            columns.emplace_back(column.name);
        std::vector<std::string> fields;
        for (const RowField& field : fieldsOf(*table))
            fields.emplace_back(field.name);
        EXPECT_EQ(fields, columns) << name;
    }
    EXPECT_EQ(fieldsOf(OperationTable::Settings).size(), 13U);
    EXPECT_EQ(findField(OperationTable::Cohorts, "capacity"), nullptr);
}

TEST(RowFields, SayWhatACellHolds)
{
    EXPECT_EQ(fieldOf(OperationTable::Facilities, "code").kind, FieldKind::Code);
    EXPECT_EQ(fieldOf(OperationTable::Facilities, "lat").kind, FieldKind::Decimal);
    EXPECT_EQ(fieldOf(OperationTable::Facilities, "lat").least, -90);
    EXPECT_EQ(fieldOf(OperationTable::Routes, "km").kind, FieldKind::Kilometres);
    EXPECT_EQ(fieldOf(OperationTable::Routes, "km").most, limits::kKilometres);
    EXPECT_EQ(fieldOf(OperationTable::Routes, "open_from").kind, FieldKind::Date);
    EXPECT_EQ(fieldOf(OperationTable::Categories, "travels_alone").kind, FieldKind::YesNo);
    EXPECT_EQ(fieldOf(OperationTable::Cohorts, "people").kind, FieldKind::Whole);
    EXPECT_EQ(fieldOf(OperationTable::Cohorts, "move").choices, (std::vector<std::string_view>{"must", "may", "stay"}));
    EXPECT_TRUE(fieldOf(OperationTable::Settings, "goals").isList);
    EXPECT_EQ(fieldOf(OperationTable::Settings, "goals").kind, FieldKind::Choice);
}

TEST(RowFields, SayWhichTableACellRefersTo)
{
    EXPECT_EQ(fieldOf(OperationTable::Facilities, "accepts").refersTo, OperationTable::Categories);
    EXPECT_TRUE(fieldOf(OperationTable::Facilities, "accepts").isList);
    EXPECT_EQ(fieldOf(OperationTable::Routes, "fleet").refersTo, OperationTable::Fleets);
    EXPECT_EQ(fieldOf(OperationTable::KeepApart, "a").refersTo, OperationTable::Cohorts);
    CalendarRow row;
    EXPECT_EQ(tableReferredTo(row, "code"), OperationTable::Facilities);
    row.kind = CalendarKind::Route;
    EXPECT_EQ(tableReferredTo(row, "code"), OperationTable::Routes);
    row.kind = CalendarKind::Escorts;
    EXPECT_EQ(tableReferredTo(row, "code"), std::nullopt);
    EXPECT_EQ(tableReferredTo(Cohort{}, "category"), OperationTable::Categories);
    EXPECT_EQ(tableReferredTo(Cohort{}, "label"), std::nullopt);
}

} // namespace
} // namespace planner
