// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two plans, or named states of them, side by side: figures, days, batches, grid and map.

#include "core/base/result.h"
#include "core/model/plan.h"

#include <QDialog>

#include <optional>
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

/// The document, the files and the questions must outlive it. Reads states when they are chosen; the plan itself as it
/// is at that moment.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const PlanDocument& document, PlanFiles& files, Questions& questions, QWidget* parent = nullptr);
    ~CompareDialog() override;

    /// What the lists of both sides offer.
    [[nodiscard]] QStringList choices() const;
    void choose(int first, int second);
    [[nodiscard]] QString summary() const;

private:
    /// A state to compare: of this plan, or of another file.
    struct State {
        QString name;
        std::string path; ///< empty: the plan of the document as it is now
        std::string state;
    };
    [[nodiscard]] QTableView* makeTable(const char* name, CompareTableModel*& model, const QString& accessibleName);
    void makeTabs();
    void fill();
    void addPlan(QComboBox& side);
    void chosen(QComboBox& side);
    void compareNow();
    [[nodiscard]] Result<Plan> planOf(int choice);

    const PlanDocument& m_document;
    PlanFiles& m_files;
    Questions& m_questions;
    std::vector<State> m_states;
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
