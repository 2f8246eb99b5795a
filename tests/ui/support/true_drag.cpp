// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/support/true_drag.h"

#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <memory>

namespace planner::ui::test {
namespace {

constexpr int kSteps = 8;
constexpr int kPause = 4; ///< milliseconds between two events; an event each turn of the nested loop

/// One event after another: each is due only when the one before was delivered.
void play(QWindow* window, const TrueDrag& gesture, QPoint from, QPoint to, int step,
          const std::shared_ptr<bool>& isDone)
{
    QTimer::singleShot(kPause, window, [=] {
        if (step <= kSteps) {
            play(window, gesture, from, to, step + 1, isDone);
            QTest::mouseMove(window, from + (to - from) * step / kSteps);
            return;
        }
        if (step == kSteps + 1) {
            play(window, gesture, from, to, step + 1, isDone);
            QTest::mouseMove(window, to + QPoint(1, 1));
            return;
        }
        if (gesture.beforeEnd)
            gesture.beforeEnd();
        QTimer::singleShot(kPause, window, [isDone] { *isDone = true; });
        if (gesture.end == DragEnd::Escape)
            QTest::keyClick(window, Qt::Key_Escape);
        QTest::mouseRelease(window, Qt::LeftButton, {}, to);
    });
}

} // namespace

bool drag(const TrueDrag& gesture)
{
    QWidget* top = gesture.from->window();
    // Events go to the window, never to a widget: the nested loop of a drag sees only those.
    QWindow* window = top->windowHandle();
    const QPoint from = gesture.from->mapTo(top, gesture.start);
    const QPoint to = gesture.to->mapTo(top, gesture.target);
    const auto isDone = std::make_shared<bool>(false);
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    play(window, gesture, from, to, 1, isDone);
    return QTest::qWaitFor([&] { return *isDone; });
}

} // namespace planner::ui::test
