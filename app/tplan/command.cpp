// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"

#include "app/approval_sizes.h"

#include "app/tplan/error_output.h"
#include "app/tplan/own_key.h"
#include "app/tplan/passphrase.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/storage/rescue/pinned_tips.h"

#include <fmt/format.h>

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

namespace planner::tplan {
namespace {

constexpr std::chrono::seconds kLongestTrying(10);
constexpr unsigned kPauseMilliseconds = 20; ///< at most, at random, so that programs that wait do not meet again

/// Again and again as takeStep() says.
Result<ChangeSet> tryStep(PlanStore& store, const std::function<Result<ChangeSet>()>& step)
{
    const auto end = std::chrono::steady_clock::now() + kLongestTrying;
    std::minstd_rand random(std::random_device{}());
    for (;;) {
        auto taken = step();
        if (taken || taken.error().kind != ErrorKind::Refused || std::chrono::steady_clock::now() > end)
            return taken;
        if (const auto hasChanged = store.hasChangedElsewhere(); !hasChanged || !hasChanged.value())
            return taken;
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % kPauseMilliseconds));
        if (const auto read = store.reload(); !read)
            return read.error();
    }
}

} // namespace

CancelFlag& interrupted()
{
    static CancelFlag flag;
    return flag;
}

void printError(const Message& message) { writeToError("tplan: error: " + toEnglish(message) + "\n"); }

void printWarning(const Message& message) { writeToError("tplan: warning: " + toEnglish(message) + "\n"); }

ExitCode fail(const Error& error)
{
    printError(error.message);
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Refused:
        return ExitCode::BadInput;
    case ErrorKind::Failed:
    case ErrorKind::Cancelled:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

Author currentAuthor(const std::string& reason)
{
    const passwd* user = getpwuid(getuid());
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {user != nullptr ? user->pw_name : "unknown",
            std::chrono::duration_cast<std::chrono::milliseconds>(now).count(), reason};
}

OpenOptions openOptions() { return {userStateFolder(), currentAuthor("opened by tplan"), std::nullopt}; }

Result<PlanStore> openPlan(const std::string& path, Use use)
{
    auto opened = openPlanWithPassphrase(path, use);
    return opened ? Result<PlanStore>(std::move(opened.value().store)) : Result<PlanStore>(opened.error());
}

Result<OpenedPlan> openPlanWithPassphrase(const std::string& path, Use use)
{
    const auto isSealed = PlanStore::isSealed(path);
    if (!isSealed)
        return isSealed.error();
    auto passphrase = isSealed.value() ? askPassphrase(path, "") : Result<Secret>(Secret());
    if (!passphrase)
        return passphrase.error();
    OpenOptions options = openOptions();
    options.keepsVersion = use == Use::Look;
    auto store = isSealed.value() ? PlanStore::openSealed(path, passphrase.value().text(), options)
                                  : PlanStore::open(path, options);
    if (!store)
        return store.error();
    if (use == Use::Change)
        if (const auto given = giveKey(store.value()); !given)
            return given.error();
    if (use == Use::Change)
        if (const auto sized = sizeApprovals(store.value(), options.author); !sized)
            return sized.error();
    printWarnings(store.value());
    return OpenedPlan{std::move(store).value(), std::move(passphrase).value()};
}

void printWarnings(PlanStore& store)
{
    for (const Message& warning : store.takeWarnings())
        printWarning(warning);
}

Result<ChangeSet> takeStep(PlanStore& store, const std::function<Result<ChangeSet>()>& step)
{
    auto taken = tryStep(store, step);
    printWarnings(store);
    return taken;
}

Result<std::optional<Date>> readDate(const char* option, const std::optional<std::string>& text)
{
    if (!text)
        return std::optional<Date>();
    const auto date = parseDate(*text);
    if (!date)
        return Error{ErrorKind::BadInput, {MessageId::OptionIsNoDate, {option, oneLine(*text)}}};
    return date;
}

void addPlanArgument(CLI::App& command, std::string& plan)
{
    command.add_option("PLAN", plan, "Plan file")->required();
}

ProgressSink terminalProgress()
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [last = -1](const Progress& progress) mutable {
        const int percent = static_cast<int>(progress.fraction * 100);
        if (percent == last)
            return;
        last = percent;
        writeToError(fmt::format("\r{}: {} %{}", toEnglish(progress.what), percent, percent >= 100 ? "\n" : ""));
    };
}

bool hasColours() { return isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

} // namespace planner::tplan
