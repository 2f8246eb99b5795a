// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV as of RFC 4180, read record by record, with the place of everything that is wrong.

#include "core/base/message.h"
#include "core/exchange/byte_source.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

enum class CsvFault {
    // The record is spoilt, reading goes on with the next one.
    NotUtf8,
    NulByte,
    TextAfterQuote, ///< text between a closing quote and the delimiter
    QuoteInField,   ///< a quote inside a field that does not begin with one
    TooFewFields,   ///< fewer than the first record has
    TooManyFields,  ///< more than the first record has
    // Reading ends.
    Utf16,
    UnclosedQuote,
    FieldTooLong,
    RecordTooLong,
    RecordTooWide,
    ReadFailed,
};

/// A place in the text, both from 1. Columns count characters, not bytes; CRLF is one line end.
struct CsvPlace {
    std::uint64_t line = 1;
    std::uint64_t column = 1;

    bool operator==(const CsvPlace&) const = default;
};

struct CsvProblem {
    CsvFault fault = CsvFault::NotUtf8;
    CsvPlace place;
    std::size_t field = 0; ///< position of the field in its record, from 0

    bool operator==(const CsvProblem&) const = default;
};

struct CsvLimits {
    std::size_t fieldBytes = std::size_t{32} * 1024;
    std::size_t recordBytes = std::size_t{16} * 1024 * 1024;
    std::size_t fields = 1024; ///< in one record
    /// Quotes inside a field that does not begin with one are text, as spreadsheets take them, and no fault.
    bool areInnerQuotesText = false;
};

/// The sentence of a fault, for a place in front of it.
[[nodiscard]] Message messageOf(CsvFault fault, const CsvLimits& limits);

/// Streams records; memory is bounded by the limits. LF, CRLF and CR end a record, also mixed; a byte order mark of
/// UTF-8 is skipped; blank lines are skipped. Fields are given as they are, formula guards and spaces included.
class CsvReader {
public:
    explicit CsvReader(ByteSource source, char delimiter = ',', CsvLimits limits = {});

    /// Reads the next record. False at the end, and where reading cannot go on: then problems() says why.
    [[nodiscard]] bool next();
    /// The fields of the record; valid until next().
    [[nodiscard]] const std::vector<std::string_view>& fields() const { return m_fields; }
    /// What is wrong with the record just read, in no more than one problem a field and kind.
    [[nodiscard]] const std::vector<CsvProblem>& problems() const { return m_problems; }
    /// Where the field begins (its quote, if it has one).
    [[nodiscard]] CsvPlace placeOf(std::size_t field) const { return placeAt(m_spans.at(field).place); }
    /// Where the record begins.
    [[nodiscard]] CsvPlace place() const { return {m_line, 1}; }
    /// Where the record ends: the place of its line end.
    [[nodiscard]] CsvPlace endPlace() const { return placeAt(m_recordSize); }
    [[nodiscard]] std::uint64_t bytesRead() const { return m_bytesRead; }
    /// The next record counts as the first one: its fields are the width.
    void forgetWidth() { m_width = 0; }

private:
    /// A field by offsets, because the buffer moves while a record grows.
    struct Span {
        std::size_t place = 0; ///< of its first byte in the record
        std::size_t begin = 0; ///< of its text, in the record or in m_unescaped
        std::size_t length = 0;
        bool isUnescaped = false; ///< text in m_unescaped: it had doubled quotes
    };
    using Stops = std::array<bool, 256>;

    void start();
    [[nodiscard]] bool fill();
    void growBuffer();
    [[nodiscard]] int at(std::size_t offset);
    [[nodiscard]] std::size_t scan(std::size_t offset, const Stops& stops, std::size_t most);
    [[nodiscard]] bool readRecord();
    [[nodiscard]] bool readField();
    void readPlain(Span& span);
    void readQuoted(Span& span);
    void skipToFieldEnd();
    void endRecord(std::size_t terminator);
    void checkRecord();
    void fail(CsvFault fault, std::size_t offset);
    void stop(CsvFault fault, std::size_t offset);
    [[nodiscard]] CsvPlace placeAt(std::size_t offset) const;
    [[nodiscard]] std::string_view recordText(std::size_t begin, std::size_t length) const;

    ByteSource m_source;
    char m_delimiter;
    CsvLimits m_limits;
    Stops m_plainStops{};
    Stops m_quotedStops{};
    Stops m_fieldEnds{};

    std::unique_ptr<char[]> m_buffer;
    std::size_t m_bufferSize;
    std::size_t m_end = 0;        ///< of the bytes in the buffer
    std::size_t m_record = 0;     ///< where the record begins in the buffer
    std::size_t m_cursor = 0;     ///< from the beginning of the record
    std::size_t m_recordSize = 0; ///< without its line end
    std::size_t m_nextRecord = 0; ///< where the next one begins, from the beginning of this one
    std::uint64_t m_line = 1;     ///< on which the record begins
    std::uint64_t m_linesInRecord = 0;
    std::uint64_t m_bytesRead = 0;
    std::size_t m_width = 0; ///< fields of the first record
    bool m_isStarted = false;
    bool m_isExhausted = false; ///< the source has no more
    bool m_isStopped = false;
    bool m_hasQuotes = false;

    std::vector<Span> m_spans;
    std::string m_unescaped;
    std::vector<std::string_view> m_fields;
    std::vector<CsvProblem> m_problems;
};

} // namespace planner
