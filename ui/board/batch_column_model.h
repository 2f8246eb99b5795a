// SPDX-License-Identifier: Apache-2.0
#pragma once
// The batches that go to one facility, by departure day and code: the rows of a column of the board.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace planner {
struct Batch;
}

namespace planner::ui {

class BatchCards;
class PlanDocument;

/// Holds codes and the days that they are sorted by; the batches stay in the document.
/// Cancelled batches are not on the board.
class BatchColumnModel : public QAbstractListModel {
    Q_OBJECT

public:
    BatchColumnModel(const PlanDocument& document, const BatchCards& cards, FacilityId facility,
                     QObject* parent = nullptr);

    /// Reads all batches again.
    void reload();
    /// Takes over what has become of these batches.
    void refresh(const std::vector<BatchCode>& codes);
    /// `row` must exist.
    [[nodiscard]] const BatchCode& codeAt(int row) const { return m_rows[static_cast<std::size_t>(row)].code; }
    [[nodiscard]] std::optional<int> rowOf(const BatchCode& code) const;
    /// Nothing for an index of another model.
    [[nodiscard]] const Batch* batch(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

private:
    struct Row {
        Day departure;
        BatchCode code;
        auto operator<=>(const Row&) const = default;
    };
    [[nodiscard]] bool belongs(const Batch& batch) const;

    const PlanDocument& m_document;
    const BatchCards& m_cards;
    FacilityId m_facility;
    std::vector<Row> m_rows;
};

} // namespace planner::ui
