// SPDX-License-Identifier: Apache-2.0
#include "core/lp/exact_bound.h"

#include <array>
#include <cmath>

namespace planner {
namespace {

/// Denominators of prices. Prices of a transport problem are whole; beside a held goal they are often halves, thirds
/// and the like.
constexpr std::array<std::int64_t, 14> kDenominators{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 60, 840, 1024};
constexpr double kMostExact = 9e15; ///< not every whole number above is a double

/// What was divided by the scale, where that was a whole number.
std::optional<std::int64_t> wholeOf(double value, double scale)
{
    const double whole = std::round(value * scale);
    if (std::abs(whole) > kMostExact || whole / scale != value)
        return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

} // namespace

std::optional<std::vector<std::int64_t>> ExactBound::wholePrices(Proof& proof) const
{
    std::vector<std::int64_t> prices;
    for (const PricedRow& row : m_rows) {
        const double price = std::round(row.price * m_scale / row.scale * static_cast<double>(proof.parts));
        const double end = price > 0 ? row.lower : row.upper;
        prices.push_back(0);
        if (price == 0 || std::isinf(end))
            continue;
        const auto whole = wholeOf(end, row.scale);
        if (!whole || std::abs(price) > kMostExact)
            return std::nullopt;
        prices.back() = static_cast<std::int64_t>(price);
        proof.bound += Wide(*whole) * prices.back();
    }
    return prices;
}

std::optional<ExactBound::Wide> ExactBound::reducedCost(const SolverColumn& column,
                                                        const std::vector<std::int64_t>& prices,
                                                        std::int64_t parts) const
{
    const auto cost = wholeOf(column.cost, m_scale);
    if (!cost)
        return std::nullopt;
    Wide reduced = Wide(*cost) * parts;
    for (const SolverColumn::Entry& entry : column.entries) {
        const auto row = static_cast<std::size_t>(entry.row);
        if (prices[row] == 0)
            continue;
        const auto value = wholeOf(entry.value, m_rows[row].scale);
        if (!value)
            return std::nullopt;
        reduced -= Wide(prices[row]) * *value;
    }
    return reduced;
}

std::optional<ExactBound::Proof> ExactBound::proofWith(std::int64_t parts) const
{
    Proof proof{0, parts, {}};
    const auto prices = wholePrices(proof);
    if (!prices)
        return std::nullopt;
    for (const SolverColumn& column : m_columns) {
        const auto reduced = reducedCost(column, *prices, parts);
        if (!reduced)
            return std::nullopt;
        proof.reduced.push_back(*reduced);
        if (*reduced == 0)
            continue;
        const auto end = wholeOf(*reduced > 0 ? column.range.lower : column.range.upper, 1);
        if (!end)
            return std::nullopt;
        proof.bound += *reduced * *end;
    }
    if (proof.bound / parts > Wide(kMostExact) || proof.bound / parts < -Wide(kMostExact))
        return std::nullopt;
    return proof;
}

std::int64_t ExactBound::roundedUp(Wide value, std::int64_t parts)
{
    const Wide whole = value / parts;
    return static_cast<std::int64_t>(whole * parts < value ? whole + 1 : whole);
}

std::optional<ExactBound::Proof> ExactBound::bestProof(std::int64_t enough) const
{
    std::optional<Proof> best;
    for (const std::int64_t parts : kDenominators) {
        auto proof = proofWith(parts);
        // Compared exactly: a / p < b / q where a q < b p.
        if (proof && (!best || best->bound * proof->parts < proof->bound * best->parts))
            best = std::move(proof);
        if (best && roundedUp(best->bound, best->parts) >= enough)
            break;
    }
    return best;
}

std::optional<std::int64_t> ExactBound::bound(std::int64_t enough) const
{
    const auto proof = bestProof(enough);
    return proof ? std::optional(roundedUp(proof->bound, proof->parts)) : std::nullopt;
}

std::vector<bool> ExactBound::columnsAbove(std::int64_t most) const
{
    const auto proof = bestProof(most);
    if (!proof)
        return {};
    std::vector<bool> isAbove;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        isAbove.push_back(m_columns[column].range.lower == 0 && proof->reduced[column] > 0
                          && roundedUp(proof->bound + proof->reduced[column], proof->parts) > most);
    return isAbove;
}

} // namespace planner
