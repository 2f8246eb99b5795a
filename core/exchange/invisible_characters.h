// SPDX-License-Identifier: Apache-2.0
#pragma once
// Characters that nobody sees and that editors, spreadsheets and copied web pages leave in cells.

#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// True for no-break and other wide or narrow spaces, zero-width characters, direction marks and byte order marks; the
/// space and the tab of ASCII are not meant.
[[nodiscard]] bool isInvisible(char32_t character);
/// The text without invisible characters at its beginning and end.
[[nodiscard]] std::string_view withoutInvisibleEdges(std::string_view text);
/// The same without spaces and tabs too.
[[nodiscard]] std::string_view withoutBlankEdges(std::string_view text);
/// The first invisible character of the text, such as "U+200B"; nothing where it has none.
[[nodiscard]] std::optional<std::string> firstInvisible(std::string_view text);
/// The text with a space of ASCII for each space that is none.
[[nodiscard]] std::string withPlainSpaces(std::string_view text);
/// The text without any invisible character.
[[nodiscard]] std::string withoutInvisible(std::string_view text);

} // namespace planner
