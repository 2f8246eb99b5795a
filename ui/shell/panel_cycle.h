// SPDX-License-Identifier: Apache-2.0
#pragma once
// F6: from one part of a window to the next by keyboard.

#include <QPointer>
#include <QWidget>

#include <vector>

namespace planner::ui {

/// Parts in the order of the cycle; hidden ones are passed over.
class PanelCycle {
public:
    void add(QWidget* part);
    /// Gives the keyboard to the first widget of the next part that takes it, or of the part before.
    void next() { go(1); }
    void previous() { go(-1); }

private:
    void go(int step);

    std::vector<QPointer<QWidget>> m_parts;
};

/// Where the keyboard belongs when the part comes up: its first list or table with rows, else what Tab would reach
/// first.
[[nodiscard]] QWidget* mainFocusable(QWidget* part);
/// The first widget inside that Tab would reach; nothing where there is none.
[[nodiscard]] QWidget* firstFocusable(QWidget* part);

} // namespace planner::ui
