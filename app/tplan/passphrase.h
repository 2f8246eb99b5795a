// SPDX-License-Identifier: Apache-2.0
#pragma once
// Passphrases for sealed plans, never from the command line, where other users can read them.

#include "core/base/result.h"
#include "core/base/secret.h"

#include <string>

namespace planner::tplan {

/// The first line of `file`, or of the file that TPLAN_PASSPHRASE_FILE names; else typed without echo on the terminal;
/// else the next line of standard input, whatever comes after it stays there. A carriage return that ends it is no part
/// of it. `what` is asked for. BadInput where it is empty or has more than kLongestPassphrase bytes.
[[nodiscard]] Result<Secret> askPassphrase(const std::string& what, const std::string& file);
/// The same for a file that is to be made. Where it is typed it is asked for twice: BadInput where the two differ.
[[nodiscard]] Result<Secret> askNewPassphrase(const std::string& what, const std::string& file);

inline constexpr std::size_t kLongestPassphrase = 4096;

} // namespace planner::tplan
