// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/movement_order.h"

#include "core/figures/journey_needs.h"
#include "core/model/conditions.h"
#include "ui/brief/batch_end.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/paper_form.h"
#include "ui/brief/paper_table.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace planner::ui {
namespace {

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

QString categoryName(const Category& category)
{
    return QString::fromStdString(category.name.empty() ? category.code : category.name);
}

/// Words and what they stand for, in two columns without heads.
class OrderTable {
public:
    void add(const QString& words, const QString& value, bool isBad = false)
    {
        if (!value.isEmpty())
            m_rows.push_back({{words, value}, false, isBad});
    }
    void addTo(PaperBlocks& blocks)
    {
        blocks.push_back(std::make_unique<TableBlock>(
            std::vector<PaperColumn>{{OrderWords::tr("What"), 1}, {OrderWords::tr("As planned or recorded"), 3.2}},
            std::move(m_rows)));
    }

private:
    std::vector<PaperRow> m_rows;
};

QString dayWords(const Operation& operation, Day day) { return longDateText(toQDate(day, operation)); }

QString wayText(const Operation& operation, const Route& route)
{
    QStringList words{QString::fromStdString(route.mode), filled(OrderWords::tr("%1 km"), kilometresText(route)),
                      route.hours ? filled(OrderWords::tr("%1 hours"), QLocale().toString(*route.hours, 'g', 6))
                                  : OrderWords::tr("hours not given")};
    if (!route.via.empty())
        words << filled(OrderWords::tr("by %1"), lineText(route.via));
    if (route.fleet)
        words << filled(OrderWords::tr("fleet %1"), QString::fromStdString(operation.fleet(*route.fleet).code));
    return filled(OrderWords::tr("%1: %2"), QString::fromStdString(route.code), listed(words));
}

QString seatsText(const Operation& operation, const Route& route, People people)
{
    const People seats = route.seats.value_or(operation.settings.batchSize);
    const People usable = operation.usableSeats(route);
    return filled(OrderWords::tr("%1 seats, %2 of them kept in reserve, %3 people, %4 seats free"), numberText(seats),
                  numberText(seats - usable), numberText(people), numberText(usable - people));
}

/// Of other cohorts, whom the batch's may not meet.
QString apartText(const Operation& operation, const Batch& batch)
{
    QStringList apart;
    for (const KeepApart& pair : operation.keepApart)
        for (const auto& [own, other] : {std::pair(pair.first, pair.second), std::pair(pair.second, pair.first)})
            if (!peopleOf(batch.travellers(), own).isZero()) {
                const QString text = filled(pair.scope == ApartScope::Batch ? OrderWords::tr("%1 from %2 on the way")
                                                                            : OrderWords::tr("%1 from %2 at the site"),
                                            QString::fromStdString(operation.cohort(own).code),
                                            QString::fromStdString(operation.cohort(other).code));
                if (!apart.contains(text))
                    apart << text;
            }
    return listed(apart);
}

QString needsText(const Route& route, People people)
{
    if (!route.hours)
        return OrderWords::tr("The route has no hours: plan breaks, meals and water by hand.");
    const JourneyNeeds needs = needsOnTheWay(*route.hours, people);
    QStringList words;
    if (route.mode != "air" && needs.breaks > 0)
        words << counted(needs.breaks, [](int n) { return OrderWords::tr("%Ln comfort breaks", nullptr, n); });
    if (needs.meals > 0)
        words << counted(needs.meals, [](int n) { return OrderWords::tr("%Ln meals a person", nullptr, n); });
    words << counted(needs.litres,
                     [](int n) { return OrderWords::tr("%Ln litres of drinking water in all", nullptr, n); });
    return filled(
        OrderWords::tr("At least %1. Assumed: a break every %2 hours, a meal every %3, %4 litres a person and "
                       "day."),
        listed(words), kHoursToABreak, kHoursToAMeal, kLitresADay);
}

/// The day of arrival, or that and where the batch came back.
void addEnd(OrderTable& table, const Operation& operation, const Batch& batch)
{
    const Route& route = operation.route(batch.route);
    const QString day = dayWords(operation, batch.arrivalDay(route.arrivalOffset));
    if (!hasTurnedBack(batch)) {
        table.add(batch.hasArrived() ? OrderWords::tr("Arrival") : OrderWords::tr("Expected arrival"), day);
        return;
    }
    const QString people = counted(returnedOf(batch), [](int n) { return OrderWords::tr("%Ln people", nullptr, n); });
    table.add(OrderWords::tr("Turned back"),
              filled(OrderWords::tr("%1: %2 are at %3 again.", "a date, people and a site"), day, people,
                     facilityText(operation, route.from)),
              true);
}

/// "2 did not travel, 1 came back. Note: ...": how it was other than planned; empty where it was not.
QString differenceText(const Batch& batch)
{
    QStringList sentences;
    if (const QStringList differences = differenceTexts(batch); !differences.isEmpty())
        sentences << filled(OrderWords::tr("%1."), listed(differences));
    if (batch.hasDeparted() && !batch.happened.note.empty())
        sentences << filled(OrderWords::tr("Note: %1"), lineText(batch.happened.note));
    return sentences.join(QLatin1Char(' '));
}

void addJourney(PaperBlocks& blocks, const BriefSubject& subject, const Batch& batch)
{
    const Operation& operation = subject.operation();
    const Route& route = operation.route(batch.route);
    const People travellers = sumOf(batch.travellers());
    OrderTable table;
    table.add(OrderWords::tr("From"), siteNames(operation.facility(route.from)));
    table.add(OrderWords::tr("To"), siteNames(operation.facility(route.to)));
    table.add(OrderWords::tr("Departure"), dayWords(operation, batch.departureDay()));
    addEnd(table, operation, batch);
    table.add(OrderWords::tr("What happened"), differenceText(batch));
    table.add(OrderWords::tr("Route"), wayText(operation, route));
    table.add(OrderWords::tr("Seats"), seatsText(operation, route, travellers));
    table.add(OrderWords::tr("Kept apart"), apartText(operation, batch));
    table.add(OrderWords::tr("On the way"), needsText(route, travellers));
    table.add(OrderWords::tr("Proposed by"), lineText(batch.proposedBy));
    table.addTo(blocks);
}

/// "Families: 40 people, 2 escorts", and whether the category travels alone.
QString categoryHeading(const Category& category, People people)
{
    const QString escorts = category.peoplePerEscort
                                ? counted(ceilDivide(people.value(), category.peoplePerEscort->value()),
                                          [](int n) { return OrderWords::tr("%Ln escorts", nullptr, n); })
                                : OrderWords::tr("no escort asked for");
    const QString heading =
        filled(OrderWords::tr("%1: %2, %3"), categoryName(category),
               counted(people, [](int n) { return OrderWords::tr("%Ln people", nullptr, n); }), escorts);
    if (!category.travelsAlone)
        return heading;
    return heading + QStringLiteral(". ") + OrderWords::tr("No other category travels with them.");
}

/// Who was planned, left or arrived, each once.
std::set<CohortId> cohortsOf(const Batch& batch)
{
    std::set<CohortId> cohorts;
    for (const Part& part : batch.parts)
        cohorts.insert(part.cohort);
    for (const Part& part : batch.travellers())
        cohorts.insert(part.cohort);
    return cohorts;
}

/// The planned people of a cohort, and who was counted; where nobody was, there is room to write.
PaperRow cohortRow(const Operation& operation, const Batch& batch, CohortId cohort)
{
    const bool isDepartureCounted = batch.hasDeparted() && batch.hasDepartureCount();
    const bool isArrivalCounted = batch.hasArrived() && batch.happened.arrived;
    return {{QString::fromStdString(operation.cohort(cohort).code), numberText(peopleOf(batch.parts, cohort)),
             isDepartureCounted ? numberText(peopleOf(batch.travellers(), cohort)) : QString(),
             isArrivalCounted ? numberText(peopleOf(*batch.happened.arrived, cohort)) : QString()}};
}

/// By category with the escorts that it needs, and below it by cohort.
void addPeople(PaperBlocks& blocks, const Operation& operation, const Batch& batch)
{
    addWords(blocks, batch.hasDeparted() ? OrderWords::tr("Who travelled") : OrderWords::tr("Who travels"),
             PaperText::Heading);
    std::map<CategoryId, std::vector<CohortId>> groups;
    for (const CohortId cohort : cohortsOf(batch))
        groups[operation.cohort(cohort).category].push_back(cohort);
    std::vector<PaperRow> rows;
    for (const auto& [category, cohorts] : groups) {
        People people;
        for (const CohortId cohort : cohorts)
            people += peopleOf(batch.travellers(), cohort);
        rows.push_back({{categoryHeading(operation.category(category), people)}, true});
        for (const CohortId cohort : cohorts)
            rows.push_back(cohortRow(operation, batch, cohort));
    }
    blocks.push_back(
        std::make_unique<TableBlock>(std::vector<PaperColumn>{{OrderWords::tr("Cohort"), 2},
                                                              {OrderWords::tr("Planned"), 1, true},
                                                              {OrderWords::tr("Counted at departure"), 1.6, true},
                                                              {OrderWords::tr("Counted at arrival"), 1.6, true}},
                                     std::move(rows)));
}

void addClearances(PaperBlocks& blocks, const Operation& operation, const Batch& batch)
{
    addWords(blocks, OrderWords::tr("Clearances"), PaperText::Heading);
    const Date departure = dateOf(batch.departureDay(), operation.settings.start);
    std::vector<PaperRow> rows;
    for (const Clearance kind : kAllClearances) {
        const ClearanceRecord* record = batch.clearances.find(kind);
        if (record == nullptr) {
            rows.push_back({{clearanceText(kind), OrderWords::tr("Not recorded")}, false, true});
            continue;
        }
        const bool hasEnded = record->validUntil && *record->validUntil < departure;
        QString text = recordText(*record);
        if (hasEnded)
            text = filled(OrderWords::tr("Ends before departure. %1"), text);
        rows.push_back({{clearanceText(kind), text.isEmpty() ? OrderWords::tr("Recorded") : text}, false, hasEnded});
    }
    blocks.push_back(std::make_unique<TableBlock>(
        std::vector<PaperColumn>{{OrderWords::tr("Clearance"), 1.4}, {OrderWords::tr("Record"), 3}}, std::move(rows)));
}

void addHandover(PaperBlocks& blocks)
{
    blocks.push_back(std::make_unique<FormBlock>(std::vector<FormBlock::Row>{
        {OrderWords::tr("Approved by"),
         {OrderWords::tr("Name and office"), OrderWords::tr("Day and time"), OrderWords::tr("Signature")}}}));
    addWords(blocks, OrderWords::tr("Contacts"), PaperText::Heading);
    const QStringList contact{OrderWords::tr("Name"), OrderWords::tr("Telephone, radio")};
    blocks.push_back(
        std::make_unique<FormBlock>(std::vector<FormBlock::Row>{{OrderWords::tr("Sending site"), contact},
                                                                {OrderWords::tr("Escort"), contact},
                                                                {OrderWords::tr("Medical"), contact},
                                                                {OrderWords::tr("Receiving site"), contact}}));
    addWords(blocks, OrderWords::tr("Handed over"), PaperText::Heading);
    const QStringList signature{OrderWords::tr("People counted"), OrderWords::tr("Day and time"),
                                OrderWords::tr("Name and signature")};
    blocks.push_back(
        std::make_unique<FormBlock>(std::vector<FormBlock::Row>{{OrderWords::tr("By the sending site"), signature},
                                                                {OrderWords::tr("By the escort"), signature},
                                                                {OrderWords::tr("To the receiving site"), signature}}));
}

QString openText(const BriefSubject& subject, const Batch& batch)
{
    QStringList rules;
    for (const Finding& finding : subject.findings())
        if (finding.subject == batch.code.text && !finding.isApproved)
            rules << filled(OrderWords::tr("%1 %2"), QString::fromStdString(idOf(finding.rule)),
                            toText(finding.message));
    return rules.join(QLatin1Char('\n'));
}

QString stateText(const Batch& batch)
{
    if (hasTurnedBack(batch))
        return OrderWords::tr("The batch turned back.");
    const QString state = filled(OrderWords::tr("The batch is %1."), statusText(batch.status).toLower());
    return batch.status < Status::Approved
               ? state + QLatin1Char(' ') + OrderWords::tr("It is not approved: nobody departs on this paper.")
               : state;
}

void addOrder(PaperBlocks& blocks, const BriefSubject& subject, const Batch& batch)
{
    addWords(blocks, filled(OrderWords::tr("Movement order %1"), QString::fromStdString(batch.code.text)),
             PaperText::Title)
        .startsPage = true;
    addWords(blocks, stateText(batch), PaperText::BodyBold);
    if (const QString open = openText(subject, batch); !open.isEmpty())
        addWords(blocks, open, PaperText::Small);
    addJourney(blocks, subject, batch);
    addPeople(blocks, subject.operation(), batch);
    addClearances(blocks, subject.operation(), batch);
    addHandover(blocks);
}

} // namespace

QString siteNames(const Facility& facility)
{
    QStringList names{facilityText(facility)};
    for (const std::string* name : {&facility.name, &facility.nameArabic, &facility.nameKurdish})
        if (const QString text = lineText(*name); !text.isEmpty() && !names.contains(text))
            names << text;
    for (QString& name : names)
        name = isolated(name);
    return names.join(QStringLiteral(" · "));
}

BriefDocument makeMovementOrders(const BriefSubject& subject, const std::vector<BatchCode>& batches,
                                 Qt::LayoutDirection direction, const QSizeF& pageSize)
{
    PaperBlocks blocks;
    for (const BatchCode& code : batches)
        addOrder(blocks, subject, subject.plan().batches.at(code));
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
