// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/sum_rows.h"

#include "core/base/message_id.h"
#include "core/exchange/mapping/cell_forms.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace planner {
namespace {

constexpr std::size_t kSummedRows = 200'000;
constexpr std::size_t kMostColumns = 48; ///< that vote: more say the same, and each is held against each
constexpr std::size_t kLeastBelow = 3;   ///< rows that a total stands above
constexpr std::size_t kMostBelow = 60;
constexpr double kChances = 100; ///< a sum counts where it happens by chance once in so many tables

/// One column of figures, by position among the rows that are looked at.
struct Figures {
    std::vector<double> values;
    std::vector<double> before; ///< the sum of the data rows before each, and of all
    bool isFree = true;         ///< it does not follow from an earlier column
};

/// Finds sums among the rows from the header on.
class SumSearch {
public:
    SumSearch(const GridSheet& sheet, TableShape& shape) : m_sheet(sheet), m_shape(shape)
    {
        for (std::size_t i = *shape.header + 1; i < sheet.rowCount() && m_rows.size() < kSummedRows; ++i)
            if (shape.rows[i] == RowIs::Data || shape.rows[i] == RowIs::Total)
                m_rows.push_back(i);
        for (std::uint32_t column = 0; column < sheet.columnCount() && m_columns.size() < kMostColumns; ++column)
            addColumn(column);
        for (std::size_t i = 1; i < m_columns.size(); ++i)
            for (std::size_t k = 0; k < i && m_columns[i].isFree; ++k)
                m_columns[i].isFree = !m_columns[k].isFree || !areProportional(m_columns[i], m_columns[k]);
    }

    void search()
    {
        if (m_columns.size() < 2)
            return;
        std::size_t since = 0;
        std::vector<double> all(m_columns.size(), 0.0); // of data rows so far
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i >= since + 2 && isSum(i, since, i, 0.5, 1))
                mark(i, {MessageId::RowIsSumSince, {numberOfRow(since)}});
            else if (since > 0 && isSumOf(i, 0, 0.5, 1, [&](std::size_t column) { return all[column]; }))
                mark(i, {MessageId::RowIsSumSince, {numberOfRow(0)}});
            else if (m_shape.rows[m_rows[i]] == RowIs::Data)
                lookBelow(i);
            const bool isTotal = m_shape.rows[m_rows[i]] == RowIs::Total;
            since = isTotal ? i + 1 : since;
            for (std::size_t column = 0; column < all.size() && !isTotal; ++column)
                all[column] += m_columns[column].values[i];
        }
    }

private:
    [[nodiscard]] std::uint32_t numberOfRow(std::size_t i) const { return m_sheet.row(m_rows[i]).number(); }

    void mark(std::size_t i, Message why)
    {
        if (m_shape.rows[m_rows[i]] == RowIs::Total)
            return;
        m_shape.rows[m_rows[i]] = RowIs::Total;
        m_shape.reasons.push_back({m_rows[i], std::move(why)});
    }

    /// Years, coordinates, shares and columns that say the same in every row do not vote.
    void addColumn(std::uint32_t column)
    {
        Figures figures;
        figures.values.assign(m_rows.size(), 0.0);
        figures.before.assign(m_rows.size() + 1, 0.0);
        std::size_t numbers = 0;
        std::size_t fractions = 0;
        double least = std::numeric_limits<double>::max();
        double most = std::numeric_limits<double>::lowest();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            // A column that begins with other things is not read to its end.
            constexpr std::size_t kTried = 50;
            if (i == kTried && numbers * 4 < kTried)
                return;
            const GridCell cell = m_sheet.row(m_rows[i]).at(column);
            const auto number = cell.isBlank() ? std::nullopt : numberIn(cell, NumberStyle::CommaGroups);
            if (number) {
                figures.values[i] = number->value;
                ++numbers;
                fractions += cell.kind == CellKind::Text && !number->isWhole() ? 1 : 0;
                least = std::min(least, number->value);
                most = std::max(most, number->value);
            }
            const bool isData = m_shape.rows[m_rows[i]] == RowIs::Data;
            figures.before[i + 1] = figures.before[i] + (isData ? figures.values[i] : 0);
        }
        const bool isYear = least >= 1900 && most <= 2100;
        if (numbers * 2 > m_rows.size() && most > least && least >= 0 && most > 20 && fractions * 4 < numbers
            && !isYear)
            m_columns.push_back(std::move(figures));
    }

    /// Whether one column is the other times a number in nearly all rows: people as six times the households.
    [[nodiscard]] static bool areProportional(const Figures& a, const Figures& b)
    {
        constexpr std::size_t kTried = 500;
        std::vector<double> ratios;
        for (std::size_t i = 0; i < a.values.size() && ratios.size() < kTried; ++i)
            if (a.values[i] > 0 && b.values[i] > 0)
                ratios.push_back(a.values[i] / b.values[i]);
        if (ratios.empty())
            return false;
        const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
        std::nth_element(ratios.begin(), middle, ratios.end());
        const double usual = *middle;
        const auto same = std::count_if(ratios.begin(), ratios.end(),
                                        [usual](double ratio) { return std::abs(ratio - usual) <= 0.001 * usual; });
        return static_cast<std::size_t>(same) * 10 >= ratios.size() * 9;
    }

    /// Whether row `total` is the sum of the data rows [first, last). `others` of the columns that agree may not;
    /// `tries` sums are looked at for each row.
    [[nodiscard]] bool isSum(std::size_t total, std::size_t first, std::size_t last, double others, double tries) const
    {
        return isSumOf(total, last - first, others, tries, [&](std::size_t column) {
            return m_columns[column].before[last] - m_columns[column].before[first];
        });
    }

    template <class SumOf>
    [[nodiscard]] bool isSumOf(std::size_t total, std::size_t count, double others, double tries,
                               const SumOf& sumOf) const
    {
        std::size_t same = 0;
        std::size_t other = 0;
        double largest = 0;
        double second = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const double value = m_columns[i].values[total];
            const double sum = sumOf(i);
            if (sum == 0 && value == 0)
                continue;
            const bool isWhole = value == std::floor(value);
            const double rounding = 0.02 + (isWhole ? 0 : 0.001 * static_cast<double>(count));
            if (value <= 0 || std::abs(sum - value) > rounding) {
                ++other;
                continue;
            }
            ++same;
            if (!m_columns[i].isFree)
                continue;
            second = std::max(second, std::min(largest, value));
            largest = std::max(largest, value);
        }
        const bool isNoChance = largest * second >= kChances * tries * static_cast<double>(m_rows.size());
        return same >= 2 && isNoChance && static_cast<double>(other) <= others * static_cast<double>(same);
    }

    void lookBelow(std::size_t i)
    {
        const std::size_t end = std::min(m_rows.size(), i + kMostBelow + 1);
        for (std::size_t last = i + 1 + kLeastBelow; last <= end; ++last) {
            // What follows grows: beyond the row's own figure there is nothing to find.
            if (m_columns[0].before[last] - m_columns[0].before[i + 1] > m_columns[0].values[i] + 1
                && m_columns[1].before[last] - m_columns[1].before[i + 1] > m_columns[1].values[i] + 1)
                return;
            if (isSum(i, i + 1, last, 0.25, static_cast<double>(kMostBelow)))
                return mark(i, {MessageId::RowIsSumBelow, {numberOfRow(last - 1)}});
        }
    }

    const GridSheet& m_sheet;
    TableShape& m_shape;
    std::vector<std::size_t> m_rows; ///< data and totals, as positions in the sheet
    std::vector<Figures> m_columns;
};

} // namespace

void findSums(const GridSheet& sheet, TableShape& shape)
{
    if (shape.header)
        SumSearch(sheet, shape).search();
}

} // namespace planner
