// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formula_guard.h"

#include "core/exchange/invisible_characters.h"

namespace planner {
namespace {

constexpr std::string_view kDangerous = "=+-@\t\r\n|%'";
/// U+FF0B, U+FF0D, U+FF1D and U+FF20 differ in the last two bytes.
constexpr std::string_view kFullwidth[] = {"\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\x9D", "\xEF\xBC\xA0"};

} // namespace

bool needsFormulaGuard(std::string_view text)
{
    if (text.empty())
        return false;
    if (kDangerous.find(text.front()) != std::string_view::npos)
        return true;
    // Readers leave out invisible characters around a text that is not guarded.
    if (withoutInvisibleEdges(text).size() != text.size())
        return true;
    for (const std::string_view character : kFullwidth)
        if (text.substr(0, character.size()) == character)
            return true;
    return false;
}

std::string_view withoutFormulaGuard(std::string_view cell)
{
    const bool isGuarded = !cell.empty() && cell.front() == '\'' && needsFormulaGuard(cell.substr(1));
    return isGuarded ? cell.substr(1) : cell;
}

} // namespace planner
