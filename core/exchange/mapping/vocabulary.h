// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of resources/words/vocabulary.tsv, found by word: a header of ten words is looked up in some microseconds
// whatever the number of terms.
//
// Keys of the file: the name of a field (terms for it), `not FIELD` (words that make the column another thing: "women"
// beside "inmates"), `never FIELD` (words that make it no such column: "deaths" beside
// "in custody"), `total row`, `note row` (their first words), `unit` (whole cells of a row of units), `blank`
// (whole cells for not given), `yes`, `no`, and `personal` (headers of columns about single persons).

#include "core/exchange/mapping/table_field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace planner {

/// What a header says about one field.
struct HeaderMatch {
    TableField field{};
    double score = 0;          ///< 1 where the header is the term, less where it says more
    std::string_view term;     ///< as the vocabulary writes it
    std::string_view language; ///< "en"
    std::string against;       ///< the word of the header that is against it, or ""
};

class Vocabulary {
public:
    /// The one of the program. Made at the first call; any thread may ask.
    [[nodiscard]] static const Vocabulary& ofProgram();
    /// Reads lines as the file has them. A line that is none is a bug.
    explicit Vocabulary(std::string_view lines);

    /// The fields that the header has words for, the best term of each.
    [[nodiscard]] std::vector<HeaderMatch> look(std::string_view header) const;
    /// The highest score of look().
    [[nodiscard]] double bestScore(std::string_view header) const;

    [[nodiscard]] bool isTotalWord(const std::string& word) const { return m_totals.contains(word); }
    [[nodiscard]] bool isNoteWord(const std::string& word) const { return m_notes.contains(word); }
    /// Whether the whole cell, without blanks around it, is a unit.
    [[nodiscard]] bool isUnit(std::string_view cell) const;
    /// Whether the whole cell, without blanks around it, stands for not given.
    [[nodiscard]] bool isBlankMark(std::string_view cell) const;
    [[nodiscard]] bool isYes(std::string_view cell) const;
    [[nodiscard]] bool isNo(std::string_view cell) const;
    /// Whether the header is, or ends with, a term for what is known of single persons.
    [[nodiscard]] bool isPersonal(std::string_view header) const;
    [[nodiscard]] std::size_t termCount() const { return m_terms.size(); }

private:
    using WordId = std::uint32_t;
    using TermId = std::uint32_t;
    using Texts = std::unordered_set<std::string>;

    struct Term {
        TableField field{};
        std::string text;
        std::string language;
        std::size_t wordCount = 0;
        bool isShort = false; ///< counts as the whole header only: "to" is in too many
    };

    void addLine(std::string_view line);
    void addTerm(TableField field, std::string_view language, std::string_view text);
    [[nodiscard]] WordId idOf(const std::string& word);
    void findWords(const std::string& word, std::vector<WordId>& found) const;
    void findNearWords(const std::string& word, std::vector<WordId>& found) const;
    [[nodiscard]] std::vector<HeaderMatch> bestTerms(const std::vector<std::string>& words) const;
    /// The word of the header that the set has, or "".
    [[nodiscard]] static std::string wordIn(const Texts& texts, const std::vector<std::string>& words);
    [[nodiscard]] Texts& textsFor(std::string_view key);

    std::vector<Term> m_terms;
    std::vector<std::string> m_words;
    std::unordered_map<std::string, WordId> m_wordIds;
    std::unordered_map<std::string, std::vector<WordId>> m_near; ///< words without one of their letters, if long
    std::vector<std::vector<TermId>> m_termsWith;                ///< by word
    std::unordered_map<std::string, std::vector<TermId>> m_together;
    std::vector<Texts> m_against{kTableFieldCount};
    std::vector<Texts> m_never{kTableFieldCount};
    Texts m_totals, m_notes, m_units, m_blanks, m_yes, m_no;
    std::vector<std::vector<std::string>> m_personal;
};

} // namespace planner
