// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_words.h"

#include "core/base/message_id.h"
#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(TableWords, CallFieldsAsTheirPagesDo)
{
    EXPECT_EQ(kindTitle(TableKind::Facilities), QStringLiteral("Sites"));
    EXPECT_EQ(kindTitle(TableKind::Batches), QStringLiteral("Moves"));
    EXPECT_FALSE(readAsText(TableKind::Facilities, TableField::Capacity).isEmpty());
    EXPECT_NE(readAsText(TableKind::Facilities, TableField::Capacity), QStringLiteral("capacity"));
    EXPECT_EQ(readAsText(TableKind::Cohorts, TableField::Population, "women"), QStringLiteral("People: women"));
}

TEST(TableWords, EveryTrustAndOutcomeHasItsOwnWord)
{
    QStringList words;
    for (const Trust trust : {Trust::Sure, Trust::Likely, Trust::Choose, Trust::Guess, Trust::Ask})
        words << trustText(trust);
    for (const RowOutcome outcome :
         {RowOutcome::Added, RowOutcome::Changed, RowOutcome::Same, RowOutcome::LeftOut, RowOutcome::Faulty})
        words << outcomeText(outcome);
    EXPECT_EQ(words.removeDuplicates(), 0);
}

TEST(TableWords, ARowIsToldByItsChangesItsFaultsOrWhyItIsLeftOut)
{
    RowTaking row;
    row.outcome = RowOutcome::Changed;
    row.cells = {{"country", "UK", "GB"}, {"note", "old", ""}};
    const QString changed = takingText(TableKind::Facilities, row);
    EXPECT_TRUE(changed.contains(QStringLiteral("UK → GB"))) << changed.toStdString();
    EXPECT_TRUE(changed.contains(QStringLiteral("old → blank"))) << changed.toStdString();
    row.outcome = RowOutcome::Faulty;
    row.faults = {{"capacity", 2, {MessageId::RowLacksField, {"capacity"}}}};
    EXPECT_TRUE(takingText(TableKind::Facilities, row).contains(QStringLiteral("is not given")));
    row.outcome = RowOutcome::LeftOut;
    row.why = {MessageId::RowSaysTotal, {"Total"}};
    EXPECT_EQ(takingText(TableKind::Facilities, row), QStringLiteral("says \"Total\""));
}

TEST(TableWords, SentencesEndWithAFullStop)
{
    EXPECT_EQ(sentences({{MessageId::ValuesAreArabic, {}}, {MessageId::ValuesAreNames, {}}}),
              QStringLiteral("Its values are Arabic. Its values are names, each there once."));
    EXPECT_EQ(sentences({}), QString());
}

} // namespace
} // namespace planner::ui
