// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cohorts whose people are in no batch: the rows of the Waiting column.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QAbstractListModel>

#include <vector>

namespace planner::ui {

class PlanDocument;

struct WaitingCohort {
    CohortId cohort;
    People waiting; ///< in no batch
    bool isMust = true;

    bool operator==(const WaitingCohort&) const = default;
};

/// Cohorts that must move first, then those that may; those that stay are never listed.
class WaitingColumnModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit WaitingColumnModel(const PlanDocument& document, QObject* parent = nullptr);

    void reload();
    [[nodiscard]] const WaitingCohort& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::string& codeAt(int row) const;
    /// People of must cohorts in no batch.
    [[nodiscard]] People waiting() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    [[nodiscard]] std::vector<WaitingCohort> rows() const;

    const PlanDocument& m_document;
    std::vector<WaitingCohort> m_rows;
};

} // namespace planner::ui
