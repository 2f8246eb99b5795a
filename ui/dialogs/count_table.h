// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people of a batch by cohort: who was expected, who was counted, and where the others are.

#include "core/edit/edit.h"

#include <QTableWidget>

#include <vector>

class QSpinBox;

namespace planner::ui {

/// Tells of changes; keeps what it shows nowhere else.
class CountTable : public QTableWidget {
    Q_OBJECT

public:
    /// Shows the counts of `step`, its departure or its arrival, of a batch.
    CountTable(const Operation& operation, const Batch& batch, const RecordCounts& step, QWidget* parent);

    /// As counted, those of nobody left out.
    [[nodiscard]] std::vector<Part> counted() const;
    [[nodiscard]] std::vector<Account> accounts() const;
    /// Expected and neither counted nor accounted for; negative where there are more.
    [[nodiscard]] People missing() const;
    /// True where of some cohort more are counted and accounted for than were expected.
    [[nodiscard]] bool hasTooMany() const;

signals:
    void edited();

private:
    struct Row {
        CohortId cohort;
        People expected;
        QSpinBox* count = nullptr;
        std::vector<QSpinBox*> fates; ///< by fate; empty at a departure
    };
    void addRow(const Operation& operation, const RecordCounts& step, Row row);
    [[nodiscard]] static People missingOf(const Row& row);
    [[nodiscard]] QSpinBox* makeNumber(const std::string& cohort, const char* name, const QString& what, People people);

    std::vector<Row> m_rows;
};

} // namespace planner::ui
