// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_note.h"

#include "tests/ui/document_fixture.h"
#include "ui/drag/drop_session.h"

namespace planner::ui {
namespace {

class DropNoteTest : public DocumentTest {
protected:
    DropNoteTest() : m_note(&m_around) { m_around.resize(600, 400); }
    [[nodiscard]] DropPlan plan(std::uint32_t site) const
    {
        return planDrop(m_document->live(), m_document->plan(), {{{"B-001"}}, {}, std::nullopt},
                        {FacilityId{site}, std::nullopt});
    }

    QWidget m_around;
    DropNote m_note;
};

TEST_F(DropNoteTest, TellsTheDayOfADropThatIsAllowed)
{
    m_note.setPlan(*m_document, plan(2));
    EXPECT_FALSE(m_note.isForbidden());
    ASSERT_FALSE(m_note.texts().isEmpty());
    EXPECT_TRUE(m_note.texts().front().startsWith(QStringLiteral("Departs ")));
    m_note.clear();
    EXPECT_TRUE(m_note.texts().isEmpty());
    EXPECT_TRUE(m_note.isHidden());
}

TEST_F(DropNoteTest, TellsOnlyTheReasonOfADropThatIsForbidden)
{
    m_note.setPlan(*m_document, plan(0));
    EXPECT_TRUE(m_note.isForbidden());
    EXPECT_EQ(m_note.texts().size(), 1);
}

TEST_F(DropNoteTest, StandsBesideItsPlaceWithinTheWidgetAroundIt)
{
    m_note.showBeside({50, 60, 40, 20}, *m_document, plan(2));
    EXPECT_EQ(m_note.geometry().topLeft(), QPoint(89 + 8, 60));
    m_note.showBeside({500, 60, 40, 20}, *m_document, plan(2));
    EXPECT_EQ(m_note.geometry().right(), 500 - 8 - 1) << "no room behind it";
    m_note.showBeside({50, 390, 40, 20}, *m_document, plan(2));
    EXPECT_EQ(m_note.geometry().bottom(), 399) << "no room below";
    m_note.showBeside({50, -30, 40, 20}, *m_document, plan(2));
    EXPECT_EQ(m_note.geometry().top(), 0);
}

} // namespace
} // namespace planner::ui
