// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace planner {
namespace {

/// What is given back, as it is then. It looks at memory that is still its own: the block is freed when this is gone.
template <class T>
struct WatchedAllocator {
    using value_type = T;
    static inline std::string* seen = nullptr;

    WatchedAllocator() = default;
    [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T* place, std::size_t count)
    {
        seen->append(reinterpret_cast<const char*>(place), count * sizeof(T));
        std::allocator<T>().deallocate(place, count);
    }
    bool operator==(const WatchedAllocator&) const { return true; }
};

TEST(SecretTest, HoldsWhatItWasGiven)
{
    Secret secret("open ");
    secret.append("sesame!");
    secret.removeLast();
    EXPECT_EQ(secret.text(), "open sesame");
    const Secret moved = std::move(secret);
    EXPECT_EQ(moved.text(), "open sesame");
    EXPECT_EQ(moved.size(), 11U);
    EXPECT_TRUE(Secret().isEmpty());
}

TEST(SecretTest, StaysInOnePlaceWhenItIsMoved)
{
    Secret secret("word"); // so short that a std::string would hold it within itself
    const char* place = secret.text().data();
    const Secret moved = std::move(secret);
    EXPECT_EQ(moved.text().data(), place);
}

/// The bytes that are freed are looked at through the allocator below the wiping one.
TEST(SecretTest, IsWipedWhereverItWas)
{
    const auto bytesLeft = [](auto&& use) {
        std::string seen;
        WatchedAllocator<char>::seen = &seen;
        use();
        return seen;
    };
    const auto fill = [](auto& bytes) {
        for (int i = 0; i < 100; ++i)
            bytes.push_back('x');
    };
    const std::string control = bytesLeft([&] {
        std::vector<char, WatchedAllocator<char>> plain;
        fill(plain);
    });
    EXPECT_NE(control.find('x'), std::string::npos) << "what is not wiped would not be seen";
    const std::string wiped = bytesLeft([&] {
        std::vector<char, WipingAllocator<char, WatchedAllocator<char>>> secret;
        fill(secret);
    });
    EXPECT_GE(wiped.size(), 128U) << "also what it held before it grew";
    EXPECT_EQ(wiped.find('x'), std::string::npos);
}

} // namespace
} // namespace planner
