// SPDX-License-Identifier: Apache-2.0
#include "core/model/batch.h"

#include "core/model/name_table.h"

namespace planner {
namespace {

constexpr NameTable<Status, 6> kStatuses{{"draft", "proposed", "approved", "departed", "arrived", "cancelled"}};
constexpr NameTable<Clearance, 5> kClearances{{"legal", "individual", "fit", "notified", "site"}};

} // namespace

const char* nameOf(Status status) { return kStatuses.nameOf(status); }
const char* nameOf(Clearance clearance) { return kClearances.nameOf(clearance); }
std::optional<Status> statusNamed(std::string_view name) { return kStatuses.find(name); }
std::optional<Clearance> clearanceNamed(std::string_view name) { return kClearances.find(name); }

} // namespace planner
