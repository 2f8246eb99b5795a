// SPDX-License-Identifier: Apache-2.0
#include "ui/today/day_row_delegate.h"

#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/today/day_model.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kPadding = 5;
constexpr int kGap = 6;
constexpr int kSignSide = 10;
constexpr int kSignWidth = kSignSide + 8;

const DayModel& dayModelOf(const QModelIndex& index) { return static_cast<const DayModel&>(*index.model()); }

bool isHeading(const QModelIndex& index) { return index.data(DayIsHeadingRole).toBool(); }

/// The text at a side of the place as the reading direction has it; the width that it took.
int drawWords(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place, Qt::Alignment side,
              const QString& text)
{
    const Qt::Alignment visual = QStyle::visualAlignment(option.direction, side);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(0, place.width()));
    painter.drawText(place, static_cast<int>(visual | Qt::AlignAbsolute | Qt::AlignVCenter), isolated(shown));
    return painter.fontMetrics().horizontalAdvance(shown);
}

/// The place without so much at its start and its end.
QRect inset(const QStyleOptionViewItem& option, const QRect& place, int start, int end)
{
    return QStyle::visualRect(option.direction, place, place.adjusted(start, 0, -end, 0));
}

int buttonWidth(const QStyleOptionViewItem& option, const QString& text)
{
    return option.fontMetrics.horizontalAdvance(text) + 20;
}

/// Of the buttons of batches that `column` others follow.
int columnWidth(const QStyleOptionViewItem& option, const QModelIndex& index, std::size_t column)
{
    int width = 0;
    for (const QString& text : dayModelOf(index).deedColumns()[column])
        width = std::max(width, buttonWidth(option, text));
    return width;
}

} // namespace

QSize DayRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.lineSpacing();
    return {80, isHeading(index) ? line + 3 * kPadding + kGap : 2 * line + 2 * kPadding};
}

std::vector<QRect> DayRowDelegate::buttons(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    std::vector<QRect> places;
    const int height = option.fontMetrics.lineSpacing() + 2 * kPadding - 1;
    int end = option.rect.right() - kMargin;
    const std::vector<DayDeed> deeds = dayModelOf(index).deeds(index.row());
    std::size_t column = 0;
    for (auto deed = deeds.rbegin(); deed != deeds.rend(); ++deed, ++column) {
        const int width = isHeading(index) ? buttonWidth(option, deed->text) : columnWidth(option, index, column);
        const int top = option.rect.center().y() - height / 2 + (isHeading(index) ? 2 : 0);
        places.insert(places.begin(),
                      QStyle::visualRect(option.direction, option.rect, QRect(end - width, top, width, height)));
        end -= width + kGap;
    }
    return places;
}

QRect DayRowDelegate::wordsRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    int used = kMargin;
    if (isHeading(index))
        for (const QRect& button : buttons(option, index))
            used += button.width() + kGap;
    else // those of other rows too, so that what stands before them is aligned
        for (std::size_t column = 0; column < dayModelOf(index).deedColumns().size(); ++column)
            used += columnWidth(option, index, column) + kGap;
    return inset(option, option.rect.adjusted(0, kPadding, 0, -kPadding), kMargin, used + kGap);
}

void DayRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(*painter, option, index);
    else
        paintBatch(*painter, option, index);
    paintButtons(*painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus) && !option.state.testFlag(QStyle::State_Selected)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(tokens().accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void DayRowDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    painter.setPen(tokens().line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    const QRect words = wordsRect(option, index).adjusted(0, kGap / 2, 0, 0);
    const bool isTrouble = index.data(DayIsTroubleRole).toBool();
    painter.setPen(isTrouble ? tokens().badText : option.palette.color(QPalette::Text));
    const int used = drawWords(painter, option, words, Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    painter.setFont(option.font);
    painter.setPen(tokens().secondary);
    drawWords(painter, option, inset(option, words, used + 2 * kGap, 0), Qt::AlignLeft,
              index.data(DayPeopleRole).toString());
}

void DayRowDelegate::paintBatch(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isTrouble = index.data(DayIsTroubleRole).toBool();
    if (isSelected)
        painter.fillRect(option.rect, option.palette.highlight());
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect words = wordsRect(option, index);
    const int line = option.fontMetrics.lineSpacing();
    const QRect first(words.left(), words.top(), words.width(), line);
    if (isTrouble) {
        const QRect sign(first.left(), first.center().y() - kSignSide / 2, kSignSide, kSignSide);
        paintWarning(painter, QStyle::visualRect(option.direction, first, sign), isSelected ? text : tokens().warn);
    }
    const QRect second = inset(option, first.translated(0, line), kSignWidth, 0);
    QRect rest = inset(option, first, kSignWidth, 0);
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(text);
    const QString people = index.data(DayPeopleRole).toString();
    rest = inset(option, rest, 0, drawWords(painter, option, rest, Qt::AlignRight, people) + 2 * kGap);
    const int used = drawWords(painter, option, rest, Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
    painter.setFont(option.font);
    drawWords(painter, option, inset(option, rest, used + 2 * kGap, 0), Qt::AlignLeft,
              index.data(DayJourneyRole).toString());
    painter.setPen(isSelected ? text : isTrouble ? tokens().warnText : tokens().secondary);
    drawWords(painter, option, second, Qt::AlignLeft, index.data(DayDetailRole).toString());
}

void DayRowDelegate::paintButtons(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const std::vector<DayDeed> deeds = dayModelOf(index).deeds(index.row());
    const std::vector<QRect> places = buttons(option, index);
    const QStyle* style = option.widget == nullptr ? QApplication::style() : option.widget->style();
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        QStyleOptionButton button;
        button.rect = places[i];
        button.text = deeds[i].text;
        button.palette = option.palette;
        button.direction = option.direction;
        button.fontMetrics = option.fontMetrics;
        button.state = QStyle::State_Enabled | QStyle::State_Raised;
        painter.setFont(option.font);
        style->drawControl(QStyle::CE_PushButton, &button, &painter, option.widget);
    }
}

bool DayRowDelegate::editorEvent(QEvent* event, QAbstractItemModel* /*model*/, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const std::vector<QRect> places = buttons(option, index);
    const std::vector<DayDeed> deeds = dayModelOf(index).deeds(index.row());
    for (std::size_t i = 0; mouse->button() == Qt::LeftButton && i < places.size(); ++i)
        if (places[i].contains(mouse->position().toPoint())) {
            emit deedChosen(index, deeds[i].deed);
            return true;
        }
    return false;
}

} // namespace planner::ui
