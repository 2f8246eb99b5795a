// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_filter_bar.h"

#include "tests/ui/board/board_fixture.h"
#include "ui/board/board_column.h"
#include "ui/board/board_strip.h"
#include "ui/board/board_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace planner::ui::test {
namespace {

/// Two origins and ten sites that receive, of which S0 and S1 have batches, and S1 too many people.
Plan manySites()
{
    planner::test::OperationBuilder builder(6);
    builder.facility("O1", {.capacity = 1000, .population = 300})
        .facility("O2", {.capacity = 1000, .population = 300})
        .cohort("K", {.at = "O1", .people = 200})
        .cohort("L", {.at = "O2", .people = 40});
    for (int i = 0; i < 10; ++i) {
        const std::string site = "S" + std::to_string(i);
        builder.facility(site, {.capacity = 60}).route("O1" + site, {.from = "O1", .to = site});
    }
    builder.route("O2S2", {.from = "O2", .to = "S2"})
        .batch("B-001", {.route = "O1S0", .day = 2, .parts = {{"K", 50}}})
        .batch("B-002", {.route = "O1S1", .day = 3, .parts = {{"K", 70}}})
        .batch("B-003", {.route = "O2S2", .day = 3, .parts = {{"L", 40}}});
    return builder.plan();
}

class BoardFilterBarTest : public BoardFixture {
protected:
    BoardFilterBarTest() : BoardFixture(manySites()) { show(Qt::LeftToRight); }

    [[nodiscard]] std::vector<std::string> shown() const
    {
        std::vector<std::string> codes;
        for (const Facility& facility : m_document->operation().facilities)
            if (m_board->column(site(facility.code)).isVisible())
                codes.push_back(facility.code);
        return codes;
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_board->findChild<Widget*>(QLatin1String(name));
    }
};

TEST_F(BoardFilterBarTest, AtFirstOriginsThatNobodyReachesAreHidden)
{
    const auto codes = shown();
    ASSERT_EQ(codes.size(), 10U);
    EXPECT_EQ(codes.front(), "S0");
    EXPECT_EQ(find<QLabel>("boardCount")->text().toStdString(), "10 of 12 sites");
}

TEST_F(BoardFilterBarTest, FiltersByWordsAndByKind)
{
    using Codes = std::vector<std::string>;
    find<QLineEdit>("boardFilter")->setText(QStringLiteral("s7"));
    EXPECT_EQ(shown(), Codes{"S7"});
    find<QLineEdit>("boardFilter")->clear();
    auto* kind = find<QComboBox>("boardKind");
    kind->setCurrentIndex(1);
    EXPECT_EQ(shown(), (Codes{"S0", "S1", "S2"})) << "those with batches";
    kind->setCurrentIndex(2);
    EXPECT_EQ(shown(), Codes{"S1"}) << "those with findings";
    kind->setCurrentIndex(3);
    EXPECT_EQ(shown(), Codes{"O1"}) << "where people wait";
    kind->setCurrentIndex(4);
    EXPECT_EQ(shown().size(), 12U);
}

TEST_F(BoardFilterBarTest, FollowsThePlan)
{
    find<QComboBox>("boardKind")->setCurrentIndex(2);
    ASSERT_EQ(shown().size(), 1U);
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-002"}}, {}}));
    EXPECT_TRUE(shown().empty());
}

TEST_F(BoardFilterBarTest, AFoundSiteOrBatchIsShownWhateverIsHidden)
{
    m_selection.reveal(site("O2"), std::nullopt);
    EXPECT_TRUE(m_board->column(site("O2")).isVisible());
    find<QLineEdit>("boardFilter")->setText(QStringLiteral("nothing has this name"));
    ASSERT_TRUE(shown().empty());
    m_selection.reveal(BatchCode{"B-003"});
    EXPECT_TRUE(m_board->column(site("S2")).isVisible());
}

TEST_F(BoardFilterBarTest, KeysGoFromOneShownColumnToTheNext)
{
    find<QComboBox>("boardKind")->setCurrentIndex(1);
    find<QComboBox>("boardOrder")->setCurrentText(QStringLiteral("As in the operation"));
    ColumnView& first = m_board->column(site("S0")).view();
    first.setFocus();
    QTest::keyClick(&first, Qt::Key_Right);
    EXPECT_TRUE(m_board->column(site("S1")).view().hasFocus());
    QTest::keyClick(&m_board->column(site("S1")).view(), Qt::Key_Right);
    EXPECT_TRUE(m_board->column(site("S2")).view().hasFocus());
}

TEST_F(BoardFilterBarTest, AClickOnTheStripJumpsToTheSite)
{
    auto* strip = find<BoardStrip>("boardStrip");
    QTest::mouseClick(strip, Qt::LeftButton, Qt::NoModifier, QPoint(strip->width() - 3, strip->height() / 2));
    EXPECT_EQ(m_selection.facility(), site("S9"));
}

using SmallBoardTest = BoardFixture;

TEST_F(SmallBoardTest, HasNoBarAndShowsAll)
{
    EXPECT_TRUE(m_board->findChild<QWidget*>(QStringLiteral("boardFilterBar"))->isHidden());
    EXPECT_FALSE(m_board->column(FacilityId{0}).isHidden()) << "an origin too";
}

} // namespace
} // namespace planner::ui::test
