// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table on its way into a plan: which sheet, what is proposed for its columns, and what a person has said of them.

#include "core/exchange/mapping/table_mapping.h"
#include "core/model/operation.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// What is known of a table before anybody has looked at it.
struct DraftWishes {
    std::optional<std::size_t> sheet; ///< nothing: the first one with rows that is not hidden
    std::optional<std::uint32_t> headerRow;
    std::optional<TableKind> kind;
};

/// A value: copies share the grid. Making one, and choosing sheet, header or kind, takes as long as proposeTable().
class TableDraft {
public:
    /// The grid has a sheet with rows. `plan` is asked where its sites are, and not kept.
    TableDraft(std::shared_ptr<const Grid> grid, const Operation& plan, const DraftWishes& wishes = {});

    [[nodiscard]] const Grid& grid() const { return *m_grid; }
    [[nodiscard]] const std::shared_ptr<const Grid>& sharedGrid() const { return m_grid; }
    [[nodiscard]] std::size_t sheetPosition() const { return m_sheet; }
    [[nodiscard]] const GridSheet& sheet() const { return m_grid->sheets[m_sheet]; }
    [[nodiscard]] const TableProposal& proposal() const { return m_proposal; }
    [[nodiscard]] const TableMapping& mapping() const { return m_mapping; }

    /// Whether somebody has said what the column is, or that it is not read.
    [[nodiscard]] bool isSaid(std::uint32_t column) const
    {
        return m_said.contains(column) || m_mapping.isLeftOut(column);
    }
    /// As openQuestions().
    [[nodiscard]] std::vector<const FieldProposal*> questions() const { return openQuestions(m_proposal, m_mapping); }
    /// The proposal for the column, whatever is read from it; null where it has none.
    [[nodiscard]] const FieldProposal* proposedFor(std::uint32_t column) const;

    /// The column is read as the field; other columns of that field are no longer read. Nothing where the column is
    /// about single persons. `category` is one of people.
    void say(std::uint32_t column, TableField field, std::string_view category = {});
    /// The column is not read.
    void leaveOut(std::uint32_t column);
    /// As addToMapping(): what is said there is said by a person.
    [[nodiscard]] Result<> say(std::string_view pairs);
    /// What numbers of a column that is read are multiplied by; above 0.
    void multiply(std::uint32_t column, double factor);
    /// How numbers of a column that is read are written.
    void readNumbersAs(std::uint32_t column, NumberStyle style);
    /// Whether dates of a column that is read have the month first, where they may.
    void readMonthFirst(std::uint32_t column, bool isMonthFirst);
    /// What all rows have alike where they have no cell for it; "" for nothing.
    void setConstant(TableField field, std::string_view text);
    void setDropsIncomplete(bool drops) { m_mapping.dropsIncomplete = drops; }
    void setAddsCategories(bool adds) { m_mapping.addsCategories = adds; }
    /// Leaves the row of that number out, or takes it though it looks like a total or a note.
    void takeRow(std::uint32_t number, bool isTaken);
    /// Reads the columns as a mapping says that was made for such a table. BadInput where one of its columns is gone,
    /// and the draft is as it was. Sheet, header and kind are to be those of the mapping.
    [[nodiscard]] Result<> use(const TableMapping& mapping);

private:
    std::shared_ptr<const Grid> m_grid;
    std::size_t m_sheet = 0;
    TableProposal m_proposal;
    TableMapping m_mapping;
    std::set<std::uint32_t> m_said;
};

/// The first sheet with rows that is not hidden; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> firstSheet(const Grid& grid);
/// How many sheets may be meant where nobody says which.
[[nodiscard]] std::size_t offeredSheets(const Grid& grid);
/// The mapping for the next table of the kind: without what is said of single rows.
[[nodiscard]] TableMapping forNextTable(TableMapping mapping);

} // namespace planner
