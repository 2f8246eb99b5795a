// SPDX-License-Identifier: Apache-2.0
#pragma once
// A field for a date that may be blank: typed in any form, or chosen from a calendar.

#include <QLineEdit>

#include <functional>

namespace planner::ui {

/// Alt+Down opens the calendar.
class DateEditor : public QLineEdit {
    Q_OBJECT

public:
    /// `chosen` is called when somebody has chosen a day.
    DateEditor(std::function<void()> chosen, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openCalendar();

    std::function<void()> m_chosen;
};

} // namespace planner::ui
