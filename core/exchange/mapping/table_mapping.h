// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which column is read as which field, and how: a value that is proposed, corrected by a person, kept and used again.

#include "core/base/result.h"
#include "core/exchange/mapping/table_proposal.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planner {

/// One column and how its cells are read.
struct MappedColumn {
    TableField field{};
    std::uint32_t column = 0;
    std::string header; ///< as the table calls it, "" where it has none
    NumberStyle style = NumberStyle::CommaGroups;
    bool isMonthFirst = false;         ///< of dates that can be read in two ways
    std::vector<std::string> notGiven; ///< cells that stand for nothing, as they are written
    double factor = 1; ///< by which numbers that are no per cent are multiplied: miles become kilometres
    /// Of people: all of them are of it, and other columns have those of others. "" where the row says it.
    std::string category{};

    bool operator==(const MappedColumn&) const = default;
};

/// A column that somebody has said is not read: nothing is asked about it.
struct LeftOutColumn {
    std::uint32_t column = 0;
    std::string header;

    bool operator==(const LeftOutColumn&) const = default;
};

struct TableMapping {
    std::string sheet; ///< "" for the first one that is not hidden
    TableKind kind = TableKind::Facilities;
    std::uint32_t headerRow = 0; ///< as a spreadsheet counts, 0 for none
    /// Each field and each column once, but people once for each category.
    std::vector<MappedColumn> columns;
    std::vector<LeftOutColumn> leftOut;
    std::vector<std::pair<TableField, std::string>> constants; ///< what all rows have alike
    std::vector<std::uint32_t> droppedRows;                    ///< taken out by hand, by number
    std::vector<std::uint32_t> keptRows;                       ///< read though they look like totals or notes
    bool dropsIncomplete = false; ///< rows without a figure that is needed are left out; else they are to be filled
    bool addsCategories = false;  ///< categories that the plan lacks are added, without any condition
    std::string fingerprint;      ///< of the table that it was made for

    [[nodiscard]] const MappedColumn* find(TableField field) const;
    [[nodiscard]] const std::string* constant(TableField field) const;
    [[nodiscard]] bool isLeftOut(std::uint32_t column) const;
    /// Null where the column is not read.
    [[nodiscard]] const MappedColumn* ofColumn(std::uint32_t column) const;
    /// Whether columns are the people of one category each.
    [[nodiscard]] bool hasCategoryColumns() const;
    bool operator==(const TableMapping&) const = default;
};

/// The columns that the proposal takes without a person: those that are sure or likely.
[[nodiscard]] TableMapping mappingOf(const GridSheet& sheet, const TableProposal& proposal);
/// The proposals that a person has to say something to, as the mapping has neither their field nor their column.
[[nodiscard]] std::vector<const FieldProposal*> openQuestions(const TableProposal& proposal,
                                                              const TableMapping& mapping);
/// How the column is read as the field, by what its values look like. In columns of names, words such as "Na" stand for
/// themselves. Shares that are all fractions become per cent.
[[nodiscard]] MappedColumn columnAs(const TableProposal& proposal, TableField field, std::uint32_t column);

/// Whether not both can be read: they are one column or one field, people of one category, or the category of all rows
/// beside people of a category.
[[nodiscard]] bool areInEachOthersWay(const MappedColumn& one, const MappedColumn& other);
/// Reads the column so from now on: what the mapping had for the column or the field gives way. Of a column called by a
/// day the figures are as of that day, where nothing else says it.
void putColumn(TableMapping& mapping, MappedColumn column);
/// The column is not read.
void leaveOut(TableMapping& mapping, std::uint32_t column, std::string header);
/// Puts "HEADER=FIELD,HEADER=FIELD" on top of the mapping. A header is the whole one, its last part, or the letter of
/// the column; with quotes around it where it has a comma or `=`. FIELD `-` says that the column is not read; behind it
/// may stand what numbers are multiplied by (`km*1.609344`), and behind people their category (`people:women`). Fields
/// of other columns and other fields of the column give way. BadInput for what is not there, and the mapping is as it
/// was.
/// Gives the columns that it speaks of.
[[nodiscard]] Result<std::vector<std::uint32_t>> addToMapping(TableMapping& mapping, const TableProposal& proposal,
                                                              std::string_view pairs);

/// Finds the columns of a mapping that was made for another table by their headers. BadInput where one is gone.
[[nodiscard]] Result<TableMapping> fittedTo(const TableMapping& mapping, const TableProposal& proposal);
/// The same for tables of one shape, whatever their figures: a hash of the words of all headers in any order and the
/// kinds of their columns.
[[nodiscard]] std::string fingerprintOf(const TableProposal& proposal);

} // namespace planner
