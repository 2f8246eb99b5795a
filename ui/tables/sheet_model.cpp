// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/sheet_model.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/tables/table_words.h"

#include <QFont>

#include <algorithm>

namespace planner::ui {
namespace {

/// What a row is that is no data, as the shape of the table says.
QString shapeText(RowIs is)
{
    switch (is) {
    case RowIs::Header:
        return SheetModel::tr("header");
    case RowIs::Groups:
    case RowIs::Tags:
    case RowIs::Units:
        return SheetModel::tr("part of the header");
    case RowIs::Title:
        return SheetModel::tr("above the table");
    default:
        return SheetModel::tr("left out");
    }
}

} // namespace

void SheetModel::setDraft(std::shared_ptr<const TableDraft> draft)
{
    const bool isSame = draft != nullptr && m_draft != nullptr && &draft->grid() == &m_draft->grid()
                        && draft->sheetPosition() == m_draft->sheetPosition();
    if (isSame) {
        m_draft = std::move(draft);
        return;
    }
    beginResetModel();
    m_draft = std::move(draft);
    m_taking = nullptr;
    m_places.clear();
    endResetModel();
}

void SheetModel::setTaking(std::shared_ptr<const TableTaking> taking)
{
    m_taking = std::move(taking);
    m_places.clear();
    for (std::size_t i = 0; m_taking != nullptr && i < m_taking->rows.size(); ++i) {
        const RowTaking& row = m_taking->rows[i];
        const auto [place, isNew] = m_places.try_emplace(row.number, i);
        // Of several rows that one becomes the one that is wrong is shown.
        if (!isNew && row.outcome == RowOutcome::Faulty)
            place->second = i;
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::uint32_t SheetModel::numberOf(int row) const
{
    return m_draft->sheet().row(static_cast<std::size_t>(row)).number();
}

int SheetModel::rowOfNumber(std::uint32_t number) const
{
    const auto place = m_draft == nullptr ? std::nullopt : m_draft->sheet().indexOfRow(number);
    return place && static_cast<int>(*place) < rowCount() ? static_cast<int>(*place) : -1;
}

bool SheetModel::isTaken(int row) const
{
    const RowTaking* taking = takingOf(row);
    return taking != nullptr && taking->outcome != RowOutcome::LeftOut;
}

const RowTaking* SheetModel::takingOf(int row) const
{
    const auto place = m_places.find(numberOf(row));
    return place == m_places.end() ? nullptr : &m_taking->rows[place->second];
}

bool SheetModel::isHeader(int row) const
{
    const auto& shape = m_draft->proposal().shape;
    return shape.header && static_cast<std::size_t>(row) <= *shape.header;
}

QString SheetModel::becomes(int row) const
{
    const auto& shape = m_draft->proposal().shape;
    const RowTaking* taking = takingOf(row);
    if (isHeader(row) || taking == nullptr)
        return shape.isData(static_cast<std::size_t>(row)) ? QString()
                                                           : shapeText(shape.rows[static_cast<std::size_t>(row)]);
    return outcomeText(taking->outcome);
}

QString SheetModel::faultAt(int row, std::uint32_t column) const
{
    const RowTaking* taking = isHeader(row) ? nullptr : takingOf(row);
    if (taking == nullptr)
        return {};
    for (const CellFault& fault : taking->faults)
        if (fault.column == column)
            return toText(fault.why);
    return {};
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_draft == nullptr
               ? 0
               : static_cast<int>(std::min<std::size_t>(m_draft->sheet().rowCount(), kMostRows));
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_draft == nullptr ? 0 : static_cast<int>(m_draft->sheet().columnCount()) + 1;
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || m_draft == nullptr)
        return {};
    const int row = index.row();
    if (index.column() == 0) {
        const RowTaking* taking = isHeader(row) ? nullptr : takingOf(row);
        if (role == Qt::DisplayRole)
            return becomes(row);
        if (role == Qt::DecorationRole && taking != nullptr && taking->outcome == RowOutcome::Faulty)
            return makeIcon(Icon::Error);
        if (role == Qt::ToolTipRole && taking != nullptr)
            return takingText(m_draft->mapping().kind, *taking);
    } else {
        const auto column = static_cast<std::uint32_t>(index.column() - 1);
        const QString fault = faultAt(row, column);
        if (role == Qt::DisplayRole)
            return lineText(shownText(m_draft->sheet().row(static_cast<std::size_t>(row)).at(column)));
        if (role == Qt::DecorationRole && !fault.isEmpty())
            return makeIcon(Icon::Error);
        if (role == Qt::ToolTipRole && !fault.isEmpty())
            return fault;
    }
    if (role == Qt::FontRole && isHeader(row)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && m_taking != nullptr && !isHeader(row) && !isTaken(row))
        return tokens().secondary;
    return {};
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || m_draft == nullptr)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(numberOf(section));
    return section == 0 ? tr("Row is") : QString::fromStdString(columnName(static_cast<std::uint32_t>(section - 1)));
}

} // namespace planner::ui
