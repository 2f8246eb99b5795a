// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was wrong or strange in an operation folder.

#include "core/base/message.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace planner {

struct FolderProblem {
    std::string place;  ///< "file:line:column", or less of it; "" where the sentence names it
    std::string column; ///< its name; "" where it is no matter of one
    Message message;    ///< what is wrong

    bool operator==(const FolderProblem&) const = default;
};

/// "file:line:column name: what is wrong, the value".
[[nodiscard]] Message inOneSentence(const FolderProblem& problem);

struct FolderReport {
    static constexpr std::size_t kMaximumErrors = 100;

    std::vector<FolderProblem> errors;   ///< the first kMaximumErrors of them
    std::vector<FolderProblem> warnings; ///< unknown columns, strange but harmless things; as many at most
    std::uint64_t errorCount = 0;        ///< with those that are not kept
    std::uint64_t warningCount = 0;      ///< the same

    /// True where further errors are counted and not kept.
    [[nodiscard]] bool isFull() const { return errors.size() >= kMaximumErrors; }
    void addError(FolderProblem error)
    {
        ++errorCount;
        if (!isFull())
            errors.push_back(std::move(error));
    }
    void addWarning(FolderProblem warning)
    {
        ++warningCount;
        if (warnings.size() < kMaximumErrors)
            warnings.push_back(std::move(warning));
    }
};

} // namespace planner
