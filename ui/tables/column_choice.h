// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one column of a table becomes, and how its cells are read: chosen below the list of columns.

#include "ui/tables/column_model.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;

namespace planner::ui {

/// Shows the column of the model's row that it is told. The model must outlive it.
class ColumnChoiceBar : public QWidget {
    Q_OBJECT

public:
    /// Asks for the category of people; empty where the user gave up.
    using AskCategory = std::function<QString()>;

    ColumnChoiceBar(ColumnModel& model, const Operation& plan, AskCategory ask, QWidget* parent);

    void showColumn(int row);
    /// Opens the list of fields.
    void open();

signals:
    /// Somebody has chosen: the list of columns is next.
    void chosen();

private:
    void refresh();
    void fillFields();
    void fillReadings();
    void takeField(int entry);
    void takeReading(int entry);

    ColumnModel& m_model;
    const Operation& m_plan;
    AskCategory m_ask;
    int m_row = -1;
    std::vector<ColumnChoice> m_choices; ///< by entry of the list of fields
    QLabel* m_fieldLabel;
    QComboBox* m_fields;
    QLabel* m_readingLabel;
    QComboBox* m_readings;
    QLabel* m_why;
};

} // namespace planner::ui
