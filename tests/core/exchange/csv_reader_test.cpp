// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_reader.h"

#include <gtest/gtest.h>

#include <optional>
#include <ostream>

namespace planner {

static std::ostream& operator<<(std::ostream& stream, const CsvProblem& problem)
{
    return stream << "fault " << static_cast<int>(problem.fault) << " at " << problem.place.line << ":"
                  << problem.place.column << " field " << problem.field;
}

namespace {

using Record = std::vector<std::string>;
using Records = std::vector<Record>;
using Problems = std::vector<CsvProblem>;

struct Reading {
    Records records;
    Problems problems;
};

/// A source that gives the text in pieces of some bytes.
ByteSource inPieces(std::string_view text, std::size_t bytes)
{
    return [rest = text, bytes](char* buffer, std::size_t size) mutable -> std::optional<std::size_t> {
        const std::size_t count = std::min({size, bytes, rest.size()});
        rest.copy(buffer, count);
        rest.remove_prefix(count);
        return count;
    };
}

Reading readFrom(ByteSource source, char delimiter = ',', CsvLimits limits = {})
{
    CsvReader reader(std::move(source), delimiter, limits);
    Reading reading;
    while (reader.next()) {
        reading.records.emplace_back(reader.fields().begin(), reader.fields().end());
        reading.problems.insert(reading.problems.end(), reader.problems().begin(), reader.problems().end());
    }
    reading.problems.insert(reading.problems.end(), reader.problems().begin(), reader.problems().end());
    EXPECT_FALSE(reader.next()) << "the end is the end";
    return reading;
}

Records recordsOf(std::string_view text)
{
    const Reading reading = readFrom(memorySource(text));
    EXPECT_EQ(reading.problems, Problems()) << text;
    return reading.records;
}

Problems problemsOf(std::string_view text, CsvLimits limits = {})
{
    return readFrom(memorySource(text), ',', limits).problems;
}

TEST(CsvReader, EveryLineEndEndsARecord)
{
    const Records expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(recordsOf("a,b\n1,2\n3,4\n"), expected);
    EXPECT_EQ(recordsOf("a,b\r\n1,2\r\n3,4\r\n"), expected);
    EXPECT_EQ(recordsOf("a,b\r1,2\r3,4\r"), expected);
    EXPECT_EQ(recordsOf("a,b\r\n1,2\r3,4\n"), expected);
    EXPECT_EQ(recordsOf("a,b\n1,2\n3,4"), expected);
}

TEST(CsvReader, BlankLinesAreSkipped)
{
    EXPECT_EQ(recordsOf("\n\na,b\n\r\n\r1,2\n\n"), (Records{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(recordsOf(""), Records());
    EXPECT_EQ(recordsOf("\r\n"), Records());
}

TEST(CsvReader, QuotedFieldsKeepEverythingAsItIs)
{
    EXPECT_EQ(recordsOf("\"a,b\",\"say \"\"hi\"\"\"\n\"x\r\ny\",\"\"\n"),
              (Records{{"a,b", "say \"hi\""}, {"x\r\ny", ""}}));
    EXPECT_EQ(recordsOf("\"\"\"\",\"\"\"\"\"\"\n"), (Records{{"\"", "\"\""}}));
    EXPECT_EQ(recordsOf("\"\"\n"), (Records{{""}})) << "a quoted empty field is no blank line";
}

TEST(CsvReader, SpacesBelongToTheField) { EXPECT_EQ(recordsOf(" a , b \n"), (Records{{" a ", " b "}})); }

TEST(CsvReader, EmptyFieldsAtTheEndCount) { EXPECT_EQ(recordsOf(",,\n,,"), (Records{{"", "", ""}, {"", "", ""}})); }

TEST(CsvReader, ByteOrderMarkIsNoPartOfTheHeader)
{
    EXPECT_EQ(recordsOf("\xEF\xBB\xBF"
                        "a,b\n1,2\n"),
              (Records{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(recordsOf("\xEF\xBB\xBF"), Records());
}

TEST(CsvReader, OtherDelimitersCanBeChosen)
{
    EXPECT_EQ(readFrom(memorySource("a;b,c\n"), ';').records, (Records{{"a", "b,c"}}));
    EXPECT_EQ(readFrom(memorySource("a\tb\n"), '\t').records, (Records{{"a", "b"}}));
}

TEST(CsvReader, PiecesOfAnySizeGiveTheSameRecords)
{
    const std::string text = "\xEF\xBB\xBF"
                             "kod,\"n\"\"ame\"\r\n\"x\r\n\ny\",سجن\r1,\"\"\n\n\"\"\"\",2";
    const Records expected = recordsOf(text);
    ASSERT_EQ(expected.size(), 4U);
    for (std::size_t bytes = 1; bytes < text.size(); ++bytes) {
        const Reading reading = readFrom(inPieces(text, bytes));
        EXPECT_EQ(reading.records, expected) << bytes;
        EXPECT_EQ(reading.problems, Problems()) << bytes;
    }
}

TEST(CsvReader, RecordsLongerThanTheBufferAreReadWhole)
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += (i > 0 ? "," : "") + std::string(30'000, static_cast<char>('a' + i % 26));
    const Records records = recordsOf(text + "\n" + text + "\n");
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0], records[1]);
    EXPECT_EQ(records[1][39], std::string(30'000, 'n'));
}

TEST(CsvReader, RaggedRowsAreReportedWithTheirPlaceAndReadingGoesOn)
{
    const Reading reading = readFrom(memorySource("a,b,c\n1,2\n1,2,3,4\n5,6,7\n"));
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::TooFewFields, {2, 4}, 2}, {CsvFault::TooManyFields, {3, 7}, 3}}));
    EXPECT_EQ(reading.records.back(), (Record{"5", "6", "7"}));
}

TEST(CsvReader, TextAfterAClosingQuoteIsReportedAndReadingGoesOn)
{
    const Reading reading = readFrom(memorySource("a,b\n\"x\" y,2\n3,4\n"));
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::TextAfterQuote, {2, 4}, 0}}));
    EXPECT_EQ(reading.records.back(), (Record{"3", "4"}));
}

TEST(CsvReader, QuoteInsideAPlainFieldIsReportedAndReadingGoesOn)
{
    const Reading reading = readFrom(memorySource("a,b\n1,5\" pipe\n3,4\n"));
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::QuoteInField, {2, 4}, 1}}));
    EXPECT_EQ(reading.records.back(), (Record{"3", "4"}));
}

TEST(CsvReader, UnclosedQuoteIsReportedWhereItOpens)
{
    EXPECT_EQ(problemsOf("a,b\n1,\"x\n3,4\n"), (Problems{{CsvFault::UnclosedQuote, {2, 3}, 1}}));
    EXPECT_EQ(problemsOf("\""), (Problems{{CsvFault::UnclosedQuote, {1, 1}, 0}}));
    EXPECT_EQ(problemsOf("\"a\"\""), (Problems{{CsvFault::UnclosedQuote, {1, 1}, 0}}));
}

TEST(CsvReader, PlacesCountCharactersAndLineEndsInsideQuotes)
{
    EXPECT_EQ(problemsOf("a,b\n\"x\r\ny\rz\n\",سجن\"\n"), (Problems{{CsvFault::QuoteInField, {5, 6}, 1}}));
    const Reading reading = readFrom(memorySource("a,b\n\"x\r\ny\",2\n1\n"));
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::TooFewFields, {4, 2}, 1}}));
}

TEST(CsvReader, InvalidUtf8IsReportedWithItsPlace)
{
    const Reading reading = readFrom(memorySource("a,b\nسجن,x\xFFy\n1,2\n"));
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::NotUtf8, {2, 6}, 1}}));
    EXPECT_EQ(reading.records.back(), (Record{"1", "2"}));
    EXPECT_EQ(problemsOf("a\n\xD8"), (Problems{{CsvFault::NotUtf8, {2, 1}, 0}})) << "cut off at the end";
}

TEST(CsvReader, NulIsReportedWithItsPlace)
{
    EXPECT_EQ(problemsOf(std::string_view("a,b\n1,x\0y\n", 10)), (Problems{{CsvFault::NulByte, {2, 4}, 1}}));
    EXPECT_EQ(problemsOf(std::string_view("\0a,b\n", 5)), (Problems{{CsvFault::NulByte, {1, 1}, 0}}));
}

TEST(CsvReader, Utf16IsNamedAsSuchWithAndWithoutItsMark)
{
    for (const std::string_view text :
         {std::string_view("\xFF\xFE"
                           "a\0,\0",
                           6),
          std::string_view("\xFE\xFF\0a\0,", 6), std::string_view("a\0,\0b\0", 6), std::string_view("\0a\0,\0b", 6)})
        EXPECT_EQ(problemsOf(text), (Problems{{CsvFault::Utf16, {1, 1}, 0}}));
}

TEST(CsvReader, FieldsMayBeAsLongAsTheLimitAndNoLonger)
{
    const CsvLimits limits{8, 1000, 10};
    for (const char* fine : {"12345678,b\n", "\"12345678\",b\n", "\"1234567\"\"\",b\n", "a,12345678"})
        EXPECT_EQ(problemsOf(fine, limits), Problems()) << fine;
    for (const char* tooLong :
         {"123456789,b\n", "\"123456789\",b\n", "\"12345678\"\"\",b\n", "123456789", "\"123456789"})
        EXPECT_EQ(problemsOf(tooLong, limits), (Problems{{CsvFault::FieldTooLong, {1, 1}, 0}})) << tooLong;
}

TEST(CsvReader, FieldOfTenMillionCharactersEndsReadingSoon)
{
    CsvReader reader(memorySource(std::string_view()));
    const std::string text = "a,b\n1," + std::string(10'000'000, 'x') + "\n";
    CsvReader longReader(memorySource(text));
    EXPECT_TRUE(longReader.next());
    EXPECT_FALSE(longReader.next());
    EXPECT_EQ(longReader.problems(), (Problems{{CsvFault::FieldTooLong, {2, 3}, 1}}));
    EXPECT_LT(longReader.bytesRead(), 200'000U);
}

TEST(CsvReader, ARecordMayHaveAsManyFieldsAsTheLimitAndNoMore)
{
    const CsvLimits limits{8, 1000, 3};
    EXPECT_EQ(problemsOf("1,2,3\n", limits), Problems());
    EXPECT_EQ(problemsOf("1,2,3,4\n", limits), (Problems{{CsvFault::RecordTooWide, {1, 7}, 2}}));
}

TEST(CsvReader, ARecordIsNotReadWithoutEnd)
{
    std::size_t given = 0;
    const ByteSource endless = [&](char* buffer, std::size_t size) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < size; ++i)
            buffer[i] = (given + i) % 2 == 0 ? 'x' : ',';
        given += size;
        return size;
    };
    CsvReader reader(endless, ',', {8, 1'000'000, 100'000'000});
    EXPECT_FALSE(reader.next());
    ASSERT_EQ(reader.problems().size(), 1U);
    EXPECT_EQ(reader.problems()[0].fault, CsvFault::RecordTooLong);
    EXPECT_LT(given, 3'000'000U);
}

TEST(CsvReader, TroubleWithTheSourceIsReported)
{
    int calls = 0;
    const ByteSource failing = [&](char* buffer, std::size_t) -> std::optional<std::size_t> {
        if (++calls > 1)
            return std::nullopt;
        std::string_view("a,b\n1,2\n3").copy(buffer, 9);
        return 9;
    };
    const Reading reading = readFrom(failing);
    EXPECT_EQ(reading.problems, (Problems{{CsvFault::ReadFailed, {3, 2}, 0}}));
    EXPECT_EQ(reading.records.size(), 2U);
}

TEST(CsvReader, PlaceOfAFieldIsThatOfItsFirstCharacter)
{
    CsvReader reader(memorySource("é,\"b\"\n\n\"x\ny\",سجن,z\n"));
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.placeOf(1), (CsvPlace{1, 3}));
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.placeOf(0), (CsvPlace{3, 1}));
    EXPECT_EQ(reader.placeOf(1), (CsvPlace{4, 4}));
    EXPECT_EQ(reader.placeOf(2), (CsvPlace{4, 8}));
    EXPECT_EQ(reader.place(), (CsvPlace{3, 1}));
    EXPECT_EQ(reader.endPlace(), (CsvPlace{4, 9}));
}

/// Any bytes are read to an end without a crash, and what is given as sound is sound.
TEST(CsvReader, HostileBytesNeverBreakIt)
{
    std::uint32_t state = 12'345;
    const auto random = [&] { return state = state * 1'664'525U + 1'013'904'223U, state >> 16U; };
    const std::string_view alphabet("\",\r\n;ab\0\xFF\xD8\xB3\xEF\xBB\xBF", 14);
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        for (std::uint32_t i = random() % 24; i > 0; --i)
            text += alphabet[random() % alphabet.size()];
        const Reading whole = readFrom(memorySource(text), ',', {6, 40, 4});
        const Reading pieces = readFrom(inPieces(text, 1 + random() % 5), ',', {6, 40, 4});
        ASSERT_EQ(whole.records, pieces.records);
        ASSERT_EQ(whole.problems, pieces.problems);
    }
}

} // namespace
} // namespace planner
