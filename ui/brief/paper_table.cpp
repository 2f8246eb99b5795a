// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/paper_table.h"

#include <QPen>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kAcross = points(4); ///< from a cell's side to its words
constexpr double kAbove = points(1.6);
constexpr double kHairline = points(0.5);

} // namespace

TableBlock::TableBlock(std::vector<PaperColumn> columns, std::vector<PaperRow> rows)
    : m_columns(std::move(columns)), m_rows(std::move(rows))
{
    for (const PaperColumn& column : m_columns)
        m_weight += column.weight;
    spaceBefore = points(4);
}

QRectF TableBlock::cell(const QRectF& row, std::size_t column) const
{
    double before = 0;
    for (std::size_t i = 0; i < column; ++i)
        before += m_columns[i].weight;
    const double unit = row.width() / m_weight;
    return {row.left() + before * unit + kAcross, row.top() + kAbove, m_columns[column].weight * unit - 2 * kAcross,
            row.height() - 2 * kAbove};
}

double TableBlock::height(const PaperStyle& style, double width, const QStringList& cells, PaperText kind) const
{
    double most = PaperStyle::lineHeight(kind);
    for (std::size_t i = 0; i < std::min<std::size_t>(m_columns.size(), static_cast<std::size_t>(cells.size())); ++i)
        most =
            std::max(most, style.textHeight(cells[static_cast<qsizetype>(i)], kind, cell({0, 0, width, 0}, i).width()));
    return most + 2 * kAbove;
}

double TableBlock::leadHeight(const PaperStyle& style, double width) const
{
    QStringList heads;
    for (const PaperColumn& column : m_columns)
        heads << column.head;
    return height(style, width, heads, PaperText::SmallBold);
}

double TableBlock::rowHeight(const PaperStyle& style, double width, int row) const
{
    const PaperRow& content = m_rows[static_cast<std::size_t>(row)];
    if (content.isHeading)
        return style.textHeight(content.cells.value(0), PaperText::SmallBold, width - 2 * kAcross) + 4 * kAbove;
    return height(style, width, content.cells, PaperText::Small);
}

bool TableBlock::keepsWithNext(int row) const { return m_rows[static_cast<std::size_t>(row)].isHeading; }

void TableBlock::paintCells(QPainter& painter, const PaperStyle& style, const QRectF& area, const QStringList& cells,
                            PaperText kind, const QColor& colour) const
{
    for (std::size_t i = 0; i < std::min<std::size_t>(m_columns.size(), static_cast<std::size_t>(cells.size())); ++i)
        style.paintText(painter, style.visual(area, cell(area, i)),
                        m_columns[i].isNumber ? Qt::AlignRight : Qt::AlignLeft, cells[static_cast<qsizetype>(i)], kind,
                        colour);
}

void TableBlock::paintRow(QPainter& painter, const PaperStyle& style, const QRectF& area, const PaperRow& row) const
{
    const PaperColours& colours = style.colours();
    if (row.isHeading) {
        painter.fillRect(area, colours.soft);
        style.paintText(painter, area.adjusted(kAcross, 2 * kAbove, -kAcross, 0), Qt::AlignLeft, row.cells.value(0),
                        PaperText::SmallBold, colours.text);
    } else {
        paintCells(painter, style, area, row.cells, PaperText::Small, row.isBad ? colours.bad : colours.text);
    }
    painter.setPen(QPen(colours.line, kHairline));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void TableBlock::paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const
{
    QStringList heads;
    for (const PaperColumn& column : m_columns)
        heads << column.head;
    QRectF row(area.left(), area.top(), area.width(), leadHeight(style, area.width()));
    paintCells(painter, style, row, heads, PaperText::SmallBold, style.colours().secondary);
    painter.setPen(QPen(style.colours().secondary, 2 * kHairline));
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    for (int i = first; i < end; ++i) {
        row = {area.left(), row.bottom(), area.width(), rowHeight(style, area.width(), i)};
        paintRow(painter, style, row, m_rows[static_cast<std::size_t>(i)]);
    }
}

} // namespace planner::ui
