// SPDX-License-Identifier: Apache-2.0
#pragma once
// Editors for the cells of an operation, the same in tables and forms: for texts, numbers, dates, choices, references
// and lists. What they hold is a text as the files have it, whatever they show.

#include "core/exchange/row_cells.h"
#include "core/model/operation_row.h"

#include <QString>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

class QWidget;

namespace planner::ui {

/// The few texts that a cell of the field may have, yes and no among them; none where it may have any.
[[nodiscard]] std::vector<std::string_view> choicesOf(const RowField& field);
[[nodiscard]] inline bool isDate(const RowField& field) { return field.kind == FieldKind::Date; }
[[nodiscard]] inline bool isNumber(const RowField& field)
{
    return field.kind == FieldKind::Whole || field.kind == FieldKind::Decimal || field.kind == FieldKind::Kilometres;
}

/// A cell for which an editor is made.
struct EditedCell {
    OperationTable table = OperationTable::Settings;
    const RowField* field = nullptr;
    std::optional<OperationTable> refersTo{}; ///< the table that this very cell refers to
};

/// The editor is given no name. `chosen` is called where a choice ends the editing, as with the mouse. The operation
/// must outlive the editor and stay as it is.
[[nodiscard]] QWidget* newCellEditor(const Operation& operation, const EditedCell& cell, std::function<void()> chosen,
                                     QWidget* parent);
/// What the editor holds; what was typed into a list of choices is a text too.
[[nodiscard]] QString textIn(const QWidget& editor);
void setTextIn(QWidget& editor, const QString& text);
/// Marks the editor as one whose text is not taken, for eyes and readers; an empty sentence takes the mark off. The
/// sentence itself is shown by whoever has the editor.
void markProblem(QWidget& editor, const QString& sentence);
/// Calls `changed` when somebody changes the text.
void onTextEdited(QWidget& editor, std::function<void()> changed);

} // namespace planner::ui
