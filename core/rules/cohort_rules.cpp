// SPDX-License-Identifier: Apache-2.0
#include "core/model/whereabouts.h"
#include "core/rules/add_finding.h"
#include "core/rules/rules.h"

namespace planner {
namespace {

void addTakenElsewhere(Findings& findings, const PlanView& view, const Batch& batch, const Part& part)
{
    const Cohort& cohort = view.operation.cohort(part.cohort);
    const FacilityId from = view.operation.route(batch.route).from;
    if (cohort.facility != from)
        addFinding(findings, Rule::R15Headcount, batch.code.text, batch.departure, part.people.value(),
                   "Batch {0} takes {1} of cohort {2} from {3}, but the cohort is in {4}.", batch.code.text,
                   part.people, cohort.code, view.operation.facility(from).code,
                   view.operation.facility(cohort.facility).code);
}

void addBatchDates(Findings& findings, const PlanView& view, const Batch& batch)
{
    const Day arrival = view.arrivalOf(batch);
    const Day last = view.operation.lastDay();
    const People people = batch.people();
    const auto add = [&](const char* text, Day day) {
        addFinding(findings, Rule::R16Dates, batch.code.text, batch.departure, people.value(), text, batch.code.text,
                   people, day, last);
    };
    if (batch.departure < Day(1))
        add("Batch {0} (headcount {1}) departs on day {2}, which is before day 1.", batch.departure);
    else if (arrival > last)
        add("Batch {0} (headcount {1}) arrives on day {2}, which is after the last day ({3}).", arrival);
}

void addPartDates(Findings& findings, const PlanView& view, const Batch& batch, const Part& part)
{
    const Cohort& cohort = view.operation.cohort(part.cohort);
    const Date start = view.operation.settings.start;
    const Date departure = dateOf(batch.departure, start);
    const Date arrival = dateOf(view.arrivalOf(batch), start);
    const auto add = [&](const char* text, Date planned, Date given) {
        addFinding(findings, Rule::R16Dates, batch.code.text, batch.departure, part.people.value(), text,
                   batch.code.text, part.people, cohort.code, planned, given);
    };
    if (cohort.readyFrom && departure < *cohort.readyFrom)
        add("Batch {0} takes {1} of cohort {2} on {3}, but the cohort is ready from {4}.", departure,
            *cohort.readyFrom);
    else if (cohort.notAfter && arrival > *cohort.notAfter)
        add("Batch {0} brings {1} of cohort {2} on {3}, but the cohort must arrive by {4}.", arrival, *cohort.notAfter);
}

} // namespace

Findings headcount(const PlanView& view)
{
    Findings findings;
    const std::vector<People> moved = peopleInBatches(view.operation, view.batches);
    view.visitBatches([&](const Batch& batch) {
        for (const Part& part : batch.parts)
            addTakenElsewhere(findings, view, batch, part);
    });
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const Cohort& cohort = view.operation.cohorts[i];
        const std::int64_t excess = (moved[i] - cohort.people).value();
        addFinding(findings, Rule::R15Headcount, cohort.code, Day(0), excess,
                   "Batches hold {0} of cohort {1}, which is {2} over its headcount of {3}.", moved[i], cohort.code,
                   excess, cohort.people);
    }
    return findings;
}

Findings dates(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        addBatchDates(findings, view, batch);
        for (const Part& part : batch.parts)
            addPartDates(findings, view, batch, part);
    });
    return findings;
}

Findings stays(const PlanView& view)
{
    Findings findings;
    view.visitBatches([&](const Batch& batch) {
        for (const Part& part : batch.parts)
            if (const Cohort& cohort = view.operation.cohort(part.cohort); cohort.movement == Movement::Stay)
                addFinding(findings, Rule::R17Stays, batch.code.text, batch.departure, part.people.value(),
                           "Batch {0} takes {1} of cohort {2}, which must stay where it is.", batch.code.text,
                           part.people, cohort.code);
    });
    return findings;
}

} // namespace planner
