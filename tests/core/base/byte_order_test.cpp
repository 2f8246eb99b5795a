// SPDX-License-Identifier: Apache-2.0
#include "core/base/byte_order.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(ByteOrderTest, ReadsNumbersEitherWay)
{
    const std::string bytes("\x00\x01\x02\xFF\x80", 5);
    EXPECT_EQ(bigEndian(bytes, 1, 2), 0x0102U);
    EXPECT_EQ(bigEndian(bytes, 1, 4), 0x0102FF80U);
    EXPECT_EQ(littleEndian(bytes, 1, 2), 0x0201U);
    EXPECT_EQ(littleEndian(bytes, 1, 4), 0x80FF0201U);
    EXPECT_EQ(littleEndian(bytes, 0, 1), 0U);
}

TEST(ByteOrderTest, BytesThatAreNotThereCountNothing)
{
    EXPECT_EQ(bigEndian("\x07", 0, 4), 7U);
    EXPECT_EQ(bigEndian("\x07", 9, 4), 0U);
    EXPECT_EQ(littleEndian("\x07", 0, 4), 7U);
    EXPECT_EQ(littleEndian("", 9, 8), 0U);
}

TEST(ByteOrderTest, WhatIsAppendedIsReadBack)
{
    std::string bytes = "x";
    appendLittleEndian(bytes, 0xFEDCBA9876543210U, 8);
    appendLittleEndian(bytes, 0x01020304U, 4);
    EXPECT_EQ(bytes.size(), 13U);
    EXPECT_EQ(bytes[1], '\x10');
    EXPECT_EQ(littleEndian(bytes, 1, 8), 0xFEDCBA9876543210U);
    EXPECT_EQ(littleEndian(bytes, 9, 4), 0x01020304U);
}

} // namespace
} // namespace planner
