// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lines on paper to be filled in by hand.

#include "ui/brief/paper_blocks.h"

#include <QStringList>

namespace planner::ui {

/// Rows of lines to write on, side by side in columns; each has its words below it. A word in front names the row.
class FormBlock : public PaperBlock {
public:
    struct Row {
        QString name;
        QStringList words; ///< one a line
    };

    explicit FormBlock(std::vector<Row> rows) : m_rows(std::move(rows)) { spaceBefore = points(2); }

    [[nodiscard]] int rowCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] double rowHeight(const PaperStyle& style, double width, int row) const override;
    void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const override;

private:
    void paintRow(QPainter& painter, const PaperStyle& style, const QRectF& area, const Row& row) const;

    std::vector<Row> m_rows;
};

} // namespace planner::ui
