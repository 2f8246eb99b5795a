// SPDX-License-Identifier: Apache-2.0
#include "ui/table/pasted_row.h"

#include "core/base/message_id.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/near_names.h"
#include "core/exchange/plan_export.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace planner::ui {
namespace {

/// Columns that follow from the batch, its route and its day.
constexpr std::array kFollowing{"from",       "to",         "mode",       "fleet",       "arrive",
                                "cohorts",    "categories", "clearances", "departed_on", "departed",
                                "arrived_on", "arrived",    "accounted",  "count_note"};

std::string partsText(const Operation& operation, const std::vector<Part>& parts)
{
    std::string text;
    for (const Part& part : parts)
        text +=
            (text.empty() ? "" : ";") + operation.cohort(part.cohort).code + ":" + std::to_string(part.people.value());
    return text;
}

std::string sortedWords(const std::set<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::set<std::string> wordsIn(const std::string& text)
{
    std::set<std::string> words;
    for (const QString& word : QString::fromStdString(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.insert(word.toStdString());
    return words;
}

std::string countText(const Operation& operation, const std::optional<std::vector<Part>>& count)
{
    if (count && count->empty())
        return std::string(kNobody);
    return partsText(operation, count.value_or(std::vector<Part>{}));
}

std::string dayText(const Operation& operation, const std::optional<Day>& day)
{
    return day ? toText(dateOf(*day, operation.settings.start)) : std::string();
}

/// What the column says of what happened to the batch; pasting changes none of it.
std::string happenedText(const Operation& operation, const Happened& happened, const std::string& column)
{
    if (column == "departed_on")
        return dayText(operation, happened.departedOn);
    if (column == "departed")
        return countText(operation, happened.departed);
    if (column == "arrived_on")
        return dayText(operation, happened.arrivedOn);
    if (column == "arrived")
        return countText(operation, happened.arrived);
    if (column == "count_note")
        return happened.note;
    std::string text;
    for (const Account& account : happened.accounts)
        text += (text.empty() ? "" : ";") + operation.cohort(account.cohort).code + ":" + nameOf(account.fate) + ":"
                + std::to_string(account.people.value());
    return text;
}

std::string categoriesText(const Operation& operation, const Batch& batch)
{
    std::set<std::string> words;
    for (const Part& part : batch.travellers())
        words.insert(operation.category(operation.cohort(part.cohort).category).code);
    return sortedWords(words);
}

std::string clearancesText(const Batch& batch)
{
    std::set<std::string> words;
    for (const Clearance clearance : kAllClearances)
        if (batch.clearances.has(clearance))
            words.insert(nameOf(clearance));
    return sortedWords(words);
}

/// What the column says of the batch, in the words of the files.
std::string following(const Operation& operation, const Batch& batch, const std::string& column)
{
    const Route& route = operation.route(batch.route);
    if (column == "from")
        return operation.facility(route.from).code;
    if (column == "to")
        return operation.facility(route.to).code;
    if (column == "mode")
        return route.mode;
    if (column == "fleet")
        return route.fleet ? operation.fleet(*route.fleet).code : std::string();
    if (column == "arrive")
        return toText(dateOf(batch.arrivalDay(route.arrivalOffset), operation.settings.start));
    if (column == "cohorts")
        return partsText(operation, batch.parts);
    if (column == "categories")
        return categoriesText(operation, batch);
    if (column == "clearances")
        return clearancesText(batch);
    return happenedText(operation, batch.happened, column);
}

/// The cell in the form of following().
std::string plainCell(const PastedRow& row, const char* column)
{
    const std::string text = row.cell(column).toStdString();
    if (column == std::string("arrive") || column == std::string("departed_on") || column == std::string("arrived_on"))
        if (const auto date = writtenDate(text).date)
            return toText(*date);
    const bool isList = column == std::string("categories") || column == std::string("clearances");
    return isList ? sortedWords(wordsIn(text)) : text;
}

bool isAboutWhatHappened(std::string_view column)
{
    return column == "departed_on" || column == "departed" || column == "arrived_on" || column == "arrived"
           || column == "accounted" || column == "count_note";
}

/// How many of the row's cells say of the route what it is not.
int disagreements(const Operation& operation, Batch batch, RouteId route, const PastedRow& row)
{
    batch.route = route;
    int count = 0;
    for (const char* column : {"mode", "fleet", "arrive"}) {
        const std::string text = plainCell(row, column);
        count += !text.empty() && text != following(operation, batch, column) ? 1 : 0;
    }
    return count;
}

} // namespace

QString PastedRow::cell(const char* column) const
{
    const auto found = cells.find(QString::fromLatin1(column));
    return found == cells.end() ? QString() : found->second;
}

std::optional<Error> misspeltColumn(const QString& name)
{
    const std::string text = name.toStdString();
    const std::vector<std::string_view>& known = scheduleColumns();
    if (text.empty() || std::find(known.begin(), known.end(), text) != known.end())
        return std::nullopt;
    const auto meant = misspeltName(text, known);
    if (!meant)
        return std::nullopt;
    return Error{ErrorKind::BadInput, {MessageId::PastedColumnIsUnknown, {text, std::string(*meant)}}};
}

Result<RouteId> pastedRoute(const Plan& plan, const Batch& batch, const PastedRow& row)
{
    const Operation& operation = plan.operation;
    const Route& current = operation.route(batch.route);
    const std::string code = row.cell("route").toStdString();
    const std::string to = row.cell("to").toStdString();
    for (std::size_t i = 0; !code.empty() && code != current.code && i < operation.routes.size(); ++i)
        if (operation.routes[i].code == code)
            return RouteId{static_cast<std::uint32_t>(i)};
    if (to.empty() || to == operation.facility(current.to).code)
        return batch.route;
    std::vector<RouteId> leading;
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i)
        if (operation.routes[i].from == current.from && operation.facility(operation.routes[i].to).code == to)
            leading.push_back({i});
    if (leading.empty())
        return Error{ErrorKind::BadInput,
                     {MessageId::PastedRowHasNoRoute, {row.number, operation.facility(current.from).code, to}}};
    const auto key = [&](RouteId route) {
        return std::pair(disagreements(operation, batch, route, row), operation.route(route).length);
    };
    return *std::min_element(leading.begin(), leading.end(), [&](RouteId a, RouteId b) { return key(a) < key(b); });
}

std::optional<Error> contradictionIn(const Plan& plan, const Batch& before, const Batch& after, const PastedRow& row)
{
    for (const char* column : kFollowing) {
        const std::string text = plainCell(row, column);
        const std::string expected = following(plan.operation, after, column);
        if (text.empty() || text == expected || text == following(plan.operation, before, column))
            continue;
        if (isAboutWhatHappened(column))
            return Error{ErrorKind::BadInput,
                         {MessageId::PastedRowChangesWhatHappened, {row.number, column, text, before.code.text}}};
        return Error{ErrorKind::BadInput,
                     {MessageId::PastedRowContradictsRoute,
                      {row.number, column, text, before.code.text, plan.operation.route(after.route).code, expected}}};
    }
    return std::nullopt;
}

} // namespace planner::ui
