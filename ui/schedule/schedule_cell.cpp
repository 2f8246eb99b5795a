// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_cell.h"

#include <QStyle>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMargin = 3;
constexpr int kFigureLines = 2;
constexpr int kGap = 2;
constexpr int kWide = 68;
constexpr int kNumbers = 34;
constexpr int kHatch = 7; ///< below the figures of a row without batches
constexpr std::size_t kMostCards = 4;

} // namespace

ScheduleCell::ScheduleCell(const QRect& cell, std::size_t batches, int lineHeight, Qt::LayoutDirection direction)
    : m_cell(cell), m_line(lineHeight), m_direction(direction)
{
    const int room = cell.height() - 2 * kMargin - kFigureLines * lineHeight;
    const auto fitting = static_cast<std::size_t>(std::max(0, room / (lineHeight + kGap)));
    m_shown = batches <= fitting ? batches : std::max<std::size_t>(fitting, 1) - 1;
    if (!isWide())
        m_shown = 0;
}

bool ScheduleCell::isWide() const { return isWide(m_cell.width()); }

bool ScheduleCell::isWide(int width) { return width >= kWide; }

bool ScheduleCell::hasNumbers() const { return hasNumbers(m_cell.width()); }

bool ScheduleCell::hasNumbers(int width) { return width >= kNumbers; }

QRect ScheduleCell::hatch() const
{
    constexpr int kLeast = 5;
    const int top = std::min(m_cell.top() + kMargin + kFigureLines * m_line, m_cell.bottom() - kLeast + 1);
    return {m_cell.left(), top, m_cell.width(), m_cell.bottom() - top + 1};
}

QRect ScheduleCell::figureLine(int line) const
{
    return {m_cell.left() + kMargin + 1, m_cell.top() + kMargin + line * m_line, m_cell.width() - 2 * kMargin - 2,
            m_line};
}

QRect ScheduleCell::card(std::size_t number) const
{
    const int top = m_cell.top() + kMargin + kFigureLines * m_line + kGap;
    const QRect card(m_cell.left() + kMargin, top + static_cast<int>(number) * (m_line + kGap),
                     m_cell.width() - 2 * kMargin - 1, m_line);
    return QStyle::visualRect(m_direction, m_cell, card);
}

std::optional<std::size_t> ScheduleCell::cardAt(QPoint position) const
{
    for (std::size_t number = 0; number < m_shown; ++number)
        if (card(number).contains(position))
            return number;
    return std::nullopt;
}

int ScheduleCell::heightFor(std::size_t batches, int lineHeight)
{
    return heightForAll(batches > kMostCards ? kMostCards + 1 : batches, lineHeight);
}

int ScheduleCell::heightForAll(std::size_t batches, int lineHeight)
{
    const int figures = 2 * kMargin + kFigureLines * lineHeight + kGap;
    return batches == 0 ? figures + kHatch : figures + static_cast<int>(batches) * (lineHeight + kGap);
}

} // namespace planner::ui
