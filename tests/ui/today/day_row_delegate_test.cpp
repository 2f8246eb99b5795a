// SPDX-License-Identifier: Apache-2.0
#include "ui/today/day_row_delegate.h"

#include "tests/ui/day_fixture.h"
#include "ui/today/day_model.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <set>

namespace planner::ui {
namespace {

class DayRowDelegateTest : public DayTest {
protected:
    DayRowDelegateTest() : m_model(*m_document)
    {
        approve("B-002");
        m_model.show(Day(2));
        m_view.setModel(&m_model);
        m_view.setItemDelegate(&m_delegate);
        QObject::connect(&m_delegate, &DayRowDelegate::deedChosen, &m_view,
                         [this](const QModelIndex& index, Deed deed) { m_chosen.emplace_back(index.row(), deed); });
        m_view.resize(620, 400);
        m_view.show();
    }
    ~DayRowDelegateTest() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    [[nodiscard]] QStyleOptionViewItem option(int row) const
    {
        QStyleOptionViewItem option;
        option.initFrom(&m_view);
        option.widget = &m_view;
        option.rect = m_view.visualRect(m_model.index(row));
        return option;
    }
    [[nodiscard]] int row() const { return m_model.rowOf({"B-002"}, DaySection::Leaving); }

    DayModel m_model;
    DayRowDelegate m_delegate;
    QListView m_view;
    std::vector<std::pair<int, Deed>> m_chosen;
};

TEST_F(DayRowDelegateTest, AClickOnAButtonIsItsDeedAndAClickBesideIsNone)
{
    const auto places = m_delegate.buttons(option(row()), m_model.index(row()));
    ASSERT_EQ(places.size(), 2U);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, places[0].center());
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, places[1].center());
    EXPECT_EQ(m_chosen, (std::vector<std::pair<int, Deed>>{{row(), Deed::Depart}, {row(), Deed::WhereTo}}));
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, QPoint(places[0].left() - 30, places[0].center().y()));
    QTest::mouseClick(m_view.viewport(), Qt::RightButton, {}, places[0].center());
    EXPECT_EQ(m_chosen.size(), 2U);
}

TEST_F(DayRowDelegateTest, ButtonsStandAtTheEndOfTheRowInTheOrderOfReading)
{
    const auto leftToRight = m_delegate.buttons(option(row()), m_model.index(row()));
    EXPECT_LT(leftToRight[0].right(), leftToRight[1].left());
    EXPECT_GT(leftToRight[0].left(), m_view.viewport()->width() / 2);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto rightToLeft = m_delegate.buttons(option(row()), m_model.index(row()));
    EXPECT_GT(rightToLeft[0].left(), rightToLeft[1].right());
    EXPECT_LT(rightToLeft[0].right(), m_view.viewport()->width() / 2);
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, rightToLeft[0].center());
    EXPECT_EQ(m_chosen, (std::vector<std::pair<int, Deed>>{{row(), Deed::Depart}}));
}

TEST_F(DayRowDelegateTest, ButtonsOfAllBatchesStandInColumns)
{
    std::vector<int> ends, starts;
    std::set<QString> texts;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto places = m_delegate.buttons(option(row), m_model.index(row));
        if (m_model.isHeading(row) || places.size() < 2)
            continue;
        texts.insert(m_model.deeds(row).front().text);
        starts.push_back(places.front().left());
        ends.push_back(places.front().right());
    }
    ASSERT_GT(texts.size(), 1U) << "rows with buttons of different texts are needed";
    EXPECT_THAT(starts, testing::Each(starts.front()));
    EXPECT_THAT(ends, testing::Each(ends.front()));
}

TEST_F(DayRowDelegateTest, AHeadingIsLowerThanABatch)
{
    const QStyleOptionViewItem any = option(row());
    EXPECT_LT(m_delegate.sizeHint(any, m_model.index(0)).height(),
              m_delegate.sizeHint(any, m_model.index(row())).height());
}

TEST_F(DayRowDelegateTest, TheSameRowIsPaintedOtherwiseWhereItIsSelected)
{
    const auto grabbed = [&] { return m_view.viewport()->grab(m_view.visualRect(m_model.index(row()))).toImage(); };
    const QImage plain = grabbed();
    m_view.selectionModel()->select(m_model.index(row()), QItemSelectionModel::Select);
    EXPECT_NE(grabbed(), plain);
}

} // namespace
} // namespace planner::ui
