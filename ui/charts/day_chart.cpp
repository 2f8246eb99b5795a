// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/day_chart.h"

#include "ui/kit/text.h"

namespace planner::ui {

DayFrame DayChart::frame(const ChartCanvas& canvas, const QRectF& area) const { return {canvas, area, span(canvas)}; }

std::optional<int> DayChart::positionAt(const ChartCanvas& canvas, const QRectF& area, QPointF point) const
{
    if (positionCount() == 0)
        return std::nullopt;
    const DayFrame grid = frame(canvas, area);
    if (!grid.plot().contains(point))
        return std::nullopt;
    return static_cast<int>((grid.dayAt(point.x()) - firstDay()).value());
}

QPointF DayChart::anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const
{
    const DayFrame grid = frame(canvas, area);
    const Day day = firstDay() + Days(position);
    return {grid.middle(day), grid.y(valueOn(day))};
}

QStringList DayChart::readingAt(int position) const { return readingOn(firstDay() + Days(position)); }

QString chartDateText(Day day, Date start, Day last)
{
    return shortDateText(toQDate(dateOf(day, start)), toQDate(start), toQDate(dateOf(last, start)));
}

} // namespace planner::ui
