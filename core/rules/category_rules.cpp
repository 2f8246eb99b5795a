// SPDX-License-Identifier: Apache-2.0
#include "core/rules/add_finding.h"
#include "core/rules/batch_people.h"
#include "core/rules/presence.h"
#include "core/rules/rules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

/// Presences of the categories that have places, in the order of the rows.
std::vector<Presence> presencesOf(const PlanView& view)
{
    const auto& rows = view.operation.places;
    std::vector<Presence> presences(rows.size());
    std::vector<std::vector<std::size_t>> rowsOf(view.operation.facilities.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rowsOf[rows[i].facility.at()].push_back(i);
    const auto visitRows = [&](FacilityId facility, CategoryId category, auto visit) {
        for (const std::size_t i : rowsOf[facility.at()])
            if (rows[i].category == category)
                visit(presences[i]);
    };
    for (const Cohort& cohort : view.operation.cohorts)
        visitRows(cohort.facility, cohort.category, [&](Presence& presence) { presence.open(cohort.people); });
    visitMovements(view, [&](const Passage& passage, Direction direction) {
        visitRows(direction == Direction::Arrival ? passage.to : passage.from,
                  view.operation.cohort(passage.cohort).category,
                  [&](Presence& presence) { presence.move(passage, direction); });
    });
    return presences;
}

/// People of must cohorts by category.
std::vector<People> mustPeople(const Operation& operation)
{
    std::vector<People> must(operation.categories.size());
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.movement == Movement::Must)
            must[cohort.category.at()] += cohort.people;
    return must;
}

} // namespace

Findings places(const PlanView& view)
{
    Findings findings;
    if (view.operation.places.empty())
        return findings;
    const std::vector<Presence> presences = presencesOf(view);
    for (std::size_t i = 0; i < presences.size(); ++i) {
        const CategoryPlaces& row = view.operation.places[i];
        const auto first = view.ledger.firstArrival(row.facility);
        if (!first || view.operation.facility(row.facility).isOutside())
            continue;
        const std::string& facility = view.operation.facility(row.facility).code;
        const std::string& category = view.operation.category(row.category).code;
        const auto peaks = presences[i].peaks(view.ledger.lastDay(), view.operation.settings.hasSameDayTurnover);
        for (Day day = *first; day <= view.ledger.lastDay(); day += Day(1)) {
            const People peak = peaks[indexOf(day)];
            const std::int64_t excess = (peak - row.places).value();
            addFinding(findings, Rule::R02Places, facility, day, excess,
                       "On day {0} the headcount of category {1} in {2} reaches {3}, which is {4} over the places kept "
                       "for it ({5}).",
                       day, category, facility, peak, excess, row.places);
        }
    }
    return findings;
}

Findings notAccepted(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        const FacilityId to = view.operation.route(batch.route).to;
        if (view.operation.facility(to).accepts.empty())
            return;
        for (const auto& [category, people] : peopleByCategory(view.operation, batch))
            if (!view.operation.accepts(to, category))
                addFinding(findings, Rule::R03NotAccepted, batch.code.text, batch.departure, people.value(),
                           "Batch {0} brings category {1} (headcount {2}) to {3}, which does not accept it.",
                           batch.code.text, view.operation.category(category).code, people,
                           view.operation.facility(to).code);
    });
    return findings;
}

Findings travelsAlone(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        const auto rows = peopleByCategory(view.operation, batch);
        const auto alone = std::find_if(rows.begin(), rows.end(), [&](const CategoryPeople& row) {
            return view.operation.category(row.category).travelsAlone;
        });
        if (rows.size() < 2 || alone == rows.end())
            return;
        const auto other = alone == rows.begin() ? alone + 1 : rows.begin();
        addFinding(findings, Rule::R11TravelsAlone, batch.code.text, batch.departure, batch.people().value(),
                   "Batch {0} (headcount {1}) carries category {2}, which must travel alone, together with {3}.",
                   batch.code.text, batch.people(), view.operation.category(alone->category).code,
                   view.operation.category(other->category).code);
    });
    return findings;
}

Findings dispersal(const PlanView& view)
{
    std::map<std::pair<FacilityId, CategoryId>, People> placed;
    for (const auto& [code, batch] : view.batches) {
        if (!batch.counts())
            continue;
        visitPassages(view.operation.route(batch.route), batch, [&](const Passage& passage) {
            const CategoryId category = view.operation.cohort(passage.cohort).category;
            if (view.operation.category(category).maxShare && !passage.isReturn() && passage.arrival != kNever)
                placed[{passage.to, category}] += passage.people;
        });
    }
    const std::vector<People> must = mustPeople(view.operation);
    Findings findings;
    for (const auto& [key, people] : placed) {
        const Category& category = view.operation.category(key.second);
        const People most(floorDivide(category.maxShare->value() * must[key.second.at()].value(), 100));
        const std::string& facility = view.operation.facility(key.first).code;
        const std::int64_t excess = (people - most).value();
        const std::size_t before = findings.size();
        addFinding(findings, Rule::R14Dispersal, facility, Day(0), excess,
                   "The plan places {0} of category {1} in {2}, which is {3} over the most allowed in one facility "
                   "({4}: {5} per cent of those who must move).",
                   people, category.code, facility, excess, most, *category.maxShare);
        if (findings.size() > before)
            findings.back().category = category.code;
    }
    return findings;
}

} // namespace planner
