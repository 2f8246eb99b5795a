// SPDX-License-Identifier: Apache-2.0
#pragma once
// All batches of the plan as rows, for the table and everything that filters or sorts batches.

#include "core/rules/batch_findings.h"
#include "ui/models/batch_columns.h"
#include "ui/models/plan_document.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace planner::ui {

/// Rows are in the order of the codes. Holds codes only: cells are read from the document, which must outlive it.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The value behind a cell, for sorting.
    static constexpr int kValueRole = Qt::UserRole;

    explicit BatchTableModel(PlanDocument& document, QObject* parent = nullptr);
    ~BatchTableModel() override;

    [[nodiscard]] const BatchCode& codeAt(int row) const { return m_codes[static_cast<std::size_t>(row)]; }
    /// -1 where no row has the code.
    [[nodiscard]] int rowOf(const BatchCode& code) const;
    /// Gives the column of all these batches the value in one step; true where something was changed.
    bool setCells(const std::vector<BatchCode>& codes, BatchColumn column, const QVariant& value);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void refresh(const ChangeSet& changes);
    void refreshRow(const BatchCode& code);
    void reset();
    [[nodiscard]] QString findingsText(const Batch& batch) const;

    PlanDocument& m_document;
    std::vector<BatchCode> m_codes; ///< ascending
    mutable std::unique_ptr<BatchFindings> m_findings;
};

} // namespace planner::ui
