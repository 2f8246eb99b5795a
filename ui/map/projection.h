// SPDX-License-Identifier: Apache-2.0
#pragma once
// From degrees to the flat map: equidistant, true at the middle latitude.

#include <QPointF>

namespace planner::ui {

class Projection {
public:
    /// `middle` in degrees of latitude; kept between 65 south and 65 north.
    explicit Projection(double middle);

    /// 100 units a degree of latitude; north is up.
    [[nodiscard]] QPointF project(double latitude, double longitude) const;

private:
    double m_width; ///< of a degree of longitude, in degrees of latitude
};

} // namespace planner::ui
