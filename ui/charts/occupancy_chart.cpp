// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/occupancy_chart.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

/// The people of each day, and above the limit the hatch.
void paintPeople(const ChartCanvas& canvas, const DayFrame& frame, const OccupancySteps& steps, Day last)
{
    const auto lawful = [&](Day day) {
        const OccupancyDay& now = steps.at(day);
        return (steps.facility ? now.peak - now.excess : now.peak).value();
    };
    const auto zero = [](Day) { return std::int64_t{0}; };
    const auto peak = [&](Day day) { return steps.at(day).peak.value(); };
    QColor fill = tokens().accent;
    fill.setAlphaF(0.22F);
    frame.fill(fill, zero, lawful);
    // Of all together who is over at one site may lie far below the limit of all: there is no line to hatch from.
    if (!steps.facility || (steps.daysOver == 0 && steps.mostExcessBefore.isZero()))
        return;
    QColor excess = tokens().bad;
    excess.setAlphaF(0.16F);
    frame.fill(excess, lawful, peak);
    for (Day day(1); day <= last; day += Day(1))
        paintHatch(canvas.painter(), frame.box(day, day, lawful(day), peak(day)), tokens().bad);
}

/// Names a line above or below it, at the end where it stands freer of people; `name` has a place for its number.
void paintLineName(const ChartCanvas& canvas, const DayFrame& frame, const OccupancySteps& steps,
                   People OccupancyDay::*line, const QString& name, const QColor& colour, bool isAbove)
{
    const OccupancyDay& first = steps.days.front();
    const OccupancyDay& last = steps.days.back();
    const bool isFirst = first.*line - first.peak >= last.*line - last.peak;
    const People value = isFirst ? first.*line : last.*line;
    const QRectF plot = canvas.visual(frame.plot());
    const double height = canvas.lineHeight(TextSize::Small);
    const double top = frame.y(value.value()) + (isAbove ? -height - 1 : 2);
    const QString text = filled(name, numberText(value));
    const double width = canvas.textWidth(text, TextSize::Small);
    const QRectF box(isFirst ? plot.left() + 6 : plot.right() - 6 - width, top, width, height);
    QColor ground = canvas.palette().color(QPalette::Base);
    ground.setAlphaF(0.8F); // over the hatch, too
    canvas.painter().fillRect(canvas.visual(box.adjusted(-2, 1, 2, 0)), ground);
    canvas.text(box, Qt::AlignHCenter, text, TextSize::Small, colour);
}

QString excessText(const OccupancyDay& day)
{
    if (day.excessBefore.isZero())
        return day.excess.isZero() ? QString() : numberText(day.excess);
    const QString before = filled(OccupancyChart::tr("%1 before the plan"), numberText(day.excessBefore));
    return day.excessOfPlan().isZero() ? before
                                       : filled(OccupancyChart::tr("%1, and %2", "people above the limit, and others"),
                                                numberText(day.excessOfPlan()), before);
}

void paintBindingDay(const ChartCanvas& canvas, const DayFrame& frame, const OccupancySteps& steps)
{
    QPainter& painter = canvas.painter();
    const OccupancyDay& binding = steps.binding();
    const double x = frame.middle(steps.bindingDay);
    const double bottom = frame.plot().bottom();
    painter.setPen(QPen(canvas.textColour(), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, bottom), QPointF(x, frame.y(binding.peak.value())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.textColour());
    painter.drawPolygon(QPolygonF({{x, bottom - 7}, {x + 5, bottom}, {x - 5, bottom}}));
}

} // namespace

void OccupancyChart::setSteps(const QString& name, OccupancySteps steps, Date start)
{
    m_name = name;
    m_steps = std::move(steps);
    m_start = start;
    figuresChanged();
}

void OccupancyChart::setEnd(std::optional<Day> end)
{
    m_end = end;
    figuresChanged();
}

FrameSpan OccupancyChart::span(const ChartCanvas& canvas) const
{
    return {m_start, Day(1), lastShown(), m_steps.highest().value(), canvas.lineHeight(TextSize::Small)};
}

QString OccupancyChart::excessBeforeText() const
{
    if (m_steps.mostExcessBefore.isZero())
        return {};
    const QString people = numberText(m_steps.mostExcessBefore);
    return m_steps.facility ? filled(tr("Above the limit before the plan: by %1 at most"), people)
                            : filled(tr("Sites above their own limits before the plan: by %1 in all at most"), people);
}

QString OccupancyChart::overText() const
{
    const QString days = counted(m_steps.daysOver, [](int n) { return tr("%Ln days", nullptr, n); });
    const QString people = numberText(m_steps.mostExcess);
    //: %1 is "12 days", %2 a number of people, %3 a date
    return m_steps.facility ? filled(tr("Above the limit on %1, by %2 at most; least room on %3"), days, people,
                                     dateText(m_steps.bindingDay))
                            : filled(tr("Sites above their own limits on %1, by %2 in all at most, on %3"), days,
                                     people, dateText(m_steps.bindingDay));
}

QString OccupancyChart::summary() const
{
    if (m_steps.days.empty())
        return {};
    if (m_steps.isOutside)
        return filled(tr("Left custody: %1"), numberText(m_steps.days.back().population));
    const OccupancyDay& binding = m_steps.binding();
    const QString before = excessBeforeText();
    if (m_steps.daysOver == 0 && !before.isEmpty())
        return before;
    if (m_steps.daysOver == 0)
        //: %1 "3,480 of 3,500" %2 a date, %3 a number of people
        return filled(tr("Least room on %2: %1, %3 free"),
                      filled(tr("%1 of %2"), numberText(binding.peak), numberText(binding.limit)),
                      dateText(m_steps.bindingDay), numberText(binding.limit - binding.peak));
    return before.isEmpty() ? overText() : filled(tr("%1. %2", "two sentences"), overText(), before);
}

ChartTable OccupancyChart::table() const
{
    ChartTable table;
    table.columns = {tr("Day"),    tr("People at the close"), tr("Most during the day"), tr("Limit"),
                     tr("Target"), tr("Occupancy"),           tr("Above the limit")};
    for (std::size_t i = 0; i < m_steps.days.size(); ++i) {
        const OccupancyDay& day = m_steps.days[i];
        const QString date = dateText(Day(static_cast<std::int64_t>(i) + 1));
        if (m_steps.isOutside) {
            const QString none = tr("-", "no limit, no occupancy");
            table.rows.push_back({date, numberText(day.population), numberText(day.peak), none, none, none, QString()});
            continue;
        }
        table.rows.push_back({date, numberText(day.population), numberText(day.peak), numberText(day.limit),
                              numberText(day.target), occupancyText(day.population, day.capacity), excessText(day)});
    }
    return table;
}

/// Two strokes where the days are cut off, and until when they would go on.
void OccupancyChart::paintEnd(const ChartCanvas& canvas, const DayFrame& frame) const
{
    if (lastShown() == lastDay())
        return;
    const double x = frame.x(lastShown() + Days(1));
    const double bottom = frame.plot().bottom();
    canvas.painter().setPen(QPen(tokens().secondary, 1.4));
    for (const double offset : {-2.0, 2.0})
        canvas.painter().drawLine(QPointF(x + offset - 2, bottom + 4), QPointF(x + offset + 2, bottom - 4));
    const QRectF plot = canvas.visual(frame.plot());
    constexpr double kRoomy = 560; ///< small pictures have the strokes alone
    if (plot.width() < kRoomy)
        return;
    const double height = canvas.lineHeight(TextSize::Small);
    //: %1 is a date
    canvas.text(QRectF(plot.left(), plot.bottom() - height - 4, plot.width() - 6, height), Qt::AlignRight,
                filled(tr("the same until %1"), dateText(lastDay())), TextSize::Small, tokens().secondary);
}

void OccupancyChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    if (m_steps.days.empty())
        return;
    const DayFrame frame = this->frame(canvas, area);
    frame.paintAxes();
    paintPeople(canvas, frame, m_steps, lastShown());
    const auto line = [this](People OccupancyDay::*field) {
        return [this, field](Day day) { return std::optional((m_steps.at(day).*field).value()); };
    };
    frame.paintSteps(QPen(tokens().accent, 1.8), line(&OccupancyDay::population));
    paintEnd(canvas, frame);
    if (m_steps.isOutside)
        return;
    // The name of the higher line stands above it, that of the lower below.
    const bool isLimitHigher = m_steps.days.front().limit >= m_steps.days.front().target;
    bool hasTarget = false;
    for (const OccupancyDay& day : m_steps.days)
        hasTarget = hasTarget || day.target != day.limit;
    if (hasTarget) {
        frame.paintSteps(QPen(tokens().warn, 1.4, Qt::DotLine), line(&OccupancyDay::target));
        paintLineName(canvas, frame, m_steps, &OccupancyDay::target, tr("Target %1"), tokens().warnText,
                      !isLimitHigher);
    }
    frame.paintSteps(QPen(tokens().bad, 1.6, Qt::DashLine), line(&OccupancyDay::limit));
    paintLineName(canvas, frame, m_steps, &OccupancyDay::limit, tr("Limit %1"), tokens().badText,
                  isLimitHigher || !hasTarget);
    paintBindingDay(canvas, frame, m_steps);
}

QStringList OccupancyChart::readingOn(Day day) const
{
    const OccupancyDay& now = m_steps.at(day);
    QStringList lines{dateText(day), filled(tr("%1 at the close"), numberText(now.population))};
    if (now.peak != now.population)
        lines += filled(tr("%1 at most"), numberText(now.peak));
    if (m_steps.isOutside)
        return {dateText(day), filled(tr("%1 have left custody"), numberText(now.population))};
    lines += filled(tr("Limit %1"), numberText(now.limit));
    if (now.target != now.limit)
        lines += filled(tr("Target %1"), numberText(now.target));
    if (!now.capacity.isZero())
        lines += filled(tr("Occupancy %1"), occupancyText(now.population, now.capacity));
    if (!now.excessOfPlan().isZero())
        lines += filled(tr("%1 above the limit"), numberText(now.excessOfPlan()));
    if (!now.excessBefore.isZero())
        lines += filled(tr("%1 above the limit before the plan"), numberText(now.excessBefore));
    return lines;
}

} // namespace planner::ui
