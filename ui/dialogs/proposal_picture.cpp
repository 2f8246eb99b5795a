// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/proposal_picture.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/words.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace planner::ui {
namespace {

constexpr std::size_t kMostSites = 7;
constexpr int kBarHeight = 9;
constexpr int kGap = 16; ///< in pixels, between the two halves

int sideFlags(Qt::LayoutDirection direction, Qt::Alignment side)
{
    return static_cast<int>(QStyle::visualAlignment(direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

QString nameOf(const ComparedPlan& plan, const std::string& code)
{
    for (const Facility& facility : plan.plan().operation.facilities)
        if (facility.code == code)
            return facilityText(facility);
    return QString::fromStdString(code);
}

} // namespace

ProposalPicture::ProposalPicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("proposalPicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ProposalPicture::show(const ComparedPlan& before, const ComparedPlan& after)
{
    const PlanComparison comparison = compare(before, after);
    m_sites.clear();
    for (const auto& [code, values] : comparison.sites) {
        const ComparedSite then = values.b.value_or(ComparedSite{});
        const bool isUsed = values.a != values.b || (values.b && then.most > People(0));
        if (isUsed)
            m_sites.push_back({nameOf(after, code), values.a.value_or(ComparedSite{}).atEnd, then.atEnd,
                               then.capacity.isZero() ? People(0) : then.tightestLimit});
    }
    const auto change = [](const Site& site) { return std::abs((site.after - site.before).value()); };
    std::stable_sort(m_sites.begin(), m_sites.end(),
                     [&](const Site& a, const Site& b) { return change(a) > change(b); });
    m_more = m_sites.size() - std::min(m_sites.size(), kMostSites);
    m_sites.resize(m_sites.size() - m_more);
    m_days.clear();
    for (const auto& [date, values] : comparison.days) {
        while (!m_days.empty() && dayOf(date, m_days.back().date) > Day(2))
            m_days.push_back({dateOf(Day(2), m_days.back().date), {}, {}});
        m_days.push_back({date, values.a.value_or(People(0)), values.b.value_or(People(0))});
    }
    describe();
    update();
}

void ProposalPicture::describe()
{
    QStringList sites;
    for (const Site& site : m_sites)
        sites << filled(tr("%1: %2 after, %3 before", "a site and two numbers of people"), site.name,
                        numberText(site.after), numberText(site.before));
    setAccessibleName(tr("Sites before and after, and people who depart a day"));
    setAccessibleDescription(sites.join(QStringLiteral("; ")));
    setToolTip(sites.join(u'\n'));
}

void ProposalPicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int half = (width() - kGap) * 55 / 100;
    const QRect sites(0, 0, half, height());
    paintSites(painter, QStyle::visualRect(layoutDirection(), rect(), sites));
    const QRect days(half + kGap, 0, width() - half - kGap, height());
    paintDays(painter, QStyle::visualRect(layoutDirection(), rect(), days));
}

void ProposalPicture::paintSites(QPainter& painter, const QRect& place) const
{
    const int line = fontMetrics().height() + 2;
    painter.setPen(tokens().secondary);
    painter.drawText(QRect(place.left(), place.top(), place.width(), line), sideFlags(layoutDirection(), Qt::AlignLeft),
                     tr("People at the end: after, with a line where it was before"));
    if (m_sites.empty())
        return;
    double most = 1;
    for (const Site& site : m_sites)
        most = std::max({most, static_cast<double>(site.before.value()), static_cast<double>(site.after.value()),
                         static_cast<double>(site.limit.value())});
    const int rows = static_cast<int>(m_sites.size()) + (m_more > 0 ? 1 : 0);
    const int rowHeight = std::min(2 * line + 4, (place.height() - line - 4) / rows);
    int top = place.top() + line + 4;
    for (const Site& site : m_sites) {
        paintSite(painter, QRect(place.left(), top, place.width(), rowHeight), site, most);
        top += rowHeight;
    }
    painter.setPen(tokens().secondary);
    if (m_more > 0)
        painter.drawText(QRect(place.left(), top, place.width(), line), sideFlags(layoutDirection(), Qt::AlignLeft),
                         counted(m_more, [](int n) { return tr("and %Ln more sites", nullptr, n); }));
}

void ProposalPicture::paintSite(QPainter& painter, const QRect& row, const Site& site, double most) const
{
    const int line = fontMetrics().height();
    const QString figures = site.limit.isZero()
                                ? numberText(site.after)
                                : filled(tr("%1 of %2"), numberText(site.after), numberText(site.limit));
    const QRect words(row.left(), row.top(), row.width(), line);
    painter.setPen(tokens().secondary);
    painter.drawText(words, sideFlags(layoutDirection(), Qt::AlignRight), isolated(figures));
    const int taken = fontMetrics().horizontalAdvance(figures) + 8;
    painter.setPen(palette().color(QPalette::Text));
    const QRect name = QStyle::visualRect(layoutDirection(), words, words.adjusted(0, 0, -taken, 0));
    painter.drawText(name, sideFlags(layoutDirection(), Qt::AlignLeft),
                     isolated(fontMetrics().elidedText(site.name, Qt::ElideRight, name.width())));
    const QRect bar(row.left(), row.top() + line, row.width(), std::min(kBarHeight, row.height() - line - 2));
    const auto part = [&](People people, int least) {
        const int length = static_cast<int>(bar.width() * static_cast<double>(people.value()) / most);
        return QStyle::visualRect(layoutDirection(), bar,
                                  QRect(bar.left(), bar.top(), std::max(length, least), bar.height()));
    };
    const auto mark = [&](People people, const QColor& colour, int reach) {
        const int at = bar.left() + static_cast<int>((bar.width() - 2) * static_cast<double>(people.value()) / most);
        const QRect tick(at, bar.top() - reach, 2, bar.height() + 2 * reach);
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, tick), colour);
    };
    painter.setPen(Qt::NoPen);
    if (!site.limit.isZero()) {
        painter.setBrush(tokens().line);
        painter.drawRect(part(site.limit, 1));
    }
    painter.setBrush(!site.limit.isZero() && site.after > site.limit ? tokens().bad : tokens().ok);
    painter.drawRect(part(site.after, 0));
    mark(site.before, palette().color(QPalette::Text), 2);
}

void ProposalPicture::paintDays(QPainter& painter, const QRect& place) const
{
    const int line = fontMetrics().height() + 2;
    painter.setPen(tokens().secondary);
    const QRect title(place.left(), place.top(), place.width(), line);
    painter.drawText(title, sideFlags(layoutDirection(), Qt::AlignLeft),
                     m_days.empty() ? tr("Nobody departs.") : tr("People who depart a day"));
    if (m_days.empty())
        return;
    People most(1);
    for (const DayBar& day : m_days)
        most = std::max({most, day.before, day.after});
    const QRect chart = place.adjusted(0, line + 4, 0, -line);
    const auto heightOf = [&](People people) {
        return static_cast<int>(chart.height() * static_cast<double>(people.value())
                                / static_cast<double>(most.value()));
    };
    const double step = static_cast<double>(chart.width()) / static_cast<double>(m_days.size());
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const int left = chart.left() + static_cast<int>(step * static_cast<double>(i));
        const int width = std::max(1, static_cast<int>(step * static_cast<double>(i + 1))
                                          - static_cast<int>(step * static_cast<double>(i)) - 1);
        const int after = heightOf(m_days[i].after);
        const QRect column(left, chart.bottom() - after, width, after);
        painter.fillRect(QStyle::visualRect(layoutDirection(), chart, column), tokens().accent);
        if (const int before = heightOf(m_days[i].before); before > 0)
            painter.fillRect(
                QStyle::visualRect(layoutDirection(), chart, QRect(left, chart.bottom() - before, width, 2)),
                palette().color(QPalette::Text));
    }
    painter.setPen(tokens().line);
    painter.drawLine(chart.bottomLeft(), chart.bottomRight());
    painter.setPen(tokens().secondary);
    const QRect dates(place.left(), place.bottom() - line + 1, place.width(), line);
    painter.drawText(dates, sideFlags(layoutDirection(), Qt::AlignLeft), shortDateText(toQDate(m_days.front().date)));
    if (m_days.size() > 1)
        painter.drawText(dates, sideFlags(layoutDirection(), Qt::AlignRight),
                         shortDateText(toQDate(m_days.back().date)));
    painter.drawText(title, sideFlags(layoutDirection(), Qt::AlignRight),
                     isolated(filled(tr("at most %1", "a number of people"), numberText(most))));
}

} // namespace planner::ui
