// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/action_table.h"

#include <QtGlobal>

// Marks a text of the table for translators.
#define TEXT(source) QT_TRANSLATE_NOOP("Actions", source)

namespace planner::ui {
namespace {

using Table = std::vector<ActionSpec>;

void addFileActions(Table& table)
{
    table.push_back({.id = ActionId::OpenPlan,
                     .menu = MenuId::File,
                     .name = "openPlan",
                     .text = TEXT("&Open plan..."),
                     .tip = TEXT("Open a plan file"),
                     .shortcut = "Ctrl+O",
                     .icon = Icon::Open});
    table.push_back({.id = ActionId::ImportFolder,
                     .menu = MenuId::File,
                     .name = "importFolder",
                     .text = TEXT("&Import folder..."),
                     .tip = TEXT("Make a plan from a folder of CSV files"),
                     .shortcut = "Ctrl+I",
                     .icon = Icon::Import});
    table.push_back({.id = ActionId::RecoverPlan,
                     .menu = MenuId::File,
                     .name = "recoverPlan",
                     .text = TEXT("Reco&ver a damaged plan..."),
                     .tip = TEXT("Save what is left of a damaged plan file into a new one"),
                     .shortcut = ""});
    table.push_back({.id = ActionId::NewWindow,
                     .menu = MenuId::File,
                     .name = "newWindow",
                     .text = TEXT("&New window"),
                     .tip = TEXT("Open another window on the start page"),
                     .shortcut = "Ctrl+N",
                     .icon = Icon::Window});
    table.push_back({.id = ActionId::NamedStates,
                     .menu = MenuId::File,
                     .name = "namedStates",
                     .text = TEXT("Named &states..."),
                     .tip = TEXT("Name the present state, go back to one, or begin a new file with one"),
                     .shortcut = "Ctrl+Shift+N",
                     .needsPlan = true,
                     .startsGroup = true});
    table.push_back({.id = ActionId::BackUp,
                     .menu = MenuId::File,
                     .name = "backUp",
                     .text = TEXT("&Back up now"),
                     .tip = TEXT("Make a checked copy of the plan among its backups"),
                     .shortcut = "",
                     .needsPlan = true});
    table.push_back({.id = ActionId::CheckFile,
                     .menu = MenuId::File,
                     .name = "checkFile",
                     .text = TEXT("Chec&k the file"),
                     .tip = TEXT("Check the plan's file and make its whole history again in memory"),
                     .shortcut = "",
                     .needsPlan = true});
    table.push_back({.id = ActionId::SealCopy,
                     .menu = MenuId::File,
                     .name = "sealCopy",
                     .text = TEXT("Sea&l a copy..."),
                     .tip = TEXT("Write a copy of the plan that opens with a passphrase only, to travel"),
                     .shortcut = "",
                     .needsPlan = true});
    table.push_back({.id = ActionId::ExportPlan,
                     .menu = MenuId::File,
                     .name = "exportPlan",
                     .text = TEXT("&Export..."),
                     .tip = TEXT("Write the schedule, the ledger, the findings or the operation as CSV files"),
                     .shortcut = "Ctrl+Shift+S",
                     .icon = Icon::Export,
                     .needsPlan = true,
                     .startsGroup = true});
    table.push_back({.id = ActionId::PrintBrief,
                     .menu = MenuId::File,
                     .name = "printBrief",
                     .text = TEXT("&Print the brief..."),
                     .tip = TEXT("Look at the summary, the schedule and a page for each site, and print them"),
                     .shortcut = "Ctrl+P",
                     .needsPlan = true});
    table.push_back({.id = ActionId::SaveBrief,
                     .menu = MenuId::File,
                     .name = "saveBrief",
                     .text = TEXT("Save the brief as P&DF..."),
                     .tip = TEXT("Write the summary, the schedule and a page for each site as a PDF file"),
                     .shortcut = "Ctrl+Shift+P",
                     .needsPlan = true});
    table.push_back({.id = ActionId::CloseWindow,
                     .menu = MenuId::File,
                     .name = "closeWindow",
                     .text = TEXT("&Close window"),
                     .tip = TEXT("Close this window; everything is saved"),
                     .shortcut = "Ctrl+W",
                     .startsGroup = true});
    table.push_back({.id = ActionId::Quit,
                     .menu = MenuId::File,
                     .name = "quit",
                     .text = TEXT("&Quit"),
                     .tip = TEXT("Close all windows; everything is saved"),
                     .shortcut = "Ctrl+Q"});
}

void addEditActions(Table& table)
{
    table.push_back({.id = ActionId::Undo,
                     .menu = MenuId::Edit,
                     .name = "undo",
                     .text = TEXT("&Undo"),
                     .tip = TEXT("Take back the last change"),
                     .shortcut = "Ctrl+Z",
                     .icon = Icon::Undo,
                     .needsPlan = true});
    table.push_back({.id = ActionId::Redo,
                     .menu = MenuId::Edit,
                     .name = "redo",
                     .text = TEXT("&Redo"),
                     .tip = TEXT("Bring back the change that was taken back last"),
                     .shortcut = "Ctrl+Shift+Z",
                     .icon = Icon::Redo,
                     .needsPlan = true});
    table.push_back({.id = ActionId::Find,
                     .menu = MenuId::Edit,
                     .name = "find",
                     .text = TEXT("&Find..."),
                     .tip = TEXT("Find a batch or a facility"),
                     .shortcut = "Ctrl+F",
                     .icon = Icon::Find,
                     .needsPlan = true,
                     .startsGroup = true});
    table.push_back({.id = ActionId::Preferences,
                     .menu = MenuId::Edit,
                     .name = "preferences",
                     .text = TEXT("&Preferences..."),
                     .tip = TEXT("Your name, theme and text size"),
                     .shortcut = "Ctrl+,",
                     .startsGroup = true});
}

void addPlanActions(Table& table)
{
    table.push_back({.id = ActionId::FillPlan,
                     .menu = MenuId::Plan,
                     .name = "fillPlan",
                     .text = TEXT("&Fill the plan..."),
                     .tip = TEXT("Split the waiting people into batches by rules and goals"),
                     .shortcut = "Ctrl+Return",
                     .icon = Icon::Fill,
                     .needsPlan = true});
    table.push_back({.id = ActionId::Replan,
                     .menu = MenuId::Plan,
                     .name = "replan",
                     .text = TEXT("&Re-plan from a date..."),
                     .tip = TEXT("Plan the days from a date on anew, with as few changes as may be"),
                     .shortcut = "Ctrl+Shift+Return",
                     .needsPlan = true});
    table.push_back(
        {.id = ActionId::WhatIf,
         .menu = MenuId::Plan,
         .name = "whatIf",
         .text = TEXT("&What if..."),
         .tip = TEXT("Try other limits, intakes, departures, dates or rival figures, and see what the plan would be"),
         .shortcut = "Ctrl+Shift+W",
         .needsPlan = true});
    table.push_back({.id = ActionId::MoveTo,
                     .menu = MenuId::Plan,
                     .name = "moveTo",
                     .text = TEXT("&Move to..."),
                     .tip = TEXT("Choose a facility and a day for the selected batches"),
                     .shortcut = "M",
                     .needsPlan = true});
    table.push_back({.id = ActionId::ComparePlans,
                     .menu = MenuId::Plan,
                     .name = "comparePlans",
                     .text = TEXT("&Compare..."),
                     .tip = TEXT("Hold this plan against a named state of it or another plan"),
                     .shortcut = "Ctrl+D",
                     .needsPlan = true});
    table.push_back({.id = ActionId::NextFinding,
                     .menu = MenuId::Plan,
                     .name = "nextFinding",
                     .text = TEXT("&Next finding"),
                     .tip = TEXT("Go to the next broken rule"),
                     .shortcut = "F8",
                     .needsPlan = true,
                     .startsGroup = true});
    table.push_back({.id = ActionId::PreviousFinding,
                     .menu = MenuId::Plan,
                     .name = "previousFinding",
                     .text = TEXT("&Previous finding"),
                     .tip = TEXT("Go to the previous broken rule"),
                     .shortcut = "Shift+F8",
                     .needsPlan = true});
}

void addViewActions(Table& table)
{
    table.push_back({.id = ActionId::ShowBoard,
                     .menu = MenuId::View,
                     .name = "showBoard",
                     .text = TEXT("&Board"),
                     .tip = TEXT("Show the facilities as columns of batches"),
                     .shortcut = "Ctrl+1",
                     .icon = Icon::Board,
                     .needsPlan = true,
                     .isCheckable = true});
    table.push_back({.id = ActionId::ShowSchedule,
                     .menu = MenuId::View,
                     .name = "showSchedule",
                     .text = TEXT("&Schedule"),
                     .tip = TEXT("Show the facilities by day"),
                     .shortcut = "Ctrl+2",
                     .icon = Icon::Schedule,
                     .needsPlan = true,
                     .isCheckable = true});
    table.push_back({.id = ActionId::ShowTable,
                     .menu = MenuId::View,
                     .name = "showTable",
                     .text = TEXT("&Table"),
                     .tip = TEXT("Show the batches as a table"),
                     .shortcut = "Ctrl+3",
                     .icon = Icon::Table,
                     .needsPlan = true,
                     .isCheckable = true});
    table.push_back({.id = ActionId::ShowCharts,
                     .menu = MenuId::View,
                     .name = "showCharts",
                     .text = TEXT("&Charts"),
                     .tip = TEXT("Show occupancy, progress, people, space and transport as charts"),
                     .shortcut = "Ctrl+4",
                     .icon = Icon::Charts,
                     .needsPlan = true,
                     .isCheckable = true});
    table.push_back({.id = ActionId::ShowMap,
                     .menu = MenuId::View,
                     .name = "showMap",
                     .text = TEXT("&Map"),
                     .tip = TEXT("Show the sites and the flows between them on a map, day by day"),
                     .shortcut = "Ctrl+5",
                     .icon = Icon::Map,
                     .needsPlan = true,
                     .isCheckable = true});
    table.push_back({.id = ActionId::NextPanel,
                     .menu = MenuId::View,
                     .name = "nextPanel",
                     .text = TEXT("&Next panel"),
                     .tip = TEXT("Move the keyboard to the next part of the window"),
                     .shortcut = "F6",
                     .startsGroup = true});
    table.push_back({.id = ActionId::PreviousPanel,
                     .menu = MenuId::View,
                     .name = "previousPanel",
                     .text = TEXT("P&revious panel"),
                     .tip = TEXT("Move the keyboard to the previous part of the window"),
                     .shortcut = "Shift+F6"});
    table.push_back({.id = ActionId::LargerText,
                     .menu = MenuId::View,
                     .name = "largerText",
                     .text = TEXT("&Larger text"),
                     .tip = TEXT("Make all text larger"),
                     .shortcut = "Ctrl++",
                     .startsGroup = true});
    table.push_back({.id = ActionId::SmallerText,
                     .menu = MenuId::View,
                     .name = "smallerText",
                     .text = TEXT("S&maller text"),
                     .tip = TEXT("Make all text smaller"),
                     .shortcut = "Ctrl+-"});
    table.push_back({.id = ActionId::NormalText,
                     .menu = MenuId::View,
                     .name = "normalText",
                     .text = TEXT("N&ormal text size"),
                     .tip = TEXT("Give all text its normal size"),
                     .shortcut = "Ctrl+0"});
    table.push_back({.id = ActionId::ResetLayout,
                     .menu = MenuId::View,
                     .name = "resetLayout",
                     .text = TEXT("Reset la&yout"),
                     .tip = TEXT("Put all panels back where they were at first"),
                     .shortcut = "",
                     .needsPlan = true,
                     .startsGroup = true});
    table.push_back({.id = ActionId::ThemeSystem,
                     .menu = MenuId::Theme,
                     .name = "themeSystem",
                     .text = TEXT("&System"),
                     .tip = TEXT("Light or dark as the desktop is"),
                     .shortcut = "",
                     .isCheckable = true});
    table.push_back({.id = ActionId::ThemeLight,
                     .menu = MenuId::Theme,
                     .name = "themeLight",
                     .text = TEXT("&Light"),
                     .tip = TEXT("Dark words on light ground"),
                     .shortcut = "",
                     .isCheckable = true});
    table.push_back({.id = ActionId::ThemeDark,
                     .menu = MenuId::Theme,
                     .name = "themeDark",
                     .text = TEXT("&Dark"),
                     .tip = TEXT("Light words on dark ground"),
                     .shortcut = "",
                     .isCheckable = true});
}

void addHelpActions(Table& table)
{
    table.push_back({.id = ActionId::Manual,
                     .menu = MenuId::Help,
                     .name = "manual",
                     .text = TEXT("&Manual"),
                     .tip = TEXT("Read the manual, from the page on what has the keyboard"),
                     .shortcut = "F1"});
    table.push_back({.id = ActionId::Shortcuts,
                     .menu = MenuId::Help,
                     .name = "shortcuts",
                     .text = TEXT("&Keyboard shortcuts"),
                     .tip = TEXT("Every key of the window on one page"),
                     .shortcut = "Shift+F1"});
    table.push_back({.id = ActionId::About,
                     .menu = MenuId::Help,
                     .name = "about",
                     .text = TEXT("&About"),
                     .tip = TEXT("Version and licence"),
                     .shortcut = ""});
}

} // namespace

const std::vector<ActionSpec>& actionTable()
{
    static const Table table = [] {
        Table made;
        addFileActions(made);
        addEditActions(made);
        addPlanActions(made);
        addViewActions(made);
        addHelpActions(made);
        return made;
    }();
    return table;
}

} // namespace planner::ui
