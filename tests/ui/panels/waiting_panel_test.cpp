// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/waiting_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/entry_list.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>

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

/// 30 of 100 people have no place at the only other site; one vehicle more would not help.
Plan crowdedPlan()
{
    test::OperationBuilder builder(4);
    builder.facility("A", {.capacity = 100, .population = 100})
        .facility("B", {.capacity = 70})
        .cohort("M", {.at = "A", .people = 100})
        .route("A-B", {.from = "A", .to = "B", .seats = 50});
    return builder.plan();
}

class FixesTest : public DocumentTest {
protected:
    FixesTest() : DocumentTest(crowdedPlan()), m_panel(*m_document, m_selection) { m_panel.resize(380, 500); }
    [[nodiscard]] QPushButton* button(const QString& name) const
    {
        for (QPushButton* button : m_panel.findChildren<QPushButton*>(QStringLiteral("fixButton")))
            if (button->accessibleName() == name)
                return button;
        return nullptr;
    }
    [[nodiscard]] QLabel* heading() const { return m_panel.findChild<QLabel*>(QStringLiteral("fixesHeading")); }

    WaitingPanel m_panel;
};

TEST_F(FixesTest, ListsWhatWouldPlaceEverybodyAndAsksToTryIt)
{
    std::optional<Fix> tried;
    QObject::connect(&m_panel, &WaitingPanel::tryRequested, m_document.get(), [&](const Fix& fix) { tried = fix; });
    m_panel.show();
    const QString name = QStringLiteral("Try it: 30 more places within the limit of B");
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(name) != nullptr; }, 40'000));
    EXPECT_NE(button(QStringLiteral("Try it: Every overcrowding limit 43 percentage points higher")), nullptr);
    QTest::mouseClick(button(name), Qt::LeftButton);
    ASSERT_TRUE(tried);
    EXPECT_EQ(tried->kind, FixKind::Places);
    EXPECT_EQ(tried->steps.front().amount, 30);
}

TEST_F(FixesTest, AreWrittenOutInANarrowAndLowPanel)
{
    m_panel.resize(260, 240);
    m_panel.show();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return button(QStringLiteral("Try it: 30 more places within the limit of B")) != nullptr; }, 40'000));
    const QList<QLabel*> labels =
        m_panel.findChild<QScrollArea*>(QStringLiteral("fixesScroll"))->findChildren<QLabel*>();
    ASSERT_FALSE(labels.isEmpty());
    for (const QLabel* label : labels)
        EXPECT_TRUE(QTest::qWaitFor([&] { return label->height() >= label->heightForWidth(label->width()); }))
            << label->text().toStdString() << " has " << label->height();
    EXPECT_GT(m_panel.findChild<QListView*>(QStringLiteral("waitingList"))->height(), 60);
}

TEST_F(FixesTest, AreGoneWhenThePlanChangesAndLookedForAgain)
{
    m_panel.show();
    const QString name = QStringLiteral("Try it: 30 more places within the limit of B");
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(name) != nullptr; }, 40'000));
    Facility larger = m_document->operation().facilities[1];
    larger.capacity = People(80);
    ASSERT_TRUE(m_document->push(SetFacility{larger}));
    EXPECT_EQ(button(name), nullptr) << "it was found for another plan";
    const QString other = QStringLiteral("Try it: 20 more places within the limit of B");
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(other) != nullptr; }, 40'000));
    larger.capacity = People(100);
    ASSERT_TRUE(m_document->push(SetFacility{larger}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return button(QStringLiteral("Fill the plan")) != nullptr; }, 40'000))
        << "there is room for all now";
}

TEST_F(FixesTest, StopsWhenItIsTold)
{
    m_panel.show();
    auto* stop = m_panel.findChild<QPushButton*>(QStringLiteral("fixesStop"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return stop->isVisible(); }, 40'000));
    QTest::mouseClick(stop, Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !stop->isVisible(); }, 5'000));
    EXPECT_TRUE(m_panel.findChild<QPushButton*>(QStringLiteral("fixesLook"))->isVisible());
}

} // namespace
} // namespace planner::ui
