// SPDX-License-Identifier: Apache-2.0
#pragma once
// The list of the columns of a table with what each becomes.

#include "ui/tables/column_model.h"

#include <QTableView>

namespace planner::ui {

/// Return, F2 and a double click ask for the choice of a column.
class TableColumns : public QTableView {
    Q_OBJECT

public:
    explicit TableColumns(ColumnModel& model, QWidget* parent);

    /// Goes to the next column that a person has to say something of; false where there is none.
    bool goToNextOpen();
    void fitColumns();

signals:
    void columnShown(int row);
    void choiceWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ColumnModel& m_columns;
};

} // namespace planner::ui
