// SPDX-License-Identifier: Apache-2.0
#pragma once
// A chart or the map as a picture that leaves the program: PNG, SVG, clipboard.

#include "core/base/result.h"

#include <QImage>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>

class QMenu;
class QMimeData;
class QObject;
class QPainter;

namespace planner::ui {

/// Paints itself in the colours of the theme, on whatever it is given.
struct Picture {
    QString title; ///< for people, and for the name of a file
    QSize size;    ///< in pixels of a screen of 96 dots an inch
    std::function<void(QPainter& painter, const QRectF& area)> paint;
};
using PictureSource = std::function<Picture()>;

/// Twice as fine as on screen, on the ground of the theme.
[[nodiscard]] QImage toImage(const Picture& picture);
/// As an SVG file holds it.
[[nodiscard]] QByteArray toSvg(const Picture& picture);
/// Writes PNG or, where the path ends in .svg, SVG. On failure the file is as it was.
[[nodiscard]] Result<Done> savePicture(const Picture& picture, const QString& path);
/// Both forms at once, so that every program takes the one that it likes best.
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const Picture& picture);
/// A name for the file: the title without what file systems dislike, as PNG.
[[nodiscard]] QString fileNameOf(const Picture& picture);

/// "Save picture..." and "Copy picture"; `save` asks where to.
void addPictureActions(QMenu& menu, const PictureSource& source, const std::function<void(const Picture&)>& save);

} // namespace planner::ui
