// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_content.h"

#include "ui/brief/batch_end.h"
#include "ui/brief/brief_sites.h"
#include "ui/brief/brief_summary.h"
#include "ui/brief/paper_table.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <map>

namespace planner::ui {
namespace {

struct BriefWords {
    Q_DECLARE_TR_FUNCTIONS(BriefWords)
};

/// "R01, R04": the rules that the batch itself breaks.
std::map<std::string, QStringList> rulesByBatch(const BriefSubject& subject)
{
    std::map<std::string, QStringList> rules;
    for (const Finding& finding : subject.findings()) {
        const QString id = QString::fromStdString(idOf(finding.rule));
        if (subject.plan().batches.contains({finding.subject}) && !rules[finding.subject].contains(id))
            rules[finding.subject] << id;
    }
    return rules;
}

QString clearanceCount(const Batch& batch)
{
    int recorded = 0;
    for (const Clearance clearance : kAllClearances)
        recorded += batch.clearances.has(clearance) ? 1 : 0;
    const QLocale locale;
    return isolated(
        filled(BriefWords::tr("%1 of %2"), locale.toString(recorded), locale.toString(int{kAllClearances.size()})));
}

QStringList categoriesOf(const Operation& operation, const Batch& batch)
{
    QStringList names;
    for (const Part& part : batch.travellers()) {
        const Category& category = operation.category(operation.cohort(part.cohort).category);
        const QString name = QString::fromStdString(category.name.empty() ? category.code : category.name);
        if (!names.contains(name))
            names << name;
    }
    return names;
}

PaperRow rowOf(const BriefSubject& subject, const Batch& batch, const QStringList& rules)
{
    const Operation& operation = subject.operation();
    const Route& route = operation.route(batch.route);
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    const QString status =
        batch.isLocked ? filled(BriefWords::tr("%1, locked"), paperStatusText(batch)) : paperStatusText(batch);
    return {{isolated(QString::fromStdString(batch.code.text)), facilityText(operation, route.from),
             facilityText(operation, route.to), QString::fromStdString(route.mode),
             numberText(sumOf(batch.travellers())), listed(categoriesOf(operation, batch)),
             arrival == batch.departureDay() ? BriefWords::tr("same day") : shortDateText(arrival, operation), status,
             clearanceCount(batch), listed(rules)},
            false,
            !rules.isEmpty()};
}

/// With those who left, or are to: what became of them on the way is no less a departure.
QString headingOf(const Operation& operation, Day day, const std::vector<const Batch*>& batches)
{
    People people;
    for (const Batch* batch : batches)
        people += sumOf(batch->travellers());
    return filled(BriefWords::tr("%1: %2, %3"), longDateText(toQDate(day, operation)),
                  counted(batches.size(), [](int n) { return BriefWords::tr("%Ln batches", nullptr, n); }),
                  counted(people, [](int n) { return BriefWords::tr("%Ln people", nullptr, n); }));
}

void addSchedule(PaperBlocks& blocks, const BriefSubject& subject)
{
    blocks.push_back(std::make_unique<WordsBlock>(BriefWords::tr("Schedule by day"), PaperText::Title));
    blocks.back()->startsPage = true;
    std::map<Day, std::vector<const Batch*>> days;
    for (const auto& [code, batch] : subject.plan().batches)
        if (batch.counts())
            days[batch.departureDay()].push_back(&batch);
    if (days.empty()) {
        blocks.push_back(std::make_unique<WordsBlock>(BriefWords::tr("No batch is planned."), PaperText::Body));
        return;
    }
    const auto rules = rulesByBatch(subject);
    std::vector<PaperRow> rows;
    for (const auto& [day, batches] : days) {
        rows.push_back({{headingOf(subject.operation(), day, batches)}, true});
        for (const Batch* batch : batches) {
            const auto found = rules.find(batch->code.text);
            rows.push_back(rowOf(subject, *batch, found == rules.end() ? QStringList() : found->second));
        }
    }
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{BriefWords::tr("Batch"), 1.1},
                                                                           {BriefWords::tr("From"), 1.5},
                                                                           {BriefWords::tr("To"), 1.6},
                                                                           {BriefWords::tr("Mode"), 0.8},
                                                                           {BriefWords::tr("People"), 0.9, true},
                                                                           {BriefWords::tr("Categories"), 2.2},
                                                                           {BriefWords::tr("Arrives"), 1.2},
                                                                           {BriefWords::tr("Status"), 1.4},
                                                                           {BriefWords::tr("Cleared"), 1},
                                                                           {BriefWords::tr("Breaks"), 1}},
                                                  std::move(rows)));
}

} // namespace

QString briefTitle(const BriefSubject& subject)
{
    const std::string& title = subject.operation().settings.title;
    return title.empty() ? subject.stamp().planName : QString::fromStdString(title);
}

BriefDocument makeBrief(const BriefSubject& subject, Qt::LayoutDirection direction, const QSizeF& pageSize)
{
    PaperBlocks blocks;
    addSummary(blocks, subject, direction, pageSize);
    addSchedule(blocks, subject);
    addSitePages(blocks, subject, direction);
    addFindings(blocks, subject);
    return {std::move(blocks), briefTitle(subject), subject.stamp(), direction, pageSize};
}

} // namespace planner::ui
