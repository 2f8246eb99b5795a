// SPDX-License-Identifier: Apache-2.0
#include "ui/models/background_work.h"

#include "core/base/message_id.h"

#include <QTest>
#include <QThread>

#include <gmock/gmock.h>

#include <numeric>

namespace planner::ui {
namespace {

constexpr int kPatience = 30'000; ///< in milliseconds

class BackgroundWorkTest : public testing::Test {
protected:
    [[nodiscard]] bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return !m_work->isRunning(); }, kPatience);
    }
    static void waitForCancel(const CancelFlag& cancel)
    {
        while (!cancel.isCancelled())
            QThread::yieldCurrentThread();
    }

    std::unique_ptr<BackgroundWork> m_work = std::make_unique<BackgroundWork>();
};

TEST_F(BackgroundWorkTest, TellsEveryPercentOnceOnThisThreadBeforeItsEnd)
{
    std::vector<int> told;
    std::vector<QThread*> threads;
    QObject::connect(m_work.get(), &BackgroundWork::progressed, m_work.get(), [&](int percent) {
        told.push_back(percent);
        threads.push_back(QThread::currentThread());
    });
    std::size_t toldAtEnd = 0;
    m_work->start(
        [](const CancelFlag&, const ProgressSink& progress) {
            for (int i = 0; i <= 1000; ++i)
                progress({i / 1000.0, MessageId::Simulating});
        },
        [&] { toldAtEnd = told.size(); });
    ASSERT_TRUE(waitForEnd());
    std::vector<int> all(101);
    std::iota(all.begin(), all.end(), 0);
    EXPECT_EQ(told, all);
    EXPECT_EQ(toldAtEnd, all.size());
    EXPECT_THAT(threads, testing::Each(QThread::currentThread()));
}

TEST_F(BackgroundWorkTest, WhatTheTaskWroteIsReadAtItsEnd)
{
    for (int i = 0; i < 200; ++i) {
        std::vector<int> written;
        std::vector<int> read;
        m_work->start([&](const CancelFlag&, const ProgressSink&) { written.assign(3, i); }, [&] { read = written; });
        ASSERT_TRUE(waitForEnd());
        ASSERT_EQ(read, std::vector<int>(3, i));
    }
}

/// Nothing but the hand-over orders the two threads here: the flag does not, and this thread never sleeps between.
TEST_F(BackgroundWorkTest, HandsOverWhatIsToldWhileThisThreadIsBusy)
{
    CancelFlag isTold;
    std::vector<int> told;
    QObject::connect(m_work.get(), &BackgroundWork::progressed, m_work.get(),
                     [&](int percent) { told.push_back(percent); });
    m_work->start(
        [&](const CancelFlag& cancel, const ProgressSink& progress) {
            progress({0.5, MessageId::Simulating});
            progress({1, MessageId::Simulating});
            isTold.cancel();
            waitForCancel(cancel);
        },
        [] {});
    waitForCancel(isTold);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(told, (std::vector<int>{50, 100}));
}

TEST_F(BackgroundWorkTest, IsCancelled)
{
    bool isDone = false;
    m_work->start([](const CancelFlag& cancel, const ProgressSink&) { waitForCancel(cancel); }, [&] { isDone = true; });
    EXPECT_TRUE(m_work->isRunning());
    m_work->cancel();
    ASSERT_TRUE(waitForEnd());
    EXPECT_TRUE(isDone);
}

TEST_F(BackgroundWorkTest, DestroyedItWaitsForTheTaskAndCallsNothing)
{
    bool isTaskOver = false;
    bool isCalled = false;
    QObject::connect(m_work.get(), &BackgroundWork::progressed, [&] { isCalled = true; });
    m_work->start(
        [&](const CancelFlag& cancel, const ProgressSink& progress) {
            progress({0.5, MessageId::Simulating});
            waitForCancel(cancel);
            isTaskOver = true;
        },
        [&] { isCalled = true; });
    m_work.reset();
    EXPECT_TRUE(isTaskOver);
    QTest::qWait(0);
    EXPECT_FALSE(isCalled);
}

TEST_F(BackgroundWorkTest, MayBeDestroyedOrStartedAnewAtTheEndOfATask)
{
    const BackgroundWork::Task nothing = [](const CancelFlag&, const ProgressSink&) {};
    m_work->start(nothing, [&] { m_work->start(nothing, [&] { m_work.reset(); }); });
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_work == nullptr; }, kPatience));
}

} // namespace
} // namespace planner::ui
