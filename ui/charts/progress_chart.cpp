// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/progress_chart.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace planner::ui {
namespace {

QString publishedText(const PublishedCount& count)
{
    const QString people = numberText(count.people);
    return count.isUsed ? people : filled(ProgressChart::tr("%1 (not compared with)"), people);
}

} // namespace

namespace {

/// Darker and wider than what is planned: it is a fact.
QPen actualPen() { return {themePalette().color(QPalette::Text), 3}; }

} // namespace

QString ProgressChart::actualText(Date date) const
{
    const auto people = m_curve.actualBy(date);
    return people ? numberText(*people) : QString();
}

void ProgressChart::setCurve(ProgressCurve curve, ProgressRivals rivals)
{
    m_curve = std::move(curve);
    m_rivals = std::move(rivals);
    m_first = Day(1);
    m_last = Day(std::max<std::int64_t>(1, static_cast<std::int64_t>(m_curve.arrived.size())));
    const auto show = [this](Date date) {
        const Day day = dayOf(date, m_curve.start);
        m_first = std::min(m_first, day);
        m_last = std::max(m_last, day);
    };
    for (const PublishedCount& count : m_rivals.published)
        show(count.date);
    if (m_rivals.other) {
        show(m_rivals.other->start);
        show(dateOf(Day(static_cast<std::int64_t>(m_rivals.other->arrived.size())), m_rivals.other->start));
    }
    figuresChanged();
}

std::vector<PublishedCount> ProgressChart::publishedOn(Date date) const
{
    std::vector<PublishedCount> counts;
    std::copy_if(m_rivals.published.begin(), m_rivals.published.end(), std::back_inserter(counts),
                 [date](const PublishedCount& count) { return count.date == date; });
    return counts;
}

QString ProgressChart::dateText(Date date) const
{
    const auto day = [this](Day shown) { return toQDate(dateOf(shown, m_curve.start)); };
    return shortDateText(toQDate(date), day(m_first), day(m_last));
}

QString ProgressChart::summary() const
{
    const QString planned = filled(tr("%1 of %2"), numberText(m_curve.arrivedInAll()), numberText(m_curve.wanted));
    if (!m_curve.finish)
        return filled(tr("%1 planned"), planned);
    //: %1 is "5,000 of 6,000", %2 a date
    QString text = filled(tr("%1 planned, the last on %2"), planned, dateText(dateOf(*m_curve.finish, m_curve.start)));
    if (m_curve.actualLast) {
        const Date last = dateOf(*m_curve.actualLast, m_curve.start);
        text = filled(tr("%1; %2 have arrived by %3"), text, numberText(*m_curve.actualBy(last)), dateText(last));
    }
    const auto gaps = gapsTo(m_curve, m_rivals.published);
    if (gaps.empty())
        return text;
    const auto widest = std::max_element(gaps.begin(), gaps.end(), [](const ProgressGap& a, const ProgressGap& b) {
        return std::abs(a.ahead().value()) < std::abs(b.ahead().value());
    });
    const QString date = dateText(widest->published.date);
    return widest->ahead() >= People(0) ? filled(tr("%1; ahead of the published count by %2 at most, on %3"), text,
                                                 numberText(widest->ahead()), date)
                                        : filled(tr("%1; behind the published count by %2 at most, on %3"), text,
                                                 numberText(-widest->ahead()), date);
}

ChartTable ProgressChart::table() const
{
    ChartTable table;
    table.columns = {tr("Day"), tr("Planned")};
    if (m_curve.actualLast)
        table.columns += tr("Arrived");
    if (m_rivals.other)
        table.columns += m_rivals.otherName;
    if (!m_rivals.published.empty())
        table.columns += {tr("Published"), tr("Source")};
    for (int i = 0; i < positionCount(); ++i) {
        QStringList row{dateText(dateAt(i)), numberText(m_curve.arrivedBy(dateAt(i)))};
        if (m_curve.actualLast)
            row += actualText(dateAt(i));
        if (m_rivals.other)
            row += numberText(m_rivals.other->arrivedBy(dateAt(i)));
        if (!m_rivals.published.empty()) {
            QStringList counts;
            QStringList sources;
            for (const PublishedCount& count : publishedOn(dateAt(i))) {
                counts += publishedText(count);
                sources += QString::fromStdString(count.source);
            }
            row += counts.join(tr("; ", "between figures of one day"));
            row += sources.join(tr("; ", "between figures of one day"));
        }
        table.rows.push_back(row);
    }
    return table;
}

FrameSpan ProgressChart::span(const ChartCanvas& /*canvas*/) const
{
    People highest = std::max({People(1), m_curve.wanted, m_curve.arrivedInAll()});
    if (m_rivals.other)
        highest = std::max(highest, m_rivals.other->arrivedInAll());
    for (const PublishedCount& count : m_rivals.published)
        highest = std::max(highest, count.people);
    return {m_curve.start, m_first, m_last, highest.value()};
}

std::int64_t ProgressChart::valueOn(Day day) const { return m_curve.arrivedBy(dateOf(day, m_curve.start)).value(); }

void ProgressChart::paintLevel(const ChartCanvas& canvas, const DayFrame& frame, People level, const QString& name,
                               const QPen& pen) const
{
    const QRectF plot = canvas.visual(frame.plot());
    const double y = frame.y(level.value());
    canvas.painter().setPen(pen);
    canvas.painter().drawLine(QPointF(frame.plot().left(), y), QPointF(frame.plot().right(), y));
    const double height = canvas.lineHeight(TextSize::Small);
    canvas.text(QRectF(plot.left() + 6, y + 2, plot.width() - 12, height), Qt::AlignLeft, name, TextSize::Small,
                pen.color());
}

void ProgressChart::paintCount(QPainter& painter, const QPointF& at, bool isUsed)
{
    painter.setPen(QPen(tokens().okText, 1.4));
    painter.setBrush(isUsed ? QBrush(tokens().ok) : QBrush(Qt::NoBrush));
    painter.drawPolygon(
        QPolygonF({at + QPointF(0, -4.5), at + QPointF(4.5, 0), at + QPointF(0, 4.5), at - QPointF(4.5, 0)}));
}

void ProgressChart::paintPublished(const ChartCanvas& canvas, const DayFrame& frame) const
{
    for (const PublishedCount& count : m_rivals.published)
        paintCount(canvas.painter(),
                   {frame.x(dayOf(count.date, m_curve.start) + Days(1)), frame.y(count.people.value())}, count.isUsed);
}

void ProgressChart::paintLevels(const ChartCanvas& canvas, const DayFrame& frame) const
{
    const QString wanted = numberText(m_curve.wanted);
    const QPen line(tokens().secondary, 1.2, Qt::DashLine);
    if (!m_rivals.mostMovable) {
        paintLevel(canvas, frame, m_curve.wanted, filled(tr("To move %1"), wanted), line);
        return;
    }
    const People bound = *m_rivals.mostMovable;
    if (bound >= m_curve.wanted) {
        paintLevel(canvas, frame, m_curve.wanted,
                   filled(tr("To move %1; the last split proves no lower limit"), wanted), line);
        return;
    }
    // Close together they have one name.
    const bool isClose =
        frame.y(bound.value()) - frame.y(m_curve.wanted.value()) < canvas.lineHeight(TextSize::Small) + 2;
    paintLevel(canvas, frame, m_curve.wanted, isClose ? QString() : filled(tr("To move %1"), wanted), line);
    paintLevel(canvas, frame, bound,
               isClose ? filled(tr("Proven by the last split: at most %1 of %2"), numberText(bound), wanted)
                       : filled(tr("Proven by the last split: at most %1"), numberText(bound)),
               QPen(tokens().warnText, 1.4, Qt::DashDotLine));
}

void ProgressChart::paintKey(const ChartCanvas& canvas, const DayFrame& frame) const
{
    const double height = canvas.lineHeight(TextSize::Small);
    const QRectF plot = canvas.visual(frame.plot());
    QRectF row(plot.left() + 30, plot.bottom() - height - 4, plot.width() - 40, height);
    const auto addName = [&](const QString& name, const QColor& colour) {
        const double end = row.right() - canvas.textWidth(name, TextSize::Small) - 8;
        canvas.text(row, Qt::AlignRight, name, TextSize::Small, colour);
        const QPointF mark(end - 22, row.center().y());
        row.translate(0, -height - 2);
        return mark;
    };
    const auto addLine = [&](const QString& name, const QPen& pen) {
        const QPointF at = addName(name, pen.color());
        canvas.painter().setPen(pen);
        canvas.painter().drawLine(QPointF(canvas.visual(at.x()), at.y()), QPointF(canvas.visual(at.x() + 22), at.y()));
    };
    if (!m_rivals.published.empty()) {
        const QPointF at = addName(tr("Published counts"), tokens().okText);
        paintCount(canvas.painter(), {canvas.visual(at.x() + 14), at.y()}, true);
    }
    if (m_rivals.other)
        addLine(m_rivals.otherName, QPen(seriesColour(3), 1.8, Qt::DashLine));
    if (m_curve.actualLast)
        addLine(tr("Arrived"), actualPen());
    if (!m_rivals.published.empty() || m_rivals.other || m_curve.actualLast)
        addLine(m_rivals.ownName.isEmpty() ? tr("This plan") : m_rivals.ownName, QPen(tokens().accent, 2));
}

void ProgressChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    const DayFrame grid = frame(canvas, area);
    grid.paintAxes();
    const auto line = [&](const ProgressCurve& curve) {
        return [&](Day day) { return std::optional(curve.arrivedBy(dateOf(day, m_curve.start)).value()); };
    };
    QColor fill = tokens().accent;
    fill.setAlphaF(0.16F);
    grid.fill(
        fill, [](Day) { return std::int64_t{0}; }, [this](Day day) { return valueOn(day); });
    if (m_rivals.other)
        grid.paintSteps(QPen(seriesColour(3), 1.8, Qt::DashLine), line(*m_rivals.other));
    grid.paintSteps(QPen(tokens().accent, 2), line(m_curve));
    if (m_curve.actualLast)
        grid.paintSteps(actualPen(), [this](Day day) {
            const auto people = m_curve.actualBy(dateOf(day, m_curve.start));
            return people ? std::optional(people->value()) : std::nullopt;
        });
    paintLevels(canvas, grid);
    paintPublished(canvas, grid);
    paintKey(canvas, grid);
}

QStringList ProgressChart::readingOn(Day day) const
{
    const Date date = dateOf(day, m_curve.start);
    QStringList lines{dateText(date), filled(tr("%1 planned"), numberText(m_curve.arrivedBy(date)))};
    if (m_curve.actualBy(date))
        lines += filled(tr("%1 have arrived"), actualText(date));
    if (m_rivals.other)
        //: %1 the name of a plan, %2 a number of people
        lines += filled(tr("%1: %2"), m_rivals.otherName, numberText(m_rivals.other->arrivedBy(date)));
    for (const PublishedCount& count : publishedOn(date))
        lines += filled(tr("Published: %1"), publishedText(count));
    return lines;
}

} // namespace planner::ui
