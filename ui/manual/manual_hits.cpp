// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_hits.h"

#include "ui/kit/text.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kHitPadding = 4;
constexpr int kIndent = 16;
constexpr int kAboveTitle = 6;
constexpr int kWrap = static_cast<int>(Qt::TextWordWrap);

bool hasTitle(const QModelIndex& index)
{
    return index.row() == 0 || index.siblingAtRow(index.row() - 1).data() != index.data();
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

int titleHeight(const QFont& font, const QModelIndex& index, int width)
{
    return hasTitle(index)
               ? kAboveTitle
                     + QFontMetrics(bold(font))
                           .boundingRect(QRect(0, 0, width - 2 * kHitPadding, 0), kWrap, index.data().toString())
                           .height()
               : 0;
}

} // namespace

QSize ManualHitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = std::max(view == nullptr ? option.rect.width() : view->viewport()->width(), 4 * kIndent);
    const QRect room(0, 0, width - kIndent - 2 * kHitPadding, 0);
    const QString excerpt = index.data(HitExcerptRole).toString();
    const int height = option.fontMetrics.boundingRect(room, kWrap, excerpt).height();
    return {4 * kIndent, titleHeight(option.font, index, width) + height + 2 * kHitPadding};
}

void ManualHitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect all = option.rect;
    const int titleRoom = titleHeight(option.font, index, all.width());
    const auto draw = [&](const QRect& place, const QString& text) {
        painter->drawText(QStyle::visualRect(option.direction, all, place),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute)
                              | kWrap,
                          isolated(text));
    };
    painter->save();
    const QRect sentence = all.adjusted(0, titleRoom, 0, 0);
    if (isSelected)
        painter->fillRect(sentence, option.palette.highlight());
    painter->setPen(option.palette.color(QPalette::Text));
    painter->setFont(bold(option.font));
    if (titleRoom > 0)
        draw(all.adjusted(kHitPadding, kAboveTitle, -kHitPadding, 0), index.data().toString());
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    draw(sentence.adjusted(kIndent + kHitPadding, kHitPadding, -kHitPadding, 0), index.data(HitExcerptRole).toString());
    painter->restore();
}

} // namespace planner::ui
