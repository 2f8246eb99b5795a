// SPDX-License-Identifier: Apache-2.0
#pragma once
// The schedule: a row for every facility, a column for every day, and batches that are dragged between the cells.

#include "ui/drag/batch_cards.h"
#include "ui/drag/drop_session.h"
#include "ui/schedule/day_span.h"

#include <QDate>
#include <QTableView>

#include <optional>

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class DropNote;
class ScheduleDelegate;
class ScheduleModel;
class Selection;

/// A batch stands in the cell of the day on which it arrives. Arrows go from cell to cell, Space selects the batches
/// of a cell one after another, Alt+arrows move what is selected a day or a site, Return opens the ledger line,
/// Ctrl with the wheel, or plus and minus make days wider and narrower, 0 shows all of them. A drag along free cells of
/// a row or along the heads, or Shift with Left and Right, chooses days.
class ScheduleView : public QTableView {
    Q_OBJECT

public:
    ScheduleView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~ScheduleView() override;

    [[nodiscard]] DropSession& session() { return m_session; }
    /// Where the line of today is drawn; an invalid date: nowhere.
    void setToday(QDate today);
    /// The middle of the cell, and of a card in it, in the viewport.
    [[nodiscard]] QRect cellRect(FacilityId facility, Day day) const;
    [[nodiscard]] std::optional<QRect> cardRect(const BatchCode& code) const;
    void zoom(int steps);
    /// Every day at once, as wide as the window allows.
    void fit();
    /// Which sites have a row, and in which order; at first all of them.
    void setSites(std::vector<FacilityId> sites);

signals:
    /// A site is to be shown that has no row.
    void hiddenSiteWanted();
    /// Something to read for the user, for the message bar.
    void notified(const QString& text);
    /// The user asked where the selected batches could go.
    void moveToRequested();
    /// The user asked what can be done with the thing, at a place of the screen, or has dragged along days.
    void menuRequested(const planner::ui::Thing& thing, QPoint position);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHeads();
    void connectSelection();
    void showChanges(const ChangeSet& changes);
    void layOut();
    void setDayWidth(int width);
    /// The cell, with a row for its site whatever was hidden.
    [[nodiscard]] QModelIndex uncovered(FacilityId facility, Day day);
    void setSpan(const std::optional<DaySpan>& span);
    void drawSpanTo(const QModelIndex& index);
    /// One day further in the direction of time, or back.
    void stepSpan(int days);
    [[nodiscard]] static std::optional<DropTarget> targetAt(const QModelIndex& index);
    void showNote(const QModelIndex& index, const DropPlan& plan);
    void hideNote();
    void openLedger(const QModelIndex& index);
    [[nodiscard]] std::optional<BatchCode> batchAt(QPoint position) const;
    void selectNextBatch(const QModelIndex& index);
    bool moveBy(int sites, int days);
    void moveSites(int step);

    PlanDocument& m_document;
    Selection& m_selection;
    BatchCards m_cards;
    DropSession m_session;
    ScheduleModel* m_model;
    ScheduleDelegate* m_delegate;
    DropNote* m_note;
    QDate m_today;
    int m_dayWidth;
    std::optional<BatchCode> m_pressed; ///< the card that a drag would take
    std::optional<DaySpan> m_span;      ///< the days that are chosen
    bool m_isDrawing = false;           ///< the button went down on a free cell and is still held
};

} // namespace planner::ui
