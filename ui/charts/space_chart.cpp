// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/space_chart.h"

#include "ui/charts/bar_rows.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr int kSpaceRow = 40;

/// With one decimal where there are no hundredths, and `decimals` at least.
QString metresText(std::int64_t hundredths, int decimals = 1)
{
    const int shown = hundredths % 10 == 0 ? decimals : 2;
    return filled(SpaceChart::tr("%1 m²"), QLocale().toString(static_cast<double>(hundredths) / 100, 'f', shown));
}

/// Always with hundredths: 3.97 is not 4.0.
QString perPersonText(std::optional<std::int64_t> hundredths)
{
    return hundredths ? metresText(*hundredths, 2) : SpaceChart::tr("nobody");
}

double metresAtMost(const FacilitySpace& space)
{
    return static_cast<double>(space.hundredthsAtMost().value_or(0)) / 100;
}

double needed(SpaceStandard standard) { return static_cast<double>(hundredthsNeeded(standard)) / 100; }

QString shortStandard(SpaceStandard standard)
{
    switch (standard) {
    case SpaceStandard::IcrcShared:
    case SpaceStandard::IcrcSingle:
        return filled(SpaceChart::tr("ICRC %1"), QLocale().toString(needed(standard), 'f', 1));
    case SpaceStandard::CptShared:
    case SpaceStandard::CptSingle:
        break;
    }
    return filled(SpaceChart::tr("CPT %1"), QLocale().toString(needed(standard), 'f', 0));
}

QRectF rowsArea(const ChartCanvas& canvas, const QRectF& area)
{
    return area.adjusted(0, canvas.lineHeight(TextSize::Small) + 6, 0, 0);
}

} // namespace

QString standardText(SpaceStandard standard)
{
    switch (standard) {
    case SpaceStandard::IcrcShared:
        return filled(SpaceChart::tr("ICRC, shared room: %1"), metresText(hundredthsNeeded(standard)));
    case SpaceStandard::CptShared:
        return filled(SpaceChart::tr("CPT, shared room: %1"), metresText(hundredthsNeeded(standard)));
    case SpaceStandard::IcrcSingle:
        return filled(SpaceChart::tr("ICRC, single room: %1"), metresText(hundredthsNeeded(standard)));
    case SpaceStandard::CptSingle:
        break;
    }
    return filled(SpaceChart::tr("CPT, single room: %1"), metresText(hundredthsNeeded(standard)));
}

void SpaceChart::setSpaces(std::vector<FacilitySpace> spaces, QStringList names, QStringList unknown)
{
    m_spaces = std::move(spaces);
    m_names = std::move(names);
    m_unknown = std::move(unknown);
    setFixedHeight(sizeHint().height());
    figuresChanged();
}

QSize SpaceChart::sizeHint() const { return {420, 130 + kSpaceRow * std::max(1, static_cast<int>(m_spaces.size()))}; }

bool SpaceChart::isAlarming() const
{
    return std::any_of(m_spaces.begin(), m_spaces.end(),
                       [](const FacilitySpace& space) { return space.above(SpaceStandard::IcrcShared) > People(0); });
}

QString SpaceChart::summary() const
{
    if (m_spaces.empty())
        return tr("No site has a known area");
    const auto below = std::count_if(m_spaces.begin(), m_spaces.end(), [](const FacilitySpace& space) {
        return space.above(SpaceStandard::CptShared) > People(0);
    });
    if (below == 0)
        return tr("On its fullest day every site gives 4 m² or more");
    return counted(
        below, [](int n) { return tr("Less than 4 m² for each person on the fullest day at %Ln sites", nullptr, n); });
}

QString SpaceChart::boundText(const FacilitySpace& space) const
{
    switch (space.binding()) {
    case SpaceBound::Limit:
        return filled(tr("Its own limit of %1 binds"), numberText(space.limit));
    case SpaceBound::IcrcShared:
        return filled(tr("ICRC binds: %1 people"), numberText(space.admitted(SpaceStandard::IcrcShared)));
    case SpaceBound::CptShared:
        break;
    }
    return filled(tr("CPT binds: %1 people"), numberText(space.admitted(SpaceStandard::CptShared)));
}

ChartTable SpaceChart::table() const
{
    ChartTable table;
    table.columns = {tr("Facility"),
                     tr("Area"),
                     tr("Most people"),
                     tr("For each at most"),
                     tr("For each at the end"),
                     tr("Limit on the day of least room")};
    for (const SpaceStandard standard : kSpaceStandards)
        table.columns += standardText(standard);
    table.columns += tr("What binds");
    for (std::size_t i = 0; i < m_spaces.size(); ++i) {
        const FacilitySpace& space = m_spaces[i];
        QStringList row{
            m_names.value(static_cast<qsizetype>(i)), metresText(hundredthsOf(space.area)),   numberText(space.most),
            perPersonText(space.hundredthsAtMost()),  perPersonText(space.hundredthsAtEnd()), numberText(space.limit)};
        for (const SpaceStandard standard : kSpaceStandards)
            row += numberText(space.admitted(standard));
        row += boundText(space);
        table.rows.push_back(row);
    }
    return table;
}

double SpaceChart::widest() const
{
    double most = needed(SpaceStandard::CptSingle) * 1.15;
    for (const FacilitySpace& space : m_spaces)
        most = std::max(most, std::min(12.0, metresAtMost(space)));
    return most;
}

void SpaceChart::paintStandards(const ChartCanvas& canvas, const QRectF& bars) const
{
    const double height = canvas.lineHeight(TextSize::Small);
    for (const SpaceStandard standard : kSpaceStandards) {
        const double x = bars.left() + bars.width() * needed(standard) / widest();
        const bool isShared = standard == SpaceStandard::IcrcShared || standard == SpaceStandard::CptShared;
        const bool isIcrc = standard == SpaceStandard::IcrcShared || standard == SpaceStandard::IcrcSingle;
        const QColor colour = isShared ? tokens().badText : tokens().secondary;
        canvas.painter().setPen(QPen(colour, 1.4, isIcrc ? Qt::DashLine : Qt::SolidLine));
        canvas.painter().drawLine(QPointF(canvas.visual(x), bars.top()), QPointF(canvas.visual(x), bars.bottom()));
        const QString name = shortStandard(standard);
        const double wide = canvas.textWidth(name, TextSize::Small) + 4;
        // 3.4 and 4, and 5.4 and 6, stand close together: one is named before its line, the other behind.
        canvas.text(QRectF(isIcrc ? x - wide - 2 : x + 3, bars.top() - height - 2, wide, height),
                    isIcrc ? Qt::AlignRight : Qt::AlignLeft, name, TextSize::Small, colour);
    }
}

void SpaceChart::paintPicture(const ChartCanvas& canvas, const QRectF& area) const
{
    if (m_spaces.empty()) {
        canvas.painter().setFont(canvas.font(TextSize::Normal));
        canvas.painter().setPen(tokens().secondary);
        canvas.painter().drawText(
            area, static_cast<int>(Qt::AlignCenter | Qt::TextWordWrap),
            isolated(tr("No site of this plan has an accommodation area. Select a site and enter its area in the panel "
                        "Details, or give accommodation_area_m2 in facilities.csv: this then shows how many square "
                        "metres everybody has, against what ICRC and CPT ask for.")));
        return;
    }
    const BarRows rows(canvas, rowsArea(canvas, area), m_names, kSpaceRow);
    for (std::size_t i = 0; i < m_spaces.size(); ++i) {
        const FacilitySpace& space = m_spaces[i];
        const QRectF row = rows.paintName(i);
        const double metres = metresAtMost(space);
        const QRectF bar(row.left(), row.top() + 6, row.width() * std::min(1.0, metres / widest()), 14);
        const bool isBelow = space.above(SpaceStandard::CptShared) > People(0);
        QColor fill = isBelow ? tokens().bad : tokens().accent;
        fill.setAlphaF(0.3F);
        canvas.painter().fillRect(canvas.visual(bar), fill);
        if (isBelow)
            paintHatch(canvas.painter(), canvas.visual(bar), tokens().bad);
        const QString text = perPersonText(space.hundredthsAtMost());
        canvas.text(
            QRectF(row.left() + 2, row.top() + 21, row.width(), canvas.lineHeight(TextSize::Small)), Qt::AlignLeft,
            filled(tr("%1. %2", "square metres for each person, what limits the people"), text, boundText(space)),
            TextSize::Small, isBelow ? tokens().badText : canvas.textColour());
    }
    QRectF bars = rows.bar(0);
    bars.setHeight(kSpaceRow * static_cast<double>(m_spaces.size()));
    paintStandards(canvas, bars);
    if (!m_unknown.isEmpty())
        canvas.text(QRectF(area.left(), bars.bottom() + 6, area.width(), canvas.lineHeight(TextSize::Small)),
                    Qt::AlignLeft, filled(tr("Area not known: %1"), listText(m_unknown)), TextSize::Small,
                    tokens().secondary);
}

std::optional<int> SpaceChart::positionAt(const ChartCanvas& canvas, const QRectF& area, QPointF point) const
{
    return BarRows(canvas, rowsArea(canvas, area), m_names, kSpaceRow).rowAt(point);
}

QPointF SpaceChart::anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const
{
    const BarRows rows(canvas, rowsArea(canvas, area), m_names, kSpaceRow);
    const QRectF bar = rows.bar(static_cast<std::size_t>(position));
    const double metres = metresAtMost(m_spaces[static_cast<std::size_t>(position)]);
    return {canvas.visual(bar.left() + bar.width() * std::min(1.0, metres / widest())), bar.top() + 13};
}

QStringList SpaceChart::readingAt(int position) const
{
    const FacilitySpace& space = m_spaces[static_cast<std::size_t>(position)];
    QStringList lines{m_names.value(position),
                      filled(tr("%1 for %2 people"), metresText(hundredthsOf(space.area)), numberText(space.most))};
    for (const SpaceStandard standard : {SpaceStandard::IcrcShared, SpaceStandard::CptShared})
        //: %1 is "CPT, shared room: 4.0 m²", %2 a number of people
        lines += filled(tr("%1 admits %2"), standardText(standard), numberText(space.admitted(standard)));
    lines += boundText(space);
    return lines;
}

} // namespace planner::ui
