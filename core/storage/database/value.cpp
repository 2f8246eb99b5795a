// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/value.h"

#include <cstring>

namespace planner {

void encode(Encoder& encoder, const Row& row)
{
    encoder.number(static_cast<std::int64_t>(row.size()));
    for (const Value& value : row) {
        encoder.byte(static_cast<char>('0' + value.index()));
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            encoder.number(*whole);
        } else if (const auto* real = std::get_if<double>(&value)) {
            std::int64_t bits = 0;
            std::memcpy(&bits, real, sizeof bits);
            encoder.number(bits);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            encoder.text(*text);
        }
    }
}

} // namespace planner
