// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_tables.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace planner::ui {
namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

QString text(const std::string& code) { return QString::fromStdString(code); }

/// Less is better.
CompareMark markOf(std::int64_t change)
{
    return change == 0 ? CompareMark::None : change < 0 ? CompareMark::Better : CompareMark::Worse;
}

QString changeText(const QString& change, CompareMark mark)
{
    switch (mark) {
    case CompareMark::Better:
        //: %1 is a change such as -12
        return filled(CompareWords::tr("%1, better"), change);
    case CompareMark::Worse:
        return filled(CompareWords::tr("%1, worse"), change);
    case CompareMark::None:
    case CompareMark::Changed:
        break;
    }
    return change;
}

class Rows {
public:
    Rows(const QStringList& columns, int textColumns)
    {
        m_table.table.columns = columns;
        m_table.table.textColumns = textColumns;
    }
    /// A row whose last cell is the change.
    void add(const QStringList& cells, CompareMark mark)
    {
        m_table.table.rows.push_back(cells);
        std::vector<CompareMark> marks(static_cast<std::size_t>(cells.size()));
        marks.back() = mark;
        m_table.marks.push_back(std::move(marks));
    }
    [[nodiscard]] CompareTable finished() { return std::move(m_table); }

private:
    CompareTable m_table;
};

template <class Value, class Text>
QStringList sides(const Compared<Value>& values, Text text)
{
    const auto side = [&](const std::optional<Value>& value) {
        return value ? text(*value) : CompareWords::tr("none");
    };
    return {side(values.a), side(values.b)};
}

void addPeople(Rows& rows, const PeopleSummary& a, const PeopleSummary& b)
{
    const auto add = [&](const QString& name, People PeopleSummary::*field, bool isLessBetter) {
        const std::int64_t change = (b.*field - a.*field).value();
        const CompareMark mark = markOf(isLessBetter ? change : -change);
        rows.add({name, numberText(a.*field), numberText(b.*field), changeText(changeNumberText(change), mark)}, mark);
    };
    add(CompareWords::tr("People placed"), &PeopleSummary::placed, false);
    add(CompareWords::tr("People waiting"), &PeopleSummary::waiting, true);
}

/// People who wait, of the plans that have the goal.
Compared<std::int64_t> waitingIn(const PlanComparison& comparison, const Compared<std::int64_t>& goal)
{
    Compared<std::int64_t> people;
    if (goal.a && comparison.people.a)
        people.a = comparison.people.a->waiting.value();
    if (goal.b && comparison.people.b)
        people.b = comparison.people.b->waiting.value();
    return people;
}

void addGoals(Rows& rows, const PlanComparison& comparison, const CompareNames& names)
{
    const std::int64_t hard = *comparison.hard.b - *comparison.hard.a;
    rows.add(QStringList(CompareWords::tr("Broken rules, hard score"))
                 + sides(comparison.hard,
                         [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); })
                 + QStringList(changeText(changeNumberText(hard), markOf(hard))),
             markOf(hard));
    for (const auto& row : comparison.goals) {
        // People, whatever their priority, as in the rows above.
        Compared<std::int64_t> values = row.key == Goal::Waiting ? waitingIn(comparison, row.values) : row.values;
        if (row.key == Goal::Finish && values.a && *values.a > 0) // a day of the second plan's calendar
            *values.a = dayOf(dateOf(Day(*values.a), names.firstStart), names.settings.start).value();
        const bool isBoth = values.a && values.b;
        const std::int64_t change = isBoth ? *values.b - *values.a : 0;
        const CompareMark mark = isBoth ? markOf(change) : CompareMark::Changed;
        rows.add(QStringList(goalText(row.key))
                     + sides(values, [&](std::int64_t value) { return goalValueText(names.settings, row.key, value); })
                     + QStringList(isBoth ? changeText(goalChangeText(row.key, change), mark) : QString()),
                 mark);
    }
}

/// The first and the last date of departure in either plan.
std::pair<QDate, QDate> datesOf(const PlanComparison& comparison)
{
    std::set<Date> dates;
    for (const auto& row : comparison.days)
        dates.insert(row.key);
    for (const auto& row : comparison.batches)
        for (const auto* batch : {&row.values.a, &row.values.b})
            if (*batch)
                dates.insert((*batch)->departure);
    return dates.empty() ? std::pair<QDate, QDate>() : std::pair(toQDate(*dates.begin()), toQDate(*dates.rbegin()));
}

/// What is shown of a batch.
QString batchText(const ComparedBatch& batch, const CompareNames& names, const std::pair<QDate, QDate>& dates)
{
    //: %1 a number of people, %2 and %3 sites, %4 a route, %5 a date, %6 a status
    return filled(CompareWords::tr("%1 from %2 to %3 by %4 on %5, %6"), numberText(batch.people),
                  names.facility(batch.from), names.facility(batch.to), text(batch.route),
                  shortDateText(toQDate(batch.departure), dates.first, dates.second), statusText(batch.status));
}

} // namespace

QString changeNumberText(std::int64_t change)
{
    const QString number = QLocale().toString(static_cast<qlonglong>(change));
    return change > 0 ? u'+' + number : number;
}

QString CompareNames::facility(const std::string& code) const
{
    const auto known = facilities.find(code);
    return known == facilities.end() ? text(code) : known->second;
}

std::map<std::string, QString> facilityNames(const ComparedPlan& a, const ComparedPlan& b)
{
    std::map<std::string, QString> names;
    for (const ComparedPlan* side : {&b, &a})
        for (const Facility& facility : side->plan().operation.facilities)
            names.emplace(facility.code, facilityText(facility));
    return names;
}

CompareTable summaryTable(const PlanComparison& comparison, const CompareNames& names)
{
    Rows rows({CompareWords::tr("What"), names.a, names.b, CompareWords::tr("Change")}, 1);
    addPeople(rows, *comparison.people.a, *comparison.people.b);
    addGoals(rows, comparison, names);
    for (const auto& row : comparison.sites) {
        const auto add = [&](const QString& name, People ComparedSite::*field) {
            const bool isBoth = row.values.a && row.values.b;
            const std::int64_t change = isBoth ? ((*row.values.b).*field - (*row.values.a).*field).value() : 0;
            const CompareMark mark = isBoth && change == 0 ? CompareMark::None : CompareMark::Changed;
            rows.add(QStringList(filled(name, names.facility(row.key)))
                         + sides(row.values, [field](const ComparedSite& site) { return numberText(site.*field); })
                         + QStringList(isBoth ? changeNumberText(change) : QString()),
                     mark);
        };
        add(CompareWords::tr("%1: people at the end"), &ComparedSite::atEnd);
        add(CompareWords::tr("%1: most people"), &ComparedSite::most);
    }
    return rows.finished();
}

CompareTable daysTable(const PlanComparison& comparison, const CompareNames& names)
{
    Rows rows({CompareWords::tr("Departures on"), names.a, names.b, CompareWords::tr("Change")}, 1);
    const auto [first, last] = datesOf(comparison);
    for (const auto& row : comparison.days) {
        const std::int64_t change = (row.values.b.value_or(People(0)) - row.values.a.value_or(People(0))).value();
        rows.add(QStringList(shortDateText(toQDate(row.key), first, last))
                     + sides(row.values, [](People people) { return numberText(people); })
                     + QStringList(changeNumberText(change)),
                 change == 0 ? CompareMark::None : CompareMark::Changed);
    }
    return rows.finished();
}

CompareTable batchesTable(const PlanComparison& comparison, const CompareNames& names)
{
    Rows rows({CompareWords::tr("Batch"), names.a, names.b}, 3);
    const auto dates = datesOf(comparison);
    for (const auto& row : comparison.batches)
        rows.add(QStringList(text(row.key))
                     + sides(row.values, [&](const ComparedBatch& batch) { return batchText(batch, names, dates); }),
                 CompareMark::Changed);
    return rows.finished();
}

} // namespace planner::ui
