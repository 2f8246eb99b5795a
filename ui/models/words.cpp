// SPDX-License-Identifier: Apache-2.0
#include "ui/models/words.h"

#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace planner::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

constexpr std::int64_t kMetresPerKilometre = 1000;

/// Hundredths of a per cent, with one decimal.
QString percentOf(std::int64_t hundredths)
{
    return QLocale().toString(static_cast<double>(hundredths) / 100.0, 'f', 1);
}

struct GoalWords {
    Goal goal;
    const char* name;
    const char* sentence;
};

constexpr std::array kGoalWords{
    GoalWords{Goal::Waiting, QT_TR_NOOP("People who wait"),
              QT_TR_NOOP("How many of the people who must move are in no batch. Urgent ones are placed first.")},
    GoalWords{Goal::Overcrowding, QT_TR_NOOP("Crowding above target"),
              QT_TR_NOOP("People above the target of their site, added up over all sites and days.")},
    GoalWords{Goal::Peak, QT_TR_NOOP("Fullest site"),
              QT_TR_NOOP("How full the fullest site gets after people have begun to arrive there.")},
    GoalWords{Goal::Delay, QT_TR_NOOP("Time until departure"),
              QT_TR_NOOP("Days that people wait until they depart, added up. Urgent people count as often as their "
                         "priority says.")},
    GoalWords{Goal::Finish, QT_TR_NOOP("Last arrival"), QT_TR_NOOP("The date on which the last batch arrives.")},
    GoalWords{Goal::Travel, QT_TR_NOOP("Distance travelled"), QT_TR_NOOP("Kilometres that people travel, added up.")},
    GoalWords{Goal::Balance, QT_TR_NOOP("Uneven filling"),
              QT_TR_NOOP("How much fuller the fullest receiving site is than the emptiest one at the end.")},
    GoalWords{Goal::Batches, QT_TR_NOOP("Journeys"), QT_TR_NOOP("How many batches travel.")},
    GoalWords{Goal::Light, QT_TR_NOOP("Nearly empty vehicles"),
              QT_TR_NOOP("How many more people batches below the smallest load would need, added up.")},
    GoalWords{Goal::Change, QT_TR_NOOP("Changed journeys"),
              QT_TR_NOOP("People who get another route or day than in the plan before.")},
};

const GoalWords& wordsOf(Goal goal)
{
    const auto isOfGoal = [goal](const GoalWords& words) { return words.goal == goal; };
    return *std::find_if(kGoalWords.begin(), kGoalWords.end(), isOfGoal);
}

/// How much of a goal, with its unit; of the last arrival so many days.
QString amountText(Goal goal, std::int64_t amount)
{
    switch (goal) {
    case Goal::Waiting:
    case Goal::Light:
    case Goal::Change:
        return counted(amount, [](int n) { return Words::tr("%Ln people", nullptr, n); });
    case Goal::Overcrowding:
    case Goal::Delay:
        return counted(amount, [](int n) { return Words::tr("%Ln person-days", nullptr, n); });
    case Goal::Peak:
        return filled(Words::tr("%1 %"), percentOf(amount));
    case Goal::Balance:
        return filled(Words::tr("%1 points", "of per cent"), percentOf(amount));
    case Goal::Finish:
        return counted(amount, [](int n) { return Words::tr("%Ln days", nullptr, n); });
    case Goal::Travel:
        return filled(Words::tr("%1 person-km"), static_cast<qlonglong>(amount / kMetresPerKilometre));
    case Goal::Batches:
        return counted(amount, [](int n) { return Words::tr("%Ln batches", nullptr, n); });
    }
    return {};
}

} // namespace

QString statusText(Status status)
{
    switch (status) {
    case Status::Draft:
        return Words::tr("Draft");
    case Status::Proposed:
        return Words::tr("Proposed");
    case Status::Approved:
        return Words::tr("Approved");
    case Status::Departed:
        return Words::tr("Departed");
    case Status::Arrived:
        return Words::tr("Arrived");
    case Status::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

QString clearanceText(Clearance clearance)
{
    switch (clearance) {
    case Clearance::Legal:
        return Words::tr("Order of the competent authority");
    case Clearance::Individual:
        return Words::tr("Individual review and non-refoulement");
    case Clearance::Fit:
        return Words::tr("Fit to travel");
    case Clearance::Notified:
        return Words::tr("Family and ICRC notified");
    case Clearance::Site:
        return Words::tr("Receiving site confirmed");
    }
    return {};
}

QString clearanceName(Clearance clearance)
{
    switch (clearance) {
    case Clearance::Legal:
        return Words::tr("order");
    case Clearance::Individual:
        return Words::tr("individual review");
    case Clearance::Fit:
        return Words::tr("fit to travel");
    case Clearance::Notified:
        return Words::tr("notified");
    case Clearance::Site:
        return Words::tr("site confirmed");
    }
    return {};
}

QString fateText(Fate fate)
{
    switch (fate) {
    case Fate::Returned:
        return Words::tr("Came back");
    case Fate::Hospital:
        return Words::tr("In hospital");
    case Fate::Released:
        return Words::tr("Released");
    case Fate::Died:
        return Words::tr("Died");
    case Fate::Escaped:
        return Words::tr("Escaped");
    case Fate::Other:
        return Words::tr("Other", "what became of people");
    }
    return {};
}

QString figureFieldText(FigureField field)
{
    switch (field) {
    case FigureField::Capacity:
        return Words::tr("Capacity");
    case FigureField::Population:
        return Words::tr("Population");
    }
    return {};
}

QString calendarFieldText(CalendarField field)
{
    switch (field) {
    case CalendarField::Capacity:
        return Words::tr("Capacity");
    case CalendarField::DailyIntake:
        return Words::tr("Daily intake");
    case CalendarField::DailyRelease:
        return Words::tr("Daily release");
    case CalendarField::DeparturesPerDay:
        return Words::tr("Departures a day");
    case CalendarField::Vehicles:
        return Words::tr("Vehicles");
    case CalendarField::EscortsPerDay:
        return Words::tr("Escorts a day");
    }
    return {};
}

QString countsText(const Whereabouts& people)
{
    //: the first is "7,000 people"; the numbers add up to it
    return filled(Words::tr("%1 = %2 waiting + %3 planned + %4 on the road + %5 arrived + %6 left"),
                  counted(people.people, [](int n) { return Words::tr("%Ln people", nullptr, n); }),
                  numberText(people.waiting), numberText(people.planned), numberText(people.onTheRoad),
                  numberText(people.arrived), numberText(people.left));
}

QString ruleText(Rule rule) { return toText(infoOf(rule).name); }

QString excessText(const ExcessByRule& excess)
{
    QStringList rules;
    for (const RuleInfo& info : kRules)
        if (const std::int64_t over = excess[info.rule]; over > 0)
            rules << filled(Words::tr("%1 by %2", "a rule and its excess"), ruleText(info.rule),
                            QLocale().toString(static_cast<qlonglong>(over)));
    return listText(rules);
}

QString goalText(Goal goal) { return Words::tr(wordsOf(goal).name); }

QString goalSentence(Goal goal) { return Words::tr(wordsOf(goal).sentence); }

QString goalValueText(const Settings& settings, Goal goal, std::int64_t value)
{
    if (goal != Goal::Finish)
        return amountText(goal, value);
    return value == 0 ? Words::tr("nobody travels")
                      : shortDateText(toQDate(dateOf(Day(value), settings.start)), toQDate(settings.start),
                                      toQDate(settings.end));
}

QString goalChangeText(Goal goal, std::int64_t change)
{
    if (change == 0)
        return QLocale().toString(0);
    return (change > 0 ? QLocale().positiveSign() : QLocale().negativeSign()) + amountText(goal, std::abs(change));
}

QString gapText(std::int64_t value, const std::optional<std::int64_t>& bound)
{
    if (!bound)
        return Words::tr("how much better is not known");
    if (value <= *bound)
        return Words::tr("no better plan is possible");
    const double share =
        100.0 * static_cast<double>(value - *bound) / static_cast<double>(std::max<std::int64_t>(1, value));
    constexpr double kLeast = 0.1;
    // Rounded up: what it says is never less than what is possible.
    const double shown = std::min(100.0, std::max(kLeast, std::ceil(share * 10) / 10));
    return filled(Words::tr("at most %1 % better is possible"), QLocale().toString(shown, 'f', 1));
}

QString facilityText(const Facility& facility)
{
    const QLocale::Language language = QLocale().language();
    if (language == QLocale::Arabic && !facility.nameArabic.empty())
        return QString::fromStdString(facility.nameArabic);
    if (language == QLocale::CentralKurdish && !facility.nameKurdish.empty())
        return QString::fromStdString(facility.nameKurdish);
    return QString::fromStdString(facility.name.empty() ? facility.code : facility.name);
}

QString facilityText(const Operation& operation, FacilityId facility)
{
    return facilityText(operation.facility(facility));
}

QString otherNamesText(const Facility& facility)
{
    QStringList names;
    for (const std::string* name : {&facility.name, &facility.nameArabic, &facility.nameKurdish})
        if (const QString text = lineText(*name);
            !text.isEmpty() && text != facilityText(facility) && !names.contains(text))
            names << text;
    return listed(names);
}

QString kilometresText(const Route& route)
{
    constexpr double kMetresPerKilometre = 1000;
    constexpr int kDecimals = 3; // as many as a length has
    QString number =
        QLocale().toString(static_cast<double>(route.length.value()) / kMetresPerKilometre, 'f', kDecimals);
    const QString point = QLocale().decimalPoint();
    while (number.contains(point) && number.endsWith(QLocale().zeroDigit()))
        number.chop(QLocale().zeroDigit().size());
    if (number.endsWith(point))
        number.chop(point.size());
    return isEstimate(route) ? filled(Words::tr("≈ %1", "kilometres that are an estimate"), number) : number;
}

QString estimatesText(const Operation& operation)
{
    const std::size_t estimates = countEstimates(operation.routes);
    if (estimates == 0)
        return {};
    return filled(
        counted(operation.routes.size(), [](int n) { return Words::tr("%1 of %Ln routes are estimates", nullptr, n); }),
        QLocale().toString(static_cast<qlonglong>(estimates)));
}

} // namespace planner::ui
