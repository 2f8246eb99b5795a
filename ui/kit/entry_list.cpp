// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/entry_list.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

namespace planner::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kPadding = 5;
constexpr int kMarkSize = 10;
constexpr int kMarkWidth = kMarkSize + 8;

void paintMark(QPainter& painter, const QRect& place, EntryMark mark)
{
    painter.setPen(Qt::NoPen);
    switch (mark) {
    case EntryMark::None:
        return;
    case EntryMark::Bad:
        painter.setBrush(tokens().bad);
        painter.drawEllipse(place);
        return;
    case EntryMark::Warn:
        painter.setBrush(tokens().warn);
        painter.drawPolygon(QPolygon({place.bottomLeft(), place.bottomRight(), {place.center().x(), place.top()}}));
        return;
    case EntryMark::Ok:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().ok, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygon({{place.left(), place.center().y()},
                                       {place.left() + 3, place.bottom() - 1},
                                       {place.right(), place.top() + 1}}));
        return;
    }
}

/// `side` as seen by a reader who reads in the direction.
int sideFlags(Qt::LayoutDirection direction, Qt::Alignment side)
{
    return static_cast<int>(QStyle::visualAlignment(direction, side) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

/// Breaks the text into lines of the width; the last one is elided.
void paintLines(QPainter& painter, const QRect& place, const QString& text, int lines, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics = painter.fontMetrics();
    QTextOption wrap;
    wrap.setTextDirection(direction);
    QTextLayout layout(text, painter.font());
    layout.setTextOption(wrap);
    layout.beginLayout();
    const int alignment = sideFlags(direction, Qt::AlignLeft);
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const bool isLast = i + 1 == lines;
        const QString words = isLast ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        const QRect row(place.left(), place.top() + i * metrics.lineSpacing(), place.width(), metrics.height());
        painter.drawText(row, alignment, isolated(metrics.elidedText(words.trimmed(), Qt::ElideRight, place.width())));
    }
    layout.endLayout();
}

} // namespace

EntryDelegate::EntryDelegate(int detailLines, QObject* parent) : QStyledItemDelegate(parent), m_detailLines(detailLines)
{
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {80, option.fontMetrics.lineSpacing() * (1 + m_detailLines) + 2 * kPadding};
}

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isFaint = index.data(EntryIsFaintRole).toBool();
    const auto mark = static_cast<EntryMark>(index.data(EntryMarkRole).toInt());
    const QRect all = option.rect;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(option.direction, all, rect); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected)
        painter->fillRect(all, option.palette.highlight());
    const QColor words = isSelected ? option.palette.color(QPalette::HighlightedText)
                                    : (isFaint ? tokens().secondary : option.palette.color(QPalette::Text));
    const int lineHeight = option.fontMetrics.lineSpacing();
    int left = all.left() + kMargin;
    if (mark != EntryMark::None) {
        paintMark(*painter, placed({left, all.top() + kPadding + (lineHeight - kMarkSize) / 2, kMarkSize, kMarkSize}),
                  mark);
        left += kMarkWidth;
    }
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(words);
    const QString figure = index.data(EntryFigureRole).toString();
    const int figureWidth = figure.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(figure) + kMargin;
    const QRect first(left, all.top() + kPadding, all.right() - kMargin - left, lineHeight);
    painter->drawText(placed(first), sideFlags(option.direction, Qt::AlignRight), isolated(figure));
    painter->drawText(placed(first.adjusted(0, 0, -figureWidth, 0)), sideFlags(option.direction, Qt::AlignLeft),
                      isolated(painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                                 first.width() - figureWidth)));
    painter->setFont(option.font);
    painter->setPen(isSelected ? words : tokens().secondary);
    paintLines(*painter, placed(first.translated(0, lineHeight)), index.data(EntryDetailRole).toString(), m_detailLines,
               option.direction);
    if (option.state.testFlag(QStyle::State_HasFocus) && !isSelected) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(tokens().accent);
        painter->drawRect(all.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

EntryList::EntryList(const QString& objectName, const QString& accessibleName, int detailLines, QWidget* parent)
    : QListView(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new EntryDelegate(detailLines, this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(false);
}

void EntryList::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !currentIndex().isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    emit activated(currentIndex());
    event->accept();
}

} // namespace planner::ui
