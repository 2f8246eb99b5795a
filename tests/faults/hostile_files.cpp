// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/hostile_files.h"

namespace planner::faults {
namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kSector = 512;
constexpr std::size_t kNames = 300;
const std::string kJournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);

/// Big-endian.
std::string number(std::size_t value, int size)
{
    std::string bytes;
    for (int i = size - 1; i >= 0; --i)
        bytes += static_cast<char>(value >> static_cast<unsigned>(8 * i) & 0xFFU);
    return bytes;
}

void put(std::string& bytes, std::size_t at, const std::string& what) { bytes.replace(at, what.size(), what); }

/// A page of a table's tree with equal cells; `right` 0 makes it a leaf.
std::string page(const std::string& cell, std::size_t count, std::size_t right)
{
    std::string bytes(kPage, '\0');
    const std::size_t header = right == 0 ? 8 : 12;
    std::size_t content = kPage;
    for (std::size_t i = 0; i < count; ++i) {
        content -= cell.size();
        put(bytes, content, cell);
        put(bytes, header + 2 * i, number(content, 2));
    }
    put(bytes, 0, right == 0 ? "\x0d" : "\x05");
    put(bytes, 3, number(count, 2) + number(content, 2));
    if (right != 0)
        put(bytes, 8, number(right, 4));
    return bytes;
}

} // namespace

std::string journalThatDeletes(const std::string& victim, const std::string& plan)
{
    const std::size_t pages = plan.size() / kPage;
    std::string journal = kJournalMagic + number(0, 4) + number(1, 4) + number(pages, 4) + number(kSector, 4);
    journal += number(kPage, 4);
    journal.resize(kSector);
    std::size_t sum = 0;
    for (const char c : victim)
        sum += static_cast<std::size_t>(static_cast<signed char>(c));
    const std::size_t pageOfLocks = 0x40000000 / kPage + 1;
    return journal + number(pageOfLocks, 4) + victim + number(victim.size(), 4) + number(sum, 4) + kJournalMagic;
}

std::string withEndlessTree(std::string plan, std::size_t root, const std::string& leafCell, int levels)
{
    std::size_t last = plan.size() / kPage + 1;
    plan += page(leafCell, 1, 0);
    for (int level = 0; level < levels; ++level, ++last)
        plan += page(number(last, 4) + "\x64", kNames, last);
    const std::size_t header = (root - 1) * kPage + (root == 1 ? 100 : 0);
    if (plan[header] == 5)
        put(plan, header + 8, number(last, 4));
    else
        put(plan, header, page(number(last, 4) + "\x64", kNames, last));
    put(plan, 28, number(plan.size() / kPage, 4));
    return plan;
}

std::string cellOfSchema(int rootPageOfCategoriesIndex)
{
    const std::string record = std::string("\x06\x17\x47\x21\x01\x00", 6) + "index" + "sqlite_autoindex_categories_1"
                               + "categories" + static_cast<char>(rootPageOfCategoriesIndex);
    return number(record.size(), 1) + "\x64" + record;
}

} // namespace planner::faults
