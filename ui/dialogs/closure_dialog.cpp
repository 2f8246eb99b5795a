// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/closure_dialog.h"

#include "core/base/one_line.h"
#include "core/model/limits.h"
#include "ui/kit/date_field.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace planner::ui {
namespace {

constexpr int kDialogWidth = 480; ///< pixels

/// Kind and position in one number, for lists.
int keyOf(CalendarSubject subject)
{
    return static_cast<int>(subject.position) * static_cast<int>(kNamesOf<CalendarKind>.names.size())
           + static_cast<int>(subject.kind);
}

CalendarSubject subjectOf(int key)
{
    const auto kinds = static_cast<int>(kNamesOf<CalendarKind>.names.size());
    return {static_cast<CalendarKind>(key % kinds), static_cast<std::uint32_t>(key / kinds)};
}

/// The mark of what is closed, in words of what happens there.
QString closedText(CalendarField field)
{
    switch (field) {
    case CalendarField::DailyIntake:
        return ClosureDialog::tr("Nobody &arrives: daily intake");
    case CalendarField::DailyRelease:
        return ClosureDialog::tr("Nobody &leaves: daily release");
    case CalendarField::Capacity:
        return ClosureDialog::tr("Nobody can &be there: capacity");
    case CalendarField::DeparturesPerDay:
        return ClosureDialog::tr("Nobody &departs: departures a day");
    case CalendarField::Vehicles:
        return ClosureDialog::tr("No &vehicles");
    case CalendarField::EscortsPerDay:
        return ClosureDialog::tr("No &escorts");
    }
    return {};
}

} // namespace

ClosureDialog::ClosureDialog(PlanDocument& document, const Thing& thing, Purpose purpose, QWidget* parent)
    : QDialog(parent), m_document(document), m_purpose(purpose),
      m_subject(named(new QComboBox(this), "closureSubject", tr("What"))),
      m_from(named(new QDateEdit(this), "closureFrom", tr("First day"))),
      m_to(named(new QDateEdit(this), "closureTo", tr("Last day"))), m_values(new QWidget(this)),
      m_grid(new QGridLayout(m_values)), m_reason(named(new QLineEdit(this), "closureReason", tr("Reason"))),
      m_effect(named(new QLabel(this), "closureEffect"))
{
    setObjectName(QStringLiteral("closureDialog"));
    setWindowTitle(purpose == Purpose::Close ? tr("Close from ... to ...") : tr("Other figures from ... to ..."));
    makeSubjects(thing);
    makeDates(thing);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_reason->setPlaceholderText(tr("Such as: repairs of the water supply"));
    m_effect->setWordWrap(true);
    m_effect->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_effect->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = named(buttons->button(QDialogButtonBox::Ok), "closureAccept");
    m_accept->setText(purpose == Purpose::Close ? tr("Close") : tr("Set"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&What"), m_subject);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(m_values);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(m_effect);
    form->addRow(buttons);
    setMinimumWidth(kDialogWidth);
    makeRows();
    connect(m_subject, &QComboBox::currentIndexChanged, this, &ClosureDialog::makeRows);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_to->setMinimumDate(date);
        refresh();
    });
    connect(m_to, &QDateEdit::dateChanged, this, &ClosureDialog::refresh);
    for (QDateEdit* field : {m_from, m_to})
        whenTyped(*field, *this, [this] { refresh(); });
}

void ClosureDialog::makeSubjects(const Thing& thing)
{
    const Operation& operation = m_document.operation();
    const auto add = [this](const QString& text, CalendarKind kind, std::size_t position) {
        m_subject->addItem(text, keyOf({kind, static_cast<std::uint32_t>(position)}));
    };
    for (std::size_t i = 0; i < operation.facilities.size(); ++i)
        add(facilityText(operation.facilities[i]), CalendarKind::Facility, i);
    for (std::size_t i = 0; i < operation.routes.size(); ++i)
        add(filled(tr("Route %1"), QString::fromStdString(operation.routes[i].code)), CalendarKind::Route, i);
    for (std::size_t i = 0; i < operation.fleets.size(); ++i)
        add(filled(tr("Fleet %1"), QString::fromStdString(operation.fleets[i].code)), CalendarKind::Fleet, i);
    add(tr("All escorts"), CalendarKind::Escorts, 0);
    const CalendarSubject first{CalendarKind::Facility, thing.site ? thing.site->position : 0};
    m_subject->setCurrentIndex(std::max(0, m_subject->findData(keyOf(first))));
}

void ClosureDialog::makeDates(const Thing& thing)
{
    const Settings& settings = m_document.operation().settings;
    const Day last = m_document.operation().lastDay();
    const Day from = thing.from.value_or(std::clamp(m_document.today(), Day(1), last));
    for (QDateEdit* field : {m_from, m_to}) {
        prepareDateField(*field);
        field->setDateRange(toQDate(settings.start), toQDate(settings.end));
    }
    m_from->setDate(toQDate(from, m_document.operation()));
    m_to->setMinimumDate(m_from->date());
    m_to->setDate(toQDate(thing.last().value_or(from), m_document.operation()));
}

CalendarSubject ClosureDialog::subject() const { return subjectOf(m_subject->currentData().toInt()); }

void ClosureDialog::makeRows()
{
    for (const Row& row : m_rows)
        for (QWidget* field : {static_cast<QWidget*>(row.isSet), static_cast<QWidget*>(row.value)}) {
            m_grid->removeWidget(field);
            field->hide();
            field->deleteLater();
        }
    m_rows.clear();
    for (const CalendarField field : calendarFieldsOf(subject().kind)) {
        const auto usual = usualValue(m_document.operation(), subject(), field);
        if (field == CalendarField::Capacity && !usual)
            continue; // outside
        const bool isFirst = m_rows.empty();
        const QString words = m_purpose == Purpose::Close ? closedText(field) : calendarFieldText(field);
        auto* isSet = new QCheckBox(words, m_values);
        isSet->setObjectName(QStringLiteral("closure_") + QLatin1String(nameOf(field)));
        auto* value = new QSpinBox(m_values);
        value->setObjectName(isSet->objectName() + QStringLiteral("_value"));
        value->setAccessibleName(calendarFieldText(field));
        value->setRange(0, static_cast<int>(limits::kHeadcount));
        value->setGroupSeparatorShown(true);
        if (m_purpose == Purpose::OtherFigures)
            value->setValue(static_cast<int>(std::min<std::int64_t>(usual.value_or(0), value->maximum())));
        isSet->setChecked(isFirst && m_purpose == Purpose::Close);
        value->setEnabled(isSet->isChecked());
        value->setVisible(m_purpose == Purpose::OtherFigures);
        value->setToolTip(usual ? filled(tr("Usually %1"), *usual) : tr("Usually without a limit"));
        connect(isSet, &QCheckBox::toggled, value, &QWidget::setEnabled);
        connect(isSet, &QCheckBox::toggled, this, &ClosureDialog::refresh);
        connect(value, &QSpinBox::valueChanged, this, &ClosureDialog::refresh);
        m_grid->addWidget(isSet, static_cast<int>(m_rows.size()), 0);
        m_grid->addWidget(value, static_cast<int>(m_rows.size()), 1);
        m_rows.push_back({field, isSet, value});
    }
    refresh();
}

Closure ClosureDialog::closure() const
{
    Closure closure;
    closure.subject = subject();
    closure.from = fromQDate(m_from->date());
    closure.to = fromQDate(m_to->date());
    closure.reason = oneLine(m_reason->text().trimmed().toStdString());
    for (const Row& row : m_rows)
        if (row.isSet->isChecked())
            closure.values.emplace_back(row.field, row.value->value());
    return closure;
}

void ClosureDialog::refresh()
{
    const Closure wanted = closure();
    const QString wrong = wrongDateIn(*this);
    m_accept->setEnabled(wrong.isEmpty() && !wanted.values.empty());
    if (!wrong.isEmpty())
        return m_effect->setText(wrong);
    const ClosureEffect effect = effectOf(m_document.plan(), wanted);
    QStringList sentences;
    if (wanted.values.empty())
        sentences << tr("Nothing is ticked: nothing changes.");
    else if (effect.batches.empty())
        sentences << tr("No batch is concerned.");
    else
        sentences << filled(counted(effect.batches.size(),
                                    [](int n) {
                                        return tr("%Ln batches with %1 people are concerned: their findings show after "
                                                  "this, and a re-plan finds other days.",
                                                  nullptr, n);
                                    }),
                            numberText(effect.people));
    if (!effect.lower.empty())
        sentences << tr("On some of the days the calendar has a lower value already. The lower one holds.");
    m_effect->setText(sentences.join(u' '));
}

std::optional<Date> closeAsking(PlanDocument& document, const Thing& thing, ClosureDialog::Purpose purpose,
                                QWidget* parent)
{
    ClosureDialog dialog(document, thing, purpose, parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    const Closure closure = dialog.closure();
    const auto edit = closingOf(document.operation(), closure);
    return edit && document.push(*edit) ? std::optional(closure.from) : std::nullopt;
}

} // namespace planner::ui
