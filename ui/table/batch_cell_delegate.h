// SPDX-License-Identifier: Apache-2.0
#pragma once
// Editors for the cells of the batch table: a date, a list, a number.

#include "ui/models/batch_columns.h"
#include "ui/models/plan_document.h"

#include <QStyledItemDelegate>

namespace planner::ui {

/// Does not write into the model: what an editor holds when it is left is told by a signal, after it has closed.
class BatchCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    BatchCellDelegate(const PlanDocument& document, QObject* parent);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

signals:
    /// In the form of cellValue().
    void edited(const planner::BatchCode& code, planner::ui::BatchColumn column, const QVariant& value) const;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    [[nodiscard]] QWidget* listEditor(QWidget* parent, BatchColumn column, const Batch& batch) const;
    void sendEdit(const QModelIndex& index, const QVariant& value) const;

    const PlanDocument& m_document;
};

} // namespace planner::ui
