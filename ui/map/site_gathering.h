// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which sites of a crowded map stand for others beside them, until a nearer look parts them.

#include <QPointF>

#include <cstddef>
#include <vector>

namespace planner::ui {

/// A site as it would be drawn, in pixels.
struct SiteSpot {
    QPointF at;
    double radius = 0;
    bool isAlone = false; ///< stands for itself: it is selected
};

/// By site: the position of the one that stands for it, which is itself for most. The largest of those whose rings
/// cover each other for the most part stands for the others; of equal ones the first.
[[nodiscard]] std::vector<std::size_t> gatheredSites(const std::vector<SiteSpot>& spots);

} // namespace planner::ui
