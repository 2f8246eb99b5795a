// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/picture.h"

#include "core/exchange/atomic_file.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPalette>
#include <QSvgGenerator>

namespace planner::ui {
namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
};

constexpr double kFineness = 2;

void paintAll(const Picture& picture, QPainter& painter)
{
    const QRectF area(QPointF(0, 0), QSizeF(picture.size));
    painter.fillRect(area, QGuiApplication::palette().color(QPalette::Base));
    picture.paint(painter, area);
}

QByteArray toPng(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    toImage(picture).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QImage toImage(const Picture& picture)
{
    QImage image(picture.size * kFineness, QImage::Format_RGB32);
    image.setDevicePixelRatio(kFineness);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAll(picture, painter);
    return image;
}

QByteArray toSvg(const Picture& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect(QPoint(0, 0), picture.size));
    generator.setTitle(picture.title);
    generator.setResolution(96);
    QPainter painter(&generator);
    paintAll(picture, painter);
    painter.end();
    return bytes;
}

Result<Done> savePicture(const Picture& picture, const QString& path)
{
    const bool isSvg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const QByteArray bytes = isSvg ? toSvg(picture) : toPng(picture);
    return writeFileAtomically(path.toStdString(), [&bytes](const TextSink& sink) {
        return sink({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    });
}

std::unique_ptr<QMimeData> toMimeData(const Picture& picture)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(toImage(picture));
    data->setData(QStringLiteral("image/svg+xml"), toSvg(picture));
    return data;
}

QString fileNameOf(const Picture& picture)
{
    QString name;
    for (const QChar letter : picture.title.simplified())
        name += letter.isLetterOrNumber() || letter == u' ' || letter == u'-' ? letter : QChar(u'-');
    return (name.isEmpty() ? QStringLiteral("picture") : name) + QStringLiteral(".png");
}

void addPictureActions(QMenu& menu, const PictureSource& source, const std::function<void(const Picture&)>& save)
{
    QAction* saving = menu.addAction(PictureWords::tr("&Save picture..."));
    saving->setObjectName(QStringLiteral("savePicture"));
    QObject::connect(saving, &QAction::triggered, &menu, [source, save] { save(source()); });
    QAction* copying = menu.addAction(PictureWords::tr("&Copy picture"));
    copying->setObjectName(QStringLiteral("copyPicture"));
    QObject::connect(copying, &QAction::triggered, &menu,
                     [source] { QGuiApplication::clipboard()->setMimeData(toMimeData(source()).release()); });
}

} // namespace planner::ui
