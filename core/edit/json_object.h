// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads one JSON object strictly: each field once asked for by name and kind, no field left over.

#include "core/base/count.h"
#include "core/base/date.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace planner {

using Json = nlohmann::ordered_json;

/// The first thing wrong with a text; reading goes on with empty values and is thrown away at the end.
class JsonProblem {
public:
    void note(const std::string& where, const std::string& what)
    {
        if (m_text.empty())
            m_text = where + ": " + what;
    }
    [[nodiscard]] bool isNone() const { return m_text.empty(); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

/// Json, name and problem must outlive it. A field that is asked for and missing, or of another kind, is a problem;
/// the optional ones may be missing.
class JsonObject {
public:
    JsonObject(const Json& json, const char* name, JsonProblem& problem);
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;
    /// A field that nobody asked for is a problem.
    ~JsonObject();

    [[nodiscard]] std::string text(const char* field);
    [[nodiscard]] bool flag(const char* field);
    [[nodiscard]] Date date(const char* field);
    [[nodiscard]] std::int64_t whole(const char* field);
    [[nodiscard]] double real(const char* field);
    /// An array, or null with the problem noted.
    [[nodiscard]] const Json* array(const char* field);
    /// Any value, or null with the problem noted.
    [[nodiscard]] const Json* value(const char* field);

    template <class Number>
    [[nodiscard]] Number whole(const char* field)
    {
        return Number(whole(field));
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> optionalWhole(const char* field)
    {
        return has(field) ? std::optional(Number(whole(field))) : std::nullopt;
    }
    /// The value that the text names; `parse` gives nothing for a text that it does not know.
    template <class Parse>
    [[nodiscard]] auto named(const char* field, const Parse& parse)
    {
        const std::string name = text(field);
        const auto found = parse(name);
        if (!found)
            note(field, "does not know " + name);
        return found.value_or(typename decltype(found)::value_type{});
    }
    [[nodiscard]] bool has(const char* field) const;
    void note(const char* field, const std::string& what);

private:
    const Json* find(const char* field);

    const Json& m_json;
    const char* m_name;
    JsonProblem& m_problem;
    std::size_t m_asked = 0;
};

/// One text of an array.
[[nodiscard]] std::string textOf(const Json& json, const char* name, JsonProblem& problem);
/// The value of the text; nothing where it is no JSON at all. Never throws but for want of memory.
[[nodiscard]] std::optional<Json> parseJson(const std::string& text);
/// Compact text.
[[nodiscard]] std::string dump(const Json& json);

} // namespace planner
