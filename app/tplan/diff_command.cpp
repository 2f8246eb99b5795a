// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/number_text.h"
#include "app/tplan/state_name.h"
#include "core/goals/score.h"
#include "core/rules/evaluation.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace planner::tplan {
namespace {

/// One plan of the two with everything that is compared.
struct Side {
    explicit Side(Plan taken)
        : plan(std::move(taken)), conditions(plan.operation), ledger(plan.operation, plan.batches),
          people(summarise(plan.operation, plan.batches))
    {
    }
    [[nodiscard]] PlanView view() const { return {plan.operation, plan.batches, conditions, ledger}; }
    [[nodiscard]] std::string dateAt(Day day) const { return toText(dateOf(day, plan.operation.settings.start)); }

    Plan plan;
    Conditions conditions;
    Ledger ledger;
    PeopleSummary people;
};

/// "100 people HAS to KAR by H-K on 2026-01-24, draft"
std::string textOf(const Side& side, const Batch& batch)
{
    const Operation& operation = side.plan.operation;
    const Route& route = operation.route(batch.route);
    std::string parts;
    for (const Part& part : batch.parts)
        parts += fmt::format(" {}:{}", operation.cohort(part.cohort).code, part.people.value());
    return fmt::format("{} people{} {} to {} by {} on {}, {}{}", grouped(batch.people().value()), parts,
                       operation.facility(route.from).code, operation.facility(route.to).code, route.code,
                       side.dateAt(batch.departure), nameOf(batch.status), batch.isLocked ? ", locked" : "");
}

std::size_t printBatches(const Side& a, const Side& b)
{
    std::size_t count = 0;
    for (const auto& [code, batch] : a.plan.batches) {
        const auto other = b.plan.batches.find(code);
        const std::string before = textOf(a, batch);
        const std::string after = other == b.plan.batches.end() ? std::string() : textOf(b, other->second);
        if (before == after)
            continue;
        ++count;
        fmt::print("- {} {}\n", code.text, before);
        if (!after.empty())
            fmt::print("+ {} {}\n", code.text, after);
    }
    for (const auto& [code, batch] : b.plan.batches)
        if (!a.plan.batches.contains(code)) {
            ++count;
            fmt::print("+ {} {}\n", code.text, textOf(b, batch));
        }
    return count;
}

/// A line where the values differ; counts those lines.
class Lines {
public:
    void compare(const std::string& what, const std::string& a, const std::string& b)
    {
        if (a == b)
            return;
        ++m_count;
        fmt::print("{:<28} {:>16} -> {}\n", what, a, b);
    }
    [[nodiscard]] std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
};

using SiteTexts = std::map<std::string, std::string>;

/// What is shown of each site: people at the end and the most during the plan, capacity.
SiteTexts sitesOf(const Side& side)
{
    SiteTexts texts;
    for (std::uint32_t i = 0; i < side.plan.operation.facilities.size(); ++i) {
        const Day last = side.ledger.lastDay();
        People most;
        for (Day day(1); day <= last; day += Day(1))
            most = std::max(most, side.ledger.at({i}, day).peak);
        const People end = side.ledger.at({i}, last).population;
        const Facility& facility = side.plan.operation.facilities[i];
        texts[facility.code] = fmt::format("{} at end, {} at most, of {}", grouped(end.value()), grouped(most.value()),
                                           grouped(facility.capacity.value()));
    }
    return texts;
}

/// People who depart on each date.
SiteTexts daysOf(const Side& side)
{
    std::map<std::string, People> people;
    for (const auto& [code, batch] : side.plan.batches)
        if (batch.counts())
            people[side.dateAt(batch.departure)] += batch.people();
    SiteTexts texts;
    for (const auto& [date, count] : people)
        texts[date] = grouped(count.value()) + " depart";
    return texts;
}

void compareAll(Lines& lines, const char* what, const SiteTexts& a, const SiteTexts& b)
{
    std::set<std::string> keys;
    for (const auto* texts : {&a, &b})
        for (const auto& [key, text] : *texts)
            keys.insert(key);
    const auto at = [](const SiteTexts& texts, const std::string& key) {
        const auto found = texts.find(key);
        return found == texts.end() ? std::string("none") : found->second;
    };
    for (const std::string& key : keys)
        lines.compare(fmt::format("{} {}", what, key), at(a, key), at(b, key));
}

void compareGoals(Lines& lines, const Side& a, const Side& b)
{
    const Score scoreA = scoreOf(a.view(), findFindings(a.view(), a.plan.approvals), a.plan.operation.settings.goals);
    const Score scoreB = scoreOf(b.view(), findFindings(b.view(), b.plan.approvals), b.plan.operation.settings.goals);
    lines.compare("hard score", grouped(scoreA.hard), grouped(scoreB.hard));
    SiteTexts textsA;
    SiteTexts textsB;
    for (const auto& [goal, value] : scoreA.goals)
        textsA[nameOf(goal)] = goalText(goal, value);
    for (const auto& [goal, value] : scoreB.goals)
        textsB[nameOf(goal)] = goalText(goal, value);
    compareAll(lines, "goal", textsA, textsB);
}

ExitCode runDiff(const std::string& textA, const std::string& textB)
{
    auto planA = planNamed(textA);
    if (!planA)
        return fail(planA.error());
    auto planB = planNamed(textB);
    if (!planB)
        return fail(planB.error());
    const bool isSame = planA.value() == planB.value();
    const Side a(std::move(planA).value());
    const Side b(std::move(planB).value());
    fmt::print("--- {}\n+++ {}\n", textA, textB);
    const std::size_t batches = printBatches(a, b);
    Lines lines;
    lines.compare("people placed", grouped(a.people.placed.value()), grouped(b.people.placed.value()));
    lines.compare("people waiting", grouped(a.people.waiting.value()), grouped(b.people.waiting.value()));
    lines.compare("people moved to make room", grouped(a.people.moved.value()), grouped(b.people.moved.value()));
    compareAll(lines, "site", sitesOf(a), sitesOf(b));
    compareAll(lines, "day", daysOf(a), daysOf(b));
    compareGoals(lines, a, b);
    if (batches + lines.count() > 0)
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
    command->add_option("A", *a, "PLAN, or PLAN@STATE with a named state or number of an entry")->required();
    command->add_option("B", *b, "The same")->required();
    command->callback([a, b, &exitCode] { exitCode = runDiff(*a, *b); });
}

} // namespace planner::tplan
