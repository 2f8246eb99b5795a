// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows a share as a bar behind its words, in the reading direction.

#include <QStyledItemDelegate>

namespace planner::ui {

/// A double from 0 to 1; items without it are shown as usual.
inline constexpr int kShareRole = Qt::UserRole + 1;

class ShareBarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace planner::ui
