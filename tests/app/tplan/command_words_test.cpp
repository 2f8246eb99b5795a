// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command_words.h"

#include <gtest/gtest.h>

namespace planner::tplan {
namespace {

struct SampleCommand {
    CLI::App app{"A program", "program"};
    CLI::App* command = app.add_subcommand("report", "Writes");
    std::string text;
    bool flag = false;

    SampleCommand()
    {
        command->add_option("PLAN", text, "Plan")->required();
        command->add_option("-o,--output", text, "Where to")->type_name("FILE");
        command->add_option("--paper", text, "Paper")->check(CLI::IsMember({"a4", "letter"}));
        command->add_option("--seconds", text, "Time")->type_name("FLOAT");
        command->add_flag("--json", flag, "As JSON");
        command->add_option("--hidden", text, "Nobody's business")->group("");
    }
    [[nodiscard]] const CLI::Option& option(const std::string& name) const { return *command->get_option(name); }
};

TEST(CommandWordsTest, AnExampleIsReadBackAsItWasSet)
{
    SampleCommand sample;
    EXPECT_EQ(exampleOf(*sample.command), "");
    setExample(*sample.command, "program report my.tplan\nprogram report other.tplan");
    EXPECT_EQ(sample.command->get_footer(), "Example:\n  program report my.tplan\n  program report other.tplan");
    EXPECT_EQ(exampleOf(*sample.command), "program report my.tplan\nprogram report other.tplan");
}

TEST(CommandWordsTest, ArgumentsAndOptionsAreApartAndHiddenOnesLeftOut)
{
    const SampleCommand sample;
    ASSERT_EQ(argumentsOf(*sample.command).size(), 1U);
    EXPECT_EQ(argumentsOf(*sample.command)[0]->get_name(true), "PLAN");
    std::vector<std::string> names;
    for (const CLI::Option* option : optionsOf(*sample.command))
        names.push_back(namesOf(*option).back());
    EXPECT_EQ(names, (std::vector<std::string>{"--help", "--output", "--paper", "--seconds", "--json"}));
    EXPECT_EQ(namesOf(sample.option("--output")), (std::vector<std::string>{"-o", "--output"}));
}

TEST(CommandWordsTest, AValueIsCompletedByItsKind)
{
    const SampleCommand sample;
    EXPECT_EQ(kindOf(*argumentsOf(*sample.command)[0]), ValueKind::Plan);
    EXPECT_EQ(kindOf(sample.option("--output")), ValueKind::File);
    EXPECT_EQ(kindOf(sample.option("--paper")), ValueKind::Choice);
    EXPECT_EQ(kindOf(sample.option("--seconds")), ValueKind::Text);
    EXPECT_EQ(kindOf(sample.option("--json")), ValueKind::None);
    EXPECT_EQ(choicesOf(sample.option("--paper")), (std::vector<std::string>{"a4", "letter"}));
}

TEST(CommandWordsTest, HelpShowsTheValue)
{
    const SampleCommand sample;
    EXPECT_EQ(valueText(sample.option("--output")), "FILE");
    EXPECT_EQ(valueText(sample.option("--paper")), "a4|letter");
    EXPECT_EQ(valueText(sample.option("--seconds")), "NUMBER");
    EXPECT_EQ(valueText(sample.option("--json")), "");
}

} // namespace
} // namespace planner::tplan
