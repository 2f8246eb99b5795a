// SPDX-License-Identifier: Apache-2.0
// A schedule that is read into a sound operation: errors, or a plan whose schedule is written so that it reads the
// same.

#include "core/exchange/operation_reader.h"
#include "core/exchange/operation_texts.h"
#include "tests/fuzz/fuzz_target.h"

#include <optional>

using namespace planner;

namespace {

void read(const FolderTable& table, std::string_view text, FolderReading& reading, FolderReport& report)
{
    InputText input(text);
    const ProgressSink silent;
    ReadingWatch watch(nullptr, silent, 0);
    readTable(table, table.file, input, reading, report, watch);
}

/// The operation that schedules are read into.
const FolderReading& operationRead()
{
    static const FolderReading reading = [] {
        FolderReading made;
        FolderReport report;
        read(settingsTable(), "key,value\nstart,2026-01-21\nend,2026-01-25\n", made, report);
        read(facilitiesTable(),
             "code,name,capacity,population\nHAS,Hasakah,400,300\nKAR,Karkh,200,0\nNAS,Nasiriyah,200,0\n", made,
             report);
        read(cohortsTable(), "code,facility,category,people\nR,HAS,risk,40\nM,HAS,men,260\n", made, report);
        read(routesTable(), "code,from,to,mode,km\nH-K,HAS,KAR,road,670.125\nH-N,HAS,NAS,road,1030\n", made, report);
        fuzz::require(report.errors.empty(), "the operation is sound");
        return made;
    }();
    return reading;
}

std::optional<Batches> batchesOf(std::string_view text)
{
    static const FolderTable table = batchesTable();
    FolderReading reading = operationRead();
    FolderReport report;
    read(table, text, reading, report);
    if (!report.errors.empty())
        return std::nullopt;
    return std::move(reading.plan.batches);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto batches = batchesOf(fuzz::textOf(data, size));
    if (!batches)
        return 0;
    static Plan plan = operationRead().plan;
    plan.batches = *batches;
    std::string text;
    const auto written = writeTable(plan, batchesTable(), [&](std::string_view piece) {
        text += piece;
        return true;
    });
    fuzz::require(written.isOk(), "what was read can be written");
    fuzz::require(batchesOf(text) == batches, "what was written reads the same");
    return 0;
}
