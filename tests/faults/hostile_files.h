// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plan files and journals that SQL alone cannot make, as somebody would who means harm.

#include <string>

namespace planner::faults {

/// A journal that SQLite plays back beside the plan file, and then deletes the file at `victim`. Source of the layout:
/// SQLite's "Database File Format", section 3, "The Rollback Journal".
[[nodiscard]] std::string journalThatDeletes(const std::string& victim, const std::string& plan);
/// The plan with more pages in one of its trees, so that reading its rows takes longer than anybody lives: `levels`
/// pages above a leaf, each of which names the next 300 times. `root` is the page that the tree begins with, from 1,
/// and `leafCell` the only cell of the leaf. What the tree held to its right is lost where the root is no leaf, or all
/// of it.
[[nodiscard]] std::string withEndlessTree(std::string plan, std::size_t root, const std::string& leafCell, int levels);
/// A cell for a tree that holds the schema: one that SQLite takes again and again, because it says nothing new.
[[nodiscard]] std::string cellOfSchema(int rootPageOfCategoriesIndex);

} // namespace planner::faults
