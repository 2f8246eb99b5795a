// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/count_dialog.h"

#include "core/planning/batch_edits.h"
#include "ui/dialogs/count_table.h"
#include "ui/kit/date_field.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace planner::ui {
namespace {

/// The day of the step; it has one.
std::optional<Day>& dayIn(RecordCounts& step)
{
    return step.status == Status::Arrived ? step.happened.arrivedOn : step.happened.departedOn;
}

/// As the step tells, of a batch that the plan has.
CountPurpose purposeOf(const PlanDocument& document, const RecordCounts& step)
{
    const Batch& batch = *document.batch(step.code);
    if (step.status == Status::Departed)
        return batch.hasDeparted() ? CountPurpose::Correct : CountPurpose::Record;
    if (batch.hasArrived())
        return CountPurpose::AccountFor;
    const bool isNobody = step.happened.arrived && sumOf(*step.happened.arrived).isZero();
    return isNobody && !step.happened.accounts.empty() ? CountPurpose::TurnBack : CountPurpose::Record;
}

} // namespace

CountDialog::CountDialog(const PlanDocument& document, std::vector<RecordCounts> steps, QWidget* parent,
                         std::optional<CountPurpose> purpose)
    : QDialog(parent), m_document(document), m_purpose(purpose ? *purpose : purposeOf(document, steps.front())),
      m_day(new QDateEdit(this)), m_isEachDay(new QCheckBox(this)), m_table(new CountTable(steps.front().status, this)),
      m_note(new QLineEdit(this)), m_hint(new QLabel(this))
{
    const Operation& operation = document.operation();
    for (RecordCounts& step : steps) {
        const Batch& batch = *document.batch(step.code);
        if (!dayIn(step))
            dayIn(step) = step.status == Status::Arrived ? batch.arrivalDay(operation.route(batch.route).arrivalOffset)
                                                         : batch.departureDay();
        m_table->add(operation, batch, step);
        m_subjects.push_back({batch, std::move(step)});
    }
    m_table->fit();
    makeFields();
    connect(&document, &PlanDocument::changed, this, &CountDialog::check);
    connect(&document, &PlanDocument::refused, this,
            [this](const Error& error) { m_hint->setText(toText(error.message)); });
    check();
}

void CountDialog::makeFields()
{
    const Subject& first = m_subjects.front();
    const auto many = static_cast<int>(m_subjects.size());
    const QString what = many == 1 ? filled(tr("batch %1"), QString::fromStdString(first.batch.code.text))
                                   : counted(many, [](int n) { return tr("%Ln batches", nullptr, n); });
    setObjectName(QStringLiteral("countDialog"));
    setWindowTitle(titleFor(what));
    prepareDateField(*m_day);
    m_day->setObjectName(QStringLiteral("countDay"));
    m_day->setAccessibleName(m_purpose == CountPurpose::TurnBack ? tr("Came back on")
                             : isArrival()                       ? tr("Arrived on")
                                                                 : tr("Departed on"));
    m_day->setDate(toQDate(*dayIn(m_subjects.front().step), m_document.operation()));
    const bool isOneDay = std::all_of(m_subjects.begin(), m_subjects.end(), [&](Subject& subject) {
        return dayIn(subject.step) == dayIn(m_subjects.front().step);
    });
    m_isEachDay->setObjectName(QStringLiteral("countEachDay"));
    m_isEachDay->setText(tr("&Each on its planned day"));
    m_isEachDay->setChecked(!isOneDay);
    m_isEachDay->setVisible(!isOneDay);
    m_note->setObjectName(QStringLiteral("countNote"));
    m_note->setText(many == 1 ? lineText(first.step.happened.note) : QString());
    m_note->setPlaceholderText(tr("Why the count differs, such as \"two ill\""));
    m_hint->setObjectName(QStringLiteral("countHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(buttonText());
    m_accept->setDefault(true); // Return confirms what is proposed
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &CountTable::edited, this, &CountDialog::check);
    connect(m_note, &QLineEdit::textChanged, this, &CountDialog::check);
    connect(m_day, &QDateEdit::dateChanged, this, &CountDialog::check);
    connect(m_isEachDay, &QCheckBox::toggled, this, &CountDialog::check);
    whenTyped(*m_day, *this, [this] { check(); });
    makeForm(buttons);
    orderTabs();
}

void CountDialog::makeForm(QDialogButtonBox* buttons)
{
    auto* form = new QFormLayout(this);
    form->addRow(m_purpose == CountPurpose::TurnBack ? tr("Came back &on")
                 : isArrival()                       ? tr("Arrived &on")
                                                     : tr("Departed &on"),
                 m_day);
    if (!m_isEachDay->isHidden())
        form->addRow(m_isEachDay);
    form->addRow(m_table);
    form->addRow(tr("&Note"), m_note);
    form->addRow(m_hint);
    form->addRow(buttons);
    setMinimumWidth(isArrival() ? 820 : 460);
}

void CountDialog::orderTabs()
{
    setTabOrder(m_day, m_isEachDay);
    QWidget* before = m_isEachDay;
    for (QSpinBox* number : m_table->numbers()) {
        setTabOrder(before, number);
        before = number;
    }
    setTabOrder(before, m_note);
    if (!m_table->numbers().empty())
        m_table->numbers().front()->setFocus();
}

QString CountDialog::titleFor(const QString& batches) const
{
    switch (m_purpose) {
    case CountPurpose::TurnBack:
        return filled(tr("Turning back of %1"), batches);
    case CountPurpose::AccountFor:
        return filled(tr("Account for people of %1"), batches);
    case CountPurpose::Correct:
        return filled(isArrival() ? tr("Correct the arrival of %1") : tr("Correct the departure of %1"), batches);
    case CountPurpose::Record:
        break;
    }
    return filled(isArrival() ? tr("Arrival of %1") : tr("Departure of %1"), batches);
}

QString CountDialog::buttonText() const
{
    switch (m_purpose) {
    case CountPurpose::TurnBack:
        return tr("Turn back");
    case CountPurpose::AccountFor:
        return tr("Account for people");
    case CountPurpose::Correct:
        return isArrival() ? tr("Correct arrival") : tr("Correct departure");
    case CountPurpose::Record:
        break;
    }
    return isArrival() ? tr("Record arrival") : tr("Record departure");
}

Day CountDialog::dayOf(const Subject& subject) const
{
    RecordCounts step = subject.step;
    return m_isEachDay->isChecked() ? *dayIn(step)
                                    : planner::dayOf(fromQDate(m_day->date()), m_document.operation().settings.start);
}

QString CountDialog::troubleOf(const Subject& subject) const
{
    const QString code = QString::fromStdString(subject.batch.code.text);
    const Batch* now = m_document.batch(subject.batch.code);
    if (now == nullptr || *now != subject.batch)
        return filled(tr("Batch %1 was changed meanwhile, in another window or program. Close this and look again."),
                      code);
    if (dayOf(subject) > m_document.today())
        return tr("This day is still to come. Record what happened on the day itself or later.");
    if (isArrival() && dayOf(subject) < subject.batch.departureDay())
        return filled(tr("Batch %1 departed on %2: it cannot have arrived before."), code,
                      longDateText(toQDate(subject.batch.departureDay(), m_document.operation())));
    return {};
}

QString CountDialog::trouble() const
{
    if (QString wrong = wrongDateIn(*this); !wrong.isEmpty())
        return wrong;
    bool hasOther = false;
    for (std::size_t i = 0; i < m_subjects.size(); ++i) {
        if (QString text = troubleOf(m_subjects[i]); !text.isEmpty())
            return text;
        const std::vector<Account> accounts = m_table->accounts(static_cast<int>(i));
        hasOther = hasOther || std::any_of(accounts.begin(), accounts.end(), [](const Account& account) {
                       return account.fate == Fate::Other;
                   });
    }
    if (isArrival() && m_table->unexpected() > People(0))
        return tr("Of a cohort more arrived or are accounted for than departed.");
    return hasOther && m_note->text().trimmed().isEmpty() ? tr("Write in the note what became of the others.")
                                                          : refusal();
}

QString CountDialog::refusal() const
{
    const auto step = asOneStep(edits());
    if (!step)
        return {};
    Plan trial = m_document.plan();
    const auto applied = apply(trial, *step);
    return applied ? QString() : toText(applied.error().message);
}

QString CountDialog::differenceText() const
{
    QStringList sentences;
    if (const People missing = m_table->missing(); missing > People(0))
        sentences << (isArrival()
                          ? counted(missing,
                                    [](int n) {
                                        return tr("%Ln people are not accounted for: they stay on the road, and the "
                                                  "findings say so.",
                                                  nullptr, n);
                                    })
                          : counted(missing,
                                    [](int n) { return tr("%Ln did not travel and wait again.", nullptr, n); }));
    if (const People more = m_table->unexpected(); more > People(0))
        sentences << counted(more, [](int n) {
            return tr("%Ln people more than planned: no clearance was recorded for them.", nullptr, n);
        });
    People returned;
    bool hasAccounts = false;
    for (std::size_t i = 0; i < m_subjects.size(); ++i)
        for (const Account& account : m_table->accounts(static_cast<int>(i))) {
            hasAccounts = true;
            if (account.fate == Fate::Returned)
                returned += account.people;
        }
    if (returned > People(0))
        sentences << counted(returned, [](int n) { return tr("%Ln came back and wait again.", nullptr, n); });
    if (isArrival() && sentences.isEmpty() && !hasAccounts)
        sentences << tr("All who departed arrived.");
    return sentences.join(u' ');
}

QString CountDialog::endedText() const
{
    QStringList sentences;
    const Date start = m_document.operation().settings.start;
    for (const Subject& subject : m_subjects) {
        QStringList kinds;
        for (const Clearance kind : endedBefore(subject.batch, dateOf(dayOf(subject), start)))
            kinds << clearanceName(kind);
        if (!kinds.isEmpty() && !isArrival())
            sentences << filled(tr("Batch %1: ended before this day: %2."),
                                QString::fromStdString(subject.batch.code.text), listText(kinds));
    }
    return sentences.join(u' ');
}

void CountDialog::check()
{
    const QString wrong = trouble();
    m_day->setEnabled(!m_isEachDay->isChecked());
    m_hint->setText(wrong.isEmpty() ? (differenceText() + u' ' + endedText()).trimmed() : wrong);
    m_accept->setEnabled(wrong.isEmpty());
}

std::vector<RecordCounts> CountDialog::counts() const
{
    std::vector<RecordCounts> steps;
    for (std::size_t i = 0; i < m_subjects.size(); ++i) {
        RecordCounts step = m_subjects[i].step;
        if (m_subjects[i].batch.hasArrived())
            step.status = m_subjects[i].batch.status;
        const int number = static_cast<int>(i);
        (isArrival() ? step.happened.arrivedOn : step.happened.departedOn) = dayOf(m_subjects[i]);
        if (isArrival()) {
            step.happened.arrived = m_table->counted(number);
            step.happened.accounts = m_table->accounts(number);
        } else {
            step.happened.departed = m_table->counted(number);
        }
        steps.push_back(std::move(step));
    }
    addNote(steps);
    return steps;
}

void CountDialog::addNote(std::vector<RecordCounts>& steps) const
{
    const std::string note = m_note->text().trimmed().toStdString();
    if (steps.size() == 1) {
        steps.front().happened.note = note;
        return;
    }
    const auto isShort = [](const RecordCounts& step, const Batch& batch) {
        const Happened& happened = step.happened;
        return step.status == Status::Arrived ? sumOf(*happened.arrived) < sumOf(batch.travellers())
                                              : sumOf(*happened.departed) < batch.people();
    };
    std::vector<RecordCounts*> noted;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (isShort(steps[i], m_subjects[i].batch))
            noted.push_back(&steps[i]);
    for (RecordCounts& step : steps)
        if (std::string& known = step.happened.note;
            !note.empty() && (noted.empty() || std::find(noted.begin(), noted.end(), &step) != noted.end()))
            known = known.empty() ? note : known + "; " + note;
}

std::vector<Edit> CountDialog::edits() const
{
    std::vector<Edit> edits;
    for (RecordCounts& step : counts())
        edits.emplace_back(std::move(step));
    return edits;
}

void CountDialog::accept()
{
    const bool hasDay = m_isEachDay->isChecked() || takeTypedDate(*m_day);
    if (!hasDay || !m_accept->isEnabled())
        return;
    if (!m_push || m_push(edits()))
        QDialog::accept();
}

RecordCounts notInFuture(RecordCounts step, Day today)
{
    std::optional<Day>& day = dayIn(step);
    const Day earliest =
        step.status == Status::Arrived ? step.happened.departedOn.value_or(Day(1)) : Day(1); // none earlier is proposed
    if (day && *day > today && today >= earliest)
        day = today;
    return step;
}

void recordCounts(const PlanDocument& document, std::vector<RecordCounts> steps, CountPurpose purpose,
                  const std::function<bool(std::vector<Edit>)>& push, QWidget* parent)
{
    if (steps.empty())
        return;
    CountDialog dialog(document, std::move(steps), parent, purpose);
    dialog.setPush(push);
    dialog.exec();
}

} // namespace planner::ui
