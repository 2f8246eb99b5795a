// SPDX-License-Identifier: Apache-2.0
#include "ui/map/label_placement.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace planner::ui {
namespace {

constexpr LabelSide kSides[] = {LabelSide::Right, LabelSide::Left, LabelSide::Below, LabelSide::Above};

/// Points by squares of the window, so that those below a name are found without a look at all.
class PointSquares {
public:
    explicit PointSquares(const std::vector<QPointF>& points)
    {
        for (const QPointF& point : points)
            m_squares[keyOf(squareOf(point.x()), squareOf(point.y()))].push_back(point);
    }

    [[nodiscard]] int countIn(const QRectF& box) const
    {
        int count = 0;
        for (int x = squareOf(box.left()); x <= squareOf(box.right()); ++x)
            for (int y = squareOf(box.top()); y <= squareOf(box.bottom()); ++y)
                if (const auto found = m_squares.find(keyOf(x, y)); found != m_squares.end())
                    count += static_cast<int>(std::count_if(found->second.begin(), found->second.end(),
                                                            [&](const QPointF& point) { return box.contains(point); }));
        return count;
    }

private:
    static constexpr double kSide = 48; ///< of a square, in pixels

    [[nodiscard]] static int squareOf(double at) { return static_cast<int>(std::floor(at / kSide)); }
    [[nodiscard]] static std::int64_t keyOf(int x, int y) { return (std::int64_t{x} << 32) ^ (y & 0xffffffff); }

    std::unordered_map<std::int64_t, std::vector<QPointF>> m_squares;
};

/// The window with what stands in it so far.
struct Ground {
    QRectF window;
    std::vector<QRectF> rings; ///< by wish
    std::vector<QRectF> names;
    PointSquares points;

    /// In square pixels: what a box would cover of other rings and names.
    [[nodiscard]] double covered(const QRectF& box, std::size_t own) const
    {
        double sum = 0;
        const auto add = [&](const QRectF& other) {
            const QRectF shared = box & other;
            sum += shared.width() * shared.height();
        };
        for (std::size_t i = 0; i < rings.size(); ++i)
            if (i != own)
                add(rings[i]);
        for (const QRectF& name : names)
            add(name);
        return sum;
    }
};

/// What speaks against a side where nothing is covered.
double dislike(const LabelWish& wish, LabelSide side, const QRectF& box, const Ground& ground)
{
    constexpr double kPoint = 15;
    const bool isAgainst = (side == LabelSide::Right && wish.pull > 0) || (side == LabelSide::Left && wish.pull < 0);
    return (isAgainst ? 1 : 0) + kPoint * ground.points.countIn(box);
}

/// The best side; nothing where every one covers something.
std::optional<LabelSide> freeSide(const LabelWish& wish, std::size_t own, const QSizeF& size, const Ground& ground)
{
    std::optional<LabelSide> best;
    double least = 0;
    for (const LabelSide side : kSides) {
        const QRectF box = labelBox(wish.ring, size, side);
        if (!ground.window.contains(box) || ground.covered(box, own) > 0)
            continue;
        const double against = dislike(wish, side, box, ground);
        if (!best || against < least) {
            best = side;
            least = against;
        }
    }
    return best;
}

/// The side where the least is covered.
LabelSide leastSide(const LabelWish& wish, std::size_t own, const Ground& ground)
{
    const auto against = [&](LabelSide side) {
        const QRectF box = labelBox(wish.ring, wish.full, side);
        return ground.covered(box, own) + dislike(wish, side, box, ground)
               + (ground.window.contains(box) ? 0 : wish.full.width());
    };
    return *std::min_element(std::begin(kSides), std::end(kSides),
                             [&](LabelSide a, LabelSide b) { return against(a) < against(b); });
}

LabelPlace placeOf(const LabelWish& wish, std::size_t own, const Ground& ground)
{
    if (const auto side = freeSide(wish, own, wish.full, ground))
        return {LabelForm::Full, *side};
    if (wish.isNeeded)
        return {LabelForm::Full, leastSide(wish, own, ground)};
    if (const auto side = freeSide(wish, own, wish.name, ground))
        return {LabelForm::Name, *side};
    return {LabelForm::None, LabelSide::Right};
}

} // namespace

QRectF labelBox(const QRectF& ring, const QSizeF& size, LabelSide side)
{
    const QPointF middle = ring.center();
    switch (side) {
    case LabelSide::Right:
        return {QPointF(ring.right(), middle.y() - size.height() / 2), size};
    case LabelSide::Left:
        return {QPointF(ring.left() - size.width(), middle.y() - size.height() / 2), size};
    case LabelSide::Below:
        return {QPointF(middle.x() - size.width() / 2, ring.bottom()), size};
    case LabelSide::Above:
        break;
    }
    return {QPointF(middle.x() - size.width() / 2, ring.top() - size.height()), size};
}

std::vector<LabelPlace> placesOfLabels(const std::vector<LabelWish>& wishes, const std::vector<QPointF>& points,
                                       const QRectF& window)
{
    Ground ground{window, {}, {}, PointSquares(points)};
    for (const LabelWish& wish : wishes)
        ground.rings.push_back(wish.ring);
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (wishes[a].isNeeded != wishes[b].isNeeded)
            return wishes[a].isNeeded;
        return wishes[a].rank > wishes[b].rank;
    });
    std::vector<LabelPlace> places(wishes.size());
    for (const std::size_t i : order) {
        const LabelWish& wish = wishes[i];
        if (!window.intersects(wish.ring))
            continue;
        places[i] = placeOf(wish, i, ground);
        if (places[i].form != LabelForm::None)
            ground.names.push_back(
                labelBox(wish.ring, places[i].form == LabelForm::Full ? wish.full : wish.name, places[i].side));
    }
    return places;
}

} // namespace planner::ui
