// SPDX-License-Identifier: Apache-2.0
#pragma once
// Builds operations and plans for tests in a few lines, by codes.

#include "core/model/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace planner::test {

// Figures are plain numbers here: in a test the field's name beside the number says what it is.
// Dates are day numbers of the operation.

struct FacilitySpec {
    std::int64_t capacity = 0;
    std::int64_t population = 0;
    std::optional<std::int64_t> limitPercent = std::nullopt;
    std::optional<std::int64_t> target = std::nullopt;
    std::optional<std::int64_t> dailyIntake = std::nullopt;
    std::optional<std::int64_t> dailyRelease = std::nullopt;
    std::vector<std::string> accepts = {};
    FacilityKind kind = FacilityKind::Custody;
};

struct CategorySpec {
    std::int64_t priority = 1;
    std::optional<std::int64_t> peoplePerEscort = std::nullopt;
    bool travelsAlone = false;
    std::optional<std::int64_t> maxSharePercent = std::nullopt;
};

struct CohortSpec {
    std::string at = {};
    std::int64_t people = 0;
    std::string category = "standard";
    Movement movement = Movement::Must;
    std::optional<std::int64_t> readyFrom = std::nullopt;
    std::optional<std::int64_t> notAfter = std::nullopt;
    std::string country = {};
};

struct RouteSpec {
    std::string from = {};
    std::string to = {};
    std::int64_t metres = 1000;
    std::optional<std::int64_t> seats = std::nullopt;
    std::optional<std::int64_t> departuresPerDay = std::nullopt;
    std::int64_t arrivalOffset = 0;
    std::optional<std::int64_t> openFrom = std::nullopt;
    std::optional<std::int64_t> openTo = std::nullopt;
    std::string fleet = {}; ///< empty: none
};

struct FleetSpec {
    std::int64_t vehicles = 0;
    std::int64_t cycleDays = 1;
};

struct CalendarSpec {
    CalendarField field = CalendarField::Capacity;
    std::string code = {}; ///< of the facility, route or fleet that the field belongs to; empty for escorts
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::int64_t value = 0;
};

using PeopleByCohort = std::vector<std::pair<std::string, std::int64_t>>;

struct AccountSpec {
    std::string cohort = {};
    Fate fate = Fate::Returned;
    std::int64_t people = 0;
};

struct BatchSpec {
    std::string route = {};
    std::int64_t day = 1;
    PeopleByCohort parts = {};
    Status status = Status::Draft;
    std::vector<Clearance> clearances = {};
    bool isLocked = false;
    std::optional<std::int64_t> departedOn = std::nullopt;
    std::optional<PeopleByCohort> departed = std::nullopt;
    std::optional<std::int64_t> arrivedOn = std::nullopt;
    std::optional<PeopleByCohort> arrived = std::nullopt;
    std::vector<AccountSpec> accounts = {}; ///< by cohort, then fate
    std::string note = {};
    std::optional<std::int64_t> total = std::nullopt; ///< a count of all together, of an earlier version
};

/// A fluent builder. Codes must be declared before they are used, except categories, which then have the
/// defaults; an unknown code throws std::invalid_argument. Day 1 is 2026-01-21. Repeating a code of a facility,
/// category or batch replaces its row.
class OperationBuilder {
public:
    explicit OperationBuilder(std::int64_t days = 5);

    OperationBuilder& facility(const std::string& code, const FacilitySpec& spec);
    OperationBuilder& category(const std::string& code, const CategorySpec& spec);
    OperationBuilder& cohort(const std::string& code, const CohortSpec& spec);
    OperationBuilder& route(const std::string& code, const RouteSpec& spec);
    OperationBuilder& fleet(const std::string& code, const FleetSpec& spec);
    OperationBuilder& calendar(const CalendarSpec& spec);
    OperationBuilder& places(const std::string& facility, const std::string& category, std::int64_t places);
    OperationBuilder& keepApart(const std::string& first, const std::string& second, ApartScope scope);
    OperationBuilder& batch(const std::string& code, const BatchSpec& spec);
    /// Of R14, `category` is the one that is over.
    OperationBuilder& approval(const std::string& rule, const std::string& subject, std::int64_t day,
                               std::int64_t excess, const std::string& category = {});
    /// For what has no method of its own.
    [[nodiscard]] Settings& settings() { return m_plan.operation.settings; }

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Operation& operation() const { return m_plan.operation; }
    [[nodiscard]] FacilityId facilityId(const std::string& code) const;
    [[nodiscard]] CohortId cohortId(const std::string& code) const;
    [[nodiscard]] RouteId routeId(const std::string& code) const;
    [[nodiscard]] FleetId fleetId(const std::string& code) const;
    /// Adds a category with the defaults where there is none of the code.
    CategoryId categoryId(const std::string& code);
    [[nodiscard]] Date date(std::int64_t day) const;

private:
    [[nodiscard]] std::optional<Date> date(std::optional<std::int64_t> day) const;
    [[nodiscard]] std::vector<Part> parts(const PeopleByCohort& people) const;

    Plan m_plan;
};

/// Every clearance: what an approved batch needs.
[[nodiscard]] std::vector<Clearance> allClearances();

} // namespace planner::test
