// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/ledger_card.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>

namespace planner::ui {

std::vector<std::pair<QString, QString>> ledgerLine(const PlanDocument& document, FacilityId facility, Day day)
{
    const Ledger& ledger = document.ledger();
    const LedgerDay& line = ledger.at(facility, day);
    const Conditions& conditions = document.conditions();
    const People capacity = conditions.capacity(facility, day);
    const bool isOutside = document.operation().facility(facility).isOutside();
    const QString none = LedgerCard::tr("-", "no limit");
    const auto limited = [&](People people) { return isOutside ? none : numberText(people); };
    const auto intake = conditions.dailyIntake(facility, day);
    std::vector<std::pair<QString, QString>> rows{
        {LedgerCard::tr("There before"), numberText(ledger.openingOf(facility, day))},
        {LedgerCard::tr("Arrivals"), numberText(line.arrivals)},
        {LedgerCard::tr("Departures"), numberText(line.departures)},
        {LedgerCard::tr("There at the close"), numberText(line.population)},
        {LedgerCard::tr("Most during the day"), numberText(line.peak)},
        {LedgerCard::tr("Limit"), limited(conditions.limit(facility, day))},
        {LedgerCard::tr("Target"), limited(conditions.target(facility, day))},
        {LedgerCard::tr("Capacity"), limited(capacity)},
        {LedgerCard::tr("Occupancy"), isOutside ? none : occupancyText(line.population, capacity)},
    };
    if (intake)
        rows.emplace_back(LedgerCard::tr("Daily intake"), numberText(*intake));
    return rows;
}

LedgerCard::LedgerCard(const PlanDocument& document, FacilityId facility, Day day, QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("ledgerCard"));
    setFrameShape(QFrame::StyledPanel);
    const QString title = filled(tr("%1 on %2"), facilityText(document.operation(), facility),
                                 longDateText(toQDate(day, document.operation())));
    setAccessibleName(title);
    setWindowTitle(title);
    auto* layout = new QFormLayout(this);
    auto* head = new QLabel(title, this);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    layout->addRow(head);
    for (const auto& [name, value] : ledgerLine(document, facility, day)) {
        auto* number = new QLabel(value, this);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        layout->addRow(name, number);
    }
}

} // namespace planner::ui
