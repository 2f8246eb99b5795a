// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which columns of the board are shown, in which order, and which of them are in sight.

#include "core/base/index.h"

#include <optional>
#include <utility>
#include <vector>

class QBoxLayout;
class QWidget;

namespace planner::ui {

class BoardColumn;

class ColumnOrder {
public:
    /// The sites that are shown, in order.
    [[nodiscard]] const std::vector<FacilityId>& sites() const { return m_sites; }
    /// The columns were made anew.
    void forget();
    /// Shows these and no others; `columns` by facility, in the layout after its first widget.
    void show(std::vector<FacilityId> sites, const std::vector<BoardColumn*>& columns, QBoxLayout& layout);
    /// The sites in the order that is shown now; others after them.
    [[nodiscard]] std::vector<FacilityId> kept(std::vector<FacilityId> sites) const;
    /// The first and the last place whose column has its middle in the viewport; both below 0 where none has.
    [[nodiscard]] std::pair<int, int> seen(const std::vector<BoardColumn*>& columns, const QWidget& viewport) const;

private:
    std::vector<FacilityId> m_sites;
    bool m_isShown = false;
};

} // namespace planner::ui
