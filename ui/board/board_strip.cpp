// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_strip.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kFrame = 3; ///< pixels above and below the stripes

QColor mixed(const QColor& ground, const QColor& colour, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {mix(ground.red(), colour.red()), mix(ground.green(), colour.green()), mix(ground.blue(), colour.blue())};
}

} // namespace

BoardStrip::BoardStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("boardStrip"));
    setAccessibleName(tr("How full the sites are from day to day"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void BoardStrip::show(const PlanDocument& document, const std::vector<FacilityId>& facilities)
{
    const Operation& operation = document.operation();
    m_stripes.clear();
    for (const FacilityId facility : facilities) {
        Stripe stripe{facility, {}, {}, 1};
        const bool isOutside = operation.facility(facility).isOutside();
        Day fullest(1);
        for (Day day(1); day <= operation.lastDay(); day += Day(1)) {
            const auto limit = static_cast<double>(document.conditions().limit(facility, day).value());
            const auto people = static_cast<double>(document.ledger().at(facility, day).peak.value());
            stripe.fullness.push_back(isOutside || people <= 0 ? 0 : limit <= 0 ? 2 : people / limit);
            if (stripe.fullness.back() > stripe.fullness[indexOf(fullest)])
                fullest = day;
        }
        const People limit = document.conditions().limit(facility, fullest);
        if (!isOutside && limit > People(0))
            stripe.target = static_cast<double>(document.conditions().target(facility, fullest).value())
                            / static_cast<double>(limit.value());
        const People most = document.ledger().at(facility, fullest).peak;
        stripe.text = isOutside ? facilityText(operation, facility)
                                //: a site, people and its limit, a date
                                : filled(tr("%1: at most %2 of %3, on %4"), facilityText(operation, facility),
                                         numberText(most), numberText(limit), shortDateText(fullest, operation));
        m_stripes.push_back(std::move(stripe));
    }
    paintHeat();
}

void BoardStrip::paintHeat()
{
    const int days = m_stripes.empty() ? 1 : static_cast<int>(m_stripes.front().fullness.size());
    m_heat = QImage(std::max<int>(1, static_cast<int>(m_stripes.size())), days, QImage::Format_RGB32);
    m_heat.fill(tokens().column);
    for (std::size_t i = 0; i < m_stripes.size(); ++i)
        for (int day = 0; day < days; ++day) {
            const double full = m_stripes[i].fullness[static_cast<std::size_t>(day)];
            const QColor colour = full > 1                     ? tokens().bad
                                  : full > m_stripes[i].target ? mixed(tokens().column, tokens().warn, 0.9)
                                                               : mixed(tokens().column, tokens().ok, full * 0.9);
            m_heat.setPixelColor(static_cast<int>(i), day, colour);
        }
    update();
}

void BoardStrip::setSeen(int first, int last)
{
    if (first == m_firstSeen && last == m_lastSeen)
        return;
    m_firstSeen = first;
    m_lastSeen = last;
    update();
}

QRect BoardStrip::placeOf(std::size_t stripe) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(1, m_stripes.size()));
    const int left = static_cast<int>(step * static_cast<double>(stripe));
    const int right = static_cast<int>(step * static_cast<double>(stripe + 1));
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(left, kFrame, std::max(1, right - left), height() - 2 * kFrame));
}

void BoardStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    for (std::size_t i = 0; i < m_stripes.size(); ++i) {
        const QRect place = placeOf(i).adjusted(0, 0, width() > 4 * static_cast<int>(m_stripes.size()) ? -1 : 0, 0);
        painter.drawImage(place, m_heat, QRect(static_cast<int>(i), 0, 1, m_heat.height()));
    }
    if (m_firstSeen < 0 || m_lastSeen >= static_cast<int>(m_stripes.size()))
        return;
    const QRect seen = placeOf(static_cast<std::size_t>(m_firstSeen)) | placeOf(static_cast<std::size_t>(m_lastSeen));
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(seen.adjusted(0, -kFrame + 1, 0, kFrame - 1));
}

const BoardStrip::Stripe* BoardStrip::stripeAt(const QPoint& position) const
{
    for (std::size_t i = 0; i < m_stripes.size(); ++i)
        if (placeOf(i).adjusted(0, -kFrame, 0, kFrame).contains(position))
            return &m_stripes[i];
    return nullptr;
}

void BoardStrip::mousePressEvent(QMouseEvent* event)
{
    const Stripe* stripe = stripeAt(event->position().toPoint());
    if (stripe != nullptr && event->button() == Qt::LeftButton)
        emit chosen(stripe->facility);
    event->accept();
}

void BoardStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintHeat();
}

bool BoardStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Stripe* stripe = stripeAt(help->pos());
        QToolTip::showText(help->globalPos(), stripe == nullptr ? QString() : stripe->text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace planner::ui
