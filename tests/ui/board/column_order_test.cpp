// SPDX-License-Identifier: Apache-2.0
// The order of a board's columns, as the bar over it gives it.

#include "ui/board/column_order.h"

#include "tests/ui/board/board_fixture.h"
#include "tests/ui/qt_printers.h"
#include "ui/board/board_strip.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollBar>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>

namespace planner::ui::test {
namespace {

using testing::ElementsAre;
using Codes = std::vector<std::string>;

class ColumnOrderTest : public BoardFixture {
protected:
    ColumnOrderTest() : BoardFixture(planner::test::widePlan(12)) { show(Qt::LeftToRight); }

    /// The codes of the columns that are shown, as they stand from left to right.
    [[nodiscard]] Codes order() const
    {
        std::vector<std::pair<int, std::string>> found;
        for (const Facility& facility : m_document->operation().facilities)
            if (const BoardColumn& column = m_board->column(site(facility.code)); column.isVisible())
                found.emplace_back(column.x(), facility.code);
        std::sort(found.begin(), found.end());
        Codes codes;
        for (const auto& [x, code] : found)
            codes.push_back(code);
        return codes;
    }
    void choose(const char* name, const char* text)
    {
        m_board->findChild<QComboBox*>(QLatin1String(name))->setCurrentText(QLatin1String(text));
        QCoreApplication::processEvents();
    }
};

TEST_F(ColumnOrderTest, AtFirstShowsWhereMostPeopleGo)
{
    EXPECT_THAT(order(),
                ElementsAre("S12", "S11", "S10", "S09", "S08", "S07", "S06", "S05", "S04", "S03", "S02", "S01"));
}

TEST_F(ColumnOrderTest, SortsAsIsChosen)
{
    choose("boardOrder", "By name");
    EXPECT_EQ(order().front(), "S01");
    choose("boardOrder", "By country");
    const Codes codes = order();
    EXPECT_THAT(Codes(codes.begin(), codes.begin() + 2), ElementsAre("S01", "S03"));
    choose("boardKind", "Sites in SY");
    EXPECT_THAT(order(), ElementsAre("O2", "S02", "S04", "S06", "S08", "S10", "S12"));
}

TEST_F(ColumnOrderTest, AnEditMovesNoColumn)
{
    const Codes before = order();
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-S12"}}, {}}));
    QCoreApplication::processEvents();
    EXPECT_EQ(order(), before) << "although nobody goes to S12 any more";
    choose("boardOrder", "By name");
    choose("boardOrder", "Most arrivals first");
    EXPECT_EQ(order().front(), "S11");
}

TEST_F(ColumnOrderTest, KeysGoInTheOrderThatIsSeen)
{
    column("S12").setFocus();
    QTest::keyClick(&column("S12"), Qt::Key_Right);
    EXPECT_TRUE(column("S11").hasFocus());
}

TEST_F(ColumnOrderTest, TheStripFramesWhatIsInSight)
{
    const auto& strip = *m_board->findChild<BoardStrip*>(QStringLiteral("boardStrip"));
    const QImage atStart = const_cast<BoardStrip&>(strip).grab().toImage();
    m_board->horizontalScrollBar()->setValue(m_board->horizontalScrollBar()->maximum());
    EXPECT_NE(const_cast<BoardStrip&>(strip).grab().toImage(), atStart);
}

TEST_F(ColumnOrderTest, SitesThatComeNewStandAfterTheOthers)
{
    ColumnOrder order;
    EXPECT_THAT(order.kept({{2}, {1}}), ElementsAre(FacilityId{2}, FacilityId{1}));
    std::vector<BoardColumn*> columns;
    for (std::uint32_t i = 0; i < m_document->operation().facilities.size(); ++i)
        columns.push_back(&m_board->column({i}));
    auto& layout = static_cast<QBoxLayout&>(*m_board->widget()->layout());
    order.show({{3}, {2}}, columns, layout);
    EXPECT_THAT(order.kept({{1}, {2}, {3}}), ElementsAre(FacilityId{3}, FacilityId{2}, FacilityId{1}));
    EXPECT_TRUE(columns[1]->isHidden());
    order.forget();
    EXPECT_TRUE(order.sites().empty());
}

} // namespace
} // namespace planner::ui::test
