// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks who answers for the steps of a history: signatures, and the list of people that was in force at each.

#include "core/storage/check/plan_checks.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class SignatureState {
    Unsigned, ///< and nobody had to answer for the entry
    Signed,   ///< by a person of the list whose role allows it
    Missing,  ///< there is none, and there has to be one
    Forged,   ///< it is not of this entry
    Strange,  ///< its key was not in the list
    LowRole,  ///< the role of its person does not allow the step
    OtherName ///< the entry says that another person made it
};

/// What is known of who answers for one entry.
struct EntrySignature {
    std::int64_t sequence = 0;
    SignatureState state = SignatureState::Unsigned;
    std::string author;                   ///< as the entry says
    Role needed = Role::Viewer;           ///< the least role that may answer for it
    std::optional<Person> person{};       ///< of the list, by the key of the signature
    std::optional<Signature> signature{}; ///< whatever there is
    std::int64_t minutesBack = 0;         ///< by which it is dated before the entry that it follows

    [[nodiscard]] bool isSound() const { return state == SignatureState::Unsigned || state == SignatureState::Signed; }
};

/// Of every entry, in order; empty for a plan without signatures and without a list of people. The history must be
/// checked. An import that begins a file with a list in it (a branch) is taken as it is. Throws Trouble where the
/// entries cannot be made again.
[[nodiscard]] std::vector<EntrySignature> checkSignatures(const Connection& connection, const CheckedPlan& checked);

/// True for an entry that names a state as certified.
[[nodiscard]] bool certifies(const JournalEntry& entry);
/// What is wrong with it, without the name of the file; of an entry that isSound(), nothing.
[[nodiscard]] std::optional<Message> complaintOf(const EntrySignature& entry);

} // namespace planner
