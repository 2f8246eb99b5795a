// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the list of found places looks: the name of a page once, in bold, and below it the sentences of that page.

#include <QStyledItemDelegate>

namespace planner::ui {

/// Qt::DisplayRole is the title of the page.
enum HitRole {
    HitExcerptRole = Qt::UserRole + 1, ///< the sentence that was found
};

/// Of several hits of one page in a row only the first shows the title. Sentences are indented and never cut.
class ManualHitDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace planner::ui
