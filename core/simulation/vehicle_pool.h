// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vehicles of a fleet from day to day: idle, under way, or failed and in repair.
//
// Each vehicle that is in working order fails on a day with the same chance, by itself, whether it stands or is under
// way; one that has failed does not fail again before it is repaired. One that failed under way is there again when it
// is both back and repaired. Where the calendar takes vehicles away, it takes working ones that stand.

#include "core/simulation/binomial.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace planner {

/// How many of any number happen, each with the same chance; its tables are made when they are first asked for.
class BinomialTables {
public:
    explicit BinomialTables(double chance) : m_chance(chance) {}

    [[nodiscard]] std::int64_t draw(Random& random, std::int64_t trials);

private:
    double m_chance;
    std::unordered_map<std::int64_t, Binomial> m_tables; ///< by trials
};

/// Days must be opened one after the other, from 1 on.
class VehiclePool {
public:
    /// `repairDays` counts the day of the failure.
    VehiclePool(std::int64_t dayCount, std::int64_t repairDays);

    /// All stand and none has failed.
    void reset();
    /// Takes back who returns or is repaired on the day, sends certain batches off, and lets vehicles fail.
    /// `vehicles` is how many the fleet has on the day, `certain` the return days of those that leave for certain.
    void open(std::int64_t day, std::int64_t vehicles, const std::vector<std::int64_t>& certain,
              BinomialTables& failures, Random& random);
    /// Vehicles that a batch may still take on the open day.
    [[nodiscard]] std::int64_t idle() const { return m_idle; }
    /// Sends an idle one off until it is back at the start of `returnDay`.
    void dispatch(std::int64_t returnDay);

private:
    /// Vehicles in repair that are still under way when it ends.
    struct Away {
        std::int64_t returnDay = 0;
        std::int64_t vehicles = 0;
    };

    [[nodiscard]] std::size_t index(std::int64_t day) const;
    void leave(std::int64_t returnDay);
    void fail(std::int64_t day, std::int64_t standing, BinomialTables& failures, Random& random);

    std::int64_t m_repairDays;
    std::int64_t m_idle = 0;
    std::int64_t m_working = 0;           ///< under way and in order
    std::int64_t m_failed = 0;            ///< in repair, wherever they are
    std::vector<std::int64_t> m_returns;  ///< working ones by the day on which they are back
    std::vector<std::int64_t> m_repaired; ///< by the day on which they are back and repaired
    std::vector<std::vector<Away>> m_awayRepaired;
};

} // namespace planner
