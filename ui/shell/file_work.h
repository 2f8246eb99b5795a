// SPDX-License-Identifier: Apache-2.0
#pragma once
// Work on a copy of the plan's file while the window goes on: backups, checks.

#include "ui/models/background_work.h"

namespace planner::ui {

class MessageBar;

enum class WorkEnd {
    AtItsEnd,  ///< short: it is not stopped
    WhenAsked, ///< it watches its flag, and the bar has a button that sets it
};

/// Tells in the message bar how far the work is. One work at a time. Destroyed while it
/// runs, it stops the work and waits for its end.
class FileWork : public QObject {
    Q_OBJECT

public:
    /// The message bar must outlive it.
    explicit FileWork(MessageBar& messages, QObject* parent = nullptr);

    /// `text` says what is done. `done` is called on this thread, also after a stop; it shows what came of it. While
    /// another work runs nothing begins, and the bar says so.
    void run(const QString& text, WorkEnd end, BackgroundWork::Task task, std::function<void()> done);
    [[nodiscard]] bool isRunning() const { return m_work.isRunning(); }

private:
    MessageBar& m_messages;
    QString m_text;
    BackgroundWork m_work; ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
