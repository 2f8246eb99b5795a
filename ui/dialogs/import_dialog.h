// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads an operation folder and shows what is in it, or every error by line, before a plan is made of it.

#include "core/base/result.h"
#include "core/exchange/folder_report.h"
#include "core/model/plan.h"
#include "ui/models/background_work.h"

#include <QDialog>

#include <memory>

class QDialogButtonBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace planner::ui {

class Questions;

/// Accepted only where the folder could be read; then takePlan() and planPath() have what a plan is made of.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Questions& questions, const QString& folder, QWidget* parent);
    ~ImportDialog() override;

    [[nodiscard]] QString planPath() const;
    /// Once.
    [[nodiscard]] Plan takePlan();
    [[nodiscard]] bool isReading() const { return m_work.isRunning(); }
    void accept() override;

private:
    struct Reading {
        std::optional<Plan> plan;
        std::optional<Error> error;
        FolderReport report;
    };

    void makeLayout(Questions& questions);
    void addDatesTo(QHBoxLayout& row);
    void read();
    void showReading();
    void addProblem(const FolderProblem& problem, bool isError);
    void copyProblems();

    QString m_folder;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QTreeWidget* m_problems;
    QComboBox* m_dates; ///< how dates are written; its data is a DateOrder, or nothing
    QLineEdit* m_path;
    QPushButton* m_copy;
    QPushButton* m_again;
    QPushButton* m_make;
    std::shared_ptr<Reading> m_reading;
    BackgroundWork m_work; ///< last, so that it ends before what it uses
};

} // namespace planner::ui
