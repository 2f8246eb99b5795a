// SPDX-License-Identifier: Apache-2.0
// The control of the thread sanitizer: a race between a task of ours and a call of ours from the loop of Qt, which
// every run must report. A suppression that hid this one would hide true ones as well.
#include "ui/models/background_work.h"

#include <QCoreApplication>

#include <thread>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    planner::ui::BackgroundWork work;
    planner::CancelFlag isCalled; // gives no order to what is written before
    int unguarded = 0;
    const auto task = [&](const planner::CancelFlag&, const planner::ProgressSink&) {
        work.post([&] {
            ++unguarded;
            isCalled.cancel();
        });
        ++unguarded;
        while (!isCalled.isCancelled())
            std::this_thread::yield();
    };
    work.start(task, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}
