// SPDX-License-Identifier: Apache-2.0
#pragma once
// Codes for rows whose table has none, and rows that are meant by their names.

#include "core/model/operation.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace planner {

/// A code of up to 24 capitals and digits: "HMP Leeds (Yorkshire)" gives HMP-LEEDS-YORKSHIRE. `otherwise` where the
/// name has no Latin letters.
[[nodiscard]] std::string codeOfName(std::string_view name, std::string_view otherwise);

/// Gives each code once.
class MadeCodes {
public:
    /// False where it is taken already.
    bool take(std::string_view code) { return m_taken.emplace(code).second; }
    void leave(const std::string& code) { m_taken.erase(code); }
    [[nodiscard]] bool isTaken(const std::string& code) const { return m_taken.contains(code); }
    /// The code, or with the first number behind it that is free: "LEEDS", "LEEDS-2". It is taken then.
    [[nodiscard]] std::string next(const std::string& wanted);

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, std::size_t> m_last; ///< the last number given behind a code
};

/// Finds sites by code or by name, whatever its case, accents and signs.
class SiteNames {
public:
    explicit SiteNames(const Operation& operation);
    /// The code of the only site of that code or name; "" where there is none, or several have the name.
    [[nodiscard]] std::string codeOf(std::string_view text) const;

private:
    std::unordered_set<std::string> m_codes;
    std::unordered_map<std::string, std::string> m_byName; ///< "" where several have it
};

} // namespace planner
