// SPDX-License-Identifier: Apache-2.0
#pragma once
// The door to the mapping of tables: which column of a sheet is which field, how sure that is, and why. A proposal,
// to be shown and corrected; nothing is read by it yet.

#include "core/exchange/mapping/column_profile.h"
#include "core/exchange/mapping/personal.h"
#include "core/exchange/mapping/relations.h"
#include "core/exchange/mapping/table_shape.h"
#include "core/model/operation.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

/// How sure a proposal is. Nothing below Likely is taken without a person.
enum class Trust {
    Sure,   ///< the header says just that, the values fit, no other column comes near
    Likely, ///< taken where nobody objects
    Choose, ///< another column is as good
    Guess,  ///< little speaks for it
    Ask,    ///< it protects people and has not its very name: only a person says so
};
template <>
inline constexpr NameTable<Trust, 5> kNamesOf<Trust>{{"sure", "likely", "choose", "guess", "ask"}};

struct FieldProposal {
    TableField field{};
    std::uint32_t column = 0;
    double score = 0;                   ///< above 0.4; a proof makes it more than 1
    std::optional<std::uint32_t> rival; ///< the next best column for the field
    double rivalScore = 0;
    Trust trust = Trust::Guess;
    std::vector<Message> because; ///< sentences: the header, the values, other columns, what to do

    [[nodiscard]] bool isTaken() const { return trust == Trust::Sure || trust == Trust::Likely; }
};

struct TableProposal {
    TableShape shape;
    std::vector<ColumnProfile> columns;
    TableKind kind = TableKind::Facilities; ///< what its rows would be
    bool isKindGiven = false;               ///< somebody said so
    std::vector<FieldProposal> fields;      ///< in the order of TableField, each field and each column once
    std::vector<PersonalColumn> personal;   ///< not read
    std::vector<AgreeingGroups> wholes;     ///< where the people stand in parts only

    /// Null where the field has no column.
    [[nodiscard]] const FieldProposal* find(TableField field) const;
};

/// What is known already; nothing where the program is to find out.
struct ProposalWishes {
    std::optional<std::uint32_t> headerRow; ///< as a spreadsheet counts, 0 for none
    std::optional<TableKind> kind;
    const Operation* plan = nullptr; ///< whose sites tell where others may be
};

/// Takes less than a second for 50,000 rows, or 1,331 columns. The sheet is not kept.
[[nodiscard]] TableProposal proposeTable(const GridSheet& sheet, const ProposalWishes& wishes = {},
                                         const Vocabulary& vocabulary = Vocabulary::ofProgram());

} // namespace planner
