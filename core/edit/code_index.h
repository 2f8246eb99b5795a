// SPDX-License-Identifier: Apache-2.0
#pragma once
// From codes to ids, quickly also where an operation has hundreds of thousands of rows.

#include "core/model/operation_row.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace planner {

/// Each table is indexed when it is first asked for and not again: valid while the operation lives and codes mean the
/// same rows (ChangeSet::hasNewCodes). Not for use by two threads at once.
class CodeIndex {
public:
    explicit CodeIndex(const Operation& operation) : m_operation(operation) {}

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    /// To be called when codes mean other rows: of all tables, of one, or of a row that came at the end of one or has
    /// another code.
    void forget();
    void forget(OperationTable table);
    void add(OperationTable table, std::uint32_t position, const std::string& code);
    void rename(OperationTable table, std::uint32_t position, const std::string& before, const std::string& after);
    [[nodiscard]] std::optional<FacilityId> facility(const std::string& code) const;
    [[nodiscard]] std::optional<CategoryId> category(const std::string& code) const;
    [[nodiscard]] std::optional<CohortId> cohort(const std::string& code) const;
    [[nodiscard]] std::optional<RouteId> route(const std::string& code) const;
    [[nodiscard]] std::optional<FleetId> fleet(const std::string& code) const;

private:
    using Table = std::optional<std::unordered_map<std::string, std::uint32_t>>;
    template <class Id, class Row>
    static std::optional<Id> find(Table& table, const std::vector<Row>& rows, const std::string& code);

    [[nodiscard]] Table* indexOf(OperationTable table);

    const Operation& m_operation;
    mutable Table m_facilities;
    mutable Table m_categories;
    mutable Table m_cohorts;
    mutable Table m_routes;
    mutable Table m_fleets;
};

} // namespace planner
