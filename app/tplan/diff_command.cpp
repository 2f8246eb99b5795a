// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"
#include "app/tplan/state_name.h"
#include "core/figures/comparison.h"
#include "core/figures/row_order.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

/// "100 people HAS to KAR by H-K on 2026-01-24, draft"
std::string textOf(const ComparedBatch& batch)
{
    std::string parts;
    for (const auto& [cohort, people] : batch.parts)
        parts += fmt::format(" {}:{}", cohort, people.value());
    return fmt::format("{} people{} {} to {} by {} on {}, {}{}", grouped(batch.people.value()), parts, batch.from,
                       batch.to, batch.route, toText(batch.departure), nameOf(batch.status),
                       batch.isLocked ? ", locked" : "");
}

/// A line where the values differ.
void printLine(const std::string& what, const std::string& a, const std::string& b)
{
    if (a != b)
        fmt::print("{:<28} {:>16} -> {}\n", what, a, b);
}

template <class Value, class Text>
void printRow(const std::string& what, const Compared<Value>& values, Text text)
{
    const auto side = [&](const std::optional<Value>& value) { return value ? text(*value) : std::string("none"); };
    printLine(what, side(values.a), side(values.b));
}

void printBatches(const PlanComparison& comparison)
{
    for (const auto& [code, batch] : comparison.batches) {
        if (batch.a)
            fmt::print("- {} {}\n", code, textOf(*batch.a));
        if (batch.b)
            fmt::print("+ {} {}\n", code, textOf(*batch.b));
    }
}

void printPeople(const Compared<PeopleSummary>& people)
{
    const auto line = [&](const char* what, People PeopleSummary::*field) {
        printLine(what, grouped(((*people.a).*field).value()), grouped(((*people.b).*field).value()));
    };
    line("people placed", &PeopleSummary::placed);
    line("people waiting", &PeopleSummary::waiting);
    line("people moved to make room", &PeopleSummary::moved);
}

void print(const PlanComparison& comparison)
{
    printBatches(comparison);
    printPeople(comparison.people);
    for (const auto& [code, site] : comparison.sites)
        printRow("site " + code, site, [](const ComparedSite& shown) {
            return fmt::format("{} at end, {} at most, {} places, least room {} of {}", grouped(shown.atEnd.value()),
                               grouped(shown.most.value()), grouped(shown.capacity.value()),
                               grouped(shown.tightestPeak.value()), grouped(shown.tightestLimit.value()));
        });
    for (const auto& [date, people] : comparison.days)
        printRow("day " + toText(date), people, [](People count) { return grouped(count.value()) + " depart"; });
    printRow("hard score", comparison.hard, [](std::int64_t score) { return grouped(score); });
    for (const auto& row : comparison.goals)
        printRow(fmt::format("goal {}", nameOf(row.key)), row.values,
                 [&row](std::int64_t value) { return goalText(row.key, value); });
}

ExitCode runDiff(const std::string& textA, const std::string& textB)
{
    auto planA = planNamed(textA);
    if (!planA)
        return fail(planA.error());
    auto planB = planNamed(textB);
    if (!planB)
        return fail(planB.error());
    const bool isSame = withRowsInOrder(planA.value()) == withRowsInOrder(planB.value());
    const PlanComparison comparison =
        compare(ComparedPlan(std::move(planA).value()), ComparedPlan(std::move(planB).value()));
    fmt::print("--- {}\n+++ {}\n", textA, textB);
    print(comparison);
    if (comparison.differences() > 0)
        return ExitCode::Findings;
    fmt::print("{}\n", isSame ? "The plans are the same"
                              : "The same batches, people, sites, days and goals; something "
                                "else differs, such as a name, a note or a clearance");
    return isSame ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void addDiff(CLI::App& app, ExitCode& exitCode)
{
    const auto a = std::make_shared<std::string>();
    const auto b = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(
        "diff",
        "Compare two plans, or states of one: batches, people, sites, days, goals; exit code 1 where they differ");
    setExample(*command, "tplan diff my.tplan other.tplan");
    command->add_option("A", *a, "PLAN, or PLAN@STATE with a named state or number of an entry")->required();
    command->add_option("B", *b, "The same")->required();
    command->callback([a, b, &exitCode] { exitCode = runDiff(*a, *b); });
}

} // namespace planner::tplan
