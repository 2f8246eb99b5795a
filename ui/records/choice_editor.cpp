// SPDX-License-Identifier: Apache-2.0
#include "ui/records/choice_editor.h"

#include "ui/kit/field_wheel_filter.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
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
    completer()->popup()->installEventFilter(this);
    // Names that begin alike differ further on, or in their codes.
    constexpr int kListWidth = 280;
    for (QAbstractItemView* list : {completer()->popup(), view()}) {
        list->setMinimumWidth(kListWidth);
        list->setTextElideMode(Qt::ElideMiddle);
    }
    connect(this, &QComboBox::activated, this, [this] {
        if (m_isClosing && m_chosen)
            QTimer::singleShot(0, this, m_chosen);
    });
}

void ChoiceEditor::setEntries(QAbstractItemModel* entries)
{
    setModel(entries);
    completer()->setModel(entries);
    completer()->popup()->installEventFilter(this); // in front of the completer again
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

bool ChoiceEditor::eventFilter(QObject* watched, QEvent* event)
{
    const QAbstractItemView* list = completer()->popup();
    if (watched != list || event->type() != QEvent::KeyPress)
        return QComboBox::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isLeaving = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab || key.key() == Qt::Key_Return
                           || key.key() == Qt::Key_Enter;
    if (!isLeaving)
        return QComboBox::eventFilter(watched, event);
    QModelIndex proposed = list->currentIndex();
    if (!proposed.isValid() && completer()->completionCount() == 1 && findText(currentText(), Qt::MatchFixedString) < 0)
        proposed = completer()->completionModel()->index(0, 0);
    if (proposed.isValid())
        setCurrentIndex(findText(proposed.data().toString(), Qt::MatchExactly | Qt::MatchCaseSensitive));
    completer()->popup()->hide();
    QKeyEvent forwarded(key.type(), key.key(), key.modifiers(), key.text());
    QApplication::sendEvent(this, &forwarded);
    return true;
}

void ChoiceEditor::hidePopup()
{
    m_isClosing = view()->isVisible();
    QComboBox::hidePopup();
    QTimer::singleShot(0, this, [this] { m_isClosing = false; });
}

} // namespace planner::ui
