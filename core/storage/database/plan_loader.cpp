// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_loader.h"

#include "core/base/message_id.h"
#include "core/edit/code_index.h"
#include "core/edit/soundness.h"
#include "core/model/fields.h"
#include "core/storage/database/plan_rows.h"
#include "core/storage/database/row_cursor.h"
#include "core/storage/database/trouble.h"

#include <algorithm>
#include <span>

namespace planner {
namespace {

/// Reads the fields that one table has, column after column.
class FieldReader {
public:
    /// `table` is one of fields of later versions; empty: the record's own.
    FieldReader(RowCursor& cursor, const CodeIndex& codes, std::string_view table = {})
        : m_cursor(cursor), m_codes(codes), m_table(table)
    {
    }

    template <class Type>
    void operator()(const Field& field, Type& value)
    {
        if constexpr (!kHasOwnTables<Type>)
            if (field.later.table == m_table)
                read(value);
    }

private:
    void read(std::string& text) { text = m_cursor.text(); }
    void read(std::int64_t& number) { number = m_cursor.whole(); }
    void read(double& number) { number = m_cursor.real(); }
    void read(bool& isSo) { isSo = m_cursor.flag(); }
    void read(Date& date) { date = m_cursor.date(); }
    template <class Tag>
    void read(Count<Tag>& count)
    {
        count = Count<Tag>(m_cursor.whole());
    }
    template <class Tag>
    void read(Index<Tag>& id)
    {
        id = m_cursor.id<Index<Tag>>();
    }
    template <HasNames Enum>
    void read(Enum& value)
    {
        value = m_cursor.named(valueNamed<Enum>);
    }
    void read(const CalendarThing<std::uint32_t&>& thing) { thing.position = m_cursor.id<FacilityId>().position; }
    void read(std::vector<Goal>& goals) { readWords(goals, valueNamed<Goal>); }
    void read(std::vector<CategoryId>& categories)
    {
        readWords(categories, [&](const std::string& code) { return m_codes.category(code); });
    }
    void read(Clearances& clearances)
    {
        std::vector<Clearance> recorded;
        readWords(recorded, valueNamed<Clearance>);
        for (const Clearance clearance : recorded)
            clearances.set(clearance, true);
    }
    template <class Type>
    void read(std::optional<Type>& value)
    {
        if (m_cursor.skipsNull())
            value.reset();
        else
            read(value.emplace());
    }
    template <class Type, class Find>
    void readWords(std::vector<Type>& values, const Find& find)
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
    /// Sums the rows of a table into the digest and hands each to `read`.
    template <class Read>
    void each(Table table, const Read& read);
    /// Rows with an id that counts from 0.
    template <class Record>
    void list(std::vector<Record>& records);
    /// The fields of these records that later versions added.
    template <class Record>
    void addLater(std::span<Record> records);

    /// A row cannot be of an entry that the journal does not have.
    void requireVersion(std::int64_t version, const char* table) const;
    void readMeta(RowCursor& cursor);
    void readSettings(RowCursor& cursor);
    void readBatch(RowCursor& cursor);
    void readPart(RowCursor& cursor);
    /// The batch that the first column names.
    Batch& batchOf(RowCursor& cursor);
    void readRecord(RowCursor& cursor);
    void readDays(RowCursor& cursor);
    void readCount(RowCursor& cursor);
    void readProposal(RowCursor& cursor);

    const Connection& m_connection;
    std::int64_t m_lastEntry;
    std::int64_t m_version;
    LoadedPlan m_loaded;
    CodeIndex m_codes;
};

template <class Read>
void Loader::each(Table table, const Read& read)
{
    const TableSchema& shape = shapeOf(table);
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
        read(cursor);
    }
}

template <class Record>
void Loader::list(std::vector<Record>& records)
{
    each(tableNamed(kNameOf<Record>.table), [&](RowCursor& cursor) {
        if (cursor.whole() != static_cast<std::int64_t>(records.size()))
            cursor.fail();
        FieldReader reader(cursor, m_codes);
        fields(reader, records.emplace_back());
    });
}

template <class Record>
void Loader::addLater(std::span<Record> records)
{
    for (const Table table : laterTablesOf(kNameOf<Record>.table))
        each(table, [&](RowCursor& cursor) {
            const std::int64_t id = cursor.whole();
            if (id < 0 || id >= static_cast<std::int64_t>(records.size()))
                cursor.fail();
            FieldReader reader(cursor, m_codes, shapeOf(table).name);
            fields(reader, records[static_cast<std::size_t>(id)]);
        });
}

void Loader::requireVersion(std::int64_t version, const char* table) const
{
    if (version < 1 || version > m_lastEntry)
        throw Trouble(Message{MessageId::RowIsOfLaterEntry, {table, version, m_lastEntry}});
}

void Loader::readMeta(RowCursor& cursor)
{
    if (cursor.text() != "plan_id" || !m_loaded.planId.empty())
        cursor.fail();
    m_loaded.planId = cursor.text();
}

void Loader::readSettings(RowCursor& cursor)
{
    if (cursor.whole() != 0)
        cursor.fail();
    FieldReader reader(cursor, m_codes);
    fields(reader, m_loaded.plan.operation.settings);
}

void Loader::readBatch(RowCursor& cursor)
{
    Batch batch;
    FieldReader reader(cursor, m_codes);
    fields(reader, batch);
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

void Loader::readRecord(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    const Clearance kind = cursor.named(valueNamed<Clearance>);
    if (!batch.clearances.has(kind))
        cursor.fail();
    ClearanceRecord record;
    FieldReader reader(cursor, m_codes);
    fields(reader, record);
    batch.clearances.record(kind, std::move(record));
}

void Loader::readDays(RowCursor& cursor)
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
void Loader::readCount(RowCursor& cursor)
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

void Loader::readProposal(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    batch.proposedBy = cursor.text();
}

void Loader::readPart(RowCursor& cursor)
{
    Batch& batch = batchOf(cursor);
    FieldReader reader(cursor, m_codes);
    fields(reader, batch.parts.emplace_back());
}

LoadedPlan Loader::load()
{
    m_loaded.digest.add(schemaHash(m_version));
    each(Table::Meta, [&](RowCursor& cursor) { readMeta(cursor); });
    if (m_loaded.planId.empty())
        throw Trouble(Message{MessageId::PlanIdIsMissing});
    Operation& operation = m_loaded.plan.operation;
    each(Table::Settings, [&](RowCursor& cursor) { readSettings(cursor); });
    visitTables([&](auto& records) { list(records); }, operation);
    each(Table::Batches, [&](RowCursor& cursor) { readBatch(cursor); });
    each(Table::BatchParts, [&](RowCursor& cursor) { readPart(cursor); });
    list(m_loaded.plan.approvals);
    addLater(std::span(&operation.settings, 1));
    visitTables([&](auto& records) { addLater(std::span(records)); }, operation);
    addLater(std::span(m_loaded.plan.approvals));
    list(m_loaded.plan.people);
    each(Table::ClearanceRecords, [&](RowCursor& cursor) { readRecord(cursor); });
    each(Table::BatchDays, [&](RowCursor& cursor) { readDays(cursor); });
    each(Table::BatchCounts, [&](RowCursor& cursor) { readCount(cursor); });
    each(Table::BatchProposals, [&](RowCursor& cursor) { readProposal(cursor); });
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
