// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_table_model.h"

#include "core/planning/batch_edits.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"

#include <algorithm>

namespace planner::ui {
namespace {

constexpr std::size_t kManyBatches = 200;

BatchColumn columnAt(int section) { return static_cast<BatchColumn>(section); }

} // namespace

BatchTableModel::BatchTableModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &PlanDocument::changed, this, &BatchTableModel::refresh);
    connect(&document, &PlanDocument::dayTurned, this, [this] {
        if (!m_codes.empty()) // what is late is other than before
            emit dataChanged(index(0, 0), index(rowCount() - 1, kBatchColumnCount - 1));
    });
    reset();
}

BatchTableModel::~BatchTableModel() = default;

void BatchTableModel::reset()
{
    beginResetModel();
    m_findings.reset();
    m_codes.clear();
    for (const auto& [code, batch] : m_document.plan().batches)
        m_codes.push_back(code);
    endResetModel();
}

void BatchTableModel::refresh(const ChangeSet& changes)
{
    m_findings.reset();
    if (changes.hasEverything || changes.batches.size() > kManyBatches) {
        reset();
        return;
    }
    for (const BatchCode& code : changes.batches)
        refreshRow(code);
    if (m_codes.empty())
        return;
    const bool isOperationChanged = changes.has(OperationTable::Facilities) || changes.has(OperationTable::Categories)
                                    || changes.has(OperationTable::Cohorts) || changes.has(OperationTable::Routes)
                                    || changes.has(OperationTable::Settings);
    const auto firstColumn = isOperationChanged ? BatchColumn::Code : BatchColumn::Findings;
    emit dataChanged(index(0, static_cast<int>(firstColumn)),
                     index(rowCount() - 1, static_cast<int>(BatchColumn::Findings)));
}

void BatchTableModel::refreshRow(const BatchCode& code)
{
    const auto place = std::lower_bound(m_codes.begin(), m_codes.end(), code);
    const int row = static_cast<int>(place - m_codes.begin());
    const bool isHere = place != m_codes.end() && *place == code;
    const bool isInPlan = m_document.batch(code) != nullptr;
    if (isHere && isInPlan) {
        emit dataChanged(index(row, 0), index(row, kBatchColumnCount - 1));
    } else if (isHere) {
        beginRemoveRows({}, row, row);
        m_codes.erase(place);
        endRemoveRows();
    } else if (isInPlan) {
        beginInsertRows({}, row, row);
        m_codes.insert(place, code);
        endInsertRows();
    }
}

int BatchTableModel::rowOf(const BatchCode& code) const
{
    const auto place = std::lower_bound(m_codes.begin(), m_codes.end(), code);
    return place != m_codes.end() && *place == code ? static_cast<int>(place - m_codes.begin()) : -1;
}

bool BatchTableModel::setCells(const std::vector<BatchCode>& codes, BatchColumn column, const QVariant& value)
{
    std::vector<Edit> edits;
    for (const BatchCode& code : codes)
        if (const Batch* batch = m_document.batch(code))
            if (auto edit = cellEdit(m_document.plan(), *batch, column, value))
                edits.push_back(*std::move(edit));
    const auto step = asOneStep(std::move(edits));
    return step && m_document.push(*step);
}

int BatchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
}

int BatchTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kBatchColumnCount; }

QString BatchTableModel::findingsText(const Batch& batch) const
{
    if (m_document.findings().empty())
        return {};
    if (!m_findings)
        m_findings = std::make_unique<BatchFindings>(m_document.operation(), m_document.findings());
    std::string ids;
    appendIds(ids, m_findings->of(batch));
    return QString::fromStdString(ids);
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const
{
    const Batch* batch = index.isValid() ? m_document.batch(codeAt(index.row())) : nullptr;
    if (batch == nullptr)
        return {};
    const BatchColumn column = columnAt(index.column());
    const Operation& operation = m_document.operation();
    const auto text = [&] {
        if (column == BatchColumn::Status && isLate(operation, *batch, m_document.today()))
            return filled(tr("%1, late", "a status"), cellText(operation, *batch, column));
        return column == BatchColumn::Findings ? findingsText(*batch) : cellText(operation, *batch, column);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::AccessibleTextRole:
        return filled(tr("%1: %2", "a column and the value in it"), titleOf(column), text());
    case Qt::EditRole:
    case kValueRole:
        return column == BatchColumn::Findings ? QVariant(text()) : cellValue(operation, *batch, column);
    case Qt::CheckStateRole:
        if (column == BatchColumn::Lock)
            return batch->isLocked ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        if (column == BatchColumn::People)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case Qt::ForegroundRole:
        if (!batch->counts())
            return tokens().secondary;
        if (column == BatchColumn::Findings)
            return tokens().badText;
        if (column == BatchColumn::Status && isLate(operation, *batch, m_document.today()))
            return tokens().warnText;
        return {};
    case Qt::ToolTipRole:
        if (const QStringList happened = happenedTexts(operation, *batch, m_document.today()); !happened.isEmpty())
            return happened.join(u'\n');
        return {};
    default:
        return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((columnAt(section) == BatchColumn::People ? Qt::AlignTrailing : Qt::AlignLeading)
                   | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return titleOf(columnAt(section));
}

Qt::ItemFlags BatchTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (columnAt(index.column()) == BatchColumn::Lock)
        flags |= Qt::ItemIsUserCheckable;
    else if (isEditable(columnAt(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool BatchTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    const QVariant wanted = role == Qt::CheckStateRole ? QVariant(value.toInt() == Qt::Checked) : value;
    return setCells({codeAt(index.row())}, columnAt(index.column()), wanted);
}

} // namespace planner::ui
