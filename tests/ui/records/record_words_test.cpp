// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_words.h"

#include "ui/records/cell_editor.h"

#include <gtest/gtest.h>

#include <set>

namespace planner::ui {
namespace {

std::string nameOfField(OperationTable table, const RowField& field)
{
    return std::string(nameOf(table)) + "." + std::string(field.name);
}

TEST(RecordWordsTest, EveryFieldOfEveryTableHasATitleAndATip)
{
    for (const OperationTable table : kOperationTables)
        for (const RowField& field : fieldsOf(table)) {
            EXPECT_NE(fieldTitle(table, field.name).toStdString(), field.name) << nameOfField(table, field);
            EXPECT_GE(fieldTip(table, field).count(u'.'), 2) << nameOfField(table, field);
        }
}

TEST(RecordWordsTest, TitlesOfATableAreDifferent)
{
    for (const OperationTable table : kOperationTables) {
        std::set<QString> titles;
        for (const RowField& field : fieldsOf(table))
            EXPECT_TRUE(titles.insert(fieldTitle(table, field.name)).second) << nameOfField(table, field);
    }
}

TEST(RecordWordsTest, EveryChoiceHasWords)
{
    for (const OperationTable table : kOperationTables)
        for (const RowField& field : fieldsOf(table))
            for (const std::string_view choice : choicesOf(field))
                EXPECT_NE(choiceText(field.name, choice).toStdString(), choice) << nameOfField(table, field);
}

TEST(RecordWordsTest, ABlankLimitSaysThatThereIsNone)
{
    EXPECT_EQ(blankText(*findField(OperationTable::Facilities, "daily_intake")), QStringLiteral("no limit"));
    EXPECT_EQ(blankText(*findField(OperationTable::Facilities, "accepts")), QStringLiteral("all"));
    EXPECT_EQ(blankText(*findField(OperationTable::Facilities, "lat")), QString()) << "it is not known";
    EXPECT_TRUE(fieldTip(OperationTable::Facilities, *findField(OperationTable::Facilities, "capacity"))
                    .contains(QStringLiteral("needed")));
}

TEST(RecordWordsTest, EveryTableWithRowsSaysWhatToDoWithoutAny)
{
    for (const OperationTable table : kOperationTables)
        if (table != OperationTable::Settings) {
            EXPECT_TRUE(emptyTableText(table).contains(QStringLiteral("spreadsheet"))) << nameOf(table);
            EXPECT_TRUE(addRowText(table).startsWith(QStringLiteral("Add"))) << nameOf(table);
        }
}

} // namespace
} // namespace planner::ui
