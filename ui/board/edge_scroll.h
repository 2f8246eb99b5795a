// SPDX-License-Identifier: Apache-2.0
#pragma once
// Scrolls a board sideways while a drag is held near one of its edges.

#include <QObject>
#include <QPoint>

class QAbstractScrollArea;
class QTimer;

namespace planner::ui {

class EdgeScroll : public QObject {
    Q_OBJECT

public:
    /// The area owns it.
    explicit EdgeScroll(QAbstractScrollArea* area);

    /// The drag is there, in global coordinates.
    void dragged(QPoint position);
    /// The drag is over.
    void stop();

private:
    void step();
    /// Below 0 near the left edge, above near the right one.
    [[nodiscard]] int side() const;

    QAbstractScrollArea* m_area;
    QTimer* m_timer;
    QPoint m_position;
};

} // namespace planner::ui
