// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks every field of a record by itself, as core/model/fields.h describes it.

#include "core/base/message_id.h"
#include "core/base/time_zone.h"
#include "core/edit/checker.h"
#include "core/model/fields.h"
#include "core/model/references.h"

namespace planner {

class FieldChecker {
public:
    FieldChecker(Checker& check, const Operation& operation) : m_check(check), m_operation(operation) {}

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        check(field, value);
    }

private:
    void check(const Field& field, const std::string& text)
    {
        if (field.holds == Holds::OwnCode)
            m_check.code(text);
        else if (field.holds == Holds::TimeZone) // another computer may know more of them
            m_check.require(text.empty() || isTimeZoneName(text), field.name, MessageId::IsNoTimeZone);
        else
            m_check.text(field.name, text);
    }
    void check(const Field& field, std::int64_t number)
    {
        if (field.holds != Holds::Moment)
            m_check.number(field.name, number, field.least, field.most);
    }
    void check(const Field& field, double number)
    {
        m_check.require(field.allows(number), field.name, MessageId::IsOutOfRange);
    }
    void check(const Field& field, Date date) { m_check.date(field.name, date); }
    template <class Tag>
    void check(const Field& field, Count<Tag> count)
    {
        m_check.number(field.name, count.value(), field.least, field.most);
    }
    /// In metres, so it is not called by its column.
    void check(const Field& field, Metres length) { m_check.number("length", length.value(), field.least, field.most); }
    /// The start may have moved since: a day may lie outside the operation.
    void check(const Field& field, Day day)
    {
        m_check.number(field.name, day.value(), -limits::kFarthestDay, limits::kFarthestDay);
    }
    template <class Tag>
    void check(const Field& field, Index<Tag> id)
    {
        m_check.reference(field.name, id, listOf(m_operation, id));
    }
    void check(const Field& field, const CalendarThing<const std::uint32_t&>& thing)
    {
        m_check.require(thing.kind != CalendarKind::Escorts || thing.position == 0, field.name,
                        MessageId::IsNotInOperation);
        visitThing(thing.kind, thing.position, [&](auto id) { check(field, id); });
    }
    void check(const Field& field, const std::vector<CategoryId>& categories)
    {
        for (const CategoryId category : categories)
            check(field, category);
    }
    template <class Type>
    void check(const Field& field, const std::optional<Type>& value)
    {
        if (value)
            check(field, *value);
    }
    /// Any value of these is sound.
    template <HasNames Enum>
    void check(const Field&, Enum)
    {
    }
    void check(const Field&, bool) {}
    void check(const Field&, const std::vector<Goal>&) {}

    Checker& m_check;
    const Operation& m_operation;
};

template <class Record>
void checkFields(Checker& check, const Operation& operation, const Record& record)
{
    FieldChecker checker(check, operation);
    fields(checker, record);
}

} // namespace planner
