// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/uncertain_figures.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

FigureRange rangeOf(const Operation& operation, FacilityId facility, FigureField field, Percent spread,
                    bool usesRivalFigures)
{
    const Facility& row = operation.facility(facility);
    const People inForce = field == FigureField::Capacity ? row.capacity : row.population;
    FigureRange range{inForce, inForce, inForce};
    if (usesRivalFigures)
        for (const RivalFigure& figure : operation.figures)
            if (figure.facility == facility && figure.field == field) {
                range.low = std::min(range.low, figure.value);
                range.high = std::max(range.high, figure.value);
            }
    range.isPublished = range.low != range.high;
    if (!range.isPublished) {
        const People reach(floorDivide(inForce.value() * spread.value(), 100));
        range.low -= reach;
        range.high += reach;
    }
    return range;
}

std::vector<FigureRange> rangesOf(const Operation& operation, FigureField field, Percent spread, bool usesRivalFigures)
{
    std::vector<FigureRange> ranges;
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        ranges.push_back(rangeOf(operation, {i}, field, spread, usesRivalFigures));
    return ranges;
}

} // namespace

People FigureRange::at(double chance) const
{
    const auto least = static_cast<double>(low.value());
    const auto middle = static_cast<double>(mode.value());
    const auto most = static_cast<double>(high.value());
    if (low == high)
        return mode;
    const double turn = (middle - least) / (most - least);
    const double value = chance < turn ? least + std::sqrt(chance * (most - least) * (middle - least))
                                       : most - std::sqrt((1 - chance) * (most - least) * (most - middle));
    return People(static_cast<std::int64_t>(std::llround(value)));
}

std::vector<FigureRange> capacityRanges(const Operation& operation, const SimulationAssumptions& assumptions)
{
    return rangesOf(operation, FigureField::Capacity, assumptions.capacitySpread, assumptions.usesRivalFigures);
}

std::vector<FigureRange> populationRanges(const Operation& operation, const SimulationAssumptions& assumptions)
{
    std::vector<FigureRange> ranges =
        rangesOf(operation, FigureField::Population, assumptions.populationSpread, assumptions.usesRivalFigures);
    std::vector<People> named(ranges.size());
    for (const Cohort& cohort : operation.cohorts)
        named[cohort.facility.at()] += cohort.people;
    for (std::size_t i = 0; i < ranges.size(); ++i)
        for (People* figure : {&ranges[i].low, &ranges[i].mode, &ranges[i].high})
            *figure = std::max(*figure, named[i]);
    return ranges;
}

} // namespace planner
