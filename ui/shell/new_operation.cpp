// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/new_operation.h"

#include "core/model/operation_row.h"
#include "core/planning/operation_progress.h"
#include "ui/dialogs/new_operation_dialog.h"
#include "ui/dialogs/routes_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/operation/operation_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
#include "ui/shell/workspace.h"

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

void beginOperation(Program& program, MainWindow& window)
{
    NewOperationDialog dialog(program.files(), program.questions(), program.session().folder(), &window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Plan plan;
    plan.operation = dialog.operation();
    program.createPlan(dialog.path(), std::move(plan), MainWindow::tr("new operation"), &window);
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

void showStep(const MainWindow& window, const Workspace& workspace, OperationStep step)
{
    if (step == OperationStep::Fill) {
        window.action(ActionId::FillPlan)->trigger();
        return;
    }
    window.action(ActionId::ShowOperation)->trigger();
    workspace.operation().showPage(tableOf(step));
}

} // namespace planner::ui
