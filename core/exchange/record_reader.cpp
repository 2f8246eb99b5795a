// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/record_reader.h"

#include "core/base/code.h"
#include "core/base/message_id.h"
#include "core/base/time_zone.h"
#include "core/base/utc_time.h"
#include "core/model/references.h"

namespace planner {
namespace {

/// 0 where the cell is blank or no moment.
std::int64_t readMoment(CellReader& table, const Column& cell)
{
    if (table.isBlank(cell))
        return 0;
    const auto moment = parseUtcText(table.text(cell));
    if (!moment)
        table.fail(cell, MessageId::MomentIsUnreadable);
    return moment.value_or(0);
}

std::string readTimeZone(CellReader& table, const Column& cell)
{
    std::string zone(table.text(cell));
    if (!zone.empty() && !isTimeZone(zone)) {
        table.fail(cell, MessageId::TimeZoneIsUnknown);
        return {};
    }
    return zone;
}

/// The category of a word; nothing where that is wrong and reported, or may yet come to be.
std::optional<CategoryId> readAccepted(CellReader& table, const Column& cell, std::string_view code,
                                       FolderReading& folder)
{
    if (!isCode(code)) {
        table.fail(cell, MessageId::AcceptedCodeIsUnreadable, {shownValue(code)});
        return std::nullopt;
    }
    const bool isNew = folder.categories.find(code) == nullptr;
    if (isNew && folder.hasCategories) {
        if (!folder.categories.isWhole())
            return std::nullopt;
        const std::string nearest = folder.categories.nearest(code);
        table.failAt(table.placeOf(cell), cell.name,
                     nearest.empty() ? MessageId::CategoryIsUnknown : MessageId::CategoryIsMisspelt,
                     {shownValue(code), nearest});
        return std::nullopt;
    }
    const CategoryId id = folder.categoryOf(code);
    const auto awaited = isNew ? folder.awaited.try_emplace(id).first : folder.awaited.find(id);
    if (awaited != folder.awaited.end() && awaited->second.size() < FolderReport::kMaximumErrors)
        awaited->second.push_back(table.placeOf(cell));
    return id;
}

} // namespace

bool RecordReader::areRead(std::initializer_list<std::string_view> names) const
{
    return std::none_of(names.begin(), names.end(), [&](std::string_view name) {
        return std::find(m_unread.begin(), m_unread.end(), name) != m_unread.end();
    });
}

const Column& RecordReader::columnOf(const Field& field)
{
    if (m_next == m_columns.size())
        m_columns.push_back(m_table.column(field.name));
    return m_columns[m_next++];
}

void RecordReader::readCell(const Field& field, const Column& cell, std::string& text)
{
    switch (field.holds) {
    case Holds::OwnCode:
        text = m_table.newCode(cell, *m_codes, m_position);
        break;
    case Holds::Facility:
        if (const auto id = valueOf(field, cell, FacilityId{}))
            text = codeOf(m_folder.plan.operation, *id);
        break;
    case Holds::Category:
        if (const auto id = valueOf(field, cell, CategoryId{}))
            text = codeOf(m_folder.plan.operation, *id);
        break;
    case Holds::TimeZone:
        text = readTimeZone(m_table, cell);
        break;
    case Holds::What:
    case Holds::Moment:
        text = m_table.text(cell);
        break;
    }
}

void RecordReader::readCell(const Field&, const Column& cell, bool& isSo) { isSo = m_table.yesNo(cell, isSo); }

void RecordReader::readCell(const Field&, const Column& cell, std::vector<Goal>& goals)
{
    std::vector<Goal> read;
    for (const std::string_view word : m_table.words(cell)) {
        if (const auto goal = valueNamed<Goal>(word))
            read.push_back(*goal);
        else
            m_table.fail(cell, MessageId::GoalIsUnknown, {shownValue(word), choicesOf<Goal>()});
    }
    if (!read.empty())
        goals = read;
}

void RecordReader::readCell(const Field&, const Column& cell, std::vector<CategoryId>& categories)
{
    for (const std::string_view code : m_table.words(cell))
        if (const auto category = readAccepted(m_table, cell, code, m_folder))
            categories.push_back(*category);
}

void RecordReader::readCell(const Field& field, const Column& cell, const CalendarThing<std::uint32_t&>& thing)
{
    if (!areRead({"kind"}))
        return;
    if (thing.kind == CalendarKind::Escorts && !m_table.isBlank(cell))
        m_table.fail(cell, MessageId::MustBeBlankForEscorts);
    Column needed = cell;
    needed.isRequired = true;
    visitThing(thing.kind, 0, [&](auto id) {
        if (const auto found = valueOf(field, needed, id))
            thing.position = found->position;
    });
}

std::optional<std::int64_t> RecordReader::valueOf(const Field& field, const Column& cell, std::int64_t)
{
    return field.holds == Holds::Moment ? readMoment(m_table, cell) : m_table.number(cell, {field.least, field.most});
}

std::optional<double> RecordReader::valueOf(const Field& field, const Column& cell, double)
{
    return m_table.decimal(cell, {field.least, field.most});
}

std::optional<Date> RecordReader::valueOf(const Field&, const Column& cell, Date) { return m_table.date(cell); }

std::optional<CategoryId> RecordReader::valueOf(const Field&, const Column& cell, CategoryId id)
{
    if (!m_definesCategories)
        return referenceTo(cell, id);
    const std::string_view code = m_table.code(cell);
    return code.empty() ? std::nullopt : std::optional(m_folder.categoryOf(code));
}

std::optional<Metres> RecordReader::valueOf(const Field& field, const Column& cell, Metres)
{
    return m_table.kilometres(cell, field.most / 1000);
}

} // namespace planner
