// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/share_bar_delegate.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyle>

namespace planner::ui {
namespace {

constexpr int kBarMargin = 4;
constexpr int kRuleHeight = 4; ///< of the bar, under the words

} // namespace

void ShareBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(kShareRole);
    if (!share.isValid())
        return;
    const QRect track(option.rect.left() + kBarMargin, option.rect.bottom() - kRuleHeight - 1,
                      option.rect.width() - 2 * kBarMargin, kRuleHeight);
    QRect bar = track;
    bar.setWidth(qRound(track.width() * qBound(0.0, share.toDouble(), 1.0)));
    painter->fillRect(track, tokens().line);
    painter->fillRect(QStyle::visualRect(option.direction, track, bar), tokens().accent);
}

QSize ShareBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), size.height() + 2 * kRuleHeight};
}

} // namespace planner::ui
