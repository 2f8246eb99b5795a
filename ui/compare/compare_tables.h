// SPDX-License-Identifier: Apache-2.0
#pragma once
// What differs between two plans, as tables whose changes are marked.

#include "core/figures/comparison.h"
#include "ui/charts/chart_table.h"

#include <map>
#include <string>

namespace planner::ui {

enum class CompareMark { None, Better, Worse, Changed };

struct CompareTable {
    ChartTable table;
    std::vector<std::vector<CompareMark>> marks; ///< by row and column; shorter rows: none
};

/// The words for the two sides, and for their facilities.
struct CompareNames {
    QString a;
    QString b;
    std::map<std::string, QString> facilities = {}; ///< by code; the code where there is none
    Settings settings = {};                         ///< of the second plan
    Date firstStart = settings.start;               ///< of the first

    [[nodiscard]] QString facility(const std::string& code) const;
};
/// Of both plans; where they differ, those of the second.
[[nodiscard]] std::map<std::string, QString> facilityNames(const ComparedPlan& a, const ComparedPlan& b);

/// A change with its sign: "+12", "0".
[[nodiscard]] QString changeNumberText(std::int64_t change);
/// People, goals and sites, with the change of each.
[[nodiscard]] CompareTable summaryTable(const PlanComparison& comparison, const CompareNames& names);
/// People who depart on each day.
[[nodiscard]] CompareTable daysTable(const PlanComparison& comparison, const CompareNames& names);
/// The batches that differ.
[[nodiscard]] CompareTable batchesTable(const PlanComparison& comparison, const CompareNames& names);
/// Facilities by days: how many people more or fewer the second plan has there at the close of the day. Worse where it
/// is above the limit at the peak of the day and the first is not, better the other way round, also where as many are
/// there at the close.
[[nodiscard]] CompareTable gridTable(const ComparedPlan& a, const ComparedPlan& b, const CompareNames& names);

} // namespace planner::ui
