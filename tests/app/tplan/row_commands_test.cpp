// SPDX-License-Identifier: Apache-2.0
// An operation made and corrected row by row: new, add, set, remove.
#include "core/exchange/operation_folder.h"
#include "core/exchange/row_names.h"
#include "core/model/limits.h"
#include "tests/app/tplan/tplan_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner::test {
namespace {

using testing::HasSubstr;

const std::vector<std::string> kFiles{"operation.csv",  "categories.csv", "facilities.csv", "places.csv",
                                      "cohorts.csv",    "fleets.csv",     "routes.csv",     "calendar.csv",
                                      "keep_apart.csv", "figures.csv"};

/// FIELD=VALUE for every cell that is not blank.
std::vector<std::string> cellsOf(const Operation& operation, OperationTable table, std::size_t position)
{
    std::vector<std::string> cells;
    for (const auto& [field, text] : planner::cellsOf(operation, rowAt(operation, table, position)))
        if (!text.empty())
            cells.push_back(field + "=" + text);
    return cells;
}

class RowCommandsTest : public testing::Test {
protected:
    void makeNew() const
    {
        tplan.expect(0, {"new", "a.tplan", "--title", "Small", "--start", "2026-01-21", "--end", "2026-01-25"});
    }
    void importSmall() const
    {
        tplan.writeOperation();
        tplan.expect(0, {"import", "op", "a.tplan"});
    }
    [[nodiscard]] std::string exported(const std::string& file) const
    {
        tplan.expect(0, {"export", "a.tplan", "--operation", "out"});
        return std::filesystem::exists(tplan.path("out/" + file)) ? tplan.read("out/" + file) : "";
    }
    /// Runs what is to be refused, and expects that the plan stays as it is.
    [[nodiscard]] std::string refused(const std::vector<std::string>& arguments) const
    {
        const std::string before = tplan.read("a.tplan");
        const Outcome outcome = tplan.run(arguments);
        EXPECT_EQ(outcome.exitCode, 2) << outcome.output << outcome.errors;
        EXPECT_EQ(outcome.output, "");
        EXPECT_EQ(tplan.read("a.tplan"), before);
        EXPECT_TRUE(outcome.errors.starts_with("tplan: error: "));
        EXPECT_EQ(outcome.errors.find('\n'), outcome.errors.size() - 1) << outcome.errors;
        return outcome.errors.substr(14, outcome.errors.size() - 15);
    }

    TplanProgram tplan;
};

/// Makes b.tplan row by row of what is in the folder.
void makeByRows(const TplanProgram& tplan, const std::string& folder)
{
    FolderReport report;
    const auto plan = readOperationFolder(tplan.path(folder), report);
    ASSERT_TRUE(plan);
    const Operation& operation = plan.value().operation;
    tplan.expect(
        0, {"new", "b.tplan", "--start", toText(operation.settings.start), "--end", toText(operation.settings.end)});
    auto settings = cellsOf(operation, OperationTable::Settings, 0);
    settings.insert(settings.begin(), {"set", "b.tplan", "settings"});
    tplan.expect(0, settings);
    for (std::size_t i = 1; i < kNamesOf<OperationTable>.names.size(); ++i)
        for (std::size_t row = 0; row < rowCount(operation, static_cast<OperationTable>(i)); ++row) {
            auto cells = cellsOf(operation, static_cast<OperationTable>(i), row);
            cells.insert(cells.begin(), {"add", "b.tplan", nameOf(static_cast<OperationTable>(i))});
            tplan.expect(0, cells);
        }
}

/// Tables that the examples lack, and texts that want care.
void writeAwkwardTables(const TplanProgram& tplan, const std::string& folder)
{
    FolderReport report;
    auto plan = readOperationFolder(tplan.path(folder), report);
    ASSERT_TRUE(plan);
    Operation& operation = plan.value().operation;
    operation.facilities[0].note = "=1+1, \"quoted\"\nand 'more', \xE2\x80\x8F\xD8\xA7 = \xD9\xA3";
    operation.facilities[0].source = " -x=y ";
    operation.facilities[0].latitude = -0.1;
    operation.routes[0].length = Metres(670'125);
    operation.places.push_back({{0}, {0}, People(3)});
    operation.keepApart.push_back({{0}, {1}, ApartScope::Facility});
    CalendarRow row;
    row.from = row.to = operation.settings.start;
    row.reason = "[a,b]";
    operation.calendar = {row, row};
    operation.calendar[1].kind = CalendarKind::Escorts;
    operation.calendar[1].field = CalendarField::EscortsPerDay;
    ASSERT_TRUE(writeOperationFolder(plan.value(), tplan.path(folder)));
}

TEST_F(RowCommandsTest, MakeTheSameBytesAsImportedFolders)
{
    for (const std::string example : {"prepared-2026", "announced-2026"}) {
        const TplanProgram place;
        place.expect(0, {"example", example, "first.tplan"});
        place.expect(0, {"export", "first.tplan", "--operation", "op"});
        writeAwkwardTables(place, "op");
        place.expect(0, {"import", "op", "a.tplan"});
        makeByRows(place, "op");
        for (const std::string plan : {"a", "b"})
            place.expect(0, {"export", plan + ".tplan", "--operation", plan});
        std::size_t count = 0;
        for (const std::string& file : kFiles) {
            ASSERT_EQ(std::filesystem::exists(place.path("a/" + file)),
                      std::filesystem::exists(place.path("b/" + file)))
                << file;
            if (!std::filesystem::exists(place.path("a/" + file)))
                continue;
            EXPECT_EQ(place.read("a/" + file), place.read("b/" + file)) << file;
            ++count;
        }
        EXPECT_GE(count, 8U);
        place.expect(0, {"verify", "--deep", "b.tplan"});
    }
}

TEST_F(RowCommandsTest, BeginWithAnEmptyOperationAndReplaceNoFile)
{
    makeNew();
    EXPECT_EQ(exported("operation.csv").find("key,value\r\ntitle,Small\r\nstart,2026-01-21\r\nend,2026-01-25\r\n"), 0U);
    EXPECT_THAT(refused({"new", "a.tplan", "--start", "2026-01-21", "--end", "2026-01-25"}), HasSubstr("a.tplan"));
    EXPECT_EQ(refused({"new", "b.tplan", "--start", "2026-01-21", "--end", "2026-01-20"}),
              "end: is before the start, 2026-01-21, \"2026-01-20\"");
    EXPECT_FALSE(std::filesystem::exists(tplan.path("b.tplan")));
    tplan.expect(0, {"check", "a.tplan"});
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    tplan.expect(0, {"explain", "a.tplan"});
}

TEST_F(RowCommandsTest, SayWhatIsWrongAndWhatMayBeMeant)
{
    importSmall();
    EXPECT_EQ(refused({"add", "a.tplan", "facility", "code=X"}),
              "facility is no table of an operation. Maybe facilities");
    EXPECT_EQ(refused({"add", "a.tplan", "facilities", "code=X", "name=X", "capacity=abc", "population=0"}),
              "capacity: must be a whole number from 0 to " + std::to_string(limits::kCapacity)
                  + ", digits only, \"abc\"");
    EXPECT_EQ(refused({"add", "a.tplan", "facilities", "code=X", "name=X", "capcity=5"}),
              "capcity: rows of facilities have no such field. Maybe capacity");
    EXPECT_EQ(refused({"add", "a.tplan", "facilities", "code=NAS", "name=X", "capacity=1", "population=0"}),
              "code: the code is there already, \"NAS\". Maybe choose another");
    EXPECT_EQ(refused({"add", "a.tplan", "facilities", "code=X", "name=X"}), "capacity: a value is needed, \"\"");
    EXPECT_EQ(refused({"set", "a.tplan", "cohorts", "M", "category=woman"}),
              "category: there is no such category, \"woman\"");
    EXPECT_EQ(refused({"set", "a.tplan", "cohorts", "M", "facility=NASA"}),
              "facility: there is no such facility, \"NASA\". Maybe NAS");
    EXPECT_EQ(refused({"set", "a.tplan", "routes", "H-M", "km=5"}), "routes has no row H-M. Maybe H-K");
    EXPECT_EQ(refused({"set", "a.tplan", "routes", "H-K", "km"}),
              "km is not FIELD=VALUE. Maybe put quotes around all of it");
    EXPECT_THAT(refused({"set", "a.tplan", "routes", "H-K"}),
                HasSubstr("no FIELD=VALUE is given. Maybe one of code, "));
    EXPECT_EQ(refused({"set", "a.tplan", "settings", "end=1/2/2026"}),
              "end: can be 2026-02-01 or 2026-01-02, \"1/2/2026\". Maybe write it as YYYY-MM-DD, or say how dates are "
              "written (--dates dmy, mdy or ymd)");
    EXPECT_THAT(refused({"set", "a.tplan", "cohorts", "M", "people=300"}), HasSubstr("340"));
    EXPECT_THAT(refused({"set", "a.tplan", "cohorts", "M", "label=\xFF"}), HasSubstr("is not text in UTF-8"));
    EXPECT_THAT(refused({"set", "a.tplan", "cohorts", "M", "label=" + std::string(100'000, 'x')}),
                HasSubstr("at most 32767 can be kept"));
    EXPECT_THAT(refused({"add", "a.tplan", "settings", "title=x"}), HasSubstr("settings are one row"));
    EXPECT_THAT(refused({"remove", "a.tplan", "settings", "title"}), HasSubstr("settings are one row"));
    EXPECT_THAT(refused({"add", "a.tplan", "batches", "batch=B-1"}), HasSubstr("is no table of an operation"));
    EXPECT_THAT(refused({"remove", "a.tplan", "calendar", "1"}), HasSubstr("calendar has no row 1: it has 0"));
    EXPECT_EQ(tplan.run({"set", "none.tplan", "routes", "H-K", "km=5"}).exitCode, 3);
}

TEST_F(RowCommandsTest, ReadWhatPeopleTypeInAnyDigits)
{
    importSmall();
    const Outcome outcome = tplan.runInShell("LC_ALL=ar_IQ.UTF-8 tplan set a.tplan facilities NAS "
                                             "'capacity= \u0664\u0665\u0660 ' 'note=a=b'\n");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.output, "~ facilities NAS: capacity 200 -> 450, note (blank) -> a=b\n");
    EXPECT_EQ(tplan.expect(0, {"set", "a.tplan", "settings", "--dates", "dmy", "end=1/2/2026"}),
              "~ settings: end 2026-01-25 -> 2026-02-01\n");
    EXPECT_EQ(tplan.expect(0, {"set", "a.tplan", "settings", "end=2026-02-01"}),
              "Nothing is changed: the plan says so already\n");
}

TEST_F(RowCommandsTest, AreOneStepOfUndoEachWithTheirReason)
{
    importSmall();
    const std::string before = exported("facilities.csv");
    const auto json = nlohmann::json::parse(tplan.expect(
        0, {"set", "a.tplan", "facilities", "NAS", "code=NSR", "capacity=250", "--reason", "as built", "--json"}));
    EXPECT_EQ(json["changes"].size(), 3U) << json; // the row under its new code, the one that is gone, and a route
    EXPECT_THAT(exported("routes.csv"), HasSubstr("H-N,HAS,NSR,"));
    EXPECT_THAT(tplan.expect(0, {"log", "a.tplan"}), HasSubstr("as built"));
    tplan.expect(0, {"undo", "a.tplan"});
    EXPECT_EQ(exported("facilities.csv"), before);
    EXPECT_EQ(tplan.run({"undo", "a.tplan"}).exitCode, 2) << "it was more than one step";
    tplan.expect(0, {"redo", "a.tplan"});
    EXPECT_THAT(exported("routes.csv"), HasSubstr("H-N,HAS,NSR,"));
    tplan.expect(0, {"verify", "--deep", "a.tplan"});
}

TEST_F(RowCommandsTest, RemoveWhatOthersReferToOnlyWithThem)
{
    importSmall();
    tplan.expect(0, {"add", "a.tplan", "places", "facility=NAS", "category=men", "places=200"});
    tplan.expect(0, {"add", "a.tplan", "calendar", "kind=route", "code=H-N", "field=departures_per_day",
                     "from=2026-01-22", "to=2026-01-22", "value=1"});
    tplan.expect(0, {"split", "a.tplan", "--threads", "1"});
    const std::string said = refused({"remove", "a.tplan", "facilities", "NAS"});
    EXPECT_THAT(said, HasSubstr("facilities NAS is not removed"));
    EXPECT_THAT(said, HasSubstr("--with-references"));
    const std::string done = tplan.expect(0, {"remove", "a.tplan", "facilities", "NAS", "--with-references"});
    EXPECT_THAT(done, HasSubstr("- facilities NAS: code NAS"));
    EXPECT_THAT(done, HasSubstr("- routes H-N"));
    EXPECT_THAT(done, HasSubstr("- places NAS/men"));
    EXPECT_THAT(done, HasSubstr("- calendar H-N/departures_per_day/2026-01-22"));
    EXPECT_THAT(done, HasSubstr("- batches "));
    tplan.expect(0, {"undo", "a.tplan"});
    EXPECT_THAT(exported("places.csv"), HasSubstr("NAS,men,200"));
    EXPECT_EQ(tplan.expect(0, {"remove", "a.tplan", "places", "NAS/men"}),
              "- places NAS/men: facility NAS, category men, places 200\n");
    EXPECT_EQ(tplan.expect(0, {"remove", "a.tplan", "calendar", "1"}).find("- calendar H-N/"), 0U);
    tplan.expect(0, {"verify", "--deep", "a.tplan"});
}

TEST_F(RowCommandsTest, AllTakeTheirStepWhereSeveralWriteAtOnce)
{
    importSmall();
    const Outcome outcome =
        tplan.runInShell("for i in 1 2 3 4 5 6; do tplan add a.tplan fleets code=F-$i vehicles=$i & "
                         "done\nwait\n");
    EXPECT_EQ(outcome.errors, "");
    const std::string fleets = exported("fleets.csv");
    EXPECT_EQ(std::count(fleets.begin(), fleets.end(), '\n'), 7) << fleets;
    tplan.expect(0, {"verify", "--deep", "a.tplan"});
}

} // namespace
} // namespace planner::test
