// SPDX-License-Identifier: Apache-2.0
#pragma once
// The map itself: pan, zoom, select, and drag from site to site. Never mirrored.

#include "ui/drag/drop_session.h"
#include "ui/map/map_scene.h"
#include "ui/models/thing.h"

#include <QGraphicsView>

#include <optional>

class QTimer;

namespace planner::ui {

class DropNote;
class FlowItem;
class SiteItem;

class MapCanvas : public QGraphicsView {
    Q_OBJECT

public:
    MapCanvas(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~MapCanvas() override;

    [[nodiscard]] MapScene& mapScene() const { return *m_scene; }
    /// Everything in sight.
    void fit();
    /// By a factor, around the middle.
    void zoom(double factor);
    /// Reads the document again; `isWhole` where sites may have changed.
    void refresh(bool isWhole);
    /// Nothing can be dragged or dropped.
    void setReadOnly(bool isReadOnly);
    /// What a drag from a site takes along: the selected batches that leave from it or come to it, else all people who
    /// wait there, else the batches that arrive there on the day that is shown. May be empty.
    [[nodiscard]] DragLoad loadAt(FacilityId facility) const;
    /// Of a site, in the viewport.
    [[nodiscard]] QPoint pointOf(FacilityId facility) const;
    [[nodiscard]] DropNote& note() const { return *m_note; }

signals:
    /// Something to read for the user.
    void notified(const QString& text);
    /// The user asked what can be done with a site or with the batches of a flow, at a place of the screen.
    void menuRequested(const planner::ui::Thing& thing, QPoint position);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] SiteItem* siteAt(QPoint position) const;
    [[nodiscard]] FlowItem* flowAt(QPoint position) const;
    void startDrag(FacilityId facility);
    void showSession();
    [[nodiscard]] std::optional<DropTarget> targetAt(QPoint position) const;
    /// After a change of scale or place.
    void rescaled();
    /// Goes nearer until the sites that stand together there part.
    void partAt(FacilityId facility);
    /// A drag that rests over sites that stand together parts them.
    void restOver(const SiteItem* site);
    void selectNext(int step);
    void selectFlow(const FlowItem& flow);
    /// The batches of the flow, which are selected for it.
    [[nodiscard]] Thing thingOf(const FlowItem& flow);

    PlanDocument& m_document;
    Selection& m_selection;
    MapScene* m_scene;
    DropSession m_session;
    DropNote* m_note;
    std::optional<FacilityId> m_pressed;
    QTimer* m_rest;                    ///< runs while a drag rests over sites that stand together
    std::optional<FacilityId> m_rests; ///< the one that stands for them
    QPoint m_pressedAt;
    bool m_isReadOnly = false;
    bool m_isFitted = true; ///< until the user zooms or pans
};

} // namespace planner::ui
