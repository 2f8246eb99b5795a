// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who waits and why, as rows.

#include "core/splitter/splitter.h"
#include "ui/models/plan_document.h"

#include <QAbstractListModel>

namespace planner::ui {

/// Shows what it was given last; cohorts are named from the document, which must outlive it.
class WaitingModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit WaitingModel(PlanDocument& document, QObject* parent = nullptr);

    void show(std::vector<Waiting> waiting);
    [[nodiscard]] const Waiting& waitingAt(int row) const { return m_waiting[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    PlanDocument& m_document;
    std::vector<Waiting> m_waiting;
};

} // namespace planner::ui
