// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/receiving_sheet.h"

#include "core/rules/batch_people.h"
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

/// Batches to a site, by when they are to be expected: who left earlier first, then by hours on the way, then code.
class Arrivals {
public:
    Arrivals(const BriefSubject& subject, FacilityId facility, Day day) : m_operation(subject.operation())
    {
        for (const auto& [code, batch] : subject.plan().batches) {
            const Route& route = m_operation.route(batch.route);
            if (!batch.counts() || route.to != facility)
                continue;
            const Day arrival = batch.arrivalDay(route.arrivalOffset);
            if (arrival == day)
                onTheDay.push_back(&batch);
            else if (arrival < day && batch.status == Status::Departed)
                late.push_back(&batch);
        }
        for (auto* list : {&onTheDay, &late})
            std::stable_sort(list->begin(), list->end(),
                             [&](const Batch* a, const Batch* b) { return orderOf(*a) < orderOf(*b); });
    }

    std::vector<const Batch*> onTheDay;
    std::vector<const Batch*> late; ///< on the road, and should have arrived before

private:
    [[nodiscard]] std::tuple<Day, double> orderOf(const Batch& batch) const
    {
        return {batch.departureDay(), m_operation.route(batch.route).hours.value_or(0)};
    }

    const Operation& m_operation;
};

QString groupsText(const Operation& operation, const Batch& batch)
{
    QStringList groups;
    for (const CategoryPeople& group : peopleByCategory(operation, batch.counted())) {
        const Category& category = operation.category(group.category);
        groups << filled(ReceivingWords::tr("%1 %2", "people of a category"), numberText(group.people),
                         QString::fromStdString(category.name.empty() ? category.code : category.name));
    }
    return listed(groups);
}

PaperRow rowOf(const Operation& operation, const Batch& batch, bool isLate)
{
    const Route& route = operation.route(batch.route);
    const bool isConfirmed = batch.clearances.has(Clearance::Site);
    return {{isolated(QString::fromStdString(batch.code.text)), facilityText(operation, route.from),
             QString::fromStdString(route.mode), shortDateText(batch.departureDay(), operation),
             numberText(headcountOf(batch)), groupsText(operation, batch),
             numberText(escortsNeeded(operation, batch.travellers())), statusText(batch.status),
             isConfirmed ? ReceivingWords::tr("yes") : ReceivingWords::tr("no")},
            false,
            isLate || !isConfirmed};
}

void addBatches(PaperBlocks& blocks, const BriefSubject& subject, const std::vector<const Batch*>& batches,
                bool areLate)
{
    std::vector<PaperRow> rows;
    for (const Batch* batch : batches)
        rows.push_back(rowOf(subject.operation(), *batch, areLate));
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{ReceivingWords::tr("Batch"), 1.1},
                                                                           {ReceivingWords::tr("From"), 1.5},
                                                                           {ReceivingWords::tr("Mode"), 0.8},
                                                                           {ReceivingWords::tr("Departs"), 1},
                                                                           {ReceivingWords::tr("People"), 0.9, true},
                                                                           {ReceivingWords::tr("Of them"), 2.6},
                                                                           {ReceivingWords::tr("Escorts"), 0.9, true},
                                                                           {ReceivingWords::tr("Status"), 1.2},
                                                                           {ReceivingWords::tr("Confirmed here"), 1.2}},
                                                  std::move(rows)));
}

void addOccupancy(PaperBlocks& blocks, const BriefSubject& subject, FacilityId facility, Day day,
                  const std::vector<const Batch*>& arriving)
{
    const PlanView view = subject.view();
    const LedgerDay& row = view.ledger.at(facility, day);
    const bool isOutside = subject.operation().facility(facility).isOutside();
    const People limit = view.conditions.limit(facility, day);
    const People capacity = view.conditions.capacity(facility, day);
    const People opening = view.ledger.openingOf(facility, day);
    People people;
    for (const Batch* batch : arriving)
        people += headcountOf(*batch);
    std::vector<PaperFact> facts{
        {numberText(people), ReceivingWords::tr("people arrive")},
        {QLocale().toString(static_cast<qlonglong>(arriving.size())), ReceivingWords::tr("batches")},
        {numberText(opening), filled(ReceivingWords::tr("present before, %1"), occupancyText(opening, capacity))},
        {numberText(row.population),
         filled(ReceivingWords::tr("at the close, %1"), occupancyText(row.population, capacity))}};
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
void addReady(PaperBlocks& blocks, const Operation& operation, FacilityId facility,
              const std::vector<const Batch*>& arriving)
{
    std::map<CategoryId, People> people;
    for (const Batch* batch : arriving)
        for (const CategoryPeople& group : peopleByCategory(operation, batch->counted()))
            people[group.category] += group.people;
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
            for (const Batch* batch : arriving)
                for (const CohortId own : {pair.first, pair.second})
                    if (const QString text = filled(ReceivingWords::tr("%1 from %2"),
                                                    QString::fromStdString(operation.cohort(pair.first).code),
                                                    QString::fromStdString(operation.cohort(pair.second).code));
                        !peopleOf(batch->travellers(), own).isZero() && !apart.contains(text))
                        apart << text;
    if (!apart.isEmpty())
        addWords(blocks, filled(ReceivingWords::tr("Keep apart at the site: %1."), listed(apart)), PaperText::Body);
}

void addReceipt(PaperBlocks& blocks, const std::vector<const Batch*>& arriving)
{
    addWords(blocks, ReceivingWords::tr("Received"), PaperText::Heading);
    std::vector<FormBlock::Row> rows;
    for (const Batch* batch : arriving)
        rows.push_back({isolated(QString::fromStdString(batch->code.text)),
                        {ReceivingWords::tr("Time"), ReceivingWords::tr("People counted"), ReceivingWords::tr("Note"),
                         ReceivingWords::tr("Name and signature")}});
    blocks.push_back(std::make_unique<FormBlock>(std::move(rows)));
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
    addOccupancy(blocks, subject, facility, day, arrivals.onTheDay);
    addWords(blocks, ReceivingWords::tr("Who comes, in the order in which they are expected"), PaperText::Heading);
    if (arrivals.onTheDay.empty())
        addWords(blocks, ReceivingWords::tr("Nobody is to arrive on this day."), PaperText::Body);
    else
        addBatches(blocks, subject, arrivals.onTheDay, false);
    if (!arrivals.late.empty()) {
        addWords(blocks, ReceivingWords::tr("On the road and late: should have arrived before"), PaperText::Heading);
        addBatches(blocks, subject, arrivals.late, true);
    }
    std::vector<const Batch*> expected = arrivals.late;
    expected.insert(expected.end(), arrivals.onTheDay.begin(), arrivals.onTheDay.end());
    if (!expected.empty()) {
        addReady(blocks, operation, facility, expected);
        addReceipt(blocks, expected);
    }
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
