// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_cell_delegate.h"

#include "ui/kit/date_field.h"
#include "ui/kit/field_wheel_filter.h"
#include "ui/kit/status_choice.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QMetaObject>
#include <QSpinBox>

#include <limits>

namespace planner::ui {
namespace {

BatchColumn columnOf(const QModelIndex& index) { return static_cast<BatchColumn>(index.column()); }

BatchCode codeOf(const QModelIndex& index)
{
    return {index.siblingAtColumn(static_cast<int>(BatchColumn::Code)).data(Qt::DisplayRole).toString().toStdString()};
}

QVariant valueIn(QWidget* editor)
{
    if (const auto* date = qobject_cast<QDateEdit*>(editor))
        return date->date();
    if (const auto* number = qobject_cast<QSpinBox*>(editor))
        return static_cast<qlonglong>(number->value());
    if (const auto* list = qobject_cast<QComboBox*>(editor))
        return list->currentData();
    return {};
}

} // namespace

BatchCellDelegate::BatchCellDelegate(const PlanDocument& document, QObject* parent)
    : QStyledItemDelegate(parent), m_document(document)
{
}

QWidget* BatchCellDelegate::listEditor(QWidget* parent, BatchColumn column, const Batch& batch) const
{
    auto* list = new QComboBox(parent);
    const Operation& operation = m_document.operation();
    if (column == BatchColumn::Status) {
        for (const Status status : statusesFor(batch))
            list->addItem(statusText(status), static_cast<int>(status));
        FieldWheelFilter::exclude(*list);
    } else {
        for (const Route& route : operation.routes)
            if (route.from == operation.route(batch.route).from)
                list->addItem(filled(tr("%1 by %2", "a destination and a route"), facilityText(operation, route.to),
                                     QString::fromStdString(route.code)),
                              QString::fromStdString(route.code));
    }
    connect(list, &QComboBox::activated, this, [this, list] {
        auto* self = const_cast<BatchCellDelegate*>(this);
        emit self->commitData(list);
        emit self->closeEditor(list);
    });
    return list;
}

QWidget* BatchCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                         const QModelIndex& index) const
{
    const Batch* batch = m_document.batch(codeOf(index));
    if (batch == nullptr)
        return nullptr;
    const BatchColumn column = columnOf(index);
    QWidget* editor = nullptr;
    if (column == BatchColumn::Departs) {
        auto* date = new QDateEdit(parent);
        prepareDateField(*date);
        date->setDateRange(toQDate(m_document.operation().settings.start),
                           toQDate(m_document.operation().settings.end));
        editor = date;
    } else if (column == BatchColumn::People) {
        auto* number = new QSpinBox(parent);
        number->setRange(1, std::numeric_limits<int>::max());
        number->setGroupSeparatorShown(true);
        editor = number;
    } else {
        editor = listEditor(parent, column, *batch);
    }
    editor->setObjectName(QStringLiteral("batchCellEditor"));
    editor->setAccessibleName(filled(tr("%1 of batch %2"), titleOf(column), QString::fromStdString(batch->code.text)));
    return editor;
}

void BatchCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* date = qobject_cast<QDateEdit*>(editor))
        date->setDate(value.toDate());
    else if (auto* number = qobject_cast<QSpinBox*>(editor))
        number->setValue(value.toInt());
    else if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentIndex(list->findData(value));
}

void BatchCellDelegate::setModelData(QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& index) const
{
    if (auto* date = qobject_cast<QDateEdit*>(editor); date != nullptr && !takeTypedDate(*date))
        return; // the field says what is wrong
    sendEdit(index, valueIn(editor));
}

void BatchCellDelegate::sendEdit(const QModelIndex& index, const QVariant& value) const
{
    const BatchCode code = codeOf(index);
    const BatchColumn column = columnOf(index);
    // The edit may ask for a reason; by then the editor must be closed.
    QMetaObject::invokeMethod(
        const_cast<BatchCellDelegate*>(this), [this, code, column, value] { emit edited(code, column, value); },
        Qt::QueuedConnection);
}

bool BatchCellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                    const QModelIndex& index)
{
    if (columnOf(index) == BatchColumn::Lock && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_F2) {
            sendEdit(index, !index.data(Qt::EditRole).toBool());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace planner::ui
