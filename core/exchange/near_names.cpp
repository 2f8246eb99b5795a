// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/near_names.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr std::size_t kLongName = 8;
constexpr std::size_t kShortName = 4;

bool isSeparator(char c) { return c == ' ' || c == '-' || c == '_' || c == '.' || c == '\t'; }

std::string singular(std::string name)
{
    const auto endsWith = [&](std::string_view end) {
        return name.size() > end.size() + 1 && std::string_view(name).substr(name.size() - end.size()) == end;
    };
    if (endsWith("ies"))
        return name.substr(0, name.size() - 3) + "y";
    if (endsWith("ches"))
        return name.substr(0, name.size() - 2);
    return endsWith("s") ? name.substr(0, name.size() - 1) : name;
}

std::string withoutUnderscores(std::string name)
{
    name.erase(std::remove(name.begin(), name.end(), '_'), name.end());
    return name;
}

/// `name_fr` is not a misspelt `name_ar`: both end in two letters that say which one of a kind is meant.
bool haveDifferentSuffixes(std::string_view a, std::string_view b)
{
    constexpr std::size_t kSuffix = 2;
    if (a.size() != b.size() || a.size() <= kSuffix + 1 || a[a.size() - kSuffix - 1] != '_'
        || a.substr(0, a.size() - kSuffix) != b.substr(0, b.size() - kSuffix))
        return false;
    const bool isExchanged = a.back() == b[b.size() - kSuffix] && b.back() == a[a.size() - kSuffix];
    return !isExchanged;
}

/// 0 for the same but for case, separators and plural; nothing for names that are not close.
std::optional<std::size_t> misspelling(std::string_view name, std::string_view known)
{
    const std::string plain = plainName(name);
    const std::string plainKnown = plainName(known);
    if (withoutUnderscores(singular(plain)) == withoutUnderscores(singular(plainKnown)))
        return 0;
    if (known.size() < kShortName || haveDifferentSuffixes(plain, plainKnown))
        return std::nullopt;
    const std::size_t most = known.size() >= kLongName ? 2 : 1;
    const std::size_t distance = lettersOff(plain, plainKnown, most);
    return distance <= most ? std::optional(distance) : std::nullopt;
}

} // namespace

std::size_t lettersOff(std::string_view a, std::string_view b, std::size_t most)
{
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > most)
        return most + 1;
    // Rows of the table of distances between beginnings of the texts: the last two and the one that is made.
    std::array<std::vector<std::size_t>, 3> rows;
    for (auto& row : rows)
        row.resize(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[1][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[2];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({rows[1][j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], rows[0][j - 2] + 1);
        }
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return std::min(rows[1][b.size()], most + 1);
}

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (!isSeparator(c))
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!plain.empty() && plain.back() != '_')
            plain += '_';
    }
    if (!plain.empty() && plain.back() == '_')
        plain.pop_back();
    return plain;
}

bool isMisspelling(std::string_view name, std::string_view known) { return misspelling(name, known).has_value(); }

std::optional<std::string_view> misspeltName(std::string_view name, const std::vector<std::string_view>& known)
{
    std::optional<std::string_view> nearest;
    std::size_t least = 0;
    for (const std::string_view candidate : known) {
        const auto distance = misspelling(name, candidate);
        if (!distance || (nearest && *distance >= least))
            continue;
        nearest = candidate;
        least = *distance;
    }
    return nearest;
}

NearestCode::NearestCode(std::string_view wanted)
    : m_wanted(wanted), m_plain(plainName(wanted)), m_distance(std::max<std::size_t>(1, m_plain.size() / 3))
{
    if (m_plain.size() <= 2)
        m_distance = 0;
}

void NearestCode::look(std::string_view code)
{
    // The same but for case and separators is nearer than any other.
    const std::string plain = plainName(code);
    const std::size_t distance = plain == m_plain ? 0 : lettersOff(plain, m_plain, m_distance);
    if (distance > m_distance || (distance == m_distance && !m_found.empty()))
        return;
    m_found = code;
    m_distance = distance;
}

} // namespace planner
