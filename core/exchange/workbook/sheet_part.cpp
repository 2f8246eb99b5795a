// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/sheet_part.h"

#include "core/base/date.h"
#include "core/base/utf8.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/workbook/styles.h"
#include "core/exchange/workbook/xml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace planner {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;
constexpr std::size_t kMostDigits = 15; ///< that a spreadsheet keeps of a number
constexpr int kLetters = 26;
/// Spreadsheets take 1900 for a leap year, so they agree on dates from this day on.
constexpr std::string_view kFirstDate = "1900-03-01";
constexpr std::int32_t kDaysBefore1970 = 25'569; ///< from 1899-12-30 on, day 0 of a spreadsheet

/// A, B ... Z, AA ...
std::string lettersOf(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    return letters;
}

int styleOf(ColumnForm form)
{
    switch (form) {
    case ColumnForm::Number:
        return cell_style::kNumber;
    case ColumnForm::Date:
        return cell_style::kDate;
    case ColumnForm::Percent:
        return cell_style::kPercent;
    case ColumnForm::Text:
    case ColumnForm::Mixed:
        break;
    }
    return cell_style::kText;
}

bool isNumber(std::string_view text) { return text.size() <= kMostDigits && parseDecimal(text).has_value(); }

/// The day of the date as a spreadsheet counts it; nothing for what is none or too early.
std::optional<std::int32_t> dayNumberOf(std::string_view text)
{
    const auto date = parseDate(text);
    return date && text >= kFirstDate ? std::optional(date->daysSinceEpoch() + kDaysBefore1970) : std::nullopt;
}

} // namespace

SheetPart::SheetPart(Sheet& sheet, std::uint64_t rows, bool isRightToLeft)
    : m_sheet(sheet), m_rows(rows), m_isRightToLeft(isRightToLeft)
{
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        m_letters.push_back(lettersOf(i));
}

bool SheetPart::next(std::string& piece)
{
    m_xml.clear();
    if (m_row == 0) {
        writeBegin();
        writeHeader();
    }
    while (m_row <= m_rows && m_xml.size() < kPieceBytes && !m_unfit) {
        beginRow();
        m_sheet.rows->writeNext(*this);
    }
    if (m_row > m_rows && !m_hasEnded) {
        writeEnd();
        m_hasEnded = true;
    }
    piece.swap(m_xml);
    return !piece.empty() && !m_unfit;
}

void SheetPart::text(std::string_view text)
{
    if (text.empty())
        blank();
    else
        writeText(text, cell_style::kText);
}

void SheetPart::plain(std::string_view text)
{
    const ColumnForm form = column().form;
    const bool mayBeDate = form == ColumnForm::Date || form == ColumnForm::Mixed;
    const bool mayBeNumber = form != ColumnForm::Text && form != ColumnForm::Date;
    if (const auto day = mayBeDate ? dayNumberOf(text) : std::nullopt)
        writeNumber(std::to_string(*day), cell_style::kDate);
    else if (mayBeNumber && isNumber(text))
        writeNumber(text, form == ColumnForm::Percent ? cell_style::kPercent : cell_style::kNumber);
    else
        this->text(text);
}

void SheetPart::number(std::int64_t number)
{
    const std::string digits = std::to_string(number);
    if (isNumber(digits))
        writeNumber(digits, cell_style::kNumber);
    else
        writeText(digits, cell_style::kText);
}

void SheetPart::endRow() { m_xml += "</row>"; }

void SheetPart::writeBegin()
{
    m_xml += R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
             "\n"
             R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView )";
    if (m_isRightToLeft)
        m_xml += R"(rightToLeft="1" )";
    m_xml += R"(workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" )"
             R"(state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>)"
             R"(<cols>)";
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i)
        fmt::format_to(std::back_inserter(m_xml),
                       R"(<col min="{0}" max="{0}" width="{1}" style="{2}" customWidth="1"/>)", i + 1,
                       m_sheet.columns[i].width, styleOf(m_sheet.columns[i].form));
    m_xml += "</cols><sheetData>";
}

void SheetPart::writeHeader()
{
    beginRow();
    for (const SheetColumn& column : m_sheet.columns)
        writeText(column.name, column.isEditable ? cell_style::kEditableHeader : cell_style::kHeader);
    endRow();
}

void SheetPart::writeEnd()
{
    m_xml += "</sheetData>";
    if (m_sheet.hasFilter)
        fmt::format_to(std::back_inserter(m_xml), R"(<autoFilter ref="A1:{}{}"/>)", m_letters.back(), m_row);
    writeValidations();
    m_xml += R"(<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>)"
             R"(<pageSetup orientation="landscape"/>)";
    fmt::format_to(
        std::back_inserter(m_xml),
        R"(<ignoredErrors><ignoredError sqref="A1:{}{}" numberStoredAsText="1"/></ignoredErrors></worksheet>)",
        m_letters.back(), kMostSheetRows);
}

/// Lists to choose from, also in rows that somebody adds.
void SheetPart::writeValidations()
{
    const auto count = std::count_if(m_sheet.columns.begin(), m_sheet.columns.end(),
                                     [](const SheetColumn& column) { return !column.choices.empty(); });
    if (count == 0)
        return;
    fmt::format_to(std::back_inserter(m_xml), R"(<dataValidations count="{}">)", count);
    for (std::size_t i = 0; i < m_sheet.columns.size(); ++i)
        if (const auto& choices = m_sheet.columns[i].choices; !choices.empty())
            fmt::format_to(std::back_inserter(m_xml),
                           R"(<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="{0}2:{0}{1}">)"
                           R"(<formula1>"{2}"</formula1></dataValidation>)",
                           m_letters[i], kMostSheetRows, fmt::join(choices, ","));
    m_xml += "</dataValidations>";
}

void SheetPart::beginRow()
{
    m_column = 0;
    m_rowDigits = std::to_string(++m_row);
    m_xml.append("<row r=\"").append(m_rowDigits).append("\">");
}

void SheetPart::beginCell(int style)
{
    m_xml.append("<c r=\"").append(m_letters.at(m_column)).append(m_rowDigits).append("\" s=\"");
    m_xml += static_cast<char>('0' + style);
    m_xml += '"';
}

void SheetPart::writeText(std::string_view text, int style)
{
    const bool isSound = isAsciiOnly(text) || findInvalidUtf8(text) == std::string_view::npos;
    const std::size_t characters = text.size() <= kMostCellCharacters ? text.size() : lengthInSpreadsheets(text);
    if (!m_unfit && (!isSound || characters > kMostCellCharacters))
        m_unfit = {m_row, std::string(column().name), isSound ? characters : 0};
    beginCell(style);
    m_xml += R"( t="inlineStr"><is><t xml:space="preserve">)";
    if (!m_unfit)
        appendXml(m_xml, text);
    m_xml += "</t></is></c>";
    ++m_column;
}

void SheetPart::writeNumber(std::string_view digits, int style)
{
    beginCell(style);
    m_xml.append("><v>").append(digits).append("</v></c>");
    ++m_column;
}

} // namespace planner
