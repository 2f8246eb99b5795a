// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cards of one column: a list view that hands drags and keys to the board.

#include "core/planning/drop_plan.h"

#include <QListView>

namespace planner::ui {

class PlanDocument;
class ColumnView;
class DropSession;

/// What a column asks of its board.
class ColumnHost {
public:
    virtual ~ColumnHost() = default;

    /// Everything that a drag that starts in the column carries.
    [[nodiscard]] virtual DragLoad dragLoad(ColumnView& column) = 0;
    /// The pointer is over the column; `position` is global.
    virtual void draggedOver(ColumnView& column, QPoint position) = 0;
    /// True where the board has dealt with the key.
    virtual bool keyPressed(ColumnView& column, QKeyEvent& event) = 0;
    /// The user wants to know what can be done with the card at `position` of the viewport, or with the site.
    virtual void menuWanted(ColumnView& column, QPoint position) = 0;
    /// Cards were selected in the column alone: no other column keeps its selection.
    virtual void selectedAlone(ColumnView& column) = 0;
};

class ColumnView : public QListView {
    Q_OBJECT

public:
    ColumnView(ColumnHost& host, DropSession& session, const DropTarget& target, QWidget* parent = nullptr);

    [[nodiscard]] const DropTarget& target() const { return m_target; }
    /// A sentence that is shown where there is no card.
    void setEmptyText(const QString& text);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QPixmap dragPicture(int batches) const;

    ColumnHost& m_host;
    DropSession& m_session;
    DropTarget m_target;
    QString m_emptyText;
};

} // namespace planner::ui
