// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_loader.h"

#include "core/edit/code_index.h"
#include "core/edit/soundness.h"
#include "core/storage/database/plan_rows.h"
#include "core/storage/database/row_cursor.h"
#include "core/storage/database/trouble.h"

#include <algorithm>

namespace planner {
namespace {

class Loader {
public:
    Loader(const Connection& connection, std::int64_t lastEntry, std::int64_t version)
        : m_connection(connection), m_lastEntry(lastEntry), m_version(version)
    {
    }

    LoadedPlan load();

private:
    /// Sums the rows of a table into the digest and hands each to `take`.
    template <class Take>
    void each(Table table, const Take& take);
    /// Rows with an id that counts from 0, each made by `make` from the columns after it.
    template <class Thing, class Make>
    void list(Table table, std::vector<Thing>& things, const Make& make);

    /// A row cannot be of an entry that the journal does not have.
    void requireVersion(std::int64_t version, const char* table) const;
    void takeMeta(RowCursor& cursor);
    void takeSettings(RowCursor& cursor);
    Facility takeFacility(RowCursor& cursor, const CodeIndex& codes);
    void takeBatch(RowCursor& cursor);
    void takePart(RowCursor& cursor);
    /// The batch that the first column names.
    Batch& batchOf(RowCursor& cursor);
    void takeKind(RowCursor& cursor);
    void takeRecord(RowCursor& cursor);
    void takeDays(RowCursor& cursor);
    void takeCount(RowCursor& cursor);
    void takeSize(RowCursor& cursor);
    void loadOperation();

    const Connection& m_connection;
    std::int64_t m_lastEntry;
    std::int64_t m_version;
    LoadedPlan m_loaded;
};

template <class Take>
void Loader::each(Table table, const Take& take)
{
    const TableShape& shape = shapeOf(table);
    if (m_version < shape.since)
        return;
    const int columnCount = static_cast<int>(shape.columns.size());
    Statement statement(m_connection, selectSql(table, 0));
    Row row;
    while (statement.step()) {
        statement.read(row, columnCount);
        m_loaded.digest.add(rowHash(table, row));
        RowCursor cursor(table, row);
        if (shape.hasVersion)
            requireVersion(statement.number(columnCount), shape.name);
        take(cursor);
    }
}

template <class Thing, class Make>
void Loader::list(Table table, std::vector<Thing>& things, const Make& make)
{
    each(table, [&](RowCursor& cursor) {
        if (cursor.whole() != static_cast<std::int64_t>(things.size()))
            cursor.fail();
        things.push_back(make(cursor));
    });
}

void Loader::requireVersion(std::int64_t version, const char* table) const
{
    if (version < 1 || version > m_lastEntry)
        throw Trouble(Message{"a row of table {0} is of entry {1}, and the history ends with entry {2}",
                              {table, version, m_lastEntry}});
}

void Loader::takeMeta(RowCursor& cursor)
{
    if (cursor.text() != "plan_id" || !m_loaded.planId.empty())
        cursor.fail();
    m_loaded.planId = cursor.text();
}

void Loader::takeSettings(RowCursor& cursor)
{
    Settings& settings = m_loaded.plan.operation.settings;
    if (cursor.whole() != 0)
        cursor.fail();
    settings.title = cursor.text();
    settings.start = cursor.date();
    settings.end = cursor.date();
    settings.batchSize = cursor.count<People>();
    settings.overcrowdingLimit = cursor.count<Percent>();
    settings.targetOccupancy = cursor.count<Percent>();
    settings.hasSameDayTurnover = cursor.flag();
    settings.transportReserve = cursor.count<Percent>();
    settings.escortsPerDay = cursor.optionalCount<Escorts>();
    settings.goals.clear();
    for (const std::string& word : cursor.words()) {
        const auto goal = goalNamed(word);
        if (!goal)
            cursor.fail();
        settings.goals.push_back(*goal);
    }
}

Category takeCategory(RowCursor& cursor)
{
    Category category;
    category.code = cursor.text();
    category.name = cursor.text();
    category.priority = cursor.count<Priority>();
    category.peoplePerEscort = cursor.optionalCount<People>();
    category.travelsAlone = cursor.flag();
    category.maxShare = cursor.optionalCount<Percent>();
    return category;
}

Facility Loader::takeFacility(RowCursor& cursor, const CodeIndex& codes)
{
    Facility facility;
    facility.code = cursor.text();
    facility.name = cursor.text();
    facility.capacity = cursor.count<People>();
    facility.population = cursor.count<People>();
    facility.country = cursor.text();
    facility.latitude = cursor.optionalReal();
    facility.longitude = cursor.optionalReal();
    facility.overcrowdingLimit = cursor.optionalCount<Percent>();
    facility.targetCapacity = cursor.optionalCount<People>();
    facility.dailyIntake = cursor.optionalCount<People>();
    facility.dailyRelease = cursor.optionalCount<People>();
    for (const std::string& word : cursor.words()) {
        const auto category = codes.category(word);
        if (!category)
            cursor.fail();
        facility.accepts.push_back(*category);
    }
    facility.accommodationArea = cursor.optionalReal();
    facility.nameArabic = cursor.text();
    facility.nameKurdish = cursor.text();
    facility.source = cursor.text();
    facility.asOf = cursor.text();
    facility.note = cursor.text();
    return facility;
}

CategoryPlaces takePlaces(RowCursor& cursor)
{
    CategoryPlaces places;
    places.facility = cursor.id<FacilityId>();
    places.category = cursor.id<CategoryId>();
    places.places = cursor.count<People>();
    return places;
}

Cohort takeCohort(RowCursor& cursor)
{
    Cohort cohort;
    cohort.code = cursor.text();
    cohort.facility = cursor.id<FacilityId>();
    cohort.category = cursor.id<CategoryId>();
    cohort.people = cursor.count<People>();
    cohort.movement = cursor.named(movementNamed);
    cohort.readyFrom = cursor.optionalDate();
    cohort.notAfter = cursor.optionalDate();
    cohort.label = cursor.text();
    cohort.source = cursor.text();
    return cohort;
}

Fleet takeFleet(RowCursor& cursor)
{
    Fleet fleet;
    fleet.code = cursor.text();
    fleet.vehicles = cursor.count<Vehicles>();
    fleet.cycle = cursor.count<Days>();
    fleet.note = cursor.text();
    return fleet;
}

Route takeRoute(RowCursor& cursor)
{
    Route route;
    route.code = cursor.text();
    route.from = cursor.id<FacilityId>();
    route.to = cursor.id<FacilityId>();
    route.mode = cursor.text();
    route.length = cursor.count<Metres>();
    route.hours = cursor.optionalReal();
    route.seats = cursor.optionalCount<People>();
    route.departuresPerDay = cursor.optionalCount<Departures>();
    route.arrivalOffset = cursor.count<Days>();
    route.openFrom = cursor.optionalDate();
    route.openTo = cursor.optionalDate();
    route.fleet = cursor.optionalId<FleetId>();
    route.via = cursor.text();
    return route;
}

CalendarRow takeCalendarRow(RowCursor& cursor)
{
    CalendarRow row;
    row.kind = cursor.named(calendarKindNamed);
    row.position = cursor.id<FacilityId>().position;
    row.field = cursor.named(calendarFieldNamed);
    row.from = cursor.date();
    row.to = cursor.date();
    row.value = cursor.whole();
    row.reason = cursor.text();
    return row;
}

KeepApart takePair(RowCursor& cursor)
{
    KeepApart pair;
    pair.first = cursor.id<CohortId>();
    pair.second = cursor.id<CohortId>();
    pair.scope = cursor.named(apartScopeNamed);
    return pair;
}

RivalFigure takeFigure(RowCursor& cursor)
{
    RivalFigure figure;
    figure.facility = cursor.id<FacilityId>();
    figure.field = cursor.named(figureFieldNamed);
    figure.value = cursor.count<People>();
    figure.source = cursor.text();
    figure.asOf = cursor.text();
    figure.isUsed = cursor.flag();
    return figure;
}

Approval takeApproval(RowCursor& cursor)
{
    Approval approval;
    approval.rule = cursor.text();
    approval.subject = cursor.text();
    approval.day = cursor.count<Day>();
    approval.by = cursor.text();
    approval.reason = cursor.text();
    return approval;
}

void Loader::takeBatch(RowCursor& cursor)
{
    Batch batch;
    batch.code = {cursor.text()};
    batch.route = cursor.id<RouteId>();
    batch.departure = cursor.count<Day>();
    batch.status = cursor.named(statusNamed);
    batch.isLocked = cursor.flag();
    for (const std::string& word : cursor.words()) {
        const auto clearance = clearanceNamed(word);
        if (!clearance)
            cursor.fail();
        batch.clearances.set(*clearance, true);
    }
    batch.happened.total = cursor.optionalCount<People>();
    batch.happened.note = cursor.text();
    Batches& batches = m_loaded.plan.batches;
    batches.emplace_hint(batches.end(), batch.code, std::move(batch));
}

Batch& Loader::batchOf(RowCursor& cursor)
{
    const auto found = m_loaded.plan.batches.find({cursor.text()});
    if (found == m_loaded.plan.batches.end())
        cursor.fail();
    return found->second;
}

void Loader::takeKind(RowCursor& cursor)
{
    auto& facilities = m_loaded.plan.operation.facilities;
    const FacilityId id = cursor.id<FacilityId>();
    if (id.at() >= facilities.size())
        cursor.fail();
    facilities[id.at()].kind = cursor.named(facilityKindNamed);
}

void Loader::takeRecord(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    const Clearance kind = cursor.named(clearanceNamed);
    if (!batch.clearances.has(kind))
        cursor.fail();
    ClearanceRecord record;
    record.reference = cursor.text();
    record.authority = cursor.text();
    record.given = cursor.optionalDate();
    record.validUntil = cursor.optionalDate();
    record.by = cursor.text();
    record.at = cursor.whole();
    batch.clearances.record(kind, std::move(record));
}

void Loader::takeDays(RowCursor& cursor)
{
    Happened& happened = batchOf(cursor).happened;
    happened.departedOn = cursor.optionalCount<Day>();
    happened.arrivedOn = cursor.optionalCount<Day>();
    if (cursor.flag())
        happened.departed.emplace();
    if (cursor.flag())
        happened.arrived.emplace();
}

// Rows come by batch, event and cohort; accounts are kept by cohort, then fate.
void Loader::takeCount(RowCursor& cursor)
{
    Happened& happened = batchOf(cursor).happened;
    const std::string event = cursor.text();
    const auto fate = fateNamed(event);
    auto* counted = event == kDepartedEvent ? &happened.departed : event == kArrivedEvent ? &happened.arrived : nullptr;
    if (!fate && (counted == nullptr || !*counted))
        cursor.fail();
    const Part part{cursor.id<CohortId>(), cursor.count<People>()};
    if (!fate) {
        (*counted)->push_back(part);
        return;
    }
    const Account account{part.cohort, *fate, part.people};
    happened.accounts.insert(std::upper_bound(happened.accounts.begin(), happened.accounts.end(), account, isBefore),
                             account);
}

void Loader::takeSize(RowCursor& cursor)
{
    auto& approvals = m_loaded.plan.approvals;
    const std::int64_t at = cursor.whole();
    if (at < 0 || at >= static_cast<std::int64_t>(approvals.size()))
        cursor.fail();
    Approval& approval = approvals[static_cast<std::size_t>(at)];
    approval.category = cursor.text();
    approval.excess = cursor.optionalWhole();
    approval.at = cursor.whole();
}

void Loader::takePart(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    Part part;
    part.cohort = cursor.id<CohortId>();
    part.people = cursor.count<People>();
    batch.parts.push_back(part);
}

void Loader::loadOperation()
{
    Operation& operation = m_loaded.plan.operation;
    const CodeIndex codes(operation);
    each(Table::Settings, [&](RowCursor& cursor) { takeSettings(cursor); });
    list(Table::Categories, operation.categories, takeCategory);
    list(Table::Facilities, operation.facilities, [&](RowCursor& cursor) { return takeFacility(cursor, codes); });
    list(Table::Places, operation.places, takePlaces);
    list(Table::Cohorts, operation.cohorts, takeCohort);
    list(Table::Fleets, operation.fleets, takeFleet);
    list(Table::Routes, operation.routes, takeRoute);
    list(Table::Calendar, operation.calendar, takeCalendarRow);
    list(Table::KeepApart, operation.keepApart, takePair);
    list(Table::Figures, operation.figures, takeFigure);
}

LoadedPlan Loader::load()
{
    m_loaded.digest.add(schemaHash(m_version));
    each(Table::Meta, [&](RowCursor& cursor) { takeMeta(cursor); });
    if (m_loaded.planId.empty())
        throw Trouble(Message{"it has no plan id", {}});
    loadOperation();
    each(Table::Batches, [&](RowCursor& cursor) { takeBatch(cursor); });
    each(Table::BatchParts, [&](RowCursor& cursor) { takePart(cursor); });
    list(Table::Approvals, m_loaded.plan.approvals, takeApproval);
    each(Table::FacilityKinds, [&](RowCursor& cursor) { takeKind(cursor); });
    each(Table::ClearanceRecords, [&](RowCursor& cursor) { takeRecord(cursor); });
    each(Table::BatchDays, [&](RowCursor& cursor) { takeDays(cursor); });
    each(Table::BatchCounts, [&](RowCursor& cursor) { takeCount(cursor); });
    each(Table::ApprovalSizes, [&](RowCursor& cursor) { takeSize(cursor); });
    if (const auto sound = checkPlan(m_loaded.plan); !sound)
        throw Trouble(sound.error().message);
    return std::move(m_loaded);
}

} // namespace

LoadedPlan loadPlan(const Connection& connection, std::int64_t lastEntry, std::int64_t version)
{
    return Loader(connection, lastEntry, version).load();
}

} // namespace planner
