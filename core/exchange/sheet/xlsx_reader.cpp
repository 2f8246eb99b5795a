// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_reader.h"

#include "core/exchange/sheet/sheet_filler.h"
#include "core/exchange/sheet/xlsx_parts.h"
#include "core/exchange/sheet/xlsx_rows.h"
#include "core/exchange/sheet/xlsx_texts.h"
#include "core/exchange/sheet/xml_part.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace planner {
namespace {

/// A sheet and the part that it is.
struct SheetPart {
    const XlsxWorkbook::Sheet* sheet;
    std::string part;
};

class XlsxReader {
public:
    XlsxReader(BookParts& parts, GridReading& reading)
        : m_parts(parts), m_reading(reading), m_workbook(reading), m_formats(reading), m_texts(*m_kept, reading)
    {
    }

    [[nodiscard]] Result<Grid> read()
    {
        Grid grid;
        grid.format = GridFormat::Xlsx;
        auto sheets = findSheets();
        if (!sheets)
            return sheets.error();
        const XlsxShared shared{m_texts, m_formats, m_workbook.isSince1904()};
        for (const SheetPart& found : sheets.value()) {
            GridSheet& sheet = grid.sheets.emplace_back(found.sheet->name, found.sheet->isHidden, m_kept);
            XlsxRows rows(SheetFiller(sheet, *m_kept, m_reading), shared, m_reading);
            if (auto done = readPart(found.part, rows); !done)
                return done.error();
        }
        return grid;
    }

private:
    [[nodiscard]] Result<> readPart(const std::string& name, XmlVisitor& visitor)
    {
        auto part = m_parts.open(name);
        return part ? readXml(part.value(), visitor, m_reading) : part.error();
    }

    /// Reads everything but the sheets.
    [[nodiscard]] Result<std::vector<SheetPart>> findSheets()
    {
        XlsxRelations root("", m_reading);
        if (auto done = readPart(XlsxRelations::partOf(""), root); !done)
            return done.error();
        const std::string book = root.targetOf("officeDocument");
        if (book.empty())
            return badTable({MessageId::BookHasNoSheets, {m_reading.file()}});
        if (book.ends_with(".bin"))
            return badTable({MessageId::TableIsXlsb, {m_reading.file()}});
        XlsxRelations relations(book, m_reading);
        if (auto done = readPart(book, m_workbook); !done)
            return done.error();
        if (auto done = readPart(XlsxRelations::partOf(book), relations); !done)
            return done.error();
        return readShared(relations);
    }

    [[nodiscard]] Result<std::vector<SheetPart>> readShared(const XlsxRelations& relations)
    {
        std::vector<SheetPart> sheets;
        for (const auto& sheet : m_workbook.sheets()) {
            const auto* const relation = relations.byId(sheet.relation);
            if (relation == nullptr)
                return badTable({MessageId::SheetHasNoPart, {m_reading.file(), sheet.name}});
            if (relation->type == "worksheet")
                sheets.push_back({&sheet, relation->target});
        }
        if (sheets.empty())
            return badTable({MessageId::BookHasNoSheets, {m_reading.file()}});
        const std::string texts = relations.targetOf("sharedStrings");
        const std::string formats = relations.targetOf("styles");
        for (const SheetPart& sheet : sheets)
            m_reading.expect(m_parts.sizeOf(sheet.part));
        for (const std::string& part : {texts, formats})
            m_reading.expect(m_parts.sizeOf(part));
        if (auto done = texts.empty() ? Result<>(Done{}) : readPart(texts, m_texts); !done)
            return done.error();
        if (auto done = formats.empty() ? Result<>(Done{}) : readPart(formats, m_formats); !done)
            return done.error();
        return sheets;
    }

    BookParts& m_parts;
    GridReading& m_reading;
    XlsxWorkbook m_workbook;
    XlsxFormats m_formats;
    std::shared_ptr<GridTexts> m_kept = std::make_shared<GridTexts>();
    SharedTexts m_texts;
};

} // namespace

Result<Grid> readXlsx(BookParts& parts, GridReading& reading) { return XlsxReader(parts, reading).read(); }

} // namespace planner
