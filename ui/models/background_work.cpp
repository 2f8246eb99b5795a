// SPDX-License-Identifier: Apache-2.0
#include "ui/models/background_work.h"

#include <QMetaObject>
#include <QThread>

#include <cassert>
#include <utility>

namespace planner::ui {

BackgroundWork::BackgroundWork(QObject* parent) : QObject(parent) {}

BackgroundWork::~BackgroundWork()
{
    if (!m_thread)
        return;
    cancel();
    m_thread->wait();
}

void BackgroundWork::start(Task task, std::function<void()> done)
{
    assert(!m_thread);
    m_cancel = std::make_shared<CancelFlag>();
    auto sink = [this, last = -1](const Progress& progress) mutable {
        const int percent = static_cast<int>(progress.fraction * 100);
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(
                this, [this, percent] { emit progressed(percent); }, Qt::QueuedConnection);
    };
    m_thread.reset(
        QThread::create([cancel = m_cancel, task = std::move(task), sink = std::move(sink)] { task(*cancel, sink); }));
    connect(m_thread.get(), &QThread::finished, this, [this, done = std::move(done)] {
        m_thread->wait();
        m_thread.release()->deleteLater();
        const auto keptDone = done;
        keptDone(); // may destroy this object
    });
    m_thread->start();
}

void BackgroundWork::cancel()
{
    if (m_cancel)
        m_cancel->cancel();
}

} // namespace planner::ui
