// SPDX-License-Identifier: Apache-2.0
#pragma once
// One row of the operation as a form: a field each, with the same editors as in tables.

#include "core/exchange/row_cells.h"
#include "ui/models/plan_document.h"

#include <QWidget>

#include <cstddef>
#include <string_view>
#include <vector>

class QFormLayout;
class QLabel;

namespace planner::ui {

/// What is entered, by Return or by leaving the field, is one step. What is refused stays in its field with the
/// sentence below it, until it is corrected or given up by Escape. The document must outlive it.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    /// With these fields of the table, in this order.
    RecordForm(PlanDocument& document, OperationTable table, const std::vector<std::string_view>& fields,
               QWidget* parent);

    /// Shows that row. What could not be taken of another one is forgotten.
    void show(std::size_t position);
    void setFieldVisible(std::string_view name, bool isVisible);
    [[nodiscard]] std::size_t position() const { return m_position; }
    /// How many fields hold what could not be taken.
    [[nodiscard]] int wrongFields() const;
    /// Puts the cursor into the first of them.
    void goToWrong();

signals:
    void countsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        const RowField* field = nullptr;
        QWidget* editor = nullptr;
        QLabel* problem = nullptr;
        QString shown; ///< the text of the plan that the field was given last
        bool isWrong = false;
    };

    void addLine(const RowField& field);
    void refresh();
    void refresh(Line& line);
    void enter(Line& line);
    void say(Line& line, const QString& sentence);
    [[nodiscard]] Line* lineOf(const QObject* editor);
    [[nodiscard]] QString textOf(const RowField& field) const;

    PlanDocument& m_document;
    OperationTable m_table;
    std::size_t m_position = 0;
    std::vector<Line> m_lines;
    QFormLayout* m_form;
    QString m_refusal; ///< of the last step
    bool m_isEntering = false;
};

} // namespace planner::ui
