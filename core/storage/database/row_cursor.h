// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes the values of a row one after another, each as the kind that it must be.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/storage/database/schema.h"

#include <limits>
#include <optional>
#include <string>

namespace planner {

/// Throws Trouble, naming table, key and column, where a value is of another kind.
class RowCursor {
public:
    /// Row and table must outlive it.
    RowCursor(Table table, const Row& row) : m_table(table), m_row(row) {}

    [[nodiscard]] std::int64_t whole();
    [[nodiscard]] double real();
    [[nodiscard]] std::string text();
    [[nodiscard]] bool flag();
    [[nodiscard]] Date date();
    /// The words of a text, separated by one space each.
    [[nodiscard]] std::vector<std::string> words();

    template <class Number>
    [[nodiscard]] Number count()
    {
        return Number(whole());
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> optionalCount()
    {
        return skipsNull() ? std::nullopt : std::optional(Number(whole()));
    }
    template <class Id>
    [[nodiscard]] Id id()
    {
        const std::int64_t position = whole();
        if (position < 0 || position > std::int64_t{std::numeric_limits<std::uint32_t>::max()})
            fail();
        return Id{static_cast<std::uint32_t>(position)};
    }
    /// The value that the word names.
    template <class Parse>
    [[nodiscard]] auto named(const Parse& parse)
    {
        const auto found = parse(text());
        if (!found)
            fail();
        return *found;
    }
    /// True where the next value is NULL, which then counts as taken.
    [[nodiscard]] bool skipsNull();
    /// Says that the value taken last is wrong.
    [[noreturn]] void fail() const;

private:
    [[nodiscard]] const Value& next();

    Table m_table;
    const Row& m_row;
    std::size_t m_next = 0;
};

} // namespace planner
