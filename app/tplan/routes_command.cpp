// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_check.h"
#include "app/tplan/number_text.h"
#include "core/base/message_id.h"
#include "core/planning/route_estimates.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace planner::tplan {
namespace {

using Json = nlohmann::ordered_json;

struct RoutesArguments {
    std::string plan;
    std::string nearest = "8";
    EstimateOptions options;
    bool isDryRun = false;
    bool isJson = false;
};

std::string siteCodes(const Operation& operation, const std::vector<FacilityId>& sites)
{
    constexpr std::size_t kMostNamed = 20;
    std::string codes;
    for (std::size_t i = 0; i < sites.size() && i < kMostNamed; ++i)
        codes += (codes.empty() ? "" : ", ") + operation.facility(sites[i]).code;
    return sites.size() <= kMostNamed ? codes : fmt::format("{} and {} more", codes, sites.size() - kMostNamed);
}

/// A whole number from 1 on, or "all".
Result<std::optional<std::size_t>> readNearest(const std::string& text)
{
    if (text == "all")
        return std::optional<std::size_t>();
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number == 0)
        return Error{ErrorKind::BadInput, {MessageId::NearestIsNoNumber, {text}}};
    return std::optional(number);
}

/// Refused where nothing can be worked out because nobody said where sites are.
Result<Done> requirePlaces(const Operation& operation, const RouteEstimates& estimates)
{
    const std::size_t sites = operation.facilities.size();
    if (sites >= 2 && estimates.withoutCoordinates.size() + 1 < sites)
        return Done{};
    return Error{ErrorKind::BadInput,
                 {MessageId::TooFewSitesHaveCoordinates, {siteCodes(operation, estimates.withoutCoordinates)}}};
}

Json routesToJson(const Operation& operation, const std::vector<Route>& routes)
{
    Json list = Json::array();
    for (const Route& route : routes)
        list.push_back({{"code", route.code},
                        {"from", operation.facility(route.from).code},
                        {"to", operation.facility(route.to).code},
                        {"mode", route.mode},
                        {"km", route.length.value() / 1000},
                        {"hours", *route.hours},
                        {"arrival_day_offset", route.arrivalOffset.value()},
                        {"source", route.source}});
    return list;
}

Json estimatesToJson(const Operation& operation, const RouteEstimates& estimates)
{
    const auto codes = [&](const std::vector<FacilityId>& sites) {
        Json list = Json::array();
        for (const FacilityId site : sites)
            list.push_back(operation.facility(site).code);
        return list;
    };
    return {{"routes", routesToJson(operation, estimates.routes)},
            {"kept", estimates.existing},
            {"across_borders", estimates.acrossBorders},
            {"without_coordinates", codes(estimates.withoutCoordinates)},
            {"without_room", codes(estimates.withoutRoom)},
            {"all_routes", operation.routes.size() + estimates.routes.size()},
            {"estimates", countEstimates(operation.routes) + estimates.routes.size()}};
}

void printRoutes(const Operation& operation, const RouteEstimates& estimates)
{
    fmt::print("{:<24} {:<16} {:<16} {:>9} {:>7} {:>7}\n", "route", "from", "to", "km", "hours", "nights");
    for (const Route& route : estimates.routes) {
        const auto minutes = static_cast<std::int64_t>(std::lround(*route.hours * 60));
        fmt::print("{:<24} {:<16} {:<16} {:>9} {:>4}:{:02} {:>7}\n", route.code, operation.facility(route.from).code,
                   operation.facility(route.to).code, "≈ " + grouped(route.length.value() / 1000), minutes / 60,
                   minutes % 60, route.arrivalOffset.value());
    }
}

void printEstimates(const Operation& operation, const RouteEstimates& estimates, bool isDryRun)
{
    const std::size_t count = estimates.routes.size();
    fmt::print("{} route{} {} from coordinates, {} kept", count, count == 1 ? "" : "s",
               isDryRun ? "would be made" : "made", estimates.existing);
    if (count > 0)
        fmt::print("; the longest has ≈ {} km, {} take{} a night or more", grouped(estimates.longest().value() / 1000),
                   estimates.overnight(), estimates.overnight() == 1 ? "s" : "");
    if (estimates.acrossBorders > 0)
        fmt::print("; {} across a border left out", estimates.acrossBorders);
    fmt::print("\n{} of {} routes are estimates\n", countEstimates(operation.routes) + count,
               operation.routes.size() + count);
}

void printDoubts(const Operation& operation, const RouteEstimates& estimates)
{
    if (!estimates.withoutCoordinates.empty())
        printWarning({MessageId::SitesHaveNoCoordinates, {siteCodes(operation, estimates.withoutCoordinates)}});
    if (!estimates.withoutRoom.empty())
        printWarning({MessageId::RoutesLeadToTooLittleRoom, {siteCodes(operation, estimates.withoutRoom)}});
}

/// Works the routes out on the plan as it is when they are added.
Result<RouteEstimates> takeRoutes(PlanStore& store, const RoutesArguments& arguments)
{
    RouteEstimates estimates;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        const Operation& operation = store.plan().operation;
        estimates = estimateRoutes(operation, arguments.options);
        if (const auto isPlaced = requirePlaces(operation, estimates); !isPlaced)
            return isPlaced.error();
        const auto edit = additionOf(store.plan(), estimates.routes);
        return edit && !arguments.isDryRun
                   ? store.push(*edit, currentAuthor("routes from coordinates"), JournalKind::Edit)
                   : Result<ChangeSet>(ChangeSet{});
    });
    return taken ? Result<RouteEstimates>(std::move(estimates)) : Result<RouteEstimates>(taken.error());
}

ExitCode runRoutes(RoutesArguments& arguments)
{
    const auto nearest = readNearest(arguments.nearest);
    if (!nearest)
        return fail(nearest.error());
    arguments.options.nearest = nearest.value();
    auto store = openPlan(arguments.plan, arguments.isDryRun ? Use::Look : Use::Change);
    if (!store)
        return fail(store.error());
    const Operation before = store.value().plan().operation;
    const auto estimates = takeRoutes(store.value(), arguments);
    if (!estimates)
        return fail(estimates.error());
    printDoubts(before, estimates.value());
    if (arguments.isJson) {
        fmt::print("{}\n", estimatesToJson(before, estimates.value()).dump());
    } else {
        if (arguments.isDryRun && !estimates.value().routes.empty())
            printRoutes(before, estimates.value());
        printEstimates(before, estimates.value(), arguments.isDryRun);
    }
    return estimates.value().withoutRoom.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void addRoutes(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<RoutesArguments>();
    CLI::App* command = app.add_subcommand(
        "routes", "Make routes from the coordinates of sites, marked as assumed; routes that there are stay");
    setExample(*command, "tplan example prepared-2026 sites.tplan\ntplan routes sites.tplan --detour 1.4 --speed 50");
    addPlanArgument(*command, arguments->plan);
    command
        ->add_option("--detour", arguments->options.detour,
                     "Kilometres by road for each as the crow flies; more in hills")
        ->check(decimalBetween(kLeastDetour, kMostDetour))
        ->capture_default_str();
    command->add_option("--speed", arguments->options.speed, "Kilometres an hour, without breaks")
        ->check(decimalBetween(kLeastSpeed, kMostSpeed))
        ->capture_default_str();
    command
        ->add_option("--nearest", arguments->nearest,
                     "To so many sites that take them, or all; more until there is room for 1.5 times the people")
        ->type_name("K|all")
        ->capture_default_str();
    command->add_flag("--across-borders", arguments->options.crossesBorders, "Also between sites in two countries");
    command->add_flag("--dry-run", arguments->isDryRun, "List the routes and make none");
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runRoutes(*arguments); });
}

} // namespace planner::tplan
