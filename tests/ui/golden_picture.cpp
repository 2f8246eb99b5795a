// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/golden_picture.h"

#include "ui/charts/picture.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QWidget>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace planner::ui {
namespace {

const QString kGolden = QStringLiteral(PLANNER_SOURCE_DIR "/tests/ui/golden/");
const QString kActual = QStringLiteral(PLANNER_BINARY_DIR "/golden/");

} // namespace

int differingPixels(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb first = a.pixel(x, y);
            const QRgb second = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(first) - qRed(second)), std::abs(qGreen(first) - qGreen(second)),
                                       std::abs(qBlue(first) - qBlue(second))});
            count += most > 4 ? 1 : 0;
        }
    return count;
}

double partThatDiffersAsSvg(const Picture& picture)
{
    // Coarse enough that the edges of letters and lines, which fall between other pixels, do not count.
    const auto coarse = [](const QImage& image) {
        return image.scaled(image.size() / 6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    QImage image = toImage(picture);
    QImage drawing(image.size(), QImage::Format_RGB32);
    drawing.fill(Qt::magenta);
    QSvgRenderer renderer(toSvg(picture));
    QPainter painter(&drawing);
    renderer.render(&painter);
    painter.end();
    image = coarse(image);
    drawing = coarse(drawing);
    constexpr int kClearly = 20;
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += std::abs(qGray(image.pixel(x, y)) - qGray(drawing.pixel(x, y))) > kClearly ? 1 : 0;
    return static_cast<double>(count) / (image.width() * image.height());
}

void expectGolden(QWidget& part, QSize size, const char* name)
{
    part.resize(size);
    part.show();
    QCoreApplication::processEvents();
    if (QWidget* focus = QApplication::focusWidget()) // no caret that blinks
        focus->clearFocus();
    expectGolden(part.grab().toImage(), name);
}

void expectGolden(const QImage& picture, const char* name)
{
    const QImage actual = picture.convertToFormat(QImage::Format_RGB32);
    const QString file = QLatin1String(name) + QLatin1String(".png");
    if (qEnvironmentVariable("PLANNER_GOLDEN") == QLatin1String("write")) {
        QDir().mkpath(kGolden);
        ASSERT_TRUE(actual.save(kGolden + file));
        return;
    }
    const QImage golden = QImage(kGolden + file).convertToFormat(QImage::Format_RGB32);
    QDir().mkpath(kActual);
    actual.save(kActual + file);
    ASSERT_EQ(golden.size(), actual.size()) << name;
    EXPECT_EQ(differingPixels(golden, actual), 0) << "Maybe look at " << (kActual + file).toStdString();
}

} // namespace planner::ui
