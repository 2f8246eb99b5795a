// SPDX-License-Identifier: Apache-2.0
#pragma once
// content.xml of an .ods: all sheets, in which rows and cells that repeat are written once with their number.

#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/number_look.h"
#include "core/exchange/sheet/sheet_filler.h"
#include "core/exchange/sheet/xml_part.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

class OdsContent final : public XmlVisitor {
public:
    /// The sheets are added to the grid. Both must outlive the object.
    OdsContent(Grid& grid, GridReading& reading) : m_grid(grid), m_reading(reading) {}

    void onStart(std::string_view name, const XmlAttributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;

private:
    struct Cell {
        std::uint64_t column = 0;
        std::uint64_t repeated = 1;
        std::string type;
        std::string value;
        bool isError = false;
        bool isComputed = false;
        std::string text;
        std::size_t paragraphs = 0;
    };
    struct KeptCell {
        std::uint64_t column = 0;
        std::uint64_t repeated = 1;
        CellKind kind = CellKind::Blank;
        GridTexts::Kept text;
        bool isComputed = false;
    };
    struct Row {
        std::uint64_t number = 1;
        std::uint64_t repeated = 1;
        std::uint64_t nextColumn = 0;
        bool isHidden = false;
        std::vector<KeptCell> cells;
    };

    void startOutside(std::string_view name, const XmlAttributes& attributes);
    void startInSheet(std::string_view name, const XmlAttributes& attributes);
    void startInCell(std::string_view name, const XmlAttributes& attributes);
    void startSheet(const XmlAttributes& attributes);
    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void addColumns(const XmlAttributes& attributes);
    void append(std::string_view text);
    void endCell(const Cell& cell);
    void endRow(const Row& row);
    void addRow(const Row& row, std::uint64_t number);
    void stopIf(std::optional<Error> error);

    Grid& m_grid;
    GridReading& m_reading;
    std::shared_ptr<GridTexts> m_texts = std::make_shared<GridTexts>();
    std::string m_style; ///< that is being read
    std::set<std::string, std::less<>> m_hiddenStyles;
    std::optional<SheetFiller> m_filler; ///< of the sheet that is being read
    std::uint64_t m_nextRow = 1;
    std::uint64_t m_nextColumn = 0; ///< of the sheet's list of columns
    std::optional<Row> m_row;
    std::optional<Cell> m_cell;
    std::size_t m_depth = 0;
    std::size_t m_bookDepth = 0; ///< of the element whose children are sheets; 0: not there yet
    std::size_t m_cellDepth = 0;
    std::size_t m_skippedDepth = 0; ///< of the element that is passed over with all that is in it; 0: none
};

} // namespace planner
