// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/row_order.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace planner::ui {
namespace {

struct Sortable {
    std::uint32_t position = 0;
    bool isBlank = false;
    double value = 0;
    QString text;
};

/// A number, or a date as the number of its digits.
double valueOf(std::string text)
{
    const bool isNegative = text.starts_with('-');
    std::erase(text, '-');
    const double value = QString::fromStdString(text).toDouble();
    return isNegative ? -value : value;
}

} // namespace

std::vector<std::uint32_t> arrangedRows(std::size_t count, int columns, const QStringList& filter,
                                        const std::function<CellTexts(std::uint32_t, int)>& texts)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    if (filter.isEmpty())
        return rows;
    std::erase_if(rows, [&](std::uint32_t position) {
        QString cells;
        for (int column = 0; column < columns; ++column) {
            const CellTexts cell = texts(position, column);
            cells += QString::fromStdString(cell.first) + u'\n' + cell.second + u'\n';
        }
        return !std::all_of(filter.begin(), filter.end(),
                            [&](const QString& word) { return cells.contains(word, Qt::CaseInsensitive); });
    });
    return rows;
}

void sortRows(std::vector<std::uint32_t>& rows, bool isByValue, Qt::SortOrder order,
              const std::function<CellTexts(std::uint32_t)>& texts)
{
    std::vector<Sortable> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t position : rows) {
        CellTexts cell = texts(position);
        sorted.push_back({position, cell.first.empty(), isByValue ? valueOf(cell.first) : 0,
                          isByValue ? QString() : std::move(cell.second)});
    }
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isBefore = [&](const Sortable& a, const Sortable& b) {
        return isByValue ? a.value < b.value : collator.compare(a.text, b.text) < 0;
    };
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Sortable& a, const Sortable& b) {
        if (a.isBlank != b.isBlank)
            return b.isBlank;
        if (a.isBlank)
            return false;
        return order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    std::transform(sorted.begin(), sorted.end(), rows.begin(), [](const Sortable& row) { return row.position; });
}

} // namespace planner::ui
