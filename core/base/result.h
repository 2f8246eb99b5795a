// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a call returns when the world, not the program, can make it fail.

#include "core/base/message.h"

#include <cassert>
#include <utility>
#include <variant>

namespace planner {

enum class ErrorKind {
    BadInput,  ///< what the user gave is wrong; exit code 2
    Refused,   ///< the domain does not allow it; exit code 2
    Failed,    ///< file or system trouble, or a file that is no sound plan; exit code 3
    Cancelled, ///< somebody asked to stop; nothing is wrong
};

struct Error {
    ErrorKind kind = ErrorKind::Failed;
    Message message;
    bool isDamage = false; ///< the file is not what was written to it; what is left of it may be saved

    bool operator==(const Error&) const = default;
};

/// Success without a value.
struct Done {
    bool operator==(const Done&) const = default;
};

/// A value or an error. Asking for the one that is not there is a bug.
template <class T = Done>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] T& value() &
    {
        assert(isOk());
        return std::get<0>(m_state);
    }
    [[nodiscard]] const T& value() const&
    {
        assert(isOk());
        return std::get<0>(m_state);
    }
    [[nodiscard]] T&& value() &&
    {
        assert(isOk());
        return std::get<0>(std::move(m_state));
    }
    [[nodiscard]] const Error& error() const
    {
        assert(!isOk());
        return std::get<1>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace planner
