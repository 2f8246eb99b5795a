// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two plans, or named states of them, side by side: figures, days, batches, grid and map.

#include "core/edit/plan_keeper.h"
#include "core/edit/plan_states.h"

#include <QDialog>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;
class QTabWidget;

namespace planner::ui {

class CompareMap;
class CompareTableModel;
class PlanDocument;
class PlanFiles;
class Questions;

/// All that it is given must outlive it; `states` is of the document's plan, nullptr: there are none. Reads states when
/// they are chosen; plans as they are at that moment. Other plans stay open as long as it.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const PlanDocument& document, const PlanStates* states, PlanFiles& files, Questions& questions,
                  QWidget* parent = nullptr);
    ~CompareDialog() override;

    /// What the lists of both sides offer.
    [[nodiscard]] QStringList choices() const;
    void choose(int first, int second);
    [[nodiscard]] QString summary() const;

private:
    /// A state to compare: of this plan, or of another file.
    struct State {
        QString name;
        PlanKeeper* other = nullptr; ///< nullptr: the plan of the document
        std::int64_t sequence = 0;   ///< the entry of the history; 0: as it is now
    };
    [[nodiscard]] QTableView* makeTable(const char* name, CompareTableModel*& model, const QString& accessibleName);
    void makeTabs();
    void fill();
    void addPlan(QComboBox& side);
    void addStates(const std::vector<JournalEntry>& history, PlanKeeper* other, const QString& plan);
    void chosen(QComboBox& side);
    void compareNow();
    [[nodiscard]] Result<Plan> planOf(int choice);

    const PlanDocument& m_document;
    const PlanStates* m_ownStates;
    PlanFiles& m_files;
    Questions& m_questions;
    std::vector<std::unique_ptr<PlanKeeper>> m_others;
    std::vector<State> m_states;
    QString m_trouble; ///< why another plan could not be opened
    QComboBox* m_first;
    QComboBox* m_second;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    CompareTableModel* m_figures = nullptr;
    CompareTableModel* m_days = nullptr;
    CompareTableModel* m_batches = nullptr;
    CompareTableModel* m_grid = nullptr;
    CompareMap* m_map = nullptr;
};

} // namespace planner::ui
