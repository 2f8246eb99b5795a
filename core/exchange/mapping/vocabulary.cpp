// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/vocabulary.h"

#include "core/base/utf8.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/vocabulary_text.h"
#include "core/exchange/mapping/words.h"
#include "core/exchange/near_names.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace planner {
namespace {

constexpr std::size_t kShortTerm = 4;  ///< letters of a term that counts as the whole header only
constexpr std::size_t kPluralWord = 5; ///< letters of a word that may have an s more
constexpr std::size_t kNearWord = 7;   ///< letters of a word that may have one letter wrong
constexpr std::size_t kLongestHeader = 400;
constexpr double kSaysMore = 0.92; ///< the score of a header that says the term and more begins here
constexpr double kAgainst = 0.55;

std::string_view takeUntil(std::string_view& text, std::string_view end)
{
    const std::size_t at = text.find(end);
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + end.size());
    return taken;
}

/// The cell as whole cells are compared: signs stay, case goes.
std::string plainCell(std::string_view cell)
{
    std::string plain(withoutBlankEdges(cell));
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return plain;
}

bool holds(const std::unordered_set<std::string>& texts, std::string_view cell)
{
    constexpr std::size_t kLongestMark = 40;
    return cell.size() <= kLongestMark && texts.contains(plainCell(cell));
}

/// Calls `each` with the word without each of its letters in turn; of letters of several bytes all are left out.
template <class Each>
void shortened(const std::string& word, const Each& each)
{
    for (std::size_t i = 0; i < word.size();) {
        std::size_t end = i + 1;
        while (end < word.size() && isContinuationByte(word[end]))
            ++end;
        each(word.substr(0, i) + word.substr(end));
        i = end;
    }
}

bool endsWith(const std::vector<std::string>& words, const std::vector<std::string>& end)
{
    return words.size() >= end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
}

} // namespace

const Vocabulary& Vocabulary::ofProgram()
{
    static const Vocabulary vocabulary(kVocabularyText);
    return vocabulary;
}

Vocabulary::Vocabulary(std::string_view lines)
{
    while (!lines.empty()) {
        const std::string_view line = takeUntil(lines, "\n");
        if (!line.empty() && line.front() != '#')
            addLine(line);
    }
}

Vocabulary::Texts& Vocabulary::textsFor(std::string_view key)
{
    for (const auto& [prefix, sets] : {std::pair("not ", &m_against), std::pair("never ", &m_never)})
        if (const std::size_t size = std::string_view(prefix).size(); key.substr(0, size) == prefix)
            if (const auto field = kNamesOf<TableField>.find(key.substr(size)))
                return (*sets)[static_cast<std::size_t>(*field)];
    if (key == "total row")
        return m_totals;
    if (key == "note row")
        return m_notes;
    if (key == "unit")
        return m_units;
    if (key == "blank")
        return m_blanks;
    assert(key == "yes" || key == "no");
    return key == "yes" ? m_yes : m_no;
}

void Vocabulary::addLine(std::string_view line)
{
    const std::string_view key = takeUntil(line, "\t");
    const std::string_view language = takeUntil(line, "\t");
    const auto field = kNamesOf<TableField>.find(key);
    const bool areCells = key == "unit" || key == "blank" || key == "yes" || key == "no";
    while (!line.empty()) {
        const std::string_view term = takeUntil(line, " | ");
        if (field)
            addTerm(*field, language, term);
        else if (key == "personal")
            m_personal.push_back(wordsOf(term));
        else if (areCells)
            textsFor(key).insert(plainCell(term));
        else
            textsFor(key).merge(Texts{together(wordsOf(term))});
    }
}

Vocabulary::WordId Vocabulary::idOf(const std::string& word)
{
    const auto [place, isNew] = m_wordIds.try_emplace(word, static_cast<WordId>(m_words.size()));
    if (!isNew)
        return place->second;
    m_words.push_back(word);
    m_termsWith.emplace_back();
    if (characterCount(word) >= kNearWord) {
        m_near[word].push_back(place->second);
        shortened(word, [&](const std::string& shorter) { m_near[shorter].push_back(place->second); });
    }
    return place->second;
}

void Vocabulary::addTerm(TableField field, std::string_view language, std::string_view text)
{
    std::vector<std::string> words = wordsOf(text);
    assert(!words.empty());
    const auto id = static_cast<TermId>(m_terms.size());
    m_together[together(words)].push_back(id);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const bool isShort = words.size() == 1 && characterCount(words.front()) <= kShortTerm;
    m_terms.push_back({field, std::string(text), std::string(language), words.size(), isShort});
    for (const std::string& word : words)
        m_termsWith[idOf(word)].push_back(id);
}

void Vocabulary::findNearWords(const std::string& word, std::vector<WordId>& found) const
{
    const auto add = [&](const std::string& key) {
        const auto near = m_near.find(key);
        if (near == m_near.end())
            return;
        // Words that lose different letters meet here and differ in two. Letters of other writings have two bytes.
        const std::size_t most = isAsciiOnly(word) ? 1 : 2;
        for (const WordId id : near->second)
            if (lettersOff(word, m_words[id], most) <= most)
                found.push_back(id);
    };
    add(word);
    shortened(word, add);
}

void Vocabulary::findWords(const std::string& word, std::vector<WordId>& found) const
{
    found.clear();
    const auto add = [&](const std::string& other) {
        if (const auto place = m_wordIds.find(other); place != m_wordIds.end())
            found.push_back(place->second);
    };
    add(word);
    if (word.size() >= kPluralWord) {
        add(word + "s");
        if (word.back() == 's' && word.size() > kPluralWord)
            add(word.substr(0, word.size() - 1));
    }
    if (characterCount(word) >= kNearWord)
        findNearWords(word, found);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

std::vector<HeaderMatch> Vocabulary::bestTerms(const std::vector<std::string>& words) const
{
    std::vector<double> scores(kTableFieldCount, 0.0);
    std::vector<const Term*> best(kTableFieldCount, nullptr);
    const auto offer = [&](const Term& term, double score) {
        const auto field = static_cast<std::size_t>(term.field);
        if (score < scores[field] || (score == scores[field] && best[field] != nullptr && best[field] <= &term))
            return; // of equals the first
        scores[field] = score;
        best[field] = &term;
    };
    std::unordered_map<TermId, std::size_t> shared; // words of the term that the header has
    std::vector<WordId> seen;
    std::vector<WordId> found;
    for (const std::string& word : words) {
        findWords(word, found);
        for (const WordId id : found) {
            if (std::find(seen.begin(), seen.end(), id) != seen.end())
                continue;
            seen.push_back(id);
            for (const TermId term : m_termsWith[id])
                ++shared[term];
        }
    }
    for (const auto& [id, count] : shared) {
        const Term& term = m_terms[id];
        if (count < term.wordCount || (term.isShort && words.size() > 1))
            continue;
        const double part = static_cast<double>(term.wordCount) / static_cast<double>(words.size());
        offer(term, part >= 1 ? 1 : kSaysMore * std::pow(part, 0.35));
    }
    if (const auto same = m_together.find(together(words)); same != m_together.end())
        for (const TermId id : same->second)
            offer(m_terms[id], 1);
    std::vector<HeaderMatch> matches;
    for (std::size_t field = 0; field < kTableFieldCount; ++field)
        if (best[field] != nullptr)
            matches.push_back(
                {static_cast<TableField>(field), scores[field], best[field]->text, best[field]->language, {}});
    return matches;
}

std::string Vocabulary::wordIn(const Texts& texts, const std::vector<std::string>& words)
{
    const auto word = std::find_if(words.begin(), words.end(), [&](const auto& one) { return texts.contains(one); });
    return word == words.end() ? std::string() : *word;
}

std::vector<HeaderMatch> Vocabulary::look(std::string_view header) const
{
    const std::vector<std::string> words = tellingWordsOf(header.substr(0, kLongestHeader));
    if (words.empty())
        return {};
    std::vector<HeaderMatch> matches = bestTerms(words);
    std::erase_if(matches, [&](const HeaderMatch& match) {
        return match.score < 1 && !wordIn(m_never[static_cast<std::size_t>(match.field)], words).empty();
    });
    for (HeaderMatch& match : matches) {
        if (match.score < 1)
            match.against = wordIn(m_against[static_cast<std::size_t>(match.field)], words);
        match.score *= match.against.empty() ? 1 : kAgainst;
    }
    return matches;
}

double Vocabulary::bestScore(std::string_view header) const
{
    double best = 0;
    for (const HeaderMatch& match : look(header))
        best = std::max(best, match.score);
    return best;
}

bool Vocabulary::isUnit(std::string_view cell) const { return holds(m_units, cell); }
bool Vocabulary::isBlankMark(std::string_view cell) const { return holds(m_blanks, cell); }
bool Vocabulary::isYes(std::string_view cell) const { return holds(m_yes, cell); }
bool Vocabulary::isNo(std::string_view cell) const { return holds(m_no, cell); }

bool Vocabulary::isPersonal(std::string_view header) const
{
    std::vector<std::string> words = tellingWordsOf(header.substr(0, kLongestHeader));
    while (words.size() > 1 && (words.back() == "address" || words.back() == "number" || words.back() == "no"))
        words.pop_back();
    return std::any_of(m_personal.begin(), m_personal.end(), [&](const auto& term) {
        return term.size() == 1 && characterCount(term.front()) <= kShortTerm ? words == term : endsWith(words, term);
    });
}

} // namespace planner
