// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/exchange/batch_contradictions.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace planner {
namespace {

constexpr const char* kStatusNames = "draft, proposed, approved, departed, arrived, cancelled";

struct BatchColumns {
    explicit BatchColumns(const CsvTable& table)
        : batch(table.column("batch")), status(table.column("status")), locked(table.column("locked")),
          depart(table.column("depart")), route(table.column("route")), people(table.column("people")),
          cohorts(table.column("cohorts")), clearances(table.column("clearances")),
          departedOn(table.column("departed_on")), departed(table.column("departed")),
          arrivedOn(table.column("arrived_on")), arrived(table.column("arrived")), accounted(table.column("accounted")),
          note(table.column("count_note")), total(table.column("actual")), explanation(table.column("explanation")),
          following(table)
    {
    }
    Column batch, status, locked, depart, route, people, cohorts, clearances, departedOn, departed, arrivedOn, arrived,
        accounted, note, total, explanation;
    FollowingColumns following;
};

/// A spreadsheet takes 23:40, 40 people of cohort 23, for a time of day, and may add its seconds.
std::string_view withoutSeconds(CsvTable& table, const Column& column, std::string_view piece)
{
    constexpr std::string_view kSeconds = ":00";
    const std::size_t colon = piece.find(':');
    const std::size_t second = colon == std::string_view::npos ? colon : piece.find(':', colon + 1);
    if (second == std::string_view::npos || piece.substr(second) != kSeconds || !isDigits(piece.substr(0, colon)))
        return piece;
    table.note(Leftover::ClockTime, column);
    return piece.substr(0, second);
}

/// One "CODE:people" of the cell; nothing where that is wrong and reported.
std::optional<Part> readPart(CsvTable& table, const Column& column, std::string_view piece, const FolderReading& folder)
{
    const std::size_t colon = piece.find(':');
    piece = withoutSeconds(table, column, piece);
    const std::string_view code = piece.substr(0, colon);
    const auto people = colon == std::string_view::npos ? std::nullopt : parseWhole(piece.substr(colon + 1));
    if (!people || *people < 1 || *people > limits::kHeadcount || !isCode(code)) {
        table.fail(column, MessageId::PartIsUnreadable, {shownValue(piece), limits::kHeadcount});
        return std::nullopt;
    }
    const CodeEntry* entry = folder.cohorts.find(code);
    if (entry == nullptr) {
        if (folder.cohorts.isWhole())
            table.fail(column, MessageId::CohortIsUnknown, {std::string(code)});
        return std::nullopt;
    }
    return Part{{entry->position}, People(*people)};
}

/// Calls `read(piece)` for the pieces between semicolons.
template <class Read>
void eachPiece(std::string_view rest, const Read& read)
{
    for (bool hasMore = !rest.empty(); hasMore;) {
        const std::size_t semicolon = rest.find(';');
        read(rest.substr(0, semicolon));
        hasMore = semicolon != std::string_view::npos;
        rest.remove_prefix(hasMore ? semicolon + 1 : rest.size());
    }
}

/// The parts in the order of the cohorts; whether every piece of the cell is sound goes to `isSound`.
std::vector<Part> readParts(CsvTable& table, const Column& column, const FolderReading& folder, bool& isSound)
{
    std::vector<Part> parts;
    isSound = true;
    eachPiece(table.word(column), [&](std::string_view piece) {
        const auto part = readPart(table, column, withoutBlankEdges(piece), folder);
        if (part)
            parts.push_back(*part);
        isSound = isSound && part;
    });
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
    const auto twice = std::adjacent_find(parts.begin(), parts.end(),
                                          [](const Part& a, const Part& b) { return a.cohort == b.cohort; });
    if (twice != parts.end())
        table.fail(column, MessageId::CohortIsThereTwice, {folder.plan.operation.cohort(twice->cohort).code});
    return parts;
}

void readClearances(CsvTable& table, const Column& column, Clearances& clearances)
{
    for (const std::string_view word : table.words(column)) {
        if (const auto clearance = valueNamed<Clearance>(word))
            clearances.set(*clearance, true);
        else
            table.fail(column, MessageId::ClearanceIsUnknown, {shownValue(word)});
    }
}

/// One "CODE:fate:people" of the cell; nothing where that is wrong and reported.
std::optional<Account> readAccount(CsvTable& table, const Column& column, std::string_view piece,
                                   const FolderReading& folder)
{
    const std::size_t first = piece.find(':');
    const std::size_t second = first == std::string_view::npos ? first : piece.find(':', first + 1);
    const auto fate =
        second == std::string_view::npos ? std::nullopt : valueNamed<Fate>(piece.substr(first + 1, second - first - 1));
    if (!fate) {
        table.fail(column, MessageId::AccountIsUnreadable, {shownValue(piece)});
        return std::nullopt;
    }
    const std::string part = std::string(piece.substr(0, first)) + std::string(piece.substr(second));
    const auto people = readPart(table, column, part, folder);
    return people ? std::optional(Account{people->cohort, *fate, people->people}) : std::nullopt;
}

std::optional<std::vector<Part>> readCount(CsvTable& table, const Column& column, const FolderReading& folder)
{
    if (table.isBlank(column))
        return std::nullopt;
    bool isSound = true;
    return table.word(column) == kNobody ? std::vector<Part>{} : readParts(table, column, folder, isSound);
}

std::vector<Account> readAccounts(CsvTable& table, const Column& column, const FolderReading& folder)
{
    std::vector<Account> accounts;
    eachPiece(table.word(column), [&](std::string_view piece) {
        if (const auto account = readAccount(table, column, withoutBlankEdges(piece), folder))
            accounts.push_back(*account);
    });
    std::sort(accounts.begin(), accounts.end(), [](const Account& a, const Account& b) {
        return std::tie(a.cohort, a.fate) < std::tie(b.cohort, b.fate);
    });
    const auto twice = std::adjacent_find(accounts.begin(), accounts.end(), [](const Account& a, const Account& b) {
        return a.cohort == b.cohort && a.fate == b.fate;
    });
    if (twice != accounts.end())
        table.fail(column, MessageId::AccountIsThereTwice, {folder.plan.operation.cohort(twice->cohort).code});
    return accounts;
}

std::optional<Day> readDay(CsvTable& table, const Column& column, const FolderReading& folder)
{
    const auto date = table.date(column);
    return date ? std::optional(dayOf(*date, folder.plan.operation.settings.start)) : std::nullopt;
}

/// Nobody arrives or is accounted for who did not leave, and what happened is not known before it did.
void checkHappened(CsvTable& table, const BatchColumns& columns, const Batch& batch)
{
    const bool isCounted[] = {batch.hasDeparted(), batch.hasDeparted(), batch.hasArrived(),
                              batch.hasArrived(),  batch.hasDeparted(), batch.hasDeparted()};
    const Column* cells[] = {&columns.departedOn, &columns.departed,  &columns.arrivedOn,
                             &columns.arrived,    &columns.accounted, &columns.total};
    for (std::size_t i = 0; i < std::size(cells); ++i)
        if (!isCounted[i] && !table.isBlank(*cells[i]))
            table.fail(*cells[i], MessageId::RecordIsTooEarly, {nameOf(batch.status)});
    for (const BatchPeople& people : peopleByEnd(batch))
        if (people.arrive < People(0) || people.onTheRoad < People(0)) {
            table.fail(table.isBlank(columns.arrived) ? columns.accounted : columns.arrived,
                       MessageId::MoreArrivedThanDeparted);
            break;
        }
    if (batch.happened.arrivedOn && *batch.happened.arrivedOn < batch.departureDay())
        table.fail(columns.arrivedOn, MessageId::ArrivesBeforeDeparture);
    const bool hasOther = std::any_of(batch.happened.accounts.begin(), batch.happened.accounts.end(),
                                      [](const Account& account) { return account.fate == Fate::Other; });
    if (hasOther && isBlank(batch.happened.note))
        table.fail(columns.accounted, MessageId::OtherAccountNeedsNote);
}

void readHappened(CsvTable& table, const BatchColumns& columns, Batch& batch, const FolderReading& folder)
{
    Happened& happened = batch.happened;
    happened.departedOn = readDay(table, columns.departedOn, folder);
    happened.departed = readCount(table, columns.departed, folder);
    happened.arrivedOn = readDay(table, columns.arrivedOn, folder);
    happened.arrived = readCount(table, columns.arrived, folder);
    happened.accounts = readAccounts(table, columns.accounted, folder);
    happened.note = table.text(table.isBlank(columns.note) ? columns.explanation : columns.note);
    happened.total = table.count<People>(columns.total, {0, limits::kHeadcount});
    checkHappened(table, columns, batch);
}

Batch readBatch(CsvTable& table, const BatchColumns& columns, FolderReading& folder)
{
    Batch batch;
    batch.code.text = table.newCode(columns.batch, folder.batches, folder.plan.batches.size());
    batch.status = table.named<Status>(columns.status, valueNamed<Status>, kStatusNames).value_or(Status::Draft);
    batch.isLocked = table.yesNo(columns.locked, false);
    const auto date = table.date(columns.depart);
    if (date)
        batch.departure = dayOf(*date, folder.plan.operation.settings.start);
    const auto route = table.reference(columns.route, folder.routes, "route");
    batch.route = {route.value_or(0)};
    bool areSound = true;
    batch.parts = readParts(table, columns.cohorts, folder, areSound);
    readHappened(table, columns, batch, folder);
    const auto people = table.count<People>(columns.people, {0, limits::kAllTravellers});
    if (people && areSound && *people != headcountOf(batch))
        table.fail(columns.people,
                   batch.happened.departed ? MessageId::ActualIsNotTheSum : MessageId::PeopleAreNotTheSum,
                   {headcountOf(batch)});
    const bool isWhole = folder.facilities.isWhole() && folder.routes.isWhole() && folder.cohorts.isWhole()
                         && folder.fleets.isWhole() && folder.categories.isWhole();
    if (route && areSound && isWhole)
        reportContradictions(table, columns.following, batch, folder.plan.operation, date.has_value());
    readClearances(table, columns.clearances, batch.clearances);
    return batch;
}

void readBatches(CsvTable& table, FolderReading& folder)
{
    const BatchColumns columns(table);
    People all;
    while (table.next()) {
        Batch batch = readBatch(table, columns, folder);
        const bool wasWithin = all <= People(limits::kAllTravellers);
        all += batch.people();
        if (wasWithin && all > People(limits::kAllTravellers))
            table.fail(columns.cohorts, MessageId::AllBatchesAreTooLarge, {limits::kAllTravellers});
        if (!batch.code.text.empty())
            folder.plan.batches.emplace(batch.code, std::move(batch));
    }
}

void writeBatches(const Plan& plan, CsvWriter& csv)
{
    const EvaluatedPlan evaluated(plan);
    writeSchedule(evaluated.view(), evaluated.findings(), csv);
}

} // namespace

FolderTable batchesTable()
{
    return {"batches.csv",
            false,
            limits::kListCellBytes,
            {{"batch", ColumnNeed::Required},
             {"status"},
             {"locked"},
             {"depart", ColumnNeed::Required},
             {"arrive"},
             {"from"},
             {"to"},
             {"route", ColumnNeed::Required},
             {"mode"},
             {"fleet"},
             {"people"},
             {"cohorts", ColumnNeed::MayBlank},
             {"categories"},
             {"escorts", ColumnNeed::Derived},
             {"km", ColumnNeed::Derived},
             {"hours", ColumnNeed::Derived},
             {"from_population_after", ColumnNeed::Derived},
             {"to_population_after", ColumnNeed::Derived},
             {"to_occupancy_after_pct", ColumnNeed::Derived},
             {"to_limit", ColumnNeed::Derived},
             {"clearances"},
             {"findings", ColumnNeed::Derived},
             {"from_name", ColumnNeed::Derived},
             {"to_name", ColumnNeed::Derived},
             {"departed_on"},
             {"departed"},
             {"arrived_on"},
             {"arrived"},
             {"accounted"},
             {"count_note"},
             {"actual"},
             {"explanation"}},
            readBatches,
            &FolderReading::batches,
            [](const Plan& plan) { return plan.batches.empty(); },
            writeBatches,
            true};
}

} // namespace planner
