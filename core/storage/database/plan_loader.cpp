// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_loader.h"

#include "core/edit/code_index.h"
#include "core/edit/soundness.h"
#include "core/model/fields.h"
#include "core/storage/database/plan_rows.h"
#include "core/storage/database/row_cursor.h"
#include "core/storage/database/trouble.h"

#include <algorithm>

namespace planner {
namespace {

/// Takes the fields that one table has, column after column.
class FieldTaker {
public:
    /// `table` is one of fields of later versions; empty: the record's own.
    FieldTaker(RowCursor& cursor, const CodeIndex& codes, std::string_view table = {})
        : m_cursor(cursor), m_codes(codes), m_table(table)
    {
    }

    template <class Type>
    void operator()(const Field& field, Type& value)
    {
        if (field.later.table == m_table)
            take(value);
    }

private:
    void take(std::string& text) { text = m_cursor.text(); }
    void take(std::int64_t& number) { number = m_cursor.whole(); }
    void take(double& number) { number = m_cursor.real(); }
    void take(bool& isSo) { isSo = m_cursor.flag(); }
    void take(Date& date) { date = m_cursor.date(); }
    template <class Tag>
    void take(Count<Tag>& count)
    {
        count = Count<Tag>(m_cursor.whole());
    }
    template <class Tag>
    void take(Index<Tag>& id)
    {
        id = m_cursor.id<Index<Tag>>();
    }
    template <HasNames Enum>
    void take(Enum& value)
    {
        value = m_cursor.named(valueNamed<Enum>);
    }
    void take(const CalendarThing<std::uint32_t>& thing) { thing.position = m_cursor.id<FacilityId>().position; }
    void take(std::vector<Goal>& goals) { takeWords(goals, valueNamed<Goal>); }
    void take(std::vector<CategoryId>& categories)
    {
        takeWords(categories, [&](const std::string& code) { return m_codes.category(code); });
    }
    template <class Type>
    void take(std::optional<Type>& value)
    {
        if (m_cursor.skipsNull())
            value.reset();
        else
            take(value.emplace());
    }
    template <class Type, class Find>
    void takeWords(std::vector<Type>& values, const Find& find)
    {
        values.clear();
        for (const std::string& word : m_cursor.words()) {
            const auto value = find(word);
            if (!value)
                m_cursor.fail();
            values.push_back(*value);
        }
    }

    RowCursor& m_cursor;
    const CodeIndex& m_codes;
    std::string_view m_table;
};

class Loader {
public:
    Loader(const Connection& connection, std::int64_t lastEntry, std::int64_t version)
        : m_connection(connection), m_lastEntry(lastEntry), m_version(version), m_codes(m_loaded.plan.operation)
    {
    }

    LoadedPlan load();

private:
    /// Sums the rows of a table into the digest and hands each to `take`.
    template <class Take>
    void each(Table table, const Take& take);
    /// Rows with an id that counts from 0.
    template <class Record>
    void list(std::vector<Record>& records);
    /// The fields of these records that later versions added.
    template <class Record>
    void addLater(std::vector<Record>& records);

    /// A row cannot be of an entry that the journal does not have.
    void requireVersion(std::int64_t version, const char* table) const;
    void takeMeta(RowCursor& cursor);
    void takeSettings(RowCursor& cursor);
    void takeBatch(RowCursor& cursor);
    void takePart(RowCursor& cursor);
    /// The batch that the first column names.
    Batch& batchOf(RowCursor& cursor);
    void takeRecord(RowCursor& cursor);
    void takeDays(RowCursor& cursor);
    void takeCount(RowCursor& cursor);

    const Connection& m_connection;
    std::int64_t m_lastEntry;
    std::int64_t m_version;
    LoadedPlan m_loaded;
    CodeIndex m_codes;
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

template <class Record>
void Loader::list(std::vector<Record>& records)
{
    each(tableNamed(kNameOf<Record>.table), [&](RowCursor& cursor) {
        if (cursor.whole() != static_cast<std::int64_t>(records.size()))
            cursor.fail();
        FieldTaker taker(cursor, m_codes);
        fields(taker, records.emplace_back());
    });
}

template <class Record>
void Loader::addLater(std::vector<Record>& records)
{
    for (const Table table : kAllTables) {
        const TableShape& shape = shapeOf(table);
        if (shape.extends == nullptr || shape.extends != std::string_view(kNameOf<Record>.table))
            continue;
        each(table, [&](RowCursor& cursor) {
            const std::int64_t id = cursor.whole();
            if (id < 0 || id >= static_cast<std::int64_t>(records.size()))
                cursor.fail();
            FieldTaker taker(cursor, m_codes, shape.name);
            fields(taker, records[static_cast<std::size_t>(id)]);
        });
    }
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
    if (cursor.whole() != 0)
        cursor.fail();
    FieldTaker taker(cursor, m_codes);
    fields(taker, m_loaded.plan.operation.settings);
}

void Loader::takeBatch(RowCursor& cursor)
{
    Batch batch;
    batch.code = {cursor.text()};
    batch.route = cursor.id<RouteId>();
    batch.departure = cursor.count<Day>();
    batch.status = cursor.named(valueNamed<Status>);
    batch.isLocked = cursor.flag();
    for (const std::string& word : cursor.words()) {
        const auto clearance = valueNamed<Clearance>(word);
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

void Loader::takeRecord(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    const Clearance kind = cursor.named(valueNamed<Clearance>);
    if (!batch.clearances.has(kind))
        cursor.fail();
    ClearanceRecord record;
    FieldTaker taker(cursor, m_codes);
    fields(taker, record);
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
    const auto fate = valueNamed<Fate>(event);
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

void Loader::takePart(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    FieldTaker taker(cursor, m_codes);
    fields(taker, batch.parts.emplace_back());
}

LoadedPlan Loader::load()
{
    m_loaded.digest.add(schemaHash(m_version));
    each(Table::Meta, [&](RowCursor& cursor) { takeMeta(cursor); });
    if (m_loaded.planId.empty())
        throw Trouble(Message{"it has no plan id", {}});
    Operation& operation = m_loaded.plan.operation;
    each(Table::Settings, [&](RowCursor& cursor) { takeSettings(cursor); });
    visitTables([&](auto& records) { list(records); }, operation);
    each(Table::Batches, [&](RowCursor& cursor) { takeBatch(cursor); });
    each(Table::BatchParts, [&](RowCursor& cursor) { takePart(cursor); });
    list(m_loaded.plan.approvals);
    visitTables([&](auto& records) { addLater(records); }, operation);
    addLater(m_loaded.plan.approvals);
    each(Table::ClearanceRecords, [&](RowCursor& cursor) { takeRecord(cursor); });
    each(Table::BatchDays, [&](RowCursor& cursor) { takeDays(cursor); });
    each(Table::BatchCounts, [&](RowCursor& cursor) { takeCount(cursor); });
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
