// SPDX-License-Identifier: Apache-2.0
#pragma once
// States of the plan that have a name: name the present one, go back to one, try something else from one.

#include "ui/models/plan_document.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace planner::ui {

/// The document must outlive it.
class StatesDialog : public QDialog {
    Q_OBJECT

public:
    explicit StatesDialog(const PlanDocument& document, QWidget* parent = nullptr);

    /// What went wrong, below the name: the bar of the window is behind this dialog.
    void showRefusal(const QString& sentence);

signals:
    void nameRequested(const QString& name);
    /// The plan is to be as it was after the entry.
    void returnRequested(qint64 sequence, const QString& name);
    /// A new plan file is to begin with the plan as it was after the entry.
    void branchRequested(qint64 sequence, const QString& name);

private:
    void makeLayout();
    void refresh();
    void refreshButtons();
    [[nodiscard]] qint64 currentSequence() const;
    [[nodiscard]] QString currentName() const;

    const PlanDocument& m_document;
    QLineEdit* m_name;
    QPushButton* m_add;
    QListView* m_list;
    QStandardItemModel* m_states;
    QLabel* m_note;
    QPushButton* m_return;
    QPushButton* m_branch;
};

} // namespace planner::ui
