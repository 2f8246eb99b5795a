// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/risk_tables.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/simulation/share_bar_delegate.h"

#include <QCoreApplication>
#include <QStandardItemModel>

#include <algorithm>

namespace planner::ui {
namespace {

struct RiskWords {
    Q_DECLARE_TR_FUNCTIONS(RiskWords)
};

constexpr double kWithin = 0.95; ///< of the runs

double shareOf(std::int64_t hits, std::int64_t runs)
{
    return runs == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(runs);
}

QStandardItem* textItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

QStandardItem* shareItem(std::int64_t hits, std::int64_t runs)
{
    QStandardItem* item = textItem(shareText(hits, runs));
    item->setData(shareOf(hits, runs), kShareRole);
    const ProbabilityRange range = wilsonRange(hits, runs);
    const QLocale locale;
    item->setToolTip(filled(RiskWords::tr("%1 of %2 runs; with 95 % certainty between %3 % and %4 %"),
                            locale.toString(static_cast<qlonglong>(hits)),
                            locale.toString(static_cast<qlonglong>(runs)), locale.toString(100 * range.low, 'f', 1),
                            locale.toString(100 * range.high, 'f', 1)));
    return item;
}

QString worstDayText(const Operation& operation, const SiteRisk& site)
{
    const auto found = std::max_element(site.runsOverByDay.begin(), site.runsOverByDay.end());
    if (found == site.runsOverByDay.end() || *found == 0)
        return RiskWords::tr("never");
    return shortDateText(Day(found - site.runsOverByDay.begin() + 1), operation);
}

QString dayText(const Operation& operation, const SimulationResult& result, double share)
{
    const auto day = result.finish.quantile(share, result.runs);
    return day ? shortDateText(Day(*day), operation) : RiskWords::tr("later than simulated");
}

} // namespace

QString shareText(std::int64_t hits, std::int64_t runs)
{
    constexpr double kLeastShown = 0.0005;
    const double share = shareOf(hits, runs);
    if (hits > 0 && share < kLeastShown)
        return filled(RiskWords::tr("under %1 %"), QLocale().toString(0.1, 'f', 1));
    return filled(RiskWords::tr("%1 %"), QLocale().toString(100 * share, 'f', 1));
}

void fillSites(QStandardItemModel& model, const Operation& operation, const SimulationResult& result)
{
    model.clear();
    model.setHorizontalHeaderLabels({RiskWords::tr("Site"), RiskWords::tr("Over its limit"), RiskWords::tr("By up to"),
                                     RiskWords::tr("Mostly on")});
    std::vector<const SiteRisk*> sites;
    for (const SiteRisk& site : result.sites)
        sites.push_back(&site);
    std::stable_sort(sites.begin(), sites.end(),
                     [](const SiteRisk* a, const SiteRisk* b) { return a->runsOver > b->runsOver; });
    for (const SiteRisk* site : sites) {
        const auto by = site->worst.quantile(kWithin, site->runsOver);
        QStandardItem* name = textItem(facilityText(operation, site->facility));
        name->setData(site->facility.position, kRiskSubjectRole);
        name->setToolTip(filled(site->capacity.isPublished ? RiskWords::tr("Capacity between %1 and %2, as published")
                                                           : RiskWords::tr("Capacity between %1 and %2, assumed"),
                                numberText(site->capacity.low), numberText(site->capacity.high)));
        model.appendRow({name, shareItem(site->runsOver, result.runs),
                         textItem(by ? numberText(People(*by)) : QString()), textItem(worstDayText(operation, *site))});
    }
}

void fillFinish(QStandardItemModel& model, const Operation& operation, const SimulationResult& result)
{
    model.clear();
    model.setHorizontalHeaderLabels(
        {RiskWords::tr("Last arrival"), RiskWords::tr("Runs"), RiskWords::tr("By then, in all")});
    std::int64_t sum = 0;
    for (const auto& [day, runs] : result.finish.counts()) {
        sum += runs;
        model.appendRow(
            {textItem(shortDateText(Day(day), operation)), shareItem(runs, result.runs), shareItem(sum, result.runs)});
    }
    if (result.unfinished > 0)
        model.appendRow({textItem(RiskWords::tr("later than simulated")), shareItem(result.unfinished, result.runs),
                         textItem(QString())});
}

void fillBatches(QStandardItemModel& model, const SimulationResult& result)
{
    model.clear();
    model.setHorizontalHeaderLabels({RiskWords::tr("Batch"), RiskWords::tr("Late or over"), RiskWords::tr("Late"),
                                     RiskWords::tr("Days late"), RiskWords::tr("Site over")});
    for (const BatchRisk& risk : result.batches) {
        QStandardItem* code = textItem(QString::fromStdString(risk.code.text));
        code->setData(code->text(), kRiskSubjectRole);
        model.appendRow({code, shareItem(risk.fragile, result.runs), textItem(shareText(risk.late, result.runs)),
                         textItem(QLocale().toString(shareOf(risk.daysLate, result.runs), 'f', 1)),
                         textItem(shareText(risk.over, result.runs))});
    }
}

QString summaryText(const Operation& operation, const SimulationResult& result)
{
    if (result.sites.empty())
        return RiskWords::tr("The plan has no batch that travels. Maybe fill the plan first.");
    const auto moved = [&result](double share) {
        return numberText(People(result.moved.quantile(share, result.runs).value_or(0)));
    };
    return filled(RiskWords::tr("Half of %1 runs end by %2, 9 in 10 by %3; after the end of the operation in %4. "
                                "In 9 of 10 runs between %5 and %6 people arrive."),
                  QLocale().toString(static_cast<qlonglong>(result.runs)), dayText(operation, result, 0.5),
                  dayText(operation, result, 0.9), shareText(result.runsLate, result.runs), moved(0.05), moved(0.95));
}

} // namespace planner::ui
