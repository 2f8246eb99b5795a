// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/paper_actions.h"

#include "ui/brief/movement_order.h"
#include "ui/brief/receiving_sheet.h"
#include "ui/brief/situation_report.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_file_actions.h"
#include "ui/shell/thing_deeds.h"
#include "ui/shell/workspace.h"
#include "ui/today/today_view.h"

#include <QAction>
#include <QFileInfo>

namespace planner::ui {

PaperActions::PaperActions(PlanFileActions& files, MainWindow& window, Workspace& workspace, ThingDeeds& deeds)
    : QObject(&window), m_files(files), m_window(window), m_workspace(workspace)
{
    connect(window.action(ActionId::SaveSituation), &QAction::triggered, this, &PaperActions::saveSituation);
    connect(&deeds, &ThingDeeds::ordersRequested, this, &PaperActions::saveOrders);
    connect(&deeds, &ThingDeeds::receivingRequested, this, &PaperActions::saveReceiving);
}

const PlanDocument& PaperActions::document() const { return *m_window.document(); }

QString PaperActions::fileName(const QString& paper) const
{
    return QFileInfo(document().path()).completeBaseName() + QLatin1Char(' ') + paper + QStringLiteral(".pdf");
}

std::optional<Day> PaperActions::dayOr(std::optional<Day> day)
{
    const Operation& operation = document().operation();
    const Day asked = day.value_or(m_workspace.today().day());
    if (asked >= Day(1) && asked <= operation.lastDay())
        return asked;
    m_window.messages().cover(Severity::Warning,
                              filled(tr("%1 is not a day of the operation. Maybe look at another day in Today first."),
                                     longDateText(toQDate(asked, operation))));
    return std::nullopt;
}

void PaperActions::saveOrders(const std::vector<BatchCode>& batches)
{
    const bool isOne = batches.size() == 1;
    const QString paper =
        isOne ? tr("order %1", "in the name of a file").arg(QString::fromStdString(batches.front().text))
              : tr("orders", "in the name of a file");
    m_files.savePaper({tr("Save movement orders"), fileName(paper),
                       isOne ? tr("The movement order is in %1.") : tr("The movement orders are in %1."),
                       [&batches](const BriefSubject& subject, Qt::LayoutDirection direction) {
                           return makeMovementOrders(subject, batches, direction);
                       }});
}

void PaperActions::saveReceiving(FacilityId site, std::optional<Day> day)
{
    const std::optional<Day> on = dayOr(day);
    if (!on)
        return;
    const Operation& operation = document().operation();
    const QString paper =
        tr("receiving %1 %2", "in the name of a file: a site and a date")
            .arg(QString::fromStdString(operation.facility(site).code), toQDate(*on, operation).toString(Qt::ISODate));
    m_files.savePaper({tr("Save the receiving sheet"), fileName(paper), tr("The receiving sheet is in %1."),
                       [site, on](const BriefSubject& subject, Qt::LayoutDirection direction) {
                           return makeReceivingSheet(subject, site, *on, direction);
                       }});
}

void PaperActions::saveSituation()
{
    const std::optional<Day> on = dayOr(std::nullopt);
    if (!on)
        return;
    const QString paper = tr("situation %1", "in the name of a file: a date")
                              .arg(toQDate(*on, document().operation()).toString(Qt::ISODate));
    m_files.savePaper({tr("Save the situation report"), fileName(paper), tr("The situation report is in %1."),
                       [on](const BriefSubject& subject, Qt::LayoutDirection direction) {
                           return makeSituationReport(subject, *on, direction);
                       }});
}

} // namespace planner::ui
