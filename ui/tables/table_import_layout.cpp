// SPDX-License-Identifier: Apache-2.0
// How the parts of the import lie in its window.
#include "ui/kit/named.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/tables/column_choice.h"
#include "ui/tables/sheet_model.h"
#include "ui/tables/table_columns.h"
#include "ui/tables/table_import_dialog.h"
#include "ui/tables/table_options.h"
#include "ui/tables/table_words.h"
#include "ui/tables/taking_model.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr QSize kSize(1180, 760);
constexpr int kColumnsHeight = 280; ///< at first, in pixels, as the other
constexpr int kRowsHeight = 260;
constexpr int kMargin = 40; ///< of the window around it, in pixels
constexpr int kLastRow = 1'048'576;

void prepareRows(QTableView& view, QAbstractItemModel& model)
{
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
    view.setWordWrap(false);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 6);
    view.horizontalHeader()->setHighlightSections(false);
}

} // namespace

void TableImportDialog::makeLayout()
{
    auto* choose = named(new QPushButton(tr("&Choose files..."), this), "tableChoose");
    auto* pasted = named(new QPushButton(tr("&Paste"), this), "tablePaste", tr("Paste a table from the clipboard"));
    connect(choose, &QPushButton::clicked, this, &TableImportDialog::chooseFiles);
    connect(pasted, &QPushButton::clicked, this, &TableImportDialog::paste);
    auto* top = new QHBoxLayout;
    top->addWidget(choose);
    top->addWidget(pasted);
    top->addWidget(m_file, 1);
    m_choice = new ColumnChoiceBar(
        *m_columns, m_document.operation(),
        [this] {
            return m_questions.text(this, tr("Category"), tr("Of which category are the people?")).value_or(QString());
        },
        this);
    m_options = new TableOptions(
        m_document.operation(),
        [this](const std::function<void(TableDraft&)>& change) {
            if (m_columns->draft() != nullptr)
                m_columns->alter(change);
        },
        this);
    m_pages->addWidget(makeStartPage());
    m_pages->addWidget(makeTablePage());
    auto* mapping = named(new QPushButton(tr("&Mapping"), this), "tableMapping", tr("Save or use a mapping"));
    mapping->setMenu(makeMappingMenu());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(mapping, QDialogButtonBox::ResetRole);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    for (QPushButton* button : {choose, pasted, mapping, m_stop, m_forget, m_nextOpen})
        button->setAutoDefault(false);
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, &TableImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TableImportDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(top);
    rows->addWidget(m_pages, 1);
    rows->addWidget(buttons);
    const QWidget* window = parentWidget() == nullptr ? nullptr : parentWidget()->window();
    const QSize room = (window == nullptr ? screen()->availableSize() : window->size()) - QSize(kMargin, kMargin);
    resize(kSize.boundedTo(room.expandedTo(QSize(760, 480))));
}

QWidget* TableImportDialog::makeStartPage()
{
    auto* page = new QWidget(this);
    m_startWords->setWordWrap(true);
    m_startWords->setAlignment(Qt::AlignCenter);
    m_startWords->setTextFormat(Qt::PlainText);
    m_startWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_encoding->addItem(tr("Read it in another encoding..."));
    m_encoding->addItem(tr("Western (windows-1252)"), static_cast<int>(TextEncoding::Windows1252));
    m_encoding->addItem(tr("Arabic (windows-1256)"), static_cast<int>(TextEncoding::Windows1256));
    connect(m_encoding, &QComboBox::activated, this, [this](int entry) {
        if (entry == 0)
            return;
        TableSource source = m_source;
        source.encoding = static_cast<TextEncoding>(m_encoding->itemData(entry).toInt());
        m_encoding->setCurrentIndex(0);
        load(source);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_loader.cancel(); });
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_progress, 1);
    middle->addWidget(m_stop);
    middle->addWidget(m_encoding);
    middle->addStretch();
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_startWords);
    column->addLayout(middle);
    column->addStretch();
    return page;
}

QWidget* TableImportDialog::makeSheetLine()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QLabel* label, QWidget* field) {
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    add(m_sheetLabel, m_sheet);
    m_sheet->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const TableKind kind : {TableKind::Facilities, TableKind::Cohorts, TableKind::Routes, TableKind::Batches})
        m_kinds->addItem(kindTitle(kind), static_cast<int>(kind));
    add(new QLabel(tr("&Rows become:"), line), m_kinds);
    m_header->setRange(0, kLastRow);
    m_header->setSpecialValueText(tr("no header"));
    m_header->setKeyboardTracking(false);
    add(new QLabel(tr("&Header in row:"), line), m_header);
    row->addStretch();
    m_remembered->setWordWrap(true);
    row->addWidget(m_remembered, 1);
    row->addWidget(m_forget);
    connect(m_forget, &QPushButton::clicked, this, &TableImportDialog::forget);
    connect(m_sheet, &QComboBox::activated, this, [this](int entry) {
        m_headerRow.reset();
        propose({m_sheet->itemData(entry).toULongLong(), m_headerRow, m_kind});
    });
    connect(m_kinds, &QComboBox::activated, this, [this](int entry) {
        m_kind = static_cast<TableKind>(m_kinds->itemData(entry).toInt());
        propose({m_columns->draft()->sheetPosition(), m_headerRow, m_kind});
    });
    connect(m_header, &QSpinBox::valueChanged, this, [this](int number) {
        if (m_isFilling || m_columns->draft() == nullptr)
            return;
        m_headerRow = static_cast<std::uint32_t>(number);
        propose({m_columns->draft()->sheetPosition(), m_headerRow, m_kind});
    });
    return line;
}

QWidget* TableImportDialog::makeTablePage()
{
    auto* page = new QWidget(this);
    auto* above = new QWidget(page);
    auto* columns = new QVBoxLayout(above);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addWidget(m_list, 1);
    columns->addWidget(m_choice);
    m_tabs->addTab(makeSheetPage(), tr("The table as it &is"));
    m_tabs->addTab(makeTakingPage(), tr("What &becomes of it"));
    auto* splitter = new QSplitter(Qt::Vertical, page);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(above);
    splitter->addWidget(m_tabs);
    splitter->setSizes({kColumnsHeight, kRowsHeight});
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    auto* status = new QHBoxLayout;
    status->addWidget(m_status, 1);
    status->addWidget(m_nextOpen);
    m_nextOpen->setToolTip(tr("Go to the next column or row that needs your word (F7)"));
    m_nextOpen->setShortcut(Qt::Key_F7);
    connect(m_nextOpen, &QPushButton::clicked, this, &TableImportDialog::goToNext);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(makeSheetLine());
    rows->addWidget(splitter, 1);
    rows->addWidget(m_options);
    rows->addLayout(status);
    return page;
}

QWidget* TableImportDialog::makeSheetPage()
{
    named(m_sheetView, "tableSheetRows", tr("The table as it is, row by row"));
    prepareRows(*m_sheetView, *m_sheetRows);
    const auto add = [this](QTableView* view, const QString& text, const QKeySequence& keys, const auto& what) {
        auto* action = new QAction(text, view);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, what);
        view->addAction(action);
    };
    add(m_sheetView, tr("This row is the header"), Qt::CTRL | Qt::Key_H, [this] { chooseHeader(true); });
    add(m_sheetView, tr("The table has no header"), {}, [this] { chooseHeader(false); });
    for (QTableView* view : {m_sheetView, m_takingView}) {
        add(view, tr("Leave the rows out"), Qt::Key_Delete, [this] { leaveRowOut(true); });
        add(view, tr("Take the rows"), Qt::Key_Insert, [this] { leaveRowOut(false); });
    }
    return m_sheetView;
}

QWidget* TableImportDialog::makeTakingPage()
{
    auto* page = new QWidget(this);
    named(m_takingView, "tableTakenRows", tr("What becomes of each row"));
    prepareRows(*m_takingView, *m_takenRows);
    m_takingView->verticalHeader()->hide();
    m_takingView->horizontalHeader()->setStretchLastSection(true);
    m_filter->addItem(tr("All rows"));
    for (const RowOutcome outcome :
         {RowOutcome::Added, RowOutcome::Changed, RowOutcome::Same, RowOutcome::LeftOut, RowOutcome::Faulty})
        m_filter->addItem(outcomeText(outcome), static_cast<int>(outcome));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this](int entry) {
        const QVariant data = m_filter->itemData(entry);
        m_takenRows->setFilter(data.isValid() ? std::optional(static_cast<RowOutcome>(data.toInt())) : std::nullopt);
    });
    m_sums->setWordWrap(true);
    m_sums->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout;
    line->addWidget(m_filter);
    line->addWidget(m_sums, 1);
    auto* rows = new QVBoxLayout(page);
    rows->addLayout(line);
    rows->addWidget(m_takingView, 1);
    return page;
}

QMenu* TableImportDialog::makeMappingMenu()
{
    auto* menu = new QMenu(this);
    QAction* save = menu->addAction(tr("&Save the mapping..."), this, &TableImportDialog::saveMapping);
    QAction* use = menu->addAction(tr("&Use a saved mapping..."), this, &TableImportDialog::openMapping);
    connect(menu, &QMenu::aboutToShow, this, [this, save, use] {
        const bool hasTable = m_columns->draft() != nullptr && !m_loader.isReading();
        save->setEnabled(hasTable);
        use->setEnabled(hasTable);
    });
    return menu;
}

} // namespace planner::ui
