// SPDX-License-Identifier: Apache-2.0
#include "core/storage/share/share_hold.h"

#include "core/base/descriptor.h"
#include "core/base/message_id.h"
#include "core/storage/database/trouble.h"
#include "core/storage/share/holder.h"
#include "core/storage/share/network_share.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

namespace planner {
namespace {

std::string textIn(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// True for the file of a program that certainly runs no more. One that was killed before it wrote its name left an
/// empty file; the writing takes much less than a minute.
bool isLeftOver(const std::string& path)
{
    const std::string text = textIn(path);
    if (!text.empty())
        return isGone(holderOf(text));
    std::error_code error;
    const auto changed = std::filesystem::last_write_time(path, error);
    return !error && std::filesystem::file_time_type::clock::now() - changed > std::chrono::minutes(1);
}

/// Removes what a killed program of this computer left; one program of this computer at a time, so that none removes
/// what another has just made.
void removeLeftOver(const std::string& path)
{
    const std::string folder = std::filesystem::absolute(path).parent_path().string();
    const Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock.isOpen() || ::flock(lock.number(), LOCK_EX) != 0)
        return;
    if (isLeftOver(path))
        ::unlink(path.c_str());
}

} // namespace

ShareHold::ShareHold(const std::string& plan, std::chrono::milliseconds patience) : m_plan(plan), m_path(plan + ".held")
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!make()) {
        if (isLeftOver(m_path)) {
            removeLeftOver(m_path);
        } else if (std::chrono::steady_clock::now() >= end) {
            const Holder other = holderOf(textIn(m_path));
            throw Trouble(Error{ErrorKind::Refused,
                                {MessageId::IsHeldOnShare,
                                 {m_plan, other.computer.empty() ? "?" : other.computer,
                                  other.since.empty() ? "?" : other.since, m_path}}});
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

/// False where somebody else holds the plan.
bool ShareHold::make()
{
    const Descriptor file(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    const int code = errno;
    if (!file.isOpen()) {
        // Some shares have no code of their own for a name that is taken.
        if (code == EEXIST || ::access(m_path.c_str(), F_OK) == 0)
            return false;
        if (code == EACCES || code == EROFS || ::access(m_plan.c_str(), W_OK) != 0)
            return true;
        throw Trouble(Message{MessageId::CannotBeHeldOnShare, {m_plan, std::strerror(code)}});
    }
    const std::string text = toText(presentHolder());
    if (::write(file.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
        const int failure = errno;
        ::unlink(m_path.c_str());
        throw Trouble(Message{MessageId::CannotBeHeldOnShare, {m_plan, std::strerror(failure)}});
    }
    m_text = text;
    return true;
}

ShareHold::~ShareHold()
{
    if (isHeld() && textIn(m_path) == m_text)
        ::unlink(m_path.c_str());
}

void ShareHold::requireHeld() const
{
    if (isHeld() && textIn(m_path) != m_text)
        throw Trouble(Error{ErrorKind::Refused, {MessageId::WasTakenFromThisProgram, {m_plan, m_path}}});
}

std::unique_ptr<ShareHold> holdOnShare(const std::string& plan)
{
    return networkShareKind(plan).empty() ? nullptr : std::make_unique<ShareHold>(plan);
}

} // namespace planner
