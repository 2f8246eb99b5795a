// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where things stand in a cell of the schedule, for painting and for the pointer alike.

#include <QRect>
#include <Qt>

#include <cstddef>
#include <optional>

namespace planner::ui {

/// Geometry of the cell with the figures above and the cards below. Cards that do not fit are summed up in one line.
class ScheduleCell {
public:
    ScheduleCell(const QRect& cell, std::size_t batches, int lineHeight, Qt::LayoutDirection direction);

    /// False where the cell is too narrow for more than its number.
    [[nodiscard]] bool isWide() const;
    /// False where it has no room for a number either.
    [[nodiscard]] bool hasNumbers() const;
    [[nodiscard]] static bool isWide(int width);
    [[nodiscard]] static bool hasNumbers(int width);
    /// Of a row that has signs in place of numbers.
    static constexpr int kMarksHeight = 26;
    /// Where closed days are hatched: below the figures, so that no number is struck through.
    [[nodiscard]] QRect hatch() const;
    /// One of the two lines of figures.
    [[nodiscard]] QRect figureLine(int line) const;
    [[nodiscard]] std::size_t shownCards() const { return m_shown; }
    [[nodiscard]] QRect card(std::size_t number) const;
    /// The line that tells how many cards are not shown.
    [[nodiscard]] QRect moreLine() const { return card(m_shown); }
    [[nodiscard]] std::optional<std::size_t> cardAt(QPoint position) const;

    /// What a row needs to show so many cards; at most a few.
    [[nodiscard]] static int heightFor(std::size_t batches, int lineHeight);
    /// The same for every one of them.
    [[nodiscard]] static int heightForAll(std::size_t batches, int lineHeight);

private:
    QRect m_cell;
    int m_line;
    Qt::LayoutDirection m_direction;
    std::size_t m_shown = 0;
};

} // namespace planner::ui
