// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people of batches by cohort: who was expected, who was counted, and where the others are.

#include "core/edit/edit.h"

#include <QTableWidget>

#include <vector>

class QSpinBox;

namespace planner::ui {

/// Tells of changes; keeps what it shows nowhere else.
class CountTable : public QTableWidget {
    Q_OBJECT

public:
    /// Of departures or arrivals.
    CountTable(Status status, QWidget* parent);

    /// Adds the rows of the counts of `step`, the batch's departure or arrival. Batches are
    /// numbered in their order from 0 on.
    void add(const Operation& operation, const Batch& batch, const RecordCounts& step);
    /// After the last batch: as high as its rows, up to some.
    void fit();

    /// What can be changed, row by row.
    [[nodiscard]] const std::vector<QSpinBox*>& numbers() const { return m_numbers; }
    /// Of that batch as counted, those of nobody left out.
    [[nodiscard]] std::vector<Part> counted(int batch) const;
    [[nodiscard]] std::vector<Account> accounts(int batch) const;
    /// Of all batches: expected and neither counted nor accounted for.
    [[nodiscard]] People missing() const;
    /// Of all batches: counted or accounted for and not expected.
    [[nodiscard]] People unexpected() const;

signals:
    void edited();

protected:
    /// A number that the keyboard comes to is selected, so that what is typed takes its place.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        int batch = 0;
        CohortId cohort;
        People expected;
        QSpinBox* count = nullptr;
        std::vector<QSpinBox*> fates{}; ///< by fate; empty at a departure
    };
    void addRow(const Cohort& cohort, const RecordCounts& step, Row row);
    [[nodiscard]] static People missingOf(const Row& row);
    [[nodiscard]] QSpinBox* makeNumber(const RecordCounts& step, const Cohort& cohort, const char* name,
                                       const QString& what, People people);

    Status m_status;
    int m_batches = 0;
    std::vector<Row> m_rows;
    std::vector<QSpinBox*> m_numbers;
};

} // namespace planner::ui
