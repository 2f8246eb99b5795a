// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_words.h"

#include "tests/ui/board/board_fixture.h"

namespace planner::ui::test {
namespace {

class DropWordsTest : public testing::Test {
protected:
    [[nodiscard]] QString forbidden(const std::string& batch, const std::string& site) const
    {
        return forbiddenText(*m_document, planDrop(m_document->live(), m_document->plan(), {{{batch}}, {}, {}},
                                                   {m_builder.facilityId(site), std::nullopt}));
    }

    planner::test::OperationBuilder m_builder = boardOperation();
    std::unique_ptr<PlanDocument> m_document = documentOf(m_builder.plan());
};

TEST_F(DropWordsTest, SayWhyABatchCannotGoThere)
{
    EXPECT_EQ(forbidden("B-001", "D"), QString());
    EXPECT_EQ(forbidden("B-001", "A"), QStringLiteral("The people of B-001 are at A already."));
    EXPECT_EQ(forbidden("B-009", "D"), QStringLiteral("B-009 is not in the plan any more."));
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    EXPECT_EQ(forbidden("B-001", "D"), QStringLiteral("Batch B-001 is locked. Maybe unlock it first."));
}

} // namespace
} // namespace planner::ui::test
