// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints the rows of a DayModel: a mark, the batch and its journey, its people, what is wrong, and buttons.

#include "ui/models/thing.h"

#include <QStyledItemDelegate>

#include <vector>

namespace planner::ui {

class DayRowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the buttons of the row are, in the order of its deeds.
    [[nodiscard]] std::vector<QRect> buttons(const QStyleOptionViewItem& option, const QModelIndex& index) const;

signals:
    /// A button was clicked.
    void deedChosen(const QModelIndex& index, planner::ui::Deed deed);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintButtons(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBatch(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// What the buttons leave.
    [[nodiscard]] QRect wordsRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace planner::ui
