// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/wheel.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

namespace planner::ui {
namespace {

constexpr quint64 kLong = 5000; ///< milliseconds
constexpr quint64 kShort = 60;
constexpr int kNotch = 120;

void send(QWidget& over, int notches, Qt::ScrollPhase phase, quint64 pause)
{
    static quint64 time = 1'000'000;
    time += pause;
    const QWidget* top = over.window();
    const QPointF at = over.mapTo(top, over.rect().center());
    QWheelEvent event(at, top->mapToGlobal(at), {}, {0, notches * kNotch}, {}, {}, phase, false);
    event.setTimestamp(time);
    // Only to what the window system sends does Qt answer with the focus, and only notify() keeps the mark.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(top->windowHandle(), &event);
}

} // namespace

void beginScroll(QWidget& over, int notches) { send(over, notches, Qt::NoScrollPhase, kLong); }

void goOnScrolling(QWidget& over, int notches) { send(over, notches, Qt::NoScrollPhase, kShort); }

void scrollInPhase(QWidget& over, Qt::ScrollPhase phase, int notches) { send(over, notches, phase, kLong); }

} // namespace planner::ui
