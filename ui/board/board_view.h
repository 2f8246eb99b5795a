// SPDX-License-Identifier: Apache-2.0
#pragma once
// The board: people who wait and a column for every facility, between which batches are dragged.

#include "ui/board/column_order.h"
#include "ui/board/column_view.h"
#include "ui/drag/batch_cards.h"
#include "ui/drag/drop_session.h"
#include "ui/models/thing.h"

#include <QScrollArea>

#include <utility>
#include <vector>

class QTimer;

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class BatchColumnModel;
class BoardColumn;
class BoardFilterBar;
class EdgeScroll;
class Selection;
class WaitingColumnModel;

/// Left and Right go between columns, Up and Down within one; with Alt they move the selected batches a site or a
/// day. Delete takes batches back to waiting, M asks for the places where they could go.
class BoardView : public QScrollArea, private ColumnHost {
    Q_OBJECT

public:
    BoardView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~BoardView() override;

    [[nodiscard]] DropSession& session() { return m_session; }
    [[nodiscard]] BoardColumn& waitingColumn() const { return *m_waiting; }
    [[nodiscard]] BoardColumn& column(FacilityId facility) const { return *m_columns[facility.at()]; }

signals:
    /// Something to read for the user, for the message bar.
    void notified(const QString& text);
    /// The user asked where the selected batches could go.
    void moveToRequested();
    /// The user asked what can be done with the thing, at a place of the screen.
    void menuRequested(const planner::ui::Thing& thing, QPoint position);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // ColumnHost
    [[nodiscard]] DragLoad dragLoad(ColumnView& column) override;
    void draggedOver(ColumnView& column, QPoint position) override;
    bool keyPressed(ColumnView& column, QKeyEvent& event) override;
    void menuWanted(ColumnView& column, QPoint position) override;
    void selectedAlone(ColumnView& column) override;

    void rebuild();
    /// Where the keyboard is: a column and a row of it; no column where it is elsewhere.
    struct Place {
        int column = -1;
        int row = 0;
    };
    [[nodiscard]] Place placeOfFocus() const;
    /// Gives the focus back without a change of the selection.
    void standAt(const Place& place);
    [[nodiscard]] BoardColumn* makeWaitingColumn();
    [[nodiscard]] BoardColumn* makeColumn(FacilityId facility);
    void showChanges(const ChangeSet& changes);
    /// What a column is called, and what it says where nobody comes.
    void nameColumn(ColumnView& view, FacilityId facility) const;
    void refreshHeads();
    /// Shows them in this order. After an edit it is the order of before: no column moves from under the pointer.
    void showColumns(std::vector<FacilityId> shown);
    /// Tells the strip which columns are in sight.
    void tellSeen();
    /// The column is shown, whatever the bar hides.
    void uncover(std::size_t column);
    void repaintMarks();
    [[nodiscard]] std::vector<std::pair<BatchCode, CardMarks>> shownMarks(std::size_t column) const;
    void showSession();
    void previewNext();

    void gatherSelection();
    void showSelection();
    void showChosenSite();
    void reveal(const BatchCode& code);
    void revealFacility(FacilityId facility);
    [[nodiscard]] std::vector<ColumnView*> views() const;
    [[nodiscard]] int positionOf(const ColumnView& column) const;
    void focusColumn(int position, int row);
    bool moveSite(ColumnView& column, int step);

    PlanDocument& m_document;
    Selection& m_selection;
    BatchCards m_cards;
    BoardFilterBar* m_bar; ///< hidden where there are few sites
    DropSession m_session;
    WaitingColumnModel* m_waitingModel = nullptr;
    BoardColumn* m_waiting = nullptr;
    std::vector<BoardColumn*> m_columns; ///< by facility
    std::vector<BatchColumnModel*> m_models;
    ColumnOrder m_order;
    /// By facility: the findings of the cards in sight after the last change, so that only what differs is painted.
    std::vector<std::vector<std::pair<BatchCode, CardMarks>>> m_marks;
    QTimer* m_previewTimer;
    std::size_t m_nextPreview = 0; ///< 0 is the column of the people who wait
    EdgeScroll* m_edge;
    bool m_isShowingSelection = false;
};

} // namespace planner::ui
