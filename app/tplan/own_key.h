// SPDX-License-Identifier: Apache-2.0
#pragma once
// The key of this computer's user, for plans in which steps are signed.

#include "core/storage/keys/key_file.h"
#include "core/storage/store/plan_store.h"

namespace planner::tplan {

/// The file of the key, in the user's state folder.
[[nodiscard]] KeyFile ownKeyFile();
/// The key, made where there is none, after its passphrase was asked for where it is sealed: of
/// TPLAN_KEY_PASSPHRASE_FILE, or as askPassphrase() does.
[[nodiscard]] Result<Signer> ownKey();
/// Gives a plan with a list of people the key of the user, where there is one. The passphrase of a sealed one is asked
/// for only of somebody who is in the list, and only where it can be typed or is in a file; else nothing is signed. A
/// key file that cannot be used is told as a warning.
[[nodiscard]] Result<Done> giveKey(PlanStore& store);

} // namespace planner::tplan
