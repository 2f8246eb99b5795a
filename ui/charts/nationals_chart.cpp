// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/nationals_chart.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr std::size_t kMostBands = 8;

People heldOn(const std::vector<People>& held, Day day) { return held.at(static_cast<std::size_t>(day.value())); }

/// A stripe where colours alone would not tell neighbours apart.
QBrush stripesOf(std::size_t band)
{
    return QBrush(seriesColour(band), band % 4 == 1 ? Qt::BDiagPattern : Qt::FDiagPattern);
}

bool hasStripes(std::size_t band) { return band % 2 == 1; }

QColor fillOf(std::size_t band)
{
    QColor fill = seriesColour(band);
    fill.setAlphaF(hasStripes(band) ? 0.25F : 0.5F);
    return fill;
}

} // namespace

void NationalsChart::setCurves(std::vector<NationalsCurve> curves, Date start)
{
    m_curves = std::move(curves);
    m_start = start;
    m_bands.clear();
    for (const NationalsCurve& curve : m_curves) {
        const bool isOwn = m_bands.size() + 1 < kMostBands || m_curves.size() <= kMostBands;
        if (isOwn) {
            m_bands.push_back({QString::fromStdString(curve.country), curve.held});
            continue;
        }
        if (m_bands.size() < kMostBands)
            m_bands.push_back({tr("Other countries"), std::vector<People>(curve.held.size())});
        for (std::size_t day = 0; day < curve.held.size(); ++day)
            m_bands.back().held[day] += curve.held[day];
    }
    figuresChanged();
}

int NationalsChart::positionCount() const
{
    return m_curves.empty() ? 0 : static_cast<int>(m_curves.front().held.size()) - 1;
}

FrameSpan NationalsChart::span(const ChartCanvas& /*canvas*/) const
{
    std::int64_t highest = 1;
    for (Day day(1); day <= last(); day = day + Days(1))
        highest = std::max(highest, valueOn(day));
    return {m_start, Day(1), last(), highest};
}

std::int64_t NationalsChart::valueOn(Day day) const
{
    People sum;
    for (const Band& band : m_bands)
        sum += heldOn(band.held, day);
    return sum.value();
}

QString NationalsChart::summary() const
{
    if (m_curves.empty())
        return tr("No cohort names a country. Maybe fill in the column Country in Operation, People.");
    People people, ended;
    for (const NationalsCurve& curve : m_curves) {
        people += curve.people;
        ended += curve.ended();
    }
    //: %1 is "9 countries", %2 and %3 numbers of people
    return filled(
        tr("%1: of %2 people %3 leave custody by the last day"),
        counted(static_cast<std::int64_t>(m_curves.size()), [](int n) { return tr("%Ln countries", nullptr, n); }),
        numberText(people), numberText(ended));
}

ChartTable NationalsChart::table() const
{
    ChartTable table;
    table.columns = {tr("Day")};
    for (const NationalsCurve& curve : m_curves)
        table.columns += QString::fromStdString(curve.country);
    for (Day day(1); day <= last(); day = day + Days(1)) {
        QStringList row{chartDateText(day, m_start, last())};
        for (const NationalsCurve& curve : m_curves)
            row += numberText(heldOn(curve.held, day));
        table.rows.push_back(row);
    }
    return table;
}

void NationalsChart::paintKey(const ChartCanvas& canvas, const DayFrame& frame) const
{
    const double height = canvas.lineHeight(TextSize::Small);
    const QRectF plot = canvas.visual(frame.plot());
    double top = plot.bottom() - height - 4;
    for (std::size_t i = 0; i < m_bands.size() && top > plot.top(); ++i, top -= height + 2) {
        const double width = canvas.textWidth(m_bands[i].name, TextSize::Small) + 4;
        const QRectF mark(plot.left() + 8, top + 2, 14, height - 4);
        QColor ground = canvas.palette().color(QPalette::Base);
        ground.setAlphaF(0.85F);
        canvas.painter().fillRect(canvas.visual(QRectF(mark.left() - 3, top, width + 26, height)), ground);
        canvas.painter().fillRect(canvas.visual(mark), fillOf(i));
        if (hasStripes(i))
            canvas.painter().fillRect(canvas.visual(mark), stripesOf(i));
        canvas.text(QRectF(mark.right() + 6, top, width, height), Qt::AlignLeft, m_bands[i].name, TextSize::Small,
                    canvas.textColour());
    }
}

void NationalsChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    if (m_curves.empty())
        return;
    const DayFrame frame = this->frame(canvas, area);
    frame.paintAxes();
    std::vector<std::int64_t> below(m_bands.front().held.size());
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        std::vector<std::int64_t> above = below;
        for (std::size_t day = 0; day < above.size(); ++day)
            above[day] += m_bands[i].held[day].value();
        const auto on = [](const std::vector<std::int64_t>& values) {
            return [&values](Day day) { return values.at(static_cast<std::size_t>(day.value())); };
        };
        frame.fill(fillOf(i), on(below), on(above));
        if (hasStripes(i))
            frame.fill(stripesOf(i), on(below), on(above));
        frame.paintSteps(QPen(seriesColour(i), 1.4), [&](Day day) { return std::optional(on(above)(day)); });
        below = std::move(above);
    }
    paintKey(canvas, frame);
}

QStringList NationalsChart::readingOn(Day day) const
{
    QStringList lines{chartDateText(day, m_start, last())};
    for (auto band = m_bands.rbegin(); band != m_bands.rend(); ++band)
        //: %1 the name of a country, %2 a number of people
        lines += filled(tr("%1: %2"), band->name, numberText(heldOn(band->held, day)));
    return lines;
}

} // namespace planner::ui
