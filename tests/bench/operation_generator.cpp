// SPDX-License-Identifier: Apache-2.0
// Writes a seeded operation as an operation folder, for `tplan import`.

#include "core/exchange/operation_folder.h"
#include "tests/bench/seeded_operation.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <map>

namespace planner::bench {
namespace {

/// The shape of a kind; `growth` is regional, with seats that grow with the people so that only headcounts change.
Shape shapeOf(const std::string& kind, const Shape& asked)
{
    Shape shape = kind == "national" ? nationalShape() : regionalShape();
    if (asked.people > 0)
        shape.people = asked.people;
    if (asked.sites > 0)
        shape.sites = asked.sites;
    if (asked.days > 0)
        shape.days = asked.days;
    if (kind == "growth") {
        shape.seats = std::max<std::int64_t>(10, shape.people / 100);
        shape.routesPerOrigin = shape.sites * 4 / 3;
    }
    return shape;
}

ScarceShape scarceShapeOf(const Shape& asked, std::int64_t groups)
{
    ScarceShape shape;
    if (asked.people > 0)
        shape.people = asked.people;
    if (asked.sites > 0)
        shape.sites = asked.sites;
    if (groups > 0)
        shape.groups = groups;
    return shape;
}

int writeTo(const std::string& folder, Operation operation)
{
    const std::size_t facilities = operation.facilities.size();
    const std::size_t cohorts = operation.cohorts.size();
    const std::size_t routes = operation.routes.size();
    if (const auto written = writeOperationFolder({std::move(operation), {}, {}}, folder); !written) {
        fmt::print(stderr, "operation_generator: error: {}\n", toEnglish(written.error().message));
        return EXIT_FAILURE;
    }
    fmt::print("{}: {} facilities, {} cohorts, {} routes\n", folder, facilities, cohorts, routes);
    return EXIT_SUCCESS;
}

} // namespace
} // namespace planner::bench

int main(int argc, char** argv)
{
    using namespace planner::bench;
    CLI::App app("Writes a seeded operation that the splitter is measured on as an operation folder.");
    std::string kind;
    std::string folder;
    std::uint64_t seed = 1;
    Shape asked{.people = 0, .sites = 0, .days = 0};
    app.add_option("KIND", kind)
        ->required()
        ->check(CLI::IsMember({"regional", "national", "transport", "scarce", "growth"}));
    app.add_option("SEED", seed)->required();
    app.add_option("FOLDER", folder)->required();
    app.add_option("--people", asked.people, "people to move")->check(CLI::Range(100, 10'000'000));
    app.add_option("--sites", asked.sites, "sites that receive")->check(CLI::Range(2, 2'000));
    app.add_option("--days", asked.days, "days of the operation")->check(CLI::Range(2, 1'000));
    std::int64_t groups = 0;
    app.add_option("--groups", groups, "groups of a scarce operation")->check(CLI::Range(1, 500));
    CLI11_PARSE(app, argc, argv);
    if (kind == "scarce")
        return writeTo(folder, scarceOperation(scarceShapeOf(asked, groups), seed));
    return writeTo(folder,
                   kind == "transport" ? transportOperation(seed) : seededOperation(shapeOf(kind, asked), seed));
}
