// SPDX-License-Identifier: Apache-2.0
// Movement orders, receiving sheets and situation reports, as they are read from their PDF files.
#include "tests/support/operation_builder.h"
#include "tests/ui/brief/pdf_tools.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/movement_order.h"
#include "ui/brief/receiving_sheet.h"
#include "ui/brief/situation_report.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

/// HAS sends men and women who travel alone; KAR receives, keeps 30 places for women and is confirmed for B-001 only.
Plan paperPlan()
{
    test::OperationBuilder builder(10);
    builder.settings().title = "Prepared transfer";
    builder.settings().transportReserve = Percent(10);
    builder.category("men", {.peoplePerEscort = 10}).category("women", {.peoplePerEscort = 5, .travelsAlone = true});
    builder.facility("HAS", {.capacity = 300, .population = 200}).facility("KAR", {.capacity = 100, .dailyIntake = 60});
    builder.places("KAR", "women", 30);
    builder.cohort("M1", {.at = "HAS", .people = 90, .category = "men"})
        .cohort("M2", {.at = "HAS", .people = 20, .category = "men"})
        .cohort("W", {.at = "HAS", .people = 25, .category = "women"});
    builder.keepApart("M1", "M2", ApartScope::Facility);
    builder.route("ROAD", {.from = "HAS", .to = "KAR", .metres = 670'500, .seats = 60, .arrivalOffset = 1});
    builder.batch("B-001", {.route = "ROAD", .day = 1, .parts = {{"M1", 44}}, .clearances = {Clearance::Site}});
    builder.batch("B-002", {.route = "ROAD", .day = 1, .parts = {{"W", 25}}});
    Plan plan = builder.plan();
    plan.operation.routes[0].hours = 17.25;
    plan.operation.facilities[1].name = "Karkh";
    plan.operation.facilities[1].nameArabic = "الكرخ";
    plan.batches.at({"B-001"}).proposedBy = "Z. Planner";
    plan.batches.at({"B-001"}).clearances.record(Clearance::Legal,
                                                 {"Order 14", "Court", {}, parseDate("2026-01-20"), "A. Officer", 0});
    return plan;
}

class PaperTest : public testing::Test {
protected:
    ~PaperTest() override { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    /// The words of the pages of the paper that `make(subject, direction)` lays out.
    template <class Make>
    std::vector<std::string> pagesOf(const Plan& plan, const Make& make,
                                     Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        QGuiApplication::setLayoutDirection(direction);
        const BriefSubject subject(plan, {QStringLiteral("first.tplan"), 57, QStringLiteral("0123456789abcdef"),
                                          QDateTime(QDate(2026, 1, 20), QTime(14, 5))});
        const QString path = m_folder.filePath(QStringLiteral("paper.pdf"));
        EXPECT_TRUE(exportPdf(make(subject, direction), QStringLiteral("paper"), path.toStdString()));
        std::vector<std::string> pages;
        for (const QString& page : pageTexts(path))
            pages.push_back(page.simplified().toStdString());
        return pages;
    }
    std::vector<std::string> orders(const Plan& plan, const std::vector<BatchCode>& batches,
                                    Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        return pagesOf(
            plan,
            [&](const BriefSubject& subject, Qt::LayoutDirection side) {
                return makeMovementOrders(subject, batches, side);
            },
            direction);
    }
    std::string receiving(const Plan& plan, std::int64_t day, FacilityId site = {1})
    {
        return pagesOf(plan, [&](const BriefSubject& subject, Qt::LayoutDirection side) {
            return makeReceivingSheet(subject, site, Day(day), side);
        })[0];
    }
    std::string situation(const Plan& plan, std::int64_t day)
    {
        const auto pages = pagesOf(plan, [&](const BriefSubject& subject, Qt::LayoutDirection side) {
            return makeSituationReport(subject, Day(day), side);
        });
        EXPECT_EQ(pages.size(), 1U);
        return pages[0];
    }

    QTemporaryDir m_folder;
};

using MovementOrderTest = PaperTest;
using ReceivingSheetTest = PaperTest;
using SituationReportTest = PaperTest;

TEST_F(MovementOrderTest, SaysWhoGoesWhereHowAndWithWhichRecords)
{
    const auto pages = orders(paperPlan(), {{"B-001"}});
    ASSERT_EQ(pages.size(), 1U) << "an order is one page";
    for (const char* words : {"Movement order B-001",
                              "It is not approved: nobody departs on this paper.",
                              "Karkh · ",
                              "21 January 2026",
                              "22 January 2026",
                              "670.5 km",
                              "17.25 hours",
                              "60 seats, 6 of them kept in reserve, 44 people, 10 seats free",
                              "M1 from M2 at the site",
                              "5 comfort breaks",
                              "2 meals a person",
                              "220 litres of drinking water in all",
                              "Assumed:",
                              "Z. Planner",
                              "men: 44 people, 5 escorts",
                              "Order 14, Court",
                              "Ends before departure.",
                              "Not recorded",
                              "By the sending site",
                              "Name and signature",
                              "first.tplan, version 57"})
        EXPECT_THAT(pages[0], HasSubstr(words));
}

TEST_F(MovementOrderTest, EveryBatchHasAPageInTheOrderThatWasAsked)
{
    const auto pages = orders(paperPlan(), {{"B-002"}, {"B-001"}});
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], HasSubstr("Movement order B-002"));
    EXPECT_THAT(pages[0], HasSubstr("women: 25 people, 5 escorts. No other category travels with them."));
    EXPECT_THAT(pages[1], HasSubstr("Movement order B-001"));
}

TEST_F(MovementOrderTest, WithoutHoursNothingIsGuessedAndAFlightHasNoBreaks)
{
    Plan plan = paperPlan();
    plan.operation.routes[0].hours.reset();
    EXPECT_THAT(orders(plan, {{"B-001"}})[0],
                HasSubstr("The route has no hours: plan breaks, meals and water by hand."));
    plan.operation.routes[0].hours = 2;
    plan.operation.routes[0].mode = "air";
    EXPECT_THAT(orders(plan, {{"B-001"}})[0],
                AllOf(HasSubstr("At least 220 litres"), Not(HasSubstr("breaks,")), Not(HasSubstr("meals"))));
    plan.operation.routes[0].mode = "road";
    EXPECT_THAT(orders(plan, {{"B-001"}})[0], HasSubstr("At least 220 litres")) << "nothing is asked for no times";
}

TEST_F(MovementOrderTest, ShowsWhatHappenedOnceItHas)
{
    Plan plan = paperPlan();
    Batch& batch = plan.batches.at({"B-001"});
    batch.status = Status::Departed;
    batch.happened.departedOn = Day(2);
    batch.happened.departed = {{CohortId{0}, People(40)}};
    const std::string page = orders(plan, {{"B-001"}})[0];
    EXPECT_THAT(page, HasSubstr("men: 40 people, 4 escorts"));
    EXPECT_THAT(page, Not(HasSubstr("44 people")));
    EXPECT_THAT(page, HasSubstr("23 January 2026"));
    EXPECT_THAT(page, Not(HasSubstr("nobody departs")));
}

/// B-001 left with 42 of 44 men and arrived with 40; one is in hospital, one came back.
Plan arrivedPlan()
{
    Plan plan = paperPlan();
    Batch& batch = plan.batches.at({"B-001"});
    batch.status = Status::Arrived;
    batch.happened.departedOn = Day(1);
    batch.happened.departed = {{CohortId{0}, People(42)}};
    batch.happened.arrivedOn = Day(2);
    batch.happened.arrived = {{CohortId{0}, People(40)}};
    batch.happened.accounts = {{CohortId{0}, Fate::Returned, People(1)}, {CohortId{0}, Fate::Hospital, People(1)}};
    batch.happened.note = "two ill";
    return plan;
}

/// All of B-001 came back to HAS.
Plan turnedBackPlan()
{
    Plan plan = arrivedPlan();
    Happened& happened = plan.batches.at({"B-001"}).happened;
    happened.arrived = std::vector<Part>{};
    happened.accounts = {{CohortId{0}, Fate::Returned, People(42)}};
    return plan;
}

TEST_F(MovementOrderTest, CountsThoseWhoTravelledAfterTheArrivalToo)
{
    const auto pages = orders(arrivedPlan(), {{"B-001"}});
    ASSERT_EQ(pages.size(), 1U) << "an order is one page";
    for (const char* words : {"60 seats, 6 of them kept in reserve, 42 people, 12 seats free",
                              "210 litres of drinking water in all", "men: 42 people, 5 escorts", "M1 44 42 40",
                              "2 did not travel", "1 came back", "1 in hospital", "Note: two ill", "Approved by"})
        EXPECT_THAT(pages[0], HasSubstr(words));
}

TEST_F(MovementOrderTest, SaysThatABatchTurnedBack)
{
    const std::string page = orders(turnedBackPlan(), {{"B-001"}})[0];
    for (const char* words : {"The batch turned back.", "22 January 2026: 42 people are at HAS again.",
                              "42 people, 12 seats free", "210 litres", "M1 44 42 0"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(page, Not(HasSubstr("The batch is arrived")));
}

TEST_F(MovementOrderTest, LeavesRoomForCountsThatAreToCome)
{
    EXPECT_THAT(orders(paperPlan(), {{"B-002"}})[0], HasSubstr("W 25 Clearances"));
}

TEST_F(MovementOrderTest, ReadsFromRightToLeft)
{
    const auto pages = orders(paperPlan(), {{"B-001"}, {"B-002"}}, Qt::RightToLeft);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_THAT(pages[0], HasSubstr("Movement order B-001"));
    EXPECT_THAT(pages[0], HasSubstr("Karkh"));
}

TEST_F(MovementOrderTest, SitesHaveAllTheirNamesOnce)
{
    Facility facility;
    facility.code = "KAR";
    facility.name = "Karkh";
    EXPECT_EQ(siteNames(facility), QStringLiteral("Karkh"));
    facility.nameArabic = facility.nameKurdish = "كرخ";
    EXPECT_EQ(siteNames(facility).count(QStringLiteral("·")), 1);
}

TEST_F(ReceivingSheetTest, SaysWhoComesWhatMustBeReadyAndHowFullItGets)
{
    const std::string page = receiving(paperPlan(), 2);
    for (const char* words : {"Receiving sheet: Karkh · ", "22 January 2026",
                              // The figures stand in a row, and what they count below them.
                              "69 2 0 69 69 60 people arrive batches present before, at the close,", "the most it",
                              "receives in a day", "B-001", "44 men", "B-002", "25 women", "women 25 30 yes",
                              "men 44 none kept apart yes", "Keep apart at the site: M1 from M2.", "People counted"})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(ReceivingSheetTest, ADayOnWhichNobodyComesSaysSo)
{
    const std::string page = receiving(paperPlan(), 5);
    EXPECT_THAT(page, HasSubstr("Nobody is to arrive on this day."));
    EXPECT_THAT(page, Not(HasSubstr("To be ready")));
}

TEST_F(ReceivingSheetTest, ListsWhoIsLateAndStillOnTheRoad)
{
    Plan plan = paperPlan();
    Batch& batch = plan.batches.at({"B-002"});
    batch.status = Status::Departed;
    batch.happened.departed = {{CohortId{2}, People(24)}};
    const std::string page = receiving(plan, 5);
    EXPECT_THAT(page, HasSubstr("On the road and late: should have arrived before"));
    EXPECT_THAT(page, HasSubstr("B-002 HAS road 21 Jan 24 24 women 5 Departed no"));
    EXPECT_THAT(page, HasSubstr("women 24 30 yes"));
    EXPECT_THAT(page, Not(HasSubstr("B-001"))) << "it has not left";
}

TEST_F(ReceivingSheetTest, CountsWhoArrivedAndNotWhoTravelled)
{
    const std::string page = receiving(arrivedPlan(), 2);
    for (const char* words : {"65 2 0 65 65 60 people arrive", "40 men", "men 40 none kept apart yes"})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(ReceivingSheetTest, WhoTurnedBackIsExpectedWhereTheyLeft)
{
    const std::string there = receiving(turnedBackPlan(), 2);
    EXPECT_THAT(there, HasSubstr("B-001 turned back: its people are at HAS again."));
    EXPECT_THAT(there, HasSubstr("25 1 0 25 25 60 people arrive"));
    EXPECT_THAT(there, Not(HasSubstr("men 4")));
    const std::string here = receiving(turnedBackPlan(), 2, FacilityId{0});
    for (const char* words :
         {"Nobody arrives from another site on this day.", "Who left from here and comes back", "Turned back",
          // Of the 200 there, 42 men and 25 women left the day before.
          "0 0 42 133 175", "men 42 none kept apart yes", "People counted"})
        EXPECT_THAT(here, HasSubstr(words));
    EXPECT_THAT(here, Not(HasSubstr("Nobody is to arrive on this day.")));
}

TEST_F(SituationReportTest, SetsPlannedAndActualSideBySide)
{
    Plan plan = paperPlan();
    Batch& batch = plan.batches.at({"B-001"});
    batch.status = Status::Arrived;
    batch.happened.departedOn = Day(1);
    batch.happened.departed = {{CohortId{0}, People(40)}};
    batch.happened.arrivedOn = Day(2);
    batch.happened.arrived = {{CohortId{0}, People(37)}};
    batch.happened.accounts = {{CohortId{0}, Fate::Hospital, People(1)}};
    const std::string page = situation(plan, 2);
    for (const char* words :
         {"Situation report", "22 January 2026, day 2 of 10",
          // The figures stand in a row, and what they count below them.
          "37 2 25 70 1 2 arrived on the road planned waiting left the operation missing",
          "Arrived today 69 in 2 batches 37 in 1 batch", "Departed so far 69 in 2 batches 40 in 1 batch",
          "Missing: 2 people", "Late: 25 people", "B-002", "People moved",
          "135 people = 70 waiting + 25 planned + 2 on the road + 37 arrived + 1 left"})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(SituationReportTest, WhoDepartedAddsUp)
{
    EXPECT_THAT(situation(arrivedPlan(), 2), HasSubstr("42 departed: 40 arrived, 1 came back, 1 in hospital."));
    EXPECT_THAT(situation(turnedBackPlan(), 2), HasSubstr("42 departed: 42 came back."));
    EXPECT_THAT(situation(arrivedPlan(), 1), HasSubstr("42 departed: 42 on the road."));
    EXPECT_THAT(situation(paperPlan(), 2), Not(HasSubstr("departed:")));
}

TEST_F(SituationReportTest, ListsTheApprovedExceptions)
{
    Plan plan = paperPlan();
    plan.operation.facilities[1].capacity = People(50);
    for (std::int64_t day = 2; day <= 10; ++day)
        plan.approvals.push_back({"R01", "KAR", Day(day), "G. Governor", "no other site", {}, 50, 0});
    const std::string page = situation(plan, 2);
    EXPECT_THAT(page, HasSubstr("Approved exception Where Day By Reason"));
    EXPECT_THAT(page, HasSubstr("KAR 22 Jan G. Governor no other site"));
}

TEST_F(SituationReportTest, FullListsAreShortenedToStayOnOnePage)
{
    Plan plan = paperPlan();
    const Batch batch = plan.batches.at({"B-002"});
    for (int i = 10; i < 50; ++i) {
        Batch more = batch;
        more.code = {"B-" + std::to_string(i)};
        more.departure = Day(2);
        more.parts = {{CohortId{1}, People(1)}};
        plan.batches[more.code] = more;
    }
    EXPECT_THAT(situation(plan, 2), HasSubstr("more batches."));
}

TEST_F(SituationReportTest, AQuietDayIsShort)
{
    const std::string page = situation(paperPlan(), 9);
    EXPECT_THAT(page, HasSubstr("Late: 69 people"));
    EXPECT_THAT(page, Not(HasSubstr("Missing:")));
    EXPECT_THAT(page, Not(HasSubstr("Not ready")));
}

} // namespace
} // namespace planner::ui
