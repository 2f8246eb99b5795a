// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of a batch: a row a cohort, with a number that can be edited.

#include "core/model/plan.h"

#include <QTableWidget>

namespace planner::ui {

/// Shows parts and lets numbers be changed from 0 to a largest one a row; tells of it, changes nothing itself.
class PartsTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PartsTable(QWidget* parent);

    /// `largest` has a number a part: the most that may be entered.
    void show(const Operation& operation, const std::vector<Part>& parts, const std::vector<People>& largest);
    /// The parts with the numbers as they stand; parts of 0 are left out.
    [[nodiscard]] std::vector<Part> parts() const;

signals:
    void edited();

private:
    void makeRows(const Operation& operation, std::vector<CohortId> cohorts);

    std::vector<CohortId> m_cohorts; ///< of the rows
    std::vector<Cohort> m_shown;     ///< what the rows say of them
    bool m_isShowing = false;
};

} // namespace planner::ui
