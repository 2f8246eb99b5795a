// SPDX-License-Identifier: Apache-2.0
#include "ui/models/latest_answer.h"

#include "tests/ui/document_fixture.h"

#include <QSignalSpy>

#include <atomic>
#include <thread>

namespace planner::ui {
namespace {

class LatestAnswerTest : public DocumentTest {
protected:
    /// A question that shows `name` when it is answered.
    LatestAnswer::Question question(const QString& name)
    {
        return [this, name](const Plan& plan, const CancelFlag&) {
            const std::size_t batches = plan.batches.size();
            return [this, name, batches] {
                m_shown.append(name);
                m_batches = batches;
            };
        };
    }

    LatestAnswer m_answer{*m_document};
    QStringList m_shown;
    std::size_t m_batches = 0;
};

TEST_F(LatestAnswerTest, IsShownOnThisThreadAndToldOf)
{
    QSignalSpy answered(&m_answer, &LatestAnswer::answered);
    const auto here = std::this_thread::get_id();
    std::thread::id asked;
    std::thread::id shown;
    m_answer.ask([&](const Plan&, const CancelFlag&) -> LatestAnswer::Deliver {
        asked = std::this_thread::get_id();
        return [&] { shown = std::this_thread::get_id(); };
    });
    EXPECT_TRUE(m_answer.isWaiting());
    ASSERT_TRUE(answered.wait());
    EXPECT_FALSE(m_answer.isWaiting());
    EXPECT_NE(asked, here);
    EXPECT_EQ(shown, here);
}

TEST_F(LatestAnswerTest, OfManyQuestionsInARowTheLastAloneIsAnswered)
{
    QSignalSpy answered(&m_answer, &LatestAnswer::answered);
    for (const char* name : {"first", "second", "third"})
        m_answer.ask(question(QString::fromLatin1(name)));
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(m_shown, QStringList{QStringLiteral("third")});
    EXPECT_EQ(m_batches, m_document->plan().batches.size());
}

TEST_F(LatestAnswerTest, AQuestionUnderWayIsCancelledByALaterOne)
{
    QSignalSpy answered(&m_answer, &LatestAnswer::answered);
    std::atomic<bool> hasBegun = false;
    m_answer.ask([&](const Plan&, const CancelFlag& cancel) -> LatestAnswer::Deliver {
        hasBegun = true;
        while (!cancel.isCancelled())
            std::this_thread::yield();
        return [this] { m_shown.append(QStringLiteral("cancelled")); };
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasBegun.load(); }));
    m_answer.ask(question(QStringLiteral("later")));
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(m_shown, QStringList{QStringLiteral("later")});
}

TEST_F(LatestAnswerTest, WhatIsForgottenIsNotShown)
{
    QSignalSpy answered(&m_answer, &LatestAnswer::answered);
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> mayEnd = false;
    m_answer.ask([&](const Plan&, const CancelFlag&) -> LatestAnswer::Deliver {
        hasBegun = true;
        while (!mayEnd)
            std::this_thread::yield();
        return [this] { m_shown.append(QStringLiteral("forgotten")); };
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasBegun.load(); }));
    m_answer.forget();
    EXPECT_FALSE(m_answer.isWaiting());
    mayEnd = true;
    m_answer.ask(question(QStringLiteral("next")));
    ASSERT_TRUE(answered.wait());
    EXPECT_EQ(m_shown, QStringList{QStringLiteral("next")});
}

} // namespace
} // namespace planner::ui
