// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/people_chart.h"

#include "ui/charts/bar_rows.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr int kRowHeight = 46;

People sumOf(const FacilitySplit& split) { return split.known() + split.others; }

} // namespace

void PeopleChart::setSplit(PeopleSplit before, PeopleSplit after, SplitNames names)
{
    m_before = std::move(before);
    m_after = std::move(after);
    m_names = std::move(names);
    setFixedHeight(sizeHint().height());
    figuresChanged();
}

QSize PeopleChart::sizeHint() const { return {420, 110 + kRowHeight * static_cast<int>(m_after.facilities.size())}; }

bool PeopleChart::hasOthers() const
{
    const auto isThere = [](const FacilitySplit& split) { return !split.others.isZero(); };
    return std::any_of(m_before.facilities.begin(), m_before.facilities.end(), isThere)
           || std::any_of(m_after.facilities.begin(), m_after.facilities.end(), isThere);
}

QString PeopleChart::categoryName(std::size_t category) const
{
    return m_names.categories.value(static_cast<qsizetype>(category));
}

QString PeopleChart::summary() const
{
    People road;
    for (const People people : m_after.onTheRoad)
        road += people;
    return road.isZero()
               ? tr("Upper bars before the plan, lower bars after it; the line is the limit")
               : filled(
                   tr("Upper bars before the plan, lower bars after it; the line is the limit; %1 still on the road"),
                   numberText(road));
}

ChartTable PeopleChart::table() const
{
    ChartTable table;
    table.columns = {tr("Facility"), tr("When")};
    table.textColumns = 2;
    for (std::size_t i = 0; i < m_after.onTheRoad.size(); ++i)
        table.columns += categoryName(i);
    table.columns += {tr("In no cohort"), tr("All"), tr("Limit")};
    for (std::size_t i = 0; i < m_after.facilities.size(); ++i)
        for (const auto* split : {&m_before.facilities[i], &m_after.facilities[i]}) {
            const bool isBefore = split == &m_before.facilities[i];
            QStringList row{m_names.facilities.value(static_cast<qsizetype>(i)), isBefore ? tr("Before") : tr("After")};
            for (const People people : split->categories)
                row += numberText(people);
            row += {numberText(split->others), numberText(sumOf(*split)),
                    split->isOutside ? tr("-", "no limit") : numberText(split->limit)};
            table.rows.push_back(row);
        }
    return table;
}

void PeopleChart::paintKey(const ChartCanvas& canvas, const QRectF& row) const
{
    double left = row.left();
    const std::size_t count = m_after.onTheRoad.size() + (hasOthers() ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const QString name = i < m_after.onTheRoad.size() ? categoryName(i) : tr("In no cohort");
        const double width = canvas.textWidth(name, TextSize::Small) + 4;
        if (left + 18 + width > row.right())
            return;
        paintSeries(canvas.painter(), canvas.visual(QRectF(left, row.top() + 3, 12, row.height() - 6)), i);
        canvas.text(QRectF(left + 18, row.top(), width, row.height()), Qt::AlignLeft, name, TextSize::Small,
                    tokens().secondary);
        left += 18 + width + 14;
    }
}

double PeopleChart::paintBar(const ChartCanvas& canvas, const QRectF& bar, const FacilitySplit& split,
                             bool hasNumbers) const
{
    const auto highest = static_cast<double>(std::max(m_before.highest(), m_after.highest()).value());
    double left = bar.left();
    for (std::size_t i = 0; i <= split.categories.size(); ++i) {
        const People people = i < split.categories.size() ? split.categories[i] : split.others;
        const double width = bar.width() * static_cast<double>(people.value()) / highest;
        if (width <= 0)
            continue;
        const QRectF part(left, bar.top(), width, bar.height());
        paintSeries(canvas.painter(), canvas.visual(part), i);
        const QString number = numberText(people);
        const double wide = canvas.textWidth(number, TextSize::SmallBold) + 6;
        if (hasNumbers && wide + 4 < width) {
            const QRectF label(part.center().x() - wide / 2, part.top() + 2, wide, part.height() - 4);
            QColor ground = canvas.palette().color(QPalette::Base);
            ground.setAlphaF(0.85F);
            canvas.painter().fillRect(canvas.visual(label), ground);
            canvas.text(label, Qt::AlignHCenter, number, TextSize::SmallBold, canvas.textColour());
        }
        left += width;
    }
    return left;
}

void PeopleChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    const double line = canvas.lineHeight(TextSize::Small);
    paintKey(canvas, QRectF(area.left(), area.top(), area.width(), line));
    const BarRows rows(canvas, area.adjusted(0, line + 8, 0, 0), m_names.facilities, kRowHeight);
    const auto highest = static_cast<double>(std::max(m_before.highest(), m_after.highest()).value());
    const double room = canvas.textWidth(numberText(m_after.highest()), TextSize::SmallBold) + 12;
    for (std::size_t i = 0; i < m_after.facilities.size(); ++i) {
        const QRectF row = rows.paintName(i).adjusted(0, 0, -room, 0);
        const FacilitySplit& after = m_after.facilities[i];
        paintBar(canvas, QRectF(row.left(), row.top() + 6, row.width(), 9), m_before.facilities[i], false);
        const double end = paintBar(canvas, QRectF(row.left(), row.top() + 18, row.width(), 20), after, true);
        const double limit = row.left() + row.width() * static_cast<double>(after.limit.value()) / highest;
        const bool isOver = !after.isOutside && sumOf(after) > after.limit;
        if (!after.isOutside) {
            canvas.painter().setPen(QPen(tokens().bad, 2));
            canvas.painter().drawLine(QPointF(canvas.visual(limit), row.top() + 3),
                                      QPointF(canvas.visual(limit), row.top() + 41));
        }
        canvas.text(
            QRectF(std::max(end, end > limit - room && end < limit ? limit : end) + 6, row.top() + 18, room, 20),
            Qt::AlignLeft, numberText(sumOf(after)), TextSize::SmallBold,
            isOver ? tokens().badText : canvas.textColour());
    }
}

std::optional<int> PeopleChart::positionAt(const ChartCanvas& canvas, const QRectF& area, QPointF point) const
{
    const double line = canvas.lineHeight(TextSize::Small);
    return BarRows(canvas, area.adjusted(0, line + 8, 0, 0), m_names.facilities, kRowHeight).rowAt(point);
}

QPointF PeopleChart::anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const
{
    const double line = canvas.lineHeight(TextSize::Small);
    const BarRows rows(canvas, area.adjusted(0, line + 8, 0, 0), m_names.facilities, kRowHeight);
    const QRectF bar = rows.bar(static_cast<std::size_t>(position));
    return {canvas.visual(bar.left()), bar.top() + 28};
}

QStringList PeopleChart::readingAt(int position) const
{
    const auto i = static_cast<std::size_t>(position);
    QStringList lines{m_names.facilities.value(position)};
    for (std::size_t c = 0; c < m_after.onTheRoad.size(); ++c)
        //: %1 a category, %2 and %3 numbers of people
        lines +=
            filled(tr("%1: %2 before, %3 after"), categoryName(c), numberText(m_before.facilities[i].categories[c]),
                   numberText(m_after.facilities[i].categories[c]));
    if (!m_before.facilities[i].others.isZero() || !m_after.facilities[i].others.isZero())
        lines += filled(tr("In no cohort: %1"), numberText(m_after.facilities[i].others));
    lines += m_after.facilities[i].isOutside ? tr("Custody ends here")
                                             : filled(tr("Limit %1"), numberText(m_after.facilities[i].limit));
    return lines;
}

} // namespace planner::ui
