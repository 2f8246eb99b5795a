// SPDX-License-Identifier: Apache-2.0
#pragma once
// One drag, from its start to its drop: what it carries, what each target would do, and the edit at its end.

#include "core/planning/drop_plan.h"

#include <QObject>
#include <QString>

#include <map>
#include <optional>

class QMimeData;

namespace planner::ui {

class PlanDocument;

/// Plans are worked out when they are first asked for and kept until the drag ends or the document changes.
class DropSession : public QObject {
    Q_OBJECT

public:
    explicit DropSession(PlanDocument& document, QObject* parent = nullptr);

    void begin(const DragLoad& load);
    /// Begins where the data is a load of this document; false where it is something else.
    bool join(const QMimeData& data);
    void end();
    [[nodiscard]] bool isActive() const { return m_load.has_value(); }
    [[nodiscard]] const DragLoad* load() const { return m_load ? &*m_load : nullptr; }
    /// What a drop there would do. A drag must be active.
    [[nodiscard]] const DropPlan& plan(const DropTarget& target);

    /// Ends the drag and does what the plan of the target says; false where it is forbidden or changes nothing.
    bool drop(const DropTarget& target);
    /// Pushes the edit of a plan, whoever made it, or tells why not. Where a reason must be asked for, that happens
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
    bool push(const DropPlan& plan, bool isSeen);

    PlanDocument& m_document;
    std::optional<DragLoad> m_load;
    std::map<DropTarget, DropPlan> m_plans;
};

} // namespace planner::ui
