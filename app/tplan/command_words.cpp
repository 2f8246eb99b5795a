// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace planner::tplan {
namespace {

constexpr std::string_view kExampleStart = "Example:\n";
constexpr std::string_view kIndent = "  ";

/// The lines with `removed` taken off their beginning and `added` put there.
std::string withIndent(std::string_view lines, std::string_view removed, std::string_view added)
{
    std::string result;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string_view line = lines.substr(0, end);
        if (line.starts_with(removed))
            line.remove_prefix(removed.size());
        result += (result.empty() ? "" : "\n") + std::string(added) + std::string(line);
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return result;
}

} // namespace

void setExample(CLI::App& command, const std::string& lines)
{
    command.footer(std::string(kExampleStart) + withIndent(lines, "", kIndent));
}

std::string exampleOf(const CLI::App& command)
{
    const std::string footer = command.get_footer();
    if (!footer.starts_with(kExampleStart))
        return {};
    return withIndent(std::string_view(footer).substr(kExampleStart.size()), kIndent, "");
}

std::vector<const CLI::App*> commandsOf(const CLI::App& app) { return app.get_subcommands({}); }

std::vector<const CLI::Option*> argumentsOf(const CLI::App& command)
{
    return command.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::vector<const CLI::Option*> optionsOf(const CLI::App& command)
{
    return command.get_options(
        [](const CLI::Option* option) { return option->nonpositional() && !option->get_group().empty(); });
}

std::vector<std::string> namesOf(const CLI::Option& option)
{
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames())
        names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    return names;
}

ValueKind kindOf(const CLI::Option& option)
{
    static constexpr std::array<std::pair<std::string_view, ValueKind>, 9> kKinds{{{"PLAN", ValueKind::Plan},
                                                                                   {"NEW", ValueKind::Plan},
                                                                                   {"SEALED", ValueKind::Plan},
                                                                                   {"A", ValueKind::Plan},
                                                                                   {"B", ValueKind::Plan},
                                                                                   {"FILE", ValueKind::File},
                                                                                   {"FOLDER", ValueKind::Folder},
                                                                                   {"DIR", ValueKind::Folder},
                                                                                   {"EXAMPLE", ValueKind::Example}}};
    if (option.get_items_expected_max() == 0)
        return ValueKind::None;
    if (!choicesOf(option).empty())
        return ValueKind::Choice;
    const std::string name = option.get_positional() ? option.get_name(true) : option.get_type_name();
    const auto* known =
        std::find_if(kKinds.begin(), kKinds.end(), [&name](const auto& kind) { return kind.first == name; });
    return known == kKinds.end() ? ValueKind::Text : known->second;
}

std::vector<std::string> choicesOf(const CLI::Option& option)
{
    const std::string type = option.get_type_name();
    const std::size_t start = type.find('{');
    const std::size_t end = type.find('}', std::min(start, type.size()));
    if (end == std::string::npos)
        return {};
    return CLI::detail::split(type.substr(start + 1, end - start - 1), ',');
}

std::string valueText(const CLI::Option& option)
{
    if (option.get_items_expected_max() == 0)
        return {};
    if (const auto choices = choicesOf(option); !choices.empty())
        return CLI::detail::join(choices, "|");
    const std::string type = option.get_type_name();
    const std::string kind = type.substr(0, type.find(':'));
    return kind == "INT" || kind == "UINT" || kind == "FLOAT" ? "NUMBER" : kind;
}

} // namespace planner::tplan
