// SPDX-License-Identifier: Apache-2.0
// Dates as spreadsheets write them, read by column.
#include "core/exchange/date_forms.h"
#include "tests/core/exchange/sample_folder.h"

namespace planner {
namespace {

using test::kOk;
using test::Lines;
using test::SampleFolder;

constexpr const char* kMaybe = ". Maybe write it as YYYY-MM-DD, or say how dates are written (--dates dmy, mdy or ymd)";

class DatedFolder {
public:
    explicit DatedFolder(const std::vector<std::string>& dates)
    {
        std::string text = "code,facility,category,people,ready_from\n";
        for (std::size_t i = 0; i < dates.size(); ++i)
            text += "C" + std::to_string(i) + ",HAS,standard,1," + dates[i] + "\n";
        m_sample.folder.write("cohorts.csv", text);
    }
    /// What is read of the dates, or the errors.
    Lines read(std::optional<DateOrder> order = std::nullopt)
    {
        m_sample.report = {};
        ReadingOptions options;
        options.dates = order;
        const auto plan = readOperationFolder(m_sample.folder.path(), m_sample.report, nullptr, {}, options);
        Lines lines;
        for (const FolderProblem& error : m_sample.report.errors)
            lines.push_back(toEnglish(inOneSentence(error)));
        for (std::size_t i = 0; plan && i < plan.value().operation.cohorts.size(); ++i) {
            const auto date = plan.value().operation.cohorts[i].readyFrom;
            lines.push_back(date ? toText(*date) : "");
        }
        return lines;
    }
    Lines warnings() const { return m_sample.warnings(); }

private:
    SampleFolder m_sample;
};

TEST(DateColumns, AreReadAsTheyCanOnlyBeReadAndThatIsSaid)
{
    DatedFolder folder({"02/03/2026", "", "21/01/2026", "2026-01-30", "05/05/2026"});
    EXPECT_EQ(folder.read(), (Lines{"2026-03-02", "", "2026-01-21", "2026-01-30", "2026-05-05"}));
    EXPECT_EQ(folder.warnings(),
              Lines{"cohorts.csv:2:19 ready_from: dates of the column are read as day, month, year (dmy), "
                    "\"02/03/2026\" is 2026-03-02"});
    EXPECT_EQ(DatedFolder({"2/3/26", "1/21/26"}).read(), (Lines{"2026-02-03", "2026-01-21"})) << "months first";
    EXPECT_EQ(DatedFolder({"21.1.2026"}).read(), Lines{"2026-01-21"});
    EXPECT_EQ(DatedFolder({"21-01-2026"}).read(), Lines{"2026-01-21"});
    EXPECT_EQ(DatedFolder({"2026/01/21", "2026.2.3"}).read(), (Lines{"2026-01-21", "2026-02-03"}));
    EXPECT_EQ(DatedFolder({"05/05/2026", "1/1/2026"}).read(), (Lines{"2026-05-05", "2026-01-01"})) << "only one way";
    EXPECT_EQ(DatedFolder({"\u200F٢١/\u200F٠١/٢٠٢٦"}).read(), Lines{"2026-01-21"})
        << "as spreadsheets in Arabic write it";
}

TEST(DateColumns, ThatCanBeReadInSeveralWaysAreErrors)
{
    EXPECT_EQ(
        DatedFolder({"02/03/2026", "2026-01-30"}).read(),
        Lines{std::string("cohorts.csv:2:19 ready_from: can be 2026-03-02 or 2026-02-03, \"02/03/2026\"") + kMaybe});
    EXPECT_EQ(DatedFolder({"21.1.26"}).read(),
              Lines{std::string("cohorts.csv:2:19 ready_from: can be 2026-01-21 or 2021-01-26, \"21.1.26\"") + kMaybe});
    EXPECT_EQ(DatedFolder({"21/01/2026", "01/21/2026"}).read().size(), 2U);
    EXPECT_EQ(
        DatedFolder({"21/01/2026", "01/21/2026"}).read()[1],
        "cohorts.csv:3:19 ready_from: the dates of this column are written in several orders, \"01/21/2026\". Maybe "
        "write them as YYYY-MM-DD");
}

TEST(DateColumns, AreReadAsTheUserSays)
{
    DatedFolder folder({"02/03/2026", "3.4.26", "2026-01-30", "46043"});
    EXPECT_EQ(folder.read(DateOrder::DayMonthYear), (Lines{"2026-03-02", "2026-04-03", "2026-01-30", "2026-01-21"}));
    EXPECT_EQ(folder.warnings(), Lines());
    EXPECT_EQ(folder.read(DateOrder::MonthDayYear), (Lines{"2026-02-03", "2026-03-04", "2026-01-30", "2026-01-21"}));
    EXPECT_EQ(DatedFolder({"26/01/21", "2026/1/22"}).read(DateOrder::YearMonthDay),
              (Lines{"2026-01-21", "2026-01-22"}));
    EXPECT_EQ(DatedFolder({"01/21/2026"}).read(DateOrder::DayMonthYear),
              Lines{"cohorts.csv:2:19 ready_from: is no date written as day, month, year (dmy), \"01/21/2026\""});
}

TEST(DateColumns, SerialNumbersOfSpreadsheetsAreDates)
{
    DatedFolder folder({"46043", "46044"});
    EXPECT_EQ(folder.read(), (Lines{"2026-01-21", "2026-01-22"}));
    EXPECT_EQ(folder.warnings(), Lines{"cohorts.csv:2:19 ready_from: numbers of the column are read as a spreadsheet's "
                                       "days, \"46043\" is 2026-01-21"});
    for (const char* number : {"4604", "460430", "4604.5", "01234", "-46043"})
        EXPECT_NE(DatedFolder({number}).read().at(0).find("must be a date that exists"), std::string::npos) << number;
}

TEST(DateColumns, AMidnightBehindADateIsPassedOver)
{
    EXPECT_EQ(DatedFolder({"2026-01-21 00:00:00", "2026-01-22T00:00:00Z", "2026-01-23 00:00"}).read(),
              (Lines{"2026-01-21", "2026-01-22", "2026-01-23"}));
    EXPECT_EQ(DatedFolder({"21/01/2026 00:00"}).read(), Lines{"2026-01-21"});
    EXPECT_NE(DatedFolder({"2026-01-21 12:00"}).read().at(0).find("must be a date"), std::string::npos);
}

TEST(DateColumns, DaysThatDoNotExistSayNothingOfTheOrder)
{
    EXPECT_EQ(DatedFolder({"31/02/2026", "21/01/2026"}).read(),
              Lines{"cohorts.csv:2:19 ready_from: must be a date that exists, as YYYY-MM-DD, from 1900 to 2999, "
                    "\"31/02/2026\""});
}

TEST(DateColumns, KeysOfTheSettingsAreOneColumnAndOtherValuesNoDates)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("operation.csv", "key,value\ntitle,1/31/2026\nstart,02/03/2026\nend,13/03/2026\n"),
              kOk);
    EXPECT_EQ(sample.plan().operation.settings.start, *parseDate("2026-03-02"));
    EXPECT_EQ(sample.plan().operation.settings.end, *parseDate("2026-03-13"));
    EXPECT_EQ(sample.warnings().size(), 1U);
}

TEST(DateColumns, ColumnsAreReadEachForItself)
{
    SampleFolder sample;
    EXPECT_EQ(sample.errorsWith("cohorts.csv", "code;facility;category;people;ready_from;not_after\r"
                                               "C1;HAS;standard;1;21/01/2026;1/31/2026\r"
                                               "C2;HAS;standard;1;\"02/02/2026\";02/03/2026\r"),
              kOk);
    EXPECT_EQ(sample.plan().operation.cohorts[1].notAfter, parseDate("2026-02-03"));
    EXPECT_EQ(sample.warnings().size(), 2U);
}

TEST(DateForms, EveryOrderHasItsName)
{
    for (const DateOrder order : kDateOrders)
        EXPECT_EQ(dateOrderNamed(nameOf(order)), order);
    EXPECT_FALSE(dateOrderNamed(""));
    EXPECT_FALSE(dateOrderNamed("ydm"));
}

} // namespace
} // namespace planner
