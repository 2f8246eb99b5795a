// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/csv_reader.h"

#include "core/base/message_id.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kFirstBufferBytes = std::size_t{64} * 1024;
constexpr int kEnd = -1;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t indexOf(char c) { return static_cast<unsigned char>(c); }

bool isLineEnd(int c) { return c == '\n' || c == '\r'; }

/// Calls `visit` with the offset behind each line end; CRLF is one.
template <class Visit>
void visitLineEnds(std::string_view text, Visit visit)
{
    for (std::size_t i = text.find_first_of("\r\n"); i != std::string_view::npos; i = text.find_first_of("\r\n", i)) {
        i += text.substr(i, 2) == "\r\n" ? 2 : 1;
        visit(i);
    }
}

} // namespace

Message messageOf(CsvFault fault, const CsvLimits& limits)
{
    switch (fault) {
    case CsvFault::NotUtf8:
        return MessageId::TextIsNotUtf8;
    case CsvFault::NulByte:
        return MessageId::TextHoldsNul;
    case CsvFault::TextAfterQuote:
        return MessageId::TextFollowsQuote;
    case CsvFault::QuoteInField:
        return MessageId::QuoteStandsInField;
    case CsvFault::TooFewFields:
        return MessageId::RowEndsBeforeColumn;
    case CsvFault::TooManyFields:
        return MessageId::RowHasTooManyFields;
    case CsvFault::Utf16:
        return MessageId::FileIsUtf16;
    case CsvFault::UnclosedQuote:
        return MessageId::QuoteIsNeverClosed;
    case CsvFault::FieldTooLong:
        return {MessageId::FieldIsTooLong, {limits.fieldBytes}};
    case CsvFault::RecordTooLong:
        return {MessageId::RowIsTooLong, {limits.recordBytes}};
    case CsvFault::RecordTooWide:
        return {MessageId::RowIsTooWide, {limits.fields}};
    case CsvFault::ReadFailed:
        return MessageId::FileCouldNotBeReadFurther;
    }
    return {};
}

CsvReader::CsvReader(ByteSource source, char delimiter, CsvLimits limits)
    : m_source(std::move(source)), m_delimiter(delimiter), m_limits(limits),
      m_buffer(std::make_unique_for_overwrite<char[]>(kFirstBufferBytes)), m_bufferSize(kFirstBufferBytes)
{
    for (const char c : {delimiter, '\r', '\n'})
        m_plainStops.at(indexOf(c)) = m_fieldEnds.at(indexOf(c)) = true;
    m_plainStops.at(indexOf('"')) = !limits.areInnerQuotesText;
    m_quotedStops.at(indexOf('"')) = true;
}

bool CsvReader::next()
{
    if (!m_isStarted)
        start();
    while (!m_isStopped) {
        m_record += m_nextRecord;
        m_line += m_linesInRecord;
        m_nextRecord = m_linesInRecord = m_cursor = m_recordSize = 0;
        m_spans.clear();
        m_unescaped.clear();
        m_fields.clear();
        m_problems.clear();
        m_hasQuotes = false;
        if (!readRecord())
            return false;
        if (m_recordSize == 0)
            continue;
        checkRecord();
        return true;
    }
    return false;
}

void CsvReader::start()
{
    m_isStarted = true;
    const int first = at(0);
    const int second = at(1);
    const bool hasMark16 = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    const bool isEveryOtherNul =
        at(3) != kEnd && (first == 0) != (second == 0) && (first == 0) == (at(2) == 0) && (second == 0) == (at(3) == 0);
    if (hasMark16 || isEveryOtherNul)
        stop(CsvFault::Utf16, 0);
    else if (at(2) != kEnd && std::memcmp(m_buffer.get(), kByteOrderMark.data(), kByteOrderMark.size()) == 0)
        m_record = kByteOrderMark.size();
}

/// Gets more bytes behind those of the record; false where there are none.
bool CsvReader::fill()
{
    if (m_isExhausted || m_isStopped)
        return false;
    if (m_record > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_record, m_end - m_record);
        m_end -= m_record;
        m_record = 0;
    }
    if (m_end > m_limits.recordBytes) {
        stop(CsvFault::RecordTooLong, 0);
        return false;
    }
    if (m_end == m_bufferSize)
        growBuffer();
    const auto count = m_source(m_buffer.get() + m_end, m_bufferSize - m_end);
    if (!count)
        stop(CsvFault::ReadFailed, m_end);
    m_isExhausted = count.value_or(0) == 0;
    m_end += count.value_or(0);
    m_bytesRead += count.value_or(0);
    return !m_isExhausted;
}

void CsvReader::growBuffer()
{
    auto larger = std::make_unique_for_overwrite<char[]>(m_bufferSize * 2);
    std::memcpy(larger.get(), m_buffer.get(), m_end);
    m_buffer = std::move(larger);
    m_bufferSize *= 2;
}

/// The byte at an offset of the record, or kEnd.
int CsvReader::at(std::size_t offset)
{
    while (m_record + offset >= m_end)
        if (!fill())
            return kEnd;
    return static_cast<unsigned char>(m_buffer[m_record + offset]);
}

/// Offset of the first byte in `stops`, of the end, or of the first byte behind `most` bytes.
std::size_t CsvReader::scan(std::size_t offset, const Stops& stops, std::size_t most)
{
    const std::size_t last = offset + most;
    while (offset <= last && at(offset) != kEnd) {
        const char* const begin = m_buffer.get() + m_record;
        const std::size_t end = std::min(m_end - m_record, last + 1);
        while (offset < end && !stops[indexOf(begin[offset])])
            ++offset;
        if (offset < end)
            break;
    }
    return offset;
}

bool CsvReader::readRecord()
{
    if (at(0) == kEnd)
        return false;
    while (readField()) {
        if (m_spans.size() == m_limits.fields) {
            stop(CsvFault::RecordTooWide, m_cursor);
            return false;
        }
    }
    return !m_isStopped;
}

/// Reads a field and what ends it; false where that ends the record or reading stopped.
bool CsvReader::readField()
{
    Span span;
    span.place = m_cursor;
    m_spans.push_back(span);
    if (at(m_cursor) == '"')
        readQuoted(m_spans.back());
    else
        readPlain(m_spans.back());
    if (m_isStopped)
        return false;
    const int end = at(m_cursor);
    if (end == static_cast<unsigned char>(m_delimiter)) {
        ++m_cursor;
        return true;
    }
    m_recordSize = m_cursor;
    const std::size_t terminator = end == kEnd ? 0 : end == '\r' && at(m_cursor + 1) == '\n' ? 2 : 1;
    if (!m_isStopped)
        endRecord(terminator);
    return false;
}

void CsvReader::readPlain(Span& span)
{
    span.begin = m_cursor;
    m_cursor = scan(m_cursor, m_plainStops, m_limits.fieldBytes);
    span.length = m_cursor - span.begin;
    if (span.length > m_limits.fieldBytes)
        stop(CsvFault::FieldTooLong, span.place);
    else if (at(m_cursor) == '"') {
        fail(CsvFault::QuoteInField, m_cursor);
        skipToFieldEnd();
    }
}

void CsvReader::readQuoted(Span& span)
{
    m_hasQuotes = true;
    span.begin = ++m_cursor;
    const std::size_t unescapedBegin = m_unescaped.size();
    for (;;) {
        const std::size_t begin = m_cursor;
        m_cursor = scan(begin, m_quotedStops, m_limits.fieldBytes);
        const bool isDoubled = at(m_cursor) == '"' && at(m_cursor + 1) == '"';
        const std::string_view piece = recordText(begin, m_cursor - begin + (isDoubled ? 1 : 0));
        span.length += piece.size();
        if (span.length > m_limits.fieldBytes)
            stop(CsvFault::FieldTooLong, span.place);
        else if (at(m_cursor) == kEnd)
            stop(CsvFault::UnclosedQuote, span.place);
        if (m_isStopped)
            return;
        if (isDoubled || span.isUnescaped)
            m_unescaped += piece;
        span.isUnescaped = span.isUnescaped || isDoubled;
        m_cursor += isDoubled ? 2 : 1;
        if (!isDoubled)
            break;
    }
    if (span.isUnescaped)
        span.begin = unescapedBegin;
    const int after = at(m_cursor);
    if (after != kEnd && after != static_cast<unsigned char>(m_delimiter) && !isLineEnd(after)) {
        fail(CsvFault::TextAfterQuote, m_cursor);
        skipToFieldEnd();
    }
}

/// The rest of a spoilt field is not looked at, but it may not be endless either.
void CsvReader::skipToFieldEnd()
{
    const std::size_t begin = m_cursor;
    m_cursor = scan(m_cursor, m_fieldEnds, m_limits.fieldBytes);
    if (m_cursor - begin > m_limits.fieldBytes)
        stop(CsvFault::FieldTooLong, begin);
}

void CsvReader::endRecord(std::size_t terminator)
{
    m_nextRecord = m_recordSize + terminator;
    m_linesInRecord = terminator > 0 ? 1 : 0;
    if (m_hasQuotes)
        visitLineEnds(recordText(0, m_recordSize), [this](std::size_t) { ++m_linesInRecord; });
    for (const Span& span : m_spans)
        m_fields.push_back(span.isUnescaped ? std::string_view(m_unescaped).substr(span.begin, span.length)
                                            : recordText(span.begin, span.length));
}

void CsvReader::checkRecord()
{
    const std::string_view record = recordText(0, m_recordSize);
    if (const std::size_t bad = findInvalidUtf8(record); bad != std::string_view::npos)
        fail(record[bad] == '\0' ? CsvFault::NulByte : CsvFault::NotUtf8, bad);
    if (m_width == 0)
        m_width = m_fields.size();
    if (m_fields.size() < m_width)
        m_problems.push_back({CsvFault::TooFewFields, endPlace(), m_fields.size()});
    if (m_fields.size() > m_width)
        m_problems.push_back({CsvFault::TooManyFields, placeOf(m_width), m_width});
}

void CsvReader::fail(CsvFault fault, std::size_t offset)
{
    const auto behind =
        std::find_if(m_spans.begin(), m_spans.end(), [&](const Span& span) { return span.place > offset; });
    const auto field = static_cast<std::size_t>(behind - m_spans.begin());
    m_problems.push_back({fault, placeAt(offset), field == 0 ? 0 : field - 1});
}

void CsvReader::stop(CsvFault fault, std::size_t offset)
{
    if (m_isStopped)
        return;
    fail(fault, offset);
    m_isStopped = true;
}

CsvPlace CsvReader::placeAt(std::size_t offset) const
{
    const std::string_view before = recordText(0, offset);
    CsvPlace place{m_line, 1};
    std::size_t lineBegin = 0;
    visitLineEnds(before, [&](std::size_t behind) {
        ++place.line;
        lineBegin = behind;
    });
    for (const char c : before.substr(lineBegin))
        place.column += isContinuationByte(c) ? 0 : 1;
    return place;
}

std::string_view CsvReader::recordText(std::size_t begin, std::size_t length) const
{
    return {m_buffer.get() + m_record + begin, length};
}

} // namespace planner
