// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words as headers of tables are compared: without what keyboards, languages and programs do to them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The words of a text in small letters without accents: "Capacité_réelle (2020)" gives capacite, reelle, 2020. Case
/// inside a word parts it (facilityName), as does all that is no letter, digit, `%` or `#`. Arabic marks and tatweel
/// fall away, letters that Arabic, Persian and Kurdish keyboards confuse are one, eastern digits become 0 to 9.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);
/// The same but for words of digits alone and years of account such as FY20: they tell which figure, not what it is.
[[nodiscard]] std::vector<std::string> tellingWordsOf(std::string_view text);
/// The words in one, without anything between.
[[nodiscard]] std::string together(const std::vector<std::string>& words);
/// How many characters the text has; a byte that begins none is one.
[[nodiscard]] std::size_t characterCount(std::string_view text);
/// Whether one of the words is a unit of length of the road.
[[nodiscard]] bool hasUnitOfLength(std::string_view header);
/// Whether at least half of the letters are Arabic.
[[nodiscard]] bool isArabicText(std::string_view text);

} // namespace planner
