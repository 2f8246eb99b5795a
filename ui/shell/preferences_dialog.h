// SPDX-License-Identifier: Apache-2.0
#pragma once
// The user's name, theme and text size. Changes take effect at once.

#include <QDialog>

namespace planner::ui {

class Program;

class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    PreferencesDialog(Program& program, QWidget* parent);
};

} // namespace planner::ui
