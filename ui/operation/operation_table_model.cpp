// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_table_model.h"

#include "core/exchange/formula_guard.h"
#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/words.h"
#include "ui/operation/row_order.h"
#include "ui/records/cell_editor.h"
#include "ui/records/record_words.h"

#include <algorithm>
#include <numeric>

namespace planner::ui {
namespace {

/// So many rows that leave at once are a new table to who looks at it.
constexpr std::size_t kManyRows = 50;

int alignmentOf(const RowField& field)
{
    return int((isNumber(field) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

} // namespace

OperationTableModel::OperationTableModel(PlanDocument& document, OperationTable table, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_table(table)
{
    connect(&document, &PlanDocument::changed, this, &OperationTableModel::refresh);
    connect(&document, &PlanDocument::refused, this, [this](const Error& error) { m_refusal = error; });
    m_drafts.emplace_back();
    m_count = planner::rowCount(document.operation(), table);
    arrange();
}

void OperationTableModel::refresh(const ChangeSet& changes)
{
    m_last.reset();
    m_names.forget();
    if (changes.hasNewCodes || changes.hasEverything)
        m_maker.reset();
    const std::size_t count = planner::rowCount(m_document.operation(), m_table);
    const bool isShrinkingMuch = count + kManyRows < m_count;
    if (changes.hasEverything || isShrinkingMuch) {
        reset();
        return;
    }
    while (m_count > count) {
        --m_count;
        m_wrong.erase(static_cast<std::uint32_t>(m_count));
        if (const int row = rowOf(static_cast<std::uint32_t>(m_count)); row >= 0) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    if (m_count < count)
        appendRows();
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit countsChanged();
}

void OperationTableModel::reset()
{
    beginResetModel();
    m_wrong.clear();
    m_count = planner::rowCount(m_document.operation(), m_table);
    if (m_becoming)
        m_drafts.erase(m_drafts.begin() + static_cast<std::ptrdiff_t>(*std::exchange(m_becoming, std::nullopt)));
    if (m_drafts.empty() || !m_drafts.back().empty())
        m_drafts.emplace_back();
    arrange();
    endResetModel();
    emit countsChanged();
}

void OperationTableModel::appendRows()
{
    const std::size_t count = planner::rowCount(m_document.operation(), m_table);
    if (m_becoming == std::optional<std::size_t>(0) && count == m_count + 1) {
        // The new row stays where it is, and is one of the plan now.
        m_drafts.erase(m_drafts.begin());
        m_rows.push_back(static_cast<std::uint32_t>(m_count));
        m_becoming.reset();
    } else {
        const int first = shownRows();
        beginInsertRows({}, first, first + static_cast<int>(count - m_count) - 1);
        for (std::size_t position = m_count; position < count; ++position)
            m_rows.push_back(static_cast<std::uint32_t>(position));
        endInsertRows();
        if (m_becoming) {
            const int row = shownRows() + static_cast<int>(*m_becoming);
            beginRemoveRows({}, row, row);
            m_drafts.erase(m_drafts.begin() + static_cast<std::ptrdiff_t>(*std::exchange(m_becoming, std::nullopt)));
            endRemoveRows();
        }
    }
    m_count = count;
    addBlankRow();
}

void OperationTableModel::addBlankRow()
{
    if (!m_drafts.empty() && m_drafts.back().empty())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_drafts.emplace_back();
    endInsertRows();
}

int OperationTableModel::rowOf(std::uint32_t position) const
{
    const auto inOrder = std::lower_bound(m_rows.begin(), m_rows.end(), position);
    if (inOrder != m_rows.end() && *inOrder == position)
        return static_cast<int>(inOrder - m_rows.begin());
    const auto found = std::find(m_rows.begin(), m_rows.end(), position);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::string OperationTableModel::cell(std::uint32_t position, const RowField& field) const
{
    if (position >= planner::rowCount(m_document.operation(), m_table))
        return {};
    if (!m_last || m_last->first != position)
        m_last.emplace(position, rowAt(m_document.operation(), m_table, position));
    const std::string text = cellText(m_document.operation(), m_last->second, field.name);
    return std::string(withoutFormulaGuard(text));
}

UntakenCells* OperationTableModel::pendingOf(int row)
{
    if (const auto position = positionAt(row)) {
        const auto wrong = m_wrong.find(*position);
        return wrong == m_wrong.end() ? nullptr : &wrong->second;
    }
    const auto draft = static_cast<std::size_t>(row - shownRows());
    return draft < m_drafts.size() ? &m_drafts[draft] : nullptr;
}

const UntakenCell* OperationTableModel::pendingAt(const QModelIndex& index) const
{
    const UntakenCells* cells = const_cast<OperationTableModel*>(this)->pendingOf(index.row());
    if (cells == nullptr)
        return nullptr;
    const auto found = cells->find(field(index.column()).name);
    return found == cells->end() ? nullptr : &found->second;
}

std::string OperationTableModel::textAt(const QModelIndex& index) const
{
    if (const UntakenCell* pending = pendingAt(index))
        return pending->text;
    const auto position = positionAt(index.row());
    return position ? cell(*position, field(index.column())) : std::string();
}

std::optional<OperationTable> OperationTableModel::refersTo(const QModelIndex& index) const
{
    const RowField& column = field(index.column());
    if (m_table != OperationTable::Calendar)
        return column.refersTo;
    return referredTable(m_table, column, textAt(index.siblingAtColumn(0)));
}

RowMaker& OperationTableModel::maker()
{
    if (!m_maker)
        m_maker.emplace(m_document.operation());
    return *m_maker;
}

RowEdits OperationTableModel::edits(const std::vector<CellEdit>& changes)
{
    return editsOf(m_document.operation(), maker(), m_table, changes);
}

Taking OperationTableModel::take(const RowEdits& edits)
{
    if (edits.problem)
        return {false, problemText(*edits.problem)};
    return edits.step ? push(*edits.step) : Taking{true};
}

Taking OperationTableModel::push(const Edit& step)
{
    m_refusal.reset();
    if (m_document.push(step))
        return {true};
    return {false, m_refusal ? toText(m_refusal->message) : QString()};
}

QString OperationTableModel::problemText(const CellRefusal& problem) const
{
    const QString sentence = toText(problem.sentence);
    return problem.field.empty() ? sentence
                                 : filled(tr("%1: %2", "a column and what is wrong with it"),
                                          fieldTitle(m_table, problem.field), sentence);
}

Taking OperationTableModel::takeInRow(int row, const RowField& column, const QString& typed)
{
    const std::uint32_t position = m_rows[static_cast<std::size_t>(row)];
    const QModelIndex where = index(row, static_cast<int>(&column - fieldsOf(m_table).data()));
    const CellEdit change{position, std::string(column.name),
                          asCell(m_document.operation(), column, refersTo(where), typed)};
    std::vector<CellEdit> together;
    if (const UntakenCells* pending = pendingOf(row))
        for (const auto& [name, cell] : *pending)
            if (name != column.name)
                together.push_back({position, name, cell.text});
    if (!together.empty()) {
        together.push_back(change);
        const RowEdits step = edits(together);
        if (!step.problem && (!step.step || push(*step.step).isTaken)) {
            m_wrong.erase(position);
            emit countsChanged();
            return {true};
        }
    }
    const Taking taking = take(edits({change}));
    if (taking.isTaken)
        giveUp(where);
    return taking;
}

Taking OperationTableModel::takeInNewRow(std::size_t draft, const RowField& column, const QString& typed)
{
    const int row = shownRows() + static_cast<int>(draft);
    const QModelIndex where = index(row, static_cast<int>(&column - fieldsOf(m_table).data()));
    const std::string text = asCell(m_document.operation(), column, refersTo(where), typed);
    if (text.empty()) {
        giveUp(where);
        return {true};
    }
    std::vector<CellEdit> texts{{m_count, std::string(column.name), text}};
    for (const auto& [name, cell] : m_drafts[draft])
        if (name != column.name)
            texts.push_back({m_count, name, cell.text});
    if (const auto wrong = problemInNewRow(maker(), m_table, texts, column.name))
        return {false, problemText({m_count, std::string(column.name), *wrong})};
    m_drafts[draft].insert_or_assign(std::string(column.name), UntakenCell{text, {}});
    const RowEdits step = edits(texts);
    Taking taking{true};
    if (!step.problem && step.step) {
        m_becoming = draft;
        taking = push(*step.step);
        m_becoming.reset();
    } else if (UntakenCells& cells = m_drafts[draft]; step.problem && cells.contains(step.problem->field)) {
        cells.find(step.problem->field)->second.sentence = problemText(*step.problem);
    }
    addBlankRow();
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    emit countsChanged();
    return taking;
}

Taking OperationTableModel::take(const QModelIndexList& cells, const QString& text)
{
    if (cells.size() == 1) {
        const int row = cells.front().row();
        const RowField& column = field(cells.front().column());
        return positionAt(row) ? takeInRow(row, column, text)
                               : takeInNewRow(static_cast<std::size_t>(row - shownRows()), column, text);
    }
    std::vector<CellEdit> changes;
    for (const QModelIndex& cell : cells)
        if (const auto position = positionAt(cell.row())) {
            const RowField& column = field(cell.column());
            changes.push_back(
                {*position, std::string(column.name), asCell(m_document.operation(), column, refersTo(cell), text)});
        }
    const Taking taking = take(edits(changes));
    for (const QModelIndex& cell : cells)
        if (taking.isTaken)
            giveUp(cell);
    return taking;
}

Taking OperationTableModel::takeRows(const std::vector<std::size_t>& positions, const std::vector<int>& columns,
                                     const std::vector<QStringList>& block)
{
    std::vector<CellEdit> changes;
    for (std::size_t i = 0; i < block.size(); ++i)
        for (std::size_t k = 0; k < columns.size() && k < static_cast<std::size_t>(block[i].size()); ++k) {
            if (columns[k] < 0 || columns[k] >= columnCount())
                continue;
            const RowField& column = field(columns[k]);
            // What the cell of a calendar refers to follows from the row; codes are what is pasted there.
            changes.push_back({positions[i], std::string(column.name),
                               asCell(m_document.operation(), column, column.refersTo, block[i][static_cast<int>(k)])});
        }
    const RowEdits step = edits(changes);
    if (step.problem) {
        const auto at = std::find(positions.begin(), positions.end(), step.problem->position) - positions.begin();
        return {false, filled(tr("Nothing was pasted. Row %1: %2"), static_cast<qlonglong>(at + 1),
                              problemText(*step.problem))};
    }
    return step.step ? push(*step.step) : Taking{true};
}

void OperationTableModel::keep(const QModelIndex& cell, const QString& text, const QString& sentence)
{
    const UntakenCell pending{text.toStdString(), sentence};
    const std::string name(field(cell.column()).name);
    if (const auto position = positionAt(cell.row()))
        m_wrong[*position].insert_or_assign(name, pending);
    else
        m_drafts[static_cast<std::size_t>(cell.row() - shownRows())].insert_or_assign(name, pending);
    emit dataChanged(cell, cell);
    addBlankRow();
    emit countsChanged();
}

void OperationTableModel::giveUp(const QModelIndex& cell)
{
    UntakenCells* cells = cell.isValid() ? pendingOf(cell.row()) : nullptr;
    if (cells == nullptr || cells->erase(std::string(field(cell.column()).name)) == 0)
        return;
    if (const auto position = positionAt(cell.row()); position && cells->empty())
        m_wrong.erase(*position);
    emit dataChanged(cell, cell);
    emit countsChanged();
}

int OperationTableModel::wrongCells() const
{
    return std::accumulate(m_wrong.begin(), m_wrong.end(), wrongIn(m_drafts),
                           [](int sum, const auto& row) { return sum + wrongIn({row.second}); });
}

QModelIndex OperationTableModel::nextWrong(const QModelIndex& after) const
{
    std::map<int, const UntakenCells*> rows;
    for (const auto& [position, cells] : m_wrong)
        rows.emplace(rowOf(position), &cells);
    for (std::size_t i = 0; i < m_drafts.size(); ++i)
        rows.emplace(shownRows() + static_cast<int>(i), &m_drafts[i]);
    rows.erase(-1); // those that are filtered out
    const auto next = nextWrongCell(rows, fieldsOf(m_table), {after.row(), after.column()});
    return next ? index(next->first, next->second) : QModelIndex();
}

Taking OperationTableModel::duplicate(const std::vector<std::uint32_t>& positions)
{
    std::vector<CellEdit> changes;
    for (std::size_t i = 0; i < positions.size(); ++i)
        for (const RowField& column : fieldsOf(m_table))
            if (column.kind != FieldKind::Code)
                changes.push_back({m_count + i, std::string(column.name), cell(positions[i], column)});
    return take(edits(changes));
}

void OperationTableModel::dropNewRows(const std::vector<int>& rows)
{
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const int draft = *row - shownRows();
        if (draft < 0 || draft >= static_cast<int>(m_drafts.size()))
            continue;
        beginRemoveRows({}, *row, *row);
        m_drafts.erase(m_drafts.begin() + draft);
        endRemoveRows();
    }
    addBlankRow();
    emit countsChanged();
}

QString OperationTableModel::shownText(const QModelIndex& cell) const
{
    const RowField& column = field(cell.column());
    const std::string text = textAt(cell);
    const UntakenCell* pending = pendingAt(cell);
    if (pending != nullptr && !pending->sentence.isEmpty())
        return lineText(text);
    if (const auto position = positionAt(cell.row()); position && pending == nullptr && column.name == "km")
        return kilometresText(m_document.operation().routes[*position]);
    return shownCell(m_document.operation(), m_names, column, refersTo(cell), text);
}

QString OperationTableModel::blankWords(const QModelIndex& cell) const
{
    const RowField& column = field(cell.column());
    if (positionAt(cell.row()))
        return blankText(column);
    const UntakenCells& row = m_drafts[static_cast<std::size_t>(cell.row() - shownRows())];
    if (row.empty() || pendingAt(cell) != nullptr)
        return {};
    if (column.kind == FieldKind::Code)
        return tr("made", "a code that need not be typed");
    return isNeeded(column, row) ? tr("needed", "a cell without which a row cannot be") : QString();
}

QString OperationTableModel::tipOf(const QModelIndex& cell) const
{
    if (const UntakenCell* pending = pendingAt(cell); pending != nullptr && !pending->sentence.isEmpty())
        return pending->sentence;
    const auto position = positionAt(cell.row());
    if (!position || !isNumber(field(cell.column())) || findField(m_table, "source") == nullptr)
        return {};
    const std::string source = this->cell(*position, *findField(m_table, "source"));
    return source.empty() ? tr("No source is given.") : filled(tr("Source: %1"), lineText(source));
}

QVariant OperationTableModel::data(const QModelIndex& cell, int role) const
{
    if (!cell.isValid() || cell.row() >= rowCount())
        return {};
    const RowField& column = field(cell.column());
    const UntakenCell* pending = pendingAt(cell);
    const bool isWrong = pending != nullptr && !pending->sentence.isEmpty();
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = shownText(cell);
        return text.isEmpty() ? blankWords(cell) : text;
    }
    case Qt::EditRole:
    case kTextRole:
        return QString::fromStdString(textAt(cell));
    case kProblemRole:
        return isWrong ? pending->sentence : QString();
    case Qt::AccessibleTextRole: {
        const QString text = filled(tr("%1: %2", "a column and the value in it"), fieldTitle(m_table, column.name),
                                    data(cell, Qt::DisplayRole).toString());
        return isWrong ? filled(tr("%1, not taken: %2"), text, pending->sentence) : text;
    }
    case Qt::DecorationRole:
        return isWrong ? QVariant(makeIcon(Icon::Error)) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ForegroundRole:
        if (isWrong)
            return tokens().badText;
        return textAt(cell).empty() ? QVariant(tokens().secondary) : QVariant();
    case Qt::ToolTipRole:
        return tipOf(cell);
    default:
        return {};
    }
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return section < shownRows() ? QLocale().toString(section + 1) : tr("new", "a row");
        return role == Qt::ForegroundRole && section >= shownRows() ? QVariant(tokens().secondary) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return fieldTitle(m_table, field(section).name);
    case Qt::ToolTipRole:
        return fieldTip(m_table, field(section));
    case Qt::TextAlignmentRole:
        return alignmentOf(field(section));
    default:
        return {};
    }
}

void OperationTableModel::setFilter(const QString& text)
{
    m_filter = text.split(u' ', Qt::SkipEmptyParts);
    rearrange();
}

void OperationTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange();
}

void OperationTableModel::rearrange()
{
    beginResetModel();
    arrange();
    endResetModel();
    emit countsChanged();
}

void OperationTableModel::arrange()
{
    const auto texts = [this](std::uint32_t position, int column) {
        const RowField& shown = field(column);
        const std::string text = cell(position, shown);
        const bool isCalendar = m_table == OperationTable::Calendar;
        const auto refers = isCalendar ? referredTable(m_table, shown, cell(position, field(0))) : shown.refersTo;
        return std::pair(text, shownCell(m_document.operation(), m_names, shown, refers, text));
    };
    m_rows = arrangedRows(m_count, columnCount(), m_filter, texts);
    if (m_sortColumn >= 0 && m_sortColumn < columnCount())
        sortRows(m_rows, isNumber(field(m_sortColumn)) || isDate(field(m_sortColumn)), m_sortOrder,
                 [&](std::uint32_t position) { return texts(position, m_sortColumn); });
}

} // namespace planner::ui
