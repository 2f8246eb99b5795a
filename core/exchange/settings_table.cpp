// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/known_names.h"
#include "core/exchange/near_names.h"
#include "core/exchange/table_cells.h"

#include <algorithm>
#include <array>
#include <map>

namespace planner {
namespace {

constexpr const char* kFile = "operation.csv";
constexpr const char* kGoalNames = "waiting, overcrowding, peak, delay, finish, travel, balance, batches, change";

/// What a value of the file is for; `value` is its cell, renamed to the key so that errors name it.
using ReadSetting = void (*)(CsvTable& table, const Column& value, Settings& settings);

void readGoals(CsvTable& table, const Column& value, Settings& settings)
{
    std::vector<Goal> goals;
    for (const std::string_view word : table.words(value)) {
        if (const auto goal = valueNamed<Goal>(word))
            goals.push_back(*goal);
        else
            table.fail(value, "{0} {1}: {3} is none of the goals {4}, \"{2}\"", {shownValue(word), kGoalNames});
    }
    if (!goals.empty())
        settings.goals = goals;
}

template <class Number>
void readNumber(CsvTable& table, const Column& value, NumberRange range, Number& number)
{
    number = table.count<Number>(value, range).value_or(number);
}

const std::map<std::string_view, ReadSetting>& settingReaders()
{
    static const std::map<std::string_view, ReadSetting> kReaders{
        {"title", [](CsvTable& table, const Column& value, Settings& to) { to.title = table.text(value); }},
        {"start",
         [](CsvTable& table, const Column& value, Settings& to) { to.start = table.date(value).value_or(to.start); }},
        {"end",
         [](CsvTable& table, const Column& value, Settings& to) { to.end = table.date(value).value_or(to.end); }},
        {"batch_size",
         [](CsvTable& table, const Column& value, Settings& to) {
             readNumber(table, value, {1, limits::kHeadcount}, to.batchSize);
         }},
        {"overcrowding_limit_pct",
         [](CsvTable& table, const Column& value, Settings& to) {
             readNumber(table, value, {0, limits::kPercent}, to.overcrowdingLimit);
         }},
        {"target_occupancy_pct",
         [](CsvTable& table, const Column& value, Settings& to) {
             readNumber(table, value, {0, limits::kPercent}, to.targetOccupancy);
         }},
        {"same_day_turnover", [](CsvTable& table, const Column& value,
                                 Settings& to) { to.hasSameDayTurnover = table.yesNo(value, to.hasSameDayTurnover); }},
        {"transport_reserve_pct",
         [](CsvTable& table, const Column& value, Settings& to) {
             readNumber(table, value, {0, limits::kShare}, to.transportReserve);
         }},
        {"escorts_per_day",
         [](CsvTable& table, const Column& value, Settings& to) {
             to.escortsPerDay = table.count<Escorts>(value, {0, limits::kHeadcount});
         }},
        {"goals", readGoals},
    };
    return kReaders;
}

/// Where a key stands, to speak of it when the whole file is read.
struct SettingPlace {
    std::uint64_t line = 0;
    std::string place;
    std::string value;
    bool isSound = true;
};

/// An error where a key was misspelt, else a warning.
void reportUnknownKey(CsvTable& table, const Column& key, const std::string& name)
{
    const auto& further = furtherNames(kFile);
    std::vector<std::string_view> known(further);
    for (const auto& [setting, reader] : settingReaders())
        known.push_back(setting);
    const bool isFurther = std::find(further.begin(), further.end(), name) != further.end();
    if (const auto meant = isFurther ? std::nullopt : misspeltName(name, known))
        table.fail(key, "{0} {1}: the key is unknown, but close to {3}, \"{2}\". Maybe write {3}, or take it out",
                   {std::string(*meant)});
    else
        table.warn(key, "{0} {1}: the key is unknown and ignored, \"{2}\"");
}

void checkDates(CsvTable& table, const std::map<std::string, SettingPlace>& places, const Settings& settings)
{
    for (const char* key : {"start", "end"})
        if (!places.contains(key))
            table.failTable("{0} {1}: the required key is missing", key);
    if (!places.contains("start") || !places.contains("end"))
        return;
    const SettingPlace& end = places.at("end");
    if (!end.isSound || !places.at("start").isSound)
        return;
    if (settings.end < settings.start)
        table.failAt(end.place, "end", "{0} {1}: is before the start, {3}, \"{2}\"", {end.value, settings.start});
    else if (dayOf(settings.end, settings.start) > Day(limits::kHorizon))
        table.failAt(end.place, "end", "{0} {1}: is more than {3} days after the start, \"{2}\"",
                     {end.value, limits::kHorizon - 1});
}

void read(CsvTable& table, FolderReading& folder)
{
    const Column key = table.column("key");
    Column value = table.column("value");
    table.setDateRows(key, {"start", "end"});
    std::map<std::string, SettingPlace> places;
    while (table.next()) {
        const std::string name(table.word(key));
        const auto reader = settingReaders().find(name);
        if (name.empty())
            continue;
        if (reader == settingReaders().end()) {
            reportUnknownKey(table, key, name);
            continue;
        }
        const auto [place, isNew] =
            places.try_emplace(name, SettingPlace{table.line(), table.placeOf(value), std::string(table.cell(value))});
        const std::uint64_t failuresBefore = table.failures();
        value.name = reader->first;
        value.isRequired = name == "start" || name == "end";
        if (!isNew)
            table.fail(key, "{0} {1}: the key is in line {3} already, \"{2}\"", {place->second.line});
        else
            reader->second(table, value, folder.plan.operation.settings);
        place->second.isSound = place->second.isSound && table.failures() == failuresBefore;
    }
    if (table.isAtEnd())
        checkDates(table, places, folder.plan.operation.settings);
}

void write(const Plan& plan, CsvWriter& csv)
{
    const Settings& settings = plan.operation.settings;
    const auto keyed = [&](const char* key, const auto& writeValue) {
        csv.plain(key);
        writeValue();
        csv.endRow();
    };
    keyed("title", [&] { csv.text(settings.title); });
    keyed("start", [&] { csv.plain(toText(settings.start)); });
    keyed("end", [&] { csv.plain(toText(settings.end)); });
    keyed("batch_size", [&] { writeCount(csv, settings.batchSize); });
    keyed("overcrowding_limit_pct", [&] { writeCount(csv, settings.overcrowdingLimit); });
    keyed("target_occupancy_pct", [&] { writeCount(csv, settings.targetOccupancy); });
    keyed("same_day_turnover", [&] { writeYesNo(csv, settings.hasSameDayTurnover); });
    keyed("transport_reserve_pct", [&] { writeCount(csv, settings.transportReserve); });
    keyed("escorts_per_day", [&] { writeCount(csv, settings.escortsPerDay); });
    keyed("goals", [&] {
        std::string goals;
        for (const Goal goal : settings.goals)
            goals.append(goals.empty() ? "" : " ").append(nameOf(goal));
        csv.text(goals);
    });
}

} // namespace

FolderTable settingsTable()
{
    return {kFile,
            true,
            limits::kCellBytes,
            {{"key", ColumnNeed::Required}, {"value", ColumnNeed::MayBlank}},
            read,
            nullptr,
            [](const Plan&) { return false; },
            write};
}

} // namespace planner
