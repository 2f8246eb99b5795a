// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_pane.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"
#include "ui/kit/theme.h"
#include "ui/schedule/schedule_model.h"
#include "ui/schedule/schedule_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

class SchedulePaneTest : public DocumentTest {
protected:
    explicit SchedulePaneTest(const Plan& plan = planner::test::widePlan(12))
        : DocumentTest(plan), m_pane(*m_document, m_selection)
    {
        m_pane.resize(900, 600);
        m_pane.show();
        QCoreApplication::processEvents();
    }
    template <class Widget>
    [[nodiscard]] Widget& find(const char* name) const
    {
        return *m_pane.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] const ScheduleModel& model() const
    {
        return static_cast<const ScheduleModel&>(*m_pane.view().model());
    }
    [[nodiscard]] std::string rows() const
    {
        std::string text;
        for (int row = 0; row < model().rowCount(); ++row)
            text += (row == 0 ? "" : " ") + m_document->operation().facility(model().facilityAt(row)).code;
        return text;
    }
    [[nodiscard]] int dayWidth() const { return m_pane.view().horizontalHeader()->defaultSectionSize(); }

    SchedulePane m_pane;
};

TEST_F(SchedulePaneTest, ShowsWhereMostPeopleGoFirst)
{
    EXPECT_EQ(rows(), "S12 S11 S10 S09 S08 S07 S06 S05 S04 S03 S02 O1 O2 S01");
    EXPECT_EQ(find<QLabel>("scheduleCount").text(), QStringLiteral("14 of 14 sites"));
}

TEST_F(SchedulePaneTest, SortsAndFiltersAsIsChosen)
{
    find<QComboBox>("scheduleOrder").setCurrentText(QStringLiteral("As in the operation"));
    find<QComboBox>("scheduleKind").setCurrentText(QStringLiteral("Sites with batches"));
    EXPECT_EQ(rows(), "S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12");
    find<QLineEdit>("scheduleFilter").setText(QStringLiteral("S1"));
    EXPECT_EQ(rows(), "S10 S11 S12");
    EXPECT_EQ(find<QLabel>("scheduleCount").text(), QStringLiteral("3 of 14 sites"));
}

TEST_F(SchedulePaneTest, ACellIsThatOfItsSiteInWhateverOrder)
{
    const FacilityId tenth{11};
    ASSERT_EQ(m_document->operation().facility(tenth).code, "S10");
    const QModelIndex index = model().indexOf(tenth, Day(4));
    EXPECT_EQ(index.row(), 2);
    EXPECT_EQ(ScheduleModel::facilityOf(index), tenth);
    EXPECT_EQ(ScheduleModel::facilityOf(index.siblingAtColumn(7)), tenth);
    EXPECT_EQ(ScheduleModel::dayOf(index), Day(4));
    EXPECT_TRUE(index.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("S10")));
    EXPECT_EQ(model().headerData(2, Qt::Vertical, Qt::DisplayRole), QStringLiteral("S10"));
    EXPECT_TRUE(m_pane.view().cardRect({"B-S12"}).has_value());
}

TEST_F(SchedulePaneTest, AnEditMovesNoRow)
{
    const std::string before = rows();
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-S12"}}, {}}));
    EXPECT_EQ(rows(), before);
}

TEST_F(SchedulePaneTest, AFoundSiteGetsItsRowWhateverIsHidden)
{
    find<QLineEdit>("scheduleFilter").setText(QStringLiteral("S1"));
    m_selection.reveal(FacilityId{4}, Day(3));
    EXPECT_EQ(model().rowCount(), 14);
    EXPECT_EQ(ScheduleModel::facilityOf(m_pane.view().currentIndex()), FacilityId{4});
    EXPECT_EQ(ScheduleModel::dayOf(m_pane.view().currentIndex()), Day(3));
    find<QLineEdit>("scheduleFilter").setText(QStringLiteral("nothing has this name"));
    ASSERT_EQ(model().rowCount(), 0);
    m_selection.reveal(BatchCode{"B-S05"});
    EXPECT_TRUE(m_pane.view().cardRect({"B-S05"}).has_value());
}

TEST_F(SchedulePaneTest, FitShowsEveryDayAndTheButtonsZoom)
{
    find<QToolButton>("scheduleFit").click();
    EXPECT_LE(dayWidth() * 20, m_pane.view().viewport()->width());
    EXPECT_GT((dayWidth() + 1) * 20, m_pane.view().viewport()->width());
    const int fitted = dayWidth();
    find<QToolButton>("scheduleZoomOut").click();
    EXPECT_LT(dayWidth(), fitted);
    find<QToolButton>("scheduleZoomIn").click();
    find<QToolButton>("scheduleZoomIn").click();
    EXPECT_GT(dayWidth(), fitted);
    QTest::keyClick(&m_pane.view(), Qt::Key_0);
    EXPECT_EQ(dayWidth(), fitted);
}

TEST_F(SchedulePaneTest, RowsAreAsHighAsTheirBatchesNeed)
{
    const auto heightOf = [this](std::uint32_t site) { return m_pane.view().rowHeight(*model().rowOf({site})); };
    EXPECT_LT(heightOf(0), heightOf(13)) << "nobody goes to an origin";
    EXPECT_EQ(heightOf(5), heightOf(13));
    find<QToolButton>("scheduleFit").click();
    EXPECT_EQ(heightOf(0), heightOf(13)) << "narrow days have no cards";
    const int numbers = heightOf(0);
    for (int i = 0; i < 5; ++i)
        find<QToolButton>("scheduleZoomOut").click();
    EXPECT_LT(heightOf(0), numbers) << "nor numbers, at last";
}

TEST_F(SchedulePaneTest, HeadsSayTheWeekdayAndShadeTheWeekend)
{
    const auto head = [this](int column, int role) { return model().headerData(column, Qt::Horizontal, role); };
    EXPECT_EQ(head(0, Qt::DisplayRole), QStringLiteral("Wed\n21 Jan"));
    EXPECT_FALSE(head(0, Qt::BackgroundRole).isValid());
    EXPECT_TRUE(head(2, Qt::BackgroundRole).isValid()) << "Friday, in Iraq";
    EXPECT_TRUE(model().isRestDay(3));
    EXPECT_FALSE(model().isRestDay(4)) << "Sunday";
}

class SmallSchedulePaneTest : public SchedulePaneTest {
protected:
    SmallSchedulePaneTest() : SchedulePaneTest(sampleBuilder().plan()) {}
};

TEST_F(SmallSchedulePaneTest, WithFewSitesThereIsNothingToChoose)
{
    EXPECT_EQ(rows(), "A B C");
    EXPECT_FALSE(find<QLineEdit>("scheduleFilter").isVisible());
    EXPECT_TRUE(find<QToolButton>("scheduleFit").isVisible());
}

} // namespace
} // namespace planner::ui
