// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sorts and filters the batches of the table.

#include <QSortFilterProxyModel>
#include <QStringList>

namespace planner::ui {

/// Shows the rows in which every word of the filter is in some column, whatever its case.
class BatchFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit BatchFilterModel(QObject* parent = nullptr);
    void setFilterText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

} // namespace planner::ui
