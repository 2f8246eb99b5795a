// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_import_dialog.h"

#include "core/base/message_id.h"
#include "core/exchange/mapping/mapping_json.h"
#include "ui/kit/named.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/tables/column_choice.h"
#include "ui/tables/sheet_model.h"
#include "ui/tables/table_columns.h"
#include "ui/tables/table_options.h"
#include "ui/tables/table_words.h"
#include "ui/tables/taking_model.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr qint64 kLongestMapping = 1'048'577; ///< a byte more than a mapping may have

} // namespace

TableImportDialog::TableImportDialog(PlanDocument& document, Session& session, Questions& questions,
                                     std::optional<TableKind> kind, QWidget* parent)
    : QDialog(parent), m_document(document), m_session(session), m_questions(questions), m_kind(kind),
      m_columns(new ColumnModel(this)), m_sheetRows(new SheetModel(this)), m_takenRows(new TakingModel(this)),
      m_file(named(new QLabel(this), "tableFile")), m_pages(new QStackedWidget(this)),
      m_startWords(named(new QLabel(this), "tableWords")), m_progress(new QProgressBar(this)),
      m_stop(named(new QPushButton(tr("&Stop reading"), this), "tableStop")),
      m_encoding(named(new QComboBox(this), "tableEncoding", tr("How the file is encoded"))),
      m_sheet(named(new QComboBox(this), "tableSheet")), m_sheetLabel(new QLabel(tr("&Sheet:"), this)),
      m_kinds(named(new QComboBox(this), "tableKind")), m_header(named(new QSpinBox(this), "tableHeader")),
      m_remembered(named(new QLabel(this), "tableRemembered")),
      m_forget(named(new QPushButton(tr("For&get it"), this), "tableForget")),
      m_list(new TableColumns(*m_columns, this)),
      m_tabs(named(new QTabWidget(this), "tableTabs", tr("The table and what becomes of it"))),
      m_sheetView(new QTableView(this)), m_takingView(new QTableView(this)),
      m_filter(named(new QComboBox(this), "tableFilter", tr("Rows that are listed"))),
      m_sums(named(new QLabel(this), "tableSums")), m_status(named(new QLabel(this), "tableStatus")),
      m_nextOpen(named(new QPushButton(tr("Go to the &next"), this), "tableNext")),
      m_take(named(new QPushButton(tr("&Take"), this), "tableTake")), m_answer(document), m_loader(session, this)
{
    setObjectName(QStringLiteral("tableImportDialog"));
    setWindowTitle(tr("Import tables"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    makeLayout();
    connect(&m_loader, &TableLoader::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_loader, &TableLoader::loaded, this, &TableImportDialog::showLoaded);
    connect(m_columns, &ColumnModel::draftChanged, this, &TableImportDialog::changeDraft);
    connect(m_list, &TableColumns::columnShown, m_choice, &ColumnChoiceBar::showColumn);
    connect(m_list, &TableColumns::choiceWanted, m_choice, &ColumnChoiceBar::open);
    connect(m_choice, &ColumnChoiceBar::chosen, m_list, qOverload<>(&QWidget::setFocus));
    connect(&document, &PlanDocument::changed, this, &TableImportDialog::ask);
    showStart(
        tr("Choose a table: CSV, TSV, XLSX or ODS. Or copy cells in a spreadsheet and paste them here. Nothing of it "
           "is taken before you have seen what becomes of it."),
        false);
}

TableImportDialog::~TableImportDialog() { m_answer.forget(); }

void TableImportDialog::open(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_next = paths.mid(1);
    load({paths.first(), {}, {}});
}

void TableImportDialog::openText(const QString& text)
{
    m_next.clear();
    if (text.trimmed().isEmpty())
        showStart(tr("The clipboard has no text. Copy the cells with their header in the spreadsheet first."), false);
    else
        load({{}, text.toStdString(), {}});
}

void TableImportDialog::chooseFiles()
{
    const QStringList paths = m_questions.tablesToOpen(this, m_session.folder());
    if (paths.isEmpty())
        return;
    m_session.setFolder(QFileInfo(paths.first()).absolutePath());
    open(paths);
}

void TableImportDialog::paste() { openText(QApplication::clipboard()->text()); }

void TableImportDialog::load(const TableSource& source)
{
    if (m_loader.isReading())
        return;
    m_source = source;
    m_headerRow.reset();
    m_taking = nullptr;
    m_answer.forget();
    m_columns->setDraft(std::nullopt);
    m_file->setText(source.name());
    m_file->setToolTip(QDir::toNativeSeparators(source.path));
    showStart(filled(tr("Reading %1..."), source.name()), true);
    m_loader.load(source, m_document.operation(), {std::nullopt, std::nullopt, m_kind});
}

void TableImportDialog::propose(const DraftWishes& wishes)
{
    if (m_loader.isReading() || m_columns->draft() == nullptr)
        return;
    const auto grid = m_columns->draft()->sharedGrid();
    m_answer.forget();
    m_taking = nullptr;
    showStart(tr("Looking at the table..."), true);
    m_loader.propose(grid, m_document.operation(), wishes);
}

void TableImportDialog::showStart(const QString& words, bool isReading)
{
    m_startWords->setText(words);
    m_progress->setValue(0);
    m_progress->setVisible(isReading);
    m_stop->setVisible(isReading);
    m_encoding->setVisible(false);
    m_take->setEnabled(false);
    m_pages->setCurrentIndex(0);
}

void TableImportDialog::showLoaded()
{
    const LoadedTable& table = m_loader.table();
    if (!table.draft) {
        const bool isStopped = table.error->kind == ErrorKind::Cancelled;
        showStart(isStopped ? tr("Reading was stopped. Nothing was taken.") : toText(table.error->message), false);
        // A file that is no UTF-8 says so at a cell: the code page may be another one.
        m_encoding->setVisible(!isStopped && !m_source.path.isEmpty()
                               && table.error->message.id == MessageId::TableCellIsUnreadable);
        return;
    }
    const bool isRemembered = !table.rememberedAs.isEmpty();
    m_remembered->setText(isRemembered ? filled(tr("Read as on %1, when you took a table with these columns."),
                                                QLocale().toString(table.rememberedOn, QLocale::ShortFormat))
                                       : QString());
    m_remembered->setVisible(isRemembered);
    m_forget->setVisible(isRemembered);
    m_columns->setDraft(*table.draft);
    m_list->fitColumns();
    m_sheetView->resizeColumnsToContents();
    constexpr int kWidest = 180;
    for (int column = 0; column < m_sheetRows->columnCount(); ++column)
        m_sheetView->setColumnWidth(column, std::min(m_sheetView->columnWidth(column), kWidest));
    // What becomes of the rows is known later.
    constexpr int kSignWidth = 48;
    const int state = m_sheetView->fontMetrics().horizontalAdvance(outcomeText(RowOutcome::Faulty)) + kSignWidth;
    m_sheetView->setColumnWidth(0, std::max(m_sheetView->columnWidth(0), state));
    m_pages->setCurrentIndex(1);
    const int open = m_columns->nextOpen(-1);
    m_list->setCurrentIndex(m_columns->index(std::max(open, 0), ColumnModel::ReadAs));
    m_list->setFocus();
    // When the page has its size.
    QTimer::singleShot(0, this, [this] {
        m_list->scrollTo(m_list->currentIndex());
        if (const TableDraft* draft = m_columns->draft(); draft != nullptr && draft->proposal().shape.header)
            m_sheetView->scrollTo(m_sheetRows->index(static_cast<int>(*draft->proposal().shape.header), 0),
                                  QAbstractItemView::PositionAtTop);
    });
}

void TableImportDialog::changeDraft()
{
    const TableDraft* draft = m_columns->draft();
    m_sheetRows->setDraft(draft == nullptr ? nullptr : std::make_shared<const TableDraft>(*draft));
    if (draft == nullptr)
        return;
    fillSheetLine();
    m_options->refresh(*draft, m_taking.get());
    ask();
}

void TableImportDialog::ask()
{
    if (m_columns->draft() == nullptr)
        return;
    m_take->setEnabled(false);
    m_answer.ask([this, draft = *m_columns->draft()](const Plan& plan, const CancelFlag&) {
        const auto taking = std::make_shared<const TableTaking>(takingOf(plan, draft));
        return LatestAnswer::Deliver([this, taking] {
            m_taking = taking;
            showTaking();
        });
    });
    refreshStatus();
}

void TableImportDialog::showTaking()
{
    const TableDraft& draft = *m_columns->draft();
    m_sheetRows->setTaking(m_taking);
    m_takenRows->setTaking(m_taking, draft.mapping().kind);
    m_takingView->resizeColumnToContents(TakingModel::Row);
    m_takingView->resizeColumnToContents(TakingModel::Outcome);
    m_takingView->resizeColumnToContents(TakingModel::Code);
    m_options->refresh(draft, m_taking.get());
    for (int i = 1; i < m_filter->count(); ++i) {
        const auto outcome = static_cast<RowOutcome>(m_filter->itemData(i).toInt());
        m_filter->setItemText(i, filled(tr("%1: %2", "what becomes of rows, and how many"), outcomeText(outcome),
                                        static_cast<qint64>(m_taking->count(outcome))));
    }
    QStringList sums;
    for (const FieldSum& sum : m_taking->table.sums)
        sums << filled(tr("%1: %2 in the table, %3 taken, %4 left out."), readAsText(draft.mapping().kind, sum.field),
                       QLocale().toString(sum.file, 'g', 12), QLocale().toString(sum.taken, 'g', 12),
                       QLocale().toString(sum.leftOut, 'g', 12));
    m_sums->setText(sums.join(QLatin1Char(' ')) + QLatin1Char(' ') + sentences(m_taking->table.notes));
    refreshStatus();
}

void TableImportDialog::fillSheetLine()
{
    m_isFilling = true;
    const TableDraft& draft = *m_columns->draft();
    m_sheet->clear();
    for (std::size_t i = 0; i < draft.grid().sheets.size(); ++i) {
        const GridSheet& sheet = draft.grid().sheets[i];
        if (sheet.rowCount() == 0)
            continue;
        const QString name = lineText(sheet.name());
        m_sheet->addItem(sheet.isHidden() ? filled(tr("%1 (hidden)"), name) : name, static_cast<qulonglong>(i));
        if (i == draft.sheetPosition())
            m_sheet->setCurrentIndex(m_sheet->count() - 1);
    }
    const bool hasSheets = draft.grid().format != GridFormat::Csv;
    m_sheet->setVisible(hasSheets);
    m_sheetLabel->setVisible(hasSheets);
    const int kind = m_kinds->findData(static_cast<int>(draft.mapping().kind));
    m_kinds->setCurrentIndex(kind);
    m_header->setValue(static_cast<int>(std::min<std::uint32_t>(draft.mapping().headerRow, 1'048'576)));
    m_isFilling = false;
}

QStringList TableImportDialog::whatIsOpen() const
{
    QStringList open;
    const TableDraft& draft = *m_columns->draft();
    const TableKind kind = draft.mapping().kind;
    if (!tableOf(kind))
        open << tr("Its rows are moves of people, which are not taken into a plan. Choose what else the rows become.");
    const auto questions = draft.questions();
    for (const FieldProposal* field : questions)
        open << filled(tr("Column %1 may be %2: choose what it becomes, or leave it out."),
                       columnText(draft.proposal(), field->column), readAsText(kind, field->field));
    if (m_taking == nullptr)
        return open;
    for (const MissingField& missing : m_taking->table.missing)
        open << filled(counted(missing.rows.size(),
                               [](int n) { return tr("%Ln rows have no %1, the first is row %2.", nullptr, n); }),
                       readAsText(kind, missing.field), static_cast<qint64>(missing.rows.front()));
    for (const Message& question : m_taking->questions)
        open << sentences({question});
    const std::size_t wrong = m_taking->count(RowOutcome::Faulty);
    if (wrong > 0 && m_taking->table.missing.empty())
        open << counted(wrong, [](int n) {
            return tr("%Ln rows are wrong: correct the table, leave the column out, or leave the rows out.", nullptr,
                      n);
        });
    if (m_taking->refusal)
        open << filled(tr("The plan does not take the rows: %1. Maybe leave some of them out, or correct the table."),
                       toText(m_taking->refusal->message));
    return open;
}

QString TableImportDialog::readyText() const
{
    const TableTaking& taking = *m_taking;
    if (!taking.edit)
        return tr("The plan has all of this already: there is nothing to take.");
    QStringList parts;
    const auto add = [&parts, &taking](RowOutcome outcome, const auto& words) {
        if (const std::size_t count = taking.count(outcome); count > 0)
            parts << counted(count, words);
    };
    add(RowOutcome::Added, [](int n) { return tr("%Ln rows added", nullptr, n); });
    add(RowOutcome::Changed, [](int n) { return tr("%Ln rows changed", nullptr, n); });
    add(RowOutcome::Same, [](int n) { return tr("%Ln rows as they are", nullptr, n); });
    add(RowOutcome::LeftOut, [](int n) { return tr("%Ln rows left out", nullptr, n); });
    return filled(tr("Ready: %1."), parts.join(tr(", ")));
}

void TableImportDialog::refreshStatus()
{
    if (m_columns->draft() == nullptr)
        return;
    const QStringList open = whatIsOpen();
    const bool isWaiting = m_taking == nullptr || m_answer.isWaiting();
    const bool isReady = open.isEmpty() && !isWaiting;
    m_status->setText(!open.isEmpty() ? (open.size() == 1
                                             ? open.first()
                                             : filled(counted(open.size() - 1,
                                                              [](int n) { return tr("%1 And %Ln more.", nullptr, n); }),
                                                      open.first()))
                      : isWaiting     ? tr("Working out what becomes of the rows...")
                                      : readyText());
    m_status->setToolTip(open.join(QLatin1Char('\n')));
    m_nextOpen->setVisible(m_columns->nextOpen(-1) >= 0
                           || (m_taking != nullptr && m_taking->count(RowOutcome::Faulty) > 0));
    m_take->setEnabled(isReady && m_taking->edit.has_value());
}

void TableImportDialog::goToNext()
{
    if (m_list->goToNextOpen()) {
        m_list->setFocus();
        return;
    }
    m_tabs->setCurrentIndex(1);
    m_filter->setCurrentIndex(m_filter->findData(static_cast<int>(RowOutcome::Faulty)));
    m_takingView->setCurrentIndex(m_takenRows->index(0, TakingModel::What));
    m_takingView->setFocus();
}

void TableImportDialog::chooseHeader(bool isHeader)
{
    const int row = m_sheetView->currentIndex().row();
    if (row >= 0)
        m_header->setValue(isHeader ? static_cast<int>(m_sheetRows->numberOf(row)) : 0);
}

void TableImportDialog::leaveRowOut(bool isLeftOut)
{
    std::vector<std::uint32_t> numbers;
    const bool isSheet = m_tabs->currentIndex() == 0;
    const QTableView* view = isSheet ? m_sheetView : m_takingView;
    for (const QModelIndex& one : view->selectionModel()->selectedRows())
        numbers.push_back(isSheet ? m_sheetRows->numberOf(one.row()) : m_takenRows->numberOf(one.row()));
    if (!numbers.empty())
        m_columns->alter([&](TableDraft& draft) {
            for (const std::uint32_t number : numbers)
                draft.takeRow(number, !isLeftOut);
        });
}

void TableImportDialog::forget()
{
    m_session.forgetTable(m_loader.table().rememberedAs);
    m_headerRow.reset();
    propose({m_columns->draft()->sheetPosition(), m_headerRow, m_columns->draft()->mapping().kind});
}

void TableImportDialog::remember()
{
    const TableDraft& draft = *m_columns->draft();
    const TableMapping mapping = forNextTable(draft.mapping());
    const RememberedTable table{QByteArray::fromStdString(toJson(mapping)), QDate::currentDate()};
    m_session.rememberTable(tableKey(draft.proposal(), mapping.kind), table);
}

void TableImportDialog::saveMapping()
{
    const QString name = QFileInfo(m_source.name()).completeBaseName() + QStringLiteral(".mapping.json");
    const QString path = m_questions.fileToWrite(this, tr("Save the mapping"), QDir(m_session.folder()).filePath(name),
                                                 tr("Mappings (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(toJson(m_columns->draft()->mapping()));
    const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    m_status->setText(isSaved
                          ? filled(tr("The mapping is saved in %1."), QDir::toNativeSeparators(path))
                          : filled(tr("%1 cannot be written: %2"), QDir::toNativeSeparators(path), file.errorString()));
}

void TableImportDialog::openMapping()
{
    const QString path =
        m_questions.fileToOpen(this, tr("Use a saved mapping"), m_session.folder(), tr("Mappings (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_status->setText(filled(tr("%1 cannot be read: %2"), QDir::toNativeSeparators(path), file.errorString()));
        return;
    }
    const auto mapping = mappingFromJson(file.read(kLongestMapping).toStdString());
    if (!mapping) {
        m_status->setText(toText(mapping.error().message));
        return;
    }
    const TableDraft& now = *m_columns->draft();
    TableDraft draft(now.sharedGrid(), m_document.operation(),
                     {now.sheetPosition(), mapping.value().headerRow, mapping.value().kind});
    if (const auto used = draft.use(mapping.value()); !used) {
        m_status->setText(toText(used.error().message));
        return;
    }
    m_taking = nullptr;
    m_columns->setDraft(std::move(draft));
}

void TableImportDialog::accept()
{
    if (!m_take->isEnabled() || m_taking == nullptr || !m_taking->edit)
        return;
    // What is remembered is what a person has seen and taken, even where the next line fails.
    const QString reason = filled(tr("table %1"), m_source.name());
    disconnect(&m_document, &PlanDocument::changed, this, &TableImportDialog::ask);
    const bool isTaken = m_document.push(*m_taking->edit, withoutIsolates(reason));
    connect(&m_document, &PlanDocument::changed, this, &TableImportDialog::ask);
    if (!isTaken) {
        ask();
        return;
    }
    remember();
    m_takenText += (m_takenText.isEmpty() ? QString() : QStringLiteral(" "))
                   + filled(tr("Taken from %1, as one step."), m_source.name());
    if (m_next.isEmpty()) {
        QDialog::accept();
        return;
    }
    const QString path = m_next.takeFirst();
    load({path, {}, {}});
}

} // namespace planner::ui
