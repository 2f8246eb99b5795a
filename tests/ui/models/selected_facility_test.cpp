// SPDX-License-Identifier: Apache-2.0
#include "ui/models/selected_facility.h"

#include "tests/ui/document_fixture.h"

namespace planner::ui {
namespace {

class SelectedFacilityTest : public DocumentTest {
protected:
    SelectedFacilityTest() : m_follower(*m_document, m_selection) { m_selection.selectFacility(FacilityId{1}); }

    [[nodiscard]] std::string selected() const
    {
        const auto facility = m_selection.facility();
        return facility ? m_document->operation().facility(*facility).code : "";
    }
    [[nodiscard]] Facility facility(std::uint32_t position) const
    {
        return m_document->operation().facilities.at(position);
    }

    SelectedFacility m_follower;
};

TEST_F(SelectedFacilityTest, StaysTheSameWhereOthersComeAndLeave)
{
    Facility first = facility(2);
    first.code = "FIRST";
    ASSERT_TRUE(m_document->push(AddRow{0, first}));
    EXPECT_EQ(selected(), "B");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(selected(), "B");
}

TEST_F(SelectedFacilityTest, StaysTheSameWithAnotherCode)
{
    Facility renamed = facility(1);
    renamed.code = "NEW";
    ASSERT_TRUE(m_document->push(SetRow{1, renamed}));
    EXPECT_EQ(selected(), "NEW");
    Facility first = facility(2);
    first.code = "FIRST";
    ASSERT_TRUE(m_document->push(AddRow{0, first}));
    EXPECT_EQ(selected(), "NEW");
}

TEST_F(SelectedFacilityTest, IsNoneWhereItLeft)
{
    Facility last = facility(2);
    last.code = "LAST";
    last.population = People(0);
    ASSERT_TRUE(m_document->push(AddRow{3, last}));
    m_selection.selectFacility(FacilityId{3});
    ASSERT_TRUE(m_document->undo());
    EXPECT_FALSE(m_selection.facility());
    ASSERT_TRUE(m_document->push(AddRow{0, last}));
    m_selection.selectFacility(FacilityId{0});
    ASSERT_TRUE(m_document->undo());
    EXPECT_FALSE(m_selection.facility());
}

} // namespace
} // namespace planner::ui
