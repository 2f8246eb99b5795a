// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/new_operation.h"

#include "core/exchange/mapping/table_field.h"
#include "core/model/operation_row.h"
#include "core/planning/operation_progress.h"
#include "ui/dialogs/new_operation_dialog.h"
#include "ui/dialogs/routes_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/operation/operation_view.h"
#include "ui/shell/guide_strip.h"
#include "ui/shell/main_window.h"
#include "ui/shell/plan_file_actions.h"
#include "ui/shell/program.h"

#include <QAction>

namespace planner::ui {
namespace {

OperationTable tableOf(OperationStep step)
{
    switch (step) {
    case OperationStep::Sites:
        return OperationTable::Facilities;
    case OperationStep::People:
        return OperationTable::Cohorts;
    case OperationStep::Routes:
        return OperationTable::Routes;
    case OperationStep::Limits:
    case OperationStep::Fill:
        break;
    }
    return OperationTable::Settings;
}

} // namespace

MainWindow* beginOperation(Program& program, MainWindow& window)
{
    NewOperationDialog dialog(program.files(), program.questions(), program.session().folder(), &window);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    Plan plan;
    plan.operation = dialog.operation();
    const bool isTaken = window.hasPlan();
    if (!program.createPlan(dialog.path(), std::move(plan), MainWindow::tr("new operation"), &window))
        return nullptr;
    MainWindow* made = isTaken ? program.windows().last() : &window;
    showStep(*made, OperationStep::Sites);
    return made;
}

GuideStrip* newGuide(MainWindow& window, PlanFileActions& files)
{
    auto* guide = new GuideStrip(*window.document(), window.centralWidget());
    QObject::connect(guide, &GuideStrip::stepChosen, &window,
                     [&window](OperationStep step) { showStep(window, step); });
    QObject::connect(guide, &GuideStrip::tableRequested, &files, [&files](OperationStep step) {
        files.importTables(step == OperationStep::Sites    ? TableKind::Facilities
                           : step == OperationStep::People ? TableKind::Cohorts
                                                           : TableKind::Routes);
    });
    QObject::connect(guide, &GuideStrip::routesRequested, window.action(ActionId::MakeRoutes), &QAction::trigger);
    return guide;
}

void makeRoutes(MainWindow& window)
{
    if (const std::size_t count = makeRoutesAsking(*window.document(), &window); count > 0)
        window.messages().show(Severity::Done, counted(count, [](int n) {
                                   return MainWindow::tr("%Ln routes are made. They are assumptions until their "
                                                         "lengths are entered.",
                                                         nullptr, n);
                               }));
}

void showStep(const MainWindow& window, OperationStep step)
{
    if (step == OperationStep::Fill) {
        window.action(ActionId::FillPlan)->trigger();
        if (!window.document()->plan().batches.empty())
            window.action(ActionId::ShowBoard)->trigger();
        return;
    }
    window.action(ActionId::ShowOperation)->trigger();
    const bool needsCategories = step == OperationStep::People && window.document()->operation().categories.empty();
    window.findChild<OperationView*>()->goTo(needsCategories ? OperationTable::Categories : tableOf(step));
}

} // namespace planner::ui
