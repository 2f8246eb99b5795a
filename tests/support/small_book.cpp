// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_book.h"

#include "core/exchange/sheet/grid_reading.h"

#include <zip.h>

#include <stdexcept>
#include <utility>

namespace planner::test {
namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kOpenDocument = "urn:oasis:names:tc:opendocument:xmlns:";

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string relation(std::string_view id, std::string_view type, std::string_view target)
{
    return "<Relationship Id=" + quoted(id) + " Type=" + quoted(std::string(kRelations) + "/" + std::string(type))
           + " Target=" + quoted(target) + "/>";
}

std::string relations(std::string_view items)
{
    return "<Relationships xmlns=" + quoted(kPackage) + ">" + std::string(items) + "</Relationships>";
}

int methodOf(Packing packing)
{
    return packing == Packing::Deflated ? ZIP_CM_DEFLATE : packing == Packing::Stored ? ZIP_CM_STORE : ZIP_CM_BZIP2;
}

} // namespace

void writeArchive(const std::string& path, const PartTexts& parts, Packing packing)
{
    int error = 0;
    zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr)
        throw std::runtime_error("no archive " + path);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0 || zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), methodOf(packing), 0) != 0)
            throw std::runtime_error("no part " + name);
    }
    if (zip_close(archive) != 0)
        throw std::runtime_error("not written: " + path);
}

PartTexts SmallXlsx::parts() const
{
    PartTexts made;
    std::string list;
    std::string related;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string state = sheets[i].state.empty() ? "" : " state=" + quoted(sheets[i].state);
        list += "<sheet name=" + quoted(sheets[i].name) + state + " r:id=" + quoted("r" + number) + "/>";
        related += relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        made["xl/worksheets/sheet" + number + ".xml"] = sheets[i].xml;
    }
    if (!sharedTexts.empty()) {
        related += relation("texts", "sharedStrings", "sharedStrings.xml");
        made["xl/sharedStrings.xml"] = sharedTexts;
    }
    if (!styles.empty()) {
        related += relation("styles", "styles", "styles.xml");
        made["xl/styles.xml"] = styles;
    }
    made["_rels/.rels"] = relations(relation("book", "officeDocument", "xl/workbook.xml"));
    made["xl/_rels/workbook.xml.rels"] = relations(related);
    made["xl/workbook.xml"] = "<workbook xmlns=" + quoted(kMain) + " xmlns:r=" + quoted(kRelations) + ">"
                              + bookProperties + "<sheets>" + list + "</sheets></workbook>";
    return made;
}

std::string worksheet(std::string_view rows)
{
    return "<worksheet xmlns=" + quoted(kMain) + "><sheetData>" + std::string(rows) + "</sheetData></worksheet>";
}

SmallXlsx bookOfRows(std::string_view rows) { return {{{"S", worksheet(rows)}}}; }

std::string sharedTexts(std::string_view items)
{
    return "<sst xmlns=" + quoted(kMain) + ">" + std::string(items) + "</sst>";
}

PartTexts odsParts(std::string_view tables, std::string_view styles)
{
    std::string names;
    for (const auto& [prefix, name] : {std::pair("o", "office:1.0"), std::pair("t", "table:1.0"),
                                       std::pair("x", "text:1.0"), std::pair("s", "style:1.0")})
        names += std::string(" xmlns:") + prefix + "=" + quoted(std::string(kOpenDocument) + name);
    const std::string content = "<o:document-content" + names + " xmlns:c=\"calcext\"><o:automatic-styles>"
                                + std::string(styles) + "</o:automatic-styles><o:body><o:spreadsheet>"
                                + std::string(tables) + "</o:spreadsheet></o:body></o:document-content>";
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}};
}

std::uint64_t MemoryParts::sizeOf(const std::string& name) const
{
    const auto found = m_parts.find(name);
    return found == m_parts.end() ? 0 : found->second.size();
}

Result<BookPart> MemoryParts::open(const std::string& name)
{
    const auto found = m_parts.find(name);
    if (found == m_parts.end())
        return badTable({MessageId::PartIsMissing, {"memory", name}});
    return BookPart{name, memorySource(found->second), found->second.size()};
}

} // namespace planner::test
