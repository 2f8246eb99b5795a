// SPDX-License-Identifier: Apache-2.0
#include "ui/models/background_work.h"

#include <cassert>
#include <utility>

namespace planner::ui {

BackgroundWork::BackgroundWork(QObject* parent) : QObject(parent)
{
    connect(this, &BackgroundWork::posted, this, &BackgroundWork::takeCall, Qt::QueuedConnection);
}

BackgroundWork::~BackgroundWork()
{
    if (!isRunning())
        return;
    cancel();
    m_thread.join();
}

void BackgroundWork::start(Task task, Call done)
{
    assert(!isRunning());
    m_cancel = std::make_shared<CancelFlag>();
    auto sink = [this, last = -1](const Progress& progress) mutable {
        const int percent = static_cast<int>(progress.fraction * 100);
        if (std::exchange(last, percent) != percent)
            post([this, percent] { emit progressed(percent); });
    };
    auto end = [this, done = std::move(done)] {
        m_thread.join();
        done(); // may destroy this object
    };
    m_thread = std::thread(
        [this, cancel = m_cancel, task = std::move(task), sink = std::move(sink), end = std::move(end)]() mutable {
            task(*cancel, sink);
            post(std::move(end));
        });
}

void BackgroundWork::cancel()
{
    if (m_cancel)
        m_cancel->cancel();
}

void BackgroundWork::post(Call call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    emit posted({});
}

void BackgroundWork::takeCall()
{
    Call call;
    {
        const std::lock_guard lock(m_mutex);
        call = std::move(m_calls.front());
        m_calls.pop_front();
    }
    call(); // the last one may destroy this object
}

} // namespace planner::ui
