// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_session.h"

#include "ui/drag/drag_load.h"
#include "ui/drag/drop_words.h"
#include "ui/models/plan_document.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QPixmap>
#include <QPointer>
#include <QTimer>

namespace planner::ui {

DropSession::DropSession(PlanDocument& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&document, &PlanDocument::changed, this, [this] {
        m_plans.clear();
        if (isActive())
            emit changed();
    });
}

void DropSession::drag(QWidget* from, const DragLoad& load, const QPixmap& picture, QPoint hotSpot)
{
    if (load.isEmpty())
        return;
    auto* drag = new QDrag(from);
    drag->setMimeData(toMimeData(load, m_document).release());
    drag->setPixmap(picture);
    drag->setHotSpot(hotSpot);
    const QPointer<DropSession> session = this; // the window may close meanwhile
    begin(load);
    drag->exec(Qt::MoveAction, Qt::MoveAction);
    if (session)
        session->end();
}

void DropSession::enter(QDragEnterEvent& event)
{
    if (join(*event.mimeData()))
        event.acceptProposedAction();
    else
        event.ignore();
}

const DropPlan* DropSession::moveOver(QDragMoveEvent& event, const std::optional<DropTarget>& target)
{
    event.ignore();
    if (!target || !join(*event.mimeData()))
        return nullptr;
    const DropPlan& there = plan(*target);
    if (there.isAllowed())
        event.acceptProposedAction();
    return &there;
}

void DropSession::drop(QDropEvent& event, const std::optional<DropTarget>& target)
{
    event.ignore();
    if (!target || !join(*event.mimeData()))
        return;
    event.setDropAction(Qt::MoveAction);
    event.setAccepted(drop(*target));
}

void DropSession::begin(const DragLoad& load)
{
    if (m_load == load)
        return;
    m_load = load;
    m_plans.clear();
    emit changed();
}

bool DropSession::join(const QMimeData& data)
{
    const auto load = dragLoadOf(data, m_document);
    if (!load || load->isEmpty())
        return false;
    begin(*load);
    return true;
}

void DropSession::end()
{
    if (!isActive())
        return;
    m_load.reset();
    m_plans.clear();
    emit changed();
}

const DropPlan& DropSession::plan(const DropTarget& target)
{
    const auto known = m_plans.find(target);
    if (known != m_plans.end())
        return known->second;
    return m_plans.emplace(target, planDrop(m_document.live(), m_document.plan(), *m_load, target)).first->second;
}

bool DropSession::drop(const DropTarget& target)
{
    if (!isActive())
        return false;
    const DropPlan chosen = plan(target);
    end();
    return carryOut(chosen, /*isSeen=*/true);
}

bool DropSession::carryOut(const DropPlan& plan, bool isSeen)
{
    if (!plan.isAllowed()) {
        const QString why = forbiddenText(m_document, plan);
        if (!why.isEmpty())
            emit notified(why);
        return false;
    }
    if (!needsReason(m_document.plan(), *plan.edit))
        return push(plan, isSeen);
    QTimer::singleShot(0, this, [this, plan, isSeen] { push(plan, isSeen); });
    return true;
}

std::optional<std::size_t> DropSession::carryToFirst(const DragLoad& load, const std::vector<DropTarget>& targets)
{
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const DropPlan plan = planDrop(m_document.live(), m_document.plan(), load, targets[i]);
        if (plan.obstacle && plan.obstacle->kind == DropObstacle::Kind::NoRoute)
            continue;
        return carryOut(plan) ? std::optional(i) : std::nullopt;
    }
    emit notified(tr("There is no other site that way for these people."));
    return std::nullopt;
}

void DropSession::carryByDays(const std::vector<BatchCode>& batches, Days days)
{
    if (!batches.empty())
        carryOut(planShift(m_document.live(), m_document.plan(), batches, days));
}

void DropSession::carryBackToWaiting(const std::vector<BatchCode>& batches)
{
    if (!batches.empty())
        carryOut(planDrop(m_document.live(), m_document.plan(), {batches, {}, std::nullopt}, {}));
}

bool DropSession::push(const DropPlan& plan, bool isSeen)
{
    const QString outcome = outcomeText(m_document, plan);
    if (!(isSeen ? m_document.pushAgreed(*plan.edit) : m_document.push(*plan.edit)))
        return false;
    std::vector<BatchCode> codes;
    for (const DropMove& move : plan.moves)
        codes.push_back(move.after.code);
    if (!codes.empty())
        emit placed(codes);
    if (!outcome.isEmpty())
        emit notified(outcome);
    return true;
}

} // namespace planner::ui
