// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_table.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// A table `t.csv` with the columns code (required), name, people, day, km and sum (derived).
class Table {
public:
    explicit Table(std::string text, std::optional<DateOrder> dates = std::nullopt)
        : m_text(std::move(text)), m_input(m_text), m_watch(nullptr, m_progress, m_text.size()),
          m_table("t.csv", m_input,
                  {{"code", ColumnNeed::Required}, {"name"}, {"people"}, {"day"}, {"km"}, {"sum", ColumnNeed::Derived}},
                  TableOptions{{}, dates}, m_report, m_watch)
    {
    }

    CsvTable* operator->() { return &m_table; }
    [[nodiscard]] Column column(const char* name) { return m_table.column(name); }
    [[nodiscard]] std::vector<std::string> errors() const { return textsOf(m_report.errors); }
    [[nodiscard]] std::vector<std::string> warnings() const { return textsOf(m_report.warnings); }
    /// What `read` gives for each row.
    template <class Read>
    auto rows(const Read& read)
    {
        std::vector<decltype(read())> all;
        while (m_table.next())
            all.push_back(read());
        return all;
    }
    std::vector<std::string> texts(const char* name)
    {
        const Column wanted = column(name);
        return rows([&] { return std::string(m_table.text(wanted)); });
    }
    std::vector<std::optional<Date>> dates()
    {
        const Column day = column("day");
        return rows([&] { return m_table.date(day); });
    }

private:
    static std::vector<std::string> textsOf(const std::vector<FolderProblem>& problems)
    {
        std::vector<std::string> texts;
        for (const FolderProblem& problem : problems)
            texts.push_back(toEnglish(inOneSentence(problem)));
        return texts;
    }

    std::string m_text;
    InputText m_input;
    ProgressSink m_progress;
    FolderReport m_report;
    ReadingWatch m_watch;
    CsvTable m_table;
};

TEST(CsvTableTest, ColumnsAreFoundByTheirNamesInAnyOrder)
{
    Table table("people,code\n5,A\n6,B\n");
    ASSERT_TRUE(table->hasHeader());
    EXPECT_FALSE(table.column("name").isPresent());
    EXPECT_THAT(table.texts("code"), ElementsAre("A", "B"));
    EXPECT_TRUE(table->isWhole());
    EXPECT_THAT(table.errors(), IsEmpty());
}

TEST(CsvTableTest, FieldsAreDividedAsTheHeaderOrAFirstLineSays)
{
    for (const char* text :
         {"code,name\nA,x y\n", "code;name\nA;x y\n", "code\tname\nA\tx y\n", "sep=|\ncode|name\nA|x y\n",
          "\xEF\xBB\xBF"
          "code;name\r\nA;x y\r\n"})
        EXPECT_THAT(Table(text).texts("name"), ElementsAre("x y")) << text;
}

TEST(CsvTableTest, ARequiredColumnThatIsMissingEndsTheReading)
{
    Table table("name,people\nx,1\n");
    EXPECT_FALSE(table->hasHeader());
    EXPECT_FALSE(table->next());
    EXPECT_THAT(table.errors(), ElementsAre(StartsWith("t.csv:1:1 code")));
    Table divided("name;people\nx;1\n");
    EXPECT_TRUE(divided.column("people").isPresent()) << "divided as most of the columns are known";
    EXPECT_THAT(divided.warnings(), IsEmpty());
}

TEST(CsvTableTest, YesIsYesAndNoIsNoAndBlankIsTheDefault)
{
    Table table("code,name\nA,yes\nB,no\nC,\nD,maybe\n");
    const Column name = table.column("name");
    EXPECT_THAT(table.rows([&] { return table->yesNo(name, true); }), ElementsAre(true, false, true, true));
    EXPECT_THAT(table.errors(), ElementsAre(StartsWith("t.csv:5:3 name")));
}

TEST(CsvTableTest, AMisspeltColumnIsAnErrorAndAStrangeOneAWarning)
{
    Table misspelt("code,poeple\nA,1\n");
    EXPECT_THAT(misspelt.errors(), ElementsAre(StartsWith("t.csv:1:6 poeple")));
    Table strange("code,colour\nA,red\n");
    EXPECT_THAT(strange.errors(), IsEmpty());
    EXPECT_THAT(strange.warnings(), ElementsAre(StartsWith("t.csv:1:6 colour")));
    EXPECT_THAT(Table("code,sum\nA,1\n").warnings(), IsEmpty()) << "what follows from the plan is known";
}

TEST(CsvTableTest, ASpoiltRowIsReportedAndPassedOver)
{
    Table table("code,people\nA,1\nB,\"2\"x\nC,3\n");
    EXPECT_THAT(table.texts("code"), ElementsAre("A", "C"));
    EXPECT_TRUE(table->isAtEnd());
    EXPECT_FALSE(table->isWhole());
    EXPECT_THAT(table.errors(), ElementsAre(StartsWith("t.csv:3:")));
}

TEST(CsvTableTest, ErrorsNameThePlaceTheColumnAndTheValue)
{
    Table table("code,people\nA,many\nB,-1\nC,11\nD,\n");
    const Column people = table.column("people");
    EXPECT_THAT(table.rows([&] {
        return table->number(people, {0, 10});
    }),
                ElementsAre(std::nullopt, std::nullopt, std::nullopt, std::nullopt));
    EXPECT_THAT(table.errors(), ElementsAre(StartsWith("t.csv:2:3 people"), StartsWith("t.csv:3:3 people"),
                                            StartsWith("t.csv:4:3 people")));
    EXPECT_THAT(table.errors(), ElementsAre(HasSubstr("\"many\""), HasSubstr("\"-1\""), HasSubstr("\"11\"")));
}

TEST(CsvTableTest, ACodeIsNewOnceAndFoundAgain)
{
    Table table("code,name\nA,a\nA,b\nK\xE2\x80\x8BR,c\n");
    CodeTable codes;
    std::size_t position = 0;
    const Column code = table.column("code");
    EXPECT_THAT(table.rows([&] { return std::string(table->newCode(code, codes, position++)); }),
                ElementsAre("A", "", ""));
    EXPECT_THAT(table.errors(), ElementsAre(StartsWith("t.csv:3:1 code"), HasSubstr("U+200B")));
    ASSERT_NE(codes.find("A"), nullptr);
    EXPECT_EQ(codes.find("A")->line, 2U);
}

TEST(CsvTableTest, WhatASpreadsheetLeavesBehindIsUnderstoodAndSaidOnce)
{
    Table table("code;km;people\nA;3,5;\xD9\xA4\n;;\n B ;4,25;\xD9\xA5;\nC\n");
    const Column code = table.column("code");
    const Column km = table.column("km");
    const Column people = table.column("people");
    std::vector<std::optional<Metres>> lengths;
    std::vector<std::optional<std::int64_t>> counts;
    const auto codes = table.rows([&] {
        lengths.push_back(table->kilometres(km, 100));
        counts.push_back(table->number(people, {0, 10}));
        return std::string(table->code(code));
    });
    EXPECT_THAT(codes, ElementsAre("A", "B", "C"));
    EXPECT_THAT(lengths, ElementsAre(Metres(3'500), Metres(4'250), std::nullopt));
    EXPECT_THAT(counts, ElementsAre(4, 5, std::nullopt));
    EXPECT_THAT(table.errors(), IsEmpty());
    EXPECT_EQ(table.warnings().size(), 6U) << "blank row, short row, long row, blank edge, digits, comma";
}

TEST(CsvTableTest, ADateColumnIsReadInTheOneOrderThatFitsAllOfIt)
{
    Table table("code,day\nA,03/02/2026\nB,21/02/2026\n");
    EXPECT_THAT(table.dates(), ElementsAre(parseDate("2026-02-03"), parseDate("2026-02-21")));
    EXPECT_THAT(table.errors(), IsEmpty());
    EXPECT_THAT(table.warnings(), ElementsAre(StartsWith("t.csv:2:3 day")));
}

TEST(CsvTableTest, ADateThatMayBeReadInTwoWaysIsAnErrorUntilTheUserDecides)
{
    const std::string text = "code,day\nA,03/02/2026\n";
    Table unclear(text);
    EXPECT_THAT(unclear.dates(), ElementsAre(std::nullopt));
    EXPECT_THAT(unclear.errors(),
                ElementsAre(AllOf(StartsWith("t.csv:2:3 day"), HasSubstr("2026-02-03"), HasSubstr("2026-03-02"))));
    EXPECT_THAT(Table(text, DateOrder::DayMonthYear).dates(), ElementsAre(parseDate("2026-02-03")));
    EXPECT_THAT(Table(text, DateOrder::MonthDayYear).dates(), ElementsAre(parseDate("2026-03-02")));
}

TEST(CsvTableTest, ARowThatSumsUpTheOthersIsAWarning)
{
    Table total("code,people\nA,5\nB,6\ntotal,11\n");
    EXPECT_EQ(total.texts("code").size(), 3U);
    EXPECT_THAT(total.warnings(), ElementsAre(StartsWith("t.csv:4:")));
    Table place("code,people\nA,5\nB,6\ntotal,12\n");
    EXPECT_EQ(place.texts("code").size(), 3U);
    EXPECT_THAT(place.warnings(), IsEmpty()) << "it is called so, and is no sum";
}

} // namespace
} // namespace planner
