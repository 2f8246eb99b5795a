// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_summary.h"

#include "ui/brief/brief_document.h"
#include "ui/brief/brief_pictures.h"
#include "ui/brief/brief_sites.h"
#include "ui/brief/paper_table.h"
#include "ui/kit/text.h"
#include "ui/models/summary_words.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace planner::ui {
namespace {

struct SummaryWords {
    Q_DECLARE_TR_FUNCTIONS(SummaryWords)
};

// So much that the summary stays on one page.
constexpr std::size_t kMostSites = 12;
constexpr std::size_t kMostFindings = 6;
constexpr std::size_t kMostWaiting = 5;

QString dayText(const Operation& operation, Day day) { return shortDateText(day, operation); }

/// First departure and last arrival of the batches that count; nothing where there is none.
std::optional<std::pair<Day, Day>> travelDays(const BriefSubject& subject)
{
    std::optional<std::pair<Day, Day>> days;
    subject.view().visitBatches([&](const Batch& batch) {
        const Day arrival = subject.view().arrivalOf(batch);
        if (!days)
            days = {batch.departure, arrival};
        days->first = std::min(days->first, batch.departure);
        days->second = std::max(days->second, arrival);
    });
    return days;
}

void addFacts(PaperBlocks& blocks, const BriefSubject& subject)
{
    const PeopleSummary people = summarise(subject.operation(), subject.plan().batches);
    std::int64_t batches = 0;
    subject.view().visitBatches([&batches](const Batch& /*batch*/) { ++batches; });
    const auto open = std::count_if(subject.findings().begin(), subject.findings().end(),
                                    [](const Finding& finding) { return !finding.isApproved; });
    const QLocale locale;
    std::vector<PaperFact> facts{
        {numberText(people.people), SummaryWords::tr("people to move")},
        {numberText(people.placed), SummaryWords::tr("placed in batches")},
        {numberText(people.waiting), SummaryWords::tr("waiting"), people.waiting > People(0)},
        {locale.toString(static_cast<qlonglong>(batches)), SummaryWords::tr("batches")},
        {locale.toString(static_cast<qlonglong>(open)), SummaryWords::tr("open findings"), open > 0}};
    if (people.moved > People(0))
        facts.insert(facts.begin() + 3, {numberText(people.moved), SummaryWords::tr("moved to make room")});
    blocks.push_back(std::make_unique<FactsBlock>(std::move(facts)));
    addWords(blocks, filled(SummaryWords::tr("%1."), countsText(people)), PaperText::Small, true);
    if (const QString estimates = estimatesText(subject.operation()); !estimates.isEmpty())
        addWords(blocks, filled(SummaryWords::tr("%1: their lengths and hours are assumptions."), estimates),
                 PaperText::Small, true);
}

void addWhen(PaperBlocks& blocks, const BriefSubject& subject)
{
    const Settings& settings = subject.operation().settings;
    const auto days = travelDays(subject);
    QString text = filled(SummaryWords::tr("From %1 to %2."), longDateText(toQDate(settings.start)),
                          longDateText(toQDate(settings.end)));
    text += QLatin1Char(' ');
    text += days ? filled(SummaryWords::tr("The first batch leaves on %1, the last arrives on %2."),
                          dayText(subject.operation(), days->first), dayText(subject.operation(), days->second))
                 : SummaryWords::tr("No batch is planned.");
    addWords(blocks, text, PaperText::Body, true);
}

PaperRow findingRow(const BriefSubject& subject, const Finding& finding)
{
    QString sentence = toText(finding.message);
    if (const Approval* approval = subject.approvalOf(finding))
        sentence = filled(SummaryWords::tr("Approved by %1: %2. %3"), lineText(approval->by),
                          lineText(approval->reason), sentence);
    return {{QString::fromStdString(idOf(finding.rule)) + QLatin1Char(' ') + ruleText(finding.rule),
             QString::fromStdString(finding.subject),
             finding.day < Day(1) ? QString() : dayText(subject.operation(), finding.day),
             QLocale().toString(static_cast<qlonglong>(finding.excess)), sentence},
            false,
            !finding.isApproved};
}

void addFindingTable(PaperBlocks& blocks, const BriefSubject& subject, std::size_t most)
{
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < std::min(most, subject.findings().size()); ++i)
        rows.push_back(findingRow(subject, subject.findings()[i]));
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SummaryWords::tr("Rule"), 2.6},
                                                                           {SummaryWords::tr("Where"), 1.3},
                                                                           {SummaryWords::tr("Day"), 1},
                                                                           {SummaryWords::tr("By"), 0.8, true},
                                                                           {SummaryWords::tr("What"), 7}},
                                                  std::move(rows)));
}

void addWaiting(PaperBlocks& blocks, const BriefSubject& subject)
{
    if (subject.waiting().empty())
        return;
    addWords(blocks, SummaryWords::tr("Who waits, and why"), PaperText::Heading);
    std::vector<PaperRow> rows;
    std::vector<Waiting> waiting = subject.waiting();
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const Waiting& a, const Waiting& b) { return a.people > b.people; });
    // A line that tells of one more takes the room of its row.
    const std::size_t shown = waiting.size() == kMostWaiting + 1 ? waiting.size() : kMostWaiting;
    for (std::size_t i = 0; i < std::min(shown, waiting.size()); ++i) {
        const Cohort& cohort = subject.operation().cohort(waiting[i].cohort);
        rows.push_back(
            {{numberText(waiting[i].people), QString::fromStdString(cohort.label.empty() ? cohort.code : cohort.label),
              facilityText(subject.operation(), cohort.facility), toText(waiting[i].message)}});
    }
    const std::size_t more = waiting.size() - rows.size();
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SummaryWords::tr("People"), 0.9, true},
                                                                           {SummaryWords::tr("Who"), 2.4},
                                                                           {SummaryWords::tr("At"), 1.6},
                                                                           {SummaryWords::tr("Why"), 7}},
                                                  std::move(rows)));
    if (more > 0)
        addWords(blocks, counted(more, [](int n) { return SummaryWords::tr("And %Ln more groups.", nullptr, n); }),
                 PaperText::Small, true);
}

/// What is broken or approved, and who waits.
void addTroubles(PaperBlocks& blocks, const BriefSubject& subject)
{
    addWords(blocks, SummaryWords::tr("Findings and approved exceptions"), PaperText::Heading);
    if (subject.findings().empty())
        addWords(blocks, SummaryWords::tr("No rule is broken."), PaperText::Body);
    else
        addFindingTable(blocks, subject, kMostFindings);
    if (subject.findings().size() > kMostFindings)
        addWords(blocks,
                 counted(subject.findings().size() - kMostFindings,
                         [](int n) { return SummaryWords::tr("And %Ln more: all are at the end.", nullptr, n); }),
                 PaperText::Small, true);
    addWaiting(blocks, subject);
}

} // namespace

void addSummary(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction, const QSizeF& pageSize)
{
    const std::string& title = subject.operation().settings.title;
    addWords(blocks, title.empty() ? subject.stamp().planName : QString::fromStdString(title), PaperText::Title);
    addWords(blocks, summaryText(subject.view(), subject.findings()), PaperText::Body);
    addWhen(blocks, subject);
    addFacts(blocks, subject);
    addWords(blocks, SummaryWords::tr("Where"), PaperText::Heading);
    addSiteTable(blocks, subject, kMostSites);
    PaperBlocks below;
    addTroubles(below, subject);
    const auto height = [&](const PaperBlocks& part) { return BriefDocument::heightOf(part, direction, pageSize); };
    addOverviewPictures(blocks, subject, direction, BriefDocument::roomOn(pageSize) - height(blocks) - height(below));
    std::move(below.begin(), below.end(), std::back_inserter(blocks));
}

void addFindings(PaperBlocks& blocks, const BriefSubject& subject)
{
    if (subject.findings().size() <= kMostFindings)
        return;
    addWords(blocks, SummaryWords::tr("All findings"), PaperText::Title);
    blocks.back()->startsPage = true;
    addFindingTable(blocks, subject, subject.findings().size());
}

} // namespace planner::ui
