// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a flow model for what travel takes: departures, vehicles, escorts, daily intake and release.

#include "core/splitter/model/flow_network.h"

namespace planner {

/// Adds the rows to the program, and columns for the escorts that loads need because escorts are whole.
void addTransport(FlowNetwork& network, LinearProgram& program);

} // namespace planner
