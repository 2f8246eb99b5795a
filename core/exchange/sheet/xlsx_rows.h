// SPDX-License-Identifier: Apache-2.0
#pragma once
// A worksheet of an .xlsx: its rows, cells, merges and hidden columns.

#include "core/exchange/sheet/number_look.h"
#include "core/exchange/sheet/sheet_filler.h"
#include "core/exchange/sheet/xlsx_parts.h"
#include "core/exchange/sheet/xlsx_texts.h"
#include "core/exchange/sheet/xml_part.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// What all sheets of a workbook share.
struct XlsxShared {
    const SharedTexts& texts;
    const XlsxFormats& formats;
    bool isSince1904 = false;
};

class XlsxRows final : public XmlVisitor {
public:
    /// All references must outlive the object.
    XlsxRows(SheetFiller filler, const XlsxShared& shared, GridReading& reading)
        : m_filler(filler), m_shared(shared), m_reading(reading)
    {
    }

    void onStart(std::string_view name, const XmlAttributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;

private:
    struct Cell {
        std::uint64_t column = 0;
        std::string type;
        NumberLook look = NumberLook::Plain;
        bool hasFormula = false;
        bool hasValue = false;
        std::string value;
    };

    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell(Cell cell);
    void addShared(const Cell& cell);
    void addMerge(std::string_view range);
    void stopIf(std::optional<Error> error);

    SheetFiller m_filler;
    const XlsxShared& m_shared;
    GridReading& m_reading;
    bool m_isInRow = false;
    bool m_isInValue = false;
    std::uint64_t m_nextColumn = 0;
    std::optional<Cell> m_cell;
    TextRuns m_runs; ///< of an inline text
};

} // namespace planner
