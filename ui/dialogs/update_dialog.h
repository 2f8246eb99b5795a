// SPDX-License-Identifier: Apache-2.0
#pragma once
// An edited schedule that comes back: what is different, cell by cell, before any of it is taken.

#include "core/base/result.h"
#include "core/update/schedule_difference.h"
#include "ui/models/background_work.h"

#include <QDialog>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace planner {
class PlanStates;
}

namespace planner::ui {

class PlanDocument;

/// Three lists: ready, to settle, ignored. What is ready is ticked; what has to be settled is taken where somebody
/// ticks it. To accept it makes one step of what is ticked. The document and the states, which may be null, outlive it.
class UpdateDialog : public QDialog {
    Q_OBJECT

public:
    UpdateDialog(PlanDocument& document, const PlanStates* states, const QString& path, QWidget* parent);
    ~UpdateDialog() override;

    [[nodiscard]] bool isReading() const { return m_work.isRunning(); }
    /// Takes what is ticked; the dialog stays where the plan refuses it.
    void accept() override;

private:
    struct Reading {
        std::optional<ScheduleDifference> difference;
        std::optional<Error> error;
    };

    void makeLayout();
    void read();
    /// The plan as the file was exported from it; null where that is not known. `isNamed`: the file says one.
    [[nodiscard]] std::shared_ptr<const Plan> exportedPlan(bool& isNamed, std::int64_t& stepsSince) const;
    void showReading();
    void addGroup(const QString& title, const std::function<bool(ChangeVerdict)>& isIn);
    void addChange(QTreeWidgetItem& group, std::size_t position);
    void refresh();
    [[nodiscard]] QString summary() const;
    /// By position among the changes: whether it is ticked.
    [[nodiscard]] std::vector<bool> ticked() const;

    PlanDocument& m_document;
    const PlanStates* m_states;
    QString m_path;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QTreeWidget* m_changes;
    QComboBox* m_dates; ///< how dates are written; its data is a DateOrder, or nothing
    QPushButton* m_take;
    std::shared_ptr<Reading> m_reading;
    BackgroundWork m_work; ///< last, so that it ends before what it uses
};

} // namespace planner::ui
