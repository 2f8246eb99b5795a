// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a command says of itself, read from its definition: for the manual page and for the shells' completion.

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace planner::tplan {

/// Ends the help of a command with an example: lines that work as they are typed, one after the other. Every command
/// has one; a test runs it.
void setExample(CLI::App& command, const std::string& lines);
/// The lines of setExample(); empty where there are none.
[[nodiscard]] std::string exampleOf(const CLI::App& command);

/// The commands in the order of the help.
[[nodiscard]] std::vector<const CLI::App*> commandsOf(const CLI::App& app);
/// Its arguments that are no options, in order.
[[nodiscard]] std::vector<const CLI::Option*> argumentsOf(const CLI::App& command);
/// Its options, --help first; without the hidden ones.
[[nodiscard]] std::vector<const CLI::Option*> optionsOf(const CLI::App& command);
/// "--seconds" and the like, all its names.
[[nodiscard]] std::vector<std::string> namesOf(const CLI::Option& option);

/// What a value may be. A file is any file, a plan is sealed or not.
enum class ValueKind { None, Text, Plan, File, Folder, Example, Choice };
/// By the name of an argument, by the type of an option's value.
[[nodiscard]] ValueKind kindOf(const CLI::Option& option);
/// The words to choose from, of kind Choice.
[[nodiscard]] std::vector<std::string> choicesOf(const CLI::Option& option);
/// "FILE", "a4|letter": how help and manual show the value; empty where there is none.
[[nodiscard]] std::string valueText(const CLI::Option& option);

} // namespace planner::tplan
