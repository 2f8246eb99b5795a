// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/count_dialog.h"

#include "ui/dialogs/count_table.h"
#include "ui/kit/date_field.h"
#include "ui/kit/text.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace planner::ui {
namespace {

std::optional<Day> dayOfStep(const RecordCounts& step)
{
    return step.status == Status::Arrived ? step.happened.arrivedOn : step.happened.departedOn;
}

} // namespace

CountDialog::CountDialog(const Operation& operation, const Batch& batch, RecordCounts step, QWidget* parent)
    : QDialog(parent), m_start(operation.settings.start), m_step(std::move(step)), m_day(new QDateEdit(this)),
      m_table(new CountTable(operation, batch, m_step, this)),
      m_note(new QLineEdit(lineText(m_step.happened.note), this)), m_hint(new QLabel(this))
{
    const bool isArrival = m_step.status == Status::Arrived;
    const QString code = QString::fromStdString(batch.code.text);
    setObjectName(QStringLiteral("countDialog"));
    setWindowTitle(isArrival ? filled(tr("Arrival of batch %1"), code) : filled(tr("Departure of batch %1"), code));
    prepareDateField(*m_day);
    m_day->setObjectName(QStringLiteral("countDay"));
    m_day->setAccessibleName(isArrival ? tr("Arrived on") : tr("Departed on"));
    const Day day = dayOfStep(m_step).value_or(isArrival ? batch.arrivalDay(operation.route(batch.route).arrivalOffset)
                                                         : batch.departureDay());
    m_day->setDate(toQDate(day, operation));
    if (isArrival)
        m_day->setMinimumDate(toQDate(batch.departureDay(), operation));
    m_note->setObjectName(QStringLiteral("countNote"));
    m_note->setPlaceholderText(tr("Why the count differs, such as \"two ill\""));
    m_hint->setObjectName(QStringLiteral("countHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(isArrival ? tr("Record arrival") : tr("Record departure"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &CountTable::edited, this, &CountDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &CountDialog::check);
    auto* form = new QFormLayout(this);
    form->addRow(isArrival ? tr("Arrived &on") : tr("Departed &on"), m_day);
    form->addRow(m_table);
    form->addRow(tr("&Note"), m_note);
    form->addRow(m_hint);
    form->addRow(buttons);
    setMinimumWidth(isArrival ? 820 : 460);
    m_accept->setFocus(); // Return confirms what is proposed
    check();
}

QString CountDialog::differenceText() const
{
    const bool isArrival = m_step.status == Status::Arrived;
    const People missing = m_table->missing();
    if (missing > People(0))
        return isArrival ? counted(missing,
                                   [](int n) {
                                       return tr("%Ln people are not accounted for: they stay on the road, and the "
                                                 "findings say so.",
                                                 nullptr, n);
                                   })
                         : counted(missing, [](int n) { return tr("%Ln did not travel and wait again.", nullptr, n); });
    if (missing < People(0))
        return counted(-missing, [](int n) {
            return tr("%Ln people more than planned: no clearance was recorded for them.", nullptr, n);
        });
    return isArrival && m_table->accounts().empty() ? tr("All who departed arrived.") : QString();
}

void CountDialog::check()
{
    const std::vector<Account> accounts = m_table->accounts();
    const bool hasOther = std::any_of(accounts.begin(), accounts.end(),
                                      [](const Account& account) { return account.fate == Fate::Other; });
    const bool needsNote = hasOther && m_note->text().trimmed().isEmpty();
    const bool isTooMany = m_step.status == Status::Arrived && m_table->hasTooMany();
    m_hint->setText(isTooMany   ? tr("Of a cohort more arrived or are accounted for than departed.")
                    : needsNote ? tr("Write in the note what became of the others.")
                                : differenceText());
    m_accept->setEnabled(!needsNote && !isTooMany);
}

RecordCounts CountDialog::counts() const
{
    RecordCounts step = m_step;
    const Day day = dayOf(fromQDate(m_day->date()), m_start);
    if (step.status == Status::Arrived) {
        step.happened.arrivedOn = day;
        step.happened.arrived = m_table->counted();
        step.happened.accounts = m_table->accounts();
    } else {
        step.happened.departedOn = day;
        step.happened.departed = m_table->counted();
    }
    step.happened.note = m_note->text().trimmed().toStdString();
    return step;
}

} // namespace planner::ui
