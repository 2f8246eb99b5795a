// SPDX-License-Identifier: Apache-2.0
#pragma once
// Long work off the thread of the windows, with progress and cancel.

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace planner::ui {

/// Runs one task at a time. Destroyed while it runs, it cancels the task and waits for its end.
class BackgroundWork : public QObject {
    Q_OBJECT

public:
    /// Runs on a thread of its own: must touch nothing that belongs to another thread, and watch the flag.
    using Task = std::function<void(const CancelFlag& cancel, const ProgressSink& progress)>;

    explicit BackgroundWork(QObject* parent = nullptr);
    ~BackgroundWork() override;

    /// Not while a task runs. `done` is called on this object's thread when the task has ended, cancelled or not;
    /// never after this object is gone.
    void start(Task task, std::function<void()> done);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

signals:
    /// On this object's thread; 0 to 100.
    void progressed(int percent);

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<CancelFlag> m_cancel;
};

} // namespace planner::ui
