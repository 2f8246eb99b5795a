// SPDX-License-Identifier: Apache-2.0
#include "core/edit/describe_rows.h"

#include "core/base/message_id.h"
#include "core/edit/row_shift.h"
#include "core/model/fields.h"
#include "core/model/references.h"

#include <algorithm>

namespace planner {
namespace {

MessageId nounOf(OperationTable table)
{
    switch (table) {
    case OperationTable::Settings:
        return MessageId::NounSettings;
    case OperationTable::Categories:
        return MessageId::NounCategory;
    case OperationTable::Facilities:
        return MessageId::NounFacility;
    case OperationTable::Places:
        return MessageId::NounPlaces;
    case OperationTable::Cohorts:
        return MessageId::NounCohort;
    case OperationTable::Fleets:
        return MessageId::NounFleet;
    case OperationTable::Routes:
        return MessageId::NounRoute;
    case OperationTable::Calendar:
        return MessageId::NounCalendarRow;
    case OperationTable::KeepApart:
        return MessageId::NounKeepApart;
    case OperationTable::Figures:
        return MessageId::NounFigure;
    }
    return MessageId::NounSettings;
}

/// The name of a facility or category, which people know better than its code.
std::string shownName(const Operation& operation, const OperationRow& row)
{
    if (const auto* facility = std::get_if<Facility>(&row); facility != nullptr && !facility->name.empty())
        return facility->name;
    return nameOfRow(operation, row);
}

/// A field of a row as a sentence shows it; nothing where it is blank.
struct ShownField {
    const char* name;
    std::optional<MessageArgument> value;
};

/// Collects the fields of a record; what it refers to by its code.
class FieldShower {
public:
    FieldShower(const Operation& operation, std::vector<ShownField>& shown) : m_operation(operation), m_shown(shown) {}

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        m_shown.push_back({field.name, field.isNone ? std::nullopt : show(value)});
    }

private:
    using Shown = std::optional<MessageArgument>;
    static Shown show(const std::string& text) { return text.empty() ? Shown() : Shown(text); }
    static Shown show(std::int64_t number) { return number; }
    static Shown show(double number) { return number; }
    static Shown show(bool isSo) { return Message{isSo ? MessageId::ShownYes : MessageId::ShownNo}; }
    static Shown show(Date date) { return date; }
    static Shown show(Metres length) { return static_cast<double>(length.value()) / 1000; }
    template <class Tag>
    static Shown show(Count<Tag> count)
    {
        return count;
    }
    template <HasNames Enum>
    static Shown show(Enum value)
    {
        return nameOf(value);
    }
    template <class Tag>
    Shown show(Index<Tag> id) const
    {
        const auto& rows = listOf(m_operation, id);
        return id.at() < rows.size() ? Shown(rows[id.at()].code) : Shown();
    }
    Shown show(const CalendarThing<const std::uint32_t&>& thing) const
    {
        Shown shown;
        visitThing(thing.kind, thing.position, [&](auto id) { shown = show(id); });
        return shown;
    }
    template <class Type>
    Shown show(const std::optional<Type>& value) const
    {
        return value ? show(*value) : Shown();
    }
    template <class Type>
    Shown show(const std::vector<Type>& values) const
    {
        std::string words;
        for (const Type& value : values)
            if (const Shown word = show(value))
                words += (words.empty() ? "" : " ") + toEnglish(*word);
        return show(words);
    }

    const Operation& m_operation;
    std::vector<ShownField>& m_shown;
};

std::vector<ShownField> shownFields(const Operation& operation, const OperationRow& row)
{
    std::vector<ShownField> shown;
    FieldShower shower(operation, shown);
    std::visit([&](const auto& record) { fields(shower, record); }, row);
    return shown;
}

/// "daily_intake" as "daily intake"
std::string words(std::string_view field)
{
    std::string text(field);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// What is different, as one change of one field, or as a list of fields.
Message differenceOf(const Operation& operation, const OperationRow& before, const OperationRow& after)
{
    const Message noun{nounOf(tableOf(after))};
    const std::string name = shownName(operation, before);
    const auto old = shownFields(operation, before);
    const auto now = shownFields(operation, after);
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (old[i].value != now[i].value)
            different.push_back(i);
    if (different.empty())
        return {MessageId::ChangeRow, {noun, name}};
    const std::string field = words(now[different.front()].name);
    if (different.size() > 1)
        return {MessageId::ChangeFieldsOfRow, {noun, name, field, different.size() - 1}};
    const ShownField& from = old[different.front()];
    const ShownField& to = now[different.front()];
    if (from.name == std::string_view("code"))
        return {MessageId::RenameRow, {noun, *from.value, *to.value}};
    if (!from.value)
        return {MessageId::SetFieldOfRow, {field, name, *to.value}};
    if (!to.value)
        return {MessageId::ClearFieldOfRow, {field, name, *from.value}};
    return {MessageId::ChangeFieldOfRow, {field, name, *from.value, *to.value}};
}

} // namespace

Message describeRow(const Plan& plan, const AddRow& edit)
{
    return {MessageId::AddRow, {Message{nounOf(tableOf(edit.row))}, nameOfRow(plan.operation, edit.row)}};
}

Message describeRow(const Plan& plan, const SetRow& edit)
{
    const OperationTable table = tableOf(edit.row);
    if (edit.position >= rowCount(plan.operation, table))
        return {MessageId::ChangeRow, {Message{nounOf(table)}, nameOfRow(plan.operation, edit.row)}};
    return differenceOf(plan.operation, rowAt(plan.operation, table, edit.position), edit.row);
}

Message describeRow(const Plan& plan, const RemoveRow& edit)
{
    const Message noun{nounOf(edit.table)};
    if (edit.position >= rowCount(plan.operation, edit.table))
        return {MessageId::RemoveRow, {noun, edit.position + std::int64_t{1}}};
    return {MessageId::RemoveRow, {noun, shownName(plan.operation, rowAt(plan.operation, edit.table, edit.position))}};
}

} // namespace planner
