// SPDX-License-Identifier: Apache-2.0
#pragma once
// One drag, from its start to its drop: what it carries, what each target would do, and the edit at its end.

#include "core/planning/drop_plan.h"

#include <QObject>
#include <QPoint>
#include <QString>

#include <map>
#include <optional>

class QDragEnterEvent;
class QDragMoveEvent;
class QDropEvent;
class QMimeData;
class QPixmap;

namespace planner::ui {

class PlanDocument;

/// Plans are worked out when they are first asked for and kept until the drag ends or the document changes.
class DropSession : public QObject {
    Q_OBJECT

public:
    explicit DropSession(PlanDocument& document, QObject* parent = nullptr);

    /// Carries the load out of a view, with the picture under the pointer, until the button is released.
    void drag(QWidget* from, const DragLoad& load, const QPixmap& picture, QPoint hotSpot = {});
    /// Called by what a view does when a drag enters it, moves over it and is dropped there. They accept the event
    /// where the drag is of this document and the target, if there is one at that place, allows the drop.
    void enter(QDragEnterEvent& event);
    /// What a drop would do there; nullptr without a target, or where the drag is of something else.
    const DropPlan* moveOver(QDragMoveEvent& event, const std::optional<DropTarget>& target);
    void drop(QDropEvent& event, const std::optional<DropTarget>& target);

    void begin(const DragLoad& load);
    void end();
    [[nodiscard]] bool isActive() const { return m_load.has_value(); }
    [[nodiscard]] const DragLoad* load() const { return m_load ? &*m_load : nullptr; }
    /// What a drop there would do. A drag must be active.
    [[nodiscard]] const DropPlan& plan(const DropTarget& target);

    /// Ends the drag and does what the plan of the target says; false where it is forbidden or changes nothing.
    bool drop(const DropTarget& target);
    /// Without a drag: carries the load to the first of the targets to which a route leads, or says that there is
    /// none. The position of the target where the load is now.
    std::optional<std::size_t> carryToFirst(const DragLoad& load, const std::vector<DropTarget>& targets);
    void carryByDays(const std::vector<BatchCode>& batches, Days days);
    void carryBackToWaiting(const std::vector<BatchCode>& batches);
    /// Pushes the edit of a plan, whoever made it, or says why not. Where a reason must be asked for, that happens
    /// after this returned, so that no question stands in the middle of a drag. `isSeen`: the user has seen what the
    /// plan does, as over a drop; else clearances that it takes off are asked about.
    bool carryOut(const DropPlan& plan, bool isSeen = false);

signals:
    /// A drag began or ended, or what it would do has changed.
    void changed();
    /// Something to read for the user: why not, or what was done that was not asked for.
    void notified(const QString& text);
    /// These batches were moved or made, and stand where the target is now.
    void placed(const std::vector<planner::BatchCode>& batches);

private:
    /// Begins where the data is a load of this document; false where it is something else.
    bool join(const QMimeData& data);
    bool push(const DropPlan& plan, bool isSeen);

    PlanDocument& m_document;
    std::optional<DragLoad> m_load;
    std::map<DropTarget, DropPlan> m_plans;
};

} // namespace planner::ui
