// SPDX-License-Identifier: Apache-2.0
#include "core/storage/pinned_tips.h"

#include "core/storage/hash.h"

#include <sys/stat.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace planner {
namespace {

namespace fs = std::filesystem;

bool isHex(const std::string& text, std::size_t size)
{
    return text.size() == size && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::string placeOf(const std::string& path)
{
    std::error_code error;
    const fs::path place = fs::weakly_canonical(path, error);
    return toHex(sha256(error ? path : place.string())).substr(0, 16);
}

std::string userStateFolder()
{
    const auto absolute = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && value[0] == '/' ? std::string(value) : std::string();
    };
    if (const std::string state = absolute("XDG_STATE_HOME"); !state.empty())
        return state + "/transfer-planner";
    const std::string home = absolute("HOME");
    return home.empty() ? std::string() : home + "/.local/state/transfer-planner";
}

std::string PinnedTips::fileFor(const std::string& planId, const std::string& path) const
{
    return m_folder + "/tips/" + planId + "-" + placeOf(path);
}

std::optional<JournalTip> PinnedTips::find(const std::string& planId, const std::string& path) const
{
    if (m_folder.empty() || !isHex(planId, 32))
        return std::nullopt;
    std::ifstream file(fileFor(planId, path));
    JournalTip tip;
    if (!(file >> tip.sequence >> tip.hash) || tip.sequence < 1 || !isHex(tip.hash, 64))
        return std::nullopt;
    return tip;
}

void PinnedTips::keep(const std::string& planId, const std::string& path, const JournalTip& tip) const noexcept
try {
    if (m_folder.empty() || !isHex(planId, 32))
        return;
    std::error_code error;
    fs::create_directories(m_folder + "/tips", error);
    const std::string file = fileFor(planId, path);
    const std::string fresh = file + "." + randomId().substr(0, 8);
    {
        std::ofstream out(fresh);
        out << tip.sequence << ' ' << tip.hash << '\n';
        if (!out.flush())
            error = std::make_error_code(std::errc::io_error);
    }
    if (error || std::rename(fresh.c_str(), file.c_str()) != 0)
        std::remove(fresh.c_str());
} catch (...) { // NOLINT(bugprone-empty-catch): as the contract says
}

} // namespace planner
