// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes what leaves the program: schedule, ledger, findings, the operation folder, and all of it as a workbook.

#include "core/base/result.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/workbook/plan_workbook.h"
#include "core/model/plan.h"
#include "ui/models/background_work.h"

#include <QDialog>

#include <memory>
#include <string_view>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace planner::ui {

class Questions;
class Session;

/// Accepted when everything that was chosen is written; then folder() has it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `facts` as of workbookFactsOf().
    ExportDialog(const Plan& plan, WorkbookFacts facts, Questions& questions, Session& session, QWidget* parent);
    ~ExportDialog() override;

    [[nodiscard]] QString folder() const;
    /// Starts writing on another thread.
    void accept() override;
    /// Stops writing; files that are complete stay, others are as before.
    void reject() override;

private:
    QCheckBox* addChoice(const char* name, const QString& text, const QString& file, bool isChecked);
    QCheckBox* addTable(const char* name, const QString& text, const QString& file,
                        const std::vector<std::string_view>& columns, std::vector<std::string>& chosen);
    QWidget* makeProfile();
    [[nodiscard]] CsvOptions options(const std::vector<std::string>& columns) const;
    void refresh();
    void showState(const QString& text);
    void finish();

    Plan m_plan; ///< a copy: it is written on another thread
    WorkbookFacts m_facts;
    Session& m_session;
    QLineEdit* m_folder;
    QCheckBox* m_schedule;
    QCheckBox* m_ledger;
    QCheckBox* m_findings;
    QCheckBox* m_operation;
    QCheckBox* m_workbook;
    QComboBox* m_profile;
    std::vector<std::string> m_scheduleColumns; ///< empty: all
    std::vector<std::string> m_ledgerColumns;
    std::vector<std::string> m_findingsColumns;
    QLabel* m_state;
    QProgressBar* m_progress;
    QDialogButtonBox* m_buttons;
    std::shared_ptr<Result<Done>> m_result;
    BackgroundWork m_work; ///< last, so that it ends before what it uses
};

} // namespace planner::ui
