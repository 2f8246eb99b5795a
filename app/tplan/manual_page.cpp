// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/manual_page.h"

#include "app/man_page.h"
#include "app/tplan/command_words.h"
#include "app/tplan/program_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace planner::tplan {
namespace {

std::string sentence(std::string text)
{
    if (!text.empty() && text.back() != '.')
        text += '.';
    return text;
}

/// "PLAN", "[FILE]", "BATCH..."
std::string argumentText(const CLI::Option& argument)
{
    const std::string name = argument.get_name(true) + (argument.get_items_expected_max() > 1 ? "..." : "");
    return argument.get_required() ? name : "[" + name + "]";
}

/// Without --help, which every command has and the page describes once.
std::vector<const CLI::Option*> ownOptionsOf(const CLI::App& command)
{
    std::vector<const CLI::Option*> options = optionsOf(command);
    options.erase(std::remove(options.begin(), options.end(), command.get_help_ptr()), options.end());
    return options;
}

std::string usage(const CLI::App& command)
{
    std::string text = "tplan " + command.get_name();
    for (const CLI::Option* argument : argumentsOf(command))
        text += " " + argumentText(*argument);
    for (const CLI::Option* option : ownOptionsOf(command))
        if (option->get_required())
            text += fmt::format(" {} {}", namesOf(*option).back(), valueText(*option));
    return text + (!ownOptionsOf(command).empty() ? " [OPTION]..." : "");
}

/// The description with the limits of the value and its default.
std::string optionText(const CLI::Option& option)
{
    std::string text = sentence(option.get_description());
    const std::string type = option.get_type_name();
    if (const std::size_t start = type.find('['), end = type.find(" - "); end != std::string::npos && start < end)
        text += fmt::format(" From {} to {}.", type.substr(start + 1, end - start - 1),
                            type.substr(end + 3, type.find(']') - end - 3));
    if (option.get_positional() && !choicesOf(option).empty())
        text += fmt::format(" One of: {}.", fmt::join(choicesOf(option), ", "));
    if (!option.get_default_str().empty())
        text += fmt::format(" Default: {}.", option.get_default_str());
    return text;
}

void writeOptions(ManPage& page, const std::vector<const CLI::Option*>& options)
{
    for (const CLI::Option* option : options) {
        const std::string value = valueText(*option);
        page.item(fmt::format("{}{}{}", fmt::join(namesOf(*option), ", "), value.empty() ? "" : " ", value),
                  optionText(*option));
    }
}

void writeCommand(ManPage& page, const CLI::App& command)
{
    page.subsection(usage(command));
    page.paragraph(sentence(command.get_description()));
    for (const CLI::Option* argument : argumentsOf(command))
        page.item(argument->get_name(true), optionText(*argument));
    writeOptions(page, ownOptionsOf(command));
    page.paragraph("Example:");
    page.verbatim(exampleOf(command));
}

template <class Table>
void writeTable(ManPage& page, const char* title, const Table& table)
{
    page.section(title);
    for (const Explained& row : table)
        page.item(row.word, sentence(row.meaning));
}

} // namespace

std::string manualPage(const CLI::App& app)
{
    ManPage page("tplan", PLANNER_VERSION, "plan lawful transfers between places of custody");
    page.section("Synopsis");
    page.paragraph("tplan COMMAND [ARGUMENT]... [OPTION]...");
    page.section("Description");
    page.paragraph(kDescription);
    page.paragraph("The first steps:");
    page.verbatim(kFirstSteps);
    page.section("Options");
    writeOptions(page, optionsOf(app));
    page.paragraph("Each command has the option --help as well.");
    page.section("Commands");
    for (const CLI::App* command : commandsOf(app))
        writeCommand(page, *command);
    writeTable(page, "Exit status", kExitCodes);
    writeTable(page, "Environment", kEnvironment);
    writeTable(page, "Files", kFiles);
    page.section("See also");
    page.paragraph("transfer-planner(1)");
    return page.roff();
}

} // namespace planner::tplan
