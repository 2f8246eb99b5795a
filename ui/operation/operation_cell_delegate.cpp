// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_cell_delegate.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/records/cell_editor.h"
#include "ui/records/list_editor.h"
#include "ui/records/record_words.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace planner::ui {

OperationCellDelegate::OperationCellDelegate(const PlanDocument& document, OperationTableModel& model, Take take,
                                             QObject* parent)
    : QStyledItemDelegate(parent), m_document(document), m_model(model), m_take(std::move(take))
{
}

QWidget* OperationCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                             const QModelIndex& index) const
{
    auto* self = const_cast<OperationCellDelegate*>(this);
    const RowField& field = m_model.field(index.column());
    QWidget* editor = newCellEditor(
        m_document.operation(), {m_model.table(), &field, m_model.refersTo(index)},
        [self] {
            if (self->m_editor)
                self->commit(*self->m_editor, NoHint);
        },
        parent);
    named(editor, "operationCellEditor",
          filled(tr("%1 in row %2"), fieldTitle(m_model.table(), field.name), QLocale().toString(index.row() + 1)));
    editor->setAutoFillBackground(true);
    m_editor = editor;
    m_cell = index;
    if (!m_isRunning)
        m_runColumn = -1;
    onTextEdited(*editor, [self, editor] { self->say(*editor, {}); });
    return editor;
}

void OperationCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (m_isTaking)
        return;
    setTextIn(*editor, index.data(OperationTableModel::kTextRole).toString());
    if (const auto* choice = qobject_cast<QComboBox*>(editor))
        choice->lineEdit()->selectAll();
    if (const QString problem = index.data(OperationTableModel::kProblemRole).toString(); !problem.isEmpty())
        QMetaObject::invokeMethod(
            editor,
            [this, editor, problem] {
                if (editor == m_editor) // it may have been left since
                    say(*editor, problem);
            },
            Qt::QueuedConnection);
}

// Editors are left by commit() and leave() alone.
void OperationCellDelegate::setModelData(QWidget* /*editor*/, QAbstractItemModel* /*model*/,
                                         const QModelIndex& /*index*/) const
{
}

void OperationCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                 const QModelIndex& /*index*/) const
{
    constexpr int kListWidth = 220;
    constexpr int kFieldWidth = 110;
    QRect place = option.rect;
    const bool isList = qobject_cast<ListEditor*>(editor) != nullptr;
    place.setWidth(std::max(place.width(), isList ? kListWidth : kFieldWidth));
    if (isList)
        place.setHeight(editor->sizeHint().height());
    const QRect room = editor->parentWidget()->rect();
    if (place.right() > room.right())
        place.moveRight(std::max(room.right(), place.width() - 1));
    if (place.bottom() > room.bottom())
        place.moveBottom(std::max(room.bottom(), place.height() - 1));
    if (option.direction == Qt::RightToLeft && option.rect.width() < place.width())
        place.moveRight(std::max(option.rect.right(), place.width() - 1));
    editor->setGeometry(place);
}

bool OperationCellDelegate::eventFilter(QObject* watched, QEvent* event)
{
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor == nullptr || editor != m_editor)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab)
            event->accept();
        return key == Qt::Key_Escape;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (commit(*editor, NoHint))
                emit returned(std::exchange(m_runColumn, -1));
            return true;
        case Qt::Key_Tab:
            commit(*editor, EditNextItem);
            return true;
        case Qt::Key_Backtab:
            commit(*editor, EditPreviousItem);
            return true;
        case Qt::Key_Escape:
            m_model.giveUp(m_cell);
            close(*editor, RevertModelCache);
            return true;
        default:
            return false;
        }
    }
    if (event->type() == QEvent::FocusOut && !m_isTaking) {
        const QWidget* focus = QApplication::focusWidget();
        const bool isInside = focus != nullptr && (focus == editor || editor->isAncestorOf(focus));
        const bool isPopup = static_cast<QFocusEvent*>(event)->reason() == Qt::PopupFocusReason
                             || QApplication::activePopupWidget() != nullptr;
        if (!isInside && !isPopup && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
            leave(*editor);
    }
    return false;
}

bool OperationCellDelegate::commit(QWidget& editor, EndEditHint hint)
{
    if (m_isTaking || !m_cell.isValid())
        return false;
    m_isTaking = true;
    const QPointer<QWidget> alive(&editor);
    const Taking taking = m_take(m_cell, textIn(editor));
    m_isTaking = false;
    if (!alive)
        return taking.isTaken;
    if (!taking.isTaken && !taking.sentence.isEmpty()) {
        say(editor, taking.sentence);
        editor.setFocus();
        return false;
    }
    if (hint != NoHint && m_runColumn < 0)
        m_runColumn = m_cell.column();
    m_isRunning = hint != NoHint;
    close(editor, hint);
    m_isRunning = false;
    return taking.isTaken;
}

void OperationCellDelegate::leave(QWidget& editor)
{
    const QString text = textIn(editor);
    const QPersistentModelIndex cell = m_cell;
    if (!cell.isValid())
        return;
    m_isTaking = true;
    const QPointer<QWidget> alive(&editor);
    const bool isNew = text != cell.data(OperationTableModel::kTextRole).toString();
    const Taking taking = isNew ? m_take(cell, text) : Taking{true};
    m_isTaking = false;
    if (!taking.isTaken && !taking.sentence.isEmpty() && cell.isValid())
        m_model.keep(cell, text, taking.sentence);
    if (alive)
        close(editor, NoHint);
}

void OperationCellDelegate::close(QWidget& editor, EndEditHint hint)
{
    say(editor, {});
    m_editor.clear(); // what follows takes the focus from it
    emit closeEditor(&editor, hint);
}

void OperationCellDelegate::say(QWidget& editor, const QString& sentence) const
{
    markProblem(editor, sentence);
    if (sentence.isEmpty()) {
        delete m_note;
        return;
    }
    if (!m_note) {
        m_note = named(new QLabel(editor.parentWidget()), "operationCellProblem");
        m_note->setAutoFillBackground(true);
        m_note->setFrameStyle(QFrame::Box);
        m_note->setMargin(4);
        m_note->setWordWrap(true);
        m_note->setTextFormat(Qt::PlainText);
    }
    constexpr int kNoteWidth = 340;
    const QRect room = editor.parentWidget()->rect();
    QPalette colours = m_note->palette();
    colours.setColor(QPalette::WindowText, tokens().badText);
    colours.setColor(QPalette::Window, tokens().card);
    m_note->setPalette(colours);
    m_note->setText(sentence);
    const int width = std::min(kNoteWidth, room.width());
    const int height = m_note->heightForWidth(width);
    const QRect cell = editor.geometry();
    const bool isAbove = cell.bottom() + height > room.bottom() && cell.top() > height;
    const int left = editor.layoutDirection() == Qt::RightToLeft ? cell.right() - width + 1 : cell.left();
    m_note->setGeometry(std::clamp(left, 0, std::max(0, room.width() - width)),
                        isAbove ? cell.top() - height : cell.bottom() + 1, width, height);
    m_note->show();
    m_note->raise();
}

} // namespace planner::ui
