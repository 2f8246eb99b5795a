// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/completion_script.h"

#include "app/tplan/command_words.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

constexpr const char* kBashStart = R"(# Completion of tplan for bash; made by: tplan completion bash

# Sets kind to what the value of option $2 of command $1 is, or its argument number $2.
_tplan_kind()
{
    kind=
    case $1:$2 in
)";

constexpr const char* kBashOptions = R"(    esac
}

# Sets options to those of command $1.
_tplan_options()
{
    case $1 in
)";

constexpr const char* kBashEnd = R"sh(    esac
}

# Adds what compgen gives for the arguments, one completion a line.
_tplan_add()
{
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$@")
}

_tplan()
{
    local cur=${COMP_WORDS[COMP_CWORD]} command= kind= options= word
    local -i i argument=1
    COMPREPLY=()
    [[ $cur != "=" ]] || cur=
    for ((i = 1; i < COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        if [[ $word == "=" ]]; then # bash takes --option=value apart
            continue
        elif [[ -n $kind ]]; then # the value of the option before
            kind=
        elif [[ $word == -* ]]; then
            _tplan_kind "$command" "$word"
        elif [[ -z $command ]]; then
            command=$word
        else
            argument+=1
        fi
    done
    if [[ -z $kind && $cur == -* ]]; then
        _tplan_options "$command"
        _tplan_add -W "$options" -- "$cur"
        return
    fi
    [[ -n $kind ]] || _tplan_kind "$command" "$argument"
    case $kind in
        plan | file | folder) compopt -o filenames 2>/dev/null ;;
    esac
    case $kind in
        plan)
            _tplan_add -d -- "$cur"
            _tplan_add -f -X '!*.tplan' -- "$cur"
            _tplan_add -f -X '!*.sealed' -- "$cur"
            ;;
        file) _tplan_add -f -- "$cur" ;;
        folder) _tplan_add -d -- "$cur" ;;
        example) _tplan_add -W "$("$1" example 2>/dev/null)" -- "$cur" ;;
        words\ *) _tplan_add -W "${kind#words }" -- "$cur" ;;
    esac
}

complete -F _tplan tplan
)sh";

constexpr const char* kZshStart = R"sh(#compdef tplan
# Completion of tplan for zsh; made by: tplan completion zsh

_tplan_plans()
{
    _files -g '*.(tplan|sealed)(-.)'
}

_tplan_examples()
{
    local -a names
    names=(${(f)"$(_call_program examples tplan example 2>/dev/null)"})
    compadd -a names
}

_tplan()
{
    local curcontext=$curcontext state line
    local -a commands
    commands=(
)sh";

constexpr const char* kZshEnd = R"sh(    esac
}

_tplan "$@"
)sh";

const char* bashKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Plan:
        return "plan";
    case ValueKind::File:
        return "file";
    case ValueKind::Folder:
        return "folder";
    case ValueKind::Example:
        return "example";
    case ValueKind::None:
    case ValueKind::Text:
    case ValueKind::Choice:
        break;
    }
    return "text";
}

std::string bashKindOf(const CLI::Option& option)
{
    if (const auto choices = choicesOf(option); !choices.empty())
        return fmt::format("'words {}'", fmt::join(choices, " "));
    return bashKind(kindOf(option));
}

std::string bashKinds(const CLI::App& command)
{
    std::string script;
    int number = 0;
    for (const CLI::Option* argument : argumentsOf(command)) {
        const bool isLast = argument->get_items_expected_max() > 1; // takes all that follow
        script += fmt::format("        {}:{}) kind={} ;;\n", command.get_name(),
                              isLast ? "[0-9]*" : std::to_string(++number), bashKindOf(*argument));
    }
    for (const CLI::Option* option : optionsOf(command))
        if (kindOf(*option) != ValueKind::None)
            for (const std::string& name : namesOf(*option))
                script += fmt::format("        {}:{}) kind={} ;;\n", command.get_name(), name, bashKindOf(*option));
    return script;
}

std::vector<std::string> optionNames(const CLI::App& command)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : optionsOf(command))
        for (const std::string& name : namesOf(*option))
            names.push_back(name);
    return names;
}

/// The text in single quotes, with a backslash before each of `special`.
std::string zshQuoted(const std::string& text, std::string_view special)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '\'')
            result += "'\\'";
        else if (special.find(letter) != std::string_view::npos)
            result += '\\';
        result += letter;
    }
    return result;
}

std::string zshAction(const CLI::Option& option)
{
    switch (kindOf(option)) {
    case ValueKind::Plan:
        return "_tplan_plans";
    case ValueKind::File:
        return "_files";
    case ValueKind::Folder:
        return "_files -/";
    case ValueKind::Example:
        return "_tplan_examples";
    case ValueKind::Choice:
        return fmt::format("({})", fmt::join(choicesOf(option), " "));
    case ValueKind::None:
    case ValueKind::Text:
        break;
    }
    return " ";
}

/// The specifications of _arguments.
std::string zshArguments(const CLI::App& command)
{
    std::string script;
    for (const CLI::Option* option : optionsOf(command))
        for (const std::string& name : namesOf(*option)) {
            script += fmt::format(" \\\n                '{}[{}]", name, zshQuoted(option->get_description(), "[]:\\"));
            if (kindOf(*option) != ValueKind::None)
                script += fmt::format(":{}:{}", valueText(*option), zshAction(*option));
            script += "'";
        }
    int number = 0;
    for (const CLI::Option* argument : argumentsOf(command))
        script += fmt::format(" \\\n                '{}:{}:{}'",
                              argument->get_items_expected_max() > 1 ? "*" : std::to_string(++number),
                              argument->get_name(true), zshAction(*argument));
    return script;
}

} // namespace

std::string bashCompletion(const CLI::App& app)
{
    std::vector<std::string> names;
    std::string kinds;
    std::string options = fmt::format("        '') options='{}' ;;\n", fmt::join(optionNames(app), " "));
    for (const CLI::App* command : commandsOf(app)) {
        names.push_back(command->get_name());
        kinds += bashKinds(*command);
        options +=
            fmt::format("        {}) options='{}' ;;\n", command->get_name(), fmt::join(optionNames(*command), " "));
    }
    const std::string commands = fmt::format("        :1) kind='words {}' ;;\n", fmt::join(names, " "));
    return kBashStart + commands + kinds + kBashOptions + options + kBashEnd;
}

std::string zshCompletion(const CLI::App& app)
{
    std::string names;
    std::string cases;
    for (const CLI::App* command : commandsOf(app)) {
        names += fmt::format("        '{}:{}'\n", command->get_name(), zshQuoted(command->get_description(), "\\"));
        cases += fmt::format("        {})\n            _arguments{}\n            ;;\n", command->get_name(),
                             zshArguments(*command));
    }
    std::string global;
    for (const CLI::Option* option : optionsOf(app))
        for (const std::string& name : namesOf(*option))
            global += fmt::format(" \\\n        '(- *){}[{}]'", name, zshQuoted(option->get_description(), "[]:\\"));
    return kZshStart + names + "    )\n    _arguments -C" + global
           + " \\\n        '1:command:->command' \\\n        '*::argument:->argument'\n"
             "    if [[ $state == command ]]; then\n        _describe -t commands command commands\n        return\n   "
             " fi\n"
             "    case $words[1] in\n"
           + cases + kZshEnd;
}

} // namespace planner::tplan
