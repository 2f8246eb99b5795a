// SPDX-License-Identifier: Apache-2.0
#pragma once
// Version, purpose and licences.

#include <QDialog>

namespace planner::ui {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace planner::ui
