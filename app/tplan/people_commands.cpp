// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/own_key.h"
#include "app/tplan/passphrase.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace planner::tplan {
namespace {

struct KeyArguments {
    bool isSealed = false;
    bool isUnsealed = false;
    std::string passphraseFile;
};

/// Seals the key anew, or no more.
Result<Done> rewrite(const KeyArguments& arguments)
{
    const auto signer = ownKey();
    if (!signer)
        return signer.error();
    const KeyFile file = ownKeyFile();
    if (arguments.isUnsealed)
        return file.unseal(*signer.value().key);
    const auto passphrase = askNewPassphrase("the key " + file.path(), arguments.passphraseFile);
    if (!passphrase)
        return passphrase.error();
    return file.seal(*signer.value().key, passphrase.value().text());
}

ExitCode runKey(const KeyArguments& arguments)
{
    if (arguments.isSealed || arguments.isUnsealed)
        if (const auto rewritten = rewrite(arguments); !rewritten)
            return fail(rewritten.error());
    const KeyFile file = ownKeyFile();
    const auto signer = file.readOrMake();
    if (!signer)
        return fail(signer.error());
    fmt::print("key {}\nfingerprint {}\n{}{}\n", toHex(signer.value().publicKey), fingerprint(signer.value().publicKey),
               file.path(), signer.value().key ? "" : ", sealed with a passphrase");
    return ExitCode::Done;
}

struct PeopleArguments {
    std::string plan;
    std::string action;
    std::string name;
    std::optional<std::string> role;
    std::optional<std::string> key;
    std::string reason;
    bool isJson = false;
};

std::string fingerprintOf(const Person& person)
{
    const auto key = keyFromText(person.key);
    return key ? fingerprint(*key) : std::string();
}

ExitCode listPeople(const PeopleArguments& arguments)
{
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const auto own = ownKeyFile().read();
    const auto isOwn = [&](const Person& person) {
        return own && own.value() && toHex(own.value()->publicKey) == person.key;
    };
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const Person& person : store.value().plan().people) {
        const std::string print = fingerprintOf(person);
        json.push_back({{"name", person.name},
                        {"role", nameOf(person.role)},
                        {"key", person.key},
                        {"fingerprint", print},
                        {"own", isOwn(person)}});
        if (!arguments.isJson)
            fmt::print("{:<8}  {}  {}{}\n", nameOf(person.role), print, oneLine(person.name),
                       isOwn(person) ? "  (the key of this computer)" : "");
    }
    if (arguments.isJson)
        fmt::print("{}\n", nlohmann::ordered_json{{"people", json}}.dump());
    else if (json.empty())
        fmt::print("{} has no list of people: names are as typed, and nothing is signed\n", arguments.plan);
    return ExitCode::Done;
}

std::string namesOf(const std::vector<Person>& people)
{
    std::string names;
    for (const Person& person : people)
        names += (names.empty() ? "" : ", ") + person.name;
    return names;
}

/// The key that is given as it is typed or pasted; else that of this computer.
std::string keyOf(const PeopleArguments& arguments, const Signer& own)
{
    if (!arguments.key)
        return toHex(own.publicKey);
    std::string key = *arguments.key;
    std::erase(key, ' ');
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

/// The role that is asked for, whose word has been checked.
Role roleOr(const PeopleArguments& arguments, Role otherwise)
{
    if (arguments.role)
        if (const auto role = valueNamed<Role>(*arguments.role))
            return *role;
    return otherwise;
}

/// The list as it is to be.
Result<std::vector<Person>> changedPeople(std::vector<Person> people, const PeopleArguments& arguments,
                                          const Signer& own)
{
    if (arguments.action == "add") {
        const Role role = roleOr(arguments, people.empty() ? Role::Approver : Role::Planner);
        people.push_back({arguments.name, keyOf(arguments, own), role});
        return people;
    }
    if (people.empty())
        return Error{ErrorKind::BadInput, {MessageId::NobodyIsInList, {arguments.plan}}};
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.name == arguments.name; });
    if (found == people.end())
        return Error{ErrorKind::BadInput, {MessageId::NoSuchPerson, {arguments.name, namesOf(people)}}};
    if (arguments.action == "remove") {
        people.erase(found);
        return people;
    }
    if (!arguments.role && !arguments.key)
        return Error{ErrorKind::BadInput, {MessageId::NothingToSetOfPerson, {arguments.name}}};
    found->role = roleOr(arguments, found->role);
    if (arguments.key)
        found->key = keyOf(arguments, own);
    return people;
}

ExitCode runPeople(const PeopleArguments& arguments)
{
    if (arguments.action.empty())
        return listPeople(arguments);
    if (arguments.name.empty())
        return fail({ErrorKind::BadInput, {MessageId::PeopleActionNeedsName, {arguments.action}}});
    auto opened = openPlan(arguments.plan, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    auto own = store.signer() ? Result<Signer>(*store.signer()) : ownKey();
    if (!own)
        return fail(own.error());
    store.setSigner(own.value());
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        auto people = changedPeople(store.plan().people, arguments, own.value());
        if (!people)
            return people.error();
        return store.push(SetPeople{std::move(people).value()}, currentAuthor(arguments.reason));
    });
    if (!taken)
        return fail(taken.error());
    fmt::print("{} is entry {}, signed with {}\n", toEnglish(whatWasDone(store.history().value().back())),
               store.tip().sequence, fingerprint(own.value().publicKey));
    return ExitCode::Done;
}

} // namespace

void addKey(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<KeyArguments>();
    CLI::App* command = app.add_subcommand("key", "Show the key with which this user signs steps of plans with a list "
                                                  "of people, and make it where there is none");
    setExample(*command, "tplan key --seal --passphrase-file passphrase.txt");
    CLI::Option* seal = command->add_flag("--seal", arguments->isSealed, "Seal it with a passphrase, or another one");
    CLI::Option* unseal = command->add_flag("--unseal", arguments->isUnsealed, "Keep it without a passphrase");
    seal->excludes(unseal);
    command->add_option("--passphrase-file", arguments->passphraseFile, "File whose first line is the new passphrase")
        ->type_name("FILE")
        ->needs(seal);
    command->callback([arguments, &exitCode] { exitCode = runKey(*arguments); });
}

void addPeople(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<PeopleArguments>();
    CLI::App* command = app.add_subcommand(
        "people", "List who answers for a plan, or change that list, which begins with who makes it; steps that count "
                  "are signed from then on");
    setExample(*command, "tplan people my.tplan add \"A. Karim\"\ntplan people my.tplan");
    addPlanArgument(*command, arguments->plan);
    command->add_option("ACTION", arguments->action, "What to do; without it the list is printed")
        ->check(CLI::IsMember({"add", "set", "remove"}));
    command->add_option("NAME", arguments->name, "The person's name");
    command->add_option("--role", arguments->role, "What they may do; planner by default")
        ->check(CLI::IsMember({"viewer", "planner", "approver"}));
    command->add_option("--key", arguments->key, "Their key, as their tplan key prints it; your own by default");
    command->add_option("--reason", arguments->reason, "Why, for the history");
    command->add_flag("--json", arguments->isJson, "Print the list as one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runPeople(*arguments); });
}

} // namespace planner::tplan
