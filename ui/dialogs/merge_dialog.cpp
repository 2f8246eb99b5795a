// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/merge_dialog.h"

#include "core/edit/edit.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>

namespace planner::ui {
namespace {

bool mayChange(const Batch& batch) { return !batch.isLocked && batch.counts() && !batch.hasDeparted(); }

} // namespace

std::vector<BatchCode> mergeable(const Plan& plan, const Batch& into)
{
    std::vector<BatchCode> codes;
    if (!mayChange(into))
        return codes;
    const FacilityId from = plan.operation.route(into.route).from;
    for (const auto& [code, batch] : plan.batches)
        if (code != into.code && mayChange(batch) && plan.operation.route(batch.route).from == from)
            codes.push_back(code);
    std::stable_partition(codes.begin(), codes.end(), [&](const BatchCode& code) {
        const Batch& batch = plan.batches.at(code);
        return batch.route == into.route && batch.departure == into.departure;
    });
    return codes;
}

MergeDialog::MergeDialog(const Plan& plan, const Batch& into, QWidget* parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("mergeDialog"));
    const QString name = QString::fromStdString(into.code.text);
    setWindowTitle(filled(tr("Merge into batch %1"), name));
    auto* sentence = new QLabel(filled(tr("Choose the batch whose people join batch %1 on its route and day."), name));
    sentence->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("mergeList"));
    m_list->setAccessibleName(tr("Batches that can join"));
    for (const BatchCode& code : mergeable(plan, into)) {
        const Batch& batch = plan.batches.at(code);
        auto* item =
            new QListWidgetItem(filled(tr("%1: %2 people to %3, %4", "a batch, its people, its destination and day"),
                                       QString::fromStdString(code.text), numberText(batch.people()),
                                       facilityText(plan.operation, plan.operation.route(batch.route).to),
                                       shortDateText(batch.departure, plan.operation)),
                                m_list);
        item->setData(Qt::UserRole, QString::fromStdString(code.text));
    }
    auto* lost = new QLabel(this);
    lost->setObjectName(QStringLiteral("mergeLost"));
    lost->setWordWrap(true);
    const auto showLost = [this, lost, plan, into = into.code] {
        if (m_list->currentItem() != nullptr)
            lost->setText(lostTexts(recordsLostBy(plan, MergeBatches{into, code()})).join(u' '));
    };
    connect(m_list, &QListWidget::currentRowChanged, lost, showLost);
    m_list->setCurrentRow(0);
    showLost();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(sentence), static_cast<QWidget*>(m_list), static_cast<QWidget*>(lost),
                            static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    setMinimumWidth(420);
}

BatchCode MergeDialog::code() const { return {m_list->currentItem()->data(Qt::UserRole).toString().toStdString()}; }

} // namespace planner::ui
