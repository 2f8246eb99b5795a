// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_table_view.h"

#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/table/batch_cell_delegate.h"
#include "ui/table/batch_clipboard.h"
#include "ui/table/batch_filter_model.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace planner::ui {
namespace {

/// So many batches at once may be other words: the columns take their widths anew.
constexpr std::size_t kManyChanges = 5;

QTableView* newTable(QWidget* parent, BatchFilterModel* rows)
{
    auto* table = new QTableView(parent);
    table->setObjectName(QStringLiteral("batchTable"));
    table->setModel(rows);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->setSortingEnabled(true);
    table->sortByColumn(static_cast<int>(BatchColumn::Code), Qt::AscendingOrder);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setResizeContentsPrecision(50);
    return table;
}

} // namespace

BatchTableView::BatchTableView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new BatchTableModel(document, this)),
      m_rows(new BatchFilterModel(this)), m_filter(new QLineEdit(this)), m_count(new QLabel(this)),
      m_empty(new QLabel(this)), m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("batchTableView"));
    m_rows->setSourceModel(m_model);
    m_table = newTable(this, m_rows);
    m_table->setAccessibleName(tr("Batches"));
    auto* delegate = new BatchCellDelegate(document, this);
    connect(delegate, &BatchCellDelegate::edited, this, &BatchTableView::edit);
    m_table->setItemDelegate(delegate);
    m_filter->setObjectName(QStringLiteral("batchTableFilter"));
    m_filter->setAccessibleName(tr("Filter batches"));
    m_filter->setPlaceholderText(tr("Filter by any word, such as a site, a code or a status"));
    m_filter->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("batchTableCount"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    addActions();
    connectSelection();
    fitColumns();
    refreshLabels();
}

BatchTableView::~BatchTableView() = default;

void BatchTableView::addActions()
{
    const auto add = [this](const QString& text, const char* name, const QKeySequence& keys,
                            void (BatchTableView::*what)()) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, what);
        m_table->addAction(action);
    };
    add(tr("Copy batches"), "copyBatchesAction", QKeySequence::Copy, &BatchTableView::copy);
    add(tr("Paste into batches"), "pasteBatchesAction", QKeySequence::Paste, &BatchTableView::paste);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BatchTableView::showMenu);
}

void BatchTableView::showMenu(QPoint position)
{
    Thing thing;
    thing.batches = selectedCodes();
    if (!thing.batches.empty())
        if (const Batch* batch = m_document.batch(thing.batches.front()))
            thing.site = m_document.operation().route(batch->route).to;
    emit menuRequested(thing, m_table->viewport()->mapToGlobal(position), m_table->actions());
}

void BatchTableView::fitColumns()
{
    if (m_hasOwnWidths)
        return;
    m_isFitting = true;
    m_table->resizeColumnsToContents();
    m_isFitting = false;
}

void BatchTableView::connectSelection()
{
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        // The last column fills what is left.
        if (!m_isFitting && column != kBatchColumnCount - 1)
            m_hasOwnWidths = true;
    });
    connect(&m_document, &PlanDocument::changed, this, [this](const ChangeSet& changes) {
        if (changes.hasEverything || changes.batches.size() >= kManyChanges)
            fitColumns();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows->setFilterText(text);
        refreshLabels();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchTableView::tellSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchTableView::tellTotals);
    connect(&m_selection, &Selection::changed, this, &BatchTableView::followSelection);
    connect(&m_selection, &Selection::batchRevealed, this, &BatchTableView::showBatch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &BatchTableView::followSelection);
    connect(&m_document, &PlanDocument::changed, this, &BatchTableView::refreshLabels);
    followSelection();
}

void BatchTableView::setFilterText(const QString& text) { m_filter->setText(text); }

std::vector<BatchCode> BatchTableView::selectedCodes() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    std::vector<BatchCode> codes;
    for (const QModelIndex& row : rows)
        codes.push_back(m_model->codeAt(m_rows->mapToSource(row).row()));
    return codes;
}

void BatchTableView::tellSelection()
{
    if (m_isFollowing)
        return;
    std::vector<BatchCode> codes = selectedCodes();
    if (const QModelIndex current = m_rows->mapToSource(m_table->currentIndex()); current.isValid()) {
        const auto touched = std::find(codes.begin(), codes.end(), m_model->codeAt(current.row()));
        if (touched != codes.end())
            std::rotate(touched, touched + 1, codes.end());
    }
    m_isFollowing = true;
    m_selection.selectBatches(std::move(codes));
    m_isFollowing = false;
}

void BatchTableView::followSelection()
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    QItemSelection rows;
    for (const BatchCode& code : m_selection.batches())
        if (const int row = m_model->rowOf(code); row >= 0) {
            const QModelIndex index = m_rows->mapFromSource(m_model->index(row, 0));
            if (index.isValid())
                rows.select(index, index);
        }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isFollowing = false;
}

void BatchTableView::showBatch(const BatchCode& code)
{
    const int row = m_model->rowOf(code);
    const QModelIndex index = row < 0 ? QModelIndex() : m_rows->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_isFollowing = true;
    m_table->setCurrentIndex(index);
    m_isFollowing = false;
    m_table->scrollTo(index);
}

void BatchTableView::edit(const BatchCode& code, BatchColumn column, const QVariant& value)
{
    std::vector<BatchCode> codes = selectedCodes();
    if (std::find(codes.begin(), codes.end(), code) == codes.end())
        codes = {code};
    if (column == BatchColumn::Status) {
        const auto status = static_cast<Status>(value.toInt());
        const Result<bool> isAsked = isCounted(m_document.plan(), codes, status);
        if (!isAsked)
            return emit m_document.refused(isAsked.error());
        if (isAsked.value())
            return emit deedRequested(status == Status::Arrived ? Deed::Arrive : Deed::Depart, {.batches = codes});
    }
    m_model->setCells(codes, column, value);
}

void BatchTableView::copy()
{
    const std::vector<BatchCode> codes = selectedCodes();
    if (!codes.empty())
        QApplication::clipboard()->setText(toTabSeparated(m_document.plan(), codes));
}

void BatchTableView::paste()
{
    const QString text = QApplication::clipboard()->text();
    const auto column = static_cast<BatchColumn>(std::max(0, m_table->currentIndex().column()));
    auto edits = hasBatchHeader(text) ? editsFromTable(m_document.plan(), text)
                                      : editsFromColumn(m_document.plan(), selectedCodes(), column, text);
    if (!edits) {
        emit m_document.refused(edits.error());
        return;
    }
    if (const auto step = asOneStep(std::move(edits).value()))
        m_document.push(*step);
}

void BatchTableView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellTotals();
}

void BatchTableView::tellTotals()
{
    if (!isVisible())
        return;
    const int shown = m_rows->rowCount();
    const int all = m_model->rowCount();
    People people;
    for (int row = 0; row < shown; ++row)
        if (const Batch* batch = m_document.batch(m_model->codeAt(m_rows->mapToSource(m_rows->index(row, 0)).row())))
            people += headcountOf(*batch);
    const QString batches = shown == all
                                ? counted(all, [](int n) { return tr("%Ln batches", nullptr, n); })
                                : filled(counted(all, [](int n) { return tr("%1 of %Ln batches", nullptr, n); }),
                                         QLocale().toString(shown));
    //: %1 is "12 batches", %2 "1,400 people"
    QString text = filled(tr("%1, %2"), batches, counted(people, [](int n) { return tr("%Ln people", nullptr, n); }));
    const std::vector<BatchCode> codes = selectedCodes();
    if (codes.size() > 1) {
        People selected;
        for (const BatchCode& code : codes)
            if (const Batch* batch = m_document.batch(code))
                selected += headcountOf(*batch);
        //: %1 is "12 batches, 1,400 people", %2 a number of batches, %3 "500 people"
        text = filled(tr("%1; selected %2, %3"), text, QLocale().toString(static_cast<qlonglong>(codes.size())),
                      counted(selected, [](int n) { return tr("%Ln people", nullptr, n); }));
    }
    m_count->setText(text);
}

void BatchTableView::refreshLabels()
{
    tellTotals();
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("There are no batches yet. Split the plan, or drag waiting people to a site.")
                         : tr("No batch has these words. Clear the filter to see all batches."));
    m_pages->setCurrentWidget(m_rows->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

} // namespace planner::ui
