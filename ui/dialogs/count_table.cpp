// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/count_table.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace planner::ui {
namespace {

constexpr std::array kFates{Fate::Returned, Fate::Hospital, Fate::Released, Fate::Died, Fate::Escaped, Fate::Other};
/// Where the columns are.
constexpr int kCountedBatchColumn = 0;
constexpr int kCountedCohortColumn = 1;
constexpr int kExpectedColumn = 2;
constexpr int kCountColumn = 3;
constexpr int kFirstFate = 4;

People accountOf(const Happened& happened, CohortId cohort, Fate fate)
{
    for (const Account& account : happened.accounts)
        if (account.cohort == cohort && account.fate == fate)
            return account.people;
    return People(0);
}

QTableWidgetItem* fixedItem(const QString& text, Qt::Alignment side = Qt::AlignLeading)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    item->setTextAlignment(side | Qt::AlignVCenter);
    return item;
}

} // namespace

CountTable::CountTable(Status status, QWidget* parent) : QTableWidget(parent), m_status(status)
{
    const bool isArrival = status == Status::Arrived;
    QStringList titles = isArrival ? QStringList{tr("Batch"), tr("Cohort"), tr("Departed"), tr("Arrived")}
                                   : QStringList{tr("Batch"), tr("Cohort"), tr("Planned"), tr("Departed")};
    for (const Fate fate : kFates)
        if (isArrival)
            titles << fateText(fate);
    setObjectName(QStringLiteral("countTable"));
    setAccessibleName(tr("People by cohort"));
    setColumnCount(static_cast<int>(titles.size()));
    setHorizontalHeaderLabels(titles);
    verticalHeader()->hide();
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus); // its numbers have the keyboard
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kCountedCohortColumn, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void CountTable::add(const Operation& operation, const Batch& batch, const RecordCounts& step)
{
    const bool isArrival = m_status == Status::Arrived;
    for (const Part& part : isArrival ? batch.travellers() : batch.parts)
        addRow(operation.cohort(part.cohort), step, {m_batches, part.cohort, part.people});
    if (!isArrival && step.happened.departed)
        for (const Part& part : *step.happened.departed) // of whom nobody was planned
            if (peopleOf(batch.parts, part.cohort).isZero())
                addRow(operation.cohort(part.cohort), step, {m_batches, part.cohort, People(0)});
    ++m_batches;
}

void CountTable::fit()
{
    setColumnHidden(kCountedBatchColumn, m_batches < 2); // of one batch the title tells
    resizeRowsToContents();
    constexpr int kMostRows = 10;
    const int rows = std::min(rowCount(), kMostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * (rowCount() > 0 ? rowHeight(0) : 0) + 4);
}

void CountTable::addRow(const Cohort& cohort, const RecordCounts& step, Row row)
{
    const bool isArrival = m_status == Status::Arrived;
    const int at = rowCount();
    insertRow(at);
    setItem(at, kCountedBatchColumn, fixedItem(QString::fromStdString(step.code.text)));
    setItem(at, kCountedCohortColumn,
            fixedItem(QString::fromStdString(cohort.label.empty() ? cohort.code : cohort.label)));
    setItem(at, kExpectedColumn, fixedItem(numberText(row.expected), Qt::AlignTrailing));
    const auto& counts = isArrival ? step.happened.arrived : step.happened.departed;
    row.count = makeNumber(step, cohort, nameOf(m_status), isArrival ? tr("Arrived") : tr("Departed"),
                           counts ? peopleOf(*counts, row.cohort) : row.expected);
    setCellWidget(at, kCountColumn, row.count);
    for (std::size_t i = 0; isArrival && i < kFates.size(); ++i) {
        row.fates.push_back(makeNumber(step, cohort, nameOf(kFates[i]), fateText(kFates[i]),
                                       accountOf(step.happened, row.cohort, kFates[i])));
        row.fates.back()->setMaximum(static_cast<int>(row.expected.value()));
        setCellWidget(at, kFirstFate + static_cast<int>(i), row.fates.back());
    }
    if (isArrival)
        row.count->setMaximum(static_cast<int>(row.expected.value())); // nobody arrives who did not leave
    m_rows.push_back(std::move(row));
}

QSpinBox* CountTable::makeNumber(const RecordCounts& step, const Cohort& cohort, const char* name, const QString& what,
                                 People people)
{
    const QString batch = QString::fromStdString(step.code.text);
    const QString code = QString::fromStdString(cohort.code);
    auto* number = new QSpinBox(this);
    number->setRange(0, 1'000'000'000);
    number->setGroupSeparatorShown(true);
    number->setValue(static_cast<int>(people.value()));
    number->setObjectName(QStringLiteral("count_%1_%2_%3").arg(batch, code, QLatin1String(name)));
    number->setAccessibleName(filled(tr("%1 of cohort %2, batch %3", "what and two codes"), what, code, batch));
    connect(number, &QSpinBox::valueChanged, this, &CountTable::edited);
    number->installEventFilter(this);
    m_numbers.push_back(number);
    return number;
}

bool CountTable::eventFilter(QObject* watched, QEvent* event)
{
    auto* number = qobject_cast<QSpinBox*>(watched);
    if (number == nullptr || event->type() != QEvent::FocusIn)
        return QTableWidget::eventFilter(watched, event);
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
        QMetaObject::invokeMethod(number, &QSpinBox::selectAll, Qt::QueuedConnection); // after a click has its place
    for (int row = 0; row < rowCount(); ++row)
        for (int column = kCountColumn; column < columnCount(); ++column)
            if (cellWidget(row, column) == number)
                scrollTo(model()->index(row, column));
    return false;
}

std::vector<Part> CountTable::counted(int batch) const
{
    std::vector<Part> parts;
    for (const Row& row : m_rows)
        if (row.batch == batch && row.count->value() > 0)
            parts.push_back({row.cohort, People(row.count->value())});
    return parts;
}

std::vector<Account> CountTable::accounts(int batch) const
{
    std::vector<Account> accounts;
    for (const Row& row : m_rows)
        for (std::size_t i = 0; row.batch == batch && i < row.fates.size(); ++i)
            if (row.fates[i]->value() > 0)
                accounts.push_back({row.cohort, kFates[i], People(row.fates[i]->value())});
    return accounts;
}

People CountTable::missingOf(const Row& row)
{
    People missing = row.expected - People(row.count->value());
    for (const QSpinBox* fate : row.fates)
        missing -= People(fate->value());
    return missing;
}

People CountTable::missing() const
{
    People missing;
    for (const Row& row : m_rows)
        missing += std::max(People(0), missingOf(row));
    return missing;
}

People CountTable::unexpected() const
{
    People unexpected;
    for (const Row& row : m_rows)
        unexpected += std::max(People(0), -missingOf(row));
    return unexpected;
}

} // namespace planner::ui
