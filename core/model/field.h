// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is known of one field of a record besides its type: names, range, what a blank means.

#include "core/model/limits.h"

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace planner {

/// What it means that nothing is given.
enum class Blank {
    Nothing,     ///< it is not known, or there is none
    Refused,     ///< a value is needed
    Default,     ///< the value of a new record
    NoLimit,     ///< there is no limit
    OfOperation, ///< the operation's setting holds
    All,         ///< all are meant
    Outside,     ///< custody ends there; of other places a value is needed
    Escorts,     ///< the row is about all escorts; for other things a value is needed
};

/// What a text or a whole number is, where its type does not say it.
enum class Holds {
    What,     ///< what its type says
    OwnCode,  ///< the code by which others refer to the record
    Facility, ///< the code of a facility
    Category, ///< the code of a category
    TimeZone, ///< the name of a time zone, such as Asia/Baghdad
    Moment,   ///< milliseconds since 1970-01-01 00:00 UTC, 0 where it is not known
};

/// Of numbers whose type does not say it.
enum class Unit { None, Degrees, Hours, SquareMetres };

/// A field that files of earlier versions lack. It has a table of its own there, with rows only for records in which
/// it, or another field of the table, is not the zero of its type; in JSON it is left out where it is.
struct Later {
    std::int64_t since = 1; ///< the version of the plan file that has it first
    std::string_view table{};
};

/// One field. `name` is its column in the operation folder, and its key in JSON and its column in the plan file where
/// these have no name of their own.
struct Field {
    const char* name;
    const char* key = name;
    const char* column = key;
    Blank blank = Blank::Nothing;
    std::int64_t least = 0; ///< of a number, in its own unit
    std::int64_t most = limits::kHeadcount;
    Unit unit = Unit::None;
    Holds holds = Holds::What;
    Later later{};
    bool isNone = false; ///< in this very record the value stands for nothing: its cell is blank

    [[nodiscard]] bool isLater() const { return later.since > 1; }
    /// Whether JSON leaves it out where the value is the zero of its type.
    [[nodiscard]] bool isOptional() const
    {
        return isLater() || blank == Blank::Nothing || blank == Blank::NoLimit || blank == Blank::OfOperation;
    }
    /// Whether a number is within the range; no number that is none is.
    template <class Number>
    [[nodiscard]] bool allows(Number number) const
    {
        return number >= static_cast<Number>(least) && number <= static_cast<Number>(most);
    }
};

/// What a record is called.
struct RecordName {
    const char* table = ""; ///< file of the operation folder, list in JSON, table of the plan file
    const char* row = "";   ///< one of it, in JSON and in tables that refer to it
    const char* title = ""; ///< one of it, in sentences
};
template <class Record>
inline constexpr RecordName kNameOf{};

template <class Record>
concept HasFields = kNameOf<Record>
.row[0] != '\0';

/// The type, or the same to read only.
template <class Record, class Type>
concept Is = std::same_as<std::remove_const_t<Record>, Type>;

} // namespace planner
