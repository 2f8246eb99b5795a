// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xlsx_parts.h"

#include <utility>

namespace planner {
namespace {

/// Relations of a part that no spreadsheet comes near.
constexpr std::size_t kMostRelations = 10'000;

/// "xl/" of "xl/workbook.xml".
std::string_view folderOf(std::string_view part) { return part.substr(0, part.rfind('/') + 1); }

/// "xl/sheets/a.xml" for "../xl/sheets/a.xml" or "/xl/sheets/a.xml" in a folder.
std::string resolved(std::string_view folder, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    for (; target.starts_with("../"); target.remove_prefix(3))
        folder = folder.empty() ? folder : folderOf(folder.substr(0, folder.size() - 1));
    if (target.starts_with("./"))
        target.remove_prefix(2);
    return std::string(folder).append(target);
}

} // namespace

std::string XlsxRelations::partOf(std::string_view owner)
{
    const std::string_view folder = folderOf(owner);
    return std::string(folder).append("_rels/").append(owner.substr(folder.size())).append(".rels");
}

const XlsxRelations::Relation* XlsxRelations::byId(std::string_view id) const
{
    const auto found = m_relations.find(id);
    return found == m_relations.end() ? nullptr : &found->second;
}

std::string XlsxRelations::targetOf(std::string_view type) const
{
    for (const auto& [id, relation] : m_relations)
        if (relation.type == type)
            return relation.target;
    return {};
}

void XlsxRelations::onStart(std::string_view name, const XmlAttributes& attributes)
{
    if (name != "Relationship" || attributes.has("TargetMode", "External"))
        return;
    if (m_relations.size() >= kMostRelations)
        return stop(badTable({MessageId::PartHasTooManyRelations, {m_reading.file(), partOf(m_owner)}}));
    const std::string_view type = attributes["Type"];
    m_relations.emplace(attributes["Id"], Relation{std::string(type.substr(type.rfind('/') + 1)),
                                                   resolved(folderOf(m_owner), attributes["Target"])});
}

void XlsxWorkbook::onStart(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "workbookPr")
        m_isSince1904 = attributes.isTrue("date1904");
    if (name != "sheet")
        return;
    if (m_sheets.size() >= m_reading.limits().sheets)
        return stop(badTable({MessageId::BookHasTooManySheets, {m_reading.file(), m_reading.limits().sheets}}));
    const std::string_view state = attributes["state"];
    m_sheets.push_back(
        {std::string(attributes["name"]), std::string(attributes["id"]), !state.empty() && state != "visible"});
}

NumberLook XlsxFormats::look(std::uint64_t style) const
{
    return style < m_styles.size() ? m_styles[style] : NumberLook::Plain;
}

void XlsxFormats::onStart(std::string_view name, const XmlAttributes& attributes)
{
    const std::uint64_t number = attributes.number("numFmtId", 0);
    if (name == "numFmt")
        m_codes[number] = lookOfFormat(attributes["formatCode"]);
    else if (name == "cellXfs")
        m_isInCellStyles = true;
    else if (name == "xf" && m_isInCellStyles) {
        const auto code = m_codes.find(number);
        m_styles.push_back(code == m_codes.end() ? lookOfBuiltInFormat(number) : code->second);
    }
    if (m_codes.size() > m_reading.limits().formats || m_styles.size() > m_reading.limits().formats)
        stop(badTable({MessageId::BookHasTooManyFormats, {m_reading.file(), m_reading.limits().formats}}));
}

void XlsxFormats::onEnd(std::string_view name) { m_isInCellStyles = m_isInCellStyles && name != "cellXfs"; }

} // namespace planner
