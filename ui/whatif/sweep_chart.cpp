// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/sweep_chart.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kGap = 12;    ///< between a name and the line of the knee
constexpr double kSide = 16;   ///< beside the curves
constexpr double kBetween = 8; ///< curves

QString valueOfFigure(const SweepPoint& point) { return QLocale().toString(static_cast<qlonglong>(point.value)); }

/// The third of the area, without the line of values below, that a curve has.
QRectF bandOf(const ChartCanvas& canvas, const QRectF& area, int curve)
{
    const double height = (area.height() - canvas.lineHeight(TextSize::Small) - 4) / 3;
    return {area.left(), area.top() + curve * height, area.width(), height - kBetween};
}

} // namespace

void SweepChart::setPoints(const QString& figure, std::vector<SweepPoint> points, Date start)
{
    m_figure = figure;
    m_points = std::move(points);
    m_knee = kneeOf(m_points);
    m_start = start;
    figuresChanged();
}

QString SweepChart::nameOf(Curve curve)
{
    switch (curve) {
    case Curve::Waiting:
        return tr("People waiting");
    case Curve::Finish:
        return tr("Last arrival");
    case Curve::Crowding:
        return tr("Crowding, person-days above target");
    }
    return {};
}

std::int64_t SweepChart::valueOf(Curve curve, const SweepPoint& point) const
{
    switch (curve) {
    case Curve::Waiting:
        return point.waiting.value();
    case Curve::Finish:
        return point.finish;
    case Curve::Crowding:
        return point.crowding;
    }
    return 0;
}

QString SweepChart::valueText(Curve curve, const SweepPoint& point) const
{
    if (curve != Curve::Finish)
        return QLocale().toString(static_cast<qlonglong>(valueOf(curve, point)));
    if (point.finish == 0)
        return tr("none");
    const auto later = [](const SweepPoint& a, const SweepPoint& b) { return a.finish < b.finish; };
    const Day last(std::max_element(m_points.begin(), m_points.end(), later)->finish);
    return shortDateText(toQDate(dateOf(Day(point.finish), m_start)), toQDate(m_start), toQDate(dateOf(last, m_start)));
}

QString SweepChart::summary() const
{
    if (m_points.empty())
        return tr("Not worked out yet.");
    if (!m_knee)
        return tr("No knee: this range has no value where more stops helping.");
    const SweepPoint& point = m_points[*m_knee];
    return filled(tr("The knee is at %1: %2 wait, the last arrival is on %3."), isolated(valueOfFigure(point)),
                  numberText(point.waiting), valueText(Curve::Finish, point));
}

ChartTable SweepChart::table() const
{
    ChartTable table;
    table.columns = {m_figure, nameOf(Curve::Waiting), nameOf(Curve::Finish), nameOf(Curve::Crowding)};
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QString value = isolated(valueOfFigure(m_points[i]));
        table.rows.push_back({m_knee == i ? filled(tr("%1 (knee)"), value) : value,
                              valueText(Curve::Waiting, m_points[i]), valueText(Curve::Finish, m_points[i]),
                              valueText(Curve::Crowding, m_points[i])});
    }
    return table;
}

double SweepChart::x(const ChartCanvas& canvas, const QRectF& area, std::size_t point) const
{
    const double first = static_cast<double>(m_points.front().value);
    const double range = std::max(1.0, static_cast<double>(m_points.back().value) - first);
    return canvas.visual(area.left() + kSide
                         + (static_cast<double>(m_points[point].value) - first) / range * (area.width() - 2 * kSide));
}

void SweepChart::paintCurve(const ChartCanvas& canvas, const QRectF& area, Curve curve) const
{
    const QRectF band = bandOf(canvas, area, static_cast<int>(curve));
    const double line = canvas.lineHeight(TextSize::Small);
    const QRectF plot = band.adjusted(0, 2 * line + 6, 0, -2); // below the name and the figures
    std::int64_t highest = 1;
    for (const SweepPoint& point : m_points)
        highest = std::max(highest, valueOf(curve, point));
    const auto y = [&](const SweepPoint& point) {
        return plot.bottom()
               - plot.height() * static_cast<double>(valueOf(curve, point)) / static_cast<double>(highest);
    };
    QPainter& painter = canvas.painter();
    painter.setPen(QPen(tokens().line, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const QRectF name(band.left(), band.top(), canvas.textWidth(nameOf(curve), TextSize::SmallBold) + kGap, line);
    painter.fillRect(canvas.visual(name), canvas.palette().color(QPalette::Base)); // over the line of the knee
    canvas.text(name, Qt::AlignLeft, nameOf(curve), TextSize::SmallBold, canvas.textColour());
    QPolygonF path;
    for (std::size_t i = 0; i < m_points.size(); ++i)
        path << QPointF(x(canvas, area, i), y(m_points[i]));
    painter.setPen(QPen(tokens().accent, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(path);
    painter.setBrush(tokens().accent);
    for (const QPointF& point : path)
        painter.drawEllipse(point, 2.5, 2.5);
    // The figures at the ends and at the knee.
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (i != 0 && i + 1 != m_points.size() && m_knee != i)
            continue;
        const QString text = valueText(curve, m_points[i]);
        const double width = canvas.textWidth(text, TextSize::Small) + 4;
        const double left =
            std::clamp(path[static_cast<qsizetype>(i)].x() - width / 2, area.left(), area.right() - width);
        const QRectF seen(left, std::max(band.top() + line, path[static_cast<qsizetype>(i)].y() - line - 3), width,
                          line);
        painter.fillRect(seen, canvas.palette().color(QPalette::Base)); // over the line of the knee
        canvas.text(canvas.visual(seen), Qt::AlignHCenter, text, TextSize::Small, canvas.textColour());
    }
}

void SweepChart::paintValues(const ChartCanvas& canvas, const QRectF& area) const
{
    const double line = canvas.lineHeight(TextSize::Small);
    double taken = -1e9;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QString text = isolated(valueOfFigure(m_points[i]));
        const double width = canvas.textWidth(text, TextSize::Small) + 8;
        const double middle = canvas.visual(x(canvas, area, i)); // back to reading from left to right
        if (middle - width / 2 < taken)
            continue;
        taken = middle + width / 2;
        canvas.text({middle - width / 2, area.bottom() - line, width, line}, Qt::AlignHCenter, text, TextSize::Small,
                    tokens().secondary);
    }
}

void SweepChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    if (m_points.empty())
        return;
    if (m_knee) {
        canvas.painter().setPen(QPen(canvas.textColour(), 1, Qt::DashLine));
        const double at = x(canvas, area, *m_knee);
        canvas.painter().drawLine(QPointF(at, area.top()),
                                  QPointF(at, area.bottom() - canvas.lineHeight(TextSize::Small)));
    }
    for (const Curve curve : {Curve::Waiting, Curve::Finish, Curve::Crowding})
        paintCurve(canvas, area, curve);
    paintValues(canvas, area);
}

std::optional<int> SweepChart::positionAt(const ChartCanvas& canvas, const QRectF& area, QPointF point) const
{
    std::optional<int> nearest;
    double least = 0;
    for (std::size_t i = 0; area.contains(point) && i < m_points.size(); ++i) {
        const double distance = std::abs(x(canvas, area, i) - point.x());
        if (!nearest || distance < least) {
            nearest = static_cast<int>(i);
            least = distance;
        }
    }
    return nearest;
}

QPointF SweepChart::anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const
{
    return {x(canvas, area, static_cast<std::size_t>(position)), area.center().y()};
}

QStringList SweepChart::readingAt(int position) const
{
    const SweepPoint& point = m_points[static_cast<std::size_t>(position)];
    QStringList lines{filled(tr("%1: %2"), m_figure, isolated(valueOfFigure(point)))};
    for (const Curve curve : {Curve::Waiting, Curve::Finish, Curve::Crowding})
        lines << filled(tr("%1: %2"), nameOf(curve), valueText(curve, point));
    return lines;
}

} // namespace planner::ui
