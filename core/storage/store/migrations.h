// SPDX-License-Identifier: Apache-2.0
#pragma once
// Brings the files of earlier versions of the program to the present one.

#include "core/storage/store/open_plan.h"

namespace planner {

/// One transaction with an entry in the history for each version, after a copy of the file as it was; what comes out is
/// checked whole before it is committed. Takes what another program has made of the file meanwhile. Where no copy can
/// be kept or the file cannot be written, nothing is changed and `open.readOnlyReason()` says so. Throws Trouble or
/// SqlError, and then the file is as it was.
void bringUp(OpenPlan& open, const std::string& stateFolder, const Author& author);

} // namespace planner
