// SPDX-License-Identifier: Apache-2.0
#include "core/edit/json_object.h"

namespace planner {

JsonObject::JsonObject(const Json& json, const char* name, JsonProblem& problem)
    : m_json(json), m_name(name), m_problem(problem)
{
    if (!json.is_object())
        m_problem.note(m_name, "is no object");
}

JsonObject::~JsonObject()
{
    if (m_json.is_object() && m_asked != m_json.size())
        m_problem.note(m_name, "has fields that are not known");
}

bool JsonObject::has(const char* field) const { return m_json.is_object() && m_json.contains(field); }

const Json* JsonObject::find(const char* field)
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(field);
    if (found == m_json.end())
        return nullptr;
    ++m_asked;
    return &*found;
}

const Json* JsonObject::value(const char* field)
{
    const Json* found = find(field);
    if (found == nullptr)
        note(field, "is missing");
    return found;
}

void JsonObject::note(const char* field, const std::string& what)
{
    m_problem.note(std::string(m_name) + "." + field, what);
}

std::string JsonObject::text(const char* field)
{
    const Json* found = value(field);
    if (found == nullptr || found->is_string())
        return found == nullptr ? std::string() : found->get<std::string>();
    note(field, "is no text");
    return {};
}

bool JsonObject::flag(const char* field)
{
    const Json* found = value(field);
    if (found == nullptr || found->is_boolean())
        return found != nullptr && found->get<bool>();
    note(field, "is neither true nor false");
    return false;
}

std::int64_t JsonObject::whole(const char* field)
{
    const Json* found = value(field);
    if (found == nullptr)
        return 0;
    const bool isTooLarge = found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t{INT64_MAX};
    if (found->is_number_integer() && !isTooLarge)
        return found->get<std::int64_t>();
    note(field, "is no whole number");
    return 0;
}

Date JsonObject::date(const char* field)
{
    const auto found = parseDate(text(field));
    if (!found)
        note(field, "is no date");
    return found.value_or(Date());
}

double JsonObject::real(const char* field)
{
    const Json* found = value(field);
    if (found == nullptr || found->is_number())
        return found == nullptr ? 0 : found->get<double>();
    note(field, "is no number");
    return 0;
}

const Json* JsonObject::array(const char* field)
{
    const Json* found = value(field);
    if (found == nullptr || found->is_array())
        return found;
    note(field, "is no list");
    return nullptr;
}

std::string textOf(const Json& json, const char* name, JsonProblem& problem)
{
    if (json.is_string())
        return json.get<std::string>();
    problem.note(name, "is no text");
    return {};
}

std::optional<Json> parseJson(const std::string& text)
{
    Json json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace planner
