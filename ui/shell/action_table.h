// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every action of a window in one table: menus, toolbar, shortcuts and their page are made from it.

#include "ui/kit/icons.h"

#include <span>

namespace planner::ui {

enum class ActionId {
    NewOperation,
    OpenPlan,
    ImportFolder,
    RecoverPlan,
    NewWindow,
    ExportPlan,
    ImportIntoPlan,
    ImportTables,
    NamedStates,
    BackUp,
    CheckFile,
    SealCopy,
    PrintBrief,
    SaveBrief,
    SaveSituation,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Find,
    Preferences,
    FillPlan,
    Replan,
    ReplanTomorrow,
    WhatIf,
    MakeRoutes,
    MoveTo,
    ComparePlans,
    NextFinding,
    PreviousFinding,
    ShowBoard,
    ShowSchedule,
    ShowTable,
    ShowCharts,
    ShowMap,
    ShowOperation,
    ShowToday,
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

/// Any of the following together.
using ActionTraits = unsigned;
inline constexpr ActionTraits kNeedsPlan = 1;
inline constexpr ActionTraits kStartsGroup = 2; ///< a separator above
inline constexpr ActionTraits kIsCheckable = 4;

struct ActionSpec {
    ActionId id;
    MenuId menu;
    const char* name;     ///< object name
    const char* text;     ///< source text with its mnemonic, translated in context "Actions"
    const char* tip;      ///< source text of a sentence; also the accessible description
    const char* shortcut; ///< portable text; empty: reached by the menu
    Icon icon = Icon::None;
    ActionTraits traits = 0;

    [[nodiscard]] constexpr bool has(ActionTraits trait) const { return (traits & trait) != 0; }
};

/// In the order of the menus.
[[nodiscard]] std::span<const ActionSpec> actionTable();

} // namespace planner::ui
