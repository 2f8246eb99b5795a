// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_proposal.h"

#include "core/base/message_id.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/site_positions.h"
#include "core/exchange/mapping/words.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace planner {
namespace {

constexpr double kOfName = 0.65;
constexpr double kOfValues = 0.35;
constexpr double kLeastProposed = 0.4;
constexpr double kLeastAgainst = 0.6; ///< of a column whose header says that it is another thing
constexpr double kPoorFit = 0.3;
constexpr double kOfPoorFit = 0.25; ///< taken off where the values hardly fit
constexpr double kOfTag = 0.97;
constexpr double kOfProof = 0.2;
constexpr double kProved = 0.9;       ///< part of the rows that agree
constexpr double kOwnName = 0.95;     ///< what a header says of a field that protects people
constexpr double kJustTheTerm = 0.85; ///< what a header says that is sure
constexpr double kSureScore = 0.85;
constexpr double kSureAhead = 0.1;
constexpr double kLikelyScore = 0.65;
constexpr double kAsGood = 0.04;
constexpr double kMovesScore = 0.8;
constexpr std::size_t kMostProved = 24; ///< columns without a name that a share may prove

struct Candidate {
    TableField field{};
    std::uint32_t column = 0;
    double score = 0;
    double name = 0;
    bool isAgainst = false; ///< the header says that it is another thing too
    bool isProved = false;
    std::vector<Message> because;
};

/// What the names of a column say about a field.
struct NameSays {
    double score = 0;
    bool isAgainst = false;
    Message because;
};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// HXL tags name fields exactly.
std::optional<TableField> fieldOfTag(std::string_view tag)
{
    if (holds(tag, "#geo+lat"))
        return TableField::Latitude;
    if (holds(tag, "#geo+lon"))
        return TableField::Longitude;
    if (holds(tag, "#country+name"))
        return TableField::Country;
    if (holds(tag, "#capacity"))
        return TableField::Capacity;
    if (holds(tag, "#loc+name") || holds(tag, "#site+name"))
        return holds(tag, "_ar") ? TableField::NameArabic : TableField::Name;
    if (holds(tag, "#loc+code"))
        return TableField::Code;
    const bool isPeople = holds(tag, "#affected") || holds(tag, "#inneed") || holds(tag, "#population");
    const bool isPart = holds(tag, "+hh") || holds(tag, "househ") || holds(tag, "returnee");
    if (isPeople && !isPart)
        return TableField::Population;
    return holds(tag, "#date") && holds(tag, "reported") ? std::optional(TableField::AsOf) : std::nullopt;
}

Message sentenceOf(const HeaderMatch& match, std::string_view header)
{
    if (!match.against.empty())
        return {MessageId::HeaderSaysOtherwise, {header, nameOf(match.field), match.term, match.against}};
    if (match.score >= 1)
        return {MessageId::HeaderIsTerm, {header, nameOf(match.field), match.term, match.language}};
    return {MessageId::HeaderHasTerm, {header, nameOf(match.field), match.term, match.language}};
}

/// Makes the proposal of a sheet.
class Proposer {
public:
    Proposer(const GridSheet& sheet, const ProposalWishes& wishes, const Vocabulary& vocabulary)
        : m_wishes(wishes), m_vocabulary(vocabulary), m_proposal(begin(sheet, wishes, vocabulary)),
          m_figures(sheet, m_proposal.shape, m_proposal.columns), m_isPersonal(sheet.columnCount())
    {
        for (const PersonalColumn& personal : m_proposal.personal)
            m_isPersonal[personal.column] = true;
    }

    TableProposal propose()
    {
        for (std::uint32_t column = 0; column < m_proposal.columns.size(); ++column)
            if (!m_isPersonal[column])
                addCandidates(column);
        addProofs();
        dropOtherKinds();
        choose();
        addLatestDay();
        askForPositions();
        if (m_proposal.find(TableField::Population) == nullptr)
            m_proposal.wholes = agreeingGroups(m_figures, m_proposal.shape, m_proposal.columns);
        return std::move(m_proposal);
    }

private:
    static TableProposal begin(const GridSheet& sheet, const ProposalWishes& wishes, const Vocabulary& vocabulary)
    {
        TableProposal proposal;
        proposal.shape = shapeOf(sheet, vocabulary, wishes.headerRow);
        proposal.columns = profilesOf(sheet, proposal.shape, vocabulary);
        proposal.personal = personalColumns(sheet, proposal.shape, vocabulary);
        return proposal;
    }

    /// The last part of a header decides, groups above it may speak against it or, a little, for it.
    [[nodiscard]] std::vector<NameSays> namesOf(std::uint32_t column) const
    {
        const std::string& own = m_proposal.shape.ownNames[column];
        const std::string& whole = m_proposal.shape.headers[column];
        std::vector<NameSays> says(kTableFieldCount);
        const auto of = [&says](TableField field) -> NameSays& { return says[static_cast<std::size_t>(field)]; };
        for (const HeaderMatch& match : m_vocabulary.look(own))
            of(match.field) = {match.score, !match.against.empty(), sentenceOf(match, own)};
        if (whole != own)
            for (const HeaderMatch& match : m_vocabulary.look(whole)) {
                NameSays& one = of(match.field);
                if (match.score > one.score || !match.against.empty())
                    one = {std::max(match.score, one.score * 0.6), !match.against.empty(), sentenceOf(match, whole)};
            }
        const std::string& tag = m_proposal.shape.tags[column];
        if (const auto field = tag.empty() ? std::nullopt : fieldOfTag(tag))
            of(*field) = {std::max(of(*field).score, kOfTag), false, {MessageId::TagNamesField, {tag, nameOf(*field)}}};
        return says;
    }

    void addCandidates(std::uint32_t column)
    {
        const std::vector<NameSays> says = namesOf(column);
        for (std::size_t i = 0; i < says.size(); ++i) {
            const auto field = static_cast<TableField>(i);
            const double fit = fitOf(field, m_proposal.columns[column]);
            if (fit > 0)
                addCandidate(field, column, says[i], fit);
        }
    }

    void addCandidate(TableField field, std::uint32_t column, const NameSays& says, double fit)
    {
        const ColumnProfile& profile = m_proposal.columns[column];
        if (isProtective(field) && says.score < kOwnName)
            return;
        if ((field == TableField::Code && fit < 0.1) || (field == TableField::AsOf && says.isAgainst))
            return;
        Candidate candidate{field, column, 0, says.score, says.isAgainst, false, {}};
        if (says.score > 0) {
            candidate.score = kOfName * says.score + kOfValues * fit - (fit < kPoorFit ? kOfPoorFit : 0);
            candidate.because.push_back(says.because);
        } else if (field == TableField::NameArabic) {
            candidate.score = 0.6;
            candidate.because.push_back({MessageId::ValuesAreArabic, {}});
        } else if (field == TableField::Name && fit >= 1 && profile.share(profile.distinct) > 0.9 && column < 3) {
            candidate.score = 0.45;
            candidate.because.push_back({MessageId::ValuesAreNames, {}});
        }
        candidate.score += 0.03 / (1 + column); // of equals the first
        if (candidate.score > (says.isAgainst ? kLeastAgainst : kLeastProposed))
            m_candidates.push_back(std::move(candidate));
    }

    [[nodiscard]] Candidate* find(TableField field, std::uint32_t column)
    {
        const auto found = std::find_if(m_candidates.begin(), m_candidates.end(), [&](const Candidate& one) {
            return one.field == field && one.column == column;
        });
        return found == m_candidates.end() ? nullptr : &*found;
    }

    /// Columns that may be the field: those with a name for it, and those without any name that have fitting values.
    [[nodiscard]] std::vector<std::uint32_t> provable(TableField field) const
    {
        std::vector<bool> isNamed(m_proposal.columns.size());
        for (const Candidate& candidate : m_candidates)
            isNamed[candidate.column] = isNamed[candidate.column] || candidate.field != field;
        std::vector<std::uint32_t> columns;
        for (const Candidate& candidate : m_candidates)
            if (candidate.field == field)
                columns.push_back(candidate.column);
        for (std::uint32_t column = 0; column < isNamed.size() && columns.size() < kMostProved; ++column)
            if (!isNamed[column] && !m_isPersonal[column] && fitOf(field, m_proposal.columns[column]) >= 0.7
                && std::find(columns.begin(), columns.end(), column) == columns.end())
                columns.push_back(column);
        return columns;
    }

    void addProofs()
    {
        std::vector<std::uint32_t> shares;
        for (const Candidate& candidate : m_candidates)
            if (candidate.field == TableField::OccupancyShare)
                shares.push_back(candidate.column);
        if (shares.empty())
            return;
        const std::vector<std::uint32_t> populations = provable(TableField::Population);
        const std::vector<std::uint32_t> capacities = provable(TableField::Capacity);
        for (const std::uint32_t share : shares)
            for (const std::uint32_t population : populations)
                for (const std::uint32_t capacity : capacities)
                    if (population != capacity && population != share && capacity != share)
                        prove(population, capacity, share);
    }

    /// One of the two must have a name: a share alone does not tell which two it is of.
    void prove(std::uint32_t population, std::uint32_t capacity, std::uint32_t share)
    {
        const bool isNamed =
            find(TableField::Population, population) != nullptr || find(TableField::Capacity, capacity) != nullptr;
        const double part = isNamed ? m_figures.agreement(population, capacity, share) : 0;
        if (part <= kProved)
            return;
        const Message proof{
            MessageId::ShareProves,
            {static_cast<int>(100 * part), columnName(share), columnName(population), columnName(capacity)}};
        for (const auto& [field, column] :
             {std::pair(TableField::Population, population), std::pair(TableField::Capacity, capacity)}) {
            Candidate* candidate = find(field, column);
            if (candidate == nullptr) {
                m_candidates.push_back({field, column, kOfValues + 0.5 * kOfName, 0, false, false, {}});
                candidate = &m_candidates.back();
            }
            if (candidate->isProved)
                continue;
            candidate->isProved = true;
            candidate->score += kOfProof;
            candidate->because.push_back(proof);
        }
    }

    [[nodiscard]] double best(TableField field) const
    {
        double most = 0;
        for (const Candidate& candidate : m_candidates)
            most = candidate.field == field ? std::max(most, candidate.score) : most;
        return most;
    }

    /// A table with good origins and destinations is one of moves, else it is one of places.
    void dropOtherKinds()
    {
        const bool areMoves = m_wishes.kind
                                  ? *m_wishes.kind == TableKind::Batches || *m_wishes.kind == TableKind::Routes
                                  : best(TableField::From) >= kMovesScore && best(TableField::To) >= kMovesScore;
        const bool areRoutes = best(TableField::Kilometres) >= kLikelyScore || best(TableField::Hours) >= kLikelyScore;
        const bool arePeople =
            best(TableField::Population) >= kLikelyScore || best(TableField::DateOfMove) >= kLikelyScore;
        if (areMoves)
            m_proposal.kind = areRoutes && !arePeople ? TableKind::Routes : TableKind::Batches;
        m_proposal.kind = m_wishes.kind.value_or(m_proposal.kind);
        m_proposal.isKindGiven = m_wishes.kind.has_value();
        const auto isKept = [&](TableField field) {
            if (m_wishes.kind)
                return hasField(*m_wishes.kind, field)
                       || (*m_wishes.kind == TableKind::Facilities && field == TableField::OccupancyShare);
            if (!areMoves)
                return field <= TableField::Label;
            return field == TableField::Code || field == TableField::Population
                   || (field >= TableField::Source && field <= TableField::DateOfMove)
                   || hasField(TableKind::Routes, field);
        };
        m_candidates.erase(std::remove_if(m_candidates.begin(), m_candidates.end(),
                                          [&](const Candidate& candidate) { return !isKept(candidate.field); }),
                           m_candidates.end());
    }

    /// The highest first, each column and each field once.
    void choose()
    {
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        std::vector<bool> isTaken(m_proposal.columns.size());
        std::vector<FieldProposal>& fields = m_proposal.fields;
        std::vector<const Candidate*> chosen;
        for (const Candidate& candidate : m_candidates) {
            const auto found = std::find_if(fields.begin(), fields.end(),
                                            [&](const FieldProposal& one) { return one.field == candidate.field; });
            if (found == fields.end() && !isTaken[candidate.column]) {
                fields.push_back({candidate.field, candidate.column, candidate.score, {}, 0, {}, candidate.because});
                chosen.push_back(&candidate);
                isTaken[candidate.column] = true;
            } else if (found != fields.end() && !found->rival && found->column != candidate.column) {
                found->rival = candidate.column;
                found->rivalScore = candidate.score;
            }
        }
        for (std::size_t i = 0; i < fields.size(); ++i)
            explain(fields[i], *chosen[i]);
        std::sort(fields.begin(), fields.end(),
                  [](const FieldProposal& a, const FieldProposal& b) { return a.field < b.field; });
    }

    /// Written just as the operation folder writes it: whoever made the table means the field.
    [[nodiscard]] bool isVeryName(const FieldProposal& field) const
    {
        return withoutBlankEdges(m_proposal.shape.ownNames[field.column]) == nameOf(field.field);
    }

    /// A distance without a unit may be in miles.
    [[nodiscard]] bool saysUnit(const FieldProposal& field) const
    {
        return field.field != TableField::Kilometres || hasUnitOfLength(m_proposal.shape.headers[field.column]);
    }

    /// 1.2 of a limit may be 120 per cent.
    [[nodiscard]] static bool hasOpenFractions(const FieldProposal& field, const ColumnProfile& profile)
    {
        return field.field == TableField::OvercrowdingLimit && areFractions(profile) && profile.most > 1;
    }

    [[nodiscard]] Trust trustOf(const FieldProposal& field, const Candidate& candidate,
                                const ColumnProfile& profile) const
    {
        if (isProtective(field.field) && !isVeryName(field))
            return Trust::Ask;
        const double ahead = field.score - field.rivalScore;
        if (ahead < kAsGood)
            return Trust::Choose;
        if (candidate.isAgainst)
            return Trust::Guess;
        if (!saysUnit(field) || hasOpenFractions(field, profile))
            return Trust::Guess;
        const bool isOpen = styleOf(field.field, profile) != profile.style;
        // One word may be there by chance: a category of security is none of people.
        const bool isNamed =
            candidate.name >= kJustTheTerm && (!isProtective(field.field) || holds(nameOf(field.field), "_"));
        if (isNamed && !isOpen && field.score >= kSureScore && ahead >= kSureAhead)
            return Trust::Sure;
        return field.score >= kLikelyScore && (candidate.name > 0 || candidate.isProved) ? Trust::Likely : Trust::Guess;
    }

    void explain(FieldProposal& field, const Candidate& candidate) const
    {
        const ColumnProfile& profile = m_proposal.columns[field.column];
        field.trust = trustOf(field, candidate, profile);
        if (field.field == TableField::Capacity || field.field == TableField::Population)
            field.because.push_back({MessageId::ValuesAreWhole, {profile.whole, profile.present}});
        if (isProtective(field.field) && field.trust != Trust::Ask)
            field.because = {{MessageId::HeaderIsVeryName, {nameOf(field.field)}}};
        if (!saysUnit(field))
            field.because.push_back({MessageId::UnitIsOpen, {m_proposal.shape.ownNames[field.column]}});
        if (hasOpenFractions(field, profile))
            field.because.push_back({MessageId::FractionsAreOpen, {profile.least, profile.most}});
        if (profile.dates > 0)
            explainDates(field, profile);
        if (profile.wholeStyle && styleOf(field.field, profile) != profile.style)
            field.because.push_back({MessageId::SeparatorIsOpen, {exampleOf(*profile.wholeStyle)}});
        for (const auto& [mark, count] : profile.marks)
            field.because.push_back({MessageId::MarkIsNotGiven, {count, mark}});
        switch (field.trust) {
        case Trust::Choose:
            field.because.push_back(
                {MessageId::ColumnsAreAsGood, {columnName(field.column), columnName(field.rival.value_or(0))}});
            break;
        case Trust::Guess:
            field.because.push_back({MessageId::LittleSpeaksForIt, {columnName(field.column)}});
            break;
        case Trust::Ask:
            field.because.push_back({MessageId::FieldProtects, {nameOf(field.field), columnName(field.column)}});
            break;
        case Trust::Sure:
        case Trust::Likely:
            break;
        }
    }

    /// Where nothing else is the number of people and many columns are days, the latest day may be meant.
    void addLatestDay()
    {
        constexpr std::size_t kManyDays = 5;
        const bool hasMoves = m_proposal.kind == TableKind::Routes || m_proposal.kind == TableKind::Batches;
        if (hasMoves || m_proposal.find(TableField::Population) != nullptr)
            return;
        std::map<Date, std::uint32_t> days;
        for (std::uint32_t column = 0; column < m_proposal.columns.size(); ++column) {
            const auto day = dayOfHeader(m_proposal.shape.ownNames[column]);
            if (day && !m_isPersonal[column] && fitOf(TableField::Population, m_proposal.columns[column]) > 0)
                days.emplace(*day, column);
        }
        if (days.size() < kManyDays)
            return;
        const auto& [day, column] = *days.rbegin();
        FieldProposal latest;
        latest.field = TableField::Population;
        latest.column = column;
        latest.score = latest.rivalScore = kOfValues;
        latest.rival = std::prev(days.end(), 2)->second;
        latest.trust = Trust::Choose;
        latest.because = {{MessageId::ColumnsAreDays, {days.size(), day}}};
        m_proposal.fields.insert(
            std::find_if(m_proposal.fields.begin(), m_proposal.fields.end(),
                         [](const FieldProposal& one) { return one.field > TableField::Population; }),
            std::move(latest));
    }

    [[nodiscard]] FieldProposal* proposed(TableField field)
    {
        return const_cast<FieldProposal*>(m_proposal.find(field)); // NOLINT: of this object
    }

    /// A column that is called a latitude and goes beyond 90 degrees, while the one that is called a longitude does
    /// not.
    void takeWrongLatitude(FieldProposal& longitude)
    {
        for (std::uint32_t column = 0; column < m_proposal.columns.size(); ++column) {
            const ColumnProfile& profile = m_proposal.columns[column];
            const bool isOutside = profile.most > 90 || profile.least < -90;
            if (column == longitude.column || !isOutside || fitOf(TableField::Longitude, profile) == 0
                || fitOf(TableField::Latitude, m_proposal.columns[longitude.column]) == 0
                || namesOf(column)[static_cast<std::size_t>(TableField::Latitude)].score < kJustTheTerm)
                continue;
            FieldProposal latitude = longitude;
            latitude.field = TableField::Latitude;
            latitude.rival = column;
            longitude.column = column;
            longitude.rival = latitude.column;
            const double furthest = std::max(profile.most, -profile.least);
            for (FieldProposal* one : {&latitude, &longitude}) {
                one->trust = Trust::Choose;
                one->because = {
                    {MessageId::LatitudeIsTooLarge, {columnName(column), furthest, columnName(latitude.column)}}};
            }
            const auto place = m_proposal.fields.begin() + (&longitude - m_proposal.fields.data());
            m_proposal.fields.insert(place, std::move(latitude));
            return;
        }
    }

    /// Latitude and longitude that may be the other way round are not taken without a person.
    void askForPositions()
    {
        FieldProposal* const longitude = proposed(TableField::Longitude);
        FieldProposal* const latitude = proposed(TableField::Latitude);
        if (longitude != nullptr && latitude == nullptr)
            return takeWrongLatitude(*longitude);
        if (longitude == nullptr || m_wishes.plan == nullptr
            || !fitSwapped(m_figures.of(latitude->column), m_figures.of(longitude->column), *m_wishes.plan))
            return;
        const Message why{MessageId::PositionsFitSwapped,
                          {columnName(latitude->column), columnName(longitude->column)}};
        for (FieldProposal* one : {latitude, longitude}) {
            one->trust = Trust::Choose;
            one->rival = one == latitude ? longitude->column : latitude->column;
            one->because.push_back(why);
        }
    }

    static void explainDates(FieldProposal& field, const ColumnProfile& profile)
    {
        if (profile.eitherFirst == 0)
            return;
        if (profile.dayFirst > 0 && profile.monthFirst == 0)
            field.because.push_back({MessageId::DatesAreDayFirst, {profile.dayFirst}});
        else if (profile.monthFirst > 0 && profile.dayFirst == 0)
            field.because.push_back({MessageId::DatesAreMonthFirst, {profile.monthFirst}});
        else
            field.because.push_back({MessageId::DateOrderIsOpen, {profile.eitherFirst}});
    }

    const ProposalWishes& m_wishes;
    const Vocabulary& m_vocabulary;
    TableProposal m_proposal;
    SampledFigures m_figures;
    std::vector<bool> m_isPersonal;
    std::vector<Candidate> m_candidates;
};

} // namespace

const FieldProposal* TableProposal::find(TableField field) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [field](const FieldProposal& one) { return one.field == field; });
    return found == fields.end() ? nullptr : &*found;
}

TableProposal proposeTable(const GridSheet& sheet, const ProposalWishes& wishes, const Vocabulary& vocabulary)
{
    return Proposer(sheet, wishes, vocabulary).propose();
}

} // namespace planner
