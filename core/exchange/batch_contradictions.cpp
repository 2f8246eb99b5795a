// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/batch_contradictions.h"

#include "core/base/message_id.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace planner {
namespace {

constexpr MessageId kOfRoute = MessageId::RouteSaysOtherwise;

void reportOtherCode(CsvTable& table, const Column& column, const Route& route, std::string_view ofRoute)
{
    const std::string_view written = table.word(column);
    if (!written.empty() && written != ofRoute)
        table.fail(column, kOfRoute, {route.code, std::string(ofRoute.empty() ? "none" : ofRoute)});
}

void reportOtherMode(CsvTable& table, const Column& column, const Route& route)
{
    const std::string_view written = table.text(column);
    if (!written.empty() && written != route.mode)
        table.fail(column, kOfRoute, {route.code, route.mode});
}

void reportOtherArrival(CsvTable& table, const Column& column, const Batch& batch, const Operation& operation)
{
    const auto written = table.date(column);
    const Route& route = operation.route(batch.route);
    const Date arrival = dateOf(batch.arrivalDay(route.arrivalOffset), operation.settings.start);
    if (written && *written != arrival)
        table.fail(column,
                   batch.hasArrived() && batch.happened.arrivedOn ? MessageId::ArrivedOnSaysOtherwise
                                                                  : MessageId::ArrivesOnOtherDay,
                   {route.code, arrival});
}

void reportOtherCategories(CsvTable& table, const Column& column, const Batch& batch, const Operation& operation)
{
    std::vector<std::string_view> written = table.words(column);
    if (written.empty())
        return;
    std::vector<std::string_view> ofParts;
    for (const Part& part : batch.travellers())
        ofParts.emplace_back(operation.category(operation.cohort(part.cohort).category).code);
    std::sort(written.begin(), written.end());
    std::sort(ofParts.begin(), ofParts.end());
    ofParts.erase(std::unique(ofParts.begin(), ofParts.end()), ofParts.end());
    if (written == ofParts)
        return;
    std::string codes;
    for (const std::string_view code : ofParts)
        codes.append(codes.empty() ? "" : " ").append(code);
    table.fail(column, MessageId::CohortsOfBatchAreOthers, {codes.empty() ? "none" : codes});
}

} // namespace

FollowingColumns::FollowingColumns(const CsvTable& table)
    : arrive(table.column("arrive")), from(table.column("from")), to(table.column("to")), mode(table.column("mode")),
      fleet(table.column("fleet")), categories(table.column("categories"))
{
}

void reportContradictions(CsvTable& table, const FollowingColumns& columns, const Batch& batch,
                          const Operation& operation, bool hasDay)
{
    const Route& route = operation.route(batch.route);
    if (hasDay)
        reportOtherArrival(table, columns.arrive, batch, operation);
    reportOtherCode(table, columns.from, route, operation.facility(route.from).code);
    reportOtherCode(table, columns.to, route, operation.facility(route.to).code);
    reportOtherMode(table, columns.mode, route);
    reportOtherCode(table, columns.fleet, route,
                    route.fleet ? std::string_view(operation.fleet(*route.fleet).code) : std::string_view());
    reportOtherCategories(table, columns.categories, batch, operation);
}

} // namespace planner
