// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/header_search.h"

#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/cell_forms.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

constexpr std::size_t kFirstRows = 60; ///< among which the header is looked for
constexpr std::size_t kFollowing = 25; ///< rows that are held against a header
constexpr std::size_t kLongText = 220; ///< bytes of a cell that is a sentence and no header
constexpr std::size_t kMostLevels = 4; ///< rows that a header may have
constexpr double kLeastScore = 1.7;
constexpr double kKnown = 0.8; ///< the score from which the vocabulary knows a header

std::string_view textOf(const GridCell& cell) { return withoutBlankEdges(cell.text); }

bool isTag(std::string_view text) { return text.size() > 2 && text[0] == '#' && text[1] >= 'a' && text[1] <= 'z'; }

/// Whether the row holds HXL tags.
bool isTagRow(const GridRow& row)
{
    std::size_t tags = 0;
    for (std::size_t i = 0; i < row.cellCount(); ++i)
        tags += isTag(textOf(row.cell(i))) ? 1 : 0;
    return tags >= 2 && tags * 2 >= row.cellCount();
}

/// A number that is no date and no year.
bool isPlainNumber(const GridCell& cell)
{
    const auto number = dateFormOf(cell) == DateForm::None ? numberIn(cell, NumberStyle::CommaGroups) : std::nullopt;
    return number && (number->value < 1900 || number->value > 2100);
}

/// The first rows, each cell judged once.
class FirstRows {
public:
    FirstRows(const GridSheet& sheet, const Vocabulary& vocabulary) : m_vocabulary(vocabulary)
    {
        const std::size_t count = std::min(sheet.rowCount(), kFirstRows + 2 * kFollowing);
        for (std::size_t i = 0; i < count; ++i) {
            const GridRow row = sheet.row(i);
            Row judged;
            judged.isTags = isTagRow(row);
            for (std::size_t k = 0; k < row.cellCount(); ++k) {
                const GridCell cell = row.cell(k);
                const bool isNumber = isNumeric(cell);
                const bool isMark = !isNumber && vocabulary.isBlankMark(cell.text);
                judged.cells.push_back({cell.column, isNumber, isNumber || isMark, cell});
            }
            m_rows.push_back(std::move(judged));
        }
        m_columnCount = sheet.columnCount();
    }

    [[nodiscard]] std::optional<std::size_t> header() const
    {
        std::optional<std::size_t> best;
        double most = kLeastScore;
        for (std::size_t i = 0; i < m_rows.size() && i < kFirstRows; ++i)
            if (const double score = scoreOf(i); score > most) {
                most = score;
                best = i;
            }
        return best;
    }

private:
    struct Cell {
        std::uint32_t column = 0;
        bool isNumber = false;
        bool isNumberOrMark = false;
        GridCell cell;
    };
    struct Row {
        std::vector<Cell> cells;
        bool isTags = false;
    };
    struct ColumnBelow {
        std::size_t present = 0;
        std::size_t numeric = 0;
    };
    /// How many columns with data the row names, and how many of them it does with a text above numbers.
    struct Cover {
        double withData = 0;
        double filled = 0;
        double contrast = 0;
        double numbers = 0; ///< numbers above numbers, years left out: data rather than a header
    };

    [[nodiscard]] Cover coverOf(std::size_t at) const
    {
        std::vector<ColumnBelow> columns(m_columnCount);
        std::size_t following = 0;
        for (std::size_t i = at + 1; i < m_rows.size() && following < kFollowing; ++i) {
            if (m_rows[i].cells.size() < 2 || m_rows[i].isTags)
                continue;
            ++following;
            for (const Cell& cell : m_rows[i].cells) {
                ++columns[cell.column].present;
                columns[cell.column].numeric += cell.isNumberOrMark ? 1 : 0;
            }
        }
        Cover cover;
        std::vector<bool> hasData(m_columnCount);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            hasData[column] = columns[column].present > 0 && columns[column].present * 3 >= following;
            cover.withData += hasData[column] ? 1 : 0;
        }
        for (const Cell& cell : m_rows[at].cells) {
            if (!hasData[cell.column])
                continue;
            cover.filled += 1;
            const ColumnBelow& below = columns[cell.column];
            const bool isAboveNumbers = below.numeric * 10 >= below.present * 6;
            cover.contrast += !cell.isNumber && isAboveNumbers ? 1 : 0;
            cover.numbers += isAboveNumbers && isPlainNumber(cell.cell) ? 1 : 0;
        }
        return cover;
    }

    /// The part of three headers that the vocabulary knows.
    [[nodiscard]] double knownWords(const Row& row) const
    {
        constexpr int kEnough = 3;
        int known = 0;
        for (const Cell& cell : row.cells)
            if (!cell.isNumber && cell.cell.text.size() <= kLongText && known < kEnough)
                known += m_vocabulary.bestScore(cell.cell.text) >= kKnown ? 1 : 0;
        return static_cast<double>(known) / kEnough;
    }

    [[nodiscard]] double scoreOf(std::size_t at) const
    {
        const Row& row = m_rows[at];
        const Cover cover = coverOf(at);
        if (row.cells.size() < 2 || cover.withData == 0)
            return -1;
        std::set<std::string_view> distinct;
        double texts = 0;
        double sentences = 0;
        for (const Cell& cell : row.cells) {
            distinct.insert(textOf(cell.cell));
            texts += !cell.isNumber || dateFormOf(cell.cell) != DateForm::None ? 1 : 0;
            sentences += cell.cell.text.size() > kLongText ? 1 : 0;
        }
        const auto cells = static_cast<double>(row.cells.size());
        return (1.2 * cover.filled + 1.5 * cover.contrast - cover.numbers) / cover.withData + knownWords(row)
               + 0.5 * static_cast<double>(distinct.size()) / cells + 0.5 * texts / cells - sentences / cells
               - 0.01 * static_cast<double>(at) - (row.isTags ? 2 : 0);
    }

    const Vocabulary& m_vocabulary;
    std::vector<Row> m_rows;
    std::size_t m_columnCount = 0;
};

/// Cells that are shown as one, side by side in this row, and are not the whole width.
std::vector<CellRange> groupsOf(const GridSheet& sheet, std::uint32_t row)
{
    std::vector<CellRange> groups;
    for (const CellRange& merge : sheet.merges()) {
        const std::uint32_t width = merge.lastColumn - merge.firstColumn + 1;
        if (merge.firstRow <= row && row <= merge.lastRow && width > 1 && width < sheet.columnCount())
            groups.push_back(merge);
    }
    return groups;
}

/// The rows of the header, groups first. A note of one cell may stand between.
std::vector<std::size_t> levelsOf(const GridSheet& sheet, TableShape& shape)
{
    const std::size_t header = *shape.header;
    const std::size_t width = sheet.row(header).cellCount();
    std::vector<std::size_t> levels{header};
    std::uint32_t below = sheet.row(header).number();
    for (std::size_t up = header; up > 0 && levels.size() < kMostLevels; --up) {
        const GridRow row = sheet.row(up - 1);
        const bool hasGroups = !groupsOf(sheet, row.number()).empty();
        const bool isBeside = row.number() + 1 == below;
        below = row.number();
        if (isBeside && row.cellCount() == 1 && !hasGroups)
            continue;
        const bool isWide = row.cellCount() > width || (!hasGroups && row.cellCount() * 3 > width * 2);
        if (!isBeside || row.cellCount() < 2 || isWide)
            break;
        levels.insert(levels.begin(), up - 1);
        shape.rows[up - 1] = RowIs::Groups;
    }
    return levels;
}

/// What a row of the header says of each column. A group speaks for the columns that it is merged over; where nothing
/// is merged in the whole sheet, for those up to the next group.
std::vector<std::string> namesOfLevel(const GridSheet& sheet, std::size_t level, bool isGroups)
{
    const GridRow row = sheet.row(level);
    std::vector<std::string> names(sheet.columnCount());
    for (std::size_t i = 0; i < row.cellCount(); ++i)
        names[row.cell(i).column] = textOf(row.cell(i));
    for (const CellRange& group : groupsOf(sheet, row.number()))
        if (group.firstRow == row.number())
            for (std::uint32_t column = group.firstColumn; column <= group.lastColumn && column < names.size();
                 ++column)
                names[column] = names[group.firstColumn];
    if (isGroups && sheet.merges().empty())
        for (std::size_t column = 1; column < names.size(); ++column)
            if (names[column].empty())
                names[column] = names[column - 1];
    return names;
}

void readTags(const GridRow& row, TableShape& shape)
{
    for (std::size_t i = 0; i < row.cellCount(); ++i)
        shape.tags[row.cell(i).column] = textOf(row.cell(i));
}

/// Units are part of the names: "Distance" above "km".
bool readUnits(const GridRow& row, const Vocabulary& vocabulary, TableShape& shape)
{
    for (std::size_t i = 0; i < row.cellCount(); ++i)
        if (!vocabulary.isUnit(row.cell(i).text))
            return false;
    if (row.cellCount() < 2)
        return false;
    for (std::size_t i = 0; i < row.cellCount(); ++i)
        if (std::string& header = shape.headers[row.cell(i).column]; !header.empty())
            header += " (" + std::string(textOf(row.cell(i))) + ")";
    return true;
}

} // namespace

std::optional<std::size_t> findHeader(const GridSheet& sheet, const Vocabulary& vocabulary)
{
    return FirstRows(sheet, vocabulary).header();
}

void nameColumns(const GridSheet& sheet, const Vocabulary& vocabulary, TableShape& shape)
{
    const std::size_t header = *shape.header;
    shape.headers.assign(sheet.columnCount(), {});
    shape.ownNames.assign(sheet.columnCount(), {});
    shape.tags.assign(sheet.columnCount(), {});
    std::fill(shape.rows.begin(), shape.rows.begin() + static_cast<std::ptrdiff_t>(header), RowIs::Title);
    shape.rows[header] = RowIs::Header;
    for (const std::size_t level : levelsOf(sheet, shape)) {
        const std::vector<std::string> names = namesOfLevel(sheet, level, level != header);
        for (std::size_t column = 0; column < names.size(); ++column) {
            std::string& whole = shape.headers[column];
            if (names[column].empty() || whole.find(names[column]) != std::string::npos)
                continue;
            whole += (whole.empty() ? "" : " > ") + names[column];
            shape.ownNames[column] = names[column];
        }
    }
    if (header + 1 >= sheet.rowCount())
        return;
    const GridRow next = sheet.row(header + 1);
    if (isTagRow(next)) {
        shape.rows[header + 1] = RowIs::Tags;
        readTags(next, shape);
    } else if (readUnits(next, vocabulary, shape)) {
        shape.rows[header + 1] = RowIs::Units;
    }
}

} // namespace planner
