// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which sites a view of many shows, and in which order.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace planner::ui {

class PlanDocument;

/// So many sites a view shows all, as the operation lists them: there is nothing to choose.
constexpr std::size_t kFewSites = 8;

enum class SiteKind {
    Receiving, ///< a route leads there
    Used,      ///< a batch goes there
    Broken,    ///< findings are about it
    Waiting,   ///< people wait there
    All,
};

enum class SiteOrder {
    Operation, ///< as the operation lists them
    Name,
    Arrivals, ///< most people first
    Fullness, ///< the fullest on its worst day first
    Country,  ///< those of a country together, by name within it
};

struct SiteChoice {
    QStringList words = {}; ///< every one is in a name or the code, whatever its case
    SiteKind kind = SiteKind::All;
    std::string country = {};                          ///< empty: all
    std::optional<CategoryId> category = std::nullopt; ///< it takes such people; nothing: all
    SiteOrder order = SiteOrder::Operation;
};

/// Of equal ones the operation's order decides.
[[nodiscard]] std::vector<FacilityId> chosenSites(const PlanDocument& document, const SiteChoice& choice);

/// People in batches that count, by facility to which they go.
[[nodiscard]] std::vector<People> arrivalsBySite(const PlanDocument& document);

/// The people against the limit on the day on which that is most; 0 where custody ends, 2 where there are people
/// without any limit above 0.
[[nodiscard]] double worstFullness(const PlanDocument& document, FacilityId facility);

/// The country of each site, each once, in order; without those that name none.
[[nodiscard]] std::vector<std::string> countriesOf(const PlanDocument& document);

} // namespace planner::ui
