// SPDX-License-Identifier: Apache-2.0
#include "ui/board/batch_column_model.h"

#include "tests/ui/board/board_fixture.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

class BatchColumnModelTest : public testing::Test {
protected:
    BatchColumnModelTest()
        : m_builder(boardOperation()), m_document(documentOf(m_builder.plan())), m_cards(*m_document),
          m_model(*m_document, m_cards, m_builder.facilityId("B"))
    {
    }
    [[nodiscard]] std::vector<std::string> codes() const
    {
        std::vector<std::string> codes;
        for (int row = 0; row < m_model.rowCount(); ++row)
            codes.push_back(m_model.codeAt(row).text);
        return codes;
    }

    planner::test::OperationBuilder m_builder;
    std::unique_ptr<PlanDocument> m_document;
    BatchCards m_cards;
    BatchColumnModel m_model;
};

TEST_F(BatchColumnModelTest, ListsTheBatchesOfItsFacilityByDay)
{
    EXPECT_THAT(codes(), testing::ElementsAre("B-001", "B-002"));
}

TEST_F(BatchColumnModelTest, SortsABatchAnewWhenItsDayChanges)
{
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(6)}));
    m_model.refresh({{"B-001"}});
    EXPECT_THAT(codes(), testing::ElementsAre("B-002", "B-001"));
}

TEST_F(BatchColumnModelTest, TakesBatchesInAndOutWithoutAReset)
{
    QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
    ASSERT_TRUE(m_document->push(MoveBatch{{"B-003"}, m_builder.routeId("AB"), Day(1)}));
    m_model.refresh({{"B-003"}});
    EXPECT_THAT(codes(), testing::ElementsAre("B-003", "B-001", "B-002"));
    ASSERT_TRUE(m_document->undo());
    m_model.refresh({{"B-003"}});
    EXPECT_THAT(codes(), testing::ElementsAre("B-001", "B-002"));
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(BatchColumnModelTest, LeavesCancelledBatchesOut)
{
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    m_model.refresh({{"B-001"}});
    EXPECT_THAT(codes(), testing::ElementsAre("B-002"));
}

TEST_F(BatchColumnModelTest, NamesEachCardForScreenReaders)
{
    const QString text = m_model.data(m_model.index(0), Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Batch B-001, 50 people from A to B"))) << text.toStdString();
}

} // namespace
} // namespace planner::ui::test
