// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints the cards of a board column: batches, and the cohorts that wait.

#include <QStyledItemDelegate>

namespace planner::ui {

class BatchCards;
class PlanDocument;

/// Rows of a BatchColumnModel.
class BatchCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    BatchCardDelegate(const BatchCards& cards, QObject* parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const BatchCards& m_cards;
};

/// Rows of a WaitingColumnModel.
class WaitingCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    WaitingCardDelegate(const PlanDocument& document, QObject* parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PlanDocument& m_document;
};

} // namespace planner::ui
