// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/transport_chart.h"

#include "ui/charts/day_frame.h"
#include "ui/shell/text.h"
#include "ui/shell/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

DayFrame frameOf(const ChartCanvas& canvas, const QRectF& area, const TransportUse& use, Date start)
{
    return {canvas, area, {start, Day(1), Day(static_cast<std::int64_t>(use.days.size())), use.highest()}};
}

} // namespace

void TransportChart::setUse(const QString& name, TransportUse use, Date start)
{
    m_name = name;
    m_use = std::move(use);
    m_start = start;
    took();
}

QString TransportChart::dateText(Day day) const { return shortDateText(toQDate(dateOf(day, m_start))); }

QString TransportChart::summary() const
{
    if (m_use.daysOver > 0)
        return tr("More needed than there are on %Ln days", nullptr, static_cast<int>(m_use.daysOver));
    std::int64_t used = 0;
    std::optional<std::int64_t> available = 0;
    for (const TransportDay& day : m_use.days) {
        used += day.used;
        available = available && day.available ? std::optional(*available + *day.available) : std::nullopt;
    }
    if (!available || *available == 0)
        return tr("%1 in use on the busiest day").arg(number(m_use.most));
    //: %1 a number, %2 a per cent figure
    return tr("%1 in use on the busiest day, %2 of all there is")
        .arg(number(m_use.most), percentText(used * 10'000 / *available));
}

ChartTable TransportChart::table() const
{
    ChartTable table;
    table.columns = {tr("Day"), tr("In use"), tr("There are"), tr("Missing")};
    for (std::size_t i = 0; i < m_use.days.size(); ++i) {
        const TransportDay& day = m_use.days[i];
        table.rows.push_back({dateText(Day(static_cast<std::int64_t>(i) + 1)), number(day.used),
                              day.available ? number(*day.available) : tr("no limit"),
                              day.excess() == 0 ? QString() : number(day.excess())});
    }
    return table;
}

void TransportChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    if (m_use.days.empty())
        return;
    const DayFrame frame = frameOf(canvas, area, m_use, m_start);
    frame.paintAxes();
    QColor fill = tokens().accent;
    fill.setAlphaF(0.45F);
    QColor missing = tokens().bad;
    missing.setAlphaF(0.16F);
    for (std::size_t i = 0; i < m_use.days.size(); ++i) {
        const TransportDay& now = m_use.days[i];
        const Day day(static_cast<std::int64_t>(i) + 1);
        QRectF bar = frame.box(day, day, 0, now.used - now.excess());
        const double gap = std::min(2.0, bar.width() / 5);
        canvas.painter().fillRect(bar.adjusted(gap, 0, -gap, 0), fill);
        if (now.excess() == 0)
            continue;
        bar = frame.box(day, day, now.used - now.excess(), now.used).adjusted(gap, 0, -gap, 0);
        canvas.painter().fillRect(bar, missing);
        paintHatch(canvas.painter(), bar, tokens().bad);
    }
    frame.paintSteps(QPen(tokens().bad, 1.6, Qt::DashLine),
                     [this](Day day) { return m_use.days[static_cast<std::size_t>(day.value() - 1)].available; });
}

std::optional<int> TransportChart::positionAt(const ChartCanvas& canvas, const QRectF& area, QPointF point) const
{
    if (m_use.days.empty())
        return std::nullopt;
    const DayFrame frame = frameOf(canvas, area, m_use, m_start);
    if (!frame.plot().contains(point))
        return std::nullopt;
    return static_cast<int>(frame.dayAt(point.x()).value() - 1);
}

QPointF TransportChart::anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const
{
    const DayFrame frame = frameOf(canvas, area, m_use, m_start);
    return {frame.middle(Day(position + 1)), frame.y(m_use.days[static_cast<std::size_t>(position)].used)};
}

QStringList TransportChart::readingAt(int position) const
{
    const TransportDay& day = m_use.days[static_cast<std::size_t>(position)];
    QStringList lines{dateText(Day(position + 1)), tr("%1 in use").arg(number(day.used))};
    lines += day.available ? tr("%1 there are").arg(number(*day.available)) : tr("no limit");
    if (day.excess() > 0)
        lines += tr("%1 missing").arg(number(day.excess()));
    return lines;
}

} // namespace planner::ui
