// SPDX-License-Identifier: Apache-2.0
#pragma once
// Random edits for property tests: most of them sensible for the plan, some of them nonsense to be refused.

#include "core/edit/edit.h"
#include "core/model/whereabouts.h"

#include <algorithm>
#include <random>

namespace planner {

/// People in batches that count never exceed what their cohort has.
inline bool isConserved(const Plan& plan)
{
    std::vector<People> held(plan.operation.cohorts.size());
    for (const auto& [code, batch] : plan.batches)
        if (batch.counts())
            for (const Part& part : heldBy(batch))
                held[part.cohort.at()] += part.people;
    for (std::size_t i = 0; i < held.size(); ++i)
        if (held[i] > plan.operation.cohorts[i].people)
            return false;
    return true;
}

class RandomEdits {
public:
    /// For plans with rows in every table; batches travel about days 1 to `days`.
    explicit RandomEdits(unsigned seed, std::int64_t days = 48) : m_random(seed), m_days(days) {}

    /// From now on rows stay, with their codes: for who knows things by them.
    void keepCodes() { m_keepsCodes = true; }

    /// Adds, changes or removes a row of any table, most of them as they may be.
    Edit rowEdit(const Plan& plan)
    {
        const Operation& operation = plan.operation;
        const auto table = static_cast<OperationTable>(upTo(9));
        const std::size_t count = rowCount(operation, table);
        if (upTo(3) == 0 && count > 1 && !m_keepsCodes)
            return RemoveRow{table, position(count)};
        if (upTo(2) == 0)
            return AddRow{upTo(1) == 0 ? static_cast<std::uint32_t>(count) : position(count), row(operation, table)};
        return SetRow{position(count), changed(operation, table)};
    }

    /// Any kind of edit but ReplacePlan; `depth` limits transactions in transactions.
    Edit next(const Plan& plan, int depth = 2)
    {
        const Operation& operation = plan.operation;
        switch (upTo(30)) {
        case 0:
        case 1:
            return AddBatch{batch(plan)};
        case 2:
            return MoveBatch{code(plan), route(operation), day()};
        case 3:
            return RedateBatch{code(plan), day()};
        case 4:
            return ResizeBatch{code(plan), parts(operation)};
        case 5:
            return SplitBatch{code(plan), freshCode(), parts(operation)};
        case 6:
            return MergeBatches{code(plan), code(plan)};
        case 7:
            return LockBatch{code(plan), upTo(2) == 0};
        case 8:
            return CancelBatch{code(plan)};
        case 9:
        case 10:
            return SetStatus{code(plan), status(), actual()};
        case 11:
            return SetClearances{code(plan), clearances()};
        case 12:
            return ExplainCount{code(plan), upTo(2) == 0 ? "" : "\u0645\u0631\u064a\u0636 \"x\"\n"};
        case 13:
            return ReplaceBatches{{code(plan)}, {batch(plan), batch(plan)}};
        case 14:
            return SetFacility{facility(operation)};
        case 15:
            return figures(operation);
        case 16:
            return SetCategory{category(operation)};
        case 17:
            return SetRoute{changedRoute(operation)};
        case 18:
            return calendar(operation);
        case 19:
            return SetSettings{settings(operation)};
        case 20:
            return approvals(plan);
        case 21:
        case 22:
        case 23:
            return counts(plan);
        case 24:
        case 25:
        case 26:
        case 27:
        case 28:
            return rowEdit(plan);
        default:
            return depth == 0 ? Edit(CancelBatch{code(plan)}) : transaction(plan, depth);
        }
    }

private:
    /// A copy of a row, or a new one, with a code that nothing has, or that another has.
    OperationRow row(const Operation& operation, OperationTable table)
    {
        OperationRow row = changed(operation, table);
        const std::string code = upTo(9) == 0 ? "KAR" : "X" + std::to_string(upTo(60));
        std::visit(
            [&](auto& record) {
                if constexpr (requires { record.code = code; })
                    record.code = code;
            },
            row);
        return row;
    }
    OperationRow changed(const Operation& operation, OperationTable table)
    {
        const std::size_t count = rowCount(operation, table);
        OperationRow row = blank(table);
        if (count > 0)
            row = rowAt(operation, table, static_cast<std::size_t>(upTo(static_cast<std::int64_t>(count) - 1)));
        std::visit([&](auto& record) { change(operation, record); }, row);
        return row;
    }
    static OperationRow blank(OperationTable table)
    {
        OperationRow row;
        const Operation none;
        visitRows(none, table, [&]<class Row>(const std::vector<Row>&) { row = Row{}; });
        return row;
    }
    std::string maybeRenamed(const std::string& code)
    {
        return upTo(2) == 0 && !m_keepsCodes ? "Y" + std::to_string(upTo(60)) : code;
    }
    FacilityId facilityId(const Operation& operation) { return {position(operation.facilities.size())}; }
    CategoryId categoryId(const Operation& operation) { return {position(operation.categories.size())}; }
    void change(const Operation&, Settings& settings)
    {
        settings.batchSize = People(upTo(200));
        settings.title = std::to_string(upTo(9));
    }
    void change(const Operation&, Category& category)
    {
        category.code = maybeRenamed(category.code);
        category.name = "name";
        category.priority = Priority(upTo(9));
    }
    void change(const Operation& operation, Facility& facility)
    {
        facility.code = maybeRenamed(facility.code);
        facility.name = "name";
        facility.dailyIntake = actual();
        if (upTo(3) == 0)
            facility.population += People(upTo(200) - 50);
        if (upTo(3) == 0)
            facility.accepts = {categoryId(operation)};
        if (upTo(9) == 0)
            facility.kind = static_cast<FacilityKind>(upTo(1));
        if (facility.isOutside())
            facility.capacity = facility.population = People(0);
    }
    void change(const Operation& operation, CategoryPlaces& places)
    {
        places = {facilityId(operation), categoryId(operation), People(upTo(90))};
    }
    void change(const Operation& operation, Cohort& cohort)
    {
        cohort.code = maybeRenamed(cohort.code);
        cohort.people = std::max(People(0), cohort.people + People(upTo(100) - 90));
        if (upTo(3) == 0)
            cohort.facility = facilityId(operation);
        if (upTo(3) == 0)
            cohort.category = categoryId(operation);
        cohort.movement = static_cast<Movement>(upTo(2));
    }
    void change(const Operation&, Fleet& fleet)
    {
        fleet.code = maybeRenamed(fleet.code);
        fleet.vehicles = Vehicles(upTo(9));
    }
    void change(const Operation& operation, Route& route)
    {
        route.code = maybeRenamed(route.code);
        route.mode = "road";
        route.from = facilityId(operation);
        if (upTo(1) == 0)
            route.to = facilityId(operation);
        route.arrivalOffset = Days(upTo(1));
        if (!operation.fleets.empty() && upTo(1) == 0)
            route.fleet = FleetId{position(operation.fleets.size())};
    }
    void change(const Operation& operation, CalendarRow& row)
    {
        row.from = dateOf(day(), operation.settings.start);
        row.to = dateOf(Day(upTo(60)), operation.settings.start);
        row.value = upTo(50);
    }
    void change(const Operation& operation, KeepApart& pair)
    {
        pair = {{position(operation.cohorts.size())},
                {position(operation.cohorts.size())},
                static_cast<ApartScope>(upTo(1))};
    }
    void change(const Operation& operation, RivalFigure& figure)
    {
        figure.facility = facilityId(operation);
        figure.value = People(upTo(900));
        figure.source = "source " + std::to_string(upTo(9));
    }

    /// 0 to `limit` - 1, or `limit` at times for the cases beyond.
    std::int64_t upTo(std::int64_t limit) { return std::uniform_int_distribution<std::int64_t>(0, limit)(m_random); }
    template <class Row>
    Row anyOf(const std::vector<Row>& rows)
    {
        return rows.empty() ? Row{} : rows[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(rows.size()) - 1))];
    }
    std::uint32_t position(std::size_t size)
    {
        if (size == 0)
            return 0;
        return static_cast<std::uint32_t>(upTo(static_cast<std::int64_t>(size) - (upTo(30) == 0 ? 0 : 1)));
    }
    BatchCode freshCode() { return {"N-" + std::to_string(upTo(40))}; }
    BatchCode code(const Plan& plan)
    {
        if (plan.batches.empty() || upTo(20) == 0)
            return freshCode();
        auto found = plan.batches.begin();
        std::advance(found, upTo(static_cast<std::int64_t>(plan.batches.size()) - 1));
        return found->first;
    }
    RouteId route(const Operation& operation) { return {position(operation.routes.size())}; }
    Day day() { return Day(upTo(m_days + 2) - 2); }
    Status status() { return static_cast<Status>(upTo(5)); }
    std::optional<People> actual() { return upTo(3) == 0 ? std::optional(People(upTo(100))) : std::nullopt; }
    Clearances clearances()
    {
        Clearances clearances;
        const bool isAll = upTo(1) == 0;
        for (const Clearance clearance : kAllClearances)
            if (isAll || upTo(1) == 0)
                clearances.record(clearance, upTo(1) == 0 ? ClearanceRecord{} : record());
        return clearances;
    }
    ClearanceRecord record()
    {
        ClearanceRecord record{"O-" + std::to_string(upTo(99)), upTo(1) == 0 ? "" : "court", {}, {}, "A. Officer", 0};
        if (upTo(1) == 0)
            record.validUntil = dateOf(Day(upTo(50)), *parseDate("2026-01-21"));
        if (record.validUntil && upTo(1) == 0)
            record.given = dateOf(Day(upTo(50)), *parseDate("2026-01-21"));
        record.at = upTo(1'000'000);
        return record;
    }
    /// What is recorded of a departure or an arrival, most of it possible.
    Edit counts(const Plan& plan)
    {
        RecordCounts counts{code(plan), upTo(1) == 0 ? Status::Departed : Status::Arrived, {}};
        const auto found = plan.batches.find(counts.code);
        if (found == plan.batches.end())
            return counts;
        counts.happened = found->second.happened;
        if (found->second.status == Status::Approved || upTo(2) == 0) {
            counts.happened.departed = fewer(found->second.parts);
            counts.happened.departedOn = found->second.departure + Days(upTo(2) - 1);
        }
        if (counts.status == Status::Arrived) {
            counts.happened.arrived = fewer(found->second.travellers());
            counts.happened.arrivedOn = found->second.departureDay() + Days(upTo(2));
        }
        for (const Part& part : found->second.travellers())
            if (upTo(3) == 0)
                counts.happened.accounts.push_back({part.cohort, static_cast<Fate>(upTo(5)), People(upTo(2))});
        counts.happened.note = upTo(3) == 0 ? "" : "one fell ill";
        return counts;
    }
    std::vector<Part> fewer(std::vector<Part> parts)
    {
        for (Part& part : parts)
            part.people = std::max(People(0), part.people + People(upTo(3) - 2));
        return parts;
    }
    std::vector<Part> parts(const Operation& operation)
    {
        std::vector<Part> parts;
        for (std::int64_t i = upTo(3); i > 0; --i)
            parts.push_back({CohortId{position(operation.cohorts.size())}, People(upTo(60))});
        return parts;
    }
    Batch batch(const Plan& plan)
    {
        Batch batch;
        batch.code = upTo(4) == 0 ? code(plan) : freshCode();
        batch.route = route(plan.operation);
        batch.departure = day();
        batch.parts = parts(plan.operation);
        batch.status = upTo(3) == 0 ? status() : Status::Draft;
        batch.clearances = clearances();
        batch.isLocked = upTo(9) == 0;
        return batch;
    }
    Facility facility(const Operation& operation)
    {
        Facility facility = anyOf(operation.facilities);
        facility.capacity = People(upTo(5000) - 10);
        facility.population += People(upTo(20) - 10);
        facility.note = std::to_string(upTo(100));
        return facility;
    }
    Edit figures(const Operation& operation)
    {
        if (!operation.figures.empty() && upTo(1) == 0)
            return UseFigure{
                operation
                    .figures[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(operation.figures.size()) - 1))]};
        std::vector<RivalFigure> figures = operation.figures;
        if (figures.size() > 4)
            figures.resize(2);
        figures.push_back({FacilityId{position(operation.facilities.size())}, static_cast<FigureField>(upTo(1)),
                           People(upTo(9000)), "source " + std::to_string(upTo(9)), "", false});
        return SetFigures{figures};
    }
    Category category(const Operation& operation)
    {
        Category category = anyOf(operation.categories);
        category.priority = Priority(upTo(9));
        return category;
    }
    Route changedRoute(const Operation& operation)
    {
        Route route = anyOf(operation.routes);
        route.seats = actual();
        if (upTo(2) == 0)
            route.to = FacilityId{position(operation.facilities.size())};
        route.hours = static_cast<double>(upTo(1000)) / 7;
        return route;
    }
    Edit calendar(const Operation& operation)
    {
        std::vector<CalendarRow> rows = operation.calendar;
        if (rows.size() > 5)
            rows.erase(rows.begin());
        rows.push_back({CalendarKind::Route, position(operation.routes.size()), CalendarField::DeparturesPerDay,
                        dateOf(day(), operation.settings.start), dateOf(Day(60), operation.settings.start), upTo(9),
                        "reason"});
        return SetCalendar{rows};
    }
    Settings settings(const Operation& operation)
    {
        Settings settings = operation.settings;
        std::shuffle(settings.goals.begin(), settings.goals.end(), m_random);
        settings.transportReserve = Percent(upTo(101));
        settings.smallestLoad = upTo(1) == 0 ? std::optional(People(upTo(40))) : std::nullopt;
        settings.timeZone = upTo(1) == 0 ? "Asia/Baghdad" : "";
        settings.approvedBy = upTo(2) == 0 ? ApprovedBy::Two : ApprovedBy::One;
        if (upTo(3) == 0)
            settings.start = Date(settings.start.daysSinceEpoch() + static_cast<std::int32_t>(upTo(2)) - 1);
        return settings;
    }
    Edit approvals(const Plan& plan)
    {
        std::vector<Approval> approvals = plan.approvals;
        if (approvals.size() > 3 || upTo(2) == 0)
            approvals.clear();
        approvals.push_back({upTo(1) == 0 ? "R01" : "R04", "KAR", day(), upTo(9) == 0 ? " " : "A. Officer", "agreed",
                             "", upTo(40), upTo(1'000'000)});
        return SetApprovals{approvals};
    }
    Edit transaction(const Plan& plan, int depth)
    {
        Transaction transaction;
        for (std::int64_t i = upTo(3); i > 0; --i)
            transaction.edits.push_back(next(plan, depth - 1));
        return transaction;
    }

    std::mt19937 m_random;
    std::int64_t m_days;
    bool m_keepsCodes = false;
};

} // namespace planner
