// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the wheel, of a mouse or a touchpad, from changing fields that nobody is working in.

#include <QObject>
#include <QPointer>
#include <QWidget>

class QWheelEvent;

namespace planner::ui {

/// Works for every window of the program, whatever fields it has: lists, numbers, dates, sliders, dials, calendars and
/// tabs. A field takes the wheel only while it has the keyboard focus, and only of a scroll that began over it. Every
/// other wheel goes on to what is around the field, as if the pointer were beside it. No wheel moves the focus. Lists
/// and calendars that a field has opened scroll as ever.
class FieldWheelFilter : public QObject {
    Q_OBJECT

public:
    /// Puts one on the application where there is none.
    static void install();
    /// The field takes no wheel at all: its value states a fact, such as a departure.
    static void exclude(QWidget& field);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
    void followScroll(QWidget& receiver, const QWheelEvent& event);

    QPointer<QWidget> m_field; ///< that the present scroll began over, where it had the focus
    quint64 m_last = 0;        ///< when the present scroll was heard of last, in milliseconds
};

} // namespace planner::ui
