// SPDX-License-Identifier: Apache-2.0
#pragma once
// The key with which this computer's user signs, in a file of the user's state folder.

#include "core/journal/signer.h"
#include "core/storage/seal/sealed_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// One key for all plans. The file is its owner's alone, written whole and durably, and may be sealed with a
/// passphrase. Every function that reads it is Failed where the file is damaged, of a newer form, another user's, or
/// open to others.
class KeyFile {
public:
    /// `stateFolder` is made when a key is.
    explicit KeyFile(const std::string& stateFolder);

    [[nodiscard]] const std::string& path() const { return m_path; }
    /// The key, without what signs where it is sealed; nothing where there is none.
    [[nodiscard]] Result<std::optional<Signer>> read() const;
    /// The same, and makes a key where there is none. Of two programs that do so at once both have the one that was
    /// first.
    [[nodiscard]] Result<Signer> readOrMake() const;
    /// The key of a sealed file, or of an open one. BadInput where the passphrase is another one.
    [[nodiscard]] Result<Signer> unlock(std::string_view passphrase) const;
    /// Writes the key again, sealed with a passphrase. Failed where the disk did not confirm it; the file is sealed
    /// then.
    [[nodiscard]] Result<Done> seal(const SigningKey& key, std::string_view passphrase,
                                    const SealStrength& strength = {}) const;
    /// The same without a passphrase.
    [[nodiscard]] Result<Done> unseal(const SigningKey& key) const;

private:
    [[nodiscard]] Result<Done> replace(const std::string& text) const;

    std::string m_folder;
    std::string m_path;
};

} // namespace planner
