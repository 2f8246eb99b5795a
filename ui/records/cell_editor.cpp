// SPDX-License-Identifier: Apache-2.0
#include "ui/records/cell_editor.h"

#include "ui/kit/theme.h"
#include "ui/records/choice_editor.h"
#include "ui/records/date_editor.h"
#include "ui/records/list_editor.h"
#include "ui/records/record_names.h"
#include "ui/records/record_words.h"

#include <QLineEdit>

namespace planner::ui {
namespace {

QWidget* newChoices(const EditedCell& cell, std::function<void()> chosen, QWidget* parent)
{
    auto* editor = new ChoiceEditor(std::move(chosen), parent);
    if (cell.field->blank != Blank::Refused)
        editor->addItem(blankText(*cell.field), QString());
    for (const std::string_view name : choicesOf(*cell.field))
        editor->addItem(choiceText(cell.field->name, name), QString::fromUtf8(name.data(), int(name.size())));
    return editor;
}

QWidget* newLine(const RowField& field, QWidget* parent)
{
    auto* editor = new QLineEdit(parent);
    editor->setPlaceholderText(blankText(field));
    return editor;
}

} // namespace

std::vector<std::string_view> choicesOf(const RowField& field)
{
    return field.kind == FieldKind::YesNo ? std::vector<std::string_view>{"yes", "no"} : field.choices;
}

QWidget* newCellEditor(const Operation& operation, const EditedCell& cell, std::function<void()> chosen,
                       QWidget* parent)
{
    if (cell.field->isList)
        return newListEditor(operation, *cell.field, parent);
    if (cell.refersTo) {
        auto* editor = new ChoiceEditor(std::move(chosen), parent);
        editor->setEntries(new ReferenceList(operation, *cell.refersTo, cell.field->blank != Blank::Refused, editor));
        return editor;
    }
    if (!choicesOf(*cell.field).empty())
        return newChoices(cell, std::move(chosen), parent);
    if (isDate(*cell.field))
        return new DateEditor(std::move(chosen), parent);
    return newLine(*cell.field, parent);
}

QString textIn(const QWidget& editor)
{
    if (const auto* choice = qobject_cast<const ChoiceEditor*>(&editor))
        return choice->text();
    if (const auto* list = qobject_cast<const ListEditor*>(&editor))
        return list->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&editor))
        return line->text();
    return {};
}

void setTextIn(QWidget& editor, const QString& text)
{
    if (auto* choice = qobject_cast<ChoiceEditor*>(&editor)) {
        choice->setText(text);
    } else if (auto* list = qobject_cast<ListEditor*>(&editor)) {
        list->setText(text);
    } else if (auto* line = qobject_cast<QLineEdit*>(&editor)) {
        line->setText(text);
    }
}

void markProblem(QWidget& editor, const QString& sentence)
{
    QPalette colours = sentence.isEmpty() ? QPalette() : editor.palette();
    if (!sentence.isEmpty()) {
        colours.setColor(QPalette::Text, tokens().badText);
        colours.setColor(QPalette::Highlight, tokens().bad);
    }
    editor.setPalette(colours);
    editor.setToolTip(sentence);
    editor.setAccessibleDescription(sentence);
}

void onTextEdited(QWidget& editor, std::function<void()> changed)
{
    if (auto* choice = qobject_cast<ChoiceEditor*>(&editor))
        QObject::connect(choice, &QComboBox::editTextChanged, choice, std::move(changed));
    else if (auto* list = qobject_cast<ListEditor*>(&editor))
        QObject::connect(list, &ListEditor::edited, list, std::move(changed));
    else if (auto* line = qobject_cast<QLineEdit*>(&editor))
        QObject::connect(line, &QLineEdit::textEdited, line, std::move(changed));
}

} // namespace planner::ui
