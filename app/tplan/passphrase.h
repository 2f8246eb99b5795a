// SPDX-License-Identifier: Apache-2.0
#pragma once
// Passphrases for sealed plans, never from the command line, where other users can read them.

#include "core/base/result.h"

#include <string>

namespace planner::tplan {

/// The first line of `file`, or of the file that TPLAN_PASSPHRASE_FILE names; else typed without echo on the terminal;
/// else the first line of standard input. A carriage return that ends it is no part of it. `what` is asked for.
/// BadInput where it is empty.
[[nodiscard]] Result<std::string> askPassphrase(const std::string& what, const std::string& file);
/// The same for a file that is to be made. Where it is typed it is asked for twice: BadInput where the two differ.
[[nodiscard]] Result<std::string> askNewPassphrase(const std::string& what, const std::string& file);

} // namespace planner::tplan
