// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <algorithm>
#include <type_traits>

namespace planner {
namespace {

template <class Kind, class... Kinds>
constexpr bool kIsOneOf = (std::is_same_v<Kind, Kinds> || ...);

/// Kinds that put a field to a value whatever it was before, so that the later alone does what both do.
template <class Kind>
constexpr bool kReplacesAField =
    kIsOneOf<Kind, MoveBatch, RedateBatch, ResizeBatch, LockBatch, SetClearances, ExplainCount, SetFacility, SetFigures,
             SetCategory, SetRoute, SetCalendar, SetSettings, SetApprovals, SetRow>;

/// What was asked for, of a step that was written down with what became of records; else null.
const Edit* askedFor(const Transaction& written)
{
    const bool isWritten =
        written.edits.size() == 2 && std::holds_alternative<SettleRecords>(written.edits.back().value);
    return isWritten ? &written.edits.front() : nullptr;
}

/// The thing that the edit changes; empty where a plan has one only.
template <class Kind>
std::string targetOf(const Kind& edit)
{
    if constexpr (requires { edit.code; })
        return edit.code.text;
    else if constexpr (std::is_same_v<Kind, SetFacility>)
        return edit.facility.code;
    else if constexpr (std::is_same_v<Kind, SetCategory>)
        return edit.category.code;
    else if constexpr (std::is_same_v<Kind, SetRoute>)
        return edit.route.code;
    else if constexpr (std::is_same_v<Kind, SetRow>)
        return nameOf(tableOf(edit.row)) + std::string(" ") + std::to_string(edit.position);
    else
        return {};
}

struct Merger {
    template <class Earlier, class Later>
    std::optional<Edit> operator()(const Earlier& earlier, const Later& later) const
    {
        if constexpr (std::is_same_v<Earlier, Later> && kReplacesAField<Later>)
            if (targetOf(earlier) == targetOf(later))
                return later;
        return std::nullopt;
    }
    template <class Later>
    std::optional<Edit> operator()(const Transaction& earlier, const Later& later) const
    {
        const Edit* asked = askedFor(earlier);
        return asked == nullptr ? std::nullopt : merged(*asked, later);
    }
    /// As typing into a row that was just added does.
    std::optional<Edit> operator()(const AddRow& earlier, const SetRow& later) const
    {
        if (tableOf(earlier.row) != tableOf(later.row) || earlier.position != later.position)
            return std::nullopt;
        return AddRow{earlier.position, later.row};
    }
    std::optional<Edit> operator()(const RedateBatch& earlier, const MoveBatch& later) const
    {
        return earlier.code == later.code ? std::optional<Edit>(later) : std::nullopt;
    }
    std::optional<Edit> operator()(const MoveBatch& earlier, const RedateBatch& later) const
    {
        if (earlier.code != later.code)
            return std::nullopt;
        return MoveBatch{earlier.code, earlier.route, later.departure};
    }
    /// As typing into a field of several batches does. What became of records by the earlier one follows from both.
    std::optional<Edit> operator()(const Transaction& earlier, const Transaction& later) const
    {
        if (const Edit* asked = askedFor(earlier))
            return merged(*asked, later);
        if (later.edits.empty() || earlier.edits.size() != later.edits.size())
            return std::nullopt;
        // Where a row came, the parts behind it speak of others.
        if (std::any_of(earlier.edits.begin(), earlier.edits.end(),
                        [](const Edit& part) { return std::holds_alternative<AddRow>(part.value); }))
            return std::nullopt;
        Transaction both;
        for (std::size_t i = 0; i < later.edits.size(); ++i) {
            auto pair = merged(earlier.edits[i], later.edits[i]);
            if (!pair)
                return std::nullopt;
            both.edits.push_back(*std::move(pair));
        }
        return Edit(std::move(both));
    }
};

} // namespace

std::optional<Edit> merged(const Edit& earlier, const Edit& later)
{
    return std::visit(Merger{}, earlier.value, later.value);
}

} // namespace planner
