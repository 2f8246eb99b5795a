// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/situation_report.h"

#include "core/figures/day_report.h"
#include "core/planning/day_list.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pictures.h"
#include "ui/brief/paper_table.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace planner::ui {
namespace {

struct SituationWords {
    Q_DECLARE_TR_FUNCTIONS(SituationWords)
};

constexpr double kProgressHeight = points(120);
// Rows of a list: as many as one page has room for; the most where even the fewest are too many for one.
constexpr std::size_t kMostRows = 8;
constexpr std::size_t kFewestRows = 1;

QString movedText(const Moved& moved)
{
    return filled(SituationWords::tr("%1 in %2", "people in batches"), numberText(moved.people),
                  counted(moved.batches, [](int n) { return SituationWords::tr("%Ln batches", nullptr, n); }));
}

PaperRow movedRow(const QString& words, const PlannedAndActual& moved)
{
    const People difference = moved.actual.people - moved.planned.people;
    const QLocale locale;
    const QString sign = difference > People(0) ? locale.positiveSign() : QString();
    return {{words, movedText(moved.planned), movedText(moved.actual),
             isolated(sign + locale.toString(static_cast<qlonglong>(difference.value())))},
            false,
            difference < People(0)};
}

void addMoved(PaperBlocks& blocks, const DayReport& report)
{
    addWords(blocks, SituationWords::tr("Planned and actual"), PaperText::Heading);
    std::vector<PaperRow> rows{movedRow(SituationWords::tr("Departed today"), report.departures),
                               movedRow(SituationWords::tr("Arrived today"), report.arrivals),
                               movedRow(SituationWords::tr("Departed so far"), report.departuresSoFar),
                               movedRow(SituationWords::tr("Arrived so far"), report.arrivalsSoFar)};
    if (report.releasesSoFar != PlannedAndActual()) {
        rows.push_back(movedRow(SituationWords::tr("Left custody today"), report.releases));
        rows.push_back(movedRow(SituationWords::tr("Left custody so far"), report.releasesSoFar));
    }
    blocks.push_back(
        std::make_unique<TableBlock>(std::vector<PaperColumn>{{SituationWords::tr("People who must move"), 2},
                                                              {SituationWords::tr("Planned"), 2, true},
                                                              {SituationWords::tr("Actual"), 2, true},
                                                              {SituationWords::tr("Difference"), 1.2, true}},
                                     std::move(rows)));
}

void addCounts(PaperBlocks& blocks, const DayReport& report)
{
    const Whereabouts& people = report.people;
    blocks.push_back(std::make_unique<FactsBlock>(
        std::vector<PaperFact>{{numberText(people.arrived), SituationWords::tr("arrived")},
                               {numberText(people.onTheRoad), SituationWords::tr("on the road")},
                               {numberText(people.planned), SituationWords::tr("planned")},
                               {numberText(people.waiting), SituationWords::tr("waiting"), !people.waiting.isZero()},
                               {numberText(people.left), SituationWords::tr("left the operation")},
                               {numberText(report.missing), SituationWords::tr("missing"), !report.missing.isZero()}}));
    addWords(blocks, filled(SituationWords::tr("At the close of the day: %1."), countsText(people)), PaperText::Small,
             true);
}

/// What became of those who departed, so that their number adds up: those who came back wait again, or are planned
/// anew.
struct Ends {
    People departed;
    std::map<Fate, People> accounts;

    [[nodiscard]] People of(Fate fate) const
    {
        const auto found = accounts.find(fate);
        return found == accounts.end() ? People(0) : found->second;
    }
};

/// As far as it is told by the close of the day; people of must cohorts.
Ends endsOf(const BriefSubject& subject, Day day)
{
    const Operation& operation = subject.operation();
    const auto isMust = [&](CohortId cohort) { return operation.cohort(cohort).movement == Movement::Must; };
    Ends ends;
    for (const auto& [code, batch] : subject.plan().batches) {
        if (!batch.hasDeparted() || batch.departureDay() > day)
            continue;
        for (const Part& part : batch.travellers())
            ends.departed += isMust(part.cohort) ? part.people : People(0);
        if (batch.hasArrived() && batch.arrivalDay(operation.route(batch.route).arrivalOffset) > day)
            continue;
        for (const Account& account : batch.happened.accounts)
            if (isMust(account.cohort))
                ends.accounts[account.fate] += account.people;
    }
    return ends;
}

/// "295 departed: 151 arrived, 144 came back."
void addEnds(PaperBlocks& blocks, const BriefSubject& subject, const DayReport& report, Day day)
{
    const Ends ends = endsOf(subject, day);
    if (ends.departed.isZero())
        return;
    QStringList parts;
    const auto add = [&parts](People people, const QString& sentence) {
        if (!people.isZero())
            parts << filled(sentence, numberText(people));
    };
    add(report.people.arrived, SituationWords::tr("%1 arrived"));
    add(report.people.onTheRoad - report.missing, SituationWords::tr("%1 on the road"));
    add(ends.of(Fate::Returned), SituationWords::tr("%1 came back"));
    add(ends.of(Fate::Hospital), SituationWords::tr("%1 in hospital"));
    add(ends.of(Fate::Released), SituationWords::tr("%1 released"));
    add(ends.of(Fate::Died), SituationWords::tr("%1 died"));
    add(ends.of(Fate::Escaped), SituationWords::tr("%1 escaped"));
    add(ends.of(Fate::Other), SituationWords::tr("%1 other", "what became of people"));
    add(report.missing, SituationWords::tr("%1 not accounted for"));
    addWords(blocks, filled(SituationWords::tr("%1 departed: %2."), numberText(ends.departed), listed(parts)),
             PaperText::Body);
}

QString lacksText(const Lacks& lacks)
{
    QStringList words;
    for (const Clearance kind : lacks.clearances)
        words << clearanceName(kind);
    for (const Clearance kind : lacks.ended)
        words << filled(SituationWords::tr("%1 ends before it leaves"), clearanceName(kind));
    if (lacks.isUnapproved)
        words << SituationWords::tr("approval");
    for (const Rule rule : lacks.rules)
        words << ruleText(rule);
    return listed(words);
}

/// A list of the day with its heading; nothing where it is empty.
void addList(PaperBlocks& blocks, const Operation& operation, const QString& heading, const std::vector<DayRow>& list,
             bool isBad, std::size_t most)
{
    if (list.empty())
        return;
    People people;
    for (const DayRow& row : list)
        people += row.people;
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i) {
        const DayRow& row = list[i];
        rows.push_back(
            {{isolated(QString::fromStdString(row.batch.text)), numberText(row.people), facilityText(operation, row.to),
              filled(row.hasLeft ? SituationWords::tr("arrival %1") : SituationWords::tr("departure %1"),
                     shortDateText(row.day, operation)),
              lacksText(row.lacks)},
             false,
             isBad});
    }
    addWords(blocks,
             filled(SituationWords::tr("%1: %2"), heading,
                    counted(people, [](int n) { return SituationWords::tr("%Ln people", nullptr, n); })),
             PaperText::Heading);
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SituationWords::tr("Batch"), 1.2},
                                                                           {SituationWords::tr("People"), 0.8, true},
                                                                           {SituationWords::tr("To"), 1.6},
                                                                           {SituationWords::tr("Day"), 1.5},
                                                                           {SituationWords::tr("Lacks"), 3.6}},
                                                  std::move(rows)));
    if (list.size() > most)
        addWords(
            blocks,
            counted(list.size() - most, [](int n) { return SituationWords::tr("And %Ln more batches.", nullptr, n); }),
            PaperText::Small, true);
}

void addExceptions(PaperBlocks& blocks, const BriefSubject& subject, std::size_t most)
{
    std::size_t approved = 0;
    for (const Finding& finding : subject.findings())
        approved += finding.isApproved ? 1 : 0;
    const std::size_t open = subject.findings().size() - approved;
    addWords(
        blocks,
        filled(SituationWords::tr("Rules: %1, %2."),
               counted(open, [](int n) { return SituationWords::tr("%Ln findings open", nullptr, n); }),
               counted(approved, [](int n) { return SituationWords::tr("%Ln approved as exceptions", nullptr, n); })),
        PaperText::Body);
    if (approved == 0)
        return;
    std::vector<PaperRow> rows;
    for (const Finding& finding : subject.findings())
        if (const Approval* approval = subject.approvalOf(finding); approval != nullptr && rows.size() < most)
            rows.push_back({{ruleText(finding.rule), QString::fromStdString(finding.subject),
                             finding.day < Day(1) ? QString() : shortDateText(finding.day, subject.operation()),
                             lineText(approval->by), lineText(approval->reason)}});
    blocks.push_back(
        std::make_unique<TableBlock>(std::vector<PaperColumn>{{SituationWords::tr("Approved exception"), 1.8},
                                                              {SituationWords::tr("Where"), 1},
                                                              {SituationWords::tr("Day"), 1},
                                                              {SituationWords::tr("By"), 1.6},
                                                              {SituationWords::tr("Reason"), 3}},
                                     std::move(rows)));
    if (approved > most)
        addWords(
            blocks,
            counted(approved - most, [](int n) { return SituationWords::tr("And %Ln more exceptions.", nullptr, n); }),
            PaperText::Small, true);
}

/// With so many rows in a list.
PaperBlocks situation(const BriefSubject& subject, Day day, Qt::LayoutDirection direction, std::size_t most)
{
    const Operation& operation = subject.operation();
    const DayReport report = dayReportOf(operation, subject.plan().batches, day);
    const DayList list = dayListOf(subject.plan(), subject.findings(), day);
    PaperBlocks blocks;
    addWords(blocks, SituationWords::tr("Situation report"), PaperText::Title);
    addWords(blocks,
             filled(SituationWords::tr("%1, day %2 of %3"), longDateText(toQDate(day, operation)),
                    QLocale().toString(static_cast<qlonglong>(day.value())),
                    QLocale().toString(static_cast<qlonglong>(operation.lastDay().value()))),
             PaperText::BodyBold);
    addCounts(blocks, report);
    addEnds(blocks, subject, report, day);
    addMoved(blocks, report);
    std::vector<PicturesBlock::Picture> pictures;
    pictures.push_back(progressPicture(subject, direction));
    blocks.push_back(std::make_unique<PicturesBlock>(std::move(pictures), kProgressHeight));
    addExceptions(blocks, subject, most);
    addList(blocks, operation, SituationWords::tr("Missing"), list.missing, true, most);
    addList(blocks, operation, SituationWords::tr("Late"), list.late, true, most);
    addList(blocks, operation, SituationWords::tr("Still to leave today"), list.leaving, false, most);
    addList(blocks, operation, SituationWords::tr("On the road"), list.onTheRoad, false, most);
    addList(blocks, operation, SituationWords::tr("Still to arrive today"), list.arriving, false, most);
    addList(blocks, operation, SituationWords::tr("Not ready, next three days"), list.notReady, true, most);
    return blocks;
}

} // namespace

BriefDocument makeSituationReport(const BriefSubject& subject, Day day, Qt::LayoutDirection direction,
                                  const QSizeF& pageSize)
{
    const auto fits = [&](const PaperBlocks& blocks) {
        return BriefDocument::heightOf(blocks, direction, pageSize) <= BriefDocument::roomOn(pageSize);
    };
    PaperBlocks blocks = situation(subject, day, direction, kMostRows);
    for (std::size_t most = kMostRows - 1; most >= kFewestRows && !fits(blocks); --most)
        blocks = situation(subject, day, direction, most);
    if (!fits(blocks))
        blocks = situation(subject, day, direction, kMostRows);
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
