// SPDX-License-Identifier: Apache-2.0
#pragma once
// Brings the files of earlier versions of the program to the present one.

#include "core/storage/plan_writer.h"

namespace planner {

/// One transaction with an entry in the history for each version; what comes out is checked whole before it is
/// committed. Throws, and then the file is as it was. The caller has made a backup.
void migrate(OpenPlan& open, const Author& author);

} // namespace planner
