// SPDX-License-Identifier: Apache-2.0
// The part of the model that cuts off optima with parts of batches.
#include "core/lp/sifted_model.h"

#include <CglGomory.hpp>
#include <CoinWarmStartBasis.hpp>
#include <OsiCuts.hpp>

#include <cmath>
#include <memory>

namespace planner {
namespace {

constexpr int kLongest = 1000; ///< entries of a cut
/// A cut is made from rounded numbers: it gives way by this, so that no true point is lost.
constexpr double kGivesWay = 1e-6;

double looser(double end, double direction) { return end + direction * kGivesWay * (1 + std::abs(end)); }

} // namespace

std::vector<SiftedModel::Cut> SiftedModel::brokenCuts() const
{
    std::vector<char> isInteger;
    for (const Column column : m_columnAt)
        isInteger.push_back(m_columns[column].range.isInteger ? 1 : 0);
    CglGomory generator;
    generator.setLimit(kLongest);
    generator.setLimitAtRoot(kLongest);
    const std::unique_ptr<CoinWarmStartBasis> basis(m_simplex.getBasis());
    CglTreeInfo root;
    root.level = 0;
    root.pass = 0;
    root.formulation_rows = m_simplex.numberRows() - static_cast<int>(m_cuts.size());
    OsiCuts found;
    generator.generateCuts(nullptr, found, *m_simplex.matrix(), m_simplex.primalColumnSolution(),
                           m_simplex.columnLower(), m_simplex.columnUpper(), m_simplex.rowLower(), m_simplex.rowUpper(),
                           isInteger.data(), basis.get(), root);
    std::vector<Cut> cuts;
    for (int i = 0; i < found.sizeRowCuts(); ++i) {
        const OsiRowCut& row = found.rowCut(i);
        Cut cut{{}, looser(row.lb(), -1), looser(row.ub(), 1)};
        for (int k = 0; k < row.row().getNumElements(); ++k)
            cut.terms.push_back(
                {m_columnAt[static_cast<std::size_t>(row.row().getIndices()[k])], row.row().getElements()[k]});
        cuts.push_back(std::move(cut));
    }
    return cuts;
}

bool SiftedModel::addCuts()
{
    const std::vector<Cut> cuts = brokenCuts();
    addCutRows(cuts);
    m_cuts.insert(m_cuts.end(), cuts.begin(), cuts.end());
    return !cuts.empty();
}

void SiftedModel::addCutRows(const std::vector<Cut>& cuts)
{
    for (const Cut& cut : cuts) {
        LinearForm form;
        for (const auto& [column, value] : cut.terms)
            form.terms.push_back({column, value});
        addRow(form, 1, cut.lower, cut.upper);
    }
}

void SiftedModel::dropIdleCuts()
{
    const int first = m_simplex.numberRows() - static_cast<int>(m_cuts.size());
    std::vector<Cut> needed;
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

} // namespace planner
