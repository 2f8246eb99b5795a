// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_form.h"

#include "core/exchange/formula_guard.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/records/cell_editor.h"
#include "ui/records/list_editor.h"
#include "ui/records/record_names.h"
#include "ui/records/record_words.h"
#include "ui/records/row_edits.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {

RecordForm::RecordForm(PlanDocument& document, OperationTable table, const std::vector<std::string_view>& fields,
                       QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_lines.reserve(fields.size());
    for (const std::string_view name : fields)
        if (const RowField* field = findField(table, name))
            addLine(*field);
    connect(&document, &PlanDocument::changed, this, [this](const ChangeSet& changes) {
        for (Line& line : m_lines)
            if (auto* list = qobject_cast<ListEditor*>(line.editor); list && changes.has(OperationTable::Categories)) {
                refillListEditor(*list, m_document.operation(), *line.field);
                line.shown = textIn(*list);
            }
        refresh();
    });
    connect(&document, &PlanDocument::refused, this, [this](const Error& error) { m_refusal = toText(error.message); });
    refresh();
}

void RecordForm::addLine(const RowField& field)
{
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(1);
    const auto enterIt = [this, name = field.name] {
        for (Line& line : m_lines)
            if (line.field->name == name)
                enter(line);
    };
    QWidget* editor = newCellEditor(m_document.operation(), {m_table, &field, field.refersTo}, enterIt, box);
    const QString title = fieldTitle(m_table, field.name);
    editor->setObjectName(QStringLiteral("recordField_%1").arg(QString::fromStdString(std::string(field.name))));
    editor->setAccessibleName(title);
    editor->setToolTip(fieldTip(m_table, field));
    auto* problem = named(new QLabel(box), "recordProblem");
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::PlainText);
    problem->hide();
    rows->addWidget(editor);
    rows->addWidget(problem);
    auto* label = new QLabel(title, this);
    label->setToolTip(editor->toolTip());
    label->setBuddy(editor);
    m_form->addRow(label, box);
    m_lines.push_back({&field, editor, problem, {}, false});
    editor->installEventFilter(this);
    // The layout goes before the editors do: an editor that loses the focus as it goes enters nothing.
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        connect(line, &QLineEdit::editingFinished, m_form, enterIt);
    else if (auto* choice = qobject_cast<QComboBox*>(editor))
        connect(choice->lineEdit(), &QLineEdit::editingFinished, m_form, enterIt);
    else if (auto* list = qobject_cast<ListEditor*>(editor))
        connect(list, &ListEditor::edited, m_form, enterIt);
}

void RecordForm::show(std::size_t position)
{
    if (position != m_position)
        for (Line& line : m_lines)
            say(line, {});
    m_position = position;
    refresh();
}

void RecordForm::setFieldVisible(std::string_view name, bool isVisible)
{
    for (const Line& line : m_lines)
        if (line.field->name == name)
            m_form->setRowVisible(line.editor->parentWidget(), isVisible);
}

QString RecordForm::textOf(const RowField& field) const
{
    const Operation& operation = m_document.operation();
    if (m_position >= rowCount(operation, m_table))
        return {};
    const std::string text = cellText(operation, rowAt(operation, m_table, m_position), field.name);
    return QString::fromStdString(std::string(withoutFormulaGuard(text)));
}

void RecordForm::refresh()
{
    setEnabled(m_position < rowCount(m_document.operation(), m_table));
    for (Line& line : m_lines)
        refresh(line);
}

void RecordForm::refresh(Line& line)
{
    const QString text = textOf(*line.field);
    const bool isTypedInto = textIn(*line.editor) != line.shown && line.editor->hasFocus();
    if (line.isWrong || isTypedInto)
        return;
    line.shown = text;
    setTextIn(*line.editor, text);
    line.shown = textIn(*line.editor);
}

void RecordForm::enter(Line& line)
{
    const QString typed = textIn(*line.editor);
    if (m_isEntering || (typed == line.shown && !line.isWrong))
        return;
    const Operation& operation = m_document.operation();
    m_isEntering = true;
    RowMaker maker(operation);
    const RowEdits edits = editsOf(
        operation, maker, m_table,
        {{m_position, std::string(line.field->name), asCell(operation, *line.field, line.field->refersTo, typed)}});
    m_refusal.clear();
    if (edits.problem)
        say(line, toText(edits.problem->sentence));
    else if (!edits.step || m_document.push(*edits.step, {}, JournalKind::Continue))
        say(line, {});
    else
        say(line, m_refusal);
    m_isEntering = false;
    if (line.isWrong)
        return;
    line.shown = typed;
    setTextIn(*line.editor, textOf(*line.field));
    line.shown = textIn(*line.editor);
}

void RecordForm::say(Line& line, const QString& sentence)
{
    if (line.isWrong == !sentence.isEmpty() && line.problem->text() == sentence)
        return;
    line.isWrong = !sentence.isEmpty();
    markProblem(*line.editor, sentence);
    if (sentence.isEmpty())
        line.editor->setToolTip(fieldTip(m_table, *line.field));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokens().badText);
    line.problem->setPalette(colours);
    line.problem->setText(sentence);
    line.problem->setVisible(line.isWrong);
    emit countsChanged();
}

int RecordForm::wrongFields() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.isWrong; }));
}

void RecordForm::goToWrong()
{
    for (const Line& line : m_lines)
        if (line.isWrong) {
            line.editor->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

RecordForm::Line* RecordForm::lineOf(const QObject* editor)
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [editor](const Line& line) { return line.editor == editor; });
    return found == m_lines.end() ? nullptr : &*found;
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event)
{
    Line* line = event->type() == QEvent::KeyPress ? lineOf(watched) : nullptr;
    if (line != nullptr && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
        && (line->isWrong || textIn(*line->editor) != line->shown)) {
        say(*line, {});
        setTextIn(*line->editor, textOf(*line->field));
        line->shown = textIn(*line->editor);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace planner::ui
