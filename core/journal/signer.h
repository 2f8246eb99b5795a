// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who signs the steps that are taken on this computer, and which steps that person may take.

#include "core/base/result.h"
#include "core/edit/edit.h"
#include "core/edit/history.h"
#include "core/journal/signature.h"

#include <optional>
#include <vector>

namespace planner {

/// The key of this computer's user. Without `key` it is sealed, and nothing can be signed with it.
struct Signer {
    PublicKey publicKey{};
    std::optional<SigningKey> key{};
};

/// The person of the list with the key; null where there is none.
[[nodiscard]] const Person* personWith(const std::vector<Person>& people, const PublicKey& key);
/// The author by the name that the list has for the key of this computer: a typed name is only that of somebody whose
/// key is not in the list.
[[nodiscard]] Author namedByKey(const std::vector<Person>& people, const std::optional<Signer>& signer, Author author);
/// The key that signs a step of `author`, for which the list before and after it are given and what it needs; nothing
/// for a step that nobody has to answer for. Refused where the signer may not take it: there is no key, the key is
/// sealed or not in the list, the role is too low, the list would become empty, or it begins with another person than
/// the signer. A viewer takes no step at all.
[[nodiscard]] Result<std::optional<SigningKey>> signingKeyFor(const std::vector<Person>& before,
                                                              const std::vector<Person>& after, Role needed,
                                                              const std::optional<Signer>& signer,
                                                              const Author& author);

} // namespace planner
