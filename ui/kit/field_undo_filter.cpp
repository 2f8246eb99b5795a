// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_undo_filter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QTextEdit>

#include <optional>

namespace planner::ui {
namespace {

enum class Way { Undo, Redo };

bool isControlY(const QKeyEvent& key) { return key.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_Y); }

std::optional<Way> wayOf(const QKeyEvent& key)
{
    if (key.matches(QKeySequence::Undo))
        return Way::Undo;
    // Not on every desktop Ctrl+Y is a key of redo, but in this program it is.
    if (key.matches(QKeySequence::Redo) || isControlY(key))
        return Way::Redo;
    return std::nullopt;
}

/// Where a field of one line is typed into; null of other widgets.
QLineEdit* lineOf(QWidget& widget)
{
    if (auto* list = qobject_cast<QComboBox*>(&widget))
        return list->lineEdit();
    if (qobject_cast<QAbstractSpinBox*>(&widget) != nullptr)
        return widget.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    return qobject_cast<QLineEdit*>(&widget);
}

/// The same of a field of many lines.
QTextDocument* textOf(QWidget& widget)
{
    if (auto* text = qobject_cast<QTextEdit*>(&widget))
        return text->document();
    auto* plain = qobject_cast<QPlainTextEdit*>(&widget);
    return plain != nullptr ? plain->document() : nullptr;
}

/// Whether there is typing, not entered yet, that goes that way.
template <class Text>
bool holdsTyping(const Text& text, Way way)
{
    return way == Way::Undo ? text.isModified() && text.isUndoAvailable() : text.isModified() || text.isRedoAvailable();
}

/// Empty where nothing is typed into the widget.
std::optional<bool> isKeyOfField(QWidget& widget, Way way)
{
    if (const QLineEdit* line = lineOf(widget))
        return holdsTyping(*line, way);
    if (const QTextDocument* text = textOf(widget))
        return holdsTyping(*text, way);
    return std::nullopt;
}

/// Where a number was selected, as after Enter, that is so of the number that undo shows: else the next digits would be
/// typed into it.
void keepSelected(QWidget& widget)
{
    auto* number = qobject_cast<QAbstractSpinBox*>(&widget);
    if (number != nullptr && qobject_cast<QDateTimeEdit*>(number) == nullptr && lineOf(widget)->hasSelectedText())
        QMetaObject::invokeMethod(number, &QAbstractSpinBox::selectAll, Qt::QueuedConnection);
}

/// Answers the question whether the field wants the key for itself; false where the key is no matter of a field.
bool decide(QWidget& widget, QKeyEvent& key)
{
    const auto way = wayOf(key);
    const auto isItsKey = way ? isKeyOfField(widget, *way) : std::nullopt;
    if (!isItsKey)
        return false;
    key.setAccepted(*isItsKey);
    if (!*isItsKey)
        keepSelected(widget);
    return true;
}

/// Fields know the key on some desktops only.
bool redoByControlY(QWidget& widget, const QKeyEvent& key)
{
    if (!isControlY(key) || !isKeyOfField(widget, Way::Redo).value_or(false))
        return false;
    if (QLineEdit* line = lineOf(widget))
        line->redo();
    else if (QTextDocument* text = textOf(widget))
        text->redo();
    return true;
}

/// Takes from the line what it could bring back, and leaves it as it is seen.
void forgetRedo(QLineEdit& line)
{
    const QSignalBlocker quietly(line);
    const int cursor = line.cursorPosition();
    const int selected = line.selectionStart();
    const int length = line.selectionLength();
    line.setText(line.text());
    line.setCursorPosition(cursor);
    if (selected >= 0)
        line.setSelection(selected, length);
}

/// What was typed has been entered: there is nothing to take back in the field, and nothing to bring back.
void enter(QLineEdit& line)
{
    if (line.isRedoAvailable())
        forgetRedo(line);
    line.setModified(false);
}

void enter(QTextDocument& text)
{
    text.clearUndoRedoStacks(QTextDocument::RedoStack);
    text.setModified(false);
}

/// A menu or another window has the keyboard for a while only, and nothing is entered.
bool isLeft(const QFocusEvent& event)
{
    return event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
}

} // namespace

void FieldUndoFilter::install()
{
    if (qApp->findChild<FieldUndoFilter*>(QString(), Qt::FindDirectChildrenOnly) == nullptr)
        qApp->installEventFilter(new FieldUndoFilter(qApp));
}

bool FieldUndoFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWidgetType())
        return false;
    auto& widget = *static_cast<QWidget*>(watched);
    switch (event->type()) {
    case QEvent::Polish:
        if (auto* line = qobject_cast<QLineEdit*>(&widget))
            followEntering(*line);
        return false;
    case QEvent::FocusOut:
        if (QTextDocument* text = textOf(widget); text != nullptr && isLeft(*static_cast<QFocusEvent*>(event)))
            enter(*text);
        return false;
    case QEvent::ShortcutOverride:
        return decide(widget, *static_cast<QKeyEvent*>(event));
    case QEvent::KeyPress:
        return redoByControlY(widget, *static_cast<QKeyEvent*>(event));
    default:
        return false;
    }
}

void FieldUndoFilter::followEntering(QLineEdit& line)
{
    // A field of numbers tells of Enter by the second alone.
    connect(&line, &QLineEdit::editingFinished, this, [&line] { enter(line); });
    connect(&line, &QLineEdit::returnPressed, this, [&line] { enter(line); });
}

} // namespace planner::ui
