// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/own_key.h"

#include "app/tplan/command.h"
#include "app/tplan/passphrase.h"
#include "core/storage/rescue/pinned_tips.h"

#include <unistd.h>

#include <cstdlib>

namespace planner::tplan {
namespace {

const char* passphraseFile() { return std::getenv("TPLAN_KEY_PASSPHRASE_FILE"); }

Result<Signer> unlock(const KeyFile& file)
{
    const char* named = passphraseFile();
    const auto passphrase = askPassphrase("the key " + file.path(), named == nullptr ? "" : named);
    if (!passphrase)
        return passphrase.error();
    return file.unlock(passphrase.value().text());
}

} // namespace

KeyFile ownKeyFile() { return KeyFile(userStateFolder()); }

Result<Signer> ownKey()
{
    const KeyFile file = ownKeyFile();
    auto signer = file.readOrMake();
    if (!signer || signer.value().key)
        return signer;
    return unlock(file);
}

Result<Done> giveKey(PlanStore& store)
{
    const std::vector<Person>& people = store.plan().people;
    if (people.empty())
        return Done{};
    const KeyFile file = ownKeyFile();
    auto signer = file.read();
    if (!signer)
        printWarning(signer.error().message);
    if (!signer || !signer.value())
        return Done{};
    const bool canAsk = passphraseFile() != nullptr || isatty(STDIN_FILENO) != 0;
    if (!signer.value()->key && canAsk && personWith(people, signer.value()->publicKey) != nullptr) {
        auto unlocked = unlock(file);
        if (!unlocked)
            return unlocked.error();
        signer = std::optional(std::move(unlocked).value());
    }
    store.setSigner(std::move(signer).value());
    return Done{};
}

} // namespace planner::tplan
