// SPDX-License-Identifier: Apache-2.0
#include "core/lp/sifted_model.h"

#include <CoinPackedMatrix.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace planner {
namespace {

constexpr double kBroken = 1e-6;          ///< a row missed by less holds
constexpr double kWorth = -1e-7;          ///< a reduced cost below makes a column worth its place
constexpr std::size_t kLeastAdded = 1000; ///< columns a time, where there are as many
constexpr std::size_t kPartAdded = 10;    ///< of all columns, where those are more

double lowerOf(double end) { return std::max(end, -COIN_DBL_MAX); }
double upperOf(double end) { return std::min(end, COIN_DBL_MAX); }
bool isEndless(double end) { return std::abs(end) >= COIN_DBL_MAX; }

/// factor x the end of the range that makes it least.
double least(double factor, double lower, double upper)
{
    if (factor == 0)
        return 0;
    const double at = factor > 0 ? lower : upper;
    return isEndless(at) ? -kInfinity : factor * at;
}

} // namespace

SiftedModel::SiftedModel(const LinearProgram& program, const std::vector<double>& start)
{
    for (const LinearProgram::ColumnRange& range : program.columns())
        m_columns.push_back({range, 0, {}, false, false, {}});
    if (!start.empty())
        findClosed();
    const auto roles = start.empty() ? std::vector<RowRole>(program.rows().size()) : findRoles(program);
    for (Column column = 0; column < m_columns.size(); ++column)
        if (!m_columns[column].isEasy && !m_columns[column].isClosed
            && (start.empty() || start[column] != 0 || !m_columns[column].range.isSeldomUsed
                || m_columns[column].range.lower > 0 || m_columns[column].range.upper < 0)) {
            m_columns[column].place = static_cast<int>(m_columnAt.size());
            m_columnAt.push_back(column);
        }
    load(program, roles);
}

void SiftedModel::load(const LinearProgram& program, const std::vector<RowRole>& roles)
{
    std::vector<std::optional<int>> places; // of rows in the simplex
    std::vector<std::size_t> leftOut(program.rows().size());
    std::vector<double> rowLower;
    std::vector<double> rowUpper;
    for (const LinearProgram::RowRange& row : program.rows()) {
        const std::size_t number = places.size();
        leftOut[number] = m_leftOutRows.size();
        const bool isGone = roles[number].isIdle || roles[number].easy;
        const bool isLeftOut = row.isSeldomNeeded || isGone;
        places.push_back(isLeftOut ? std::nullopt : std::optional(static_cast<int>(rowLower.size())));
        if (isGone)
            continue;
        if (row.isSeldomNeeded) {
            m_leftOutRows.push_back({lowerOf(row.lower), upperOf(row.upper), {}});
            continue;
        }
        rowLower.push_back(lowerOf(row.lower));
        rowUpper.push_back(upperOf(row.upper));
    }
    for (const LinearProgram::Entry& entry : program.entries()) {
        if (m_columns[entry.column].isClosed)
            continue;
        if (roles[entry.row].easy)
            m_easyRows[*roles[entry.row].easy].row.entries.push_back({entry.column, entry.value});
        else if (places[entry.row])
            m_columns[entry.column].entries.push_back({*places[entry.row], entry.value});
        else
            m_leftOutRows[leftOut[entry.row]].entries.push_back({entry.column, entry.value});
    }
    m_simplex.setLogLevel(0);
    CoinPackedMatrix empty;
    empty.setDimensions(static_cast<int>(rowLower.size()), 0);
    m_simplex.loadProblem(empty, nullptr, nullptr, nullptr, rowLower.data(), rowUpper.data());
    addColumns(std::exchange(m_columnAt, {}));
}

void SiftedModel::addColumns(const std::vector<Column>& columns)
{
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> cost;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> values;
    for (const Column number : columns) {
        ColumnOf& column = m_columns[number];
        column.place = static_cast<int>(m_columnAt.size());
        m_columnAt.push_back(number);
        lower.push_back(lowerOf(column.range.lower));
        upper.push_back(upperOf(column.range.upper));
        cost.push_back(column.cost);
        for (const Entry& entry : column.entries) {
            rows.push_back(entry.row);
            values.push_back(entry.value);
        }
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    }
    m_simplex.addColumns(static_cast<int>(columns.size()), lower.data(), upper.data(), cost.data(), starts.data(),
                         rows.data(), values.data());
}

void SiftedModel::setCosts(const LinearForm& objective, double scale)
{
    takeIn(objective);
    for (ColumnOf& column : m_columns)
        column.cost = 0;
    for (const LinearForm::Term& term : objective.terms)
        m_columns[term.column].cost = term.value / scale;
    std::vector<double> costs;
    for (const Column column : m_columnAt)
        costs.push_back(m_columns[column].cost);
    m_simplex.chgObjCoefficients(costs.data());
}

void SiftedModel::addRow(const LinearForm& form, double scale, double lower, double upper)
{
    takeIn(form);
    std::vector<int> places;
    std::vector<double> values;
    const int row = m_simplex.numberRows();
    for (const LinearForm::Term& term : form.terms) {
        ColumnOf& column = m_columns[term.column];
        if (column.isClosed)
            continue;
        column.entries.push_back({row, term.value / scale});
        if (!column.place)
            continue;
        places.push_back(*column.place);
        values.push_back(term.value / scale);
    }
    m_simplex.addRow(static_cast<int>(places.size()), places.data(), values.data(), lowerOf(lower), upperOf(upper));
    m_rowScales.resize(static_cast<std::size_t>(row), 1);
    m_rowScales.push_back(scale);
}

void SiftedModel::addRows(const std::vector<LeftOutRow>& rows)
{
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> places;
    std::vector<double> values;
    for (const LeftOutRow& row : rows) {
        for (const auto& [column, value] : row.entries) {
            m_columns[column].entries.push_back({m_simplex.numberRows() + static_cast<int>(lower.size()), value});
            if (!m_columns[column].place)
                continue;
            places.push_back(*m_columns[column].place);
            values.push_back(value);
        }
        lower.push_back(row.lower);
        upper.push_back(row.upper);
        starts.push_back(static_cast<CoinBigIndex>(places.size()));
    }
    m_simplex.addRows(static_cast<int>(lower.size()), lower.data(), upper.data(), starts.data(), places.data(),
                      values.data());
}

bool SiftedModel::addBrokenRows()
{
    const double* point = m_simplex.primalColumnSolution();
    const auto holds = [&](const LeftOutRow& row) {
        double sum = 0;
        for (const auto& [column, value] : row.entries)
            if (m_columns[column].place)
                sum += value * point[*m_columns[column].place];
        return row.lower - sum <= kBroken && sum - row.upper <= kBroken;
    };
    const auto first = std::stable_partition(m_leftOutRows.begin(), m_leftOutRows.end(), holds);
    if (first == m_leftOutRows.end())
        return false;
    m_rowsBefore = m_simplex.numberRows();
    const unsigned char* status = m_simplex.statusArray();
    m_basisBefore.assign(status, status + m_simplex.numberColumns() + m_rowsBefore);
    addRows({first, m_leftOutRows.end()});
    m_leftOutRows.erase(first, m_leftOutRows.end());
    return true;
}

void SiftedModel::removeRows(int first)
{
    std::vector<int> rows(static_cast<std::size_t>(m_simplex.numberRows() - first));
    std::iota(rows.begin(), rows.end(), first);
    m_simplex.deleteRows(static_cast<int>(rows.size()), rows.data());
    m_rowScales.resize(std::min(m_rowScales.size(), static_cast<std::size_t>(first)));
    for (ColumnOf& column : m_columns)
        while (!column.entries.empty() && column.entries.back().row >= first)
            column.entries.pop_back();
}

void SiftedModel::giveUpRows()
{
    removeRows(m_rowsBefore);
    std::copy(m_basisBefore.begin(), m_basisBefore.end(), m_simplex.statusArray());
    m_leftOutRows.clear();
}

bool SiftedModel::addPricedColumns()
{
    if (!isPartial())
        return false;
    const Prices now = prices();
    std::vector<Column> columns;
    for (Column column = 0; column < m_columns.size(); ++column)
        if (!m_columns[column].place && now.reduced[column] < kWorth)
            columns.push_back(column);
    std::sort(columns.begin(), columns.end(), [&](Column a, Column b) {
        return now.reduced[a] != now.reduced[b] ? now.reduced[a] < now.reduced[b] : a < b;
    });
    if (const std::size_t most = std::max(kLeastAdded, m_columns.size() / kPartAdded); columns.size() > most)
        columns.resize(most);
    addColumns(columns);
    return !columns.empty();
}

void SiftedModel::addAllColumns()
{
    std::vector<Column> columns;
    for (Column column = 0; column < m_columns.size(); ++column)
        if (!m_columns[column].place && !m_columns[column].isEasy && !m_columns[column].isClosed)
            columns.push_back(column);
    addColumns(columns);
}

double SiftedModel::reducedCost(const ColumnOf& column, const std::vector<double>& prices) const
{
    double reduced = column.cost;
    for (const Entry& entry : column.entries)
        reduced -= prices[static_cast<std::size_t>(entry.row)] * entry.value;
    return reduced;
}

SiftedModel::Prices SiftedModel::prices() const
{
    const int rows = m_simplex.numberRows();
    const double* price = m_simplex.dualRowSolution();
    Prices result{{price, price + rows}, std::vector<double>(m_columns.size())};
    for (int row = 0; row < rows; ++row) {
        // A price of the sign that has no end on its side proves nothing: it counts as 0.
        double& value = result.ofRows[static_cast<std::size_t>(row)];
        if (isEndless(value > 0 ? m_simplex.rowLower()[row] : m_simplex.rowUpper()[row]))
            value = 0;
    }
    if (isPartial())
        priceIdleRows(result);
    for (Column column = 0; column < m_columns.size(); ++column)
        result.reduced[column] = reducedCost(m_columns[column], result.ofRows);
    return result;
}

void SiftedModel::priceIdleRows(Prices& prices) const
{
    struct Use {
        int count = 0; ///< entries in the simplex
        Column column = 0;
        double value = 0;
        bool isPartial = false;
    };
    std::vector<Use> uses(prices.ofRows.size());
    for (Column number = 0; number < m_columns.size(); ++number)
        for (const Entry& entry : m_columns[number].entries) {
            Use& use = uses[static_cast<std::size_t>(entry.row)];
            use.isPartial = use.isPartial || !m_columns[number].place;
            if (m_columns[number].place)
                use = {use.count + 1, number, entry.value, use.isPartial};
        }
    for (std::size_t row = 0; row < uses.size(); ++row) {
        const Use& use = uses[row];
        if (use.count != 1 || !use.isPartial || prices.ofRows[row] != 0)
            continue;
        const double price = reducedCost(m_columns[use.column], prices.ofRows) / use.value;
        const double end = price > 0 ? m_simplex.rowLower()[row] : m_simplex.rowUpper()[row];
        // Only a row that ends at 0, so that the price itself costs nothing.
        if (price * use.value > 0 && end == 0)
            prices.ofRows[row] = price;
    }
}

double SiftedModel::provenBound() const
{
    const Prices proven = prices();
    long double bound = 0;
    for (std::size_t row = 0; row < proven.ofRows.size(); ++row)
        bound += least(proven.ofRows[row], m_simplex.rowLower()[row], m_simplex.rowUpper()[row]);
    for (Column column = 0; column < m_columns.size(); ++column) {
        const auto& place = m_columns[column].place;
        const double lower = place ? m_simplex.columnLower()[*place] : lowerOf(m_columns[column].range.lower);
        const double upper = place ? m_simplex.columnUpper()[*place] : upperOf(m_columns[column].range.upper);
        bound += least(proven.reduced[column], lower, upper);
    }
    return static_cast<double>(bound);
}

std::vector<double> SiftedModel::values() const
{
    std::vector<double> values(m_columns.size());
    const double* point = m_simplex.primalColumnSolution();
    for (std::size_t place = 0; place < m_columnAt.size(); ++place)
        values[m_columnAt[place]] = point[place];
    completeEasyRows(values);
    return values;
}

} // namespace planner
