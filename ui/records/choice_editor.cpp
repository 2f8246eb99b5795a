// SPDX-License-Identifier: Apache-2.0
#include "ui/records/choice_editor.h"

#include "ui/kit/field_wheel_filter.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTimer>

namespace planner::ui {

ChoiceEditor::ChoiceEditor(std::function<void()> chosen, QWidget* parent)
    : QComboBox(parent), m_chosen(std::move(chosen))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    FieldWheelFilter::exclude(*this);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, [this] {
        if (m_isClosing && m_chosen)
            QTimer::singleShot(0, this, m_chosen);
    });
}

void ChoiceEditor::setEntries(QAbstractItemModel* entries)
{
    setModel(entries);
    completer()->setModel(entries);
}

QString ChoiceEditor::text() const
{
    const QString words = currentText().trimmed();
    const int chosen = currentIndex();
    if (chosen >= 0 && itemText(chosen) == words)
        return itemData(chosen).toString();
    const int named = findText(words, Qt::MatchFixedString);
    return named < 0 ? words : itemData(named).toString();
}

void ChoiceEditor::setText(const QString& text)
{
    const int index = findData(text);
    setCurrentIndex(index);
    if (index < 0)
        setEditText(text);
}

void ChoiceEditor::hidePopup()
{
    m_isClosing = view()->isVisible();
    QComboBox::hidePopup();
    QTimer::singleShot(0, this, [this] { m_isClosing = false; });
}

} // namespace planner::ui
