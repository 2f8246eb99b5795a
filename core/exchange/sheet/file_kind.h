// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file is by its bytes; names lie.

#include "core/exchange/byte_source.h"

#include <cstdint>

namespace planner {

enum class FileKind : std::uint8_t {
    Text,     ///< perhaps CSV
    Archive,  ///< perhaps a workbook
    OldXls,   ///< of Excel 97 to 2003
    Password, ///< a workbook of Excel with a password
    Markup,   ///< a web page or XML; some programs call such files .xls
    Other,    ///< nothing of these
};

[[nodiscard]] FileKind kindOf(Input& input);

} // namespace planner
