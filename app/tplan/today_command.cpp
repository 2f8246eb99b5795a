// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"
#include "app/tplan/operation_day.h"
#include "core/figures/day_report.h"
#include "core/goals/score.h"
#include "core/planning/day_list.h"
#include "core/rules/batch_findings.h"
#include "core/rules/evaluated_plan.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace planner::tplan {
namespace {

using Json = nlohmann::ordered_json;

struct TodayArguments {
    std::string plan;
    std::optional<std::string> on;
    bool isJson = false;
};

/// A list with its key in JSON and its heading for people, in the order of urgency.
struct NamedList {
    const char* key;
    const char* heading;
    const std::vector<DayRow>& rows;
};
std::vector<NamedList> namedLists(const DayList& list)
{
    return {{"missing", "Missing: arrived short and not accounted for", list.missing},
            {"late", "Late: should have left or arrived", list.late},
            {"leaving", "Leaves", list.leaving},
            {"on_the_road", "On the road", list.onTheRoad},
            {"arriving", "Arrives", list.arriving},
            {"not_ready", "Next three days: not ready", list.notReady}};
}

/// "lacks fit site; fit ends before it leaves; not approved; R01".
std::string textOf(const Lacks& lacks)
{
    std::string text;
    const auto add = [&](const std::string& words) { text.append(text.empty() ? "" : "; ").append(words); };
    std::string kinds;
    for (const Clearance kind : lacks.clearances)
        kinds.append(" ").append(nameOf(kind));
    if (!kinds.empty())
        add("lacks" + kinds);
    for (const Clearance kind : lacks.ended)
        add(std::string(nameOf(kind)) + " ends before it leaves");
    if (lacks.isUnapproved)
        add("not approved");
    std::string rules;
    appendIds(rules, lacks.rules);
    if (!rules.empty())
        add("breaks " + rules);
    return text;
}

Json toJson(const Operation& operation, const DayRow& row)
{
    Json json{{"batch", row.batch.text},
              {"people", row.people.value()},
              {"to", operation.facility(row.to).code},
              {row.hasLeft ? "arrives" : "departs", toText(dateOf(row.day, operation.settings.start))}};
    if (row.hasLeft)
        return json;
    json["lacks"] = Json::array();
    for (const Clearance kind : row.lacks.clearances)
        json["lacks"].push_back(nameOf(kind));
    json["ended"] = Json::array();
    for (const Clearance kind : row.lacks.ended)
        json["ended"].push_back(nameOf(kind));
    json["approved"] = !row.lacks.isUnapproved;
    json["rules"] = Json::array();
    for (const Rule rule : row.lacks.rules)
        json["rules"].push_back(idOf(rule));
    return json;
}

/// What a command says of a day.
struct TodayFigures {
    Date date;
    DayList list;
    DayReport report;
    PeopleSummary people;
};

Json toJson(const Operation& operation, const TodayFigures& today)
{
    const auto& [date, list, report, people] = today;
    Json json{{"date", toText(date)}, {"day", dayOf(date, operation.settings.start).value()}};
    json["counts"] = {{"people", people.people.value()},   {"waiting", people.waiting.value()},
                      {"planned", people.planned.value()}, {"on_the_road", people.onTheRoad.value()},
                      {"arrived", people.arrived.value()}, {"left", people.left.value()}};
    json["of_the_day"] = {{"to_leave", report.departures.planned.people.value()},
                          {"left", report.departures.actual.people.value()},
                          {"to_arrive", report.arrivals.planned.people.value()},
                          {"arrived", report.arrivals.actual.people.value()},
                          {"to_leave_custody", report.releases.planned.people.value()},
                          {"left_custody", report.releases.actual.people.value()}};
    for (const NamedList& named : namedLists(list)) {
        json[named.key] = Json::array();
        for (const DayRow& row : named.rows)
            json[named.key].push_back(toJson(operation, row));
    }
    return json;
}

void printList(const Operation& operation, const NamedList& named)
{
    if (named.rows.empty())
        return;
    People sum;
    for (const DayRow& row : named.rows)
        sum += row.people;
    fmt::print("\n{}: {} {} in {} {}\n", named.heading, grouped(sum.value()), sum == People(1) ? "person" : "people",
               grouped(static_cast<std::int64_t>(named.rows.size())), named.rows.size() == 1 ? "batch" : "batches");
    for (const DayRow& row : named.rows) {
        const std::string lacks = textOf(row.lacks);
        fmt::print("  {:<12} {:>7}  to {:<12} {} {}{}{}\n", row.batch.text, grouped(row.people.value()),
                   operation.facility(row.to).code, row.hasLeft ? "arrives" : "departs",
                   toText(dateOf(row.day, operation.settings.start)), lacks.empty() ? "" : "  ", lacks);
    }
}

void printDay(const Operation& operation, const TodayFigures& today)
{
    const auto& [date, list, report, people] = today;
    fmt::print("{}: day {} of {}\n", toText(date), dayOf(date, operation.settings.start).value(),
               operation.lastDay().value());
    fmt::print("{} people = {} waiting + {} planned + {} on the road + {} arrived + {} left\n",
               grouped(people.people.value()), grouped(people.waiting.value()), grouped(people.planned.value()),
               grouped(people.onTheRoad.value()), grouped(people.arrived.value()), grouped(people.left.value()));
    const PlannedAndActual& left = report.departures;
    const PlannedAndActual& arrived = report.arrivals;
    fmt::print("of the day: {} left ({} planned), {} arrived ({} planned)\n", grouped(left.actual.people.value()),
               grouped(left.planned.people.value()), grouped(arrived.actual.people.value()),
               grouped(arrived.planned.people.value()));
    if (const PlannedAndActual& released = report.releases; released != PlannedAndActual())
        fmt::print("left custody: {} ({} planned)\n", grouped(released.actual.people.value()),
                   grouped(released.planned.people.value()));
    bool isQuiet = true;
    for (const NamedList& named : namedLists(list)) {
        printList(operation, named);
        isQuiet = isQuiet && named.rows.empty();
    }
    if (isQuiet)
        fmt::print("Nobody is missing, late or on the road; nothing leaves or arrives, and the next three days are "
                   "ready.\n");
}

ExitCode runToday(const TodayArguments& arguments)
{
    const auto on = readDate("--on", arguments.on);
    if (!on)
        return fail(on.error());
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const Plan& plan = store.value().plan();
    const Date date = on.value() ? *on.value() : dateNow(plan.operation.settings);
    const EvaluatedPlan evaluated(plan);
    const Day day = dayOf(date, plan.operation.settings.start);
    const TodayFigures today{date, dayListOf(plan, evaluated.findings(), day),
                             dayReportOf(plan.operation, plan.batches, day), summarise(plan.operation, plan.batches)};
    if (arguments.isJson)
        fmt::print("{}\n", toJson(plan.operation, today).dump());
    else
        printDay(plan.operation, today);
    return ExitCode::Done;
}

} // namespace

void addToday(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<TodayArguments>();
    CLI::App* command = app.add_subcommand(
        "today", "Show who is missing, late, leaving, on the road and arriving, and what is not ready for three days");
    setExample(*command, "tplan today my.tplan --on 2026-01-23");
    addPlanArgument(*command, arguments->plan);
    command->add_option("--on", arguments->on, "The day to look at; today, in the operation's time zone, without it")
        ->type_name("DATE");
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runToday(*arguments); });
}

} // namespace planner::tplan
