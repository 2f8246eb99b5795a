// SPDX-License-Identifier: Apache-2.0
#include "core/journal/signer.h"

#include "core/base/message_id.h"
#include "core/edit/second_person.h"

#include <algorithm>

namespace planner {
namespace {

Error refused(MessageId sentence, std::vector<MessageArgument> arguments = {})
{
    return {ErrorKind::Refused, {sentence, std::move(arguments)}};
}

/// Why a step that is to be signed cannot be, by somebody who is not in the list.
Error strange(const std::vector<Person>& people, const std::optional<Signer>& signer, const Author& author)
{
    if (!signer)
        return refused(MessageId::StepNeedsKey);
    const std::string own = fingerprint(signer->publicKey);
    for (const Person& person : people)
        if (const auto key = keyFromText(person.key); key && isSamePerson(person.name, author.name))
            return refused(MessageId::ListHasOtherKey, {person.name, fingerprint(*key), own});
    return refused(MessageId::KeyIsNotInList, {own});
}

} // namespace

const Person* personWith(const std::vector<Person>& people, const PublicKey& key)
{
    const std::string text = toHex(key);
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& person) { return person.key == text; });
    return found == people.end() ? nullptr : &*found;
}

Author namedByKey(const std::vector<Person>& people, const std::optional<Signer>& signer, Author author)
{
    if (const Person* person = signer ? personWith(people, signer->publicKey) : nullptr)
        author.name = person->name;
    return author;
}

Result<std::optional<SigningKey>> signingKeyFor(const std::vector<Person>& before, const std::vector<Person>& after,
                                                Role needed, const std::optional<Signer>& signer, const Author& author)
{
    const std::vector<Person>& people = before.empty() ? after : before;
    const Person* person = signer ? personWith(people, signer->publicKey) : nullptr;
    if (!before.empty() && after.empty())
        return refused(MessageId::PeopleListStays);
    if (person != nullptr && person->role == Role::Viewer && needed == Role::Viewer && !before.empty())
        needed = Role::Planner;
    if (needed == Role::Viewer)
        return std::optional<SigningKey>();
    if (before.empty() && signer && (person != &people.front() || person->role != Role::Approver))
        return refused(MessageId::PeopleBeginWithMaker);
    if (person == nullptr)
        return strange(people, signer, author);
    if (person->role < needed)
        return refused(MessageId::RoleIsTooLow, {person->name, nameOf(person->role), nameOf(needed)});
    if (!signer->key)
        return refused(MessageId::KeyIsLocked, {person->name});
    return signer->key;
}

} // namespace planner
