// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of the schedule's days, along which days are dragged.

#include <QHeaderView>

namespace planner::ui {

/// Sections are days, from 0 on. A press and a drag choose days from one to another, in either direction.
class DayHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit DayHeader(QWidget* parent);

signals:
    /// The days so far, while the button is held; `first` is not after `last`.
    void dragged(int first, int last);
    /// The button was let go, or the right one pressed on a day; `position` is global.
    void chosen(int first, int last, QPoint position);

protected:
    /// Where days are too narrow for their dates, the date of every seventh day stands over those after it.
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    /// The day there; beyond the ends the first or last one.
    [[nodiscard]] int sectionNear(int x) const;
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] QString textOf(int section) const;

    int m_anchor = -1; ///< the day on which the button was pressed; none: below 0
    int m_end = -1;
};

} // namespace planner::ui
