// SPDX-License-Identifier: Apache-2.0
#include "ui/board/waiting_column_model.h"

#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <algorithm>
#include <utility>

namespace planner::ui {

WaitingColumnModel::WaitingColumnModel(const PlanDocument& document, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_rows(rows())
{
}

std::vector<WaitingCohort> WaitingColumnModel::rows() const
{
    const Operation& operation = m_document.operation();
    const std::vector<People> moved = peopleInBatches(operation, m_document.plan().batches);
    std::vector<WaitingCohort> rows;
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        const People waiting = cohort.people - moved[i];
        if (cohort.movement != Movement::Stay && waiting > People(0))
            rows.push_back({{i}, waiting, cohort.movement == Movement::Must});
    }
    std::stable_partition(rows.begin(), rows.end(), [](const WaitingCohort& row) { return row.isMust; });
    return rows;
}

void WaitingColumnModel::reload()
{
    const std::vector<WaitingCohort> now = rows();
    const bool isSameList = std::equal(
        now.begin(), now.end(), m_rows.begin(), m_rows.end(),
        [](const WaitingCohort& a, const WaitingCohort& b) { return a.cohort == b.cohort && a.isMust == b.isMust; });
    if (isSameList) {
        const std::vector<WaitingCohort> before = std::exchange(m_rows, now);
        for (int row = 0; row < rowCount(); ++row)
            if (before[static_cast<std::size_t>(row)] != at(row))
                emit dataChanged(index(row), index(row));
        return;
    }
    beginResetModel();
    m_rows = now;
    endResetModel();
}

const std::string& WaitingColumnModel::codeAt(int row) const
{
    return m_document.operation().cohort(at(row).cohort).code;
}

People WaitingColumnModel::waiting() const
{
    People sum;
    for (const WaitingCohort& row : m_rows)
        if (row.isMust)
            sum += row.waiting;
    return sum;
}

int WaitingColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant WaitingColumnModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return {};
    const Operation& operation = m_document.operation();
    const WaitingCohort& row = at(index.row());
    const Cohort& cohort = operation.cohort(row.cohort);
    if (role == Qt::DisplayRole)
        return QString::fromStdString(cohort.code);
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QString text =
        row.isMust
            ? counted(row.waiting, [](int n) { return tr("Cohort %1, %Ln people waiting at %2", "", n); })
            : counted(row.waiting, [](int n) { return tr("Cohort %1, %Ln people who may be moved from %2", "", n); });
    QStringList sentences{filled(text, QString::fromStdString(cohort.code), facilityText(operation, cohort.facility))};
    sentences += waitingAgainTexts(m_document.plan().batches, row.cohort);
    return sentences.join(u'\n');
}

Qt::ItemFlags WaitingColumnModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace planner::ui
