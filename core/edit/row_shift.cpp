// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_shift.h"

#include "core/model/fields.h"
#include "core/model/references.h"

#include <algorithm>
#include <cassert>

namespace planner {
namespace {

/// The table that an id is a position in.
constexpr OperationTable tableOfId(FacilityId) { return OperationTable::Facilities; }
constexpr OperationTable tableOfId(CategoryId) { return OperationTable::Categories; }
constexpr OperationTable tableOfId(CohortId) { return OperationTable::Cohorts; }
constexpr OperationTable tableOfId(RouteId) { return OperationTable::Routes; }
constexpr OperationTable tableOfId(FleetId) { return OperationTable::Fleets; }

/// Gives `visit` every position in the table that a record holds, be it to read or to change.
template <class Visit>
class ReferenceVisitor {
public:
    ReferenceVisitor(OperationTable table, const Visit& visit) : m_table(table), m_visit(visit) {}

    template <class Type>
    void operator()(const Field& /*field*/, Type& value)
    {
        look(value);
    }
    template <class Position>
    void operator()(const Field& /*field*/, const CalendarThing<Position>& thing)
    {
        visitThing(thing.kind, 0, [&](auto id) {
            if (tableOfId(id) == m_table)
                m_visit(thing.position);
        });
    }

private:
    template <class Type>
    void look(Type& value)
    {
        using Value = std::remove_const_t<Type>;
        if constexpr (requires { tableOfId(value); }) {
            if (tableOfId(value) == m_table)
                m_visit(value.position);
        } else if constexpr (HasFields<Value>) {
            fields(*this, value);
        }
    }
    template <class Value>
    void look(std::optional<Value>& value)
    {
        if (value)
            look(*value);
    }
    template <class Value>
    void look(const std::optional<Value>& value)
    {
        if (value)
            look(*value);
    }
    template <class Value>
    void look(std::vector<Value>& values)
    {
        for (Value& value : values)
            look(value);
    }
    template <class Value>
    void look(const std::vector<Value>& values)
    {
        for (const Value& value : values)
            look(value);
    }

    OperationTable m_table;
    const Visit& m_visit;
};

template <class Record, class Visit>
void visitReferences(Record& record, OperationTable table, const Visit& visit)
{
    ReferenceVisitor<Visit> visitor(table, visit);
    fields(visitor, record);
}

bool hasRow(const std::vector<std::uint32_t>& positions, std::uint32_t position)
{
    return std::binary_search(positions.begin(), positions.end(), position);
}

/// The first row among `positions` that the record refers to.
template <class Record>
std::optional<std::uint32_t> referredTo(const Record& record, OperationTable table,
                                        const std::vector<std::uint32_t>& positions)
{
    std::optional<std::uint32_t> found;
    visitReferences(record, table, [&](std::uint32_t position) {
        if (!found && hasRow(positions, position))
            found = position;
    });
    return found;
}

std::optional<Referrer> findApproval(const Plan& plan, OperationTable table,
                                     const std::vector<std::uint32_t>& positions)
{
    if (plan.approvals.empty() || (table != OperationTable::Facilities && table != OperationTable::Categories))
        return std::nullopt;
    for (const std::uint32_t position : positions)
        for (const Approval& approval : plan.approvals) {
            const bool isMeant = table == OperationTable::Facilities
                                     ? approval.subject == plan.operation.facilities[position].code
                                     : approval.category == plan.operation.categories[position].code;
            if (isMeant)
                return Referrer{position, kNameOf<Approval>.title, approval.rule + " " + approval.subject};
        }
    return std::nullopt;
}

/// How many of the rows that come stand before the one that was at `position`.
std::size_t comingBefore(const std::vector<std::uint32_t>& positions, std::uint32_t position)
{
    std::size_t least = 0;
    std::size_t most = positions.size();
    while (least < most) {
        const std::size_t middle = (least + most) / 2;
        if (positions[middle] - middle <= position)
            least = middle + 1;
        else
            most = middle;
    }
    return least;
}

/// Closes the gaps of rows that leave; gives each to `take`.
template <class Take>
void leave(Operation& operation, const RowShift& shift, const Take& take)
{
    visitRows(operation, shift.table, [&]<class Row>(std::vector<Row>& list) {
        if (shift.positions.empty())
            return;
        std::size_t into = shift.positions.front();
        std::size_t leaving = 0;
        for (std::size_t from = into; from < list.size(); ++from) {
            if (leaving < shift.positions.size() && shift.positions[leaving] == from) {
                take(std::move(list[from]));
                ++leaving;
            } else {
                list[into++] = std::move(list[from]);
            }
        }
        list.resize(into);
    });
}

struct RowNamer {
    const Operation& operation;

    template <class Record>
    std::string operator()(const Record& record) const
    {
        return record.code;
    }
    std::string operator()(const Settings& settings) const { return settings.title; }
    std::string operator()(const CategoryPlaces& row) const
    {
        return codeIn(operation.facilities, row.facility.position) + " "
               + codeIn(operation.categories, row.category.position);
    }
    std::string operator()(const CalendarRow& row) const
    {
        std::string name;
        visitThing(row.kind, row.position, [&](auto id) { name = codeIn(listOf(operation, id), id.position) + " "; });
        return name + nameOf(row.field) + " " + toText(row.from) + " " + toText(row.to);
    }
    std::string operator()(const KeepApart& row) const
    {
        return codeIn(operation.cohorts, row.first.position) + " " + codeIn(operation.cohorts, row.second.position);
    }
    std::string operator()(const RivalFigure& row) const
    {
        return codeIn(operation.facilities, row.facility.position) + " " + nameOf(row.field) + " " + row.source;
    }

    template <class Row>
    static std::string codeIn(const std::vector<Row>& rows, std::uint32_t position)
    {
        return position < rows.size() ? rows[position].code : "?";
    }
};

} // namespace

bool hasIds(OperationTable table)
{
    switch (table) {
    case OperationTable::Categories:
    case OperationTable::Facilities:
    case OperationTable::Cohorts:
    case OperationTable::Fleets:
    case OperationTable::Routes:
        return true;
    case OperationTable::Settings:
    case OperationTable::Places:
    case OperationTable::Calendar:
    case OperationTable::KeepApart:
    case OperationTable::Figures:
        return false;
    }
    return false;
}

std::optional<std::uint32_t> RowShift::moved(std::uint32_t position) const
{
    if (way == Way::In)
        return static_cast<std::uint32_t>(position + comingBefore(positions, position));
    const auto found = std::lower_bound(positions.begin(), positions.end(), position);
    if (found != positions.end() && *found == position)
        return std::nullopt;
    return static_cast<std::uint32_t>(position - (found - positions.begin()));
}

bool RowShift::movesRows(std::size_t count) const
{
    if (positions.empty())
        return false;
    return way == Way::In ? positions.front() + positions.size() < count : positions.front() < count;
}

void putRows(Operation& operation, const RowShift& shift, std::vector<OperationRow>&& rows)
{
    assert(shift.positions.size() == rows.size());
    visitRows(operation, shift.table, [&]<class Row>(std::vector<Row>& list) {
        std::size_t from = list.size();
        std::size_t coming = rows.size();
        list.resize(list.size() + rows.size());
        for (std::size_t into = list.size(); coming > 0; --into) {
            if (shift.positions[coming - 1] == into - 1)
                list[into - 1] = std::move(std::get<Row>(rows[--coming]));
            else
                list[into - 1] = std::move(list[--from]);
        }
    });
}

std::vector<OperationRow> takeRows(Operation& operation, const RowShift& shift)
{
    std::vector<OperationRow> taken;
    taken.reserve(shift.positions.size());
    leave(operation, shift, [&](auto&& row) { taken.emplace_back(std::move(row)); });
    return taken;
}

void dropRows(Operation& operation, const RowShift& shift)
{
    leave(operation, shift, [](auto&&) {});
}

void moveIds(Plan& plan, const RowShift& shift)
{
    if (!hasIds(shift.table))
        return;
    const auto moveIn = [&](auto& record) {
        visitReferences(record, shift.table,
                        [&](std::uint32_t& position) { position = shift.moved(position).value_or(position); });
    };
    for (const OperationTable table : kOperationTables)
        visitRows(plan.operation, table, [&](auto& rows) {
            for (auto& row : rows)
                moveIn(row);
        });
    for (auto& [code, batch] : plan.batches)
        moveIn(batch);
}

Renumbered movedBy(const Plan& plan, const RowShift& shift)
{
    Renumbered moved;
    if (!hasIds(shift.table))
        return moved;
    const auto isMoved = [&](const auto& record) {
        bool isOther = false;
        visitReferences(record, shift.table, [&](std::uint32_t position) {
            isOther = isOther || shift.moved(position).value_or(position) != position;
        });
        return isOther;
    };
    for (const OperationTable table : kOperationTables)
        visitRows(plan.operation, table, [&](const auto& rows) {
            for (std::uint32_t i = 0; i < rows.size(); ++i)
                if (isMoved(rows[i]))
                    moved.in(table).insert(i);
        });
    for (const auto& [code, batch] : plan.batches)
        if (isMoved(batch))
            moved.batches.insert(code);
    return moved;
}

std::optional<Referrer> findReferrer(const Plan& plan, OperationTable table,
                                     const std::vector<std::uint32_t>& positions, Referring referring)
{
    std::optional<Referrer> found;
    if (!hasIds(table))
        return found;
    const bool isOfAll = referring == Referring::Anything;
    for (const OperationTable other : kOperationTables)
        visitRows(plan.operation, other, [&]<class Row>(const std::vector<Row>& rows) {
            for (std::size_t i = 0; isOfAll && i < rows.size() && !found; ++i)
                if (const auto position = referredTo(rows[i], table, positions))
                    found = Referrer{*position, kNameOf<Row>.title, nameOfRow(plan.operation, rows[i])};
        });
    for (auto batch = plan.batches.begin(); batch != plan.batches.end() && !found; ++batch)
        if (isOfAll || batch->second.hasDeparted())
            if (const auto position = referredTo(batch->second, table, positions))
                found = Referrer{*position, kNameOf<Batch>.title, batch->first.text};
    return found || !isOfAll ? found : findApproval(plan, table, positions);
}

std::string nameOfRow(const Operation& operation, const OperationRow& row)
{
    return std::visit(RowNamer{operation}, row);
}

} // namespace planner
