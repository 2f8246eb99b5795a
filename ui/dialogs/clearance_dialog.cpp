// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/clearance_dialog.h"

#include "ui/kit/date_field.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace planner::ui {

ClearanceDialog::ClearanceDialog(const QString& batches, Clearance kind, const ClearanceRecord& record, QWidget* parent)
    : QDialog(parent), m_reference(new QLineEdit(lineText(record.reference), this)),
      m_authority(new QLineEdit(lineText(record.authority), this)),
      m_given(makeDate(tr("&Given on"), "clearanceGiven", record.given)),
      m_validUntil(makeDate(tr("&Valid until"), "clearanceUntil", record.validUntil)), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("clearanceDialog"));
    setWindowTitle(filled(tr("%1: %2", "batches and a clearance"), batches, clearanceText(kind)));
    m_reference->setObjectName(QStringLiteral("clearanceReference"));
    m_reference->setPlaceholderText(tr("Number of the order, letter or certificate"));
    m_authority->setObjectName(QStringLiteral("clearanceAuthority"));
    m_authority->setPlaceholderText(tr("Who gave it"));
    m_hint->setObjectName(QStringLiteral("clearanceHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Record"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Reference"), m_reference);
    form->addRow(tr("&Authority"), m_authority);
    form->addRow(m_given.isKnown, m_given.date);
    form->addRow(m_validUntil.isKnown, m_validUntil.date);
    form->addRow(m_hint);
    form->addRow(buttons);
    setMinimumWidth(440);
    check();
}

ClearanceDialog::OptionalDate ClearanceDialog::makeDate(const QString& label, const char* name,
                                                        const std::optional<Date>& value)
{
    const OptionalDate made{new QCheckBox(label, this), new QDateEdit(this)};
    prepareDateField(*made.date);
    made.date->setObjectName(QLatin1String(name));
    made.date->setAccessibleName(QString(label).remove(u'&'));
    made.date->setDate(value ? toQDate(*value) : QDate::currentDate());
    made.date->setEnabled(value.has_value());
    made.isKnown->setObjectName(QLatin1String(name) + QStringLiteral("Known"));
    made.isKnown->setChecked(value.has_value());
    connect(made.isKnown, &QCheckBox::toggled, made.date, &QWidget::setEnabled);
    connect(made.isKnown, &QCheckBox::toggled, this, &ClearanceDialog::check);
    connect(made.date, &QDateEdit::dateChanged, this, &ClearanceDialog::check);
    return made;
}

std::optional<Date> ClearanceDialog::OptionalDate::value() const
{
    return isKnown->isChecked() ? std::optional(fromQDate(date->date())) : std::nullopt;
}

void ClearanceDialog::check()
{
    if (m_accept == nullptr)
        return;
    const ClearanceRecord now = record();
    const bool isTurned = now.given && now.validUntil && *now.validUntil < *now.given;
    m_hint->setText(isTurned ? tr("It ends before it was given. Maybe correct one of the days.")
                             : tr("By whom and when it was recorded is kept as well."));
    m_accept->setEnabled(!isTurned);
}

ClearanceRecord ClearanceDialog::record() const
{
    ClearanceRecord record;
    record.reference = m_reference->text().trimmed().toStdString();
    record.authority = m_authority->text().trimmed().toStdString();
    record.given = m_given.value();
    record.validUntil = m_validUntil.value();
    return record;
}

} // namespace planner::ui
