// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/day_span.h"

#include "core/model/operation.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/schedule/schedule_model.h"

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
    const auto& model = static_cast<const ScheduleModel&>(*view.model());
    int top = 0;
    int bottom = model.rowCount() - 1;
    if (span.site) {
        const auto row = model.rowOf(*span.site);
        if (!row)
            return;
        top = bottom = *row;
    }
    if (bottom < 0)
        return;
    const QRect band = view.visualRect(model.index(top, static_cast<int>(indexOf(*days.from))))
                       | view.visualRect(model.index(bottom, static_cast<int>(indexOf(*days.to))));
    constexpr int kAlpha = 50;
    QColor fill = tokens().accent;
    fill.setAlpha(kAlpha);
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(fill);
    painter.drawRect(band.adjusted(1, 1, -1, -1));
}

std::optional<int> columnOf(QDate date, const Operation& operation)
{
    if (!date.isValid())
        return std::nullopt;
    const Day day = planner::dayOf(fromQDate(date), operation.settings.start);
    if (day < Day(1) || day > operation.lastDay())
        return std::nullopt;
    return static_cast<int>(day.value()) - 1;
}

void paintDayStart(QPainter& painter, const QTableView& view, int column)
{
    constexpr int kLine = 2;
    const bool isRightToLeft = view.layoutDirection() == Qt::RightToLeft;
    const int x = view.columnViewportPosition(column) + (isRightToLeft ? view.columnWidth(column) - kLine : 0);
    const int last = view.model()->rowCount() - 1;
    const int bottom = last < 0 ? 0 : view.rowViewportPosition(last) + view.rowHeight(last);
    painter.fillRect(x, 0, kLine, std::min(bottom, view.viewport()->height()), tokens().accent);
}

} // namespace planner::ui
