// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits cells of the operation in place; what is refused stays in its editor, with the sentence below it.

#include "ui/models/plan_document.h"
#include "ui/operation/operation_table_model.h"

#include <QPointer>
#include <QStyledItemDelegate>

#include <functional>

class QLabel;

namespace planner::ui {

class OperationCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Takes what was typed into a cell.
    using Take = std::function<Taking(const QModelIndex& cell, const QString& text)>;

    /// `document` and `model` must outlive it.
    OperationCellDelegate(const PlanDocument& document, OperationTableModel& model, Take take, QObject* parent);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    /// An editor was left by Return: the row below is next, in the column where the run of Tabs began; -1 where there
    /// was none.
    void returned(int column);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Closes the editor where its text is taken, or where the user gave up; else says why it is not.
    bool commit(QWidget& editor, EndEditHint hint);
    /// Leaves what is not taken in its cell, marked.
    void leave(QWidget& editor);
    void close(QWidget& editor, EndEditHint hint);
    void say(QWidget& editor, const QString& sentence) const;

    const PlanDocument& m_document;
    OperationTableModel& m_model;
    Take m_take;
    bool m_isTaking = false;
    bool m_isRunning = false;     ///< Tab goes on from one editor to the next
    mutable int m_runColumn = -1; ///< where the first editor of the run was
    mutable QPointer<QWidget> m_editor;
    mutable QPersistentModelIndex m_cell;
    mutable QPointer<QLabel> m_note;
};

} // namespace planner::ui
