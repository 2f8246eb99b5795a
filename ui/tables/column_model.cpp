// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/column_model.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/tables/table_words.h"

#include <QFont>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kSampleValues = 4;
constexpr std::size_t kSampledRows = 60;
constexpr int kLongestValue = 40;

/// Adds what the cell says, cut where it is long, while there is room and if it is not among them yet.
void addSample(QStringList& seen, const GridCell& cell)
{
    QString text = lineText(shownText(cell));
    if (text.size() > kLongestValue)
        text = text.left(kLongestValue) + QChar(0x2026);
    if (seen.size() < kSampleValues && !seen.contains(text))
        seen << text;
}

/// The first different values of each column.
std::vector<QString> sampleValues(const TableDraft& draft)
{
    const GridSheet& sheet = draft.sheet();
    std::vector<QStringList> values(sheet.columnCount());
    std::size_t rows = 0;
    for (std::size_t i = 0; i < sheet.rowCount() && rows < kSampledRows; ++i) {
        if (!draft.proposal().shape.isData(i))
            continue;
        ++rows;
        const GridRow row = sheet.row(i);
        for (std::size_t k = 0; k < row.cellCount(); ++k) {
            const GridCell cell = row.cell(k);
            addSample(values[cell.column], cell);
        }
    }
    std::vector<QString> texts;
    texts.reserve(values.size());
    for (const QStringList& seen : values)
        texts.push_back(listed(seen));
    return texts;
}

} // namespace

void ColumnModel::setDraft(std::optional<TableDraft> draft)
{
    beginResetModel();
    m_draft = std::move(draft);
    m_values = m_draft ? sampleValues(*m_draft) : std::vector<QString>();
    endResetModel();
    emit draftChanged();
}

void ColumnModel::tell()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit draftChanged();
}

ColumnChoice ColumnModel::choiceFor(int row) const
{
    const auto column = static_cast<std::uint32_t>(row);
    if (const MappedColumn* mapped = m_draft->mapping().ofColumn(column))
        return {mapped->field, mapped->category};
    const FieldProposal* proposed = isOpen(row) ? m_draft->proposedFor(column) : nullptr;
    return {proposed == nullptr ? std::nullopt : std::optional(proposed->field), {}};
}

void ColumnModel::choose(int row, const ColumnChoice& choice)
{
    const auto column = static_cast<std::uint32_t>(row);
    alter([&](TableDraft& draft) {
        if (choice.field)
            draft.say(column, *choice.field, choice.category);
        else
            draft.leaveOut(column);
    });
}

bool ColumnModel::isOpen(int row) const
{
    const auto questions = m_draft ? m_draft->questions() : std::vector<const FieldProposal*>();
    return std::any_of(questions.begin(), questions.end(),
                       [row](const FieldProposal* one) { return one->column == static_cast<std::uint32_t>(row); });
}

int ColumnModel::nextOpen(int row) const
{
    if (!m_draft)
        return -1;
    int first = -1;
    int behind = -1;
    for (const FieldProposal* one : m_draft->questions()) {
        const int at = static_cast<int>(one->column);
        first = first < 0 ? at : std::min(first, at);
        if (at > row)
            behind = behind < 0 ? at : std::min(behind, at);
    }
    return behind < 0 ? first : behind;
}

bool ColumnModel::isPersonal(std::uint32_t column) const
{
    const auto& personal = m_draft->proposal().personal;
    return std::any_of(personal.begin(), personal.end(),
                       [column](const PersonalColumn& one) { return one.column == column; });
}

QString ColumnModel::readAs(std::uint32_t column) const
{
    const TableMapping& mapping = m_draft->mapping();
    if (const MappedColumn* mapped = mapping.ofColumn(column))
        return readAsText(mapping.kind, mapped->field, mapped->category);
    const FieldProposal* proposed = m_draft->proposedFor(column);
    if (proposed != nullptr && isOpen(static_cast<int>(column)))
        return filled(tr("%1?", "a field that a column may be"), readAsText(mapping.kind, proposed->field));
    return tr("left out");
}

QString ColumnModel::sure(std::uint32_t column) const
{
    if (isPersonal(column))
        return tr("not read");
    if (m_draft->isSaid(column))
        return tr("you said so");
    const FieldProposal* proposed = m_draft->proposedFor(column);
    const bool isShown =
        proposed != nullptr && (m_draft->mapping().ofColumn(column) != nullptr || isOpen(static_cast<int>(column)));
    return isShown ? trustText(proposed->trust) : QString();
}

QString ColumnModel::why(std::uint32_t column) const
{
    for (const PersonalColumn& one : m_draft->proposal().personal)
        if (one.column == column)
            return sentences({one.why});
    const FieldProposal* proposed = m_draft->proposedFor(column);
    return proposed == nullptr ? QString() : sentences(proposed->because);
}

int ColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_draft ? 0 : static_cast<int>(m_values.size());
}

int ColumnModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ColumnModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_draft)
        return {};
    const auto column = static_cast<std::uint32_t>(index.row());
    const bool isAsked = isOpen(index.row());
    if (role == kIsOpenRole)
        return isAsked;
    if (role == Qt::FontRole && isAsked && index.column() <= Sure) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::DecorationRole && index.column() == Header && isAsked)
        return makeIcon(Icon::Warning);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Header:
        return columnText(m_draft->proposal(), column);
    case ReadAs:
        return readAs(column);
    case Sure:
        return sure(column);
    case Why:
        return why(column);
    case Values:
        return m_values[column];
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Header:
        return tr("Column");
    case ReadAs:
        return tr("Becomes");
    case Sure:
        return tr("How sure");
    case Why:
        return tr("Why");
    case Values:
        return tr("Values");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const
{
    const bool canChoose =
        index.isValid() && index.column() == ReadAs && !isPersonal(static_cast<std::uint32_t>(index.row()));
    return QAbstractTableModel::flags(index) | (canChoose ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace planner::ui
