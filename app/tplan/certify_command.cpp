// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/certificate.h"
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"

#include "core/base/message_id.h"
#include "core/figures/comparison.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace planner::tplan {
namespace {

struct CertifyArguments {
    std::string plan;
    std::string name;
    std::string reason;
    bool isJson = false;
};

/// What is other now than it was certified.
struct Deviation {
    People people; ///< in batches that differ, by the greater of both counts
    std::size_t batches = 0;
    std::size_t sites = 0;
    std::size_t days = 0;
};

Result<Deviation> deviationSince(const PlanStore& store, std::int64_t entry)
{
    auto then = store.planAt(entry);
    if (!then)
        return then.error();
    const PlanComparison comparison = compare(ComparedPlan(std::move(then).value()), ComparedPlan(Plan(store.plan())));
    Deviation deviation;
    deviation.batches = comparison.batches.size();
    for (const auto& row : comparison.batches) {
        const auto people = [](const std::optional<ComparedBatch>& batch) { return batch ? batch->people : People(0); };
        deviation.people += std::max(people(row.values.a), people(row.values.b));
    }
    for (const auto& row : comparison.sites)
        deviation.sites += row.values.differs() ? 1 : 0;
    for (const auto& row : comparison.days)
        deviation.days += row.values.differs() ? 1 : 0;
    return deviation;
}

void printDeviation(const std::string& plan, const CertifiedState& certified, const Deviation& deviation)
{
    const std::int64_t entry = certified.state.sequence;
    if (deviation.batches == 0 && deviation.sites == 0 && deviation.days == 0)
        fmt::print("The plan is as it was certified\n");
    else
        fmt::print("Other than certified: {} with {} people, {}, {}; list them with: tplan diff {}@{} {}\n",
                   counted(deviation.batches, "batch", "batches"), grouped(deviation.people.value()),
                   counted(deviation.sites, "site", "sites"), counted(deviation.days, "day", "days"), plan, entry,
                   plan);
}

nlohmann::ordered_json certifiedJson(const CertifiedState& certified)
{
    const auto wrong = complaintOf(certified.signature);
    return {
        {"entry", certified.state.sequence},
        {"name", certified.state.name},
        {"by", certified.state.author},
        {"digest", toHex(certified.digest)},
        {"signature", certified.signature.signature ? signatureText(*certified.signature.signature) : std::string()},
        {"sound", !wrong}};
}

/// Every certified state, and how far the plan is from the last one. Failed where a signature does not hold.
ExitCode listCertified(const CertifyArguments& arguments)
{
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const auto certified = store.value().certifiedStates();
    if (!certified)
        return fail(certified.error());
    if (certified.value().empty() && !arguments.isJson)
        return fail({ErrorKind::Refused, {MessageId::NoStateIsCertified, {arguments.plan}}});
    ExitCode exitCode = ExitCode::Done;
    nlohmann::ordered_json states = nlohmann::ordered_json::array();
    for (const CertifiedState& state : certified.value()) {
        states.push_back(certifiedJson(state));
        if (!arguments.isJson)
            fmt::print("{}", certificateText(state));
        if (const auto wrong = complaintOf(state.signature))
            exitCode = fail({ErrorKind::Failed, {MessageId::PathAndDetail, {arguments.plan, *wrong}}});
    }
    nlohmann::ordered_json json{{"certified", states}};
    if (!certified.value().empty()) {
        const CertifiedState& last = certified.value().back();
        const auto deviation = deviationSince(store.value(), last.state.sequence);
        if (!deviation)
            return fail(deviation.error());
        json["deviation"] = {{"people", deviation.value().people.value()},
                             {"batches", deviation.value().batches},
                             {"sites", deviation.value().sites},
                             {"days", deviation.value().days}};
        if (!arguments.isJson)
            printDeviation(arguments.plan, last, deviation.value());
    }
    if (arguments.isJson)
        fmt::print("{}\n", json.dump());
    return exitCode;
}

ExitCode runCertify(const CertifyArguments& arguments)
{
    if (arguments.name.empty())
        return listCertified(arguments);
    auto opened = openPlan(arguments.plan, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    const auto named =
        takeStep(store, [&] { return store.certifyState(arguments.name, currentAuthor(arguments.reason)); });
    if (!named)
        return fail(named.error());
    const auto certified = store.certifiedStates();
    if (!certified)
        return fail(certified.error());
    fmt::print("{}", certificateText(certified.value().back()));
    return ExitCode::Done;
}

} // namespace

void addCertify(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<CertifyArguments>();
    CLI::App* command = app.add_subcommand(
        "certify", "Name and sign the present state of a plan, as one of its approvers; without a name, show what was "
                   "certified and how far the plan is from it");
    setExample(*command, "tplan people my.tplan add \"A. Karim\"\ntplan certify my.tplan --name \"First week\"\n"
                         "tplan certify my.tplan");
    addPlanArgument(*command, arguments->plan);
    command->add_option("--name", arguments->name, "Name of the state");
    command->add_option("--reason", arguments->reason, "Why, for the history");
    command->add_flag("--json", arguments->isJson, "Print what was certified as one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runCertify(*arguments); });
}

} // namespace planner::tplan
