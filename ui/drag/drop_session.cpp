// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_session.h"

#include "ui/drag/drag_load.h"
#include "ui/drag/drop_words.h"
#include "ui/models/plan_document.h"

#include <QMimeData>
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
