// SPDX-License-Identifier: Apache-2.0
#include "core/lp/sifted_model.h"

#include <CglGomory.hpp>
#include <CoinPackedMatrix.hpp>
#include <CoinWarmStartBasis.hpp>
#include <OsiCuts.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <utility>

namespace planner {
namespace {

constexpr double kViolated = 1e-6; ///< a row missed by less holds
constexpr double kWorth = -1e-7;   ///< a column with a lower reduced cost enters
constexpr int kLongestCut = 1000;  ///< entries
/// A cut is computed from rounded numbers: it is loosened by this, so that no true point is lost.
constexpr double kLoosening = 1e-6;
constexpr std::size_t kLeastAdded = 1000; ///< columns per pricing, where there are as many
constexpr std::size_t kPartAdded = 10;    ///< columns of all per pricing, where those are more

double lowerOf(double end) { return std::max(end, -COIN_DBL_MAX); }
double upperOf(double end) { return std::min(end, COIN_DBL_MAX); }
bool isEndless(double end) { return std::abs(end) >= COIN_DBL_MAX; }

double looser(double end, double direction) { return end + direction * kLoosening * (1 + std::abs(end)); }

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
        if (!m_columns[column].isSingleton && !m_columns[column].isClosed
            && (start.empty() || start[column] != 0 || !m_columns[column].range.isSifted
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
        leftOut[number] = m_lazyRows.size();
        const bool isGone = roles[number].isIdle || roles[number].singleton;
        const bool isLeftOut = row.isLazy || isGone;
        places.push_back(isLeftOut ? std::nullopt : std::optional(static_cast<int>(rowLower.size())));
        if (isGone)
            continue;
        if (row.isLazy) {
            m_lazyRows.push_back({lowerOf(row.lower), upperOf(row.upper), {}});
            continue;
        }
        rowLower.push_back(lowerOf(row.lower));
        rowUpper.push_back(upperOf(row.upper));
    }
    for (const LinearProgram::Entry& entry : program.entries()) {
        if (m_columns[entry.column].isClosed)
            continue;
        if (roles[entry.row].singleton)
            m_singletonRows[*roles[entry.row].singleton].row.entries.push_back({entry.column, entry.value});
        else if (places[entry.row])
            m_columns[entry.column].entries.push_back({*places[entry.row], entry.value});
        else
            m_lazyRows[leftOut[entry.row]].entries.push_back({entry.column, entry.value});
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
        SolverColumn& column = m_columns[number];
        column.place = static_cast<int>(m_columnAt.size());
        m_columnAt.push_back(number);
        lower.push_back(lowerOf(column.range.lower));
        upper.push_back(upperOf(column.range.upper));
        cost.push_back(column.cost);
        for (const SolverColumn::Entry& entry : column.entries) {
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
    restoreRows(objective);
    for (SolverColumn& column : m_columns)
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
    restoreRows(form);
    std::vector<int> places;
    std::vector<double> values;
    const int row = m_simplex.numberRows();
    for (const LinearForm::Term& term : form.terms) {
        SolverColumn& column = m_columns[term.column];
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

void SiftedModel::addRows(const std::vector<SparseRow>& rows)
{
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> places;
    std::vector<double> values;
    for (const SparseRow& row : rows) {
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

bool SiftedModel::addViolatedRows()
{
    const double* point = m_simplex.primalColumnSolution();
    const auto holds = [&](const SparseRow& row) {
        double sum = 0;
        for (const auto& [column, value] : row.entries)
            if (m_columns[column].place)
                sum += value * point[*m_columns[column].place];
        return row.lower - sum <= kViolated && sum - row.upper <= kViolated;
    };
    const auto first = std::stable_partition(m_lazyRows.begin(), m_lazyRows.end(), holds);
    if (first == m_lazyRows.end())
        return false;
    m_rowsBefore = m_simplex.numberRows();
    const unsigned char* status = m_simplex.statusArray();
    m_basisBefore.assign(status, status + m_simplex.numberColumns() + m_rowsBefore);
    addRows({first, m_lazyRows.end()});
    m_lazyRows.erase(first, m_lazyRows.end());
    return true;
}

void SiftedModel::removeRows(int first)
{
    std::vector<int> rows(static_cast<std::size_t>(m_simplex.numberRows() - first));
    std::iota(rows.begin(), rows.end(), first);
    m_simplex.deleteRows(static_cast<int>(rows.size()), rows.data());
    m_rowScales.resize(std::min(m_rowScales.size(), static_cast<std::size_t>(first)));
    for (SolverColumn& column : m_columns)
        while (!column.entries.empty() && column.entries.back().row >= first)
            column.entries.pop_back();
}

void SiftedModel::removeAddedRows()
{
    removeRows(m_rowsBefore);
    std::copy(m_basisBefore.begin(), m_basisBefore.end(), m_simplex.statusArray());
    m_lazyRows.clear();
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
        if (!m_columns[column].place && !m_columns[column].isSingleton && !m_columns[column].isClosed)
            columns.push_back(column);
    addColumns(columns);
}

double SiftedModel::reducedCost(const SolverColumn& column, const std::vector<double>& prices)
{
    double reduced = column.cost;
    for (const SolverColumn::Entry& entry : column.entries)
        reduced -= prices[static_cast<std::size_t>(entry.row)] * entry.value;
    return reduced;
}

SiftedModel::Prices SiftedModel::prices() const
{
    const int rows = m_simplex.numberRows();
    const double* price = m_simplex.dualRowSolution();
    Prices result{{price, price + rows}, std::vector<double>(m_columns.size())};
    for (int row = 0; row < rows; ++row) {
        // A price whose row has no end on that side proves nothing: it counts as 0.
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
        for (const SolverColumn::Entry& entry : m_columns[number].entries) {
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

std::vector<SiftedModel::SparseRow> SiftedModel::violatedCuts() const
{
    std::vector<char> isInteger;
    for (const Column column : m_columnAt)
        isInteger.push_back(m_columns[column].range.isInteger ? 1 : 0);
    CglGomory generator;
    generator.setLimit(kLongestCut);
    generator.setLimitAtRoot(kLongestCut);
    const std::unique_ptr<CoinWarmStartBasis> basis(m_simplex.getBasis());
    CglTreeInfo root;
    root.level = 0;
    root.pass = 0;
    root.formulation_rows = m_simplex.numberRows() - static_cast<int>(m_cuts.size());
    OsiCuts found;
    generator.generateCuts(nullptr, found, *m_simplex.matrix(), m_simplex.primalColumnSolution(),
                           m_simplex.columnLower(), m_simplex.columnUpper(), m_simplex.rowLower(), m_simplex.rowUpper(),
                           isInteger.data(), basis.get(), root);
    std::vector<SparseRow> cuts;
    for (int i = 0; i < found.sizeRowCuts(); ++i) {
        const OsiRowCut& row = found.rowCut(i);
        SparseRow cut{looser(row.lb(), -1), looser(row.ub(), 1), {}};
        for (int k = 0; k < row.row().getNumElements(); ++k)
            cut.entries.push_back(
                {m_columnAt[static_cast<std::size_t>(row.row().getIndices()[k])], row.row().getElements()[k]});
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

bool SiftedModel::addCuts()
{
    const std::vector<SparseRow> cuts = violatedCuts();
    addCutRows(cuts);
    m_cuts.insert(m_cuts.end(), cuts.begin(), cuts.end());
    return !cuts.empty();
}

void SiftedModel::addCutRows(const std::vector<SparseRow>& cuts)
{
    for (const SparseRow& cut : cuts) {
        LinearForm form;
        for (const auto& [column, value] : cut.entries)
            form.terms.push_back({column, value});
        addRow(form, 1, cut.lower, cut.upper);
    }
}

void SiftedModel::dropIdleCuts()
{
    const int first = m_simplex.numberRows() - static_cast<int>(m_cuts.size());
    std::vector<SparseRow> needed;
    std::vector<ClpSimplex::Status> status;
    for (std::size_t i = 0; i < m_cuts.size(); ++i) {
        const auto now = m_simplex.getRowStatus(first + static_cast<int>(i));
        if (now == ClpSimplex::basic)
            continue;
        needed.push_back(m_cuts[i]);
        status.push_back(now);
    }
    if (needed.size() == m_cuts.size())
        return;
    removeRows(first);
    addCutRows(needed);
    for (std::size_t i = 0; i < status.size(); ++i)
        m_simplex.setRowStatus(first + static_cast<int>(i), status[i]);
    m_cuts = std::move(needed);
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

ExactBound SiftedModel::exactBound(double scale) const
{
    std::vector<PricedRow> rows;
    for (int row = 0; row < m_simplex.numberRows(); ++row) {
        const auto place = static_cast<std::size_t>(row);
        const auto endOf = [](double end) { return isEndless(end) ? std::copysign(kInfinity, end) : end; };
        rows.push_back({m_simplex.dualRowSolution()[row], endOf(m_simplex.rowLower()[row]),
                        endOf(m_simplex.rowUpper()[row]), place < m_rowScales.size() ? m_rowScales[place] : 1});
    }
    return {std::move(rows), m_columns, scale};
}

std::vector<double> SiftedModel::values() const
{
    std::vector<double> values(m_columns.size());
    const double* point = m_simplex.primalColumnSolution();
    for (std::size_t place = 0; place < m_columnAt.size(); ++place)
        values[m_columnAt[place]] = point[place];
    completeSingletonRows(values);
    return values;
}

void SiftedModel::findClosed()
{
    for (SolverColumn& column : m_columns) {
        column.isClosed = column.range.lower == 0 && column.range.upper == 0;
        m_closed += column.isClosed ? 1 : 0;
    }
}

std::vector<SiftedModel::RowRole> SiftedModel::findRoles(const LinearProgram& program)
{
    std::vector<std::size_t> uses(m_columns.size());
    for (const LinearProgram::Entry& entry : program.entries())
        ++uses[entry.column];
    struct Row {
        double most = 0; ///< that it comes to, with its own column at its upper end
        std::optional<std::size_t> own;
        bool isIdle = true;
    };
    std::vector<Row> rows(program.rows().size());
    for (std::size_t i = 0; i < program.entries().size(); ++i) {
        const LinearProgram::Entry& entry = program.entries()[i];
        const SolverColumn& column = m_columns[entry.column];
        Row& row = rows[entry.row];
        if (column.isClosed)
            continue;
        row.isIdle = false;
        const bool isOwn = !row.own && uses[entry.column] == 1 && entry.value < 0 && column.range.upper < kInfinity;
        if (isOwn)
            row.own = i;
        row.most += entry.value * (entry.value > 0 || isOwn ? column.range.upper : column.range.lower);
    }
    std::vector<RowRole> roles(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LinearProgram::RowRange& range = program.rows()[i];
        roles[i].isIdle = rows[i].isIdle && range.lower <= 0 && range.upper >= 0;
        if (!rows[i].own || range.isLazy || range.lower > -kInfinity || !(rows[i].most <= range.upper))
            continue;
        const LinearProgram::Entry& own = program.entries()[*rows[i].own];
        roles[i].singleton = m_singletonRows.size();
        m_columns[own.column].isSingleton = true;
        m_singletonRows.push_back({{-COIN_DBL_MAX, range.upper, {}}, own.column, own.value});
    }
    return roles;
}

void SiftedModel::restoreRows(const LinearForm& form)
{
    std::vector<bool> isNamed(m_singletonRows.empty() ? 0 : m_columns.size());
    bool isAny = false;
    for (const LinearForm::Term& term : form.terms)
        if (!m_singletonRows.empty() && term.value != 0 && m_columns[term.column].isSingleton)
            isAny = isNamed[term.column] = true;
    if (!isAny)
        return;
    const auto first = std::stable_partition(m_singletonRows.begin(), m_singletonRows.end(),
                                             [&](const SingletonRow& singleton) { return !isNamed[singleton.column]; });
    std::vector<SparseRow> rows;
    std::vector<Column> columns;
    for (auto singleton = first; singleton != m_singletonRows.end(); ++singleton) {
        rows.push_back(std::move(singleton->row));
        columns.push_back(singleton->column);
        m_columns[singleton->column].isSingleton = false;
    }
    m_singletonRows.erase(first, m_singletonRows.end());
    addRows(rows);
    addColumns(columns);
}

void SiftedModel::completeSingletonRows(std::vector<double>& values) const
{
    for (const SingletonRow& singleton : m_singletonRows) {
        double others = 0;
        for (const auto& [column, value] : singleton.row.entries)
            if (column != singleton.column)
                others += value * values[column];
        const LinearProgram::ColumnRange& range = m_columns[singleton.column].range;
        values[singleton.column] =
            std::clamp((singleton.row.upper - others) / singleton.value, range.lower, range.upper);
    }
}

} // namespace planner
