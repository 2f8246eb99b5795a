// SPDX-License-Identifier: Apache-2.0
#pragma once
// Mappings as JSON, to keep and to give to others; and what a table is taken for, as `tplan table --json` says it.

#include "core/exchange/mapping/mapped_rows.h"
#include "core/exchange/mapping/table_mapping.h"

#include <string>
#include <string_view>

namespace planner {

/// One object with a line end behind it. The same mapping gives the same bytes.
[[nodiscard]] std::string toJson(const TableMapping& mapping);
/// Reads it back. At most 1 MiB; keys that are not known are refused, as are fields that rows of the kind do not have.
[[nodiscard]] Result<TableMapping> mappingFromJson(std::string_view text);

/// {"header_row":3,"mapping":[{"field","column","header","trust"}],"rows":190,"dropped":[{"row","why"}],
/// "missing":[{"field","rows"}], ...}. Beside what the mapping takes stands what is proposed and not taken, with its
/// trust; `trust` is "given" of what a person said.
[[nodiscard]] std::string toJson(const TableProposal& proposal, const TableMapping& mapping, const MappedTable& table);

} // namespace planner
