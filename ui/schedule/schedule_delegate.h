// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints the cells of the schedule: occupancy, free places, arrivals and departures, batches, and drops to come.

#include "ui/schedule/schedule_cell.h"

#include <QStyledItemDelegate>

namespace planner::ui {

class BatchCards;
class DropSession;
class PlanDocument;
class Selection;
struct BatchCard;
struct CellFigures;

class ScheduleDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ScheduleDelegate(const PlanDocument& document, const BatchCards& cards, const Selection& selection,
                     DropSession& session, QObject* parent);

    /// The geometry of a cell that the view shows in `rect`.
    [[nodiscard]] ScheduleCell cell(const QModelIndex& index, const QRect& rect, const QFont& font,
                                    Qt::LayoutDirection direction) const;
    /// The index under the pointer of a drag; nothing: no index.
    void setHovered(const QModelIndex& index) { m_hovered = index; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                     const CellFigures& figures) const;
    void paintFigures(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                      const CellFigures& figures) const;
    /// Where there is no room for a number.
    static void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const CellFigures& figures);
    static void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                          const BatchCard& card, bool isSelected);
    void paintCards(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                    const QModelIndex& index) const;
    void paintDrop(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const PlanDocument& m_document;
    const BatchCards& m_cards;
    const Selection& m_selection;
    DropSession& m_session;
    QModelIndex m_hovered;
};

} // namespace planner::ui
