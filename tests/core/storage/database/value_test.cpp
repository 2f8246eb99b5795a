// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/value.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ValueTest, TellsAllRowsApart)
{
    const std::vector<Row> rows{{},
                                {std::monostate()},
                                {std::int64_t{0}},
                                {0.0},
                                {std::string()},
                                {std::string("a"), std::string("b")},
                                {std::string("ab"), std::string()},
                                {std::string("ab")},
                                {std::string("a"), std::int64_t{98}},
                                {std::int64_t{0}, std::int64_t{0}}};
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = 0; b < rows.size(); ++b) {
            Encoder first;
            encode(first, rows[a]);
            Encoder second;
            encode(second, rows[b]);
            EXPECT_EQ(first.bytes() == second.bytes(), a == b) << a << " " << b;
        }
}

} // namespace
} // namespace planner
