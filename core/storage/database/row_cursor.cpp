// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/row_cursor.h"

#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"

namespace planner {

const Value& RowCursor::next()
{
    const std::size_t at = m_next++;
    if (at >= m_row.size())
        fail();
    return m_row[at];
}

bool RowCursor::skipsNull()
{
    const bool isNull = m_next < m_row.size() && std::holds_alternative<std::monostate>(m_row[m_next]);
    if (isNull)
        ++m_next;
    return isNull;
}

void RowCursor::fail() const
{
    const TableSchema& shape = shapeOf(m_table);
    const std::size_t at = m_next == 0 ? 0 : std::min(m_next, shape.columns.size()) - 1;
    std::string key;
    if (const auto* text = m_row.empty() ? nullptr : std::get_if<std::string>(&m_row.front()))
        key = *text;
    else if (const auto* number = m_row.empty() ? nullptr : std::get_if<std::int64_t>(&m_row.front()))
        key = std::to_string(*number);
    throw Trouble(Message{MessageId::RowFieldIsUnsound, {key, shape.name, shape.columns[at]}});
}

std::int64_t RowCursor::whole()
{
    const auto* number = std::get_if<std::int64_t>(&next());
    if (number == nullptr)
        fail();
    return *number;
}

double RowCursor::real()
{
    const auto* number = std::get_if<double>(&next());
    if (number == nullptr)
        fail();
    return *number;
}

std::string RowCursor::text()
{
    const auto* text = std::get_if<std::string>(&next());
    if (text == nullptr)
        fail();
    return *text;
}

bool RowCursor::flag()
{
    const std::int64_t number = whole();
    if (number != 0 && number != 1)
        fail();
    return number == 1;
}

Date RowCursor::date() { return named(parseDate); }

std::vector<std::string> RowCursor::words()
{
    const std::string text = this->text();
    std::vector<std::string> words;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

} // namespace planner
