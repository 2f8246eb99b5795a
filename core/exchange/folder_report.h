// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was wrong or strange in an operation folder.

#include "core/base/message.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace planner {

struct FolderReport {
    static constexpr std::size_t kMaximumErrors = 100;

    /// "file:line:column name: what is wrong, the value", at most kMaximumErrors of them.
    std::vector<Message> errors;
    std::vector<Message> warnings; ///< unknown columns, strange but harmless things; as many at most

    /// True where further errors would not be kept, so that reading on is useless.
    [[nodiscard]] bool isFull() const { return errors.size() >= kMaximumErrors; }
    void addError(Message error)
    {
        if (!isFull())
            errors.push_back(std::move(error));
    }
    void addWarning(Message warning)
    {
        if (warnings.size() < kMaximumErrors)
            warnings.push_back(std::move(warning));
    }
};

} // namespace planner
