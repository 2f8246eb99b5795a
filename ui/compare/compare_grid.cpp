// SPDX-License-Identifier: Apache-2.0
// The sites of two plans by days.
#include "ui/compare/compare_tables.h"

#include "ui/kit/text.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace planner::ui {
namespace {

struct GridWords {
    Q_DECLARE_TR_FUNCTIONS(GridWords)
};

struct SiteDay {
    People population;
    bool isOver = false; ///< at the peak
};

/// By site and date.
std::map<std::string, std::map<Date, SiteDay>> siteDays(const ComparedPlan& side)
{
    const PlanView view = side.view();
    std::map<std::string, std::map<Date, SiteDay>> sites;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            sites[view.operation.facilities[i].code][side.dateAt(day)] = {
                view.ledger.at({i}, day).population, view.ledger.at({i}, day).peak > view.conditions.limit({i}, day)};
    return sites;
}

CompareMark markOf(const SiteDay& a, const SiteDay& b)
{
    if (a.isOver != b.isOver)
        return b.isOver ? CompareMark::Worse : CompareMark::Better;
    return a.population == b.population ? CompareMark::None : CompareMark::Changed;
}

} // namespace

CompareTable gridTable(const ComparedPlan& a, const ComparedPlan& b, const CompareNames& names)
{
    const auto before = siteDays(a);
    const auto after = siteDays(b);
    std::set<Date> dates;
    std::set<std::string> sites;
    for (const auto* side : {&before, &after})
        for (const auto& [site, days] : *side) {
            sites.insert(site);
            for (const auto& [date, day] : days)
                dates.insert(date);
        }
    CompareTable grid;
    grid.table.columns = {GridWords::tr("Site")};
    for (const Date date : dates)
        grid.table.columns += shortDateText(toQDate(date), toQDate(*dates.begin()), toQDate(*dates.rbegin()));
    const auto at = [](const auto& side, const std::string& site, Date date) -> std::optional<SiteDay> {
        const auto days = side.find(site);
        if (days == side.end() || !days->second.contains(date))
            return std::nullopt;
        return days->second.at(date);
    };
    for (const std::string& site : sites) {
        QStringList row{names.facility(site)};
        std::vector<CompareMark> marks{CompareMark::None};
        for (const Date date : dates) {
            const auto first = at(before, site, date);
            const auto second = at(after, site, date);
            const bool isBoth = first && second;
            marks.push_back(isBoth ? markOf(*first, *second) : CompareMark::None);
            row += marks.back() == CompareMark::None
                       ? QString()
                       : changeNumberText((second->population - first->population).value());
        }
        grid.table.rows.push_back(row);
        grid.marks.push_back(std::move(marks));
    }
    return grid;
}

} // namespace planner::ui
