// SPDX-License-Identifier: Apache-2.0
#pragma once
// A thing of the plan that is shown somewhere, and what one can do with it: the same in every view.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QString>

#include <optional>
#include <vector>

namespace planner::ui {

class PlanDocument;

/// Batches, people who wait, a site, days, or a site on some days: what a right click or the menu key is about.
struct Thing {
    std::vector<BatchCode> batches{};
    std::optional<CohortId> waiting{};
    std::optional<FacilityId> site{}; ///< of batches: where they go
    std::optional<Day> from{};        ///< of days: the first one
    std::optional<Day> to{};          ///< the last one; nothing: the first one too
    std::optional<Day> seenOn{};      ///< of batches: the day that the view shows, for what is recorded

    [[nodiscard]] std::optional<Day> last() const { return to ? to : from; }
    bool operator==(const Thing&) const = default;
};

/// The site alone, or the site on the same days.
[[nodiscard]] Thing siteOf(const Thing& thing);

enum class Deed {
    AccountFor,
    Clear,
    Approve,
    Depart,
    Arrive,
    TurnBack,
    EditBatches,
    WhereTo,
    MoveTo,
    Divide,
    Merge,
    Lock,
    Unlock,
    ToWaiting,
    MovementOrder,
    ShowWaiting,
    FillPlan,
    EditSite,
    SetLimit,
    Close,
    OtherFigures,
    ShowLedger,
    ReceivingSheet,
    Replan,
};

/// An entry of a menu.
struct DeedEntry {
    Deed deed;
    QString text; ///< with the mark of its key
    bool isPossible = true;
    bool startsGroup = false; ///< a separator above
};

/// What one can do with the thing, in the order of its menu; batches and sites that the plan does not have are passed
/// over.
[[nodiscard]] std::vector<DeedEntry> deedsOf(const PlanDocument& document, const Thing& thing);
/// The batches of which the deed can be done now; of MovementOrder, and of deeds of the day, from AccountFor
/// to TurnBack, alone.
[[nodiscard]] std::vector<BatchCode> batchesFor(const PlanDocument& document, Deed deed,
                                                const std::vector<BatchCode>& codes);
/// "Karkh", "Karkh, 24 Jan to 26 Jan", "B-014", "3 batches": the thing in a few words.
[[nodiscard]] QString thingText(const PlanDocument& document, const Thing& thing);

} // namespace planner::ui
