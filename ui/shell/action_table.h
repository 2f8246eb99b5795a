// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every action of a window in one table: menus, toolbar, shortcuts and their page are made from it.

#include "ui/kit/icons.h"

#include <vector>

namespace planner::ui {

enum class ActionId {
    OpenPlan,
    ImportFolder,
    RecoverPlan,
    NewWindow,
    ExportPlan,
    NamedStates,
    BackUp,
    CheckFile,
    SealCopy,
    PrintBrief,
    SaveBrief,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Find,
    Preferences,
    FillPlan,
    Replan,
    WhatIf,
    MoveTo,
    ComparePlans,
    NextFinding,
    PreviousFinding,
    ShowBoard,
    ShowSchedule,
    ShowTable,
    ShowCharts,
    ShowMap,
    NextPanel,
    PreviousPanel,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    LargerText,
    SmallerText,
    NormalText,
    ResetLayout,
    Manual,
    Shortcuts,
    About,
};

enum class MenuId { File, Edit, Plan, View, Theme, Help };

struct ActionSpec {
    ActionId id;
    MenuId menu;
    const char* name;     ///< object name
    const char* text;     ///< source text with its mnemonic, translated in context "Actions"
    const char* tip;      ///< source text of a sentence; also the accessible description
    const char* shortcut; ///< portable text; empty: reached by the menu
    Icon icon = Icon::None;
    bool needsPlan = false;
    bool startsGroup = false; ///< a separator above
    bool isCheckable = false;
};

/// In the order of the menus.
[[nodiscard]] const std::vector<ActionSpec>& actionTable();

} // namespace planner::ui
