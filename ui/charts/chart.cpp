// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart.h"

#include "ui/charts/chart_reading.h"
#include "ui/kit/shapes.h"
#include "ui/kit/theme.h"

#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kMargin = 10;
constexpr double kSign = 11; ///< side of the warning sign, in pixels

QAccessibleInterface* makeAccessible(const QString& className, QObject* object)
{
    auto* chart = className == QLatin1String("planner::ui::Chart") ? qobject_cast<Chart*>(object) : nullptr;
    return chart == nullptr ? nullptr : new QAccessibleWidget(chart, QAccessible::Chart);
}

double headHeight(const ChartCanvas& canvas)
{
    return canvas.lineHeight(TextSize::Bold) + canvas.lineHeight(TextSize::Small) + 6;
}

void paintHead(const ChartCanvas& canvas, const QRectF& area, const Chart& chart)
{
    const double line = canvas.lineHeight(TextSize::Bold);
    QRectF row(area.left(), area.top(), area.width(), line);
    canvas.text(row, Qt::AlignLeft, chart.title(), TextSize::Bold, canvas.textColour());
    row = QRectF(area.left(), area.top() + line, area.width(), canvas.lineHeight(TextSize::Small));
    if (chart.isAlarming()) {
        paintWarning(canvas.painter(), canvas.visual(QRectF(row.left(), row.top() + 2, kSign, kSign)), tokens().bad);
        row.setLeft(row.left() + kSign + 5);
    }
    canvas.text(row, Qt::AlignLeft, chart.summary(), TextSize::Small,
                chart.isAlarming() ? tokens().badText : tokens().secondary);
}

} // namespace

Chart::Chart(QWidget* parent) : QWidget(parent)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(isInstalled)
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QRectF Chart::innerArea() const { return QRectF(rect()).adjusted(kMargin, kMargin - 2, -kMargin, -kMargin + 2); }

QRectF Chart::pictureArea(const ChartCanvas& canvas) const
{
    return canvas.area().adjusted(0, headHeight(canvas), 0, 0);
}

void Chart::render(QPainter& painter, const QRectF& area) const
{
    const ChartCanvas canvas(painter, area, font(), palette(), layoutDirection());
    paintHead(canvas, area, *this);
    paintPicture(canvas, pictureArea(canvas));
}

QStringList Chart::reading() const { return m_position ? readingAt(*m_position) : QStringList(); }

void Chart::setPosition(std::optional<int> position)
{
    if (position)
        position = positionCount() == 0 ? std::nullopt : std::optional(std::clamp(*position, 0, positionCount() - 1));
    if (position == m_position)
        return;
    m_position = position;
    setAccessibleDescription(m_position ? reading().join(QStringLiteral(", ")) : summary());
    update();
}

void Chart::setMarked(bool isMarked)
{
    if (isMarked == m_isMarked)
        return;
    m_isMarked = isMarked;
    update();
}

void Chart::figuresChanged()
{
    setAccessibleName(title());
    if (m_position && *m_position >= positionCount())
        m_position.reset();
    setAccessibleDescription(m_position ? reading().join(QStringLiteral(", ")) : summary());
    update();
}

void Chart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFramed = m_isMarked || hasFocus();
    painter.setPen(QPen(isFramed ? tokens().accent : tokens().line, isFramed ? 2 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    render(painter, innerArea());
    if (!m_position)
        return;
    const ChartCanvas canvas(painter, innerArea(), font(), palette(), layoutDirection());
    paintReading(canvas, pictureArea(canvas), anchorOf(canvas, pictureArea(canvas), *m_position), reading());
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    const ChartCanvas canvas(painter, innerArea(), font(), palette(), layoutDirection());
    setPosition(positionAt(canvas, pictureArea(canvas), event->position()));
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    event->accept();
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

void Chart::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
    emit doubleClicked();
}

void Chart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    setPosition(std::nullopt);
}

Picture Chart::picture() const
{
    return {title(), size(), [this](QPainter& painter, const QRectF& area) {
                render(painter, area.adjusted(kMargin, kMargin - 2, -kMargin, -kMargin + 2));
            }};
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPictureActions(
        *menu, [this] { return picture(); }, [this](const Picture& made) { emit saveRequested(made); });
    menu->popup(event->globalPos());
    event->accept();
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const int step = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int now = m_position.value_or(-1);
    switch (event->key()) {
    case Qt::Key_Left:
        setPosition(m_position ? now - step : 0);
        break;
    case Qt::Key_Right:
        setPosition(m_position ? now + step : 0);
        break;
    case Qt::Key_Home:
        setPosition(0);
        break;
    case Qt::Key_End:
        setPosition(positionCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit doubleClicked();
        break;
    case Qt::Key_Escape:
        if (!m_position) {
            QWidget::keyPressEvent(event);
            return;
        }
        setPosition(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (!underMouse())
        setPosition(std::nullopt);
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        figuresChanged();
}

} // namespace planner::ui
