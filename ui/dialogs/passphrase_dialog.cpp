// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/passphrase_dialog.h"

#include "ui/dialogs/passphrase_field.h"
#include "ui/kit/text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace planner::ui {

PassphraseDialog::PassphraseDialog(PassphraseUse use, const QString& file, QWidget* parent)
    : QDialog(parent), m_use(use), m_first(new PassphraseField(this)), m_second(new PassphraseField(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setWindowTitle(use == PassphraseUse::New ? filled(tr("Seal %1"), isolated(file))
                                             : filled(tr("Open %1"), isolated(file)));
    m_first->setObjectName(QStringLiteral("passphraseFirst"));
    m_second->setObjectName(QStringLiteral("passphraseSecond"));
    for (const PassphraseField* field : {m_first, m_second})
        connect(field, &QLineEdit::textChanged, this, &PassphraseDialog::refresh);
    m_note->setObjectName(QStringLiteral("passphraseNote"));
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(use == PassphraseUse::New ? tr("&Seal") : tr("&Open"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Passphrase"), m_first);
    if (use == PassphraseUse::New)
        form->addRow(tr("&Once more"), m_second);
    else
        m_second->hide();
    form->addRow(m_note);
    form->addRow(buttons);
    setMinimumWidth(420);
    refresh();
}

Secret PassphraseDialog::passphrase() const { return m_first->passphrase(); }

void PassphraseDialog::showRefusal(const QString& refusal)
{
    m_refusal = refusal;
    m_first->setAccessibleDescription(refusal);
    refresh();
}

void PassphraseDialog::refresh()
{
    const bool isNew = m_use == PassphraseUse::New;
    const bool isAlike = !isNew || m_first->isAlike(*m_second);
    m_ok->setEnabled(isAlike && !m_first->text().isEmpty());
    if (isNew && !isAlike && !m_second->text().isEmpty())
        m_note->setText(tr("The two are not alike yet."));
    else if (isNew)
        m_note->setText(tr("Nobody opens the copy without it, and nobody can find it out. Several words are best."));
    else
        m_note->setText(m_refusal.isEmpty() ? tr("This plan is sealed. Every change is sealed again.") : m_refusal);
}

} // namespace planner::ui
