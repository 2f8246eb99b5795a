// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads PDF files back with poppler's tools.

#include <QImage>
#include <QString>
#include <QStringList>

namespace planner::ui {

/// The words of each page, laid out as they are seen. Fails the test where pdftotext is missing.
[[nodiscard]] QStringList pageTexts(const QString& pdf);
/// A page, the first being 1, at so many dots an inch.
[[nodiscard]] QImage pagePicture(const QString& pdf, int page, int dotsPerInch);

} // namespace planner::ui
