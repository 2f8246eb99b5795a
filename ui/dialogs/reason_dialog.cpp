// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/reason_dialog.h"

#include "ui/shell/text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace planner::ui {

ReasonDialog::ReasonDialog(const QString& what, QWidget* parent) : QDialog(parent), m_reason(new QLineEdit(this))
{
    setObjectName(QStringLiteral("reasonDialog"));
    setWindowTitle(tr("Reason for the change"));
    auto* sentence =
        new QLabel(tr("%1.\nThis changes what was approved. The reason is kept in the history.").arg(what));
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(360);
    auto* label = new QLabel(tr("&Reason"));
    label->setBuddy(m_reason);
    m_reason->setObjectName(QStringLiteral("reasonText"));
    m_reason->setAccessibleName(tr("Reason"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* accept = buttons->button(QDialogButtonBox::Ok);
    accept->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, accept, [this, accept] { accept->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(sentence), static_cast<QWidget*>(label),
                            static_cast<QWidget*>(m_reason), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
}

QString ReasonDialog::reason() const { return m_reason->text().trimmed(); }

bool pushAsking(PlanDocument& document, const Edit& edit, QWidget* parent)
{
    if (!needsReason(document.plan(), edit))
        return document.push(edit);
    ReasonDialog dialog(toText(describe(document.plan(), edit)), parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    return document.push(edit, dialog.reason());
}

} // namespace planner::ui
