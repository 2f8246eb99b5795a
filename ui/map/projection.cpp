// SPDX-License-Identifier: Apache-2.0
#include "ui/map/projection.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kUnits = 100;
constexpr double kFarthest = 65;

} // namespace

Projection::Projection(double middle) : m_width(std::cos(qDegreesToRadians(std::clamp(middle, -kFarthest, kFarthest))))
{
}

QPointF Projection::project(double latitude, double longitude) const
{
    return {longitude * m_width * kUnits, -latitude * kUnits};
}

} // namespace planner::ui
