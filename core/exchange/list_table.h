// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes a table of the operation folder from one of the plan's lists.

#include "core/exchange/record_reader.h"
#include "core/exchange/record_writer.h"

namespace planner {

[[nodiscard]] inline const auto& listIn(const Plan& plan, auto Operation::*list) { return plan.operation.*list; }
[[nodiscard]] inline const auto& listIn(const Plan& plan, auto Plan::*list) { return plan.*list; }

/// A table with the records of `List`, a member of the operation or the plan. It may be missing and is where the list
/// is empty.
template <auto List>
[[nodiscard]] FolderTable listTable(const char* file, void (*read)(CsvTable& table, FolderReading& folder),
                                    CodeTable FolderReading::*codes = nullptr)
{
    FolderTable table;
    table.file = file;
    table.columns = columnsOf<std::decay_t<decltype(listIn(Plan{}, List).front())>>();
    table.read = read;
    table.codes = codes;
    table.isEmpty = [](const Plan& plan) { return listIn(plan, List).empty(); };
    table.write = [](const Plan& plan, CsvWriter& csv) {
        for (const auto& record : listIn(plan, List)) {
            writeCells(csv, plan.operation, record);
            csv.endRow();
        }
    };
    return table;
}

/// Reads all rows into records. `check(record, name)` looks at the record, and may settle it, when its field of the
/// name has been read, and with no name when all have.
template <class Record, class Check>
void readRows(CsvTable& table, RecordReader& reader, std::vector<Record>& records, const Check& check)
{
    while (table.next()) {
        Record record;
        reader.read(record, records.size(), [&](std::string_view name) { check(record, name); });
        check(record, {});
        records.push_back(std::move(record));
    }
}

/// The same where nothing is to be checked but each field by itself.
template <class Record>
void readRows(CsvTable& table, RecordReader& reader, std::vector<Record>& records)
{
    readRows(table, reader, records, [](const Record&, std::string_view) {});
}

} // namespace planner
