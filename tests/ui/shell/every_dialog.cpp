// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/every_dialog.h"

#include "core/planning/batch_edits.h"
#include "ui/compare/compare_dialog.h"
#include "ui/dialogs/approve_dialog.h"
#include "ui/dialogs/clearance_dialog.h"
#include "ui/dialogs/closure_dialog.h"
#include "ui/dialogs/count_dialog.h"
#include "ui/dialogs/divide_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/new_operation_dialog.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/dialogs/routes_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/dialogs/update_dialog.h"
#include "ui/kit/session.h"
#include "ui/models/plan_document.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/program.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/tables/table_import_dialog.h"
#include "ui/whatif/what_if_dialog.h"

namespace planner::ui {

void forEveryDialog(Program& program, MainWindow& window, Questions& questions,
                    const std::function<void(QWidget&)>& check)
{
    PlanDocument& document = *window.document();
    const auto with = [&check](auto&& dialog) { check(dialog); };
    with(AboutDialog(&window));
    with(PreferencesDialog(program, &window));
    with(ShortcutsDialog(window));
    with(ExportDialog(document.plan(), {}, questions, program.session(), &window));
    with(SplitDialog(document, SplitPurpose::Fill, &window));
    with(SplitDialog(document, SplitPurpose::Replan, &window));
    with(MoveDialog(document, {{"B-001"}}, &window));
    with(ApproveDialog(QStringLiteral("Overcrowding"), &window));
    Batch second = *document.batch({"B-001"});
    second.code = {"B-002"};
    second.parts.front().people = People(10);
    document.push(AddBatch{second});
    const Batch& batch = *document.batch({"B-001"});
    with(ClearanceDialog(QStringLiteral("B-001"), Clearance::Fit, {}, &window));
    with(ClearanceDialog(QStringLiteral("2 batches"), {{Clearance::Legal, QString()}, {Clearance::Fit, QString()}},
                         &window));
    with(CountDialog(document, {departedAsPlanned(batch)}, &window));
    with(CountDialog(document, {departedAsPlanned(batch), departedAsPlanned(second)}, &window));
    with(CountDialog(document, {arrivedAsDeparted(document.operation(), batch)}, &window));
    with(DivideDialog(document.operation(), *document.batch({"B-001"}), &window));
    with(MergeDialog(document.plan(), *document.batch({"B-001"}), &window));
    with(StatesDialog(document, &window));
    with(ClosureDialog(document, {}, ClosureDialog::Purpose::Close, &window));
    with(ClosureDialog(document, {}, ClosureDialog::Purpose::OtherFigures, &window));
    with(RoutesDialog(document, &window));
    with(NewOperationDialog(program.files(), questions, program.session().folder(), &window));
    with(PassphraseDialog(PassphraseUse::New, QStringLiteral("a.sealed"), &window));
    with(ImportDialog(questions, QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples/prepared-2026"), &window));
    with(UpdateDialog(document, nullptr,
                      QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples/prepared-2026/facilities.csv"), &window));
    with(TableImportDialog(document, program.session(), questions, std::nullopt, &window));
    with(WhatIfDialog(
        document, questions, [](const QString&) { return Result<Done>(Done{}); }, &window));
    with(CompareDialog(document, nullptr, program.files(), questions, &window));
}

} // namespace planner::ui
