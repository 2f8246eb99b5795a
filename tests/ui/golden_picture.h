// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures of widgets against those that were looked at and found good, in tests/ui/golden. With the bundled fonts they
// are the same on every machine; another version of Qt needs new ones: run the test with PLANNER_GOLDEN=write, and look
// at them.

#include <QSize>

class QImage;
class QWidget;

namespace planner::ui {

struct Picture;

/// How large a part of a picture, from 0 to 1, looks clearly different where its SVG is painted.
[[nodiscard]] double partThatDiffersAsSvg(const Picture& picture);

/// Pixels of which a channel differs by more than rounding can explain. Of equal sizes.
[[nodiscard]] int differingPixels(const QImage& a, const QImage& b);
/// Fails the test where the widget, shown at the size, is another picture than `name`.png.
void expectGolden(QWidget& part, QSize size, const char* name);
/// The same for a picture that is already made.
void expectGolden(const QImage& picture, const char* name);

} // namespace planner::ui
