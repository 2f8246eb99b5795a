// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Where could this go?" as rows: every route and day for one batch, the best first.

#include "core/splitter/explain/suggestion.h"
#include "ui/models/plan_document.h"

#include <QAbstractListModel>

namespace planner::ui {

/// The suggestions for one batch and what they are compared with.
struct Places {
    Batch batch;
    ScoreKey now{}; ///< the score of the plan as it is
    std::vector<Goal> goals;
    std::vector<Suggestion> suggestions;
};

class PlacesModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PlacesModel(PlanDocument& document, QObject* parent = nullptr);

    void show(Places places);
    [[nodiscard]] const Batch& batch() const { return m_places.batch; }
    [[nodiscard]] const Suggestion& suggestionAt(int row) const;
    /// Whether the row is the journey that the batch is on.
    [[nodiscard]] bool isHere(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString titleOf(const Suggestion& suggestion) const;
    [[nodiscard]] QString detailOf(int row) const;

    PlanDocument& m_document;
    Places m_places;
};

/// Computes the suggestions; for any thread.
[[nodiscard]] Places findPlaces(const Plan& plan, const Batch& batch);

} // namespace planner::ui
