// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user has selected in a window: views set it and follow it.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QObject>

#include <optional>
#include <vector>

namespace planner::ui {

/// Codes and ids only, so that it outlives every change of the plan: a code may name a batch that is gone.
class Selection : public QObject {
    Q_OBJECT

public:
    explicit Selection(QObject* parent = nullptr);
    ~Selection() override;

    /// In the order in which they were selected; the last one is the one that was touched last.
    [[nodiscard]] const std::vector<BatchCode>& batches() const { return m_batches; }
    [[nodiscard]] bool has(const BatchCode& code) const;
    /// The facility whose column, row or panel was touched last.
    [[nodiscard]] std::optional<FacilityId> facility() const { return m_facility; }

    /// Emits changed() where this is another selection. The facility stays.
    void selectBatches(std::vector<BatchCode> batches);
    /// Emits changed() where this is another facility. The batches stay.
    void selectFacility(std::optional<FacilityId> facility);
    /// Both at once, with one signal.
    void select(std::vector<BatchCode> batches, std::optional<FacilityId> facility);
    /// Selects the batch alone and asks every view to scroll to it.
    void reveal(const BatchCode& code);
    /// Selects the facility and asks every view to scroll to it and to the day, where there is one.
    void reveal(FacilityId facility, std::optional<Day> day);

signals:
    void changed();
    void batchRevealed(const planner::BatchCode& code);
    void facilityRevealed(planner::FacilityId facility, std::optional<planner::Day> day);

private:
    std::vector<BatchCode> m_batches;
    std::optional<FacilityId> m_facility;
};

} // namespace planner::ui
