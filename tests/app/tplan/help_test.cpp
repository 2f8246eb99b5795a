// SPDX-License-Identifier: Apache-2.0
// The help of every command: an example that works as it stands. The manual page has the same words.
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace planner::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The words that begin the indented lines below the heading.
std::vector<std::string> wordsBelow(const std::string& text, const std::string& heading)
{
    std::istringstream lines(text);
    std::vector<std::string> words;
    bool isBelow = false;
    for (std::string line; std::getline(lines, line);) {
        const bool isIndented = line.starts_with("  ") && line.size() > 2 && line[2] != ' ';
        if (isBelow && isIndented)
            words.push_back(line.substr(2, line.find(' ', 2) - 2));
        if (!isIndented && !line.starts_with(" "))
            isBelow = line == heading;
    }
    return words;
}

std::vector<std::string> commands(const TplanProgram& tplan)
{
    auto words = wordsBelow(tplan.expect(0, {"--help"}), "Subcommands:");
    EXPECT_GT(words.size(), 20U) << "the help is read wrongly, and nothing is tested";
    return words;
}

/// The lines of the example that ends a help.
std::string exampleIn(const std::string& help)
{
    const std::string start = "\nExample:\n";
    const std::size_t at = help.find(start);
    return at == std::string::npos ? "" : help.substr(at + start.size());
}

/// What the examples work on, as if the user had done the steps before.
void prepare(const TplanProgram& tplan, const std::string& command)
{
    tplan.writeOperation();
    std::filesystem::rename(tplan.path("op"), tplan.path("operation"));
    tplan.write("passphrase.txt", "a long passphrase\n");
    if (command == "example" || command == "import")
        return;
    tplan.expect(0, {"import", "operation", "my.tplan"});
    tplan.expect(0, {"split", "my.tplan", "--threads", "1"});
    if (command != "branch")
        tplan.expect(0, {"branch", "my.tplan", "other.tplan"});
    if (command != "snapshot")
        tplan.expect(0, {"snapshot", "my.tplan", "first try"});
    if (command == "unseal")
        tplan.expect(0, {"seal", "my.tplan", "my.sealed", "--passphrase-file", "passphrase.txt"});
    if (command == "restore")
        tplan.expect(0, {"backup", "my.tplan"});
    if (command == "redo")
        tplan.expect(0, {"undo", "my.tplan"});
}

TEST(HelpTest, OfEveryCommandEndsWithAnExampleThatWorks)
{
    const std::vector<std::string> all = commands(TplanProgram());
    ASSERT_GE(all.size(), 23U);
    for (const std::string& command : all) {
        const TplanProgram tplan;
        const std::string example = exampleIn(tplan.expect(0, {command, "--help"}));
        if (example.find("  tplan " + command + " ") == std::string::npos) {
            ADD_FAILURE() << command << " has no example of its own. Maybe give it one with setExample()";
            continue;
        }
        prepare(tplan, command);
        const Outcome outcome = tplan.runInShell(example);
        EXPECT_LE(outcome.exitCode, 1) << example << outcome.errors << outcome.output;
        EXPECT_THAT(outcome.errors, Not(HasSubstr("error"))) << example;
    }
}

TEST(HelpTest, OfTheProgramStartsWithStepsThatWork)
{
    const TplanProgram tplan;
    const std::string help = tplan.expect(0, {"--help"});
    const std::string example = exampleIn(help).substr(0, exampleIn(help).find("\n\n"));
    ASSERT_THAT(example, HasSubstr("tplan export my.tplan"));
    const Outcome outcome = tplan.runInShell(example);
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("batch,status,locked,depart"));
}

/// In one line, as man fills them anew.
std::string joined(std::string lines)
{
    std::replace(lines.begin(), lines.end(), '\n', ' ');
    return lines;
}

/// Without what roff needs.
std::string plain(std::string roff)
{
    for (const std::string escape : {"\\-", "\\(dq", "\\(ti"})
        for (std::size_t at = 0; (at = roff.find(escape, at)) != std::string::npos;)
            roff.replace(at, escape.size(), escape == "\\-" ? "-" : escape == "\\(ti" ? "~" : "\"");
    return roff;
}

TEST(HelpTest, OfEveryCommandIsInTheManualPage)
{
    const TplanProgram tplan;
    const std::string manual = plain(tplan.expect(0, {"--man"}));
    for (const std::string& command : commands(tplan)) {
        const std::string help = tplan.expect(0, {command, "--help"});
        const std::size_t start = manual.find(".SS \"tplan " + command + " ");
        ASSERT_NE(start, std::string::npos) << command;
        const std::string section = manual.substr(start, manual.find("\n.S", start + 1) - start);
        EXPECT_THAT(joined(section), HasSubstr(help.substr(0, help.find('\n')))) << command;
        for (const std::string& name : wordsBelow(help, "Options:"))
            EXPECT_THAT(name == "-h,--help" ? manual : section,
                        HasSubstr(".B \"" + (name == "-h,--help" ? "-h, --help" : name)))
                << command;
        for (const std::string& name : wordsBelow(help, "Positionals:"))
            EXPECT_THAT(section, HasSubstr(".B \"" + name + "\"")) << command;
        std::istringstream example(exampleIn(help));
        for (std::string line; std::getline(example, line) && !line.empty();)
            EXPECT_THAT(section, HasSubstr(line.substr(2))) << command;
    }
}

TEST(HelpTest, IsDatedInTheManualPageByTheSources)
{
    const TplanProgram tplan;
    EXPECT_THAT(tplan.runInShell("SOURCE_DATE_EPOCH=86400 tplan --man").output, HasSubstr(".TH TPLAN 1 1970-01-02 "));
}

} // namespace
} // namespace planner::test
