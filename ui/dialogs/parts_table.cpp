// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/parts_table.h"

#include "ui/kit/text.h"

#include <QHeaderView>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace planner::ui {
namespace {

constexpr int kCohortColumn = 0;
constexpr int kCategoryColumn = 1;
constexpr int kPeopleColumn = 2;

QTableWidgetItem* readOnly(const std::string& text)
{
    auto* item = new QTableWidgetItem(QString::fromStdString(text));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(item->text());
    return item;
}

} // namespace

PartsTable::PartsTable(QWidget* parent) : QTableWidget(0, 3, parent)
{
    setAccessibleName(tr("Parts of the batch"));
    setHorizontalHeaderLabels({tr("Cohort"), tr("Category"), tr("People")});
    verticalHeader()->hide();
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setSectionResizeMode(kCohortColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kCategoryColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kPeopleColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void PartsTable::show(const Operation& operation, const std::vector<Part>& parts, const std::vector<People>& largest)
{
    m_isShowing = true;
    std::vector<CohortId> cohorts;
    std::vector<Cohort> shown;
    for (const Part& part : parts) {
        cohorts.push_back(part.cohort);
        shown.push_back(operation.cohort(part.cohort));
    }
    // The rows stay where they can: one of their fields may be typed into.
    if (cohorts != m_cohorts || shown != m_shown)
        makeRows(operation, std::move(cohorts));
    m_shown = std::move(shown);
    for (int row = 0; row < rowCount(); ++row) {
        const std::int64_t most = largest[static_cast<std::size_t>(row)].value();
        auto* number = qobject_cast<QSpinBox*>(cellWidget(row, kPeopleColumn));
        number->setRange(0, static_cast<int>(std::min<std::int64_t>(most, std::numeric_limits<int>::max())));
        number->setValue(static_cast<int>(parts[static_cast<std::size_t>(row)].people.value()));
    }
    m_isShowing = false;
}

void PartsTable::makeRows(const Operation& operation, std::vector<CohortId> cohorts)
{
    m_cohorts = std::move(cohorts);
    setRowCount(0);
    setRowCount(static_cast<int>(m_cohorts.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Cohort& cohort = operation.cohort(m_cohorts[static_cast<std::size_t>(row)]);
        setItem(row, kCohortColumn, readOnly(cohort.label.empty() ? cohort.code : cohort.label));
        setItem(row, kCategoryColumn, readOnly(operation.category(cohort.category).name));
        auto* number = new QSpinBox(this);
        number->setGroupSeparatorShown(true);
        number->setKeyboardTracking(false);
        number->setObjectName(objectName() + QLatin1Char('_') + QString::fromStdString(cohort.code));
        number->setAccessibleName(filled(tr("People of cohort %1"), QString::fromStdString(cohort.code)));
        connect(number, &QSpinBox::valueChanged, this, [this] {
            if (!m_isShowing)
                emit edited();
        });
        setCellWidget(row, kPeopleColumn, number);
    }
    resizeRowsToContents();
    const int rows = std::min(rowCount(), 6);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * (rowCount() > 0 ? rowHeight(0) : 0) + 4);
}

std::vector<Part> PartsTable::parts() const
{
    std::vector<Part> parts;
    for (int row = 0; row < rowCount(); ++row)
        if (const auto* number = qobject_cast<QSpinBox*>(cellWidget(row, kPeopleColumn)); number->value() > 0)
            parts.push_back({m_cohorts[static_cast<std::size_t>(row)], People(number->value())});
    return parts;
}

} // namespace planner::ui
