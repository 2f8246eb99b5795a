// SPDX-License-Identifier: Apache-2.0
#include "core/planning/row_moves.h"

#include "core/edit/soundness.h"
#include "core/exchange/every_table.h"
#include "core/exchange/row_names.h"
#include "core/model/fields.h"
#include "core/model/references.h"

#include <algorithm>
#include <deque>
#include <string>
#include <tuple>
#include <unordered_map>

namespace planner {
namespace {

/// Settings are one row in both.
std::vector<std::string> keysOf(const Operation& operation, OperationTable table)
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < rowCount(operation, table); ++i)
        keys.push_back(rowKey(operation, rowAt(operation, table, i)));
    return keys;
}

/// Of rows with one key the first ones are the same, and so on.
MergedTable paired(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    MergedTable table;
    table.isGone.assign(before.size(), true);
    std::unordered_map<std::string, std::deque<std::uint32_t>> byKey;
    for (std::uint32_t i = 0; i < before.size(); ++i)
        byKey[before[i]].push_back(i);
    for (const std::string& key : after) {
        auto& left = byKey[key];
        if (left.empty()) {
            table.twins.emplace_back();
            continue;
        }
        table.twins.emplace_back(left.front());
        table.isGone[left.front()] = false;
        left.pop_front();
    }
    return table;
}

/// Rows that are new stand behind the one that they follow in the other operation.
void place(MergedTable& table)
{
    const std::size_t countBefore = table.isGone.size();
    // By the position before that they follow, plus one; 0 for the beginning.
    std::vector<std::vector<std::uint32_t>> comingBehind(countBefore + 1);
    std::size_t place = 0;
    for (std::uint32_t i = 0; i < table.twins.size(); ++i)
        if (table.twins[i])
            place = *table.twins[i] + std::size_t{1};
        else
            comingBehind[place].push_back(i);
    table.ofBefore.resize(countBefore);
    table.ofAfter.resize(table.twins.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i <= countBefore; ++i) {
        if (i > 0)
            table.ofBefore[i - 1] = next++;
        for (const std::uint32_t coming : comingBehind[i])
            table.ofAfter[coming] = next++;
    }
    for (std::size_t i = 0; i < table.twins.size(); ++i)
        if (table.twins[i])
            table.ofAfter[i] = table.ofBefore[*table.twins[i]];
}

/// Gives each reference of a record the place of what it refers to.
class Mover {
public:
    using Tables = std::array<MergedTable, kTableCount>;
    Mover(const Tables& tables, std::vector<std::uint32_t> MergedTable::*positions)
        : m_tables(tables), m_positions(positions)
    {
    }

    template <class Type>
    void operator()(const Field&, Type& value) const
    {
        move(value);
    }
    template <class Tag>
    void move(Index<Tag>& id) const
    {
        const auto table = static_cast<std::size_t>(kTableOf<Index<Tag>>);
        id.position = (m_tables[table].*m_positions).at(id.position);
    }
    template <class Type>
    void move(std::optional<Type>& value) const
    {
        if (value)
            move(*value);
    }
    template <class Type>
    void move(std::vector<Type>& values) const
    {
        for (Type& value : values)
            move(value);
    }
    void move(const CalendarThing<std::uint32_t&>& thing) const
    {
        visitThing(thing.kind, thing.position, [&](auto id) {
            move(id);
            thing.position = id.position;
        });
    }
    void move(Part& part) const { move(part.cohort); }
    void move(Account& account) const { move(account.cohort); }
    template <class Type>
    void move(const Type&) const
    {
    }

private:
    const Tables& m_tables;
    std::vector<std::uint32_t> MergedTable::*m_positions;
};

} // namespace

MergedOperation::MergedOperation(const Operation& before, const Operation& after)
{
    for (std::size_t i = 0; i < kTableCount; ++i) {
        const auto table = static_cast<OperationTable>(i);
        m_tables[i] = paired(keysOf(before, table), keysOf(after, table));
        place(m_tables[i]);
    }
}

OperationRow MergedOperation::fromBefore(OperationRow row) const
{
    return moved(std::move(row), &MergedTable::ofBefore);
}

OperationRow MergedOperation::fromAfter(OperationRow row) const { return moved(std::move(row), &MergedTable::ofAfter); }

Batch MergedOperation::fromBefore(Batch batch) const { return moved(std::move(batch), &MergedTable::ofBefore); }

Batch MergedOperation::fromAfter(Batch batch) const { return moved(std::move(batch), &MergedTable::ofAfter); }

OperationRow MergedOperation::moved(OperationRow row, Positions positions) const
{
    const Mover mover(m_tables, positions);
    std::visit([&](auto& record) { fields(mover, record); }, row);
    return row;
}

/// Parts stand in the order of the cohorts.
Batch MergedOperation::moved(Batch batch, Positions positions) const
{
    const Mover mover(m_tables, positions);
    mover.move(batch.route);
    mover.move(batch.parts);
    sortParts(batch.parts);
    for (auto* count : {&batch.happened.departed, &batch.happened.arrived}) {
        mover.move(*count);
        if (*count)
            sortParts(**count);
    }
    mover.move(batch.happened.accounts);
    std::sort(batch.happened.accounts.begin(), batch.happened.accounts.end(), [](const Account& a, const Account& b) {
        return std::tie(a.cohort, a.fate) < std::tie(b.cohort, b.fate);
    });
    return batch;
}

} // namespace planner
