// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/xml_part.h"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace planner {
namespace {

constexpr char kNamespaceEnd = '|';
constexpr int kChunkBytes = 1 << 16;

std::string_view localName(const char* name)
{
    const char* const end = std::strrchr(name, kNamespaceEnd);
    return end == nullptr ? name : end + 1;
}

/// What expat may still allocate on this thread. It keeps every name that it met, so a file of nothing but new names
/// would take any memory. Each block has its size before it.
thread_local std::size_t allowedBytes = 0;
constexpr std::size_t kHeaderBytes = alignof(std::max_align_t);

void* fitBlock(void* block, std::size_t had, std::size_t size)
{
    if (size > allowedBytes + had)
        return nullptr;
    void* const fitted = std::realloc(block, size + kHeaderBytes);
    if (fitted == nullptr)
        return nullptr;
    allowedBytes = allowedBytes + had - size;
    std::memcpy(fitted, &size, sizeof size);
    return static_cast<char*>(fitted) + kHeaderBytes;
}

void* blockOf(void* memory) { return static_cast<char*>(memory) - kHeaderBytes; }

std::size_t sizeOfBlock(const void* block)
{
    std::size_t size = 0;
    std::memcpy(&size, block, sizeof size);
    return size;
}

void* allocate(std::size_t size) { return fitBlock(nullptr, 0, size); }

void release(void* memory)
{
    if (memory == nullptr)
        return;
    allowedBytes += sizeOfBlock(blockOf(memory));
    std::free(blockOf(memory));
}

void* reallocate(void* memory, std::size_t size)
{
    if (memory == nullptr)
        return allocate(size);
    return fitBlock(blockOf(memory), sizeOfBlock(blockOf(memory)), size);
}

/// Expat, with the limits kept around it.
class Parser {
public:
    Parser(const BookPart& part, XmlVisitor& visitor, GridReading& reading);

    [[nodiscard]] std::optional<Error> read();

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static Parser& of(void* self) { return *static_cast<Parser*>(self); }
    void onStart(const char* name, const char** attributes);
    void onEnd(const char* name);
    void onText(std::string_view text);
    /// Expat is C: nothing is thrown through it.
    void stop(Error error);
    void afterVisit();
    [[nodiscard]] bool isStopped() const { return m_error.has_value(); }
    [[nodiscard]] std::optional<Error> checkSize(std::uint64_t more);
    void checkTag();
    [[nodiscard]] Error parserError() const;

    const BookPart& m_part;
    XmlVisitor& m_visitor;
    GridReading& m_reading;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    std::uint64_t m_bytes = 0;
    std::uint32_t m_depth = 0;
    std::optional<Error> m_error;
};

Parser::Parser(const BookPart& part, XmlVisitor& visitor, GridReading& reading)
    : m_part(part), m_visitor(visitor), m_reading(reading)
{
    allowedBytes = reading.limits().parserBytes;
    static constexpr XML_Memory_Handling_Suite kMemory{allocate, reallocate, release};
    static constexpr char kSeparator[] = {kNamespaceEnd, '\0'};
    m_parser.reset(XML_ParserCreate_MM(nullptr, &kMemory, kSeparator));
    if (m_parser == nullptr)
        return;
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(
        m_parser.get(),
        [](void* self, const char* name, const char** attributes) { of(self).onStart(name, attributes); },
        [](void* self, const char* name) { of(self).onEnd(name); });
    XML_SetCharacterDataHandler(m_parser.get(), [](void* self, const char* text, int size) {
        of(self).onText({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(m_parser.get(), [](void* self, const char*, const char*, const char*, int) {
        Parser& parser = of(self);
        parser.stop(badTable({MessageId::PartHasDoctype, {parser.m_reading.file(), parser.m_part.name}}));
    });
}

std::optional<Error> Parser::read()
{
    for (bool isLast = false; !isLast && !isStopped();) {
        void* const buffer = m_parser == nullptr ? nullptr : XML_GetBuffer(m_parser.get(), kChunkBytes);
        if (buffer == nullptr)
            return badTable({MessageId::PartIsTooIntricate, {m_reading.file(), m_part.name}});
        const auto size = m_part.source(static_cast<char*>(buffer), kChunkBytes);
        if (!size)
            return badTable({MessageId::PartIsDamaged, {m_reading.file(), m_part.name}});
        if (auto error = checkSize(*size))
            return error;
        isLast = *size == 0;
        if (XML_ParseBuffer(m_parser.get(), static_cast<int>(*size), isLast ? 1 : 0) == XML_STATUS_ERROR
            && !isStopped())
            stop(parserError());
        else if (!isLast)
            checkTag();
    }
    return m_error;
}

std::optional<Error> Parser::checkSize(std::uint64_t more)
{
    m_bytes += more;
    const GridLimits& limits = m_reading.limits();
    const bool isSuspicious = m_bytes > limits.ratioFromBytes && m_bytes / limits.ratio > m_part.packedBytes;
    if (m_bytes > limits.partBytes || isSuspicious)
        return badTable({MessageId::PartUnpacksTooLarge, {m_reading.file(), m_part.name, m_bytes >> 20U}});
    return m_reading.countBytes(more);
}

/// Expat holds a tag in memory until it ends.
void Parser::checkTag()
{
    const auto parsed = static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(m_parser.get()), 0));
    if (m_bytes > parsed + m_reading.limits().tagBytes + kChunkBytes)
        stop(badTable({MessageId::PartTagIsTooLong, {m_reading.file(), m_part.name, m_reading.limits().tagBytes}}));
}

Error Parser::parserError() const
{
    const XML_Error error = XML_GetErrorCode(m_parser.get());
    if (error == XML_ERROR_NO_MEMORY)
        return badTable({MessageId::PartIsTooIntricate, {m_reading.file(), m_part.name}});
    return badTable({MessageId::PartIsNoXml,
                     {m_reading.file(), m_part.name, std::uint64_t{XML_GetCurrentLineNumber(m_parser.get())},
                      XML_ErrorString(error)}});
}

void Parser::onStart(const char* name, const char** attributes)
{
    if (isStopped())
        return;
    const GridLimits& limits = m_reading.limits();
    if (++m_depth > limits.depth)
        return stop(badTable({MessageId::PartIsTooDeep, {m_reading.file(), m_part.name, limits.depth}}));
    if (static_cast<std::uint32_t>(XML_GetSpecifiedAttributeCount(m_parser.get())) > 2 * limits.attributes)
        return stop(badTable({MessageId::PartTagHasTooMuch, {m_reading.file(), m_part.name, limits.attributes}}));
    m_visitor.onStart(localName(name), XmlAttributes(attributes));
    afterVisit();
}

void Parser::onEnd(const char* name)
{
    if (isStopped())
        return;
    --m_depth;
    m_visitor.onEnd(localName(name));
    afterVisit();
}

void Parser::onText(std::string_view text)
{
    if (isStopped())
        return;
    m_visitor.onText(text);
    afterVisit();
}

void Parser::afterVisit()
{
    if (m_visitor.trouble())
        stop(*m_visitor.trouble());
}

void Parser::stop(Error error)
{
    m_error = std::move(error);
    XML_StopParser(m_parser.get(), XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const
{
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2)
        if (localName(pair[0]) == name)
            return pair[1];
    return {};
}

bool XmlAttributes::has(std::string_view name, std::string_view value) const
{
    for (const char* const* pair = m_pairs; *pair != nullptr; pair += 2)
        if (localName(pair[0]) == name && pair[1] == value)
            return true;
    return false;
}

std::uint64_t XmlAttributes::number(std::string_view name, std::uint64_t otherwise) const
{
    const std::string_view text = (*this)[name];
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool XmlAttributes::isTrue(std::string_view name) const
{
    const std::string_view text = (*this)[name];
    return text == "1" || text == "true";
}

void XmlVisitor::stop(Error error)
{
    if (!m_trouble)
        m_trouble = std::move(error);
}

Result<> readXml(const BookPart& part, XmlVisitor& visitor, GridReading& reading)
{
    if (auto error = Parser(part, visitor, reading).read())
        return *error;
    return Done{};
}

} // namespace planner
