// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts of an .xlsx: runs of one text joined, pronunciation left out, escapes taken back.

#include "core/exchange/sheet/grid.h"
#include "core/exchange/sheet/grid_reading.h"
#include "core/exchange/sheet/xml_part.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The text with LF for every line end, CRLF and CR too.
[[nodiscard]] std::string withOneLineEnd(std::string text);
/// The text with characters for _x000D_ and the like, which stand for what XML cannot hold, and LF for every line end.
[[nodiscard]] std::string withoutEscapes(std::string_view text);

/// Joins the runs of the text that is being read, inline or shared.
class TextRuns {
public:
    /// For every element within the text.
    void onStart(std::string_view name);
    void onEnd(std::string_view name);
    void onText(std::string_view text);
    /// Bytes so far.
    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    /// The whole text; the next one begins.
    [[nodiscard]] std::string take();

private:
    std::string m_text;
    bool m_isInRun = false;
    bool m_isInPronunciation = false;
};

/// The texts that cells refer to by their position; they are kept once.
class SharedTexts final : public XmlVisitor {
public:
    /// Both must outlive the object.
    SharedTexts(GridTexts& texts, GridReading& reading) : m_texts(texts), m_reading(reading) {}

    [[nodiscard]] std::optional<GridTexts::Kept> at(std::uint64_t position) const;

    void onStart(std::string_view name, const XmlAttributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;

private:
    void endText();

    GridTexts& m_texts;
    GridReading& m_reading;
    std::vector<GridTexts::Kept> m_kept;
    TextRuns m_runs;
};

} // namespace planner
