// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/sealing.h"

#include "core/base/message_id.h"
#include "core/storage/check/plan_checks.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/new_file.h"

namespace planner {

Result<Done> sealPlan(const PlanStore& store, const std::string& to, std::string_view passphrase,
                      const SealStrength& strength)
{
    return guarded(to, [&]() -> Result<Done> {
        requireFree(to);
        const auto plain = store.bytes();
        return plain ? sealBytes(plain.value(), to, passphrase, strength) : Result<Done>(plain.error());
    });
}

Result<Done> sealBytes(const std::string& plain, const std::string& to, std::string_view passphrase,
                       const SealStrength& strength)
{
    return guarded(to, [&]() -> Result<Done> {
        requireFree(to);
        const SealHeader header = freshSealHeader(strength);
        const auto key = SealKey::make(passphrase, header);
        if (!key)
            return key.error();
        const std::string sealed = seal(plain, header, key.value());
        if (const auto opened = unseal(sealed, key.value()); !opened || opened.value() != plain)
            return Error{ErrorKind::Failed, {MessageId::SealedBytesDoNotOpen, {to}}};
        writeNewFile(to, sealed);
        return Done{};
    });
}

Result<Done> unsealPlan(const std::string& from, const std::string& to, std::string_view passphrase)
{
    return guarded(from, [&]() -> Result<Done> {
        requireFree(to);
        const SealedHome home(from, passphrase);
        const Connection connection = home.connect();
        harden(connection);
        [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, from);
        writeNewFile(to, connection.bytes());
        return Done{};
    });
}

} // namespace planner
