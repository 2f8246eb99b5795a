// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_pdf.h"

#include "tests/support/operation_builder.h"
#include "tests/ui/brief/pdf_tools.h"
#include "tests/ui/golden_picture.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_preview.h"
#include "ui/kit/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPrinter>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::HasSubstr;

/// B is over its limit by 5 from day 2 on, which is approved for that day; D opens above its limit; 55 people wait.
test::OperationBuilder briefBuilder()
{
    test::OperationBuilder builder(10);
    builder.settings().title = "Prepared transfer";
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 60})
        .facility("D", {.capacity = 400, .population = 410})
        .cohort("M", {.at = "A", .people = 120, .category = "men"})
        .route("A-B", {.from = "A", .to = "B", .seats = 50})
        .batch("B-001", {.route = "A-B", .day = 1, .parts = {{"M", 40}}})
        .batch("B-002", {.route = "A-B", .day = 2, .parts = {{"M", 25}}})
        .batch("GONE", {.route = "A-B", .day = 2, .parts = {{"M", 30}}, .status = Status::Cancelled})
        .approval("R01", "B", 2, 5);
    return builder;
}

/// The same with its sites on the map.
Plan placedBrief()
{
    Plan plan = briefBuilder().plan();
    const double places[][2] = {{36.5, 40.7}, {33.2, 44.2}, {35.6, 45.4}};
    for (std::size_t i = 0; i < 3; ++i) {
        plan.operation.facilities[i].latitude = places[i][0];
        plan.operation.facilities[i].longitude = places[i][1];
    }
    return plan;
}

/// How many pixels of a part of a page, in tenths of its sides, are in neither the white nor the words' colours.
int colouredPixels(const QImage& page, const QRectF& part)
{
    const QRect area(static_cast<int>(part.x() * page.width()), static_cast<int>(part.y() * page.height()),
                     static_cast<int>(part.width() * page.width()), static_cast<int>(part.height() * page.height()));
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += page.pixelColor(x, y).hsvSaturation() > 40 ? 1 : 0;
    return count;
}

BriefStamp stamp()
{
    JournalEntry entry;
    entry.sequence = 57;
    entry.hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    return stampOf(QStringLiteral("/somewhere/first.tplan"), {entry}, QDateTime(QDate(2026, 1, 20), QTime(14, 5)));
}

class BriefPdfTest : public testing::Test {
protected:
    ~BriefPdfTest() override { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    QString write(const Plan& plan, Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        QGuiApplication::setLayoutDirection(direction);
        const BriefSubject subject(plan, stamp());
        const QString path = m_folder.filePath(QStringLiteral("brief.pdf"));
        EXPECT_TRUE(exportPdf(makeBrief(subject, direction), briefTitle(subject), path.toStdString()));
        return path;
    }

    QTemporaryDir m_folder;
};

TEST_F(BriefPdfTest, SaysWhatWhenHowManyAndWhereOnTheFirstPage)
{
    const QStringList pages = pageTexts(write(briefBuilder().plan()));
    ASSERT_FALSE(pages.isEmpty());
    const std::string first = pages[0].toStdString();
    for (const char* words :
         {"Prepared transfer", "From 21 January 2026 to 30 January 2026.", "people to move", "55", "waiting",
          "The first batch leaves on 21 Jan, the last arrives on 22 Jan.", "Over the limit before the plan: D by 10.",
          "Findings and approved exceptions", "R01", "Approved by", "Who waits, and why"})
        EXPECT_THAT(first, HasSubstr(words));
}

TEST_F(BriefPdfTest, EveryPageTellsThePlanTheVersionTheHistoryTheTimeAndItsNumber)
{
    const QStringList pages = pageTexts(write(briefBuilder().plan()));
    for (int i = 0; i < pages.size(); ++i) {
        const std::string page = pages[i].toStdString();
        EXPECT_THAT(page, HasSubstr("first.tplan, version 57, history 0123456789abcdef\n"));
        EXPECT_THAT(page, HasSubstr("20 January 2026, 14:05"));
        EXPECT_THAT(page, HasSubstr("Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size())));
    }
}

TEST_F(BriefPdfTest, TheSummaryIsOnePageWithTheMapAndTheCharts)
{
    const QString pdf = write(placedBrief());
    const QStringList pages = pageTexts(pdf);
    const std::string first = pages[0].toStdString();
    for (const char* words :
         {"65 of 60", "Borders as held, not as claimed", "the close of 30 Jan", "People moved", "Above the limit on"})
        EXPECT_THAT(first, HasSubstr(words));
    EXPECT_THAT(pages[1].toStdString(), HasSubstr("Schedule by day"));
    // The sea, rivers and rings of the map; without it a page is all but grey there.
    EXPECT_GT(colouredPixels(pagePicture(pdf, 1, 60), {0.1, 0.35, 0.8, 0.25}), 2000);
}

TEST_F(BriefPdfTest, TheSummaryStaysOnePageWhereMuchIsBrokenAndManyWait)
{
    test::OperationBuilder builder = briefBuilder();
    builder.facility("B", {.capacity = 1});
    for (int i = 0; i < 8; ++i)
        builder.facility("S" + std::to_string(i), {.capacity = 300, .population = 90})
            .cohort("c" + std::to_string(i), {.at = "S" + std::to_string(i), .people = 90});
    const QStringList pages = pageTexts(write(builder.plan()));
    EXPECT_THAT(pages[0].toStdString(), HasSubstr("more groups"));
    EXPECT_THAT(pages[0].toStdString(), HasSubstr("People moved"));
    EXPECT_THAT(pages[1].toStdString(), HasSubstr("Schedule by day"));
}

TEST_F(BriefPdfTest, ListsEveryBatchThatCountsByDayAndEachTouchedSiteWithItsLedger)
{
    const QStringList pages = pageTexts(write(briefBuilder().plan()));
    ASSERT_GE(pages.size(), 4);
    EXPECT_TRUE(pages[1].contains(QStringLiteral("21 January 2026: 1 batch, 40 people")));
    EXPECT_TRUE(pages[1].contains(QStringLiteral("22 January 2026: 1 batch, 25 people")));
    EXPECT_TRUE(pages[1].contains(QStringLiteral("B-002")));
    EXPECT_FALSE(pages.join(QString()).contains(QStringLiteral("GONE")));
    // Day, opening, arrivals, departures, close, most, limit, occupancy, over.
    const QString ledger = pages[3].simplified();
    EXPECT_TRUE(ledger.contains(QStringLiteral("22 Jan 40 25 0 65 65 60 108.3 % 5"))) << ledger.toStdString();
    EXPECT_TRUE(ledger.contains(QStringLiteral("30 Jan 65 0 0 65 65 60"))) << ledger.toStdString();
    EXPECT_TRUE(ledger.contains(QStringLiteral("25 Jan 65 0 0 65 65 60 108.3 % 5"))) << "over the limit, so it is told";
    EXPECT_FALSE(pages[2].simplified().contains(QStringLiteral("25 Jan 135")))
        << "days on which nothing happens are left out";
}

TEST_F(BriefPdfTest, CountsThoseWhoLeftOnTheirDayAndTellsThatABatchTurnedBack)
{
    Plan plan = briefBuilder().plan();
    Batch& batch = plan.batches.at({"B-001"});
    batch.status = Status::Arrived;
    batch.happened.departedOn = Day(1);
    batch.happened.departed = {{CohortId{0}, People(38)}};
    batch.happened.arrivedOn = Day(1);
    batch.happened.arrived = std::vector<Part>{};
    batch.happened.accounts = {{CohortId{0}, Fate::Returned, People(38)}};
    const QString page = pageTexts(write(plan))[1].simplified();
    EXPECT_TRUE(page.contains(QStringLiteral("21 January 2026: 1 batch, 38 people"))) << page.toStdString();
    EXPECT_TRUE(page.contains(QStringLiteral("Turned back"))) << page.toStdString();
    EXPECT_FALSE(page.contains(QStringLiteral("Arrived")));
}

TEST_F(BriefPdfTest, NoLineTellsOfOneMoreGroupInPlaceOfIt)
{
    test::OperationBuilder builder = briefBuilder();
    for (int i = 0; i < 5; ++i)
        builder.facility("S" + std::to_string(i), {.capacity = 300, .population = 90})
            .cohort("c" + std::to_string(i), {.at = "S" + std::to_string(i), .people = 90});
    const std::string page = pageTexts(write(builder.plan()))[0].toStdString();
    EXPECT_THAT(page, HasSubstr("c4"));
    EXPECT_THAT(page, testing::Not(HasSubstr("more group")));
}

TEST_F(BriefPdfTest, NeverHidesADayOverALimitThatFalls)
{
    // A limit that falls midway: B holds 200 of 300; a roof takes half of it on three days.
    test::OperationBuilder builder(20);
    builder.facility("A", {.capacity = 1000, .population = 400})
        .facility("B", {.capacity = 300, .dailyIntake = 100})
        .cohort("C1", {.at = "A", .people = 200})
        .route("R", {.from = "A", .to = "B"})
        .calendar({.field = CalendarField::Capacity, .code = "B", .from = 10, .to = 12, .value = 150})
        .calendar({.field = CalendarField::DailyIntake, .code = "B", .from = 1, .to = 20, .value = 60});
    for (std::int64_t day = 2; day <= 5; ++day)
        builder.batch("X" + std::to_string(day), {.route = "R", .day = day, .parts = {{"C1", 50}}});
    const QString text = pageTexts(write(builder.plan())).join(QLatin1Char(' ')).simplified();
    for (const char* words : {"200 0 200 66.7 % 200 150 30 Jan", // arrive, leave, end, occupancy, at most, limit then
                              "30 Jan 200 0 0 200 200 150 133.3 % 50", "31 Jan 200 0 0 200 200 150 133.3 % 50",
                              "1 Feb 200 0 0 200 200 150 133.3 % 50", "2 Feb 200 0 0 200 200 300 66.7 %",
                              "21 Jan to 29 Jan: capacity 300, limit 300, target 300; 30 Jan to 1 Feb: capacity 150",
                              "It receives 60 people a day."})
        EXPECT_THAT(text.toStdString(), HasSubstr(words));
    EXPECT_THAT(text.toStdString(), testing::Not(HasSubstr("200 300 24 Jan"))) << "the first of equal peaks";
    EXPECT_FALSE(text.contains(QStringLiteral("3 Feb 200"))) << "nothing happens on it";
}

TEST_F(BriefPdfTest, ManyBatchesTakeMorePagesAndNoneIsLost)
{
    test::OperationBuilder builder = briefBuilder();
    builder.facility("B", {.capacity = 1}); // eight days over before the last
    for (int i = 100; i < 300; ++i)
        builder.batch("X-" + std::to_string(i), {.route = "A-B", .day = 1 + i % 9, .parts = {{"M", 1}}});
    const QString text = pageTexts(write(builder.plan())).join(QString());
    for (int i = 100; i < 300; ++i)
        EXPECT_TRUE(text.contains(QStringLiteral("X-%1").arg(i))) << i;
    EXPECT_TRUE(text.contains(QStringLiteral("All findings"))) << "more than the summary has room for";
}

TEST_F(BriefPdfTest, AnEmptyPlanHasABriefToo)
{
    const QStringList pages = pageTexts(write(Plan{}));
    ASSERT_FALSE(pages.isEmpty());
    EXPECT_TRUE(pages.join(QString()).contains(QStringLiteral("No batch is planned.")));
}

TEST_F(BriefPdfTest, LooksAsItWasFoundGood)
{
    const QString pdf = write(placedBrief());
    expectGolden(pagePicture(pdf, 1, 60), "brief_summary");
    expectGolden(pagePicture(pdf, 4, 60), "brief_site");
    expectGolden(pagePicture(write(briefBuilder().plan()), 1, 60), "brief_summary_without_places");
    const QString mirrored = write(placedBrief(), Qt::RightToLeft);
    expectGolden(pagePicture(mirrored, 1, 60), "brief_summary_right_to_left");
    expectGolden(pagePicture(mirrored, 2, 60), "brief_schedule_right_to_left");
}

TEST_F(BriefPdfTest, PaperIsLightInADarkWindow)
{
    applyTheme(Theme::Dark);
    const QImage picture = pagePicture(write(placedBrief()), 1, 60);
    EXPECT_TRUE(isDark());
    applyTheme(Theme::Light);
    expectGolden(picture, "brief_summary");
}

TEST_F(BriefPdfTest, APrinterGetsTheSamePagesAndOnlyThoseThatWereAskedFor)
{
    const BriefSubject subject(briefBuilder().plan(), stamp());
    const QString path = m_folder.filePath(QStringLiteral("printed.pdf"));
    const auto print = [&](int from, int to) {
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setFromTo(from, to);
            EXPECT_TRUE(printBrief(subject, Qt::LeftToRight, printer));
        }
        QStringList words;
        for (const QString& page : pageTexts(path))
            words << page.simplified();
        return words;
    };
    const QStringList all = print(0, 0);
    ASSERT_EQ(all.size(), makeBrief(subject, Qt::LeftToRight).pageCount());
    EXPECT_EQ(all[3], pageTexts(write(briefBuilder().plan()))[3].simplified());
    const QStringList some = print(2, 3);
    ASSERT_EQ(some.size(), 2);
    EXPECT_EQ(some[0], all[1]);
    EXPECT_EQ(some[1], all[2]);
}

TEST_F(BriefPdfTest, NeitherAPrinterNorAnExportTakesThePlaceOfAPlan)
{
    const BriefSubject subject(briefBuilder().plan(), stamp());
    const QString path = m_folder.filePath(QStringLiteral("plan.pdf"));
    const QByteArray plan("TPLNSEAL and what follows");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(plan);
    file.close();
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        const auto printed = printBrief(subject, Qt::LeftToRight, printer);
        ASSERT_FALSE(printed);
        EXPECT_EQ(printed.error().kind, ErrorKind::Refused);
    }
    const auto exported = exportPdf(makeBrief(subject, Qt::LeftToRight), {}, path.toStdString());
    ASSERT_FALSE(exported);
    EXPECT_EQ(exported.error().kind, ErrorKind::Refused);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), plan);
}

TEST_F(BriefPdfTest, AFileThatCannotBeWrittenIsAnError)
{
    const BriefSubject subject(briefBuilder().plan(), stamp());
    const auto done = exportPdf(makeBrief(subject, Qt::LeftToRight), {},
                                m_folder.filePath(QStringLiteral("missing/brief.pdf")).toStdString());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Failed);
}

} // namespace
} // namespace planner::ui
