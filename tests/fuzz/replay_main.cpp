// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target on every file of the folders given, and for a second on changes of them: bits flipped, pieces cut,
// doubled and swapped. The same every time. PLANNER_FUZZ_RUNS in the environment makes so many changes instead.

#include "tests/fuzz/fuzz_target.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

/// Set by SIGTERM and SIGINT: a long run then says how far it came.
volatile std::sig_atomic_t isStopped = 0;

void run(const std::string& input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string changed(std::string input, std::mt19937& random)
{
    for (auto changes = 1 + random() % 3; changes > 0 && !input.empty(); --changes) {
        const std::size_t at = random() % input.size();
        const std::size_t size = std::min<std::size_t>(1 + random() % 40, input.size() - at);
        switch (random() % 4) {
        case 0:
            input.erase(at, size);
            break;
        case 1:
            input.insert(at, input.substr(at, size));
            break;
        case 2:
            input[at] = static_cast<char>(random());
            break;
        default:
            input[at] = static_cast<char>(input[at] ^ (1 << random() % 8));
        }
    }
    return input;
}

/// Changes to make and the seconds for them at most.
struct Length {
    long runs = 200'000;
    double seconds = 1.2;
};

Length lengthWanted()
{
    const char* text = std::getenv("PLANNER_FUZZ_RUNS");
    return text == nullptr ? Length{} : Length{std::atol(text), 1e9};
}

} // namespace

int main(int count, char** folders)
{
    // A property that does not hold ends the program in a way that ctest takes for a failed test, not a crash.
    std::signal(SIGABRT, [](int) { ::_exit(1); });
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, [](int) { isStopped = 1; });
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(folders[i]))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> inputs{""};
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    for (const std::string& input : inputs)
        run(input);
    std::mt19937 random(1);
    const Length length = lengthWanted();
    const auto start = std::chrono::steady_clock::now();
    const auto elapsed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    long runs = 0;
    for (; isStopped == 0 && runs < length.runs && elapsed() < length.seconds; ++runs)
        run(changed(inputs[random() % inputs.size()], random));
    std::printf("%zu inputs and %ld changes of them in %.1f s\n", inputs.size(), runs, elapsed());
    return inputs.size() > 1 ? 0 : 1;
}
