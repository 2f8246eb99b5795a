// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tries another world: while sliders move, the plan is split anew in the background and its curves follow.

#include "ui/models/latest_answer.h"
#include "ui/whatif/what_if_outcome.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace planner::ui {

class OccupancyChart;
class PlanDocument;
class ProgressChart;
class Questions;
class WhatIfForm;

/// Both arguments must outlive it. Nothing of the plan changes unless it is kept: then as one step of undo.
class WhatIfDialog : public QDialog {
    Q_OBJECT

public:
    WhatIfDialog(PlanDocument& document, Questions& questions, QWidget* parent = nullptr);
    ~WhatIfDialog() override;

    /// Whether a change is being worked out.
    [[nodiscard]] bool isWorking() const { return m_answer.isWaiting(); }

private:
    [[nodiscard]] QWidget* makeTrial();
    [[nodiscard]] QLayout* makeButtons();
    void fillSites();
    void tryIt();
    void showOutcome(std::shared_ptr<const WhatIfOutcome> outcome);
    void showSite();
    void keep();

    PlanDocument& m_document;
    Questions& m_questions;
    std::shared_ptr<const WhatIfOutcome> m_now;
    std::shared_ptr<const WhatIfOutcome> m_then; ///< nothing while the plan is as it is
    LatestAnswer m_answer;
    WhatIfForm* m_form = nullptr;
    QLabel* m_told = nullptr;
    ProgressChart* m_progress = nullptr;
    OccupancyChart* m_occupancy = nullptr;
    QComboBox* m_site = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace planner::ui
