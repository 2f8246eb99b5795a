// SPDX-License-Identifier: Apache-2.0
#pragma once
// Messages in a bar above the views instead of boxes in the way.

#include "core/base/result.h"

#include <QFrame>
#include <QString>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace planner::ui {

enum class Severity {
    Done,    ///< good news; goes away by itself, with a button later
    Note,    ///< what follows from a change; goes away by itself, with a button later
    Work,    ///< something is under way; stays, and shows how far it is
    Warning, ///< stays until it is closed or replaced
    Error,   ///< stays until it is closed or replaced
};

/// Shows one message at a time, the last one. Hidden without a message.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `action` is the label of a button that calls `run` and closes the bar; empty: no button.
    void show(Severity severity, const QString& text, const QString& action = {}, std::function<void()> run = {});
    /// An error as what it is, trouble or a refusal; nothing where the user has cancelled.
    void show(const Error& error);
    /// As the first show(), over a message that stays, which is seen again after uncover() or when the bar is closed.
    void cover(Severity severity, const QString& text, const QString& action = {}, std::function<void()> run = {});
    /// Takes away what cover() showed, where it is still there.
    void uncover();
    /// Adds a sentence to what the bar shows, where that is a warning or an error that the user has not closed yet;
    /// shows it alone otherwise.
    void add(Severity severity, const QString& text);
    void clear();
    /// How far the work is that the bar tells of; 0 to 100. Of other messages nothing is shown.
    void setPercent(int percent);
    [[nodiscard]] QString text() const;
    /// How long good news without a button stays.
    void setDuration(int milliseconds) { m_duration = milliseconds; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shown {
        Severity severity;
        QString text;
        QString action;
        std::function<void()> run;
    };
    void refresh();
    void leave();

    std::optional<Shown> m_covered;
    bool m_isCover = false; ///< the message came by cover()
    Severity m_severity = Severity::Done;
    int m_percent = 0;
    std::function<void()> m_run;
    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer* m_timer;
    int m_duration = 8000; ///< of good news, in milliseconds
};

} // namespace planner::ui
