// SPDX-License-Identifier: Apache-2.0
#pragma once
// A drag as a mouse makes it, through the true nested loop of QDrag.

#include <QPoint>
#include <Qt>

#include <functional>

class QWidget;

namespace planner::ui::test {

enum class DragEnd { Release, Escape };

struct TrueDrag {
    QWidget* from = nullptr; ///< the viewport that the drag starts in
    QPoint start;
    QWidget* to = nullptr;
    QPoint target;
    DragEnd end = DragEnd::Release;
    std::function<void()> beforeEnd = {}; ///< called while the pointer is over the target and the button is down
};

/// Returns when the drag is over; false where it did not end in time.
[[nodiscard]] bool drag(const TrueDrag& gesture);

} // namespace planner::ui::test
