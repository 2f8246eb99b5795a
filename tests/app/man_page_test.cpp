// SPDX-License-Identifier: Apache-2.0
#include "app/man_page.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace planner {
namespace {

TEST(ManPageTest, ThePageBeginsWithItsNameAndADateThatABuildCanRepeat)
{
    ::setenv("SOURCE_DATE_EPOCH", "1768984200", 1);
    const ManPage page("tplan", "1.0", "plans transfers");
    ::unsetenv("SOURCE_DATE_EPOCH");
    EXPECT_EQ(page.roff(), ".TH TPLAN 1 2026-01-21 \"tplan 1.0\"\n.SH NAME\ntplan \\- plans transfers\n");
}

TEST(ManPageTest, NoTextIsTakenForARequest)
{
    ManPage page("p", "1", "s");
    const std::size_t before = page.roff().size();
    page.section("options");
    page.verbatim(".SH no\n'no\na \\ b ~ ^ \" '");
    EXPECT_EQ(page.roff().substr(before),
              ".SH OPTIONS\n.nf\n.RS\n\\&.SH no\n\\&\\(aqno\na \\e b \\(ti \\(ha \\(dq \\(aq\n.RE\n.fi\n");
}

TEST(ManPageTest, WordsFlowInLinesThatCheckersAllowAndBlankLinesArePartings)
{
    ManPage page("p", "1", "s");
    std::string words;
    for (int i = 0; i < 40; ++i)
        words += "word ";
    const std::size_t before = page.roff().size();
    page.paragraph(words + "\n\nnext");
    const std::string text = page.roff().substr(before);
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        EXPECT_LE(text.find('\n', at) - at, 72U);
    EXPECT_TRUE(text.starts_with(".PP\nword word"));
    EXPECT_TRUE(text.ends_with("word\n.PP\nnext\n"));
}

TEST(ManPageTest, AHeadingBeginsAParagraphItself)
{
    ManPage page("p", "1", "s");
    page.subsection("first");
    page.paragraph("text");
    page.item("--flag", "what it does");
    EXPECT_TRUE(page.roff().ends_with(".SS \"first\"\ntext\n.TP\n.B \"\\-\\-flag\"\nwhat it does\n"));
}

} // namespace
} // namespace planner
