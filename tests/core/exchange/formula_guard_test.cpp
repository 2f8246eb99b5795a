// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formula_guard.h"

#include "tests/core/exchange/hostile_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

std::string guarded(const std::string& text) { return needsFormulaGuard(text) ? "'" + text : text; }

TEST(FormulaGuard, GuardsWhatASpreadsheetWouldRun)
{
    for (const char* text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "|x", "%x", "'x", "＝1", "＋1", "－1", "＠x"})
        EXPECT_TRUE(needsFormulaGuard(text)) << text;
}

TEST(FormulaGuard, LeavesOtherTextsAlone)
{
    for (const char* text : {"", "a=1", " =1", "1-1", "سجن", "\"=1", "！", "\xEF\xBC"})
        EXPECT_FALSE(needsFormulaGuard(text)) << text;
}

TEST(FormulaGuard, TakesAwayOneApostropheOnlyWhereItGuards)
{
    EXPECT_EQ(withoutFormulaGuard("'=1"), "=1");
    EXPECT_EQ(withoutFormulaGuard("''=1"), "'=1");
    EXPECT_EQ(withoutFormulaGuard("'Uthman"), "'Uthman");
    EXPECT_EQ(withoutFormulaGuard("'"), "'");
    EXPECT_EQ(withoutFormulaGuard(""), "");
}

TEST(FormulaGuard, AnyTextReadsBackAsItWas)
{
    test::HostilePlan texts(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = texts.text();
        ASSERT_EQ(withoutFormulaGuard(guarded(text)), text);
    }
}

/// A foreign cell and what we write for its text mean the same from then on.
TEST(FormulaGuard, WhatWasReadOnceWritesTheSameCellAgain)
{
    for (const char* cell : {"'=x", "=x", "''", "'", "''x", "'+", "'Uthman"}) {
        const std::string written = guarded(std::string(withoutFormulaGuard(cell)));
        EXPECT_EQ(guarded(std::string(withoutFormulaGuard(written))), written) << cell;
    }
}

} // namespace
} // namespace planner
