// SPDX-License-Identifier: Apache-2.0
#include "ui/board/column_order.h"

#include "ui/board/board_column.h"

#include <QBoxLayout>

#include <algorithm>

namespace planner::ui {

void ColumnOrder::forget()
{
    m_sites.clear();
    m_isShown = false;
}

void ColumnOrder::show(std::vector<FacilityId> sites, const std::vector<BoardColumn*>& columns, QBoxLayout& layout)
{
    if (m_isShown && sites == m_sites)
        return;
    m_sites = std::move(sites);
    m_isShown = true;
    std::vector<bool> isShown(columns.size());
    for (const FacilityId site : m_sites)
        isShown[site.at()] = true;
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i]->setVisible(isShown[i]);
    int place = 0;
    for (const FacilityId site : m_sites) {
        BoardColumn* column = columns[site.at()];
        if (layout.indexOf(column) != ++place) {
            layout.removeWidget(column);
            layout.insertWidget(place, column, 1);
        }
    }
}

std::vector<FacilityId> ColumnOrder::kept(std::vector<FacilityId> sites) const
{
    const auto placeOf = [this](FacilityId site) {
        return std::find(m_sites.begin(), m_sites.end(), site) - m_sites.begin();
    };
    std::stable_sort(sites.begin(), sites.end(), [&](FacilityId a, FacilityId b) { return placeOf(a) < placeOf(b); });
    return sites;
}

std::pair<int, int> ColumnOrder::seen(const std::vector<BoardColumn*>& columns, const QWidget& viewport) const
{
    std::pair<int, int> seen{-1, -1};
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
        const BoardColumn* column = columns[m_sites[i].at()];
        const int middle = column->mapTo(&viewport, column->rect().center()).x();
        if (middle < 0 || middle > viewport.width())
            continue;
        if (seen.first < 0)
            seen.first = static_cast<int>(i);
        seen.second = static_cast<int>(i);
    }
    return seen;
}

} // namespace planner::ui
