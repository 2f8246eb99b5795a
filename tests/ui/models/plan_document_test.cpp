// SPDX-License-Identifier: Apache-2.0
#include "ui/models/plan_document.h"

#include "core/planning/batch_edits.h"
#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "ui/kit/text.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using test::smallPlan;

class PlanDocumentTest : public testing::Test {
protected:
    PlanDocumentTest()
    {
        auto keeper = std::make_unique<test::MemoryPlan>(smallPlan());
        m_keeper = keeper.get();
        m_document = std::make_unique<PlanDocument>(std::move(keeper), [](const QString& reason) {
            return Author{"Tester", 0, reason.toStdString()};
        });
        QObject::connect(m_document.get(), &PlanDocument::changed, m_document.get(),
                         [this](const ChangeSet& changes) { m_changes.push_back(changes); });
        QObject::connect(m_document.get(), &PlanDocument::refused, m_document.get(),
                         [this](const Error& error) { m_errors.push_back(error); });
    }

    void approve()
    {
        Clearances all;
        for (const Clearance clearance : kAllClearances)
            all.set(clearance, true);
        ASSERT_TRUE(m_document->push(SetClearances{{"B-001"}, all}));
        ASSERT_TRUE(m_document->push(SetStatus{{"B-001"}, Status::Proposed, {}}));
        ASSERT_TRUE(m_document->push(SetStatus{{"B-001"}, Status::Approved, {}}));
        m_changes.clear();
    }

    test::MemoryPlan* m_keeper = nullptr;
    std::unique_ptr<PlanDocument> m_document;
    std::vector<ChangeSet> m_changes;
    std::vector<Error> m_errors;
};

TEST_F(PlanDocumentTest, TellsWhatAnEditChangedAndComputesTheFindingsAgain)
{
    EXPECT_THAT(m_document->findings(), testing::IsEmpty());
    EXPECT_EQ(m_document->people().placed, People(40));

    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(60)}}}));

    ASSERT_EQ(m_changes.size(), 1U);
    EXPECT_THAT(m_changes[0].batches, testing::ElementsAre(BatchCode{"B-001"}));
    EXPECT_FALSE(m_document->findings().empty());
    EXPECT_EQ(m_document->people().placed, People(60));
    EXPECT_EQ(m_document->score().hard, m_document->live().hard());
}

TEST_F(PlanDocumentTest, UndoesAndRedoesByName)
{
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(3)}));
    ASSERT_TRUE(m_document->undoDescription());
    EXPECT_FALSE(m_document->redoDescription());

    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->batch({"B-001"})->departure, Day(1));
    ASSERT_TRUE(m_document->redoDescription());

    ASSERT_TRUE(m_document->redo());
    EXPECT_EQ(m_document->batch({"B-001"})->departure, Day(3));
    EXPECT_EQ(m_changes.size(), 3U);
}

TEST_F(PlanDocumentTest, ARefusedEditChangesNothingAndSaysWhy)
{
    EXPECT_FALSE(m_document->push(CancelBatch{{"nobody"}}));

    EXPECT_THAT(m_changes, testing::IsEmpty());
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(m_errors[0].kind, ErrorKind::Refused);
}

TEST_F(PlanDocumentTest, AFullDiskLosesNothingAndIsTold)
{
    const Plan before = m_document->plan();
    m_keeper->failNext({ErrorKind::Failed, Message("The disk is full.")});

    EXPECT_FALSE(m_document->push(RedateBatch{{"B-001"}, Day(3)}));

    EXPECT_EQ(m_document->plan(), before);
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(toEnglish(m_errors[0].message), "The disk is full.");
}

TEST_F(PlanDocumentTest, PicksUpWhatAnotherProgramWrote)
{
    Plan other = smallPlan();
    other.batches.clear();
    m_keeper->changeElsewhere(other);

    m_document->pickUpOtherEdits();
    m_document->pickUpOtherEdits();

    ASSERT_EQ(m_changes.size(), 1U);
    EXPECT_TRUE(m_changes[0].hasEverything);
    EXPECT_EQ(m_document->people().placed, People(0));
}

TEST_F(PlanDocumentTest, WhatCannotBeReadAgainIsToldOnceAndRedrawsNothing)
{
    m_keeper->changeElsewhere(smallPlan());
    m_keeper->failReload(Error{ErrorKind::Failed, Message("The file is damaged.")});
    const Findings* findings = &m_document->findings();
    m_document->pickUpOtherEdits();
    m_document->pickUpOtherEdits();
    EXPECT_THAT(m_changes, testing::IsEmpty());
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(&m_document->findings(), findings) << "nothing is computed again";
    m_keeper->failReload(Error{ErrorKind::Failed, Message("The file is gone.")});
    m_document->pickUpOtherEdits();
    EXPECT_EQ(m_errors.size(), 2U);
    m_keeper->failReload(std::nullopt);
    m_document->pickUpOtherEdits();
    EXPECT_EQ(m_changes.size(), 1U);
    m_keeper->changeElsewhere(smallPlan());
    m_keeper->failReload(Error{ErrorKind::Failed, Message("The file is gone.")});
    m_document->pickUpOtherEdits();
    EXPECT_EQ(m_errors.size(), 3U) << "it was there in between";
}

TEST_F(PlanDocumentTest, TheLiveScoreFollowsEveryKindOfChange)
{
    const auto expectSame = [this] {
        LiveScore fresh(m_document->operation(), m_document->operation().settings.goals);
        for (const auto& [code, batch] : m_document->plan().batches)
            if (batch.counts())
                fresh.add(batch);
        EXPECT_EQ(m_document->live().key(), fresh.key());
        EXPECT_EQ(m_document->live().score(), m_document->score());
    };
    expectSame();
    Batch second = *m_document->batch({"B-001"});
    second.code = {"B-002"};
    second.parts[0].people = People(20);
    Facility smaller = m_document->operation().facilities[1];
    smaller.capacity = People(30);
    for (const Edit& edit : std::vector<Edit>{AddBatch{second}, RedateBatch{{"B-001"}, Day(4)}, SetFacility{smaller},
                                              MergeBatches{{"B-001"}, {"B-002"}}, CancelBatch{{"B-001"}}}) {
        ASSERT_TRUE(m_document->push(edit));
        expectSame();
    }
    while (m_document->undoDescription()) {
        ASSERT_TRUE(m_document->undo());
        expectSame();
    }
}

TEST_F(PlanDocumentTest, AsksForAReasonWhereOneIsNeededAndGivesUpWithout)
{
    approve();
    m_document->setReasonSource([](const Message&) { return std::nullopt; });
    EXPECT_FALSE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_THAT(m_changes, testing::IsEmpty());
    EXPECT_THAT(m_errors, testing::IsEmpty());

    m_document->setReasonSource([](const Message&) { return QStringLiteral("The road is closed"); });
    EXPECT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_EQ(m_document->history().value().back().reason, "The road is closed");
}

TEST_F(PlanDocumentTest, AsksForAReasonBeforeWhatHappenedIsTakenBack)
{
    approve();
    ASSERT_TRUE(m_document->push(departedAsPlanned(*m_document->batch({"B-001"}))));
    const Plan departed = m_document->plan();

    m_document->setReasonSource([](const Message&) { return std::nullopt; });
    EXPECT_FALSE(m_document->undo());
    EXPECT_EQ(m_document->plan(), departed);
    EXPECT_THAT(m_errors, testing::IsEmpty());

    m_document->setReasonSource([](const Message&) { return QStringLiteral("It came back"); });
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->history().value().back().reason, "It came back");
    EXPECT_EQ(m_document->batch({"B-001"})->status, Status::Approved);
    ASSERT_TRUE(m_document->redo());
    EXPECT_EQ(m_document->plan(), departed);
    m_document->setReasonSource([](const Message&) { return std::nullopt; });
    EXPECT_FALSE(m_document->undo());
}

TEST_F(PlanDocumentTest, SaysInTheQuestionForTheReasonWhatAStepTakesOff)
{
    approve();
    QString asked;
    m_document->setReasonSource([&](const Message& step) {
        asked = toText(step);
        return QStringLiteral("The road is closed");
    });
    m_document->setConsentSource([&](const QStringList&) {
        ADD_FAILURE() << "one question is enough";
        return true;
    });
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_TRUE(asked.endsWith(QStringLiteral("B-001 loses notified, site"))) << asked.toStdString();
    EXPECT_EQ(m_document->batch({"B-001"})->status, Status::Proposed);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->batch({"B-001"})->status, Status::Approved) << "undo brings them back";
}

TEST_F(PlanDocumentTest, FindsTheFirstFreeCode) { EXPECT_EQ(m_document->freeCode(), BatchCode{"B-002"}); }

TEST_F(PlanDocumentTest, TellsOnceThatAnotherDayHasBegun)
{
    int turns = 0;
    QObject::connect(m_document.get(), &PlanDocument::dayTurned, m_document.get(), [&turns] { ++turns; });
    m_document->setToday(*parseDate("2026-01-23"));
    m_document->pickUpDay();
    m_document->pickUpDay();
    EXPECT_EQ(turns, 0) << "it is the same day";
    m_document->setToday(*parseDate("2026-01-24"));
    m_document->pickUpDay();
    m_document->pickUpDay();
    EXPECT_EQ(turns, 1);
    m_document->setToday(*parseDate("2026-01-22"));
    m_document->pickUpDay();
    EXPECT_EQ(turns, 2) << "the clock was put right";
}

} // namespace
} // namespace planner::ui
