// SPDX-License-Identifier: Apache-2.0
#pragma once
// Collects the first thing that is wrong with one row, as a refusal that names row, field and value.

#include "core/base/date.h"
#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/model/limits.h"

#include <optional>
#include <string>

namespace planner {

class Checker {
public:
    /// `kind` such as "Route"; `name` its code. Both must outlive the checker.
    Checker(const char* kind, const std::string& name) : m_kind(kind), m_name(name) {}

    void require(bool holds, const char* field, MessageId complaint)
    {
        if (!holds && !m_error)
            m_error =
                Error{ErrorKind::Refused, {MessageId::FieldIsUnsound, {m_kind, m_name, field, Message{complaint}}}};
    }
    void code(const std::string& text) { require(isCode(text), "code", MessageId::IsNoCode); }
    void text(const char* field, const std::string& text) { require(isText(text), field, MessageId::IsNoText); }
    void number(const char* field, std::int64_t value, std::int64_t lowest = 0,
                std::int64_t highest = limits::kHeadcount)
    {
        if ((value < lowest || value > highest) && !m_error)
            m_error = Error{ErrorKind::Refused,
                            {MessageId::FieldIsOutOfRange, {m_kind, m_name, field, value, lowest, highest}}};
    }
    template <class Number>
    void number(const char* field, const std::optional<Number>& value, std::int64_t lowest = 0,
                std::int64_t highest = limits::kHeadcount)
    {
        if (value)
            number(field, value->value(), lowest, highest);
    }
    void date(const char* field, const std::optional<Date>& value)
    {
        static const Date kFirst = *parseDate("1900-01-01");
        static const Date kLast = *parseDate("2999-12-31");
        require(!value || (*value >= kFirst && *value <= kLast), field, MessageId::IsNoUsualDate);
    }
    template <class Id, class Row>
    void reference(const char* field, Id id, const std::vector<Row>& rows)
    {
        require(id.at() < rows.size(), field, MessageId::IsNotInOperation);
    }

    [[nodiscard]] bool isOk() const { return !m_error; }
    [[nodiscard]] Result<Done> result() const { return m_error ? Result<Done>(*m_error) : Result<Done>(Done{}); }

private:
    const char* m_kind;
    const std::string& m_name;
    std::optional<Error> m_error;
};

} // namespace planner
