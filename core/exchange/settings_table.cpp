// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/near_names.h"
#include "core/exchange/record_writer.h"
#include "core/exchange/row_checks.h"

#include <algorithm>
#include <map>

namespace planner {
namespace {

constexpr const char* kFile = "operation.csv";
std::vector<std::string_view> keys()
{
    std::vector<std::string_view> names;
    for (const ColumnSpec& setting : columnsOf<Settings>())
        names.emplace_back(setting.name);
    return names;
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
    if (const auto meant = misspeltName(name, keys()))
        table.fail(key, MessageId::KeyIsMisspelt, {std::string(*meant)});
    else
        table.warn(key, MessageId::KeyIsIgnored);
}

void checkDates(CsvTable& table, const std::map<std::string, SettingPlace>& places, const Settings& settings)
{
    for (const char* key : {"start", "end"})
        if (!places.contains(key))
            table.failTable(MessageId::RequiredKeyIsMissing, key);
    if (!places.contains("start") || !places.contains("end"))
        return;
    const SettingPlace& end = places.at("end");
    if (!end.isSound || !places.at("start").isSound)
        return;
    if (auto wrong = wrongEnd(settings, end.value))
        table.failAt(end.place, "end", wrong->id, wrong->arguments);
}

void read(CsvTable& table, FolderReading& folder)
{
    const Column key = table.column("key");
    const Column value = table.column("value");
    table.setDateRows(key, {"start", "end"});
    const std::vector<std::string_view> known = keys();
    RecordReader reader(table, folder);
    std::map<std::string, SettingPlace> places;
    while (table.next()) {
        const std::string name(table.word(key));
        if (name.empty())
            continue;
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            reportUnknownKey(table, key, name);
            continue;
        }
        const auto [place, isNew] =
            places.try_emplace(name, SettingPlace{table.line(), table.placeOf(value), std::string(table.cell(value))});
        const std::uint64_t failuresBefore = table.failures();
        if (!isNew)
            table.fail(key, MessageId::KeyIsInLineAlready, {place->second.line});
        else
            reader.readOne(folder.plan.operation.settings, name, value);
        place->second.isSound = place->second.isSound && table.failures() == failuresBefore;
    }
    for (const std::string_view name : known)
        if (!places.contains(std::string(name)))
            folder.missingColumns[kFile].emplace_back(name);
    if (table.isAtEnd())
        checkDates(table, places, folder.plan.operation.settings);
}

void write(const Plan& plan, CsvWriter& csv)
{
    RecordWriter writer(csv, plan.operation);
    const auto writeRow = [&](const Field& field, const auto& value) {
        csv.plain(field.name);
        writer(field, value);
        csv.endRow();
    };
    fields(writeRow, plan.operation.settings);
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
