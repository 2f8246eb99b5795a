// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/made_codes.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(MadeCodes, AreMadeOfNames)
{
    EXPECT_EQ(codeOfName("HMP Leeds (Yorkshire)", "S"), "HMP-LEEDS-YORKSHIRE");
    EXPECT_EQ(codeOfName("Établissement de Réau", "S"), "ETABLISSEMENT-DE-REAU");
    EXPECT_EQ(codeOfName("A name that is longer than a code should be", "S"), "A-NAME-THAT-IS-LONGER-A");
    EXPECT_EQ(codeOfName("سجن بغداد", "SITE-4"), "SITE-4");
    EXPECT_EQ(codeOfName("", "SITE-4"), "SITE-4");
}

TEST(MadeCodes, AreGivenOnce)
{
    MadeCodes codes;
    codes.take("LEEDS");
    EXPECT_EQ(codes.next("LEEDS"), "LEEDS-2");
    EXPECT_EQ(codes.next("LEEDS"), "LEEDS-3");
    EXPECT_EQ(codes.next("HULL"), "HULL");
    EXPECT_EQ(codes.next("HULL"), "HULL-2");
    const std::string longest(64, 'A');
    EXPECT_EQ(codes.next(longest), longest);
    EXPECT_EQ(codes.next(longest), longest.substr(0, 62) + "-2") << "a code has at most 64 letters";
}

TEST(MadeCodes, OfSitesAreFoundByName)
{
    Operation operation;
    for (const auto& [code, name] : {std::pair("LDS", "HMP Leeds"), std::pair("A1", "Twin"), std::pair("A2", "Twin")}) {
        Facility facility;
        facility.code = code;
        facility.name = name;
        operation.facilities.push_back(facility);
    }
    const SiteNames sites(operation);
    EXPECT_EQ(sites.codeOf("LDS"), "LDS");
    EXPECT_EQ(sites.codeOf("hmp LEEDS "), "LDS");
    EXPECT_EQ(sites.codeOf("Twin"), "") << "two sites have that name";
    EXPECT_EQ(sites.codeOf("Hull"), "");
}

} // namespace
} // namespace planner
