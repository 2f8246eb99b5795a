// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which names stand on a crowded map, and where: none covers another or a ring. Knows no map: rectangles only.

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace planner::ui {

/// Where the name stands beside the ring, best first.
enum class LabelSide { Right, Left, Below, Above };

/// How much of the name is shown.
enum class LabelForm {
    Full, ///< name and numbers
    Name, ///< the name alone
    None, ///< nothing until there is room: a nearer look, or the site is selected
};

/// What a site would like to have beside it, in pixels.
struct LabelWish {
    QRectF ring;
    QSizeF full;
    QSizeF name;
    double rank = 0;       ///< who comes first: the higher
    double pull = 0;       ///< below 0 where its flows lead to the left, above where they lead to the right
    bool isNeeded = false; ///< always in full, whatever it covers: the site is selected
};

struct LabelPlace {
    LabelForm form = LabelForm::Full;
    LabelSide side = LabelSide::Right;

    bool operator==(const LabelPlace&) const = default;
};

/// The box of a name of that size.
[[nodiscard]] QRectF labelBox(const QRectF& ring, const QSizeF& size, LabelSide side);

/// A place for each wish, in their order. What is needed comes first, then the higher rank, then the earlier wish; each
/// takes the side where it covers the fewest of the points, which lie along the flows. A name that would cover a ring
/// or another name, or leave the window, gives up its numbers, then itself. Those of rings outside the window count for
/// nothing.
[[nodiscard]] std::vector<LabelPlace> placesOfLabels(const std::vector<LabelWish>& wishes,
                                                     const std::vector<QPointF>& points, const QRectF& window);

} // namespace planner::ui
