// SPDX-License-Identifier: Apache-2.0
#pragma once
// Workbooks that tests make themselves, sound ones and others: every part is what the test says.

#include "core/exchange/sheet/book_part.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace planner::test {

/// BookParts of an archive by their names.
using PartTexts = std::map<std::string, std::string>;

enum class Packing {
    Deflated,
    Stored, ///< as they are, so that a test can find them in the file
    Bzip2,
};

/// Writes the parts into a new archive. Throws where that fails.
void writeArchive(const std::string& path, const PartTexts& parts, Packing packing = Packing::Deflated);

struct SmallSheet {
    std::string name;
    std::string xml;        ///< the whole part
    std::string state = {}; ///< "hidden", "veryHidden"
};

/// An .xlsx of what is needed and nothing more.
struct SmallXlsx {
    std::vector<SmallSheet> sheets;
    std::string sharedTexts = {}; ///< the whole part; "" for none
    std::string styles = {};      ///< the whole part; "" for none
    std::string bookProperties = {};

    [[nodiscard]] PartTexts parts() const;
};

/// A worksheet part of these rows.
[[nodiscard]] std::string worksheet(std::string_view rows);
/// An .xlsx of one sheet named S of these rows.
[[nodiscard]] SmallXlsx bookOfRows(std::string_view rows);
/// The part of texts that cells refer to, of <si> elements.
[[nodiscard]] std::string sharedTexts(std::string_view items);
/// An .ods of these <t:table> elements; prefixes are o, t, x (text), s (style). `styles` are <s:style> elements.
[[nodiscard]] PartTexts odsParts(std::string_view tables, std::string_view styles = {});

/// The parts of a book without an archive around them.
class MemoryParts final : public BookParts {
public:
    explicit MemoryParts(PartTexts parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] bool has(const std::string& name) const override { return m_parts.contains(name); }
    [[nodiscard]] std::uint64_t sizeOf(const std::string& name) const override;
    [[nodiscard]] Result<BookPart> open(const std::string& name) override;

private:
    PartTexts m_parts;
};

} // namespace planner::test
