// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_cells.h"

#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/invisible_characters.h"
#include "core/model/limits.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace planner {
namespace {

template <class Value>
CellReading<Value> read(Value value)
{
    return {std::move(value), {}, std::nullopt, {}};
}

template <class Value>
CellReading<Value> wrong(Message problem)
{
    return {std::nullopt, std::move(problem), std::nullopt, {}};
}

std::string orNothing(std::string near) { return near.empty() ? "-" : near; }

template <HasNames Enum>
Message mustBeOneOf()
{
    return {MessageId::UpdateWordIsUnknown, {fmt::format("{}", fmt::join(kNamesOf<Enum>.names, ", "))}};
}

/// A spreadsheet makes the time 07:45:00 of 7:45, which were 45 people of cohort 7: "7:45"; "" for what is no time.
std::string countOfTime(std::string_view piece)
{
    const std::size_t first = piece.find(':');
    const std::size_t second = first == std::string_view::npos ? first : piece.find(':', first + 1);
    if (second == std::string_view::npos || piece.substr(second) != ":00")
        return {};
    const auto number = parseWhole(piece.substr(0, first));
    const auto people = parseWhole(piece.substr(first + 1, second - first - 1));
    return number && people ? fmt::format("{}:{}", *number, *people) : std::string();
}

/// One "CODE:people"; the problem goes to `reading`.
std::optional<Part> readPart(std::string_view piece, const ScheduleCodes& codes, Message& problem)
{
    const std::size_t colon = piece.find(':');
    const std::string_view code = piece.substr(0, colon);
    const auto people = colon == std::string_view::npos ? std::nullopt : parseWhole(piece.substr(colon + 1));
    if (!people || *people < 1 || *people > limits::kHeadcount || !isCode(code)) {
        problem = {MessageId::UpdatePartIsUnreadable, {std::string(piece)}};
        return std::nullopt;
    }
    const auto cohort = codes.cohort(code);
    if (!cohort) {
        problem = {MessageId::UpdateCohortIsUnknown, {std::string(code), orNothing(codes.cohortNear(code))}};
        return std::nullopt;
    }
    return Part{*cohort, People(*people)};
}

std::vector<std::string_view> piecesOf(std::string_view rest)
{
    std::vector<std::string_view> pieces;
    while (!rest.empty()) {
        const std::size_t semicolon = std::min(rest.find(';'), rest.size());
        pieces.push_back(withoutBlankEdges(rest.substr(0, semicolon)));
        rest.remove_prefix(std::min(semicolon + 1, rest.size()));
    }
    return pieces;
}

/// Where each piece that is no part is a time, the parts that were meant.
void offerOfTimes(const std::vector<std::string_view>& pieces, const ScheduleCodes& codes,
                  CellReading<std::vector<Part>>& reading)
{
    std::string meant;
    for (const std::string_view piece : pieces) {
        const std::string time = countOfTime(piece);
        meant.append(meant.empty() ? "" : ";").append(time.empty() ? std::string(piece) : time);
    }
    auto again = readPartsCell(meant, codes);
    if (!again.value)
        return;
    reading.problem = {MessageId::UpdatePartIsOffered, {meant}};
    reading.offer = std::move(again.value);
    reading.offered = meant;
}

} // namespace

CellReading<Date> readDateCell(const std::string& text, std::optional<DateOrder> order)
{
    if (text.empty())
        return wrong<Date>(MessageId::UpdateIsBlank);
    const WrittenDate written = writtenDate(text);
    if (written.form == WrittenDate::Form::None)
        return wrong<Date>(MessageId::UpdateDateIsUnreadable);
    if (written.form != WrittenDate::Form::Ordered)
        return read(*written.date);
    std::set<Date> possible;
    for (const DateOrder one : kDateOrders)
        if (const auto date = written.by(one); date && (!order || *order == one))
            possible.insert(*date);
    if (possible.empty())
        return wrong<Date>(MessageId::UpdateDateIsUnreadable);
    if (possible.size() > 1)
        return wrong<Date>({MessageId::UpdateDateIsAmbiguous, {*possible.begin(), *possible.rbegin()}});
    return read(*possible.begin());
}

CellReading<RouteId> readRouteCell(const std::string& text, const ScheduleCodes& codes)
{
    if (text.empty())
        return wrong<RouteId>(MessageId::UpdateIsBlank);
    if (const auto route = codes.route(text))
        return read(*route);
    std::string near = codes.routeNear(text);
    auto reading = wrong<RouteId>({MessageId::UpdateRouteIsUnknown, {text, orNothing(near)}});
    reading.offer = codes.route(near);
    reading.offered = std::move(near);
    return reading;
}

CellReading<std::vector<Part>> readPartsCell(const std::string& text, const ScheduleCodes& codes)
{
    using Parts = std::vector<Part>;
    if (text.empty())
        return wrong<Parts>(MessageId::UpdateIsBlank);
    const std::vector<std::string_view> pieces = piecesOf(text);
    Parts parts;
    for (const std::string_view piece : pieces) {
        Message problem;
        const auto part = readPart(piece, codes, problem);
        if (!part) {
            auto reading = wrong<Parts>(std::move(problem));
            if (!countOfTime(piece).empty())
                offerOfTimes(pieces, codes, reading);
            return reading;
        }
        parts.push_back(*part);
    }
    sortParts(parts);
    const auto twice = std::adjacent_find(parts.begin(), parts.end(),
                                          [](const Part& a, const Part& b) { return a.cohort == b.cohort; });
    if (twice != parts.end())
        return wrong<Parts>({MessageId::UpdateCohortIsThereTwice, {codes.operation().cohort(twice->cohort).code}});
    return read(std::move(parts));
}

CellReading<Status> readStatusCell(const std::string& text)
{
    if (text.empty())
        return wrong<Status>(MessageId::UpdateIsBlank);
    const auto status = valueNamed<Status>(text);
    return status ? read(*status) : wrong<Status>(mustBeOneOf<Status>());
}

CellReading<bool> readYesNoCell(const std::string& text)
{
    if (text == "yes" || text == "no")
        return read(text == "yes");
    return wrong<bool>({MessageId::UpdateWordIsUnknown, {"yes, no"}});
}

CellReading<std::vector<Clearance>> readClearancesCell(const std::string& text)
{
    std::vector<Clearance> kinds;
    for (const std::string_view word : wordsOf(text)) {
        const auto kind = valueNamed<Clearance>(word);
        if (!kind)
            return wrong<std::vector<Clearance>>(mustBeOneOf<Clearance>());
        kinds.push_back(*kind);
    }
    return read(std::move(kinds));
}

CellReading<People> readPeopleCell(const std::string& text)
{
    const auto people = parseWhole(text);
    if (!people || *people > limits::kAllTravellers)
        return wrong<People>({MessageId::UpdatePartIsUnreadable, {text}});
    return read(People(*people));
}

std::string partsText(const Operation& operation, const std::vector<Part>& parts)
{
    std::string text;
    for (const Part& part : parts)
        text +=
            fmt::format("{}{}:{}", text.empty() ? "" : ";", operation.cohort(part.cohort).code, part.people.value());
    return text;
}

} // namespace planner
