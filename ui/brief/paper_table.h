// SPDX-License-Identifier: Apache-2.0
#pragma once
// A table on paper: its heads are repeated on each page, its columns follow the reading direction.

#include "ui/brief/paper_blocks.h"

#include <QStringList>

namespace planner::ui {

struct PaperColumn {
    QString head;
    double weight = 1;     ///< of its width
    bool isNumber = false; ///< numbers stand at the trailing side
};

struct PaperRow {
    QStringList cells;      ///< one a column; a heading has one
    bool isHeading = false; ///< over all columns, never the last row on a page
    bool isBad = false;
};

class TableBlock : public PaperBlock {
public:
    TableBlock(std::vector<PaperColumn> columns, std::vector<PaperRow> rows);

    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] double leadHeight(const PaperStyle& style, double width) const override;
    [[nodiscard]] double rowHeight(const PaperStyle& style, double width, int row) const override;
    [[nodiscard]] bool keepsWithNext(int row) const override;
    void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const override;

private:
    /// Where the words of a column stand in a row, for reading from left to right.
    [[nodiscard]] QRectF cell(const QRectF& row, std::size_t column) const;
    [[nodiscard]] double height(const PaperStyle& style, double width, const QStringList& cells, PaperText kind) const;
    void paintRow(QPainter& painter, const PaperStyle& style, const QRectF& area, const PaperRow& row) const;
    void paintCells(QPainter& painter, const PaperStyle& style, const QRectF& area, const QStringList& cells,
                    PaperText kind, const QColor& colour) const;

    std::vector<PaperColumn> m_columns;
    std::vector<PaperRow> m_rows;
    double m_weight = 0; ///< of all columns
};

} // namespace planner::ui
