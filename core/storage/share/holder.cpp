// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/holder.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace planner {
namespace {

std::string firstLineOf(const std::string& path)
{
    std::string line;
    std::ifstream file(path);
    std::getline(file, line);
    return line;
}

/// When a process began; empty where there is none.
std::string startOf(long process)
{
    const std::string line = firstLineOf("/proc/" + std::to_string(process) + "/stat");
    // The program's name, in brackets, may hold anything; the start is the 20th word after it.
    std::istringstream words(line.substr(std::min(line.size(), line.rfind(')') + 1)));
    std::string word;
    for (int i = 0; i < 20; ++i)
        words >> word;
    return words ? word : std::string();
}

std::string presentTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &parts);
    return {text.data(), size};
}

} // namespace

Holder presentHolder()
{
    Holder holder;
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0)
        holder.computer = name.data();
    holder.machine = machineIdIn({"/etc/machine-id", "/var/lib/dbus/machine-id"});
    holder.boot = firstLineOf("/proc/sys/kernel/random/boot_id");
    std::error_code error;
    holder.space = std::filesystem::read_symlink("/proc/self/ns/pid", error).string();
    holder.process = ::getpid();
    holder.start = startOf(holder.process);
    holder.since = presentTime();
    return holder;
}

std::string toText(const Holder& holder)
{
    std::ostringstream text;
    text << holder.computer << '\n'
         << holder.machine << '\n'
         << holder.boot << '\n'
         << holder.space << '\n'
         << holder.process << '\n'
         << holder.start << '\n'
         << holder.since << '\n';
    return text.str();
}

Holder holderOf(const std::string& text)
{
    std::istringstream lines(text);
    Holder holder;
    std::string process;
    for (std::string* field :
         {&holder.computer, &holder.machine, &holder.boot, &holder.space, &process, &holder.start, &holder.since})
        std::getline(lines, *field);
    holder.process = std::atol(process.c_str());
    return holder;
}

std::string machineIdIn(const std::vector<std::string>& paths)
{
    constexpr std::size_t kDigits = 32; // machine-id(5)
    for (const std::string& path : paths)
        if (std::string id = firstLineOf(path);
            id.size() == kDigits && id.find_first_not_of("0123456789abcdef") == std::string::npos)
            return id;
    return {};
}

bool isGone(const Holder& holder, const Holder& own)
{
    if (holder.computer != own.computer || holder.boot.empty() || own.boot.empty())
        return false;
    if (holder.boot != own.boot)
        return !holder.machine.empty() && holder.machine == own.machine;
    // A process of another space cannot be seen from here.
    return holder.space == own.space && startOf(holder.process) != holder.start;
}

} // namespace planner
