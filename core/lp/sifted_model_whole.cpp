// SPDX-License-Identifier: Apache-2.0
// The part of the model that proves bounds in whole numbers.
#include "core/lp/sifted_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace planner {
namespace {

/// Of which a price is made a whole number. Prices of a transport problem are whole, those beside a held goal often
/// halves, thirds and the like.
constexpr std::array<std::int64_t, 14> kParts{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 60, 840, 1024};
constexpr double kMostWhole = 9e15; ///< doubles above are not all whole numbers

/// What was divided by the scale, where that was a whole number.
std::optional<std::int64_t> wholeOf(double value, double scale)
{
    const double whole = std::round(value * scale);
    if (std::abs(whole) > kMostWhole || whole / scale != value)
        return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

} // namespace

std::optional<SiftedModel::WholeProof> SiftedModel::wholeProof(std::int64_t parts, double scale) const
{
    const int rowCount = m_simplex.numberRows();
    const auto scaleOfRow = [&](int row) {
        const auto place = static_cast<std::size_t>(row);
        return place < m_rowScales.size() ? m_rowScales[place] : 1;
    };
    // The price of a row, in parts of a whole number, and what it proves.
    WholeProof proof{0, parts, {}};
    std::vector<std::int64_t> prices(static_cast<std::size_t>(rowCount));
    for (int row = 0; row < rowCount; ++row) {
        const double price =
            std::round(m_simplex.dualRowSolution()[row] * scale / scaleOfRow(row) * static_cast<double>(parts));
        const double end = price > 0 ? m_simplex.rowLower()[row] : m_simplex.rowUpper()[row];
        if (price == 0 || std::abs(end) >= COIN_DBL_MAX)
            continue;
        const auto whole = wholeOf(end, scaleOfRow(row));
        if (!whole || std::abs(price) > kMostWhole)
            return std::nullopt;
        prices[static_cast<std::size_t>(row)] = static_cast<std::int64_t>(price);
        proof.bound += Wide(*whole) * prices[static_cast<std::size_t>(row)];
    }
    for (const ColumnOf& column : m_columns) {
        const auto cost = wholeOf(column.cost, scale);
        if (!cost)
            return std::nullopt;
        Wide reduced = Wide(*cost) * parts;
        for (const Entry& entry : column.entries) {
            const std::int64_t price = prices[static_cast<std::size_t>(entry.row)];
            if (price == 0)
                continue;
            const auto value = wholeOf(entry.value, scaleOfRow(entry.row));
            if (!value)
                return std::nullopt;
            reduced -= Wide(price) * *value;
        }
        proof.reduced.push_back(reduced);
        if (reduced == 0)
            continue;
        const auto end = wholeOf(reduced > 0 ? column.range.lower : column.range.upper, 1);
        if (!end)
            return std::nullopt;
        proof.bound += reduced * *end;
    }
    if (proof.bound / parts > Wide(kMostWhole) || proof.bound / parts < -Wide(kMostWhole))
        return std::nullopt;
    return proof;
}

std::int64_t SiftedModel::roundedUp(Wide value, std::int64_t parts)
{
    const Wide whole = value / parts;
    return static_cast<std::int64_t>(whole * parts < value ? whole + 1 : whole);
}

std::optional<SiftedModel::WholeProof> SiftedModel::bestProof(double scale, std::int64_t enough) const
{
    std::optional<WholeProof> best;
    for (const std::int64_t parts : kParts) {
        auto proof = wholeProof(parts, scale);
        // Compared exactly: a / p < b / q where a q < b p.
        if (proof && (!best || best->bound * proof->parts < proof->bound * best->parts))
            best = std::move(proof);
        if (best && roundedUp(best->bound, best->parts) >= enough)
            break;
    }
    return best;
}

std::optional<std::int64_t> SiftedModel::wholeBound(double scale, std::int64_t enough) const
{
    const auto proof = bestProof(scale, enough);
    return proof ? std::optional(roundedUp(proof->bound, proof->parts)) : std::nullopt;
}

std::vector<bool> SiftedModel::columnsAbove(double scale, std::int64_t most) const
{
    const auto proof = bestProof(scale, most);
    if (!proof)
        return {};
    std::vector<bool> isAbove(m_columns.size());
    for (Column column = 0; column < m_columns.size(); ++column)
        isAbove[column] = m_columns[column].range.lower == 0 && proof->reduced[column] > 0
                          && roundedUp(proof->bound + proof->reduced[column], proof->parts) > most;
    return isAbove;
}

} // namespace planner
