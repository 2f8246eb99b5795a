// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dates as spreadsheets write them: 21/01/2026, 21.1.26, 46043. Which of the first two numbers is the day is known from
// the whole column or not at all.

#include "core/base/date.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace planner {

enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
inline constexpr std::array kDateOrders{DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay};

/// "dmy", "mdy", "ymd".
[[nodiscard]] const char* nameOf(DateOrder order);
[[nodiscard]] std::optional<DateOrder> dateOrderNamed(std::string_view name);

/// A cell that may be a date.
struct WrittenDate {
    enum class Form {
        None,      ///< no date at all, or one that does not exist
        Iso,       ///< YYYY-MM-DD
        YearFirst, ///< a year of four digits, then month and day
        Serial,    ///< five digits: days since 1899-12-30
        Ordered,   ///< three numbers whose order is to be known
    };
    Form form = Form::None;
    std::optional<Date> date;              ///< of all forms but Ordered
    std::array<std::optional<Date>, 3> as; ///< by DateOrder, of Ordered: nothing where that is no date

    [[nodiscard]] std::optional<Date> by(DateOrder order) const { return as[static_cast<std::size_t>(order)]; }
};

/// Reads a cell without blanks around it. A midnight behind the date is passed over, invisible characters in it and
/// eastern digits are understood, years of two digits are those from 2000 to 2099.
[[nodiscard]] WrittenDate writtenDate(std::string_view cell);

/// Learns from all cells of a column how its dates are written.
class DateColumn {
public:
    void look(const WrittenDate& date);
    /// The orders by which every date of the column is one.
    [[nodiscard]] std::vector<DateOrder> orders() const;

private:
    std::array<bool, 3> m_isPossible{true, true, true};
};

} // namespace planner
