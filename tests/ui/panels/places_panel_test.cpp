// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/places_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/entry_list.h"

#include <QPushButton>

namespace planner::ui {
namespace {

class PlacesPanelTest : public DocumentTest {
protected:
    PlacesPanelTest() : m_panel(*m_document, m_selection)
    {
        m_panel.resize(380, 300);
        m_panel.show();
    }
    [[nodiscard]] EntryList* list() const { return m_panel.findChild<EntryList*>(QStringLiteral("placesList")); }
    [[nodiscard]] bool waitForRows() const
    {
        return QTest::qWaitFor([this] { return list()->model()->rowCount() > 0; });
    }
    /// -1 where no row begins so.
    [[nodiscard]] int rowOf(const char* title) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            if (list()->model()->index(row, 0).data().toString() == QLatin1String(title))
                return row;
        return -1;
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_panel.findChild<QPushButton*>(QLatin1String(name));
    }

    PlacesPanel m_panel;
};

TEST_F(PlacesPanelTest, RanksEveryRouteAndDayForTheSelectedBatch)
{
    m_selection.selectBatches({{"B-003"}});
    ASSERT_TRUE(waitForRows());
    EXPECT_EQ(list()->model()->rowCount(), 10 + 9);
    const QModelIndex best = list()->model()->index(0, 0);
    EXPECT_EQ(best.data().toString(), QStringLiteral("C, 21 Jan by A-C"));
    EXPECT_EQ(best.data(EntryFigureRole).toString(), QStringLiteral("25 of 25 fit"));
    EXPECT_TRUE(best.data(EntryDetailRole).toString().contains(QStringLiteral("Time until departure -75 person-days")))
        << best.data(EntryDetailRole).toString().toStdString();
    const QModelIndex here = list()->model()->index(rowOf("C, 24 Jan by A-C"), 0);
    EXPECT_TRUE(here.data(EntryDetailRole).toString().startsWith(QStringLiteral("It is here now.")));
    const QModelIndex full = list()->model()->index(rowOf("B, 24 Jan by A-B"), 0);
    EXPECT_TRUE(full.data(EntryDetailRole).toString().startsWith(QStringLiteral("Breaks: Overcrowding by ")));
}

TEST_F(PlacesPanelTest, MovesTheBatchByKeyboardInOneStep)
{
    m_selection.selectBatches({{"B-003"}});
    ASSERT_TRUE(waitForRows());
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(batch("B-003").departure, Day(1));
}

TEST_F(PlacesPanelTest, MovesThoseWhoFitAndLeavesTheOthers)
{
    m_selection.selectBatches({{"B-003"}});
    ASSERT_TRUE(waitForRows());
    list()->setCurrentIndex(list()->model()->index(rowOf("B, 24 Jan by A-B"), 0));
    ASSERT_TRUE(button("moveFittingButton")->isEnabled());
    QTest::mouseClick(button("moveFittingButton"), Qt::LeftButton);
    EXPECT_EQ(m_changes, 1) << "one undo step";
    EXPECT_EQ(batch("B-003").people(), People(5));
    EXPECT_EQ(batch("B-004").people(), People(20)) << "B has 60 places, 40 are taken";
    EXPECT_EQ(batch("B-004").route, RouteId{0});
    EXPECT_TRUE(m_document->findings().empty());
}

TEST_F(PlacesPanelTest, OffersNoMoveToWhereTheBatchIs)
{
    m_selection.selectBatches({{"B-003"}});
    ASSERT_TRUE(waitForRows());
    list()->setCurrentIndex(list()->model()->index(rowOf("C, 24 Jan by A-C"), 0));
    EXPECT_FALSE(button("moveHereButton")->isEnabled());
    m_selection.selectBatches({});
    EXPECT_EQ(list()->model()->rowCount(), 0);
    EXPECT_FALSE(list()->isVisible());
}

} // namespace
} // namespace planner::ui
