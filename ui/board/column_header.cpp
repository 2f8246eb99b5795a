// SPDX-License-Identifier: Apache-2.0
#include "ui/board/column_header.h"

#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace planner::ui {
namespace {

constexpr int kMargin = 10;
constexpr int kBarHeight = 9;
constexpr int kBarRoom = 15;

int textFlags(const QWidget& widget, Qt::Alignment side)
{
    return static_cast<int>(QStyle::visualAlignment(widget.layoutDirection(), side) | Qt::AlignAbsolute
                            | Qt::AlignVCenter);
}

} // namespace

ColumnHeader::ColumnHeader(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ColumnHeader::setFigures(const QString& name, int batches, const ColumnFigures& figures)
{
    if (m_name == name && m_batches == batches && m_figures == figures)
        return;
    m_name = name;
    m_batches = batches;
    m_figures = figures;
    setAccessibleName(name);
    const QString left = filled(tr("%1 leave custody"), numberText(figures.planned));
    setAccessibleDescription(figures.isOutside
                                 ? left
                                 : filled(tr("%1 of %2 people planned, %3"), numberText(figures.planned),
                                          numberText(figures.limit), occupancyText(figures.planned, figures.capacity)));
    setToolTip(figures.isOutside ? filled(tr("%1: %2. Custody ends here: there is no limit and no target."), name, left)
                                 : filled(tr("%1: %2 there at the start, %3 planned at the end, limit %4, target %5"),
                                          name, numberText(figures.now), numberText(figures.planned),
                                          numberText(figures.limit), numberText(figures.target)));
    update();
}

void ColumnHeader::setOutlook(const std::optional<FacilityOutlook>& outlook)
{
    if (m_outlook == outlook)
        return;
    m_outlook = outlook;
    update();
}

void ColumnHeader::setChosen(bool isChosen)
{
    if (m_isChosen == isChosen)
        return;
    m_isChosen = isChosen;
    update();
}

void ColumnHeader::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked();
    event->accept();
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuWanted(event->globalPos());
    event->accept();
}

QSize ColumnHeader::sizeHint() const
{
    const int line = fontMetrics().height();
    return {180, 2 * line + kBarRoom + 8};
}

QFont ColumnHeader::smallFont(bool isBold) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 0.5);
    small.setBold(isBold);
    return small;
}

void ColumnHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = fontMetrics().height() + 2;
    const QRect title(kMargin, 0, width() - 2 * kMargin, height);
    if (m_isChosen) {
        constexpr int kMark = 3;
        const QRect mark(0, 2, kMark, height - 4);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), mark), tokens().accent);
    }
    painter.setFont(smallFont(false));
    painter.setPen(tokens().secondary);
    const QString count = counted(m_batches, [](int n) { return tr("%Ln batches", "", n); });
    painter.drawText(title, textFlags(*this, Qt::AlignRight), isolated(count));
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + 6;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const QRect rest = QStyle::visualRect(layoutDirection(), title, title.adjusted(0, 0, -countWidth, 0));
    painter.drawText(rest, textFlags(*this, Qt::AlignLeft),
                     isolated(painter.fontMetrics().elidedText(m_name, Qt::ElideRight, rest.width())));
    const QRect figures = title.translated(0, height);
    if (m_outlook)
        paintOutlook(painter, figures);
    else
        paintFigures(painter, figures);
    paintBar(painter, QRect(kMargin, 2 * height, width() - 2 * kMargin, kBarRoom));
}

void ColumnHeader::paintFigures(QPainter& painter, const QRect& line) const
{
    painter.setFont(smallFont(false));
    painter.setPen(tokens().secondary);
    if (m_figures.isOutside) {
        painter.drawText(line, textFlags(*this, Qt::AlignLeft),
                         isolated(filled(tr("Leave custody: %1"), numberText(m_figures.planned))));
        return;
    }
    painter.drawText(line, textFlags(*this, Qt::AlignLeft),
                     isolated(filled(tr("%1 of %2"), numberText(m_figures.planned), numberText(m_figures.limit))));
    painter.setFont(smallFont(true));
    painter.setPen(m_figures.isOver                       ? tokens().badText
                   : m_figures.planned > m_figures.target ? tokens().warnText
                                                          : tokens().okText);
    painter.drawText(line, textFlags(*this, Qt::AlignRight),
                     isolated(occupancyText(m_figures.planned, m_figures.capacity)));
}

void ColumnHeader::paintOutlook(QPainter& painter, const QRect& line) const
{
    constexpr int kArrowWidth = 14;
    const QColor after = m_outlook->isOver() ? tokens().badText : tokens().okText;
    painter.setFont(smallFont(false));
    painter.setPen(tokens().secondary);
    const QString before = numberText(m_outlook->populationBefore);
    const int beforeWidth = painter.fontMetrics().horizontalAdvance(before);
    painter.drawText(line, textFlags(*this, Qt::AlignLeft), before);
    const QRect arrow(line.left() + beforeWidth + 5, line.top(), kArrowWidth, line.height());
    paintArrow(painter, QStyle::visualRect(layoutDirection(), line, arrow), after, layoutDirection());
    painter.setFont(smallFont(true));
    painter.setPen(after);
    const QRect rest = line.adjusted(beforeWidth + kArrowWidth + 10, 0, 0, 0);
    const QString then = numberText(m_outlook->populationAfter);
    painter.drawText(QStyle::visualRect(layoutDirection(), line, rest), textFlags(*this, Qt::AlignLeft), then);
    const int taken = rest.left() + painter.fontMetrics().horizontalAdvance(then);
    if (m_figures.isOutside)
        return;
    const QString occupancy = occupancyText(m_outlook->populationAfter, m_outlook->capacity);
    painter.drawText(line, textFlags(*this, Qt::AlignRight), isolated(occupancy));
    const int occupancyWidth = painter.fontMetrics().horizontalAdvance(occupancy);
    painter.setFont(smallFont(false));
    painter.setPen(tokens().secondary);
    const QString was = occupancyText(m_outlook->populationBefore, m_outlook->capacity);
    const int wasWidth = painter.fontMetrics().horizontalAdvance(was);
    const int right = line.right() - occupancyWidth - 3;
    const QRect second(right - kArrowWidth + 2, line.top(), kArrowWidth - 2, line.height());
    const QRect wasPlace(second.left() - wasWidth - 4, line.top(), wasWidth + 1, line.height());
    if (wasPlace.left() < taken + 6)
        return; // a narrow column: what comes counts more than what was
    paintArrow(painter, QStyle::visualRect(layoutDirection(), line, second), after, layoutDirection());
    painter.drawText(QStyle::visualRect(layoutDirection(), line, wasPlace), textFlags(*this, Qt::AlignLeft),
                     isolated(was));
}

void ColumnHeader::paintBar(QPainter& painter, const QRect& line) const
{
    if (m_figures.isOutside) {
        // A line that leads out, where sites have their bar.
        painter.setPen(QPen(tokens().secondary, 1.5, Qt::DashLine));
        painter.drawLine(line.left(), line.center().y(), line.right(), line.center().y());
        return;
    }
    ColumnFigures shown = m_figures;
    if (m_outlook) {
        shown.now = m_outlook->populationBefore;
        shown.planned = m_outlook->populationAfter;
        shown.limit = m_outlook->limit;
        shown.isOver = m_outlook->isOver();
    }
    const BarLengths lengths = barLengths(shown);
    const QRect bar(line.left(), line.center().y() - kBarHeight / 2, line.width(), kBarHeight);
    const auto part = [&](double length) {
        const QRect filled(bar.left(), bar.top(), static_cast<int>(bar.width() * length), bar.height());
        return QStyle::visualRect(layoutDirection(), bar, filled);
    };
    const auto tick = [&](double place, const QColor& colour, int reach) {
        const QRect mark(bar.left() + static_cast<int>(bar.width() * place) - 1, bar.top() - reach, 2,
                         bar.height() + 2 * reach);
        painter.fillRect(QStyle::visualRect(layoutDirection(), bar, mark), colour);
    };
    constexpr int kRound = 4;
    constexpr int kPlannedAlpha = 115;
    QColor colour = shown.isOver ? tokens().bad : shown.planned > shown.target ? tokens().warn : tokens().ok;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().line);
    painter.drawRoundedRect(bar, kRound, kRound);
    painter.setBrush(colour);
    painter.drawRoundedRect(part(std::min(lengths.now, lengths.planned)), kRound, kRound);
    if (lengths.planned >= lengths.now) {
        colour.setAlpha(kPlannedAlpha);
        painter.setBrush(colour);
        painter.drawRoundedRect(part(lengths.planned), kRound, kRound);
    } else {
        // Who was there and leaves: an empty frame, so that an emptied site does not look full.
        painter.setPen(QPen(tokens().secondary, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(part(lengths.now).adjusted(0, 0, -1, -1), kRound, kRound);
        painter.setPen(Qt::NoPen);
    }
    if (shown.target < shown.limit)
        tick(lengths.target, tokens().secondary, 1);
    tick(lengths.limit, palette().color(QPalette::Text), 3);
}

} // namespace planner::ui
