// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sealed copies of plan files, and back.

#include "core/storage/seal/sealed_bytes.h"
#include "core/storage/store/plan_store.h"

#include <string>
#include <string_view>

namespace planner {

/// Writes a sealed copy of the plan as a new file. Refused where something is there.
[[nodiscard]] Result<Done> sealPlan(const PlanStore& store, const std::string& to, std::string_view passphrase,
                                    const SealStrength& strength = {});
/// As sealPlan(), of what PlanStore::bytes() gave: for another thread than the store's.
[[nodiscard]] Result<Done> sealBytes(const std::string& plain, const std::string& to, std::string_view passphrase,
                                     const SealStrength& strength = {});
/// Writes the plan of a sealed file as a new plan file after it was checked whole in memory. Refused where something
/// is there; BadInput where the passphrase does not open it.
[[nodiscard]] Result<Done> unsealPlan(const std::string& from, const std::string& to, std::string_view passphrase);

} // namespace planner
