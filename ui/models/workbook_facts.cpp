// SPDX-License-Identifier: Apache-2.0
#include "ui/models/workbook_facts.h"

#include "core/splitter/explain/waiting.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <utility>

namespace planner::ui {

WorkbookFacts workbookFactsOf(const PlanDocument& document)
{
    WorkbookFacts facts;
    if (const auto history = document.history(); history && !history.value().empty()) {
        facts.planHash = history.value().front().hash;
        facts.stateHash = history.value().back().hash;
    }
    facts.version = QCoreApplication::applicationVersion().toStdString();
    facts.isRightToLeft = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    facts.inWords = [](const Message& sentence) { return withoutIsolates(toText(sentence)).toStdString(); };
    return facts;
}

Result<Done> exportWorkbookOf(const Plan& plan, WorkbookFacts facts, const std::string& path, const CancelFlag& cancel,
                              const ProgressSink& progress)
{
    for (Waiting& waiting : explainWaiting(plan))
        facts.waiting.push_back({waiting.cohort, waiting.people, std::move(waiting.message)});
    return exportWorkbook(plan, facts, path, cancel, progress);
}

} // namespace planner::ui
