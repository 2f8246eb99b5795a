// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/transport_chart.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

} // namespace

void TransportChart::setUse(const QString& name, TransportUse use, Date start)
{
    m_name = name;
    m_use = std::move(use);
    m_start = start;
    figuresChanged();
}

FrameSpan TransportChart::span(const ChartCanvas& /*canvas*/) const
{
    return {m_start, Day(1), Day(static_cast<std::int64_t>(m_use.days.size())), m_use.highest()};
}

QString TransportChart::summary() const
{
    if (m_use.daysOver > 0)
        return counted(m_use.daysOver, [](int n) { return tr("More needed than there are on %Ln days", nullptr, n); });
    const TransportDay sum = whileInUse(m_use);
    if (sum.available.value_or(0) == 0)
        return filled(tr("%1 in use on the busiest day"), number(m_use.most));
    //: %1 a number, %2 a per cent figure
    return filled(tr("%1 in use on the busiest day, %2 used from the first to the last day of use"), number(m_use.most),
                  percentText(sum.used, *sum.available));
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
    const DayFrame frame = this->frame(canvas, area);
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
    frame.paintSteps(QPen(tokens().bad, 1.6, Qt::DashLine), [this](Day day) { return on(day).available; });
}

QStringList TransportChart::readingOn(Day day) const
{
    const TransportDay& now = on(day);
    QStringList lines{dateText(day), filled(tr("%1 in use"), number(now.used))};
    lines += now.available ? filled(tr("%1 there are"), number(*now.available)) : tr("no limit");
    if (now.excess() > 0)
        lines += filled(tr("%1 missing"), number(now.excess()));
    return lines;
}

} // namespace planner::ui
