// SPDX-License-Identifier: Apache-2.0
#pragma once
// What stands in a place of a sentence for people: its kind says how it is shown.

#include "core/base/count.h"
#include "core/base/date.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace planner {

struct Message;

/// A text, a whole number, a decimal, a date or a sentence. A text is a name or a code: shown as it is, whatever it
/// looks like. The others are shown as the reader writes numbers and dates. Any of these converts by itself.
class MessageArgument {
public:
    // NOLINTBEGIN(google-explicit-constructor): so that sentences are written as {"{0} people", {count}}
    MessageArgument(std::string text) : m_value(std::move(text)) {}
    MessageArgument(std::string_view text) : m_value(std::string(text)) {}
    MessageArgument(const char* text) : m_value(std::string(text)) {}
    /// Numbers beyond std::int64_t become the largest.
    template <std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) MessageArgument(Number number)
        : m_value(std::in_range<std::int64_t>(number) ? static_cast<std::int64_t>(number)
                                                      : std::numeric_limits<std::int64_t>::max())
    {
    }
    template <class Tag>
    MessageArgument(Count<Tag> count) : m_value(count.value())
    {
    }
    MessageArgument(double decimal) : m_value(decimal) {}
    MessageArgument(Date date) : m_value(date) {}
    MessageArgument(Message sentence);
    // NOLINTEND(google-explicit-constructor)

    /// Calls `visit` with a std::string, std::int64_t, double, Date or Message.
    template <class Visit>
    decltype(auto) visit(const Visit& visit) const
    {
        return std::visit(Opened<Visit>{visit}, m_value);
    }
    /// Null where it is no text.
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&m_value); }
    /// Null where it is no sentence.
    [[nodiscard]] const Message* sentence() const;

    bool operator==(const MessageArgument& other) const;

private:
    using Sentence = std::shared_ptr<const Message>;

    template <class Visit>
    struct Opened {
        const Visit& visit;

        decltype(auto) operator()(const Sentence& sentence) const { return visit(*sentence); }
        template <class Value>
        decltype(auto) operator()(const Value& value) const
        {
            return visit(value);
        }
    };

    std::variant<std::string, std::int64_t, double, Date, Sentence> m_value;
};

/// As the source language writes it, without grouping: "7000", "2.5", "2026-01-24".
[[nodiscard]] std::string toEnglish(const MessageArgument& argument);

} // namespace planner
