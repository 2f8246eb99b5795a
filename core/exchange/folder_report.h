// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was wrong or strange in an operation folder.

#include "core/base/message.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace planner {

struct FolderReport {
    static constexpr std::size_t kMaximumErrors = 100;

    /// "file:line:column name: what is wrong, the value", the first kMaximumErrors of them.
    std::vector<Message> errors;
    std::vector<Message> warnings;  ///< unknown columns, strange but harmless things; as many at most
    std::uint64_t errorCount = 0;   ///< with those that are not kept
    std::uint64_t warningCount = 0; ///< the same

    /// True where further errors are counted and not kept.
    [[nodiscard]] bool isFull() const { return errors.size() >= kMaximumErrors; }
    void addError(Message error)
    {
        ++errorCount;
        if (!isFull())
            errors.push_back(std::move(error));
    }
    void addWarning(Message warning)
    {
        ++warningCount;
        if (warnings.size() < kMaximumErrors)
            warnings.push_back(std::move(warning));
    }
};

} // namespace planner
