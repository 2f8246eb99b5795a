// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/picture.h"

#include "tests/ui/qt_printers.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

/// A red square in the upper left quarter.
Picture square()
{
    return {QStringLiteral("A/B: red"), QSize(40, 20), [](QPainter& painter, const QRectF& area) {
                painter.fillRect(QRectF(area.topLeft(), QSizeF(20, 10)), Qt::red);
            }};
}

/// Elements of the name in the SVG text; nothing where it is not well-formed.
std::optional<int> elements(const QByteArray& svg, const char* name)
{
    QXmlStreamReader reader(svg);
    int count = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String(name))
            ++count;
    return reader.hasError() ? std::nullopt : std::optional(count);
}

TEST(PictureTest, IsTwiceAsFineAsAnImage)
{
    const QImage image = toImage(square());
    EXPECT_EQ(image.size(), QSize(80, 40));
    EXPECT_EQ(image.pixelColor(39, 19), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(41, 21), QGuiApplication::palette().color(QPalette::Base));
}

TEST(PictureTest, IsWellFormedSvgWithItsTitle)
{
    const QByteArray svg = toSvg(square());
    EXPECT_GE(elements(svg, "rect").value() + elements(svg, "path").value(), 2);
    EXPECT_TRUE(svg.contains("A/B: red"));
    EXPECT_TRUE(svg.contains("viewBox=\"0 0 40 20\""));
    EXPECT_FALSE(elements("<svg><path></svg>", "path")) << "the control";
}

TEST(PictureTest, IsSavedInTheFormThatThePathNames)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(savePicture(square(), folder.filePath(QStringLiteral("a.png"))));
    EXPECT_EQ(QImage(folder.filePath(QStringLiteral("a.png"))).size(), QSize(80, 40));
    ASSERT_TRUE(savePicture(square(), folder.filePath(QStringLiteral("a.SVG"))));
    QFile svg(folder.filePath(QStringLiteral("a.SVG")));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(elements(svg.readAll(), "svg"));
}

TEST(PictureTest, SaysWhereItCannotBeWritten)
{
    const auto done = savePicture(square(), QStringLiteral("/nowhere/at/all/a.png"));
    ASSERT_FALSE(done);
    EXPECT_NE(toEnglish(done.error().message).find("/nowhere/at/all/a.png"), std::string::npos);
}

TEST(PictureTest, NamesItsFileWithoutWhatFileSystemsDislike)
{
    EXPECT_EQ(fileNameOf(square()), QStringLiteral("A-B- red.png"));
    EXPECT_EQ(fileNameOf({}), QStringLiteral("picture.png"));
}

TEST(PictureTest, IsCopiedAsImageAndDrawing)
{
    QMenu menu;
    QString saved;
    addPictureActions(menu, square, [&saved](const Picture& picture) { saved = picture.title; });
    menu.findChild<QAction*>(QStringLiteral("copyPicture"))->trigger();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasImage());
    EXPECT_TRUE(elements(data->data(QStringLiteral("image/svg+xml")), "svg"));
    EXPECT_TRUE(saved.isEmpty());
    menu.findChild<QAction*>(QStringLiteral("savePicture"))->trigger();
    EXPECT_EQ(saved, QStringLiteral("A/B: red"));
}

} // namespace
} // namespace planner::ui
