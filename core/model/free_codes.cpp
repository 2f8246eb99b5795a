// SPDX-License-Identifier: Apache-2.0
#include "core/model/free_codes.h"

#include <fmt/format.h>

namespace planner {

BatchCode FreeCodes::next()
{
    BatchCode code;
    do
        code.text = fmt::format("B-{:0{}}", ++m_number, m_width);
    while (m_batches.contains(code));
    return code;
}

} // namespace planner
