// SPDX-License-Identifier: Apache-2.0
// An operation folder: files one after another, each under a line `== name`. Reads or says what is wrong; what can be
// read is written so that it reads the same.

#include "core/exchange/operation_texts.h"
#include "tests/fuzz/fuzz_target.h"

using namespace planner;

namespace {

OperationTexts filesOf(std::string_view text)
{
    OperationTexts files;
    for (const FolderTable& table : folderTables()) {
        const std::string header = std::string("== ") + table.file + "\n";
        const std::size_t at = text.find(header);
        if (at == std::string_view::npos)
            continue;
        const std::size_t begin = at + header.size();
        const std::size_t end = text.find("== ", begin);
        files[table.file] = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    }
    return files;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    FolderReport report;
    const auto plan = readOperationTexts(filesOf(fuzz::textOf(data, size)), "folder", report);
    fuzz::require(plan.isOk() == report.errors.empty(), "a plan, or errors");
    if (!plan)
        return 0;
    const auto written = writeOperationTexts(plan.value());
    fuzz::require(written.isOk(), "what was read can be written");
    FolderReport again;
    const auto back = readOperationTexts(written.value(), "folder", again);
    fuzz::require(back.isOk() && back.value() == plan.value(), "what was written reads the same");
    return 0;
}
