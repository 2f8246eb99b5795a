// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/grid_reading.h"

#include <algorithm>

namespace planner {
namespace {

bool take(std::uint64_t& used, std::uint64_t more, std::uint64_t most)
{
    if (more > most - used)
        return false;
    used += more;
    return true;
}

} // namespace

std::optional<Error> GridReading::countBytes(std::uint64_t bytes)
{
    if (m_options.cancel != nullptr && m_options.cancel->isCancelled())
        return Error{ErrorKind::Cancelled, {MessageId::ImportWasCancelled, {m_file}}};
    m_readBytes += bytes;
    if (m_readBytes > limits().allPartsBytes)
        return badTable({MessageId::BookUnpacksTooLarge, {m_file, limits().allPartsBytes >> 20U}});
    if (m_options.progress && m_expectedBytes > 0)
        m_options.progress({std::min(1.0, static_cast<double>(m_readBytes) / static_cast<double>(m_expectedBytes)),
                            MessageId::ReadingTable});
    return std::nullopt;
}

bool GridReading::takeCells(std::uint64_t cells) { return take(m_cells, cells, limits().cells); }

bool GridReading::takeText(std::uint64_t bytes) { return take(m_textBytes, bytes, limits().textBytes); }

} // namespace planner
