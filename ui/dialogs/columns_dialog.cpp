// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/columns_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

struct ColumnsDialog {
    Q_DECLARE_TR_FUNCTIONS(ColumnsDialog)
};

QListWidget* makeList(QWidget* parent, const std::vector<std::string_view>& all, const std::vector<std::string>& chosen)
{
    auto* list = new QListWidget(parent);
    list->setObjectName(QStringLiteral("columns"));
    list->setAccessibleName(ColumnsDialog::tr("Columns"));
    for (const std::string_view column : all) {
        auto* item = new QListWidgetItem(QString::fromUtf8(column.data(), static_cast<qsizetype>(column.size())), list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isTicked = chosen.empty() || std::find(chosen.begin(), chosen.end(), column) != chosen.end();
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
    list->setCurrentRow(0);
    return list;
}

} // namespace

void chooseColumns(QWidget* parent, const std::vector<std::string_view>& all, std::vector<std::string>& chosen)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("columnsDialog"));
    dialog.setWindowTitle(ColumnsDialog::tr("Columns"));
    auto* rows = new QVBoxLayout(&dialog);
    rows->addWidget(new QLabel(ColumnsDialog::tr("Tick the columns to write."), &dialog));
    QListWidget* list = makeList(&dialog, all, chosen);
    rows->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    rows->addWidget(buttons);
    dialog.resize(320, 460);
    if (dialog.exec() != QDialog::Accepted)
        return;
    std::vector<std::string> ticked;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            ticked.emplace_back(all[static_cast<std::size_t>(row)]);
    if (ticked.empty())
        return;
    chosen = ticked.size() == all.size() ? std::vector<std::string>() : std::move(ticked);
}

} // namespace planner::ui
