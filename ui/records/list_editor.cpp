// SPDX-License-Identifier: Apache-2.0
#include "ui/records/list_editor.h"

#include "ui/records/cell_editor.h"
#include "ui/records/record_names.h"
#include "ui/records/record_words.h"

#include <QDropEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace planner::ui {

ListEditor::ListEditor(QWidget* parent) : QListWidget(parent)
{
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_isSetting)
            emit edited();
    });
}

void ListEditor::setOrdered()
{
    m_isOrdered = true;
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    for (int row = 0; row < count(); ++row)
        item(row)->setFlags(item(row)->flags() | Qt::ItemIsDragEnabled);
}

void ListEditor::addEntry(const QString& words, const QString& text)
{
    const bool wasSetting = std::exchange(m_isSetting, true);
    auto* item = new QListWidgetItem(words, this);
    item->setData(Qt::UserRole, text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    m_isSetting = wasSetting;
}

QString ListEditor::text() const
{
    QStringList ticked;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            ticked << item(row)->data(Qt::UserRole).toString();
    return ticked.join(u' ');
}

void ListEditor::setText(const QString& text)
{
    m_isSetting = true;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        bool isThere = false;
        for (int row = 0; row < count() && !isThere; ++row)
            isThere = item(row)->data(Qt::UserRole).toString() == word;
        if (!isThere)
            addEntry(word, word);
    }
    for (int row = 0; row < count(); ++row)
        item(row)->setCheckState(words.contains(item(row)->data(Qt::UserRole).toString()) ? Qt::Checked
                                                                                          : Qt::Unchecked);
    for (int place = 0; m_isOrdered && place < words.size(); ++place)
        for (int row = place + 1; row < count(); ++row)
            if (item(row)->data(Qt::UserRole).toString() == words[place])
                insertItem(place, takeItem(row));
    if (currentRow() < 0)
        setCurrentRow(0);
    m_isSetting = false;
}

void ListEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (!m_isOrdered || !event->modifiers().testFlag(Qt::AltModifier) || (!isUp && event->key() != Qt::Key_Down)) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int to = currentRow() + (isUp ? -1 : 1);
    if (currentRow() < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(currentRow()));
    setCurrentRow(to);
    emit edited();
}

void ListEditor::dropEvent(QDropEvent* event)
{
    QListWidget::dropEvent(event);
    emit edited();
}

QSize ListEditor::sizeHint() const
{
    constexpr int kMostRows = 6;
    const int rows = m_isOrdered ? count() : std::clamp(count(), 2, kMostRows);
    return {QListWidget::sizeHint().width(),
            rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth()};
}

ListEditor* newListEditor(const Operation& operation, const RowField& field, QWidget* parent)
{
    auto* list = new ListEditor(parent);
    refillListEditor(*list, operation, field);
    return list;
}

void refillListEditor(ListEditor& list, const Operation& operation, const RowField& field)
{
    const QString ticked = list.text();
    list.clear();
    const auto choices = choicesOf(field);
    for (const std::string_view name : choices)
        list.addEntry(choiceText(field.name, name), QString::fromUtf8(name.data(), int(name.size())));
    if (!choices.empty())
        list.setOrdered();
    for (std::size_t i = 0; choices.empty() && i < operation.categories.size(); ++i)
        list.addEntry(referenceText(operation, OperationTable::Categories, i),
                      QString::fromStdString(operation.categories[i].code));
    list.setText(ticked);
    list.updateGeometry();
}

} // namespace planner::ui
