// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/completion_script.h"

#include <fmt/format.h>

namespace planner::tplan {

void addCompletion(CLI::App& app, ExitCode& exitCode)
{
    const auto shell = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("completion", "Print the script with which a shell completes tplan's command line");
    setExample(*command, "tplan completion bash > tplan.bash\n. ./tplan.bash");
    command->add_option("SHELL", *shell, "The shell")->required()->check(CLI::IsMember({"bash", "zsh"}));
    command->callback([&app, shell, &exitCode] {
        fmt::print("{}", *shell == "bash" ? bashCompletion(app) : zshCompletion(app));
        exitCode = ExitCode::Done;
    });
}

} // namespace planner::tplan
