// SPDX-License-Identifier: Apache-2.0
// The csv-spectrum suite (Debian package node-csv-spectrum): CSV files with what they mean as JSON.
#include "core/exchange/csv_reader.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace planner {
namespace {

/// The rows as objects by the names of the header, as the suite has them.
nlohmann::json asJson(const std::filesystem::path& path)
{
    auto file = InputFile::open(path.string());
    EXPECT_TRUE(file);
    CsvReader reader(file.value().source());
    EXPECT_TRUE(reader.next());
    const std::vector<std::string> header(reader.fields().begin(), reader.fields().end());
    auto rows = nlohmann::json::array();
    while (reader.next()) {
        EXPECT_TRUE(reader.problems().empty()) << path;
        auto& row = rows.emplace_back(nlohmann::json::object());
        for (std::size_t i = 0; i < header.size(); ++i)
            row[header[i]] = std::string(reader.fields()[i]);
    }
    EXPECT_TRUE(reader.problems().empty()) << path;
    return rows;
}

TEST(CsvSpectrum, EveryFileMeansWhatTheSuiteSays)
{
    const std::filesystem::path suite = PLANNER_CSV_SPECTRUM;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(suite / "csvs")) {
        std::ifstream expected(suite / "json" / entry.path().filename().replace_extension(".json"));
        ASSERT_TRUE(expected) << entry.path();
        EXPECT_EQ(asJson(entry.path()), nlohmann::json::parse(expected)) << entry.path();
        ++files;
    }
    EXPECT_GE(files, 11U);
}

} // namespace
} // namespace planner
