// SPDX-License-Identifier: Apache-2.0
#pragma once
// The checks that a batch needs before it may depart, and what is recorded of each.

#include "core/base/date.h"
#include "core/model/name_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class Clearance { Legal, Individual, Fit, Notified, Site };
template <>
inline constexpr NameTable<Clearance, 5> kNamesOf<Clearance>{{"legal", "individual", "fit", "notified", "site"}};
inline constexpr std::array<Clearance, 5> kAllClearances{Clearance::Legal, Clearance::Individual, Clearance::Fit,
                                                         Clearance::Notified, Clearance::Site};

/// What is recorded of a check. Texts may be empty; `by` is empty and `at` 0 only in records of earlier versions.
struct ClearanceRecord {
    std::string reference;
    std::string authority;
    std::optional<Date> given;
    std::optional<Date> validUntil; ///< the last day that it holds for; nothing: it does not end
    std::string by;
    std::int64_t at = 0; ///< milliseconds since 1970-01-01 00:00 UTC

    bool operator==(const ClearanceRecord&) const = default;
};

/// The recorded checks of a batch. Empty ones take little: searches copy batches by the million.
class Clearances {
public:
    struct Entry {
        Clearance kind = Clearance::Legal;
        ClearanceRecord record;

        bool operator==(const Entry&) const = default;
    };

    [[nodiscard]] bool has(Clearance kind) const { return find(kind) != nullptr; }
    /// Null where the check is not recorded. Valid until the next change.
    [[nodiscard]] const ClearanceRecord* find(Clearance kind) const
    {
        for (const Entry& entry : m_entries)
            if (entry.kind == kind)
                return &entry.record;
        return nullptr;
    }
    /// In the order of the kinds.
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// Adds the record, or replaces the one of its kind.
    void record(Clearance kind, ClearanceRecord record);
    void revoke(Clearance kind);
    /// Records a check with nothing known of it, unless it is recorded already; or revokes it.
    void set(Clearance kind, bool isRecorded);
    [[nodiscard]] bool hasAll() const { return m_entries.size() == kAllClearances.size(); }
    bool operator==(const Clearances&) const = default;

private:
    std::vector<Entry> m_entries; ///< by kind, one of each
};

} // namespace planner
