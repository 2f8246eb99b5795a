// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tries another world: while sliders move, the plan is split anew in the background and its curves follow.

#include "ui/models/latest_answer.h"
#include "ui/whatif/what_if_outcome.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace planner::ui {

class OccupancyChart;
class PlanDocument;
struct Picture;
class ProgressChart;
class Questions;
class WhatIfForm;

/// Document and questions must outlive it. Nothing of the plan changes unless what was tried is made the plan: then as
/// one step of undo.
class WhatIfDialog : public QDialog {
    Q_OBJECT

public:
    /// Gives the present state of the plan a name.
    using NameState = std::function<Result<Done>(const QString& name)>;
    /// Without `nameState` nothing can be kept as a scenario.
    WhatIfDialog(PlanDocument& document, Questions& questions, NameState nameState, QWidget* parent = nullptr);
    ~WhatIfDialog() override;

    /// Whether a change is being worked out.
    [[nodiscard]] bool isWorking() const { return m_answer.isWaiting(); }

signals:
    /// The user wants a chart in a file.
    void saveRequested(const planner::ui::Picture& picture);

private:
    [[nodiscard]] QWidget* makeTrial();
    [[nodiscard]] QLayout* makeButtons();
    void fillSites();
    void tryIt();
    void showOutcome(std::shared_ptr<const WhatIfOutcome> outcome);
    void showSite();
    /// Pushes what was tried as one step with that name; false where it was refused.
    [[nodiscard]] bool push(const QString& name);
    void makeItThePlan();
    /// Names the state that would be, and takes it back: it can be compared, and the plan is as it was.
    void keepAsScenario();
    [[nodiscard]] QString askName(const QString& title, const QString& label);

    PlanDocument& m_document;
    Questions& m_questions;
    NameState m_nameState;
    std::shared_ptr<const WhatIfOutcome> m_now;
    std::shared_ptr<const WhatIfOutcome> m_then; ///< nothing while the plan is as it is
    LatestAnswer m_answer;
    WhatIfForm* m_form = nullptr;
    QLabel* m_note = nullptr;
    ProgressChart* m_progress = nullptr;
    OccupancyChart* m_occupancy = nullptr;
    QComboBox* m_site = nullptr;
    QPushButton* m_scenario = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace planner::ui
