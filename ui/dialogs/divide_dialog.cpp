// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/divide_dialog.h"

#include "ui/dialogs/parts_table.h"
#include "ui/kit/text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace planner::ui {

DivideDialog::DivideDialog(const Operation& operation, const Batch& batch, QWidget* parent)
    : QDialog(parent), m_parts(new PartsTable(this))
{
    setObjectName(QStringLiteral("divideDialog"));
    const QString code = QString::fromStdString(batch.code.text);
    setWindowTitle(filled(tr("Split batch %1 in two"), code));
    m_parts->setObjectName(QStringLiteral("divideParts"));
    std::vector<Part> half = batch.parts;
    std::vector<People> largest;
    for (Part& part : half) {
        largest.push_back(part.people);
        part.people = People(part.people.value() / 2);
    }
    m_parts->show(operation, half, largest);
    auto* sentence =
        new QLabel(filled(tr("Choose who leaves batch %1 for a new batch on the same route and day."), code));
    sentence->setWordWrap(true);
    if (!batch.clearances.entries().empty())
        sentence->setText(sentence->text() + u' ' + tr("Both keep all clearances."));
    auto* rest = new QLabel(this);
    rest->setObjectName(QStringLiteral("divideRest"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* accept = buttons->button(QDialogButtonBox::Ok);
    accept->setText(tr("Split"));
    const auto check = [this, accept, rest, all = batch.people()] {
        People taken;
        for (const Part& part : parts())
            taken += part.people;
        rest->setText(filled(tr("%1 people leave, %2 stay."), numberText(taken), numberText(all - taken)));
        accept->setEnabled(!taken.isZero() && taken < all);
    };
    connect(m_parts, &PartsTable::edited, accept, check);
    check();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(sentence), static_cast<QWidget*>(m_parts),
                            static_cast<QWidget*>(rest), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    setMinimumWidth(420);
}

std::vector<Part> DivideDialog::parts() const { return m_parts->parts(); }

} // namespace planner::ui
