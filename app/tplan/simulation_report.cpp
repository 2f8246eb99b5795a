// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/simulation_report.h"

#include "app/tplan/number_text.h"
#include "core/base/one_line.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

double share(std::int64_t hits, std::int64_t runs)
{
    return runs == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(runs);
}

std::string percentText(double value) { return fmt::format("{:.1f} %", 100 * value); }

/// "12.3 % (11.7 % to 12.9 %)"
std::string rangeText(std::int64_t hits, std::int64_t runs)
{
    const ProbabilityRange range = wilsonRange(hits, runs);
    return fmt::format("{} ({} to {})", percentText(share(hits, runs)), percentText(range.low),
                       percentText(range.high));
}

/// The day number of the day on which the site is over most often; nothing where it never is.
std::optional<std::int64_t> worstDay(const SiteRisk& site)
{
    const auto found = std::max_element(site.runsOverByDay.begin(), site.runsOverByDay.end());
    if (found == site.runsOverByDay.end() || *found == 0)
        return std::nullopt;
    return found - site.runsOverByDay.begin() + 1;
}

nlohmann::ordered_json orNull(const std::optional<std::int64_t>& value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

std::string dayText(const Plan& plan, const std::optional<std::int64_t>& day)
{
    return day ? fmt::format("day {}, {}", *day, toText(dateOf(Day(*day), plan.operation.settings.start)))
               : std::string("later than simulated");
}

nlohmann::ordered_json jsonOf(const Plan& plan, const SiteRisk& site, std::int64_t runs)
{
    const ProbabilityRange range = wilsonRange(site.runsOver, runs);
    return {{"facility", plan.operation.facility(site.facility).code},
            {"over_runs", site.runsOver},
            {"over_probability", share(site.runsOver, runs)},
            {"over_low", range.low},
            {"over_high", range.high},
            {"worst_over_p50", orNull(site.worst.quantile(0.5, site.runsOver))},
            {"worst_over_p95", orNull(site.worst.quantile(0.95, site.runsOver))},
            {"most_often_on_day", orNull(worstDay(site))},
            {"capacity_low", site.capacity.low.value()},
            {"capacity_high", site.capacity.high.value()},
            {"range_is_published", site.capacity.isPublished}};
}

nlohmann::ordered_json jsonOf(const BatchRisk& risk, std::int64_t runs)
{
    return {{"batch", risk.code.text},         {"fragile_runs", risk.fragile},
            {"late_runs", risk.late},          {"over_runs", risk.over},
            {"after_end_runs", risk.afterEnd}, {"mean_days_late", share(risk.daysLate, runs)}};
}

nlohmann::ordered_json finishJson(const SimulationResult& result)
{
    nlohmann::ordered_json json;
    for (const int percent : {5, 10, 25, 50, 75, 90, 95})
        json[fmt::format("p{}", percent)] = orNull(result.finish.quantile(percent / 100.0, result.runs));
    json["late_runs"] = result.runsLate;
    json["unfinished_runs"] = result.unfinished;
    json["days"] = nlohmann::ordered_json::array();
    for (const auto& [day, runs] : result.finish.counts())
        json["days"].push_back({{"day", day}, {"runs", runs}});
    return json;
}

void printSitesAtRisk(const Plan& plan, const SimulationResult& result)
{
    constexpr const char* kRow = "{:<12} {:<20} {:<28} {:>14} {:>14}  {}\n";
    fmt::print(kRow, "site", "", "over its limit in", "by, median", "by, 95 %", "most often on");
    for (const SiteRisk& site : result.sites) {
        const Facility& facility = plan.operation.facility(site.facility);
        const auto by = [&site](double part) {
            const auto value = site.worst.quantile(part, site.runsOver);
            return value ? grouped(*value) : std::string("-");
        };
        const auto day = worstDay(site);
        fmt::print(kRow, facility.code, oneLine(facility.name), rangeText(site.runsOver, result.runs), by(0.5),
                   by(0.95), day ? dayText(plan, day) : "-");
    }
}

void printBatchesAtRisk(const SimulationResult& result, std::size_t most)
{
    constexpr const char* kRow = "{:<16} {:>10} {:>10} {:>14} {:>14} {:>12}\n";
    fmt::print("\nMost fragile batches: late, or arriving at a site over its limit\n");
    fmt::print(kRow, "batch", "either", "late", "days, mean", "site over", "after end");
    for (std::size_t i = 0; i < std::min(most, result.batches.size()); ++i) {
        const BatchRisk& risk = result.batches[i];
        fmt::print(kRow, risk.code.text, percentText(share(risk.fragile, result.runs)),
                   percentText(share(risk.late, result.runs)), fmt::format("{:.2f}", share(risk.daysLate, result.runs)),
                   percentText(share(risk.over, result.runs)), percentText(share(risk.afterEnd, result.runs)));
    }
}

} // namespace

nlohmann::ordered_json toJson(const Plan& plan, const SimulationOptions& options, const SimulationResult& result)
{
    nlohmann::ordered_json json{{"runs", result.runs}, {"seed", options.seed}, {"stopped", result.isStopped}};
    json["sites"] = nlohmann::ordered_json::array();
    for (const SiteRisk& site : result.sites)
        json["sites"].push_back(jsonOf(plan, site, result.runs));
    json["finish"] = finishJson(result);
    json["moved"] = {{"p5", orNull(result.moved.quantile(0.05, result.runs))},
                     {"p50", orNull(result.moved.quantile(0.5, result.runs))},
                     {"p95", orNull(result.moved.quantile(0.95, result.runs))}};
    json["batches"] = nlohmann::ordered_json::array();
    for (const BatchRisk& risk : result.batches)
        json["batches"].push_back(jsonOf(risk, result.runs));
    json["method"] = nlohmann::ordered_json::array();
    for (const Message& sentence : describeMethod(withinRanges(options.assumptions)))
        json["method"].push_back(toEnglish(sentence));
    return json;
}

void printSimulation(const Plan& plan, const SimulationOptions& options, const SimulationResult& result,
                     std::size_t most)
{
    if (result.sites.empty()) {
        fmt::print("The plan has no batch that travels. Maybe fill it first: tplan split PLAN\n");
        return;
    }
    printSitesAtRisk(plan, result);
    fmt::print("\nLast arrival: half of the runs by {}; 9 in 10 by {}; after the end in {}\n",
               dayText(plan, result.finish.quantile(0.5, result.runs)),
               dayText(plan, result.finish.quantile(0.9, result.runs)), rangeText(result.runsLate, result.runs));
    const auto moved = [&result](double part) { return grouped(result.moved.quantile(part, result.runs).value_or(0)); };
    fmt::print("People who arrive: {} in the middle, 9 in 10 runs between {} and {}\n", moved(0.5), moved(0.05),
               moved(0.95));
    printBatchesAtRisk(result, most);
    fmt::print("\nMethod and assumptions, seed {}:\n", options.seed);
    for (const Message& sentence : describeMethod(withinRanges(options.assumptions)))
        fmt::print("  {}\n", toEnglish(sentence));
    fmt::print("{} {} runs\n", result.isStopped ? "Stopped after" : "Done:", grouped(result.runs));
}

} // namespace planner::tplan
