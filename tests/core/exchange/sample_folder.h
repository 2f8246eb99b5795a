// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small sound operation folder that tests change one cell of.

#include "core/exchange/operation_folder.h"
#include "tests/core/exchange/temporary_folder.h"

#include <string>
#include <vector>

namespace planner::test {

using Lines = std::vector<std::string>;

/// What SampleFolder::errors() gives for a folder without any.
inline const Lines kOk{"ok"};

class SampleFolder {
public:
    SampleFolder()
    {
        folder.write("operation.csv", "key,value\nstart,2026-01-21\nend,2026-03-06\n");
        folder.write("facilities.csv", "code,name,capacity,population\nHAS,Hasakah,7000,7000\nKAR,Karkh,3500,0\n");
        folder.write("categories.csv", "code,name\nstandard,Standard\n");
        folder.write("cohorts.csv", "code,facility,category,people\nC1,HAS,standard,100\nC2,HAS,standard,200\n");
        folder.write("routes.csv", "code,from,to,mode,km\nR1,HAS,KAR,road,650\n");
    }

    /// Errors of reading the folder, in English; one "ok" where there are none.
    [[nodiscard]] std::vector<std::string> errors()
    {
        report = {};
        const auto plan = readOperationFolder(folder.path(), report);
        EXPECT_EQ(plan.isOk(), report.errors.empty());
        std::vector<std::string> texts;
        for (const FolderProblem& error : report.errors)
            texts.push_back(toEnglish(inOneSentence(error)));
        return plan ? std::vector<std::string>{"ok"} : texts;
    }
    /// The same with one file replaced.
    [[nodiscard]] std::vector<std::string> errorsWith(const std::string& file, const std::string& text)
    {
        folder.write(file, text);
        return errors();
    }
    [[nodiscard]] std::vector<std::string> warnings() const
    {
        std::vector<std::string> texts;
        for (const FolderProblem& warning : report.warnings)
            texts.push_back(toEnglish(inOneSentence(warning)));
        return texts;
    }
    [[nodiscard]] Plan plan()
    {
        report = {};
        auto plan = readOperationFolder(folder.path(), report);
        if (!plan)
            throw std::runtime_error(toEnglish(inOneSentence(report.errors.front())));
        return std::move(plan).value();
    }

    TemporaryFolder folder;
    FolderReport report;
};

} // namespace planner::test
