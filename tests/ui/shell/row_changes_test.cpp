// SPDX-License-Identifier: Apache-2.0
// Every view follows rows of the operation that come, change and leave, and undo brings all back.

#include "core/planning/row_removal.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"
#include "tests/ui/document_fixture.h"
#include "ui/board/board_view.h"
#include "ui/charts/charts_view.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_scene.h"
#include "ui/map/map_view.h"
#include "ui/models/selected_facility.h"
#include "ui/schedule/schedule_view.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QMainWindow>
#include <QTabWidget>

namespace planner::ui {
namespace {

class RowChangesTest : public DocumentTest {
protected:
    explicit RowChangesTest(Plan plan = sampleBuilder().plan())
        : DocumentTest(std::move(plan)), m_workspace(*m_document, m_selection, &m_window),
          m_follower(*m_document, m_selection)
    {
        m_document->setReasonSource([](const Message&) { return std::optional(QStringLiteral("reason")); });
        m_window.setCentralWidget(m_workspace.views());
        m_window.resize(1200, 800);
        m_window.show();
        QCoreApplication::processEvents();
    }

    template <class View>
    [[nodiscard]] View& view() const
    {
        return *m_workspace.views()->findChild<View*>();
    }
    /// Every tab in turn, painted; the last change is seen by one that is shown and by those that are not.
    void look()
    {
        QTabWidget& tabs = *m_workspace.views();
        for (int i = 0; i < tabs.count(); ++i) {
            tabs.setCurrentIndex(i);
            QCoreApplication::processEvents();
            m_window.grab();
        }
    }
    [[nodiscard]] std::uint32_t rows(OperationTable table) const
    {
        return static_cast<std::uint32_t>(rowCount(m_document->operation(), table));
    }
    /// The score that is kept up to date is the one from scratch.
    void expectLiveScore() const
    {
        LiveScore score(m_document->operation(), m_document->operation().settings.goals);
        for (const auto& [code, batch] : m_document->plan().batches)
            if (batch.counts())
                score.add(batch);
        EXPECT_EQ(score.key(), m_document->live().key());
    }
    [[nodiscard]] int sites() const
    {
        const int sites = view<ScheduleView>().model()->rowCount();
        EXPECT_EQ(static_cast<int>(view<MapView>().canvas().findChild<MapScene*>()->sites().size()), sites);
        EXPECT_EQ(view<ChartsView>().findChild<QComboBox*>()->count(), sites + 2);
        return sites;
    }

    QMainWindow m_window;
    Workspace m_workspace;
    SelectedFacility m_follower;
};

TEST_F(RowChangesTest, ASiteThatComesIsInEveryViewAndGoesWithUndo)
{
    Facility facility;
    facility.code = "NEW";
    facility.name = "New";
    facility.capacity = People(100);
    look();
    for (const std::uint32_t position : {0U, 3U}) {
        ASSERT_TRUE(m_document->push(AddRow{position, facility}));
        EXPECT_EQ(sites(), 4);
        EXPECT_NE(view<BoardView>().findChild<QWidget*>(QStringLiteral("column-NEW")), nullptr);
        look();
        ASSERT_TRUE(m_document->undo());
        EXPECT_EQ(sites(), 3);
        look();
        EXPECT_EQ(view<BoardView>().findChild<QWidget*>(QStringLiteral("column-NEW")), nullptr);
    }
}

TEST_F(RowChangesTest, ASiteThatLeavesTakesItsBatchesOutOfEveryView)
{
    m_selection.selectFacility(FacilityId{2});
    ASSERT_TRUE(m_document->push(removalOf(m_document->plan(), OperationTable::Facilities, {1})));
    EXPECT_EQ(sites(), 2);
    look();
    EXPECT_EQ(m_document->batch({"B-001"}), nullptr);
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(sites(), 3);
    EXPECT_NE(m_document->batch({"B-001"}), nullptr);
    EXPECT_EQ(m_selection.facility(), FacilityId{2});
    look();
}

TEST_F(RowChangesTest, PeopleOfACohortAreCountedAnew)
{
    const People before = m_document->people().waiting;
    Cohort cohort = m_document->operation().cohorts[0];
    cohort.people = People(100);
    ASSERT_TRUE(m_document->push(SetRow{0, cohort}));
    EXPECT_EQ(m_document->people().waiting, before - People(20));
    expectLiveScore();
    look();
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->people().waiting, before);
}

TEST_F(RowChangesTest, AKeepApartRowIsARuleAtOnce)
{
    ASSERT_TRUE(m_document->findings().empty());
    ASSERT_TRUE(m_document->push(AddRow{0, KeepApart{CohortId{0}, CohortId{1}, ApartScope::Batch}}));
    EXPECT_FALSE(m_document->findings().empty());
    EXPECT_GT(m_document->live().hard(), 0);
    ASSERT_TRUE(m_document->undo());
    EXPECT_TRUE(m_document->findings().empty());
}

TEST_F(RowChangesTest, AColumnHasThePresentCode)
{
    auto& column = *view<BoardView>().findChild<QWidget*>(QStringLiteral("column-B"));
    Facility renamed = m_document->operation().facilities[1];
    renamed.code = "BB";
    ASSERT_TRUE(m_document->push(SetRow{1, renamed}));
    EXPECT_EQ(column.objectName(), QStringLiteral("column-BB"));
}

class AnyRowChangesTest : public RowChangesTest {
protected:
    AnyRowChangesTest() : RowChangesTest(samplePlan()) {}
};

TEST_F(AnyRowChangesTest, RandomStepsLeaveNoViewBehind)
{
    RandomEdits edits(5);
    int taken = 0;
    for (int i = 0; i < 120; ++i) {
        taken += m_document->push(edits.rowEdit(m_document->plan())) ? 1 : 0;
        m_selection.selectFacility(FacilityId{static_cast<std::uint32_t>(i) % rows(OperationTable::Facilities)});
        if (i % 10 == 0)
            look();
        EXPECT_GT(sites(), 0);
        expectLiveScore();
    }
    EXPECT_GT(taken, 30);
    while (m_document->undoDescription())
        ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), samplePlan());
    look();
}

} // namespace
} // namespace planner::ui
