// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/receiving_sheet.h"

#include "core/rules/batch_people.h"
#include "ui/brief/batch_end.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/movement_order.h"
#include "ui/brief/paper_form.h"
#include "ui/brief/paper_table.h"
#include "ui/brief/site_facts.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace planner::ui {
namespace {

struct ReceivingWords {
    Q_DECLARE_TR_FUNCTIONS(ReceivingWords)
};

/// Who comes to the site with a batch: those who reach it, or, where it left from there, those who came back.
struct Coming {
    const Batch* batch;
    bool isReturn = false;
    bool isLate = false;
    std::vector<Part> parts{}; ///< arrived, else on the way, else planned

    [[nodiscard]] People people() const { return sumOf(parts); }
};

Coming comingWith(const Batch& batch, bool isReturn, bool isLate)
{
    Coming coming{&batch, isReturn, isLate};
    for (const BatchPeople& row : peopleByEnd(batch))
        if (const People people = isReturn ? row.returned : row.arrive; !people.isZero())
            coming.parts.push_back({row.cohort, people});
    return coming;
}

/// Batches to a site, by when they are to be expected: who left earlier first, then by hours on the way, then code.
class Arrivals {
public:
    Arrivals(const BriefSubject& subject, FacilityId facility, Day day) : m_operation(subject.operation())
    {
        for (const auto& [code, batch] : subject.plan().batches)
            if (batch.counts())
                add(batch, facility, day);
        for (auto* list : {&onTheDay, &late, &back})
            std::stable_sort(list->begin(), list->end(),
                             [&](const Coming& a, const Coming& b) { return orderOf(*a.batch) < orderOf(*b.batch); });
    }

    std::vector<Coming> onTheDay;
    std::vector<Coming> late;            ///< on the road, and should have arrived before
    std::vector<Coming> back;            ///< left from here, and are here again on the day
    std::vector<const Batch*> elsewhere; ///< were to arrive on the day, and turned back

    /// All of the three lists, the late ones first.
    [[nodiscard]] std::vector<Coming> everybody() const
    {
        std::vector<Coming> all = late;
        for (const auto* list : {&onTheDay, &back})
            all.insert(all.end(), list->begin(), list->end());
        return all;
    }

private:
    void add(const Batch& batch, FacilityId facility, Day day)
    {
        const Route& route = m_operation.route(batch.route);
        const Day arrival = batch.arrivalDay(route.arrivalOffset);
        if (route.from == facility && arrival == day && !returnedOf(batch).isZero())
            back.push_back(comingWith(batch, true, false));
        if (route.to != facility)
            return;
        if (arrival == day && hasTurnedBack(batch))
            elsewhere.push_back(&batch);
        else if (arrival == day)
            onTheDay.push_back(comingWith(batch, false, false));
        else if (arrival < day && batch.status == Status::Departed)
            late.push_back(comingWith(batch, false, true));
    }
    [[nodiscard]] std::tuple<Day, double> orderOf(const Batch& batch) const
    {
        return {batch.departureDay(), m_operation.route(batch.route).hours.value_or(0)};
    }

    const Operation& m_operation;
};

/// In the order of the categories.
std::map<CategoryId, People> byCategory(const Operation& operation, const std::vector<Part>& parts)
{
    std::map<CategoryId, People> people;
    for (const Part& part : parts)
        people[operation.cohort(part.cohort).category] += part.people;
    return people;
}

QString groupsText(const Operation& operation, const std::vector<Part>& parts)
{
    QStringList groups;
    for (const auto& [id, people] : byCategory(operation, parts)) {
        const Category& category = operation.category(id);
        groups << filled(ReceivingWords::tr("%1 %2", "people of a category"), numberText(people),
                         QString::fromStdString(category.name.empty() ? category.code : category.name));
    }
    return listed(groups);
}

PaperRow rowOf(const Operation& operation, const Coming& coming)
{
    const Batch& batch = *coming.batch;
    const Route& route = operation.route(batch.route);
    const bool isConfirmed = batch.clearances.has(Clearance::Site);
    const QString confirmed = isConfirmed ? ReceivingWords::tr("yes") : ReceivingWords::tr("no");
    const std::vector<Part>& escorted = coming.isReturn ? coming.parts : batch.travellers();
    return {{isolated(QString::fromStdString(batch.code.text)),
             facilityText(operation, coming.isReturn ? route.to : route.from), QString::fromStdString(route.mode),
             shortDateText(batch.departureDay(), operation), numberText(coming.people()),
             groupsText(operation, coming.parts), numberText(escortsNeeded(operation, escorted)),
             paperStatusText(batch), coming.isReturn ? QString() : confirmed},
            false,
            coming.isLate || (!coming.isReturn && !isConfirmed)};
}

void addBatches(PaperBlocks& blocks, const BriefSubject& subject, const std::vector<Coming>& list)
{
    std::vector<PaperRow> rows;
    for (const Coming& coming : list)
        rows.push_back(rowOf(subject.operation(), coming));
    const bool isReturn = list.front().isReturn;
    blocks.push_back(std::make_unique<TableBlock>(
        std::vector<PaperColumn>{{ReceivingWords::tr("Batch"), 1.1},
                                 {isReturn ? ReceivingWords::tr("Was to go to") : ReceivingWords::tr("From"), 1.5},
                                 {ReceivingWords::tr("Mode"), 0.8},
                                 {isReturn ? ReceivingWords::tr("Departed") : ReceivingWords::tr("Departs"), 1},
                                 {ReceivingWords::tr("People"), 0.9, true},
                                 {ReceivingWords::tr("Of them"), 2.6},
                                 {ReceivingWords::tr("Escorts"), 0.9, true},
                                 {ReceivingWords::tr("Status"), 1.2},
                                 {isReturn ? QString() : ReceivingWords::tr("Confirmed here"), 1.2}},
        std::move(rows)));
}

People peopleOf(const std::vector<Coming>& list)
{
    People people;
    for (const Coming& coming : list)
        people += coming.people();
    return people;
}

void addOccupancy(PaperBlocks& blocks, const BriefSubject& subject, FacilityId facility, Day day,
                  const Arrivals& arrivals)
{
    const PlanView view = subject.view();
    const LedgerDay& row = view.ledger.at(facility, day);
    const bool isOutside = subject.operation().facility(facility).isOutside();
    const People limit = view.conditions.limit(facility, day);
    const People capacity = view.conditions.capacity(facility, day);
    const People opening = view.ledger.openingOf(facility, day);
    std::vector<PaperFact> facts{
        {numberText(peopleOf(arrivals.onTheDay)), ReceivingWords::tr("people arrive")},
        {QLocale().toString(static_cast<qlonglong>(arrivals.onTheDay.size())), ReceivingWords::tr("batches")},
        {numberText(opening), filled(ReceivingWords::tr("present before, %1"), occupancyText(opening, capacity))},
        {numberText(row.population),
         filled(ReceivingWords::tr("at the close, %1"), occupancyText(row.population, capacity))}};
    if (!arrivals.back.empty())
        facts.insert(facts.begin() + 2, {numberText(peopleOf(arrivals.back)), ReceivingWords::tr("come back")});
    if (!isOutside) {
        facts.push_back({numberText(row.peak),
                         filled(ReceivingWords::tr("at most, of %1 that it may hold"), numberText(limit)),
                         row.peak > limit});
        if (const auto intake = view.conditions.dailyIntake(facility, day))
            facts.push_back(
                {numberText(*intake), ReceivingWords::tr("the most it receives in a day"), row.arrivals > *intake});
    }
    blocks.push_back(std::make_unique<FactsBlock>(std::move(facts)));
}

/// What must be ready for each category that comes.
void addReady(PaperBlocks& blocks, const Operation& operation, FacilityId facility, const std::vector<Coming>& expected)
{
    std::map<CategoryId, People> people;
    for (const Coming& coming : expected)
        for (const auto& [category, count] : byCategory(operation, coming.parts))
            people[category] += count;
    std::vector<PaperRow> rows;
    for (const auto& [id, count] : people) {
        const Category& category = operation.category(id);
        const auto places =
            std::find_if(operation.places.begin(), operation.places.end(),
                         [&, of = id](const auto& row) { return row.facility == facility && row.category == of; });
        const bool isAccepted = operation.accepts(facility, id);
        rows.push_back(
            {{QString::fromStdString(category.name.empty() ? category.code : category.name), numberText(count),
              places == operation.places.end() ? ReceivingWords::tr("none kept apart") : numberText(places->places),
              isAccepted ? ReceivingWords::tr("yes") : ReceivingWords::tr("no")},
             false,
             !isAccepted});
    }
    addWords(blocks, ReceivingWords::tr("To be ready"), PaperText::Heading);
    blocks.push_back(
        std::make_unique<TableBlock>(std::vector<PaperColumn>{{ReceivingWords::tr("Category"), 2},
                                                              {ReceivingWords::tr("People"), 1, true},
                                                              {ReceivingWords::tr("Places kept for it"), 1.4, true},
                                                              {ReceivingWords::tr("Accepted here"), 1.2}},
                                     std::move(rows)));
    QStringList apart;
    for (const KeepApart& pair : operation.keepApart)
        if (pair.scope == ApartScope::Facility)
            for (const Coming& coming : expected)
                for (const CohortId own : {pair.first, pair.second})
                    if (const QString text = filled(ReceivingWords::tr("%1 from %2"),
                                                    QString::fromStdString(operation.cohort(pair.first).code),
                                                    QString::fromStdString(operation.cohort(pair.second).code));
                        !planner::peopleOf(coming.parts, own).isZero() && !apart.contains(text))
                        apart << text;
    if (!apart.isEmpty())
        addWords(blocks, filled(ReceivingWords::tr("Keep apart at the site: %1."), listed(apart)), PaperText::Body);
}

void addReceipt(PaperBlocks& blocks, const std::vector<Coming>& expected)
{
    addWords(blocks, ReceivingWords::tr("Received"), PaperText::Heading);
    std::vector<FormBlock::Row> rows;
    for (const Coming& coming : expected)
        rows.push_back({isolated(QString::fromStdString(coming.batch->code.text)),
                        {ReceivingWords::tr("Time"), ReceivingWords::tr("People counted"), ReceivingWords::tr("Note"),
                         ReceivingWords::tr("Name and signature")}});
    blocks.push_back(std::make_unique<FormBlock>(std::move(rows)));
}

void addLists(PaperBlocks& blocks, const BriefSubject& subject, const Arrivals& arrivals)
{
    addWords(blocks, ReceivingWords::tr("Who comes, in the order in which they are expected"), PaperText::Heading);
    if (!arrivals.onTheDay.empty())
        addBatches(blocks, subject, arrivals.onTheDay);
    else if (arrivals.back.empty())
        addWords(blocks, ReceivingWords::tr("Nobody is to arrive on this day."), PaperText::Body);
    else
        addWords(blocks, ReceivingWords::tr("Nobody arrives from another site on this day."), PaperText::Body);
    for (const Batch* batch : arrivals.elsewhere)
        addWords(blocks,
                 filled(ReceivingWords::tr("%1 turned back: its people are at %2 again."),
                        QString::fromStdString(batch->code.text),
                        facilityText(subject.operation(), subject.operation().route(batch->route).from)),
                 PaperText::Body);
    if (!arrivals.back.empty()) {
        addWords(blocks, ReceivingWords::tr("Who left from here and comes back"), PaperText::Heading);
        addBatches(blocks, subject, arrivals.back);
    }
    if (!arrivals.late.empty()) {
        addWords(blocks, ReceivingWords::tr("On the road and late: should have arrived before"), PaperText::Heading);
        addBatches(blocks, subject, arrivals.late);
    }
}

} // namespace

BriefDocument makeReceivingSheet(const BriefSubject& subject, FacilityId facility, Day day,
                                 Qt::LayoutDirection direction, const QSizeF& pageSize)
{
    const Operation& operation = subject.operation();
    const Arrivals arrivals(subject, facility, day);
    PaperBlocks blocks;
    addWords(blocks, filled(ReceivingWords::tr("Receiving sheet: %1"), siteNames(operation.facility(facility))),
             PaperText::Title);
    addWords(blocks, longDateText(toQDate(day, operation)), PaperText::BodyBold);
    addWords(blocks, siteFacts(subject, facility), PaperText::Small, true);
    addOccupancy(blocks, subject, facility, day, arrivals);
    addLists(blocks, subject, arrivals);
    if (const std::vector<Coming> everybody = arrivals.everybody(); !everybody.empty()) {
        addReady(blocks, operation, facility, everybody);
        addReceipt(blocks, everybody);
    }
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
