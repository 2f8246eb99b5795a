// SPDX-License-Identifier: Apache-2.0
#pragma once
// Long work off the thread of the windows, with progress and cancel.

#include "core/base/progress.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace planner::ui {

/// Runs one task at a time. Destroyed while it runs, it cancels the task and waits for its end.
class BackgroundWork : public QObject {
    Q_OBJECT

public:
    /// Runs on a thread of its own: must touch nothing that belongs to another thread, and watch the flag.
    using Task = std::function<void(const CancelFlag& cancel, const ProgressSink& progress)>;
    using Call = std::function<void()>;

    explicit BackgroundWork(QObject* parent = nullptr);
    ~BackgroundWork() override;

    /// Not while a task runs. `done` is called on this object's thread when the task has ended, cancelled or not;
    /// never after this object is gone. It sees all that the task wrote, and may destroy this object.
    void start(Task task, Call done);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread.joinable(); }
    /// For the task: calls `call` on this object's thread, in the order of the posts and before `done`; never after
    /// this object is gone.
    void post(Call call);

signals:
    /// On this object's thread; 0 to 100.
    void progressed(int percent);
    /// On the task's thread, for this object only.
    void posted(QPrivateSignal);

private:
    void takeCall();

    std::thread m_thread;
    std::shared_ptr<CancelFlag> m_cancel;
    std::mutex m_mutex;
    std::deque<Call> m_calls; ///< guarded by the mutex: one for every signal on its way
};

} // namespace planner::ui
