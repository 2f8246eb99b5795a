// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_rows.h"

#include "core/model/fields.h"

#include <map>
#include <utility>

namespace planner {
namespace {

Value flag(bool value) { return std::int64_t{value ? 1 : 0}; }

/// The texts between spaces.
template <class Values, class Name>
Value words(const Values& values, const Name& name)
{
    std::string text;
    for (const auto& value : values) {
        if (!text.empty())
            text += ' ';
        text += name(value);
    }
    return text;
}

Value valueOf(const std::string& text) { return text; }
Value valueOf(std::int64_t number) { return number; }
Value valueOf(bool isSo) { return flag(isSo); }
Value valueOf(Date date) { return toText(date); }
/// Negative zero is written as zero, which is equal to it: SQLite does not keep the difference.
Value valueOf(double number) { return number + 0.0; }
template <class Tag>
Value valueOf(Count<Tag> count)
{
    return count.value();
}
template <class Tag>
Value valueOf(Index<Tag> id)
{
    return std::int64_t{id.position};
}
template <HasNames Enum>
Value valueOf(Enum value)
{
    return nameOf(value);
}
Value valueOf(CalendarThing<const std::uint32_t&> thing) { return std::int64_t{thing.position}; }
Value valueOf(const std::vector<Goal>& goals)
{
    return words(goals, [](Goal goal) { return nameOf(goal); });
}
/// In the order of the kinds.
Value valueOf(const Clearances& clearances)
{
    return words(clearances.entries(), [](const Clearances::Entry& entry) { return nameOf(entry.kind); });
}
template <class Type>
Value valueOf(const std::optional<Type>& value)
{
    return value ? valueOf(*value) : Value();
}

/// Appends the values of the fields that one table has.
struct FieldValues {
    const Operation* operation; ///< of the categories that a facility accepts; null for records without references
    std::string_view table;     ///< of fields of later versions; empty: the record's own
    Row& row;
    bool hasValues = false; ///< whether a value is not the zero of its type

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        if (field.later.table != table)
            return;
        if constexpr (std::is_same_v<Type, std::vector<CategoryId>>)
            row.push_back(words(value, [&](CategoryId category) { return operation->category(category).code; }));
        else if constexpr (!kHasOwnTables<Type>)
            row.push_back(valueOf(value));
        if constexpr (std::equality_comparable<Type>)
            hasValues = hasValues || !(value == Type{});
    }
};

/// The row of a record in its own table, or of its fields in a later one; nothing where such a row has no values.
template <class Record>
std::optional<Row> rowOf(const Operation& operation, std::int64_t id, const Record& record, std::string_view table = {})
{
    Row row{id};
    FieldValues values{&operation, table, row};
    fields(values, record);
    return table.empty() || values.hasValues ? std::optional(std::move(row)) : std::nullopt;
}

/// Calls `visit(records)` for the list whose records have rows in the table.
template <class Visit>
void visitRecordsOf(const Plan& plan, const TableSchema& shape, const Visit& visit)
{
    const std::string_view wanted = shape.extends == nullptr ? shape.name : shape.extends;
    const auto visitIfWanted = [&]<class Record>(const std::vector<Record>& records) {
        if (wanted == kNameOf<Record>.table)
            visit(records);
    };
    visitIfWanted(std::vector<Settings>{plan.operation.settings});
    visitTables(visitIfWanted, plan.operation);
    visitIfWanted(plan.approvals);
    visitIfWanted(plan.people);
}

std::vector<Row> partRows(const Batch& batch)
{
    std::vector<Row> rows;
    for (const Part& part : batch.parts)
        rows.push_back({batch.code.text, valueOf(part.cohort), valueOf(part.people)});
    return rows;
}

/// Of clearances that are only known to be recorded, the batch's own row says so.
std::vector<Row> clearanceRows(const Batch& batch)
{
    std::map<std::string, Row> rows;
    for (const auto& [kind, record] : batch.clearances.entries())
        if (record != ClearanceRecord{}) {
            Row& row = rows[nameOf(kind)] = {batch.code.text, nameOf(kind)};
            FieldValues values{nullptr, {}, row};
            fields(values, record);
        }
    std::vector<Row> sorted;
    for (auto& [kind, row] : rows)
        sorted.push_back(std::move(row));
    return sorted;
}

std::vector<Row> dayRows(const Batch& batch)
{
    const Happened& happened = batch.happened;
    if (!happened.departedOn && !happened.arrivedOn && !happened.departed && !happened.arrived)
        return {};
    return {{batch.code.text, valueOf(happened.departedOn), valueOf(happened.arrivedOn),
             flag(happened.departed.has_value()), flag(happened.arrived.has_value())}};
}

std::vector<Row> countRows(const Batch& batch)
{
    std::map<std::pair<std::string, CohortId>, People> counts;
    if (batch.happened.departed)
        for (const Part& part : *batch.happened.departed)
            counts[{kDepartedEvent, part.cohort}] = part.people;
    if (batch.happened.arrived)
        for (const Part& part : *batch.happened.arrived)
            counts[{kArrivedEvent, part.cohort}] = part.people;
    for (const Account& account : batch.happened.accounts)
        counts[{nameOf(account.fate), account.cohort}] = account.people;
    std::vector<Row> rows;
    for (const auto& [key, people] : counts)
        rows.push_back({batch.code.text, key.first, valueOf(key.second), valueOf(people)});
    return rows;
}

} // namespace

void eachRow(const Plan& plan, Table table, const std::function<void(const Row&)>& take)
{
    const TableSchema& shape = shapeOf(table);
    visitRecordsOf(plan, shape, [&](const auto& records) {
        for (std::size_t i = 0; i < records.size(); ++i)
            if (const auto row = rowOf(plan.operation, static_cast<std::int64_t>(i), records[i],
                                       shape.extends == nullptr ? std::string_view() : shape.name))
                take(*row);
    });
}

Row rowAt(const Plan& plan, Table table, std::size_t at)
{
    Row row;
    visitRecordsOf(plan, shapeOf(table), [&](const auto& records) {
        row = *rowOf(plan.operation, static_cast<std::int64_t>(at), records.at(at));
    });
    return row;
}

Row rowOf(const Batch& batch)
{
    Row row;
    FieldValues values{nullptr, {}, row};
    fields(values, batch);
    row.push_back(valueOf(batch.happened.total));
    row.push_back(batch.happened.note);
    return row;
}

std::vector<Row> rowsOf(const Batch& batch, Table table)
{
    if (table == Table::BatchParts)
        return partRows(batch);
    if (table == Table::ClearanceRecords)
        return clearanceRows(batch);
    if (table == Table::BatchDays)
        return dayRows(batch);
    if (table == Table::BatchProposals && !batch.proposedBy.empty())
        return {{batch.code.text, batch.proposedBy}};
    return table == Table::BatchCounts ? countRows(batch) : std::vector<Row>{};
}

Row planIdRow(const std::string& planId) { return {std::string("plan_id"), planId}; }

} // namespace planner
