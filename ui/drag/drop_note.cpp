// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_note.h"

#include "ui/drag/drop_words.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"
#include "ui/models/plan_document.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMargin = 6;
constexpr int kPadding = 8;
constexpr int kSignRoom = 16;
constexpr int kWrap = static_cast<int>(Qt::TextWordWrap);

/// The day that a drop of one batch would give it.
QString dayText(const PlanDocument& document, const DropPlan& plan)
{
    if (plan.moves.size() != 1)
        return {};
    const Batch& after = plan.moves.front().after;
    const QString day = shortDateText(after.departure, document.operation());
    return plan.moves.front().before ? filled(DropNote::tr("Departs %1"), day)
                                     : filled(DropNote::tr("%1 people, departs %2"), numberText(after.people()), day);
}

} // namespace

DropNote::DropNote(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropNote::setPlan(const PlanDocument& document, const DropPlan& plan)
{
    m_lines.clear();
    m_isForbidden = plan.isForbidden();
    const auto add = [&](Sign sign, const QString& text) {
        if (!text.isEmpty())
            m_lines.push_back({sign, text});
    };
    if (m_isForbidden) {
        add(Sign::Forbidden, forbiddenText(document, plan));
    } else {
        add(Sign::None, dayText(document, plan));
        add(Sign::Made, madeText(plan));
        for (const QString& text : lostTexts(plan.lost))
            add(Sign::Lost, text);
        add(Sign::Cured, curedText(plan));
        for (const QString& text : goalChangeTexts(plan))
            add(Sign::None, text);
    }
    setVisible(!m_lines.empty());
    update();
}

void DropNote::showBeside(const QRect& place, const PlanDocument& document, const DropPlan& plan)
{
    constexpr QSize kSize(230, 190);
    constexpr int kDistance = 8;
    setPlan(document, plan);
    int left = place.right() + kDistance;
    if (left + kSize.width() > parentWidget()->width())
        left = place.left() - kDistance - kSize.width();
    const int top = std::clamp(place.top(), 0, std::max(0, parentWidget()->height() - kSize.height()));
    setGeometry({{left, top}, kSize});
    raise();
}

void DropNote::clear()
{
    m_lines.clear();
    m_isForbidden = false;
    hide();
}

QStringList DropNote::texts() const
{
    QStringList texts;
    for (const Line& line : m_lines)
        texts << line.text;
    return texts;
}

QRect DropNote::textRect(const Line& line, int top) const
{
    const int signRoom = line.sign == Sign::None ? 0 : kSignRoom;
    const int inset = kMargin + kPadding;
    const QRect room(inset + signRoom, top, width() - 2 * inset - signRoom, height());
    const QRect bounds = fontMetrics().boundingRect(room, kWrap, line.text);
    return {room.left(), top, room.width(), bounds.height()};
}

void DropNote::paintSign(QPainter& painter, const Line& line, const QRect& text) const
{
    const QRect box(text.left() - kSignRoom, text.top() + fontMetrics().height() / 2 - 5, 10, 10);
    const QRectF place = QStyle::visualRect(layoutDirection(), rect(), box);
    if (line.sign == Sign::Made)
        paintWarning(painter, place, tokens().bad);
    else if (line.sign == Sign::Cured)
        paintTick(painter, place, tokens().ok);
    else if (line.sign == Sign::Lost)
        paintWarning(painter, place, tokens().warn);
    else if (line.sign == Sign::Forbidden)
        paintForbidden(painter, place, tokens().bad);
}

void DropNote::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isForbidden) {
        constexpr int kDimmed = 190;
        QColor veil = tokens().column;
        veil.setAlpha(kDimmed);
        painter.fillRect(rect(), veil);
    }
    int bottom = kMargin / 2 + kPadding;
    for (const Line& line : m_lines)
        bottom = textRect(line, bottom).bottom() + 3;
    const bool isOver = !m_lines.empty() && (m_isForbidden || [&] {
        for (const Line& line : m_lines)
            if (line.sign == Sign::Made)
                return true;
        return false;
    }());
    painter.setPen(QPen(isOver ? tokens().bad : tokens().accent, 1));
    painter.setBrush(tokens().card);
    painter.drawRoundedRect(QRectF(kMargin + .5, kMargin / 2 + .5, width() - 2 * kMargin - 1, bottom + kPadding / 2), 6,
                            6);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    int top = kMargin / 2 + kPadding;
    for (const Line& line : m_lines) {
        const QRect text = textRect(line, top);
        paintSign(painter, line, text);
        painter.setPen(line.sign == Sign::None    ? palette().color(QPalette::Text)
                       : line.sign == Sign::Cured ? tokens().okText
                       : line.sign == Sign::Lost  ? tokens().warnText
                                                  : tokens().badText);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), static_cast<int>(side) | kWrap,
                         isolated(line.text));
        top = text.bottom() + 3;
    }
}

} // namespace planner::ui
