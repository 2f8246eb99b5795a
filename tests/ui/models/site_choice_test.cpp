// SPDX-License-Identifier: Apache-2.0
#include "ui/models/site_choice.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A sends to B, to C and out of custody at Z; 40 go to B, 75 to C. B is the fullest, C takes women only.
Plan severalSites()
{
    auto builder = sampleBuilder();
    builder.facility("C", {.capacity = 400, .dailyIntake = 100, .accepts = {"women"}})
        .facility("Z", {.kind = FacilityKind::Outside})
        .route("A-Z", {.from = "A", .to = "Z"});
    Plan plan = builder.plan();
    plan.operation.facilities[0].country = "SY";
    plan.operation.facilities[1].country = "IQ";
    plan.operation.facilities[2].country = "IQ";
    plan.operation.facilities[1].name = "Zubayr";
    plan.operation.facilities[2].name = "basra";
    plan.operation.facilities[2].nameArabic = "البصرة";
    return plan;
}

class SiteChoiceTest : public DocumentTest {
protected:
    SiteChoiceTest() : DocumentTest(severalSites()) {}

    [[nodiscard]] std::vector<std::string> chosen(const SiteChoice& choice) const
    {
        std::vector<std::string> codes;
        for (const FacilityId site : chosenSites(*m_document, choice))
            codes.push_back(m_document->operation().facility(site).code);
        return codes;
    }
};

TEST_F(SiteChoiceTest, WithoutAChoiceAllAreShownAsTheOperationListsThem)
{
    EXPECT_THAT(chosen({}), ElementsAre("A", "B", "C", "Z"));
}

TEST_F(SiteChoiceTest, ChoosesByWhatTheSitesAreFor)
{
    EXPECT_THAT(chosen({.kind = SiteKind::Receiving}), ElementsAre("B", "C", "Z"));
    EXPECT_THAT(chosen({.kind = SiteKind::Used}), ElementsAre("B", "C"));
    EXPECT_THAT(chosen({.kind = SiteKind::Waiting}), ElementsAre("A"));
    EXPECT_THAT(chosen({.kind = SiteKind::Broken}), IsEmpty());
    Facility small = m_document->operation().facilities[1];
    small.capacity = People(30);
    ASSERT_TRUE(m_document->push(SetFacility{small}));
    EXPECT_THAT(chosen({.kind = SiteKind::Broken}), ElementsAre("B"));
}

TEST_F(SiteChoiceTest, FindsEveryWordInNamesAndCodesWhateverTheirCase)
{
    EXPECT_THAT(chosen({.words = {QStringLiteral("BAS")}}), ElementsAre("C"));
    EXPECT_THAT(chosen({.words = {QStringLiteral("البصرة")}}), ElementsAre("C"));
    EXPECT_THAT(chosen({.words = {QStringLiteral("b")}}), ElementsAre("B", "C"));
    EXPECT_THAT(chosen({.words = {QStringLiteral("b"), QStringLiteral("zub")}}), ElementsAre("B"));
    EXPECT_THAT(chosen({.words = {QStringLiteral("nowhere")}}), IsEmpty());
}

TEST_F(SiteChoiceTest, ChoosesByCountryAndByWhomTheSitesTake)
{
    EXPECT_THAT(chosen({.country = "IQ"}), ElementsAre("B", "C"));
    EXPECT_THAT(chosen({.category = CategoryId{0}}), ElementsAre("A", "B", "Z")) << "men";
    EXPECT_THAT(chosen({.category = CategoryId{1}}), ElementsAre("A", "B", "C", "Z")) << "women";
    EXPECT_THAT(chosen({.kind = SiteKind::Receiving, .country = "IQ", .category = CategoryId{0}}), ElementsAre("B"));
    EXPECT_THAT(countriesOf(*m_document), ElementsAre("IQ", "SY"));
}

TEST_F(SiteChoiceTest, SortsByNameArrivalsFullnessAndCountry)
{
    EXPECT_THAT(chosen({.order = SiteOrder::Name}), ElementsAre("A", "C", "Z", "B"));
    EXPECT_THAT(chosen({.order = SiteOrder::Arrivals}), ElementsAre("C", "B", "A", "Z"));
    EXPECT_THAT(chosen({.order = SiteOrder::Fullness}), ElementsAre("A", "B", "C", "Z"));
    EXPECT_THAT(chosen({.order = SiteOrder::Country}), ElementsAre("C", "B", "A", "Z")) << "those without one last";
}

TEST_F(SiteChoiceTest, CountsWhoArrives)
{
    EXPECT_THAT(arrivalsBySite(*m_document), ElementsAre(People(0), People(40), People(75), People(0)));
}

TEST_F(SiteChoiceTest, MeasuresASiteOnItsWorstDay)
{
    EXPECT_DOUBLE_EQ(worstFullness(*m_document, {0}), 200.0 / 300);
    EXPECT_DOUBLE_EQ(worstFullness(*m_document, {1}), 40.0 / 60);
    EXPECT_DOUBLE_EQ(worstFullness(*m_document, {3}), 0) << "where custody ends";
    Facility none = m_document->operation().facilities[1];
    none.capacity = People(0);
    ASSERT_TRUE(m_document->push(SetFacility{none}));
    EXPECT_DOUBLE_EQ(worstFullness(*m_document, {1}), 2);
}

} // namespace
} // namespace planner::ui
