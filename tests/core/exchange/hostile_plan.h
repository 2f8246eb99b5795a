// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plans and texts by chance, for properties that must hold for all of them.

#include "core/model/plan.h"

#include <cstdint>
#include <random>
#include <string>

namespace planner::test {

class HostilePlan {
public:
    explicit HostilePlan(std::uint32_t seed) : m_random(seed) {}

    [[nodiscard]] Plan make();
    /// Any characters but NUL: line ends, quotes, delimiters, formulas, all planes; may be empty.
    [[nodiscard]] std::string text();

private:
    [[nodiscard]] std::int64_t upTo(std::int64_t most);
    [[nodiscard]] bool coin() { return upTo(1) == 1; }
    [[nodiscard]] std::string name();
    [[nodiscard]] std::string code(std::size_t number);
    [[nodiscard]] Date date() { return Date(static_cast<std::int32_t>(20'000 + upTo(400))); }
    template <class Value>
    [[nodiscard]] std::optional<Value> maybe(Value value)
    {
        return coin() ? std::optional(value) : std::nullopt;
    }
    template <class Id, class Row>
    [[nodiscard]] Id any(const std::vector<Row>& rows)
    {
        return {static_cast<std::uint32_t>(upTo(static_cast<std::int64_t>(rows.size()) - 1))};
    }
    void makeSettings(Settings& settings);
    void makePlaces(Operation& operation);
    void makeCohorts(Operation& operation);
    void makeRoutes(Operation& operation);
    void makeCalendar(Operation& operation);
    void makeRecords(Batch& batch);
    void makeHappened(Batch& batch);
    void makeBatches(Plan& plan);

    std::mt19937 m_random;
};

} // namespace planner::test
