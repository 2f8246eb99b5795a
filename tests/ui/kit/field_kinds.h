// SPDX-License-Identifier: Apache-2.0
#pragma once
// The kinds of fields that a window of the program may have, for what must hold of each.

#include <QString>

#include <functional>
#include <ostream>
#include <vector>

class QWidget;

namespace planner::ui {

struct FieldKind {
    const char* name;
    std::function<QWidget*()> make;               ///< with a value that can go up and down
    std::function<QString(const QWidget&)> value; ///< what the field shows
};

/// For a failed test.
inline std::ostream& operator<<(std::ostream& out, const FieldKind& kind) { return out << kind.name; }

/// Those that Qt turns by the wheel.
[[nodiscard]] std::vector<FieldKind> turnedKinds();
/// Those that are typed into. Numbers and dates change when they are entered, as where each value is a step of the
/// plan.
[[nodiscard]] std::vector<FieldKind> typedKinds();

} // namespace planner::ui
