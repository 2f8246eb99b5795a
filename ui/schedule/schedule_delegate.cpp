// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_delegate.h"

#include "ui/drag/batch_cards.h"
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
    paintGround(*painter, option, figures);
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

void ScheduleDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                   const CellFigures& figures) const
{
    constexpr double kMostTint = 90;
    if (figures.isOutside) {
        painter.fillRect(option.rect, option.palette.color(QPalette::Base));
        if (figures.isClosed)
            painter.fillRect(option.rect, QBrush(tokens().secondary, Qt::BDiagPattern));
        return;
    }
    const bool isOver = figures.isOver();
    QColor tint = isOver ? tokens().bad : figures.population > figures.target ? tokens().warn : tokens().ok;
    const double share = figures.limit.isZero() ? 0
                                                : static_cast<double>(figures.population.value())
                                                      / static_cast<double>(figures.limit.value());
    tint.setAlpha(static_cast<int>(kMostTint * std::clamp(share, 0.05, 1.0)));
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    painter.fillRect(option.rect, tint);
    if (figures.isClosed)
        painter.fillRect(option.rect, QBrush(tokens().secondary, Qt::BDiagPattern));
}

void ScheduleDelegate::paintFigures(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                                    const CellFigures& figures) const
{
    const bool isOver = figures.isOver();
    QRect line = cell.figureLine(0);
    painter.setPen(isOver ? tokens().badText : option.palette.color(QPalette::Text));
    if (isOver && cell.isWide()) {
        const QRect sign(line.left(), line.center().y() - 4, 9, 9);
        paintWarning(painter, QStyle::visualRect(option.direction, line, sign), tokens().bad);
        line = QStyle::visualRect(option.direction, line, line.adjusted(13, 0, 0, 0));
    }
    if (!cell.isWide()) {
        drawText(painter, option, line, Qt::AlignLeft,
                 numberText(figures.isOutside ? figures.population : figures.free()));
        return;
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

void ScheduleDelegate::paintCards(QPainter& painter, const QStyleOptionViewItem& option, const ScheduleCell& cell,
                                  const QModelIndex& index) const
{
    const auto& batches = modelOf(index).grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    if (!cell.isWide())
        return;
    for (std::size_t i = 0; i < cell.shownCards() && i < batches.size(); ++i) {
        const Batch* batch = m_document.batch(batches[i]);
        if (batch == nullptr)
            continue;
        const BatchCard card = m_cards.card(*batch);
        const bool isSelected = m_selection.has(batches[i]);
        const QRect place = cell.card(i);
        painter.setPen(QPen(isSelected      ? tokens().accent
                            : card.isBroken ? tokens().bad
                                            : tokens().line,
                            isSelected ? 2 : 1));
        painter.setBrush(groundOf(card.phase));
        painter.drawRoundedRect(QRectF(place).adjusted(.5, .5, -.5, -.5), 3, 3);
        QRect words = place.adjusted(5, 0, -5, 0);
        if (card.isLocked || card.isBroken || card.isApproved || card.isLate) {
            const QRect sign =
                QStyle::visualRect(option.direction, place, QRect(place.left() + 4, place.center().y() - 4, 9, 9));
            if (card.isLocked && !card.isLate)
                paintLock(painter, sign, tokens().secondary);
            else
                paintWarning(painter, sign, card.isBroken ? tokens().bad : tokens().warn);
            words = QStyle::visualRect(option.direction, place, place.adjusted(16, 0, -5, 0));
        }
        if (card.phase != BatchPhase::Planned) {
            const QRect sign =
                QStyle::visualRect(option.direction, words, QRect(words.left(), place.center().y() - 4, 10, 9));
            paintPhase(painter, sign, card.phase, option.direction);
            words = QStyle::visualRect(option.direction, words, words.adjusted(13, 0, 0, 0));
        }
        painter.setPen(option.palette.color(QPalette::Text));
        const int width = painter.fontMetrics().horizontalAdvance(card.people) + 4;
        drawText(painter, option, words, Qt::AlignRight, card.people);
        drawText(painter, option, QStyle::visualRect(option.direction, words, words.adjusted(0, 0, -width, 0)),
                 Qt::AlignLeft, card.code);
    }
    if (batches.size() > cell.shownCards()) {
        painter.setPen(tokens().secondary);
        drawText(painter, option, cell.moreLine(), Qt::AlignLeft,
                 counted(batches.size() - cell.shownCards(), [](int n) { return tr("%Ln more", "batches", n); }));
    }
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
