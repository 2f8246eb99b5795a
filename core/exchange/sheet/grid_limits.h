// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much of a table is read. No file can talk its way out of these: time and memory end with them.

#include <cstddef>
#include <cstdint>

namespace planner {

struct GridLimits {
    std::uint64_t fileBytes = std::uint64_t{256} << 20;

    // Of an archive
    std::uint64_t parts = 10'000;
    std::uint64_t directoryBytes = std::uint64_t{4} << 20; ///< of its list of parts, which is held in memory
    std::uint64_t partBytes = std::uint64_t{1} << 30;      ///< one part unpacked: its time, not its memory
    std::uint64_t allPartsBytes = std::uint64_t{2} << 30;  ///< what is unpacked of all parts together
    std::uint64_t ratio = 200;                             ///< unpacked to packed, of parts above ratioFromBytes
    std::uint64_t ratioFromBytes = std::uint64_t{16} << 20;

    // Of one part's XML
    std::size_t tagBytes = std::size_t{1} << 20;     ///< one tag with its attributes, which is held in memory
    std::size_t parserBytes = std::size_t{48} << 20; ///< all that the parser holds, such as the names that it met
    std::uint32_t depth = 64;
    std::uint32_t attributes = 128;

    // Of a workbook
    std::size_t sheets = 1'000;
    std::size_t formats = 65'536;
    std::size_t sharedTexts = 5'000'000;
    std::size_t ranges = 100'000; ///< merged cells, or hidden columns, of a sheet

    // Of what is kept, in all sheets together but for rows and columns
    std::uint64_t cells = 10'000'000;
    std::uint64_t textBytes = std::uint64_t{256} << 20;
    std::size_t cellBytes = std::size_t{4} * 32'767; ///< the longest text of a spreadsheet, in UTF-8
    std::uint32_t rows = 1'048'576;
    std::uint32_t columns = 16'384;

    // Of a CSV file
    std::size_t recordBytes = std::size_t{16} << 20;
};

} // namespace planner
