// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/made_codes.h"

#include "core/base/code.h"
#include "core/base/utf8.h"
#include "core/exchange/mapping/words.h"

#include <algorithm>

namespace planner {
namespace {

constexpr std::size_t kLongestMade = 24;

std::string key(std::string_view name)
{
    std::string text;
    for (const std::string& word : wordsOf(name))
        text += word + " ";
    return text;
}

} // namespace

std::string codeOfName(std::string_view name, std::string_view otherwise)
{
    std::string code;
    for (const std::string& word : wordsOf(name)) {
        std::string plain = isAsciiOnly(word) ? word : std::string();
        std::erase_if(plain, [](char c) { return c == '%' || c == '#'; });
        if (plain.empty() || code.size() + plain.size() > kLongestMade)
            continue;
        code += (code.empty() ? "" : "-") + plain;
    }
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return code.empty() ? std::string(otherwise) : code;
}

std::string MadeCodes::next(const std::string& wanted)
{
    std::string code = wanted;
    for (std::size_t& last = m_last.try_emplace(wanted, 1).first->second; m_taken.contains(code);) {
        const std::string behind = "-" + std::to_string(++last);
        code = wanted.substr(0, kLongestCode - behind.size()) + behind;
    }
    m_taken.insert(code);
    return code;
}

SiteNames::SiteNames(const Operation& operation)
{
    for (const Facility& facility : operation.facilities) {
        m_codes.emplace(facility.code);
        const auto [place, isNew] = m_byName.try_emplace(key(facility.name), facility.code);
        if (!isNew)
            place->second.clear();
    }
}

std::string SiteNames::codeOf(std::string_view text) const
{
    if (const auto code = m_codes.find(std::string(text)); code != m_codes.end())
        return *code;
    const auto found = m_byName.find(key(text));
    return found == m_byName.end() ? std::string() : found->second;
}

} // namespace planner
