// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/waiting_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/panels/entry_list.h"

namespace planner::ui {
namespace {

class WaitingPanelTest : public DocumentTest {
protected:
    WaitingPanelTest() : m_panel(*m_document, m_selection) { m_panel.resize(380, 300); }
    [[nodiscard]] EntryList* list() const { return m_panel.findChild<EntryList*>(QStringLiteral("waitingList")); }
    [[nodiscard]] bool waitForRows(int rows) const
    {
        return QTest::qWaitFor([this, rows] { return list()->model()->rowCount() == rows; });
    }

    WaitingPanel m_panel;
};

TEST_F(WaitingPanelTest, TellsOfEveryCohortThatWaitsAndWhy)
{
    m_panel.show();
    ASSERT_TRUE(waitForRows(2));
    const QModelIndex first = list()->model()->index(0, 0);
    EXPECT_EQ(first.data().toString(), QStringLiteral("M in A"));
    EXPECT_EQ(first.data(EntryFigureRole).toString(), QStringLiteral("50"));
    EXPECT_FALSE(first.data(EntryDetailRole).toString().isEmpty());
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Why waiting (85)"));
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_selection.facility(), FacilityId{0});
}

TEST_F(WaitingPanelTest, FollowsThePlanWithTheLatestAnswerAlone)
{
    m_panel.show();
    ASSERT_TRUE(waitForRows(2));
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-003"}, {{CohortId{1}, People(60)}}}));
    ASSERT_TRUE(waitForRows(1));
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}, {"B-002"}, {"B-003"}}, {}}));
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(m_document->undo());
    ASSERT_TRUE(waitForRows(2));
}

TEST_F(WaitingPanelTest, LooksForReasonsOnlyWhileItIsShown)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Why waiting (85)"));
    EXPECT_EQ(list()->model()->rowCount(), 0);
    m_panel.show();
    EXPECT_TRUE(waitForRows(2));
}

TEST_F(WaitingPanelTest, MayBeClosedWhileItLooks)
{
    auto panel = std::make_unique<WaitingPanel>(*m_document, m_selection);
    panel->show();
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    panel.reset();
    QTest::qWait(0);
}

} // namespace
} // namespace planner::ui
