// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/day_span.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace planner::ui {

Thing DaySpan::thing() const
{
    Thing thing;
    thing.site = site;
    thing.from = std::min(anchor, end);
    thing.to = std::max(anchor, end);
    return thing;
}

bool DaySpan::has(FacilityId facility, Day day) const
{
    return site == facility && std::min(anchor, end) <= day && day <= std::max(anchor, end);
}

void paintSpan(QPainter& painter, const QTableView& view, const DaySpan& span)
{
    const Thing days = span.thing();
    const int top = span.site ? static_cast<int>(span.site->position) : 0;
    const int bottom = span.site ? top : view.model()->rowCount() - 1;
    const QRect band = view.visualRect(view.model()->index(top, static_cast<int>(indexOf(*days.from))))
                       | view.visualRect(view.model()->index(bottom, static_cast<int>(indexOf(*days.to))));
    constexpr int kAlpha = 50;
    QColor fill = tokens().accent;
    fill.setAlpha(kAlpha);
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(fill);
    painter.drawRect(band.adjusted(1, 1, -1, -1));
}

} // namespace planner::ui
