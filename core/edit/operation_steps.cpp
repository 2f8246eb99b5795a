// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/plan_facts.h"
#include "core/edit/row_steps.h"
#include "core/edit/soundness.h"

#include <algorithm>

namespace planner {
namespace {

/// Position of the row with the code.
template <class Id, class Row>
Result<Id> idOf(const std::vector<Row>& rows, MessageId refused, const std::string& code)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
    if (found == rows.end())
        return refusal(refused, {code});
    return Id{static_cast<std::uint32_t>(found - rows.begin())};
}

bool isSameFigure(const RivalFigure& a, const RivalFigure& b)
{
    return a.facility == b.facility && a.field == b.field && a.value == b.value && a.source == b.source
           && a.asOf == b.asOf;
}

} // namespace

Result<Done> perform(Recorder& recorder, const SetFacility& edit)
{
    const auto id = idOf<FacilityId>(recorder.operation().facilities, MessageId::NoSuchFacility, edit.facility.code);
    if (!id)
        return id.error();
    return setRow(recorder, id.value().position, edit.facility);
}

Result<Done> perform(Recorder& recorder, const UseFigure& edit)
{
    auto figures = recorder.operation().figures;
    const auto used = std::find_if(figures.begin(), figures.end(),
                                   [&](const RivalFigure& figure) { return isSameFigure(figure, edit.figure); });
    if (used == figures.end())
        return refusal(MessageId::NoSuchFigure, {edit.figure.source});
    for (RivalFigure& figure : figures)
        if (figure.facility == used->facility && figure.field == used->field)
            figure.isUsed = false;
    used->isUsed = true;
    Facility facility = recorder.operation().facility(used->facility);
    switch (used->field) {
    case FigureField::Capacity:
        facility.capacity = used->value;
        break;
    case FigureField::Population:
        facility.population = used->value;
        break;
    }
    if (auto isSet = setRow(recorder, used->facility.position, facility); !isSet)
        return isSet;
    recorder.setFigures(std::move(figures));
    return Done{};
}

Result<Done> perform(Recorder& recorder, const SetFigures& edit)
{
    if (auto isSound = checkRows(recorder.operation(), edit.figures); !isSound)
        return isSound;
    recorder.setFigures(edit.figures);
    return Done{};
}

Result<Done> perform(Recorder& recorder, const SetCategory& edit)
{
    const auto id = idOf<CategoryId>(recorder.operation().categories, MessageId::NoSuchCategory, edit.category.code);
    if (!id)
        return id.error();
    return setRow(recorder, id.value().position, edit.category);
}

Result<Done> perform(Recorder& recorder, const SetRoute& edit)
{
    const auto id = idOf<RouteId>(recorder.operation().routes, MessageId::NoSuchRoute, edit.route.code);
    if (!id)
        return id.error();
    return setRow(recorder, id.value().position, edit.route);
}

Result<Done> perform(Recorder& recorder, const SetCalendar& edit)
{
    if (auto isSound = checkRows(recorder.operation(), edit.rows); !isSound)
        return isSound;
    recorder.setCalendar(edit.rows);
    return Done{};
}

Result<Done> perform(Recorder& recorder, const SetSettings& edit) { return setRow(recorder, 0, edit.settings); }

Result<Done> perform(Recorder& recorder, const SetApprovals& edit)
{
    if (auto isSound = checkRows(recorder.operation(), edit.approvals); !isSound)
        return isSound;
    if (recorder.isChecked())
        if (auto isNamed = checkNewApprovals(edit.approvals, recorder.plan().approvals); !isNamed)
            return isNamed;
    recorder.setApprovals(edit.approvals);
    return Done{};
}

Result<Done> perform(Recorder& recorder, const ReplacePlan& edit)
{
    Plan plan = edit.plan;
    tidyParts(plan);
    if (auto isSound = checkPlan(plan); !isSound)
        return isSound;
    if (!recorder.isChecked()) {
        recorder.replacePlan(std::move(plan));
        return Done{};
    }
    if (auto isNamed = checkNewApprovals(plan.approvals, recorder.plan().approvals); !isNamed)
        return isNamed;
    Plan following = plan;
    following.people = recorder.plan().people;
    if (auto isKept = followFacts(recorder.plan(), following); !isKept)
        return isKept;
    if (auto isSound = checkPlan(following); !isSound)
        return isSound;
    const bool isSettled = following != plan;
    if (isSettled)
        recorder.settlePlan(std::move(following));
    else
        recorder.replacePlan(std::move(plan));
    return Done{};
}

} // namespace planner
