// SPDX-License-Identifier: Apache-2.0
#pragma once
// Leaves the keys of undo and redo to the window as soon as what was typed into a field is part of the plan.

#include <QObject>

class QLineEdit;

namespace planner::ui {

/// Works for every window of the program and every field that is typed into. While a field holds typing that has not
/// been entered, by Enter or by leaving the field, Ctrl+Z takes that back; else the keys are those of the window.
class FieldUndoFilter : public QObject {
    Q_OBJECT

public:
    /// Puts one on the application where there is none.
    static void install();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
    void followEntering(QLineEdit& line);
};

} // namespace planner::ui
