// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_columns.h"

#include "tests/ui/document_fixture.h"

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

} // namespace
} // namespace planner::ui
