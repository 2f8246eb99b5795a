// SPDX-License-Identifier: Apache-2.0
#include "core/planning/row_removal.h"

#include "core/base/message_id.h"
#include "core/edit/row_shift.h"

#include <algorithm>
#include <array>
#include <set>

namespace planner {
namespace {

/// Rows that go, and what of the rest refers to them.
class Removal {
public:
    Removal(const Plan& plan, OperationTable table, const std::vector<std::uint32_t>& positions)
        : m_plan(plan), m_operation(plan.operation), m_asked(table)
    {
        in(table).insert(positions.begin(), positions.end());
        gatherRows();
        gatherBatches();
        gatherApprovals();
        gatherMentions();
    }

    [[nodiscard]] std::vector<GoesWith> goesWith() const;
    [[nodiscard]] Edit edit() const;

private:
    using Positions = std::set<std::uint32_t>;

    [[nodiscard]] Positions& in(OperationTable table) { return m_rows[static_cast<std::size_t>(table)]; }
    [[nodiscard]] const Positions& in(OperationTable table) const { return m_rows[static_cast<std::size_t>(table)]; }
    template <class Id>
    [[nodiscard]] bool goes(OperationTable table, Id id) const
    {
        return in(table).contains(id.position);
    }
    [[nodiscard]] bool goes(const CategoryPlaces& row) const
    {
        return goes(OperationTable::Facilities, row.facility) || goes(OperationTable::Categories, row.category);
    }
    [[nodiscard]] bool goes(const Cohort& row) const
    {
        return goes(OperationTable::Facilities, row.facility) || goes(OperationTable::Categories, row.category);
    }
    [[nodiscard]] bool goes(const Route& row) const
    {
        return goes(OperationTable::Facilities, row.from) || goes(OperationTable::Facilities, row.to);
    }
    [[nodiscard]] bool goes(const KeepApart& row) const
    {
        return goes(OperationTable::Cohorts, row.first) || goes(OperationTable::Cohorts, row.second);
    }
    [[nodiscard]] bool goes(const RivalFigure& row) const { return goes(OperationTable::Facilities, row.facility); }
    [[nodiscard]] bool goes(const CalendarRow& row) const;

    template <class Row>
    void gather(OperationTable table, const std::vector<Row>& rows);
    void gatherRows();
    void gatherBatches();
    void gatherApprovals();
    void gatherMentions();
    void addRows(std::vector<Edit>& edits, OperationTable table) const;
    [[nodiscard]] std::vector<std::string> namesOf(OperationTable table) const;

    const Plan& m_plan;
    const Operation& m_operation;
    OperationTable m_asked;
    std::array<Positions, kOperationTables.size()> m_rows;
    std::vector<BatchCode> m_batches; ///< that go whole
    std::vector<ResizeBatch> m_smaller;
    std::vector<Approval> m_keptApprovals;
    std::vector<SetRow> m_changed; ///< facilities and routes that mention what goes
};

bool Removal::goes(const CalendarRow& row) const
{
    switch (row.kind) {
    case CalendarKind::Facility:
        return in(OperationTable::Facilities).contains(row.position);
    case CalendarKind::Route:
        return in(OperationTable::Routes).contains(row.position);
    case CalendarKind::Fleet:
        return in(OperationTable::Fleets).contains(row.position);
    case CalendarKind::Escorts:
        return false;
    }
    return false;
}

template <class Row>
void Removal::gather(OperationTable table, const std::vector<Row>& rows)
{
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        if (goes(rows[i]))
            in(table).insert(i);
}

/// Each table behind those that it refers to.
void Removal::gatherRows()
{
    gather(OperationTable::Places, m_operation.places);
    gather(OperationTable::Cohorts, m_operation.cohorts);
    gather(OperationTable::Routes, m_operation.routes);
    gather(OperationTable::Calendar, m_operation.calendar);
    gather(OperationTable::KeepApart, m_operation.keepApart);
    gather(OperationTable::Figures, m_operation.figures);
}

/// Facts are left for the edit to be refused.
void Removal::gatherBatches()
{
    const auto isLeft = [&](const Part& part) { return !goes(OperationTable::Cohorts, part.cohort); };
    for (const auto& [code, batch] : m_plan.batches) {
        if (batch.hasDeparted())
            continue;
        std::vector<Part> left;
        std::copy_if(batch.parts.begin(), batch.parts.end(), std::back_inserter(left), isLeft);
        const bool isEmptied = left.empty() && !batch.parts.empty();
        if (goes(OperationTable::Routes, batch.route) || isEmptied)
            m_batches.push_back(code);
        else if (left != batch.parts)
            m_smaller.push_back({code, std::move(left)});
    }
}

void Removal::gatherApprovals()
{
    const auto goesIn = [&](OperationTable table, const auto& rows, const std::string& code) {
        return std::any_of(in(table).begin(), in(table).end(),
                           [&](std::uint32_t position) { return rows.at(position).code == code; });
    };
    for (const Approval& approval : m_plan.approvals)
        if (!goesIn(OperationTable::Facilities, m_operation.facilities, approval.subject)
            && !goesIn(OperationTable::Categories, m_operation.categories, approval.category))
            m_keptApprovals.push_back(approval);
}

void Removal::gatherMentions()
{
    const auto isGone = [&](CategoryId id) { return goes(OperationTable::Categories, id); };
    for (std::uint32_t i = 0; i < m_operation.facilities.size(); ++i) {
        Facility facility = m_operation.facilities[i];
        // One that accepts nothing else would accept all: it stays as it is, and the edit is refused.
        if (std::erase_if(facility.accepts, isGone) > 0 && !facility.accepts.empty()
            && !in(OperationTable::Facilities).contains(i))
            m_changed.push_back({i, std::move(facility)});
    }
    for (std::uint32_t i = 0; i < m_operation.routes.size(); ++i) {
        Route route = m_operation.routes[i];
        if (!route.fleet || !goes(OperationTable::Fleets, *route.fleet) || in(OperationTable::Routes).contains(i))
            continue;
        route.fleet.reset();
        m_changed.push_back({i, std::move(route)});
    }
}

std::vector<std::string> Removal::namesOf(OperationTable table) const
{
    std::vector<std::string> names;
    for (const std::uint32_t position : in(table))
        names.push_back(nameOfRow(m_operation, rowAt(m_operation, table, position)));
    return names;
}

MessageId countOf(OperationTable table)
{
    switch (table) {
    case OperationTable::Places:
        return MessageId::PlacesRowsGo;
    case OperationTable::Cohorts:
        return MessageId::CohortsGo;
    case OperationTable::Routes:
        return MessageId::RoutesGo;
    case OperationTable::Calendar:
        return MessageId::CalendarRowsGo;
    case OperationTable::KeepApart:
        return MessageId::KeepApartRowsGo;
    case OperationTable::Figures:
        return MessageId::FiguresGo;
    case OperationTable::Settings:
    case OperationTable::Categories:
    case OperationTable::Facilities:
    case OperationTable::Fleets:
        break; // nothing that goes takes one of these with it
    }
    return MessageId::None;
}

std::vector<GoesWith> Removal::goesWith() const
{
    std::vector<GoesWith> all;
    const auto add = [&](MessageId sentence, std::vector<std::string> names, std::vector<MessageArgument> more = {}) {
        if (names.empty())
            return;
        more.insert(more.begin(), names.size());
        all.push_back({{sentence, std::move(more)}, std::move(names)});
    };
    for (const OperationTable table : kOperationTables) {
        if (table == m_asked)
            continue;
        People people;
        if (table == OperationTable::Cohorts)
            for (const std::uint32_t position : in(table))
                people += m_operation.cohorts[position].people;
        if (table == OperationTable::Cohorts)
            add(countOf(table), namesOf(table), {people});
        else
            add(countOf(table), namesOf(table));
    }
    std::vector<std::string> batches;
    People people;
    for (const BatchCode& code : m_batches) {
        batches.push_back(code.text);
        people += m_plan.batches.at(code).people();
    }
    add(MessageId::BatchesGo, std::move(batches), {people});
    std::vector<std::string> smaller;
    for (const ResizeBatch& edit : m_smaller)
        smaller.push_back(edit.code.text);
    add(MessageId::BatchesGetSmaller, std::move(smaller));
    std::vector<std::string> facilities;
    std::vector<std::string> routes;
    for (const SetRow& edit : m_changed)
        (tableOf(edit.row) == OperationTable::Routes ? routes : facilities).push_back(nameOfRow(m_operation, edit.row));
    add(MessageId::FacilitiesAcceptItNoMore, std::move(facilities));
    add(MessageId::RoutesHaveNoFleet, std::move(routes));
    std::vector<std::string> approvals;
    for (const Approval& approval : m_plan.approvals)
        if (std::find(m_keptApprovals.begin(), m_keptApprovals.end(), approval) == m_keptApprovals.end())
            approvals.push_back(approval.rule + " " + approval.subject);
    add(MessageId::ApprovalsGo, std::move(approvals));
    return all;
}

/// From the end on, so that positions before stay.
void Removal::addRows(std::vector<Edit>& edits, OperationTable table) const
{
    for (auto position = in(table).rbegin(); position != in(table).rend(); ++position)
        edits.emplace_back(RemoveRow{table, *position});
}

// Those that refer to others first; the rows that were asked for at the end.
Edit Removal::edit() const
{
    std::vector<Edit> edits;
    if (!m_batches.empty())
        edits.emplace_back(ReplaceBatches{m_batches, {}});
    edits.insert(edits.end(), m_smaller.begin(), m_smaller.end());
    if (m_keptApprovals != m_plan.approvals)
        edits.emplace_back(SetApprovals{m_keptApprovals});
    edits.insert(edits.end(), m_changed.begin(), m_changed.end());
    for (auto table = kOperationTables.rbegin(); table != kOperationTables.rend(); ++table)
        if (*table != m_asked)
            addRows(edits, *table);
    addRows(edits, m_asked);
    return asOneStep(std::move(edits)).value_or(Transaction{});
}

} // namespace

std::vector<GoesWith> whatGoesWith(const Plan& plan, OperationTable table, std::vector<std::uint32_t> positions)
{
    return Removal(plan, table, positions).goesWith();
}

Edit removalOf(const Plan& plan, OperationTable table, std::vector<std::uint32_t> positions)
{
    return Removal(plan, table, positions).edit();
}

} // namespace planner
