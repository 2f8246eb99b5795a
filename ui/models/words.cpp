// SPDX-License-Identifier: Apache-2.0
#include "ui/models/words.h"

#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdlib>

namespace planner::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

bool isPercent(Goal goal) { return goal == Goal::Peak || goal == Goal::Balance; }

QString numberOf(Goal goal, std::int64_t value)
{
    constexpr std::int64_t kMetresPerKilometre = 1000;
    constexpr int kHundredths = 2;
    if (isPercent(goal))
        return filled(Words::tr("%1 %"), QLocale().toString(static_cast<double>(value) / 100.0, 'f', kHundredths));
    return QLocale().toString(static_cast<qlonglong>(goal == Goal::Travel ? value / kMetresPerKilometre : value));
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

QString goalText(Goal goal)
{
    switch (goal) {
    case Goal::Waiting:
        return Words::tr("People waiting, by priority");
    case Goal::Overcrowding:
        return Words::tr("Person-days above target");
    case Goal::Peak:
        return Words::tr("Highest occupancy");
    case Goal::Delay:
        return Words::tr("Person-days of delay, by priority");
    case Goal::Finish:
        return Words::tr("Day of the last arrival");
    case Goal::Travel:
        return Words::tr("Person-kilometres");
    case Goal::Balance:
        return Words::tr("Spread of occupancy at the end");
    case Goal::Batches:
        return Words::tr("Number of batches");
    case Goal::Light:
        return Words::tr("People missing to the smallest load");
    case Goal::Change:
        return Words::tr("People whose journey changes");
    }
    return {};
}

QString goalValueText(Goal goal, std::int64_t value) { return numberOf(goal, value); }

QString goalChangeText(Goal goal, std::int64_t change)
{
    if (change == 0)
        return QLocale().toString(0);
    return (change > 0 ? QLocale().positiveSign() : QLocale().negativeSign()) + numberOf(goal, std::abs(change));
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
