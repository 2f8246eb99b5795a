// SPDX-License-Identifier: Apache-2.0
#pragma once
// The tables of an operation read into a plan, wherever their texts are.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/folder_report.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/operation_folder.h"
#include "core/model/plan.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace planner {

/// Reads all rows of a table into the plan; never stops at an error. Does not look at the size. `name` is what messages
/// call it.
void readTable(const FolderTable& table, const std::string& name, Input& input, FolderReading& reading,
               FolderReport& report, ReadingWatch& watch);

/// Each table is taken, missed or spoilt, in the order of folderTables(); then all of them are read.
class OperationReader {
public:
    /// `name` is what messages call the whole; `report` must outlive the object.
    OperationReader(std::string name, FolderReport& report, const ReadingOptions& options = {})
        : m_name(std::move(name)), m_report(report)
    {
        m_reading.dates = options.dates;
    }

    /// A table to read; too large a one is an error. `name` is what messages call it, else its file.
    void take(const FolderTable& table, std::unique_ptr<Input> input, std::string name = {});
    /// A table that is not there; an error where it must be.
    void miss(const FolderTable& table);
    /// A table that is there and cannot be read.
    void spoil(const FolderTable& table, FolderProblem error);

    /// As readOperationFolder() does; once.
    [[nodiscard]] Result<Plan> read(const CancelFlag* cancel = nullptr, const ProgressSink& progress = {});
    /// As FolderReading has them, after read().
    [[nodiscard]] const auto& missingColumns() const { return m_reading.missingColumns; }
    /// The error for what the report holds.
    [[nodiscard]] Error failure() const;

private:
    void noteThere(const FolderTable& table);

    struct Taken {
        const FolderTable* table;
        std::unique_ptr<Input> input;
        std::string name;
    };

    std::string m_name;
    FolderReport& m_report;
    FolderReading m_reading;
    std::vector<Taken> m_taken;
};

} // namespace planner
