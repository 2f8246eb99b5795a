// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_page.h"

#include "core/exchange/mapping/mapped_rows.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/operation/cell_block.h"
#include "ui/operation/operation_cell_delegate.h"
#include "ui/operation/operation_table.h"
#include "ui/operation/row_removal_words.h"
#include "ui/records/record_words.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kWidest = 240; ///< of a column that nobody has widened, in pixels

} // namespace

OperationPage::OperationPage(PlanDocument& document, Selection& selection, OperationTable table, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection),
      m_model(new OperationTableModel(document, table, this)), m_table(new OperationTableGrid(this)),
      m_filter(named(new QLineEdit(this), "operationFilter", tr("Filter rows"))),
      m_count(named(new QLabel(this), "operationCount")), m_pages(new QStackedWidget(this)), m_empty(new QWidget(this)),
      m_problems(new QWidget(this)), m_problem(named(new QLabel(m_problems), "operationProblem")),
      m_columns(new QMenu(this))
{
    named(m_table, "operationTable", tableTitle(table));
    m_table->setModel(m_model);
    auto* delegate = new OperationCellDelegate(
        document, *m_model, [this](const QModelIndex& cell, const QString& text) { return take(cell, text); }, this);
    m_table->setItemDelegate(delegate);
    connect(delegate, &OperationCellDelegate::returned, this, [this](int column) {
        const QModelIndex at = m_table->currentIndex();
        if (m_table->selectedIn(at.column()).size() <= 1 && at.row() + 1 < m_model->rowCount())
            m_table->setCurrentIndex(at.sibling(at.row() + 1, column < 0 ? at.column() : column));
    });
    m_growing.setSingleShot(true);
    connect(&m_growing, &QTimer::timeout, this, &OperationPage::growColumns);
    makeEmptyPage();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    makeBar();
    makeActions();
    makeProblemBar();
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_problems);
    connectAll();
    fitColumns();
    refresh();
}

QAction* OperationPage::addAction(const QString& text, const char* name, const QString& keys,
                                  void (OperationPage::*what)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(QKeySequence(keys));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, what);
    m_table->addAction(action);
    m_empty->addAction(action);
    return action;
}

void OperationPage::makeBar()
{
    auto* bar = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter by any word"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(100);
    bar->addWidget(m_filter, 1);
    const auto addButton = [&](QAction* action, const QString& text, const char* name) {
        auto* button = named(new QToolButton(this), name, action->text());
        button->setText(text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(filled(tr("%1 (%2)", "what a button does, and its key"), action->text(),
                                  action->shortcut().toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        bar->addWidget(button);
    };
    addButton(addAction(addRowText(table()), "addRowAction", QStringLiteral("Ins"), &OperationPage::addRow), tr("Add"),
              "addRowButton");
    addButton(addAction(tr("Duplicate the rows"), "duplicateRowsAction", QStringLiteral("Ctrl+Shift+D"),
                        &OperationPage::duplicateRows),
              tr("Duplicate"), "duplicateRowsButton");
    addButton(
        addAction(tr("Remove the rows"), "removeRowsAction", QStringLiteral("Ctrl+Del"), &OperationPage::removeRows),
        tr("Remove"), "removeRowsButton");
    if (tableKindOf(table())) {
        auto* import = named(new QToolButton(this), "importTableButton", tr("Import a table"));
        import->setText(tr("Import..."));
        import->setFocusPolicy(Qt::TabFocus);
        import->setToolTip(tr("Take rows from a table of another program: CSV, XLSX, ODS"));
        connect(import, &QToolButton::clicked, this, &OperationPage::tableRequested);
        bar->addWidget(import);
    }
    auto* columns = named(new QToolButton(this), "columnsButton", tr("Choose columns"));
    columns->setText(tr("Columns"));
    columns->setFocusPolicy(Qt::TabFocus);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(m_columns);
    columns->setToolTip(tr("Choose the columns that are shown"));
    bar->addWidget(columns);
    bar->addWidget(m_count);
    static_cast<QBoxLayout*>(layout())->insertLayout(0, bar);
}

void OperationPage::makeActions()
{
    addAction(tr("Clear the cells"), "clearCellsAction", QStringLiteral("Del"), &OperationPage::clearCells);
    addAction(tr("Fill down from the first cell"), "fillDownAction", QStringLiteral("Ctrl+Shift+Down"),
              &OperationPage::fillDown);
    addAction(tr("Copy cells"), "copyCellsAction", QKeySequence(QKeySequence::Copy).toString(), &OperationPage::copy);
    addAction(tr("Paste cells"), "pasteCellsAction", QKeySequence(QKeySequence::Paste).toString(),
              &OperationPage::paste);
    addAction(tr("Go to the next wrong cell"), "nextWrongAction", QStringLiteral("F7"), &OperationPage::goToNextWrong);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void OperationPage::makeProblemBar()
{
    auto* problems = new QHBoxLayout(m_problems);
    problems->setContentsMargins(0, 0, 0, 0);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto* next = named(new QPushButton(tr("Go there"), m_problems), "nextWrongButton", tr("Go to the next wrong cell"));
    next->setToolTip(tr("Go to the next wrong cell (F7)"));
    connect(next, &QPushButton::clicked, this, &OperationPage::goToNextWrong);
    problems->addWidget(m_problem, 1);
    problems->addWidget(next);
}

void OperationPage::makeEmptyPage()
{
    auto* words = named(new QLabel(m_empty), "operationEmpty");
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    auto* add = named(new QPushButton(addRowText(table()), m_empty), "addFirstRowButton");
    auto* paste = named(new QPushButton(tr("Paste"), m_empty), "pasteFirstRowsButton", tr("Paste rows"));
    for (QPushButton* button : {add, paste})
        button->setAutoDefault(true);
    connect(add, &QPushButton::clicked, this, &OperationPage::addRow);
    connect(paste, &QPushButton::clicked, this, &OperationPage::paste);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(add);
    buttons->addWidget(paste);
    if (tableKindOf(table())) {
        auto* import = named(new QPushButton(tr("From a table..."), m_empty), "importFirstRowsButton",
                             tr("Take rows from a table of another program"));
        import->setAutoDefault(true);
        connect(import, &QPushButton::clicked, this, &OperationPage::tableRequested);
        buttons->addWidget(import);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(m_empty);
    column->addStretch();
    column->addWidget(words);
    column->addLayout(buttons);
    column->addStretch();
}

void OperationPage::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, m_model, &OperationTableModel::setFilter);
    connect(m_model, &OperationTableModel::countsChanged, this, &OperationPage::refresh);
    QHeaderView* header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_columns->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionResized, this, [this] { m_hasOwnWidths |= !m_isFitting; });
    connect(m_columns, &QMenu::aboutToShow, this, &OperationPage::fillColumnMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &OperationPage::tellSelection);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_at = {m_table->currentIndex().row(), m_table->currentIndex().column()};
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_at.first >= 0 && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(std::min(m_at.first, m_model->rowCount() - 1), m_at.second));
    });
    connect(&m_document, &PlanDocument::changed, this, [this](const ChangeSet& changes) {
        if (changes.hasEverything)
            fitColumns();
        else
            m_growing.start();
    });
}

void OperationPage::refresh()
{
    const int all = m_model->allRows();
    const int shown = m_model->shownRows();
    const int wrong = m_model->wrongCells();
    m_count->setText(shown == all ? counted(all, [](int n) { return tr("%Ln rows", nullptr, n); })
                                  : filled(counted(all, [](int n) { return tr("%1 of %Ln rows", nullptr, n); }),
                                           QLocale().toString(shown)));
    m_isAdding = m_isAdding && all == 0;
    const bool isEmpty = all == 0 && !m_isAdding && m_model->rowCount() <= 1 && wrong == 0;
    const auto* focus = QApplication::focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    m_empty->findChild<QLabel*>()->setText(emptyTableText(table()));
    m_pages->setCurrentWidget(isEmpty ? m_empty : static_cast<QWidget*>(m_table));
    if (hadFocus && isEmpty)
        m_empty->findChild<QPushButton*>()->setFocus();
    m_problems->setVisible(wrong > 0);
    if (wrong > 0)
        m_problem->setText(
            filled(counted(wrong, [](int n) { return tr("%Ln cells are not taken: %1", nullptr, n); }),
                   m_model->nextWrong(m_model->index(m_model->rowCount() - 1, m_model->columnCount() - 1))
                       .data(OperationTableModel::kProblemRole)
                       .toString()));
    emit countsChanged();
}

void OperationPage::fitColumns()
{
    if (m_hasOwnWidths)
        return;
    m_isFitting = true;
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_table->columnWidth(column) > kWidest)
            m_table->setColumnWidth(column, kWidest);
    m_isFitting = false;
}

void OperationPage::growColumns()
{
    if (m_hasOwnWidths || !m_table->isVisible())
        return;
    m_isFitting = true;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column,
                                std::max(m_table->columnWidth(column), std::min(kWidest, m_table->widthFor(column))));
    m_isFitting = false;
}

void OperationPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_growing.start();
}

void OperationPage::fillColumnMenu()
{
    m_columns->clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* shown = m_columns->addAction(fieldTitle(table(), m_model->field(column).name));
        shown->setCheckable(true);
        shown->setChecked(!m_table->isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool isShown) {
            m_table->setColumnHidden(column, !isShown);
            emit columnsChanged();
        });
    }
    m_columns->addSeparator();
    QAction* all = m_columns->addAction(tr("Show all columns"));
    connect(all, &QAction::triggered, this, [this] {
        setHiddenColumns({});
        emit columnsChanged();
    });
}

QStringList OperationPage::hiddenColumns() const
{
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (m_table->isColumnHidden(column))
            names << QString::fromStdString(std::string(m_model->field(column).name));
    return names;
}

void OperationPage::setHiddenColumns(const QStringList& names)
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column,
                                 names.contains(QString::fromStdString(std::string(m_model->field(column).name))));
}

void OperationPage::tellSelection()
{
    if (table() != OperationTable::Facilities)
        return;
    if (const auto position = m_model->positionAt(m_table->currentIndex().row()))
        m_selection.selectFacility(FacilityId{*position});
}

Taking OperationPage::take(const QModelIndex& cell, const QString& text)
{
    const QModelIndexList selected = m_table->selectedIn(cell.column());
    return m_model->take(selected.size() > 1 && selected.contains(cell) ? selected : QModelIndexList{cell}, text);
}

void OperationPage::tell(const Taking& taking)
{
    if (!taking.isTaken && !taking.sentence.isEmpty())
        emit notified(taking.sentence);
}

void OperationPage::addRow()
{
    m_isAdding = true;
    m_filter->clear();
    refresh();
    std::vector<int> columns = m_table->columnsFrom(-1);
    // A code is made where none is typed.
    const bool isCode = columns.size() > 1 && m_model->field(columns.front()).kind == FieldKind::Code;
    if (!columns.empty())
        m_table->openEditor(m_model->index(m_model->rowCount() - 1, columns[isCode ? 1 : 0]));
}

void OperationPage::goTo()
{
    if (m_pages->currentWidget() == m_empty)
        m_empty->findChild<QPushButton*>()->setFocus();
    else
        m_table->setFocus();
}

void OperationPage::showCell(std::uint32_t position, std::string_view field)
{
    if (m_model->rowOf(position) < 0)
        m_filter->clear();
    const int row = m_model->rowOf(position);
    for (int column = 0; row >= 0 && column < m_model->columnCount(); ++column)
        if (m_model->field(column).name == field) {
            m_table->setColumnHidden(column, false);
            m_table->setCurrentIndex(m_model->index(row, column));
            m_table->scrollTo(m_table->currentIndex());
            m_table->setFocus();
        }
}

std::vector<std::uint32_t> OperationPage::touchedPositions() const
{
    std::vector<std::uint32_t> positions;
    for (const int row : m_table->touchedRows())
        if (const auto position = m_model->positionAt(row))
            positions.push_back(*position);
    std::sort(positions.begin(), positions.end());
    return positions;
}

void OperationPage::duplicateRows()
{
    const std::vector<std::uint32_t> positions = touchedPositions();
    if (positions.empty())
        return;
    const Taking taking = m_model->duplicate(positions);
    tell(taking);
    if (taking.isTaken)
        m_table->setCurrentIndex(m_model->index(m_model->shownRows() - 1, m_table->currentIndex().column()));
}

void OperationPage::removeRows()
{
    const std::vector<int> rows = m_table->touchedRows();
    const std::vector<std::uint32_t> positions = touchedPositions();
    if (positions.empty()) {
        m_model->dropNewRows(rows);
        return;
    }
    const QString gone = removalText(m_document.plan(), table(), positions);
    if (!gone.isEmpty() && m_consent && !m_consent(tr("Remove rows"), gone, tr("Remove all of it")))
        return;
    m_document.push(removalOf(m_document.plan(), table(), positions));
}

void OperationPage::clearCells()
{
    const std::vector<int> whole = m_table->wholeRows();
    if (!whole.empty() && whole.size() == m_table->touchedRows().size()) {
        removeRows();
        return;
    }
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (cells.isEmpty() && m_table->currentIndex().isValid())
        cells << m_table->currentIndex();
    tell(m_model->take(cells, QString()));
}

void OperationPage::fillDown()
{
    const QItemSelectionRange block = m_table->selectedBlock();
    if (!block.isValid() || block.height() < 2)
        return;
    std::vector<int> columns;
    QStringList first;
    for (int column = block.left(); column <= block.right(); ++column) {
        columns.push_back(column);
        first << QString::fromStdString(m_model->textAt(m_model->index(block.top(), column)));
    }
    std::vector<std::size_t> positions;
    for (int row = block.top() + 1; row <= block.bottom(); ++row)
        if (const auto position = m_model->positionAt(row))
            positions.push_back(*position);
    tell(m_model->takeRows(positions, columns, std::vector<QStringList>(positions.size(), first)));
}

void OperationPage::copy()
{
    const QItemSelectionRange block = m_table->selectedBlock();
    if (!block.isValid())
        return;
    std::vector<QStringList> rows;
    const std::vector<int> whole = m_table->wholeRows();
    const auto addRow = [&](const auto& textOfColumn) {
        QStringList row;
        for (const int column : m_table->columnsFrom(-1))
            if (column >= block.left() && column <= block.right())
                row << textOfColumn(column);
        rows.push_back(row);
    };
    // Whole rows take their header along, so that they find their columns wherever they are pasted.
    if (!whole.empty())
        addRow([&](int column) { return QString::fromStdString(std::string(m_model->field(column).name)); });
    for (const int row : m_table->touchedRows())
        if (m_model->positionAt(row))
            addRow([&](int column) { return QString::fromStdString(m_model->textAt(m_model->index(row, column))); });
    QApplication::clipboard()->setText(textOf(rows));
}

void OperationPage::paste()
{
    const std::vector<QStringList> rows = blockOf(QApplication::clipboard()->text());
    if (rows.empty())
        return;
    if (const auto columns = columnsNamedIn(table(), rows.front())) {
        pasteTable(*columns, rows);
        return;
    }
    QItemSelectionRange block = m_table->selectedBlock();
    const bool isFill =
        rows.size() == 1 && rows.front().size() == 1 && block.isValid() && (block.height() > 1 || block.width() > 1);
    if (isFill) {
        tell(m_model->take(m_table->selectionModel()->selectedIndexes(), rows.front().front()));
        return;
    }
    const int top = block.isValid() ? block.top() : m_model->shownRows();
    const std::vector<int> columns = m_table->columnsFrom(block.isValid() ? block.left() : -1);
    const auto widest = std::max_element(
        rows.begin(), rows.end(), [](const QStringList& a, const QStringList& b) { return a.size() < b.size(); });
    if (static_cast<std::size_t>(widest->size()) > columns.size()) {
        emit notified(
            filled(tr("Nothing was pasted. The block has %1 columns, and from here on there are %2. Maybe begin "
                      "further to the start, or show all columns."),
                   static_cast<qlonglong>(widest->size()), static_cast<qlonglong>(columns.size())));
        return;
    }
    std::vector<std::size_t> positions;
    std::size_t next = static_cast<std::size_t>(m_model->allRows());
    for (int row = top; row < top + static_cast<int>(rows.size()); ++row) {
        const auto position = m_model->positionAt(row);
        positions.push_back(position ? *position : next++);
    }
    tell(m_model->takeRows(positions, columns, rows));
}

void OperationPage::pasteTable(const std::vector<int>& columns, const std::vector<QStringList>& rows)
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (const QString& name = rows.front()[static_cast<int>(i)]; columns[i] < 0) {
            emit notified(filled(tr("Nothing was pasted. There is no column \"%1\" on this page, or it is there twice. "
                                    "Maybe take it out first."),
                                 name));
            return;
        }
    const std::vector<QStringList> cells(rows.begin() + 1, rows.end());
    tell(m_model->takeRows(positionsByCode(m_document.operation(), table(), columns, cells), columns, cells));
}

void OperationPage::goToNextWrong()
{
    const QModelIndex next = m_model->nextWrong(m_table->currentIndex());
    if (next.isValid())
        m_table->openEditor(next);
}

} // namespace planner::ui
