// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/count_text.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/edit/soundness.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/plan_export.h"
#include "core/model/limits.h"

#include <algorithm>

namespace planner::tplan {
namespace {

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> pieces(1);
    for (const char letter : text)
        if (letter == separator)
            pieces.emplace_back();
        else
            pieces.back() += letter;
    return pieces;
}

Error wrong(const std::string& piece, const char* form, const char* example)
{
    return {ErrorKind::BadInput, {MessageId::WordIsNotOfForm, {oneLine(piece), form, example}}};
}

Result<CohortId> cohortNamed(const Operation& operation, const std::string& code)
{
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].code == code)
            return CohortId{i};
    return Error{ErrorKind::BadInput, {MessageId::NoSuchCohort, {oneLine(code)}}};
}

/// A headcount; nothing for another text.
std::optional<People> peopleOf(const std::string& text)
{
    const auto number = parseWhole(text);
    return number && *number >= 0 && *number <= limits::kHeadcount ? std::optional(People(*number)) : std::nullopt;
}

} // namespace

Result<std::vector<Part>> parseCount(const Operation& operation, const std::string& text)
{
    std::vector<Part> parts;
    if (text == kNobody)
        return parts;
    for (const std::string& piece : split(text, ';')) {
        const auto words = split(piece, ':');
        const auto people = words.size() == 2 ? tplan::peopleOf(words[1]) : std::nullopt;
        if (!people)
            return wrong(piece, "a cohort and its people", "C1:48;C2:12, or 0 for nobody");
        const auto cohort = cohortNamed(operation, words[0]);
        if (!cohort)
            return cohort.error();
        if (std::any_of(parts.begin(), parts.end(), [&](const Part& part) { return part.cohort == cohort.value(); }))
            return Error{ErrorKind::BadInput, {MessageId::CohortIsCountedTwice, {words[0]}}};
        parts.push_back({cohort.value(), *people});
    }
    sortParts(parts);
    return parts;
}

Result<std::vector<Account>> parseAccounts(const Operation& operation, const std::string& text)
{
    std::vector<Account> accounts;
    for (const std::string& piece : split(text, ';')) {
        const auto words = split(piece, ':');
        const auto fate = words.size() == 3 ? valueNamed<Fate>(words[1]) : std::nullopt;
        const auto people = fate ? tplan::peopleOf(words[2]) : std::nullopt;
        if (!people)
            return wrong(piece, "a cohort, what became of its people, and how many",
                         "C1:returned:2;C2:hospital:1, with returned, hospital, released, died, escaped or other");
        const auto cohort = cohortNamed(operation, words[0]);
        if (!cohort)
            return cohort.error();
        accounts.push_back({cohort.value(), *fate, *people});
    }
    std::sort(accounts.begin(), accounts.end(), isBefore);
    const auto twice = std::adjacent_find(accounts.begin(), accounts.end(), [](const Account& a, const Account& b) {
        return a.cohort == b.cohort && a.fate == b.fate;
    });
    if (twice != accounts.end())
        return Error{
            ErrorKind::BadInput,
            {MessageId::CohortIsAccountedForTwice, {operation.cohort(twice->cohort).code, nameOf(twice->fate)}}};
    return accounts;
}

} // namespace planner::tplan
