// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xml_part.h"

#include "tests/core/exchange/sheet/read_grid.h"

namespace planner {
namespace {

using namespace test;

/// Writes down what it is called for.
class Witness final : public XmlVisitor {
public:
    std::string seen;
    std::string stopAt;

    void onStart(std::string_view name, const XmlAttributes& attributes) override
    {
        seen.append("<").append(name).append(attributes["a"].empty() ? "" : " a=").append(attributes["a"]).append(">");
        if (name == stopAt)
            stop(badTable({MessageId::TableIsBlank, {"here"}}));
    }
    void onEnd(std::string_view name) override { seen.append("</").append(name).append(">"); }
    void onText(std::string_view text) override { seen.append(text); }
};

struct Outcome {
    Result<> result = Done{};
    std::string seen;
};

Outcome readXmlText(const std::string& xml, const GridOptions& options = {}, std::uint64_t packedBytes = 1'000'000,
                    const std::string& stopAt = {})
{
    Witness witness;
    witness.stopAt = stopAt;
    GridReading reading("book.xlsx", options);
    reading.expect(xml.size());
    Result<> result = readXml(BookPart{"part.xml", memorySource(xml), packedBytes}, witness, reading);
    return {std::move(result), witness.seen};
}

MessageId errorOfText(const std::string& xml, const GridOptions& options = {})
{
    return errorOf(readXmlText(xml, options).result);
}

TEST(XmlPartTest, NamesAreGivenWithoutTheirNamespace)
{
    EXPECT_EQ(readXmlText(R"(<q:w xmlns:q="urn:x" q:a="1"><c a="2">t&amp;u</c><c b="3"/></q:w>)").seen,
              "<w a=1><c a=2>t&u</c><c></c></w>");
}

TEST(XmlPartTest, TextsInUtf16AreRead)
{
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>x</a>";
    std::string wide("\xFF\xFE");
    for (const char letter : xml)
        wide.append({letter, '\0'});
    EXPECT_EQ(readXmlText(wide).seen, "<a>x</a>");
}

TEST(XmlPartTest, ADocumentTypeEndsTheReadingBeforeAnyEntityDoesHarm)
{
    const auto laughs = readXmlText(R"(<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>)");
    EXPECT_EQ(errorOf(laughs.result), MessageId::PartHasDoctype);
    EXPECT_EQ(laughs.seen, "");
    EXPECT_EQ(errorOfText(R"(<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>)"), MessageId::PartHasDoctype);
}

TEST(XmlPartTest, WhatIsNoXmlIsRefusedWithItsLine)
{
    const auto outcome = readXmlText("<a>\n<b></a>");
    ASSERT_EQ(errorOf(outcome.result), MessageId::PartIsNoXml);
    EXPECT_EQ(toEnglish(outcome.result.error().message),
              "book.xlsx: the part part.xml is damaged in line 2: mismatched tag. Maybe get the file again");
    for (const char* xml : {"", "<a>", "text", "<a/><b/>", "<a>\xFF</a>", "<a b=1/>", "<a>&unknown;</a>",
                            "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a/>"})
        EXPECT_EQ(errorOfText(xml), MessageId::PartIsNoXml) << xml;
}

TEST(XmlPartTest, ElementsWithinElementsAreLimited)
{
    const auto nested = [](int depth) {
        std::string xml;
        for (int i = 0; i < depth; ++i)
            xml += "<a>";
        for (int i = 0; i < depth; ++i)
            xml += "</a>";
        return xml;
    };
    EXPECT_EQ(errorOfText(nested(64)), MessageId::None);
    EXPECT_EQ(errorOfText(nested(65)), MessageId::PartIsTooDeep);
    EXPECT_EQ(errorOfText(nested(100'000)), MessageId::PartIsTooDeep);
}

TEST(XmlPartTest, AttributesAndTagsAreLimited)
{
    const auto tagOf = [](int attributes) {
        std::string xml = "<a";
        for (int i = 0; i < attributes; ++i)
            xml += " b" + std::to_string(i) + "=\"1\"";
        return xml + "/>";
    };
    EXPECT_EQ(errorOfText(tagOf(128)), MessageId::None);
    EXPECT_EQ(errorOfText(tagOf(129)), MessageId::PartTagHasTooMuch);
    const std::string megabytes(3'000'000, '1');
    EXPECT_EQ(errorOfText("<a b=\"" + megabytes + "\"/>"), MessageId::PartTagIsTooLong);
    EXPECT_EQ(errorOfText("<a><!--" + megabytes + "--></a>"), MessageId::PartTagIsTooLong);
    EXPECT_EQ(errorOfText("<a>" + megabytes + "</a>"), MessageId::None);
}

TEST(XmlPartTest, AFileOfNothingButNewNamesEndsAtItsMemory)
{
    std::string xml = "<r>";
    for (int i = 0; i < 40'000; ++i)
        xml += "<n" + std::to_string(i) + "/>";
    xml += "</r>";
    EXPECT_EQ(errorOfText(xml), MessageId::None);
    GridOptions options;
    options.limits.parserBytes = std::size_t{1} << 20;
    EXPECT_EQ(errorOfText(xml, options), MessageId::PartIsTooIntricate);
    options.limits.parserBytes = 100;
    EXPECT_EQ(errorOfText(xml, options), MessageId::PartIsTooIntricate);
}

TEST(XmlPartTest, WhatUnpacksToFarMoreThanItWasIsRefused)
{
    const std::string xml = "<a>" + std::string(100'000, ' ') + "</a>";
    GridOptions options;
    options.limits.ratioFromBytes = 50'000;
    EXPECT_EQ(errorOf(readXmlText(xml, options, 501).result), MessageId::None);
    EXPECT_EQ(errorOf(readXmlText(xml, options, 400).result), MessageId::PartUnpacksTooLarge);
    options.limits.ratioFromBytes = 200'000;
    EXPECT_EQ(errorOf(readXmlText(xml, options, 400).result), MessageId::None);
    options.limits.partBytes = 90'000;
    EXPECT_EQ(errorOfText(xml, options), MessageId::PartUnpacksTooLarge);
}

TEST(XmlPartTest, AllPartsTogetherAreLimitedToo)
{
    const std::string xml = "<a>" + std::string(60'000, ' ') + "</a>";
    GridOptions options;
    options.limits.allPartsBytes = 100'000;
    Witness witness;
    GridReading reading("book.xlsx", options);
    EXPECT_EQ(errorOf(readXml(BookPart{"one.xml", memorySource(xml), 60'000}, witness, reading)), MessageId::None);
    EXPECT_EQ(errorOf(readXml(BookPart{"two.xml", memorySource(xml), 60'000}, witness, reading)),
              MessageId::BookUnpacksTooLarge);
}

TEST(XmlPartTest, APartThatCannotBeUnpackedIsDamaged)
{
    Witness witness;
    const GridOptions options;
    GridReading reading("book.xlsx", options);
    const ByteSource broken = [](char*, std::size_t) -> std::optional<std::size_t> { return std::nullopt; };
    EXPECT_EQ(errorOf(readXml(BookPart{"part.xml", broken, 1}, witness, reading)), MessageId::PartIsDamaged);
}

TEST(XmlPartTest, AVisitorIsNotCalledAfterItStopped)
{
    const auto outcome = readXmlText("<a><b/>text<c/></a>", {}, 1'000, "b");
    EXPECT_EQ(errorOf(outcome.result), MessageId::TableIsBlank);
    EXPECT_EQ(outcome.seen, "<a><b>");
}

TEST(XmlPartTest, ReadingIsCancelledAndToldByBytes)
{
    CancelFlag cancel;
    std::vector<double> fractions;
    GridOptions options;
    options.cancel = &cancel;
    options.progress = [&](const Progress& progress) {
        fractions.push_back(progress.fraction);
        if (progress.fraction > 0.4)
            cancel.cancel();
    };
    const std::string xml = "<a>" + std::string(1'000'000, 'x') + "</a>";
    const auto outcome = readXmlText(xml, options);
    ASSERT_FALSE(outcome.result);
    EXPECT_EQ(outcome.result.error().kind, ErrorKind::Cancelled);
    EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
    ASSERT_GT(fractions.size(), 2U);
    EXPECT_LT(fractions.back(), 0.6);
}

} // namespace
} // namespace planner
