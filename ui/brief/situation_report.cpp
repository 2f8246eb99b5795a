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

namespace planner::ui {
namespace {

struct SituationWords {
    Q_DECLARE_TR_FUNCTIONS(SituationWords)
};

constexpr double kProgressHeight = points(150);
constexpr std::size_t kMostRows = 8; ///< of a list

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
             bool isBad)
{
    if (list.empty())
        return;
    People people;
    for (const DayRow& row : list)
        people += row.people;
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < std::min(kMostRows, list.size()); ++i) {
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
    if (list.size() > kMostRows)
        addWords(blocks,
                 counted(list.size() - kMostRows,
                         [](int n) { return SituationWords::tr("And %Ln more batches.", nullptr, n); }),
                 PaperText::Small, true);
}

void addExceptions(PaperBlocks& blocks, const BriefSubject& subject)
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
}

} // namespace

BriefDocument makeSituationReport(const BriefSubject& subject, Day day, Qt::LayoutDirection direction,
                                  const QSizeF& pageSize)
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
    addMoved(blocks, report);
    std::vector<PicturesBlock::Picture> pictures;
    pictures.push_back(progressPicture(subject, direction));
    blocks.push_back(std::make_unique<PicturesBlock>(std::move(pictures), kProgressHeight));
    addExceptions(blocks, subject);
    addList(blocks, operation, SituationWords::tr("Missing"), list.missing, true);
    addList(blocks, operation, SituationWords::tr("Late"), list.late, true);
    addList(blocks, operation, SituationWords::tr("Still to leave today"), list.leaving, false);
    addList(blocks, operation, SituationWords::tr("On the road"), list.onTheRoad, false);
    addList(blocks, operation, SituationWords::tr("Still to arrive today"), list.arriving, false);
    addList(blocks, operation, SituationWords::tr("Not ready, next three days"), list.notReady, true);
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
