// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace planner::ui {
namespace {

constexpr int kSide = 20;

void paintUndo(QPainter& painter)
{
    painter.drawArc(QRectF(4, 6, 12, 9), -60 * 16, 230 * 16);
    painter.drawPolyline(QPolygonF({{9, 2.5}, {5, 6}, {9, 9.5}}));
}

void paintTray(QPainter& painter, bool isUp)
{
    painter.drawLine(QPointF(10, 3), QPointF(10, 12));
    painter.drawPolyline(isUp ? QPolygonF({{6.5, 6.5}, {10, 3}, {13.5, 6.5}})
                              : QPolygonF({{6.5, 8.5}, {10, 12}, {13.5, 8.5}}));
    painter.drawPolyline(QPolygonF({{3.5, 13}, {3.5, 16.5}, {16.5, 16.5}, {16.5, 13}}));
}

void paintGrid(QPainter& painter, int columns, int rows)
{
    const QRectF frame(3.5, 4, 13, 12);
    painter.drawRoundedRect(frame, 1.5, 1.5);
    for (int column = 1; column < columns; ++column) {
        const double x = frame.left() + frame.width() * column / columns;
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
    }
    for (int row = 1; row < rows; ++row) {
        const double y = frame.top() + frame.height() * row / rows;
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
}

/// Sign in a shape of its own for each severity, so that colour is not the only difference.
void paintSign(QPainter& painter, Icon icon)
{
    const Tokens& colours = tokens();
    const QColor colour = icon == Icon::Error     ? colours.bad
                          : icon == Icon::Warning ? colours.warn
                          : icon == Icon::Note    ? colours.accent
                                                  : colours.ok;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (icon == Icon::Warning)
        painter.drawPolygon(QPolygonF({{10, 3}, {18, 17}, {2, 17}}));
    else
        painter.drawEllipse(QRectF(2.5, 2.5, 15, 15));
    painter.setPen(QPen(isDark() ? QColor(Qt::black) : QColor(Qt::white), 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    if (icon == Icon::Done) {
        painter.drawPolyline(QPolygonF({{6.2, 10.2}, {9, 13}, {14, 7.2}}));
    } else if (icon == Icon::Note) {
        painter.drawPoint(QPointF(10, 6.2));
        painter.drawLine(QPointF(10, 9.2), QPointF(10, 13.8));
    } else {
        painter.drawLine(QPointF(10, 6.5), QPointF(10, 11.5));
        painter.drawPoint(QPointF(10, 14.4));
    }
}

void paintCross(QPainter& painter, bool isUpright)
{
    painter.drawLine(isUpright ? QPointF(10, 4) : QPointF(6, 6), isUpright ? QPointF(10, 16) : QPointF(14, 14));
    painter.drawLine(isUpright ? QPointF(4, 10) : QPointF(14, 6), isUpright ? QPointF(16, 10) : QPointF(6, 14));
}

void paintBars(QPainter& painter)
{
    for (const double y : {4.5, 9.0, 13.5})
        painter.drawRoundedRect(QRectF(3.5, y, y > 13 ? 7 : 13, 2.5), 1, 1);
}

void paintSites(QPainter& painter)
{
    painter.drawEllipse(QRectF(3, 3, 5, 5));
    painter.drawEllipse(QRectF(12, 12, 5, 5));
    painter.drawArc(QRectF(-1.5, 5.5, 14, 9), 60 * 16, -100 * 16);
}

/// A sheet with a pencil on it.
void paintSheet(QPainter& painter)
{
    painter.drawPolyline(QPolygonF({{14, 10}, {14, 16.5}, {3.5, 16.5}, {3.5, 4}, {9, 4}}));
    painter.drawPolygon(QPolygonF({{7, 13}, {7.8, 10.2}, {14.8, 3.2}, {16.8, 5.2}, {9.8, 12.2}}));
}

void paintCurve(QPainter& painter)
{
    painter.drawPolyline(QPolygonF({{3.5, 3.5}, {3.5, 16.5}, {16.5, 16.5}}));
    painter.drawPolyline(QPolygonF({{6.5, 13.5}, {6.5, 10}, {10, 10}, {10, 6.5}, {14, 6.5}, {14, 4}}));
}

void paintFrame(QPainter& painter)
{
    painter.drawRoundedRect(QRectF(3, 4, 14, 12), 1.5, 1.5);
    painter.drawLine(QPointF(3, 8), QPointF(17, 8));
}

/// A leaf of a calendar with a clock's hands.
void paintDay(QPainter& painter)
{
    painter.drawRoundedRect(QRectF(3.5, 4, 13, 13), 1.5, 1.5);
    painter.drawLine(QPointF(7, 2.5), QPointF(7, 5.5));
    painter.drawLine(QPointF(13, 2.5), QPointF(13, 5.5));
    painter.drawPolyline(QPolygonF({{10, 7.5}, {10, 11.5}, {12.8, 13}}));
}

void paintLens(QPainter& painter)
{
    painter.drawEllipse(QRectF(4, 4, 8.5, 8.5));
    painter.drawLine(QPointF(11.5, 11.5), QPointF(16, 16));
}

void paintPlayer(QPainter& painter, Icon icon)
{
    if (icon == Icon::Play)
        painter.drawPolygon(QPolygonF({{6, 4}, {16, 10}, {6, 16}}));
    else
        painter.drawRects(QList<QRectF>{QRectF(5, 4, 3, 12), QRectF(12, 4, 3, 12)});
}

void paintOutline(QPainter& painter, Icon icon)
{
    switch (icon) {
    case Icon::Open:
        painter.drawPolygon(QPolygonF({{3, 5}, {8, 5}, {9.5, 7}, {17, 7}, {17, 16}, {3, 16}}));
        break;
    case Icon::Import:
        paintTray(painter, false);
        break;
    case Icon::Export:
        paintTray(painter, true);
        break;
    case Icon::Window:
        paintFrame(painter);
        break;
    case Icon::Undo:
    case Icon::Redo:
        paintUndo(painter);
        break;
    case Icon::Fill:
        paintBars(painter);
        break;
    case Icon::Find:
        paintLens(painter);
        break;
    case Icon::Board:
    case Icon::Schedule:
    case Icon::Table:
        paintGrid(painter, icon == Icon::Table ? 1 : 3, icon == Icon::Board ? 1 : icon == Icon::Table ? 4 : 3);
        break;
    case Icon::Today:
        paintDay(painter);
        break;
    case Icon::Charts:
        paintCurve(painter);
        break;
    case Icon::Map:
        paintSites(painter);
        break;
    case Icon::Operation:
        paintSheet(painter);
        break;
    case Icon::Play:
    case Icon::Pause:
        paintPlayer(painter, icon);
        break;
    case Icon::Add:
    case Icon::Close:
        paintCross(painter, icon == Icon::Add);
        break;
    case Icon::None:
    case Icon::Warning:
    case Icon::Error:
    case Icon::Done:
    case Icon::Note:
        break;
    }
}

QPixmap paintIcon(Icon icon, const QColor& colour)
{
    const double ratio = 2 * qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(kSide, kSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (icon == Icon::Warning || icon == Icon::Error || icon == Icon::Done || icon == Icon::Note) {
        paintSign(painter, icon);
        return pixmap;
    }
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const bool isArrow = icon == Icon::Undo || icon == Icon::Redo;
    const bool isRightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    if (isArrow && (icon == Icon::Redo) != isRightToLeft) {
        painter.translate(kSide, 0);
        painter.scale(-1, 1);
    }
    paintOutline(painter, icon);
    return pixmap;
}

} // namespace

QIcon makeIcon(Icon icon)
{
    if (icon == Icon::None)
        return {};
    const QPalette palette = QGuiApplication::palette();
    QIcon result(paintIcon(icon, palette.color(QPalette::ButtonText)));
    result.addPixmap(paintIcon(icon, palette.color(QPalette::Disabled, QPalette::ButtonText)), QIcon::Disabled);
    return result;
}

QIcon programIcon()
{
    QSvgRenderer drawing(QStringLiteral(":/icons/transfer-planner.svg"));
    QIcon result;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace planner::ui
