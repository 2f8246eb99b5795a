// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/package_parts.h"

#include "core/exchange/workbook/styles.h"
#include "core/exchange/workbook/xml_text.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace planner {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/";
constexpr std::string_view kTypes = "application/vnd.openxmlformats-officedocument.";
constexpr std::string_view kCoreProperties = "docProps/core.xml";
constexpr std::string_view kProgramProperties = "docProps/app.xml";
constexpr std::string_view kOwnProperties = "docProps/custom.xml";
/// Of properties that are not of the office formats themselves; the first of them has number 2.
constexpr std::string_view kOwnFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
constexpr int kFirstOwn = 2;

std::string contentTypes(std::size_t sheets)
{
    std::string xml = fmt::format(
        R"({}<Types xmlns="{}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>)",
        kHead, kPackage);
    const auto add = [&xml](std::string_view path, std::string_view type) {
        fmt::format_to(std::back_inserter(xml), R"(<Override PartName="/{}" ContentType="{}"/>)", path, type);
    };
    add("xl/workbook.xml", std::string(kTypes) + "spreadsheetml.sheet.main+xml");
    for (std::size_t i = 0; i < sheets; ++i)
        add(pathOfSheet(i), std::string(kTypes) + "spreadsheetml.worksheet+xml");
    add("xl/styles.xml", std::string(kTypes) + "spreadsheetml.styles+xml");
    add(kCoreProperties, "application/vnd.openxmlformats-package.core-properties+xml");
    add(kProgramProperties, std::string(kTypes) + "extended-properties+xml");
    add(kOwnProperties, std::string(kTypes) + "custom-properties+xml");
    return xml + "</Types>";
}

/// Relations of a part: the type behind its beginning, and the target.
std::string relations(const std::vector<std::pair<std::string, std::string>>& typesAndTargets)
{
    std::string xml = fmt::format(R"({}<Relationships xmlns="{}relationships">)", kHead, kPackage);
    for (std::size_t i = 0; i < typesAndTargets.size(); ++i)
        fmt::format_to(std::back_inserter(xml), R"(<Relationship Id="rId{}" Type="{}" Target="{}"/>)", i + 1,
                       typesAndTargets[i].first, typesAndTargets[i].second);
    return xml + "</Relationships>";
}

std::string relation(std::string_view name) { return fmt::format("{}relationships/{}", kOffice, name); }

std::string relationsOfPackage()
{
    return relations({{relation("officeDocument"), "xl/workbook.xml"},
                      {std::string(kPackage) + "relationships/metadata/core-properties", std::string(kCoreProperties)},
                      {relation("extended-properties"), std::string(kProgramProperties)},
                      {relation("custom-properties"), std::string(kOwnProperties)}});
}

std::string relationsOfWorkbook(std::size_t sheets)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (std::size_t i = 0; i < sheets; ++i)
        all.emplace_back(relation("worksheet"), pathOfSheet(i).substr(std::string_view("xl/").size()));
    all.emplace_back(relation("styles"), "styles.xml");
    return relations(all);
}

std::string workbook(const std::vector<std::string>& sheets)
{
    std::string xml = fmt::format(
        R"({}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{}relationships"><bookViews><workbookView/></bookViews><sheets>)",
        kHead, kOffice);
    for (std::size_t i = 0; i < sheets.size(); ++i)
        fmt::format_to(std::back_inserter(xml), R"(<sheet name="{}" sheetId="{}" r:id="rId{}"/>)", xmlOf(sheets[i]),
                       i + 1, i + 1);
    return xml + "</sheets></workbook>";
}

std::string coreProperties(const WorkbookProperties& properties)
{
    return fmt::format(
        R"({}<cp:coreProperties xmlns:cp="{}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp:coreProperties>)",
        kHead, kPackage, xmlOf(properties.title));
}

std::string programProperties(const WorkbookProperties& properties)
{
    return fmt::format(R"({}<Properties xmlns="{}extended-properties"><Application>{}</Application></Properties>)",
                       kHead, kOffice, xmlOf(properties.application));
}

std::string ownProperties(const WorkbookProperties& properties)
{
    std::string xml = fmt::format(R"({}<Properties xmlns="{}custom-properties" xmlns:vt="{}docPropsVTypes">)", kHead,
                                  kOffice, kOffice);
    int number = kFirstOwn;
    for (const auto& [name, text] : properties.own)
        fmt::format_to(std::back_inserter(xml),
                       R"(<property fmtid="{}" pid="{}" name="{}"><vt:lpwstr>{}</vt:lpwstr></property>)", kOwnFormat,
                       number++, xmlOf(name), xmlOf(text));
    return xml + "</Properties>";
}

} // namespace

std::string pathOfSheet(std::size_t position) { return fmt::format("xl/worksheets/sheet{}.xml", position + 1); }

std::vector<std::pair<std::string, std::string>> packageParts(const std::vector<std::string>& sheets,
                                                              const WorkbookProperties& properties)
{
    return {{"[Content_Types].xml", contentTypes(sheets.size())},
            {"_rels/.rels", relationsOfPackage()},
            {"xl/workbook.xml", workbook(sheets)},
            {"xl/_rels/workbook.xml.rels", relationsOfWorkbook(sheets.size())},
            {"xl/styles.xml", cell_style::part()},
            {std::string(kCoreProperties), coreProperties(properties)},
            {std::string(kProgramProperties), programProperties(properties)},
            {std::string(kOwnProperties), ownProperties(properties)}};
}

} // namespace planner
