// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/approve_dialog.h"

#include "ui/kit/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace planner::ui {

ApproveDialog::ApproveDialog(const QString& finding, QWidget* parent)
    : QDialog(parent), m_person(new QLineEdit(this)), m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("approveDialog"));
    setWindowTitle(tr("Approve an exception"));
    auto* sentence = new QLabel(filled(
        tr("%1\nThe finding stays in every report, marked as approved by this person for this reason."), finding));
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(380);
    m_person->setObjectName(QStringLiteral("approvePerson"));
    m_person->setAccessibleName(tr("Approved by"));
    m_reason->setObjectName(QStringLiteral("approveReason"));
    m_reason->setAccessibleName(tr("Reason"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* accept = buttons->button(QDialogButtonBox::Ok);
    accept->setText(tr("Approve"));
    accept->setEnabled(false);
    const auto check = [this, accept] { accept->setEnabled(!person().isEmpty() && !reason().isEmpty()); };
    connect(m_person, &QLineEdit::textChanged, accept, check);
    connect(m_reason, &QLineEdit::textChanged, accept, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(sentence);
    form->addRow(tr("Approved &by"), m_person);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(buttons);
}

QString ApproveDialog::person() const { return m_person->text().trimmed(); }
QString ApproveDialog::reason() const { return m_reason->text().trimmed(); }

} // namespace planner::ui
