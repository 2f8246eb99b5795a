// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/certificate.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace planner::tplan {
namespace {

constexpr std::size_t kFewestDigits = 16;

bool isDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

/// The runs of hexadecimal digits that are long enough for one of ours, in small letters.
std::vector<std::string> digitsIn(const std::string& text)
{
    std::vector<std::string> runs;
    std::string run;
    const auto end = [&] {
        if (run.size() >= kFewestDigits)
            runs.push_back(run);
        run.clear();
    };
    for (const char c : text) {
        const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        if (isDigit(small))
            run += small;
        else
            end();
    }
    end();
    return runs;
}

std::string signatureOf(const CertifiedState& certified)
{
    return certified.signature.signature ? signatureText(*certified.signature.signature) : std::string();
}

} // namespace

std::string certificateText(const CertifiedState& certified)
{
    const auto& [state, digest, signature] = certified;
    const std::string all = signatureOf(certified);
    return fmt::format("{}, entry {}, certified by {}{}\ndigest {}\nsignature {}\n          {}\n", oneLine(state.name),
                       state.sequence, oneLine(state.author),
                       signature.signature ? " (" + fingerprint(signature.signature->key) + ")" : "", toHex(digest),
                       all.substr(0, all.size() / 2), all.substr(all.size() / 2));
}

Result<CertifiedState> stateOnPaper(const std::string& plan, const std::vector<CertifiedState>& certified,
                                    const std::string& text)
{
    const auto runs = digitsIn(text);
    if (runs.empty() || runs.front().size() > kKeyDigits)
        return Error{ErrorKind::BadInput, {MessageId::BriefHasNoDigest, {oneLine(text)}}};
    // A state that was certified twice has one digest and two signatures.
    std::string signature;
    for (auto run = std::next(runs.begin()); run != runs.end(); ++run)
        signature += *run;
    const CertifiedState* found = nullptr;
    for (const CertifiedState& state : certified)
        if (toHex(state.digest).starts_with(runs.front())
            && (found == nullptr || (!signature.empty() && signatureOf(state) == signature)))
            found = &state;
    if (found == nullptr)
        return Error{ErrorKind::Failed, {MessageId::BriefIsOfNoState, {plan, runs.front()}}};
    if (!signature.empty() && signature != signatureOf(*found))
        return Error{ErrorKind::Failed, {MessageId::BriefHasOtherSignature, {plan, found->state.name}}};
    if (const auto wrong = complaintOf(found->signature))
        return Error{ErrorKind::Failed, {MessageId::StateIsNotCertified, {plan, found->state.name, *wrong}}};
    return *found;
}

} // namespace planner::tplan
