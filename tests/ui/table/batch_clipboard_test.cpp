// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_clipboard.h"

#include "core/exchange/operation_folder.h"
#include "tests/ui/document_fixture.h"

#include <QFile>

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

/// Pastes the rows under a header and gives the refusal; "" where it was done.
std::string pasted(PlanDocument& document, const char* table)
{
    auto edits = editsFromTable(document.plan(), QString::fromUtf8(table));
    if (!edits)
        return toEnglish(edits.error().message);
    if (const auto step = asOneStep(std::move(edits).value())) {
        EXPECT_TRUE(document.push(*step));
    }
    return {};
}

TEST_F(BatchClipboardTest, AChangedSiteMovesTheBatchByARouteThatLeadsThere)
{
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tarrive\tfrom\tto\troute\n"
                                  "B-001\t2026-01-23\t2026-01-21\tA\tC\tA-B\n"),
              "");
    EXPECT_EQ(batch("B-001").route, RouteId{1});
    EXPECT_EQ(batch("B-001").departure, Day(3));
    EXPECT_EQ(pasted(*m_document, "to\tbatch\nB\tB-002\n"), "") << "without the other columns too";
    EXPECT_EQ(batch("B-002").route, RouteId{0});
}

TEST_F(BatchClipboardTest, ASiteThatNoRouteLeadsToIsRefusedWithItsReason)
{
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tto\nB-001\t2026-01-23\tA\n"),
              "The pasted row 2 cannot be done: no route leads from A to \"A\". Maybe choose another site.");
    EXPECT_EQ(pasted(*m_document, "batch\tto\nB-001\tNowhere\n"),
              "The pasted row 2 cannot be done: no route leads from A to \"Nowhere\". Maybe choose another site.");
    EXPECT_EQ(batch("B-001").departure, Day(1));
    EXPECT_EQ(m_changes, 0);
}

TEST_F(BatchClipboardTest, WhatHappenedIsNotChangedByPastingAndNotPassedOver)
{
    for (const char* row : {"departed\tM:40", "departed_on\t2026-01-21", "arrived\tM:40", "arrived_on\t2026-01-22",
                            "accounted\tM:returned:1", "count_note\ttwo ill"}) {
        const std::string cells = row;
        const std::string column = cells.substr(0, cells.find('\t'));
        const std::string value = cells.substr(column.size() + 1);
        EXPECT_EQ(
            pasted(*m_document, ("batch\t" + column + "\nB-001\t" + value + "\n").c_str()),
            "The pasted row 2 cannot be done: " + column + " is \"" + value
                + "\", and what happened to batch B-001 is not changed by pasting. Maybe record it in Details, or "
                  "leave the cell blank.");
    }
    EXPECT_EQ(m_changes, 0);
}

TEST_F(BatchClipboardTest, ADepartureIsNotPastedBecauseItHasNoCount)
{
    Clearances all;
    for (const Clearance kind : kAllClearances)
        all.set(kind, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-001"}, all}));
    for (const Status status : {Status::Proposed, Status::Approved})
        ASSERT_TRUE(m_document->push(SetStatus{{"B-001"}, status, std::nullopt}));
    const std::string refusal = "The pasted row 2 cannot be done: status is \"departed\", and what happened to batch "
                                "B-001 is not changed by pasting. Maybe record it in Details, or leave the cell blank.";
    EXPECT_EQ(pasted(*m_document, "batch\tstatus\nB-001\tdeparted\n"), refusal);
    const auto column =
        editsFromColumn(m_document->plan(), {{"B-001"}}, BatchColumn::Status, QStringLiteral("departed"));
    EXPECT_FALSE(column);
    EXPECT_EQ(batch("B-001").status, Status::Approved);
    EXPECT_EQ(pasted(*m_document, "batch\tstatus\nB-001\tproposed\n"), "");
}

TEST_F(BatchClipboardTest, WhatContradictsTheRestIsRefusedWithItsReason)
{
    const auto refusal = [](const char* column, const char* value, const char* route, const char* expected) {
        return std::string("The pasted row 2 cannot be done: ") + column + " is \"" + value
               + "\", but batch B-001 on route " + route + " would have \"" + expected
               + "\". Maybe change the route or the day, or leave the cell blank.";
    };
    EXPECT_EQ(pasted(*m_document, "batch\tfrom\nB-001\tC\n"), refusal("from", "C", "A-B", "A"));
    EXPECT_EQ(pasted(*m_document, "batch\tto\troute\nB-001\tA\tA-C\n"), refusal("to", "A", "A-C", "C"));
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tarrive\nB-001\t2026-01-23\t2026-01-25\n"),
              refusal("arrive", "2026-01-25", "A-B", "2026-01-23"));
    EXPECT_EQ(pasted(*m_document, "batch\tmode\nB-001\tair\n"), refusal("mode", "air", "A-B", "road"));
    EXPECT_EQ(pasted(*m_document, "batch\tfleet\nB-001\tbuses\n"), refusal("fleet", "buses", "A-B", ""));
    EXPECT_EQ(pasted(*m_document, "batch\tcategories\nB-001\twomen\n"), refusal("categories", "women", "A-B", "men"));
    EXPECT_EQ(pasted(*m_document, "batch\tcohorts\nB-001\tW:40\n"), refusal("cohorts", "W:40", "A-B", "M:40"));
    EXPECT_EQ(pasted(*m_document, "batch\tclearances\nB-001\tlegal\n"), refusal("clearances", "legal", "A-B", ""));
    EXPECT_EQ(m_changes, 0);
}

TEST_F(BatchClipboardTest, WhatFollowsMayBeAsItWasOrAsItWillBe)
{
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tarrive\tpeople\tcohorts\tcategories\n"
                                  "B-002\t2026-01-24\t2026-01-25\t40\tM:30;W:10\twomen men\n"),
              "");
    EXPECT_EQ(batch("B-002").people(), People(40));
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tarrive\nB-002\t2026-01-26\t2026-01-25\n"), "");
    EXPECT_EQ(batch("B-002").departure, Day(6));
}

TEST_F(BatchClipboardTest, AMisspeltColumnIsRefusedAndAnUnknownOneNotLookedAt)
{
    EXPECT_EQ(
        pasted(*m_document, "batch\tDepart\nB-001\t2026-01-23\n"),
        "The pasted column \"Depart\" is unknown, but its name is close to depart. Maybe rename it to depart, or take "
        "it out.");
    EXPECT_EQ(pasted(*m_document, "batch\tremark\tfindings\tto_limit\nB-001\tx\tR01\t5\n"), "");
    EXPECT_EQ(m_changes, 0);
}

TEST_F(BatchClipboardTest, UnderstandsWhatSpreadsheetsLeaveBehind)
{
    EXPECT_EQ(pasted(*m_document, "batch\tdepart\tpeople\n\u200FB-003\u00A0\t\u0662\u0660\u0662\u0666-\u0660\u0661-"
                                  "\u0662\u0663\t\u0662\u0660\n\t\t\n"),
              "");
    EXPECT_EQ(batch("B-003").departure, Day(3));
    EXPECT_EQ(batch("B-003").people(), People(20));
}

TEST_F(BatchClipboardTest, APasteIntoTheColumnOfSitesMovesAndIntoOthersThatFollowIsRefused)
{
    const auto moved =
        editsFromColumn(m_document->plan(), {{"B-001"}, {"B-002"}}, BatchColumn::To, QStringLiteral("C\nC\n"));
    ASSERT_TRUE(moved);
    ASSERT_EQ(moved.value().size(), 1U) << "B-002 goes there already";
    ASSERT_TRUE(m_document->push(*asOneStep(moved.value())));
    EXPECT_EQ(batch("B-001").route, RouteId{1});
    const auto refused = editsFromColumn(m_document->plan(), {{"B-001"}}, BatchColumn::From, QStringLiteral("B"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(toEnglish(refused.error().message).find("This column cannot be pasted into"), 0U);
}

TEST(PasteToTest, AChangedSiteIsNeverDroppedWithoutAWord)
{
    const QString cases = QStringLiteral(PLANNER_SOURCE_DIR "/tests/data/cases/");
    FolderReport report;
    auto read = readOperationFolder((cases + QStringLiteral("empty_rows")).toStdString(), report);
    ASSERT_TRUE(read);
    Plan plan = std::move(read).value();
    Batch batch;
    batch.code = {"B-004"};
    batch.status = Status::Proposed;
    batch.departure = Day(2);
    batch.parts = {{{1}, People(50)}};
    plan.batches.emplace(batch.code, batch);
    QFile file(cases + QStringLiteral("paste_to/clipboard.tsv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString clipboard = QString::fromUtf8(file.readAll());
    const auto edits = editsFromTable(plan, clipboard);
    ASSERT_FALSE(edits) << "no route to NAS that leaves on 23 January arrives on 25 January";
    EXPECT_EQ(toEnglish(edits.error().message),
              "The pasted row 2 cannot be done: arrive is \"2026-01-25\", but batch B-004 on route R2 would have "
              "\"2026-01-24\". Maybe change the route or the day, or leave the cell blank.");
    QString right = clipboard;
    right.replace(QStringLiteral("2026-01-25"), QStringLiteral("2026-01-24"));
    const auto moved = editsFromTable(plan, right);
    ASSERT_TRUE(moved) << toEnglish(moved.error().message);
    ASSERT_TRUE(apply(plan, *asOneStep(moved.value())));
    EXPECT_EQ(plan.batches.at({"B-004"}).route, RouteId{1});
    EXPECT_EQ(plan.batches.at({"B-004"}).departure, Day(3));
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
