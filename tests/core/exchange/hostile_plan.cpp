// SPDX-License-Identifier: Apache-2.0
#include "tests/core/exchange/hostile_plan.h"

#include <algorithm>
#include <set>

namespace planner::test {
namespace {

void appendCharacter(std::string& text, std::uint32_t character)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80U) {
        add(character);
    } else if (character < 0x800U) {
        add(0xC0U | (character >> 6U));
        add(0x80U | (character & 0x3FU));
    } else if (character < 0x10000U) {
        add(0xE0U | (character >> 12U));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    } else {
        add(0xF0U | (character >> 18U));
        add(0x80U | ((character >> 12U) & 0x3FU));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    }
}

} // namespace

std::int64_t HostilePlan::upTo(std::int64_t most)
{
    return std::uniform_int_distribution<std::int64_t>(0, most)(m_random);
}

std::string HostilePlan::text()
{
    static const std::string kHostile = "=+-@\t\r\n|%'\",; :";
    std::string text;
    for (std::int64_t i = upTo(8); i > 0; --i) {
        const std::int64_t kind = upTo(5);
        if (kind <= 2)
            text += kHostile[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(kHostile.size()) - 1))];
        else if (kind == 3)
            appendCharacter(text, static_cast<std::uint32_t>(0xFF00 + upTo(0x20)));
        else if (kind == 4)
            appendCharacter(text, static_cast<std::uint32_t>(1 + upTo(0x200)));
        else
            appendCharacter(text,
                            static_cast<std::uint32_t>(upTo(1) == 0 ? 1 + upTo(0xD7FE) : 0xE000 + upTo(0x101FFF)));
    }
    return text;
}

std::string HostilePlan::name()
{
    std::string name = text();
    return name.empty() ? "n" : name;
}

std::string HostilePlan::code(std::size_t number)
{
    static const std::string kFirst = "-A._9z";
    return kFirst[static_cast<std::size_t>(upTo(5))] + std::to_string(number);
}

void HostilePlan::makeSettings(Settings& settings)
{
    settings.title = text();
    settings.start = date();
    settings.end = Date(settings.start.daysSinceEpoch() + static_cast<std::int32_t>(upTo(90)));
    settings.batchSize = People(1 + upTo(200));
    settings.overcrowdingLimit = Percent(upTo(200));
    settings.targetOccupancy = Percent(upTo(200));
    settings.hasSameDayTurnover = coin();
    settings.transportReserve = Percent(upTo(100));
    settings.escortsPerDay = maybe(Escorts(upTo(50)));
    settings.smallestLoad = maybe(People(upTo(300)));
    settings.timeZone = coin() ? "Asia/Baghdad" : "";
    settings.approvedBy = coin() ? ApprovedBy::Two : ApprovedBy::One;
    settings.goals = {Goal::Waiting, Goal::Change, Goal::Peak};
    std::shuffle(settings.goals.begin(), settings.goals.end(), m_random);
}

void HostilePlan::makePlaces(Operation& operation)
{
    for (std::size_t i = 0; i < 5; ++i)
        operation.categories.push_back(
            {code(i), name(), Priority(upTo(9)), maybe(People(1 + upTo(9))), coin(), maybe(Percent(upTo(100)))});
    for (std::size_t i = 0; i < 6; ++i) {
        Facility facility;
        facility.code = code(i);
        facility.name = name();
        facility.capacity = People(coin() ? upTo(500) : 0);
        facility.population = People(upTo(1000));
        facility.country = text();
        facility.latitude = maybe(static_cast<double>(upTo(180'000'000)) / 1e6 - 90);
        facility.longitude = maybe(static_cast<double>(upTo(360'000'000)) / 1e6 - 180);
        facility.overcrowdingLimit = maybe(Percent(upTo(200)));
        facility.targetCapacity = maybe(People(upTo(100)));
        facility.dailyIntake = maybe(People(upTo(20)));
        facility.dailyRelease = maybe(People(upTo(20)));
        for (std::uint32_t c = 0; c < 5; ++c)
            if (coin())
                facility.accepts.push_back({c});
        std::shuffle(facility.accepts.begin(), facility.accepts.end(), m_random);
        facility.accommodationArea = maybe(static_cast<double>(upTo(1'000'000)) / 7);
        facility.nameArabic = text();
        facility.nameKurdish = text();
        facility.source = text();
        facility.asOf = text();
        facility.note = text();
        operation.facilities.push_back(facility);
    }
    std::set<std::pair<FacilityId, CategoryId>> pairs;
    for (int i = 0; i < 6; ++i)
        pairs.insert({any<FacilityId>(operation.facilities), any<CategoryId>(operation.categories)});
    for (const auto& [facility, category] : pairs)
        operation.places.push_back({facility, category, People(upTo(50))});
}

void HostilePlan::makeCohorts(Operation& operation)
{
    for (std::uint32_t i = 0; i < 12; ++i) {
        Cohort cohort;
        cohort.code = code(i);
        cohort.facility = {i % 6};
        cohort.category = any<CategoryId>(operation.categories);
        cohort.people = People(upTo(operation.facility(cohort.facility).population.value() / 2));
        cohort.movement = static_cast<Movement>(upTo(2));
        cohort.readyFrom = maybe(Date(20'000 + static_cast<std::int32_t>(upTo(20))));
        cohort.notAfter = maybe(Date(20'050 + static_cast<std::int32_t>(upTo(20))));
        cohort.label = text();
        cohort.source = text();
        operation.cohorts.push_back(cohort);
    }
    for (std::uint32_t i = 0; i < 4; ++i)
        operation.keepApart.push_back({{2 * i}, {2 * i + 1}, static_cast<ApartScope>(upTo(1))});
}

void HostilePlan::makeRoutes(Operation& operation)
{
    for (std::size_t i = 0; i < 3; ++i)
        operation.fleets.push_back({code(i), Vehicles(upTo(3)), Days(1 + upTo(3)), text()});
    for (std::uint32_t i = 0; i < 9; ++i) {
        Route route;
        route.code = code(i);
        route.from = {i % 6};
        route.to = {(i + 1 + i / 6) % 6};
        route.mode = name();
        route.length = Metres(upTo(2'000'000));
        route.hours = maybe(static_cast<double>(upTo(1000)) / 60);
        route.seats = maybe(People(upTo(200)));
        route.departuresPerDay = maybe(Departures(upTo(2)));
        route.arrivalOffset = Days(upTo(2));
        route.openFrom = maybe(Date(20'000 + static_cast<std::int32_t>(upTo(300))));
        route.openTo = maybe(Date(20'300 + static_cast<std::int32_t>(upTo(300))));
        route.fleet = maybe(any<FleetId>(operation.fleets));
        route.via = text();
        operation.routes.push_back(route);
    }
}

void HostilePlan::makeCalendar(Operation& operation)
{
    const Date from = operation.settings.start;
    const Date to(from.daysSinceEpoch() + static_cast<std::int32_t>(upTo(10)));
    using Kind = CalendarKind;
    using Field = CalendarField;
    operation.calendar.push_back({Kind::Facility, 3, Field::Capacity, from, to, upTo(900), text()});
    operation.calendar.push_back({Kind::Facility, 5, Field::DailyIntake, from, to, upTo(9), text()});
    operation.calendar.push_back({Kind::Facility, 0, Field::DailyRelease, from, to, upTo(9), text()});
    operation.calendar.push_back({Kind::Route, 2, Field::DeparturesPerDay, from, to, upTo(2), text()});
    operation.calendar.push_back({Kind::Fleet, 1, Field::Vehicles, from, to, upTo(2), text()});
    operation.calendar.push_back({Kind::Escorts, 0, Field::EscortsPerDay, from, to, upTo(9), text()});
    for (int i = 0; i < 3; ++i)
        operation.figures.push_back({any<FacilityId>(operation.facilities), static_cast<FigureField>(upTo(1)),
                                     People(upTo(9000)), name(), text(), coin()});
}

void HostilePlan::makeRecords(Batch& batch)
{
    for (const Clearance clearance : kAllClearances)
        if (coin())
            batch.clearances.record(clearance,
                                    coin() ? ClearanceRecord{}
                                           : ClearanceRecord{text(), text(), maybe(Date(19'990)), maybe(Date(20'000)),
                                                             text(), upTo(1) * 1'768'900'000'123});
}

void HostilePlan::makeHappened(Batch& batch)
{
    Happened& happened = batch.happened;
    happened.note = "n" + text();
    if (coin()) {
        happened.departed = batch.parts;
        std::erase_if(*happened.departed, [&](const Part&) { return upTo(3) == 0; });
        happened.departedOn = maybe(batch.departure + Days(upTo(2)));
    }
    std::vector<Part> coming;
    for (const Part& part : batch.travellers()) {
        const People lost(upTo(1));
        if (!lost.isZero())
            happened.accounts.push_back({part.cohort, static_cast<Fate>(upTo(5)), lost});
        if (part.people > lost)
            coming.push_back({part.cohort, part.people - lost});
    }
    if (batch.status == Status::Arrived && coin()) {
        happened.arrived = coming;
        happened.arrivedOn = maybe(batch.departureDay() + Days(upTo(2)));
    }
}

void HostilePlan::makeBatches(Plan& plan)
{
    const bool haveTotals = coin();
    for (std::size_t i = 0; i < 40; ++i) {
        Batch batch;
        batch.code.text = code(i);
        batch.route = any<RouteId>(plan.operation.routes);
        batch.departure = Day(upTo(60) - 5);
        for (std::uint32_t cohort = 0; cohort < 12; ++cohort)
            if (upTo(3) == 0)
                batch.parts.push_back({{cohort}, People(1 + upTo(40))});
        batch.status = static_cast<Status>(upTo(5));
        batch.isLocked = coin();
        makeRecords(batch);
        if (batch.hasDeparted() && haveTotals)
            batch.happened.total = maybe(People(upTo(100)));
        if (batch.hasDeparted() && coin())
            makeHappened(batch);
        plan.batches.emplace(batch.code, batch);
    }
    for (const char* rule : {"R01", "R04", "R05", "R14"})
        plan.approvals.push_back(
            {rule, plan.operation.facility(any<FacilityId>(plan.operation.facilities)).code, Day(upTo(40)),
             "n" + text(), "n" + text(),
             coin() ? std::string() : plan.operation.category(any<CategoryId>(plan.operation.categories)).code,
             upTo(500), upTo(1) * 1'768'900'000'123});
}

Plan HostilePlan::make()
{
    Plan plan;
    makeSettings(plan.operation.settings);
    makePlaces(plan.operation);
    makeCohorts(plan.operation);
    makeRoutes(plan.operation);
    makeCalendar(plan.operation);
    makeBatches(plan);
    return plan;
}

} // namespace planner::test
