// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every test of an edit asks: it applies, goes back and comes again, or it is refused and nothing changed.

#include "core/edit/edit.h"
#include "core/edit/edit_json.h"

#include <gtest/gtest.h>

namespace planner {

inline std::string sentence(const Error& error) { return toEnglish(error.message); }

/// Applies, takes back, applies again and makes again as it is written down, each through JSON too; gives the plan
/// after the edit.
inline Plan expectApplies(const Plan& before, const Edit& edit)
{
    Plan plan = before;
    auto applied = apply(plan, edit);
    if (!applied) {
        ADD_FAILURE() << sentence(applied.error());
        return plan;
    }
    const Plan after = plan;
    const auto readInverse = editFromJson(after.operation, toJson(after.operation, applied.value().inverse));
    EXPECT_TRUE(readInverse) << sentence(readInverse.error());
    if (!readInverse)
        return after;
    EXPECT_EQ(readInverse.value(), applied.value().inverse);
    const auto restored = replay(plan, readInverse.value());
    EXPECT_TRUE(restored) << sentence(restored.error());
    EXPECT_EQ(plan, before);
    const auto readEdit = editFromJson(before.operation, toJson(before.operation, edit));
    EXPECT_TRUE(readEdit) << sentence(readEdit.error());
    if (!readEdit)
        return after;
    EXPECT_EQ(readEdit.value(), edit);
    const auto again = apply(plan, readEdit.value());
    EXPECT_TRUE(again);
    EXPECT_EQ(plan, after);
    EXPECT_EQ(again.value().changes, applied.value().changes);
    EXPECT_EQ(again.value().written, applied.value().written);
    const Edit written = applied.value().written.value_or(edit);
    const auto readWritten = editFromJson(before.operation, toJson(before.operation, written));
    EXPECT_TRUE(readWritten) << sentence(readWritten.error());
    if (!readWritten)
        return after;
    EXPECT_EQ(readWritten.value(), written);
    plan = before;
    const auto replayed = replay(plan, readWritten.value());
    EXPECT_TRUE(replayed) << sentence(replayed.error());
    EXPECT_EQ(plan, after);
    return after;
}

/// Gives the sentence of the refusal.
inline std::string expectRefused(const Plan& before, const Edit& edit)
{
    Plan plan = before;
    const auto applied = apply(plan, edit);
    EXPECT_EQ(plan, before);
    if (applied) {
        ADD_FAILURE() << "was not refused: " << toEnglish(describe(before, edit));
        return {};
    }
    EXPECT_EQ(applied.error().kind, ErrorKind::Refused);
    return sentence(applied.error());
}

/// The kinds of records that the batch has: "legal fit".
inline std::string recordsOf(const Plan& plan, const BatchCode& code)
{
    std::string names;
    for (const Clearances::Entry& entry : plan.batches.at(code).clearances.entries())
        names += (names.empty() ? "" : " ") + std::string(nameOf(entry.kind));
    return names;
}

inline Clearances allClearances()
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    return all;
}

} // namespace planner
