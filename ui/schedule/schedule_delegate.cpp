// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_delegate.h"

#include "ui/drag/batch_cards.h"
#include "ui/drag/card_signs.h"
#include "ui/drag/drop_session.h"
#include "ui/kit/selection.h"
#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/schedule_model.h"

#include <QPainter>

#include <algorithm>

namespace planner::ui {
namespace {

QFont smallOf(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() - 1);
    return small;
}

void drawText(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place, Qt::Alignment side,
              const QString& text)
{
    const Qt::Alignment visual = QStyle::visualAlignment(option.direction, side);
    painter.drawText(place, static_cast<int>(visual | Qt::AlignAbsolute | Qt::AlignVCenter),
                     isolated(painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width())));
}

const ScheduleModel& modelOf(const QModelIndex& index) { return static_cast<const ScheduleModel&>(*index.model()); }

/// The signed number of people, or nothing for none.
QString signedText(People people, const QString& sign)
{
    return people.isZero() ? QString() : sign + numberText(people);
}

} // namespace

ScheduleDelegate::ScheduleDelegate(const PlanDocument& document, const BatchCards& cards, const Selection& selection,
                                   DropSession& session, QObject* parent)
    : QStyledItemDelegate(parent), m_document(document), m_cards(cards), m_selection(selection), m_session(session)
{
}

ScheduleCell ScheduleDelegate::cell(const QModelIndex& index, const QRect& rect, const QFont& font,
                                    Qt::LayoutDirection direction) const
{
    const auto& batches = modelOf(index).grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    return {rect, batches.size(), QFontMetrics(smallOf(font)).height(), direction};
}

void ScheduleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CellFigures figures =
        modelOf(index).grid().figures(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    const ScheduleCell geometry = cell(index, option.rect, option.font, option.direction);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(smallOf(option.font));
    paintGround(*painter, option, index, figures);
    paintFigures(*painter, option, geometry, figures);
    paintCards(*painter, option, geometry, index);
    if (m_session.isActive()) {
        paintDrop(*painter, option, index);
    } else if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens().accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ScheduleDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                   const CellFigures& figures) const
{
    constexpr double kMostTint = 90;
    constexpr int kRestTint = 16;
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (!figures.isOutside) {
        QColor tint = figures.isOver()                      ? tokens().bad
                      : figures.population > figures.target ? tokens().warn
                                                            : tokens().ok;
        const double share = figures.limit.isZero() ? 0
                                                    : static_cast<double>(figures.population.value())
                                                          / static_cast<double>(figures.limit.value());
        tint.setAlpha(static_cast<int>(kMostTint * std::clamp(share, 0.05, 1.0)));
        painter.fillRect(option.rect, tint);
    }
    if (modelOf(index).isRestDay(index.column())) {
        QColor shade = option.palette.color(QPalette::Text);
        shade.setAlpha(kRestTint);
        painter.fillRect(option.rect, shade);
    }
    if (figures.isClosed)
        painter.fillRect(cell(index, option.rect, option.font, option.direction).hatch(),
                         QBrush(tokens().secondary, Qt::BDiagPattern));
}

void ScheduleDelegate::paintFigures(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                                    const CellFigures& figures) const
{
    const bool isOver = figures.isOver();
    QRect line = cell.figureLine(0);
    painter.setPen(isOver ? tokens().badText : option.palette.color(QPalette::Text));
    if (!cell.hasNumbers()) {
        paintMarks(painter, option, figures);
        return;
    }
    if (!cell.isWide()) {
        drawText(painter, option, line, Qt::AlignLeft,
                 numberText(figures.isOutside ? figures.population : figures.free()));
        painter.setPen(tokens().secondary);
        drawText(painter, option, cell.figureLine(1), Qt::AlignLeft,
                 figures.arrivals.isZero() ? signedText(figures.departures, QLocale().negativeSign())
                                           : signedText(figures.arrivals, QLocale().positiveSign()));
        return;
    }
    if (isOver) {
        const QRect sign(line.left(), line.center().y() - 4, 9, 9);
        paintWarning(painter, QStyle::visualRect(option.direction, line, sign), tokens().bad);
        line = QStyle::visualRect(option.direction, line, line.adjusted(13, 0, 0, 0));
    }
    drawText(painter, option, line, Qt::AlignLeft,
             figures.isOutside ? filled(tr("%1 left"), numberText(figures.population))
             : isOver          ? filled(tr("%1 over"), numberText(-figures.free()))
                               : filled(tr("%1 free"), numberText(figures.free())));
    const QRect second = cell.figureLine(1);
    painter.setPen(tokens().secondary);
    drawText(painter, option, second, Qt::AlignLeft, signedText(figures.arrivals, QLocale().positiveSign()));
    drawText(painter, option, second, Qt::AlignRight, signedText(figures.departures, QLocale().negativeSign()));
}

void ScheduleDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const CellFigures& figures)
{
    const QRect& cell = option.rect;
    const int side = std::min(8, cell.width() - 1);
    const int left = cell.left() + (cell.width() - side) / 2;
    if (figures.isOver())
        paintWarning(painter, QRect(left, cell.top() + 2, side, side), tokens().bad);
    // Who comes as a block, who goes as a frame.
    const QRect people(left, cell.top() + 11, side, 5);
    if (!figures.arrivals.isZero())
        painter.fillRect(people, tokens().accent);
    if (!figures.departures.isZero()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(tokens().secondary);
        painter.drawRect(people.translated(0, figures.arrivals.isZero() ? 0 : 7).adjusted(0, 0, -1, -1));
    }
}

void ScheduleDelegate::paintCards(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                                  const QModelIndex& index) const
{
    const auto& batches = modelOf(index).grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    if (!cell.isWide())
        return;
    for (std::size_t i = 0; i < cell.shownCards() && i < batches.size(); ++i)
        if (const Batch* batch = m_document.batch(batches[i]))
            paintCard(painter, option, cell.card(i), m_cards.card(*batch), m_selection.has(batches[i]));
    if (batches.size() > cell.shownCards()) {
        if (modelOf(index).grid().figures(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)).isClosed)
            painter.fillRect(cell.moreLine(), option.palette.color(QPalette::Base)); // over the hatch
        painter.setPen(tokens().secondary);
        drawText(painter, option, cell.moreLine(), Qt::AlignLeft,
                 counted(batches.size() - cell.shownCards(), [](int n) { return tr("%Ln more", "batches", n); }));
    }
}

void ScheduleDelegate::paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                                 const BatchCard& card, bool isSelected)
{
    constexpr int kRoomy = 118; ///< from this width on there is room for how and who
    painter.setPen(QPen(isSelected      ? tokens().accent
                        : card.isBroken ? tokens().bad
                                        : tokens().line,
                        isSelected ? 2 : 1));
    painter.setBrush(groundOf(card.phase));
    painter.drawRoundedRect(QRectF(place).adjusted(.5, .5, -.5, -.5), 3, 3);
    QRect words = place.adjusted(4, 0, -4, 0);
    const auto nextSign = [&](int width) {
        const QRect sign(words.left(), place.center().y() - 4, width, 9);
        const QRect seen = QStyle::visualRect(option.direction, place, sign);
        words.adjust(width + 3, 0, 0, 0); // in reading order until all signs are there
        return seen;
    };
    if (card.isBroken || card.isApproved || card.isLate)
        paintWarning(painter, nextSign(9), card.isBroken ? tokens().bad : tokens().warn);
    else if (card.isLocked)
        paintLock(painter, nextSign(9), tokens().secondary);
    if (card.phase != BatchPhase::Planned)
        paintPhase(painter, nextSign(10), card.phase, option.direction);
    else
        paintStep(painter, nextSign(9), card.step);
    if (card.isByAir && place.width() >= kRoomy)
        paintPlane(painter, nextSign(11), tokens().secondary, option.direction);
    words = QStyle::visualRect(option.direction, place, words);
    painter.setPen(option.palette.color(QPalette::Text));
    const int width = painter.fontMetrics().horizontalAdvance(card.people) + 4;
    drawText(painter, option, words, Qt::AlignRight, card.people);
    const QRect rest = QStyle::visualRect(option.direction, words, words.adjusted(0, 0, -width, 0));
    drawText(painter, option, rest, Qt::AlignLeft, card.code);
    const int left = rest.width() - painter.fontMetrics().horizontalAdvance(card.code) - 6;
    if (place.width() < kRoomy || left < painter.fontMetrics().horizontalAdvance(card.initials))
        return;
    painter.setPen(tokens().secondary);
    drawText(painter, option, rest, Qt::AlignRight, card.initials);
}

void ScheduleDelegate::paintDrop(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const DropPlan& plan = m_session.plan({ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)});
    const bool isHovered = index == m_hovered;
    if (plan.isForbidden()) {
        constexpr int kDimmed = 170;
        QColor veil = tokens().column;
        veil.setAlpha(kDimmed);
        painter.fillRect(option.rect, veil);
        if (isHovered)
            paintForbidden(painter, QRectF(option.rect.center() - QPoint(6, 6), QSizeF(12, 12)), tokens().bad);
        return;
    }
    if (!plan.edit && !isHovered)
        return;
    const bool isOver = plan.edit && plan.preview.verdict() == Verdict::Over;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isOver ? tokens().bad : tokens().accent, isHovered ? 3 : 1));
    painter.drawRect(option.rect.adjusted(2, 2, -2, -2));
}

} // namespace planner::ui
