// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a simulation assumes: every figure a field, and the method in words.

#include "core/simulation/assumptions.h"

#include <QScrollArea>

#include <cstdint>

class QLabel;
class QSpinBox;

namespace planner::ui {

class AssumptionsForm;

class AssumptionsPage : public QScrollArea {
    Q_OBJECT

public:
    explicit AssumptionsPage(QWidget* parent = nullptr);

    [[nodiscard]] SimulationAssumptions assumptions() const;
    /// Of the chances that are drawn.
    [[nodiscard]] std::uint64_t seed() const;

signals:
    void changed();

private:
    [[nodiscard]] QLayout* makeSeed(QWidget* content);
    void showMethod();

    AssumptionsForm* m_form = nullptr;
    QSpinBox* m_seed = nullptr;
    QLabel* m_method = nullptr;
};

} // namespace planner::ui
