// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another world as sliders and choices.

#include "core/whatif/what_if.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QSlider;

namespace planner::ui {

class WhatIfForm : public QWidget {
    Q_OBJECT

public:
    /// Offers the rival figures that the plan could use.
    explicit WhatIfForm(const Plan& plan, QWidget* parent = nullptr);

    [[nodiscard]] WhatIf whatIf() const;
    /// Back to the plan as it is.
    void reset();
    /// What is changed, in a few words; empty where nothing is.
    [[nodiscard]] QString words() const;

signals:
    void changed();

private:
    /// A slider with its value in words.
    struct Row {
        QSlider* slider = nullptr;
        QLabel* value = nullptr;
    };
    Row addSlider(QFormLayout* form, const char* name, const QString& label, int least, int most, int step);
    void addFigures(QFormLayout* form, const Plan& plan);
    void showValues();

    Row m_limit;
    Row m_intake;
    Row m_departures;
    Row m_end;
    /// A choice between the figure in force and its rivals.
    struct FigureChoice {
        QComboBox* box = nullptr;
        std::vector<RivalFigure> figures; ///< of the entries after the first
    };
    std::vector<FigureChoice> m_choices;
};

} // namespace planner::ui
