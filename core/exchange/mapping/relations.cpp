// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/relations.h"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kSampledRows = 500;
constexpr std::size_t kProvingRows = 5;
constexpr std::size_t kMostGroups = 50;

} // namespace

SampledFigures::SampledFigures(const GridSheet& sheet, const TableShape& shape,
                               const std::vector<ColumnProfile>& profiles)
    : m_sheet(sheet), m_profiles(profiles)
{
    for (std::size_t i = 0; i < sheet.rowCount() && m_rows.size() < kSampledRows; ++i)
        if (shape.isData(i))
            m_rows.push_back(i);
}

const std::vector<double>& SampledFigures::of(std::uint32_t column)
{
    const auto [place, isNew] = m_figures.try_emplace(column);
    if (isNew)
        for (const std::size_t row : m_rows) {
            const auto number = numberIn(m_sheet.row(row).at(column), m_profiles[column].style);
            place->second.push_back(number ? number->value : std::numeric_limits<double>::quiet_NaN());
        }
    return place->second;
}

double SampledFigures::agreement(std::uint32_t population, std::uint32_t capacity, std::uint32_t share)
{
    constexpr double kRounding = 1.01; // shares are often written without decimals
    const std::vector<double>& people = of(population);
    const std::vector<double>& places = of(capacity);
    const std::vector<double>& shares = of(share);
    std::size_t all = 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (std::isnan(people[i]) || std::isnan(places[i]) || std::isnan(shares[i]) || places[i] <= 0)
            continue;
        const double ratio = people[i] / places[i];
        ++all;
        same += std::abs(100 * ratio - shares[i]) < kRounding || std::abs(ratio - shares[i]) < kRounding / 100 ? 1 : 0;
    }
    return all < kProvingRows ? 0 : static_cast<double>(same) / static_cast<double>(all);
}

std::vector<AgreeingGroups> agreeingGroups(SampledFigures& figures, const TableShape& shape,
                                           const std::vector<ColumnProfile>& profiles)
{
    std::map<std::string, std::vector<std::uint32_t>> groups;
    for (std::uint32_t column = 0; column < shape.headers.size(); ++column) {
        const std::string& whole = shape.headers[column];
        if (const std::size_t at = whole.rfind(" > ");
            at != std::string::npos && fitOf(TableField::Population, profiles[column]) > 0)
            groups[whole.substr(0, at)].push_back(column);
    }
    std::vector<std::pair<const std::string*, std::vector<double>>> sums;
    for (const auto& [name, columns] : groups) {
        if (columns.size() < 2 || sums.size() == kMostGroups)
            continue;
        std::vector<double> sum(figures.of(columns.front()).size(), 0.0);
        for (const std::uint32_t column : columns)
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += std::isnan(figures.of(column)[i]) ? 0 : figures.of(column)[i];
        sums.emplace_back(&name, std::move(sum));
    }
    std::vector<AgreeingGroups> agreeing;
    for (std::size_t a = 0; a < sums.size(); ++a)
        for (std::size_t b = a + 1; b < sums.size(); ++b) {
            std::size_t all = 0;
            std::size_t same = 0;
            for (std::size_t i = 0; i < sums[a].second.size(); ++i) {
                const double first = sums[a].second[i];
                const double second = sums[b].second[i];
                all += first > 0 || second > 0 ? 1 : 0;
                same += (first > 0 || second > 0) && std::abs(first - second) < 0.5 ? 1 : 0;
            }
            if (all >= kProvingRows && same * 10 >= all * 9)
                agreeing.push_back({*sums[a].first, *sums[b].first, groups[*sums[a].first], groups[*sums[b].first],
                                    static_cast<int>(100 * same / all)});
        }
    return agreeing;
}

} // namespace planner
