// SPDX-License-Identifier: Apache-2.0
// Tables whose right answers are known, in the shapes of published ones and in other languages: answers.tsv says which
// column is which field. The figures and places in them are made up.
#include "core/exchange/mapping/table_proposal.h"
#include "core/exchange/mapping/vocabulary_text.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

#include <sstream>

namespace planner {
namespace {

struct Answer {
    std::string field;
    std::string columns; ///< "|C|E|", "|-|" where there is none
};
struct KnownTable {
    std::string file;
    std::uint32_t header = 0;
    std::vector<Answer> answers;
};

std::vector<KnownTable> knownTables()
{
    std::vector<KnownTable> tables;
    std::istringstream lines(test::dataText("answers.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream cells(line);
        KnownTable table;
        std::string header;
        std::getline(cells, table.file, '\t');
        std::getline(cells, header, '\t');
        table.header = static_cast<std::uint32_t>(std::stoul(header));
        for (std::string pair; std::getline(cells, pair, '\t');)
            table.answers.push_back({pair.substr(0, pair.find('=')), "|" + pair.substr(pair.find('=') + 1) + "|"});
        tables.push_back(std::move(table));
    }
    return tables;
}

struct Score {
    std::size_t headers = 0;
    std::size_t right = 0;
    std::size_t sureAndWrong = 0;
    std::vector<std::string> wrong;
};

void judge(const KnownTable& table, const Vocabulary& vocabulary, Score& score)
{
    const GridSheet sheet = test::dataSheet(table.file);
    const TableProposal proposal = proposeTable(sheet, {}, vocabulary);
    score.headers += proposal.shape.headerNumber(sheet) == table.header ? 1 : 0;
    for (const Answer& answer : table.answers) {
        const auto field = kNamesOf<TableField>.find(answer.field);
        ASSERT_TRUE(field.has_value()) << answer.field;
        const FieldProposal* proposed = proposal.find(*field);
        const std::string column = proposed == nullptr ? "-" : columnName(proposed->column);
        if (answer.columns.find("|" + column + "|") != std::string::npos) {
            ++score.right;
            continue;
        }
        const bool isSure = proposed != nullptr && proposed->trust == Trust::Sure;
        score.sureAndWrong += isSure ? 1 : 0;
        score.wrong.push_back(table.file + " " + answer.field + ": " + column + (isSure ? " (sure)" : ""));
    }
}

Score scoreWith(const Vocabulary& vocabulary)
{
    Score score;
    for (const KnownTable& table : knownTables())
        judge(table, vocabulary, score);
    return score;
}

std::string listOf(const Score& score)
{
    std::string list;
    for (const std::string& line : score.wrong)
        list += line + "\n";
    return list;
}

TEST(KnownTables, HaveEveryHeaderAndFieldFound)
{
    const Score score = scoreWith(Vocabulary::ofProgram());
    EXPECT_EQ(score.headers, knownTables().size());
    EXPECT_GE(knownTables().size(), 37U);
    EXPECT_EQ(listOf(score), "");
    EXPECT_GE(score.right, 175U);
}

/// The check above must be able to fail: a wrong word makes wrong proposals that are called sure.
TEST(KnownTables, ShowAWrongWordOfTheVocabulary)
{
    std::string words(kVocabularyText);
    words += "population\ten\tstaff | visitors capacity | county\nlat\ten\tpoint x\nlon\ten\tpoint y\n";
    for (const std::string term : {" | x | point x |", " | y | point y |"})
        if (const std::size_t at = words.find(term); at != std::string::npos)
            words.replace(at, term.size(), " |");
    const Score score = scoreWith(Vocabulary(words));
    EXPECT_GT(score.sureAndWrong, 0U) << listOf(score);
}

} // namespace
} // namespace planner
