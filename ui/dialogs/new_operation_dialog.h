// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first page of a new operation: its title, its days, its file, and the plan whose sites it begins with.

#include "core/planning/operation_progress.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

class PlanFiles;
class Questions;

/// Accepted only where there is a file to write; then operation() and path() have what the plan is made of.
class NewOperationDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where files are proposed.
    NewOperationDialog(PlanFiles& files, Questions& questions, const QString& folder, QWidget* parent);

    [[nodiscard]] Operation operation() const;
    [[nodiscard]] QString path() const;

private:
    void makeFields(QFormLayout& form);
    void makeOther(QFormLayout& form);
    void chooseOther();
    /// Proposes a file by the title until the user has chosen one.
    void proposePath();
    void refresh();

    PlanFiles& m_files;
    Questions& m_questions;
    QString m_folder;
    QLineEdit* m_title;
    QDateEdit* m_first;
    QDateEdit* m_last;
    QLabel* m_days;
    QLabel* m_otherText;
    QCheckBox* m_hasRoutes;
    QCheckBox* m_hasPeople;
    QLineEdit* m_path;
    QLabel* m_trouble;
    QPushButton* m_make = nullptr;
    std::optional<Operation> m_other; ///< of the plan that is begun with
    bool m_hasOwnPath = false;
    bool m_hasOwnLast = false; ///< somebody has chosen the last day: it does not follow the first one
};

} // namespace planner::ui
