// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Close from ... to ...": days on which a site, route, fleet or the escorts have other figures, and why.

#include "core/planning/closure.h"
#include "ui/models/plan_document.h"
#include "ui/models/thing.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace planner::ui {

/// The document must outlive it.
class ClosureDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Close, OtherFigures };
    /// Begins with the thing's site and days, where it has them.
    ClosureDialog(PlanDocument& document, const Thing& thing, Purpose purpose, QWidget* parent);

    [[nodiscard]] Closure closure() const;

private:
    /// One field that the days may have another value of.
    struct Row {
        CalendarField field;
        QCheckBox* isSet;
        QSpinBox* value;
    };
    void makeSubjects(const Thing& thing);
    void makeDates(const Thing& thing);
    [[nodiscard]] CalendarSubject subject() const;
    void makeRows();
    void refresh();

    PlanDocument& m_document;
    Purpose m_purpose;
    QComboBox* m_subject;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QWidget* m_values;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    QLineEdit* m_reason;
    QLabel* m_effect;
    QPushButton* m_accept = nullptr;
};

/// Asks, and puts the rows into the calendar in one step. The first day that has other figures then; nothing where
/// nothing was done.
std::optional<Date> closeAsking(PlanDocument& document, const Thing& thing, ClosureDialog::Purpose purpose,
                                QWidget* parent);

} // namespace planner::ui
