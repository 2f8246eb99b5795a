// SPDX-License-Identifier: Apache-2.0
#include "core/storage/check/signature_walk.h"

#include "core/base/message_id.h"
#include "core/journal/replay.h"
#include "core/journal/signer.h"
#include "core/storage/database/trouble.h"

#include <algorithm>
#include <map>

namespace planner {
namespace {

constexpr std::int64_t kMinute = 60'000; ///< in milliseconds

/// What the signature says of the entry, by the list that was in force.
SignatureState stateOf(const EntrySignature& entry, const Hash& hash)
{
    if (!entry.signature)
        return entry.needed == Role::Viewer ? SignatureState::Unsigned : SignatureState::Missing;
    if (!isSignatureOf(*entry.signature, hash))
        return SignatureState::Forged;
    if (!entry.person)
        return SignatureState::Strange;
    if (entry.person->role < entry.needed)
        return SignatureState::LowRole;
    return entry.person->name == entry.author ? SignatureState::Signed : SignatureState::OtherName;
}

/// Makes the entries again, one after the other.
class SignatureWalk {
public:
    SignatureWalk(const Connection& connection, const CheckedPlan& checked)
        : m_find(entriesOf(connection)), m_signatures(readSignatures(connection)), m_last(checked.journal.sequence()),
          m_replay(m_find, hasBeginning() ? Plan{} : checked.loaded.plan)
    {
    }

    [[nodiscard]] std::vector<EntrySignature> walk()
    {
        if (!hasBeginning())
            for (std::int64_t at = m_last; at > 1; --at)
                require(m_replay.takeBack(m_find(at)), at);
        std::vector<EntrySignature> entries;
        entries.reserve(static_cast<std::size_t>(m_last));
        for (std::int64_t at = 1; at <= m_last; ++at)
            entries.push_back(next(m_find(at)));
        return entries;
    }

private:
    [[nodiscard]] bool hasBeginning() const { return !m_find(1).redo.empty(); }
    static const ChangeSet& require(const std::optional<ChangeSet>& changes, std::int64_t sequence)
    {
        if (!changes)
            throw Trouble(Message{MessageId::EntryDoesNotLeadOn, {sequence}});
        return *changes;
    }
    [[nodiscard]] EntrySignature next(const ChainedEntry& entry)
    {
        const std::int64_t sequence = entry.line.sequence;
        const std::vector<Person> before = m_replay.plan().people;
        EntrySignature found{.sequence = sequence, .author = entry.line.author};
        if (sequence > 1 || hasBeginning()) {
            const auto changes = m_replay.makeAgain(entry);
            found.needed = require(changes, sequence).needs;
        }
        if (sequence == 1)
            found.needed = Role::Viewer;
        else if (certifies(entry.line))
            found.needed = Role::Approver;
        if (const auto there = m_signatures.find(sequence); there != m_signatures.end()) {
            found.signature = there->second;
            const auto& people = before.empty() ? m_replay.plan().people : before;
            if (const Person* person = personWith(people, found.signature->key))
                found.person = *person;
        }
        found.state = stateOf(found, entry.hash);
        found.minutesBack = std::max<std::int64_t>(0, (m_time - entry.line.utcMilliseconds) / kMinute);
        m_time = entry.line.utcMilliseconds;
        return found;
    }

    EntryLookup m_find;
    std::map<std::int64_t, Signature> m_signatures;
    std::int64_t m_last;
    Replay m_replay;
    std::int64_t m_time = 0; ///< of the entry before
};

} // namespace

bool certifies(const JournalEntry& entry)
{
    return entry.kind == JournalKind::Snapshot && entry.description.id == MessageId::CertifyState;
}

std::vector<EntrySignature> checkSignatures(const Connection& connection, const CheckedPlan& checked)
{
    if (checked.loaded.plan.people.empty() && readSignatures(connection).empty())
        return {};
    return SignatureWalk(connection, checked).walk();
}

std::optional<Message> complaintOf(const EntrySignature& entry)
{
    switch (entry.state) {
    case SignatureState::Unsigned:
    case SignatureState::Signed:
        return std::nullopt;
    case SignatureState::Missing:
        return Message{MessageId::EntryIsUnsigned, {entry.sequence, entry.author}};
    case SignatureState::Forged:
        return Message{MessageId::EntryIsForged, {entry.sequence, entry.author}};
    case SignatureState::Strange:
        return Message{MessageId::EntryIsOfStranger, {entry.sequence, entry.author, fingerprint(entry.signature->key)}};
    case SignatureState::LowRole:
        return Message{MessageId::EntryIsOfLowerRole,
                       {entry.sequence, entry.person->name, nameOf(entry.person->role), nameOf(entry.needed)}};
    case SignatureState::OtherName:
        return Message{MessageId::EntryHasOtherName, {entry.sequence, entry.author, entry.person->name}};
    }
    return std::nullopt;
}

} // namespace planner
