// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/column_profile.h"

#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/words.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_set>

namespace planner {
namespace {

constexpr std::size_t kProfiledRows = 5'000;
constexpr std::size_t kFewestRows = 300;
constexpr std::size_t kMostCells = 500'000;
constexpr std::size_t kMostMarks = 20; ///< kinds of marks that a column remembers

/// The numbers of a column as one style reads them.
struct Tally {
    std::size_t numbers = 0;
    std::size_t whole = 0;
    std::size_t percents = 0;
    std::size_t negatives = 0;
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();

    void add(const WrittenNumber& number)
    {
        ++numbers;
        whole += number.isWhole() ? 1 : 0;
        percents += number.isPercent ? 1 : 0;
        negatives += number.value < 0 ? 1 : 0;
        least = std::min(least, number.value);
        most = std::max(most, number.value);
    }
};

bool isShortCode(std::string_view text)
{
    return text.size() <= 2 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

class ColumnReader {
public:
    void read(const GridCell& cell, const Vocabulary& vocabulary)
    {
        const std::string_view text = withoutBlankEdges(cell.text);
        if (text.empty())
            return;
        const bool startsNumber = text.front() >= '0' && text.front() <= '9';
        if (cell.kind == CellKind::Error || (!startsNumber && vocabulary.isBlankMark(text))) {
            if (m_profile.marks.size() < kMostMarks || m_profile.marks.contains(std::string(text)))
                ++m_profile.marks[std::string(text)];
            return;
        }
        ++m_profile.present;
        m_distinct.insert(text);
        m_letters += characterCount(text);
        if (readDate(cell) || readNumber(cell))
            return;
        ++m_profile.texts;
        m_shortCodes += isShortCode(text) ? 1 : 0;
        m_profile.spaced += text.find(' ') != std::string_view::npos ? 1 : 0;
        m_profile.arabic += isArabicText(text) ? 1 : 0;
    }

    ColumnProfile finish()
    {
        std::size_t best = 0;
        for (std::size_t i = 1; i < m_tallies.size(); ++i)
            best = m_tallies[i].numbers > m_tallies[best].numbers ? i : best;
        const Tally& tally = m_tallies[best];
        m_profile.style = kNumberStyles[best];
        for (std::size_t i = 0; i < m_tallies.size(); ++i)
            if (m_tallies[i].numbers == tally.numbers && m_tallies[i].whole == tally.numbers
                && tally.whole < tally.numbers)
                m_profile.wholeStyle = kNumberStyles[i];
        m_profile.numbers = tally.numbers;
        m_profile.whole = tally.whole;
        m_profile.percents = tally.percents;
        m_profile.negatives = tally.negatives;
        m_profile.least = tally.numbers == 0 ? 0 : tally.least;
        m_profile.most = tally.numbers == 0 ? 0 : tally.most;
        // What another style reads as a number is none.
        m_profile.texts += m_numericCells - tally.numbers;
        m_profile.distinct = m_distinct.size();
        m_profile.length = m_profile.share(m_letters);
        m_profile.areCodes = m_shortCodes * 10 >= m_profile.present * 8 && m_distinct.size() >= 3;
        if (m_profile.areCodes)
            takeCodesFromMarks();
        return std::move(m_profile);
    }

private:
    bool readDate(const GridCell& cell)
    {
        const DateForm form = dateFormOf(cell);
        m_profile.dates += form != DateForm::None ? 1 : 0;
        m_profile.dayFirst += form == DateForm::DayFirst ? 1 : 0;
        m_profile.monthFirst += form == DateForm::MonthFirst ? 1 : 0;
        m_profile.eitherFirst += form == DateForm::Either ? 1 : 0;
        return form != DateForm::None;
    }

    bool readNumber(const GridCell& cell)
    {
        const auto number = numberIn(cell, kNumberStyles[0]);
        bool isNumber = number.has_value();
        if (number)
            m_tallies[0].add(*number);
        for (std::size_t i = 1; i < m_tallies.size(); ++i) {
            const bool isSame = number && !number->isStyled;
            const auto other = isSame ? number : numberIn(cell, kNumberStyles[i]);
            if (other)
                m_tallies[i].add(*other);
            isNumber = isNumber || other.has_value();
        }
        m_numericCells += isNumber ? 1 : 0;
        return isNumber;
    }

    /// In a column of two-letter codes NA is Naples, and not "not available".
    void takeCodesFromMarks()
    {
        for (auto mark = m_profile.marks.begin(); mark != m_profile.marks.end();) {
            if (!isShortCode(mark->first)) {
                ++mark;
                continue;
            }
            m_profile.present += mark->second;
            m_profile.texts += mark->second;
            ++m_profile.distinct;
            mark = m_profile.marks.erase(mark);
        }
    }

    ColumnProfile m_profile;
    std::array<Tally, kNumberStyles.size()> m_tallies;
    std::unordered_set<std::string_view> m_distinct;
    std::size_t m_letters = 0;
    std::size_t m_shortCodes = 0;
    std::size_t m_numericCells = 0;
};

double fitOfPeople(const ColumnProfile& column)
{
    constexpr double kMostPeople = 5e6;
    const double numbers = column.share(column.numbers);
    // In another style the figures are whole, a thousand times as large.
    const double most = column.wholeStyle ? column.most * 1000 : column.most;
    const double fractions = column.wholeStyle ? 0 : column.fractions();
    if (numbers < 0.6 || most > kMostPeople || column.percents * 2 > column.present || most <= 1)
        return 0;
    if (column.least >= 1900 && column.most <= 2100)
        return 0.05; // years
    if (column.least >= 10'000 && column.share(column.distinct) > 0.95)
        return 0.1; // numbers that are codes
    return numbers * (column.distinct <= 2 ? 0.4 : 1) * (fractions > 0.3 ? 0.75 : 1) * (column.negatives > 0 ? 0.5 : 1);
}

double fitOfDegrees(const ColumnProfile& column, double most)
{
    const bool isWithin = column.least >= -most && column.most <= most;
    if (column.share(column.numbers) < 0.6 || !isWithin || column.distinct < 2)
        return 0;
    return column.fractions() > 0.6 ? 1 : 0.2;
}

double fitOfShare(const ColumnProfile& column)
{
    if (column.share(column.numbers) < 0.6 || column.most > 1'000 || column.least < 0)
        return 0;
    return column.percents * 2 > column.present || column.fractions() > 0.3 || column.most > 100 ? 1 : 0.6;
}

double fitOfCode(const ColumnProfile& column)
{
    const bool isNone =
        column.share(column.distinct) < 0.9 || column.dates > 0 || column.length > 24 || column.fractions() > 0.1;
    if (isNone)
        return 0.05;
    return column.share(column.spaced) > 0.2 ? 0.2 : 1;
}

double fitOfName(const ColumnProfile& column)
{
    if (column.share(column.texts) < 0.8 || column.length < 2)
        return 0;
    return (column.share(column.distinct) < 0.4 ? 0.3 : 1) * (column.length > 80 ? 0.4 : 1)
           * (column.arabic * 2 > column.texts ? 0.8 : 1);
}

/// Fields whose values are dates, one of few words, or a quantity.
double fitOfOther(TableField field, const ColumnProfile& column)
{
    using enum TableField;
    switch (field) {
    case NameArabic:
    case NameKurdish:
        return column.arabic * 2 > column.present ? 1 : 0;
    case AsOf:
    case DateOfMove:
    case ReadyFrom:
    case NotAfter:
    case OpenFrom:
    case OpenTo:
        return column.share(column.dates) > 0.8 ? 1 : 0;
    case Country:
        return column.share(column.texts) > 0.9 && column.length < 40 ? 1 : 0;
    case Accepts:
    case Category:
    case Mode:
    case Move:
    case Kind:
        return column.share(column.texts) > 0.8 && column.distinct <= 60 && column.length < 60 ? 1 : 0;
    case Kilometres:
    case Hours:
    case Seats:
    case DailyIntake:
    case DailyRelease:
    case AccommodationArea:
    case DeparturesPerDay:
    case ArrivalDayOffset:
        return column.share(column.numbers) > 0.8 && column.least >= 0 ? 1 : 0;
    default:
        return column.share(column.texts) > 0.3 ? 1 : 0.3;
    }
}

} // namespace

std::vector<ColumnProfile> profilesOf(const GridSheet& sheet, const TableShape& shape, const Vocabulary& vocabulary)
{
    std::vector<ColumnReader> readers(sheet.columnCount());
    const auto data = static_cast<std::size_t>(std::count(shape.rows.begin(), shape.rows.end(), RowIs::Data));
    const std::size_t most =
        std::clamp(kMostCells / std::max<std::size_t>(1, readers.size()), kFewestRows, kProfiledRows);
    const std::size_t step = data / most + 1;
    std::size_t at = 0;
    for (std::size_t i = 0; i < sheet.rowCount(); ++i) {
        if (!shape.isData(i) || at++ % step != 0)
            continue;
        const GridRow row = sheet.row(i);
        for (std::size_t k = 0; k < row.cellCount(); ++k) {
            const GridCell cell = row.cell(k);
            readers[cell.column].read(cell, vocabulary);
        }
    }
    std::vector<ColumnProfile> profiles;
    profiles.reserve(readers.size());
    for (ColumnReader& reader : readers)
        profiles.push_back(reader.finish());
    return profiles;
}

bool areFractions(const ColumnProfile& column)
{
    constexpr double kMostFraction = 1.5;
    return column.numbers > 0 && column.percents == 0 && column.most > 0 && column.most <= kMostFraction;
}

NumberStyle styleOf(TableField field, const ColumnProfile& column)
{
    const bool arePeople = field == TableField::Capacity || field == TableField::Population
                           || field == TableField::TargetCapacity || field == TableField::Seats
                           || field == TableField::DailyIntake || field == TableField::DailyRelease;
    return arePeople ? column.wholeStyle.value_or(column.style) : column.style;
}

double fitOf(TableField field, const ColumnProfile& column)
{
    using enum TableField;
    if (column.present == 0)
        return 0;
    switch (field) {
    case Capacity:
    case Population:
    case TargetCapacity:
        return fitOfPeople(column);
    case Latitude:
        return fitOfDegrees(column, 90);
    case Longitude:
        return fitOfDegrees(column, 180);
    case OccupancyShare:
    case OvercrowdingLimit:
        return fitOfShare(column);
    case Code:
    case Route:
        return fitOfCode(column);
    case Name:
        return fitOfName(column);
    case From:
    case To:
        return column.share(column.texts) < 0.8 ? 0 : column.distinct < 2 ? 0.2 : 1;
    default:
        return fitOfOther(field, column);
    }
}

} // namespace planner
