// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_columns.h"

#include "tests/ui/day_fixture.h"
#include "ui/kit/text.h"

#include <QDate>

namespace planner::ui {
namespace {

using BatchColumnsTest = DocumentTest;

TEST_F(BatchColumnsTest, EveryEditableCellMakesTheEditThatGivesItTheValue)
{
    const std::vector<std::pair<BatchColumn, QVariant>> values{
        {BatchColumn::Departs, QDate(2026, 1, 25)},
        {BatchColumn::Route, QStringLiteral("A-B")},
        {BatchColumn::People, 17LL},
        {BatchColumn::Status, static_cast<int>(Status::Proposed)},
        {BatchColumn::Lock, true}};
    for (const auto& [column, value] : values) {
        const auto edit = cellEdit(m_document->plan(), batch("B-002"), column, value);
        ASSERT_TRUE(edit) << static_cast<int>(column);
        ASSERT_TRUE(m_document->push(*edit)) << static_cast<int>(column);
        EXPECT_EQ(cellValue(m_document->operation(), batch("B-002"), column), value);
        EXPECT_FALSE(cellEdit(m_document->plan(), batch("B-002"), column, value)) << "it has the value already";
        ASSERT_TRUE(m_document->undo());
    }
}

TEST_F(BatchColumnsTest, CancellingIsAnEditOfTheStatusCell)
{
    const auto edit =
        cellEdit(m_document->plan(), batch("B-001"), BatchColumn::Status, static_cast<int>(Status::Cancelled));
    ASSERT_TRUE(edit);
    EXPECT_TRUE(std::holds_alternative<CancelBatch>(edit->value));
}

class CountedStatusTest : public DayTest {};

TEST_F(CountedStatusTest, ADepartureAndAnArrivalAreCountedWhereTheyAreTheNextStep)
{
    const Operation& operation = m_document->operation();
    EXPECT_FALSE(isCounted(operation, batch("B-002"), Status::Departed)) << "it is a draft";
    approve("B-002");
    EXPECT_TRUE(isCounted(operation, batch("B-002"), Status::Departed));
    EXPECT_FALSE(isCounted(operation, batch("B-002"), Status::Arrived));
    ASSERT_TRUE(m_document->push(departedAsPlanned(batch("B-002"))));
    EXPECT_TRUE(isCounted(operation, batch("B-002"), Status::Arrived));
    EXPECT_FALSE(isCounted(operation, batch("B-002"), Status::Approved)) << "a step back is a correction";
}

TEST_F(CountedStatusTest, OfSeveralBatchesAllMustTakeTheStep)
{
    approve("B-001");
    approve("B-002");
    const std::vector<BatchCode> both{{"B-001"}, {"B-002"}};
    EXPECT_TRUE(isCounted(m_document->plan(), both, Status::Departed).value());
    EXPECT_FALSE(isCounted(m_document->plan(), both, Status::Arrived).value()) << "which edits refuse";
    const auto mixed = isCounted(m_document->plan(), {{"B-001"}, {"B-003"}}, Status::Departed);
    ASSERT_FALSE(mixed);
    EXPECT_EQ(toText(mixed.error().message),
              QStringLiteral("Batch B-003 cannot go from draft to departed. Maybe take the steps between: draft, "
                             "proposed, approved, departed, arrived"));
    EXPECT_FALSE(isCounted(m_document->plan(), {}, Status::Departed).value());
}

} // namespace
} // namespace planner::ui
