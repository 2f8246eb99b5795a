// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_clipboard.h"

#include "tests/ui/document_fixture.h"

namespace planner::ui {
namespace {

using BatchClipboardTest = DocumentTest;

TEST_F(BatchClipboardTest, CopiesBatchesInTheWordsOfTheFiles)
{
    EXPECT_EQ(toTabSeparated(m_document->plan(), {{"B-002"}}).toStdString(),
              "batch\tstatus\tlocked\tdepart\tarrive\tfrom\tto\troute\tpeople\n"
              "B-002\tdraft\tno\t2026-01-22\t2026-01-23\tA\tC\tA-C\t50\n");
}

TEST_F(BatchClipboardTest, WhatWasCopiedPastesAsNoChange)
{
    const QString text = toTabSeparated(m_document->plan(), {{"B-001"}, {"B-002"}, {"B-003"}});
    ASSERT_TRUE(hasBatchHeader(text));
    const auto edits = editsFromTable(m_document->plan(), text);
    ASSERT_TRUE(edits);
    EXPECT_TRUE(edits.value().empty());
}

TEST_F(BatchClipboardTest, PastesChangedCellsByColumnNameInAnyOrder)
{
    const auto edits = editsFromTable(
        m_document->plan(),
        QStringLiteral("route\tbatch\tdepart\tlocked\r\nA-B\tB-003\t2026-01-28\tyes\r\n\"A-C\"\tB-001\t\tno\r\n"));
    ASSERT_TRUE(edits);
    ASSERT_TRUE(m_document->push(*asOneStep(edits.value())));
    EXPECT_EQ(batch("B-003").route, RouteId{0});
    EXPECT_EQ(batch("B-003").departure, Day(8));
    EXPECT_TRUE(batch("B-003").isLocked);
    EXPECT_EQ(batch("B-001").route, RouteId{1});
    EXPECT_EQ(batch("B-001").departure, Day(1));
}

TEST_F(BatchClipboardTest, NamesRowColumnAndValueOfWhatCannotBeRead)
{
    const auto edits = editsFromTable(m_document->plan(), QStringLiteral("batch\tdepart\nB-001\t30 Feb\n"));
    ASSERT_FALSE(edits);
    EXPECT_EQ(edits.error().message.arguments, (std::vector<MessageArgument>{2, "depart", "30 Feb"}));
    EXPECT_FALSE(editsFromTable(m_document->plan(), QStringLiteral("batch\tpeople\nB-009\t3\n")));
}

TEST_F(BatchClipboardTest, OneValueGoesToAllBatchesAndManyGoOneByOne)
{
    const std::vector<BatchCode> codes{{"B-001"}, {"B-003"}};
    const auto all = editsFromColumn(m_document->plan(), codes, BatchColumn::Lock, QStringLiteral("yes\n"));
    ASSERT_TRUE(all);
    EXPECT_EQ(all.value().size(), 2U);
    const auto each = editsFromColumn(m_document->plan(), codes, BatchColumn::People, QStringLiteral("11\n12\n"));
    ASSERT_TRUE(each);
    ASSERT_TRUE(m_document->push(*asOneStep(each.value())));
    EXPECT_EQ(batch("B-003").people(), People(12));
    EXPECT_FALSE(editsFromColumn(m_document->plan(), codes, BatchColumn::People, QStringLiteral("1\n2\n3\n")));
}

TEST_F(BatchClipboardTest, GuardsCodesThatASpreadsheetWouldRun)
{
    Plan plan = m_document->plan();
    Batch batch = plan.batches.at({"B-001"});
    batch.code = {"-1"};
    plan.batches.insert({batch.code, batch});
    const QString text = toTabSeparated(plan, {{"-1"}});
    EXPECT_TRUE(text.contains(QStringLiteral("\n'-1\t")));
    EXPECT_TRUE(editsFromTable(plan, text)) << "the guard is taken away again";
}

} // namespace
} // namespace planner::ui
