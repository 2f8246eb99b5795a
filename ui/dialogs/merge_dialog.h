// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks which batch joins another one.

#include "core/model/plan.h"

#include <QDialog>

class QListWidget;

namespace planner::ui {

/// Batches that start where `into` does and may still change, those of the same route and day first.
[[nodiscard]] std::vector<BatchCode> mergeable(const Plan& plan, const Batch& into);

class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// mergeable() is not empty.
    MergeDialog(const Plan& plan, const Batch& into, QWidget* parent);
    [[nodiscard]] BatchCode code() const;

private:
    QListWidget* m_list;
};

} // namespace planner::ui
