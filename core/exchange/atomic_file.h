// SPDX-License-Identifier: Apache-2.0
#pragma once
// Output files that hold the old content or the whole new one, whatever happens.

#include "core/base/at_end.h"
#include "core/base/result.h"
#include "core/exchange/text_sink.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace planner {

/// A new file beside the one that it shall replace. commit() puts it in place; destroyed before that, it vanishes and
/// the old file is as it was. A name of something that is no file (a pipe, a terminal, /dev/null) is written to
/// directly; `-` is standard output. A plan file is never replaced: see requireNoPlan(). Where a signal ends the
/// program half way, the new file vanishes too.
class AtomicFile {
public:
    /// Failed where the path is a folder or its folder cannot be written; refused as placeOfOutput() and
    /// requireNoPlan() say.
    [[nodiscard]] static Result<AtomicFile> create(const std::string& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// False where the text could not be written; finish() then tells why.
    [[nodiscard]] bool write(std::string_view text);
    /// The next write() puts its text at this byte from the begin. Only where isReplacing(); false as of write().
    [[nodiscard]] bool seek(std::uint64_t offset);
    /// Whether there is a new file beside the old one; false for what is written to directly.
    [[nodiscard]] bool isReplacing() const { return !m_temporary.empty(); }
    /// The path of that new file, for reading it back after finish().
    [[nodiscard]] const std::string& newFile() const { return m_temporary; }
    /// Brings what was written to the disk, not yet under its name.
    [[nodiscard]] Result<Done> finish();
    /// Finishes and replaces the old file, unless that has become a plan; confirmNames() then makes that outlast a
    /// power cut.
    [[nodiscard]] Result<Done> replace();
    /// replace() and confirmNames().
    [[nodiscard]] Result<Done> commit();

private:
    AtomicFile() = default;
    /// For what is no file.
    [[nodiscard]] static Result<AtomicFile> openDirectly(AtomicFile file);
    /// 0 or the error code.
    [[nodiscard]] int openTemporary();
    [[nodiscard]] Error failure(int code) const;
    void discard();

    std::string m_path;      ///< as the user gave it, for messages
    std::string m_target;    ///< links followed; empty where nothing is replaced
    std::string m_temporary; ///< empty where nothing is replaced
    std::unique_ptr<AtEnd> m_atEnd;
    int m_descriptor = -1;
    int m_errorCode = 0;
    bool m_isFinished = false;
    bool m_isOwned = true; ///< the descriptor is closed here
};

/// Brings the names in the folder to the disk. Failed, about `path`, where the disk did not do it; what was written is
/// in place. Some file systems cannot do it; no failure of ours.
[[nodiscard]] Result<Done> confirmNames(const std::string& folder, const std::string& path);

/// Creates, writes and commits. `write` returns what the sink said; where it gives up by itself the old file stays.
[[nodiscard]] Result<Done> writeFileAtomically(const std::string& path,
                                               const std::function<bool(const TextSink&)>& write);

} // namespace planner
