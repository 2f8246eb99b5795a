// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/site_facts.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace planner::ui {
namespace {

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(FactWords)
};

/// More changes than this are told by their range: the days are in the table.
constexpr std::size_t kMostRuns = 4;

/// Days one after the other with the same value.
template <class Value>
struct Run {
    Day first;
    Day last;
    Value value;
};

template <class Value, class OnDay>
std::vector<Run<Value>> runsOf(Day lastDay, OnDay onDay)
{
    std::vector<Run<Value>> runs;
    for (Day day(1); day <= lastDay; day += Day(1)) {
        const Value value = onDay(day);
        if (runs.empty() || runs.back().value != value)
            runs.push_back({day, day, value});
        runs.back().last = day;
    }
    return runs;
}

/// "10 Jan to 12 Jan: capacity 150", or of one day "10 Jan: capacity 150".
QString onDays(const BriefSubject& subject, Day first, Day last, const QString& what)
{
    const auto date = [&](Day day) { return shortDateText(day, subject.operation()); };
    return first == last ? filled(FactWords::tr("%1: %2", "a date and what holds on it"), date(first), what)
                         : filled(FactWords::tr("%1 to %2: %3", "two dates and what holds between them"), date(first),
                                  date(last), what);
}

template <class Value, class Text>
QString eachRun(const BriefSubject& subject, const std::vector<Run<Value>>& runs, Text text)
{
    QStringList parts;
    for (const auto& run : runs)
        parts << onDays(subject, run.first, run.last, text(run.value));
    return parts.join(FactWords::tr("; ", "between what holds on some days and on others")) + QLatin1Char('.');
}

/// Capacity, limit and target.
using Holds = std::array<People, 3>;

QString holdsText(const BriefSubject& subject, FacilityId facility)
{
    if (subject.operation().facility(facility).isOutside())
        return FactWords::tr("Custody ends here: there is no capacity, limit or target.");
    const PlanView view = subject.view();
    const auto runs = runsOf<Holds>(view.ledger.lastDay(), [&](Day day) {
        return Holds{view.conditions.capacity(facility, day), view.conditions.limit(facility, day),
                     view.conditions.target(facility, day)};
    });
    const auto text = [](const QString& words, const Holds& value) {
        return filled(words, numberText(value[0]), numberText(value[1]), numberText(value[2]));
    };
    if (runs.size() == 1)
        return text(FactWords::tr("Capacity %1, limit %2, target %3."), runs.front().value);
    if (runs.size() <= kMostRuns)
        return eachRun(subject, runs, [&](const Holds& value) {
            return text(FactWords::tr("capacity %1, limit %2, target %3"), value);
        });
    const auto byLimit = [](const Run<Holds>& a, const Run<Holds>& b) { return a.value[1] < b.value[1]; };
    const auto [least, most] = std::minmax_element(runs.begin(), runs.end(), byLimit);
    return filled(FactWords::tr("Its limit changes from day to day, from %1 to %2."), numberText(least->value[1]),
                  numberText(most->value[1]));
}

/// Empty where any number may arrive on every day.
QString intakeText(const BriefSubject& subject, FacilityId facility)
{
    using Intake = std::optional<People>;
    const PlanView view = subject.view();
    const auto runs =
        runsOf<Intake>(view.ledger.lastDay(), [&](Day day) { return view.conditions.dailyIntake(facility, day); });
    if (runs.size() == 1)
        return runs.front().value
                   ? filled(FactWords::tr("It receives %1 people a day."), numberText(*runs.front().value))
                   : QString();
    if (runs.size() <= kMostRuns)
        return filled(FactWords::tr("It receives, a day: %1", "and on which days how many"),
                      eachRun(subject, runs, [](const Intake& value) {
                          return value ? filled(FactWords::tr("%1 people"), numberText(*value))
                                       : FactWords::tr("any number");
                      }));
    std::vector<People> given;
    for (const auto& run : runs)
        if (run.value)
            given.push_back(*run.value);
    const auto [least, most] = std::minmax_element(given.begin(), given.end());
    return filled(FactWords::tr("How many it receives a day changes from day to day, from %1 to %2."),
                  numberText(*least), numberText(*most));
}

} // namespace

QString siteFacts(const BriefSubject& subject, FacilityId facility)
{
    const Facility& row = subject.operation().facility(facility);
    QStringList sentences{holdsText(subject, facility)};
    if (const QString intake = intakeText(subject, facility); !intake.isEmpty())
        sentences << intake;
    if (!row.source.empty())
        sentences << filled(FactWords::tr("Source: %1."), QString::fromStdString(row.source));
    if (!row.note.empty())
        sentences << isolated(QString::fromStdString(row.note)) + QLatin1Char('.');
    return sentences.join(QLatin1Char(' '));
}

} // namespace planner::ui
