// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_shape.h"

#include "core/base/message_id.h"
#include "core/base/utf8.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/cell_forms.h"
#include "core/exchange/mapping/header_search.h"
#include "core/exchange/mapping/sum_rows.h"
#include "core/exchange/mapping/words.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::size_t kLongestTotal = 80; ///< bytes of a label
constexpr std::size_t kLongNote = 90;
constexpr std::size_t kShownLabel = 40;

/// "Total", "Sub total North", "North total", but not "Grand County Jail".
bool isTotalLabel(std::string_view label, const Vocabulary& vocabulary)
{
    if (label.empty() || label.size() > kLongestTotal)
        return false;
    const std::vector<std::string> words = wordsOf(label);
    for (std::size_t i = 0; i < words.size() && i < 2; ++i)
        if (vocabulary.isTotalWord(words[i]))
            return words.size() <= 5;
    return !words.empty() && words.size() <= 4 && vocabulary.isTotalWord(words.back());
}

bool isNoteText(std::string_view text, const Vocabulary& vocabulary)
{
    if (text.empty())
        return false;
    const auto begins = [text](std::string_view sign) { return text.substr(0, sign.size()) == sign; };
    const bool isNumbered = text[0] == '(' && text.size() > 3 && text[2] == ')';
    if (begins("*") || begins("+") || begins("†") || begins("‡") || begins("•") || isNumbered
        || text.size() > kLongNote)
        return true;
    const std::vector<std::string> words = wordsOf(text);
    return !words.empty() && vocabulary.isNoteWord(words.front());
}

/// As much of a label as a sentence shows.
std::string shownLabel(std::string_view text)
{
    std::size_t end = std::min(text.size(), kShownLabel);
    while (end < text.size() && end > 0 && isContinuationByte(text[end]))
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

/// Tells rows below the header apart.
class RowJudge {
public:
    RowJudge(const GridSheet& sheet, const Vocabulary& vocabulary, TableShape& shape)
        : m_sheet(sheet), m_vocabulary(vocabulary), m_shape(shape)
    {
        const GridRow header = sheet.row(*shape.header);
        m_header.resize(sheet.columnCount());
        for (std::size_t i = 0; i < header.cellCount(); ++i)
            m_header[header.cell(i).column] = withoutBlankEdges(header.cell(i).text);
        std::vector<std::size_t> widths;
        for (std::size_t i = *shape.header + 1; i < sheet.rowCount(); ++i)
            widths.push_back(sheet.row(i).cellCount());
        const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
        std::nth_element(widths.begin(), middle, widths.end());
        m_usualWidth = widths.empty() ? 0 : *middle;
    }

    void judgeAll()
    {
        for (std::size_t i = *m_shape.header + 1; i < m_sheet.rowCount(); ++i) {
            if (m_shape.rows[i] == RowIs::Tags)
                leaveOut(i, RowIs::Tags, MessageId::RowHasTags);
            else if (m_shape.rows[i] == RowIs::Units)
                leaveOut(i, RowIs::Units, MessageId::RowHasUnits);
            else if (isNextTable(i))
                return leaveOutRest(i);
            else
                judge(i);
        }
    }

private:
    void leaveOut(std::size_t row, RowIs is, Message why)
    {
        m_shape.rows[row] = is;
        m_shape.reasons.push_back({row, std::move(why)});
    }

    void leaveOutRest(std::size_t first)
    {
        for (std::size_t i = first; i < m_sheet.rowCount(); ++i)
            leaveOut(i, RowIs::NextTable, {MessageId::RowIsOfNextTable, {m_sheet.row(first).number()}});
    }

    [[nodiscard]] bool isHeaderAgain(const GridRow& row) const
    {
        std::size_t alike = 0;
        for (std::size_t i = 0; i < row.cellCount() && (i < 4 || alike > 0); ++i)
            alike += withoutBlankEdges(row.cell(i).text) == m_header[row.cell(i).column] ? 1 : 0;
        return alike >= 2 && alike * 2 > row.cellCount();
    }

    void judge(std::size_t i)
    {
        const GridRow row = m_sheet.row(i);
        std::string_view label;
        bool hasNumber = false;
        for (std::size_t k = 0; k < row.cellCount() && (label.empty() || !hasNumber); ++k) {
            const GridCell cell = row.cell(k);
            const bool isNumber = isNumeric(cell);
            hasNumber = hasNumber || isNumber;
            if (!isNumber && label.empty())
                label = withoutBlankEdges(cell.text);
            if (!label.empty() && !hasNumber && !isTotalLabel(label, m_vocabulary))
                break;
        }
        const std::size_t width = row.cellCount();
        if (isHeaderAgain(row))
            leaveOut(i, RowIs::HeaderAgain, MessageId::RowIsHeaderAgain);
        else if (hasNumber && isTotalLabel(label, m_vocabulary))
            leaveOut(i, RowIs::Total, {MessageId::RowSaysTotal, {shownLabel(label)}});
        else if (width <= 2 && m_usualWidth > 2 && isNoteText(label, m_vocabulary))
            leaveOut(i, RowIs::Note, {MessageId::RowIsNote, {shownLabel(label)}});
        else if (width == 1 && m_usualWidth > 2)
            leaveOut(i, RowIs::Heading, {MessageId::RowIsHeading, {shownLabel(row.cell(0).text)}});
    }

    /// Below a blank row: texts where this table has numbers, words for fields among them, and numbers below again.
    [[nodiscard]] bool isNextTable(std::size_t i) const
    {
        const GridRow row = m_sheet.row(i);
        const bool isFirst = i == *m_shape.header + 1;
        if (isFirst || i + 1 >= m_sheet.rowCount() || row.cellCount() < 2
            || row.number() == m_sheet.row(i - 1).number() + 1 || isHeaderAgain(row))
            return false;
        std::size_t contrast = 0;
        std::size_t known = 0;
        const GridRow first = m_sheet.row(*m_shape.header + 1);
        for (std::size_t k = 0; k < row.cellCount(); ++k) {
            const GridCell cell = row.cell(k);
            if (isNumeric(cell) || m_vocabulary.isBlankMark(cell.text))
                return false;
            const bool hasNumberBelow = isNumeric(m_sheet.row(i + 1).at(cell.column));
            contrast += hasNumberBelow && isNumeric(first.at(cell.column)) ? 1 : 0;
            known += m_vocabulary.bestScore(cell.text) >= 0.8 ? 1 : 0;
        }
        return contrast >= 1 && known >= 2;
    }

    const GridSheet& m_sheet;
    const Vocabulary& m_vocabulary;
    TableShape& m_shape;
    std::vector<std::string_view> m_header; ///< by column
    std::size_t m_usualWidth = 0;
};

} // namespace

TableShape shapeOf(const GridSheet& sheet, const Vocabulary& vocabulary, std::optional<std::uint32_t> headerRow)
{
    TableShape shape;
    shape.rows.assign(sheet.rowCount(), RowIs::Data);
    shape.header = headerRow ? sheet.indexOfRow(*headerRow) : findHeader(sheet, vocabulary);
    if (!shape.header) {
        shape.headers.assign(sheet.columnCount(), {});
        shape.ownNames = shape.headers;
        shape.tags = shape.headers;
        return shape;
    }
    nameColumns(sheet, vocabulary, shape);
    RowJudge(sheet, vocabulary, shape).judgeAll();
    findSums(sheet, shape);
    std::sort(shape.reasons.begin(), shape.reasons.end(),
              [](const TableShape::Reason& a, const TableShape::Reason& b) { return a.row < b.row; });
    return shape;
}

} // namespace planner
