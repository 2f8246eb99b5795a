// SPDX-License-Identifier: Apache-2.0
#include "core/figures/transport_use.h"

#include "core/rules/batch_people.h"

#include <algorithm>

namespace planner {
namespace {

class UseByDay {
public:
    explicit UseByDay(const PlanView& view) : m_view(view), m_last(view.ledger.lastDay())
    {
        for (std::uint32_t i = 0; i < view.operation.fleets.size(); ++i)
            m_fleets.push_back(
                make(TransportKind::Fleet, i, [&](Day day) { return view.conditions.vehicles({i}, day).value(); }));
        for (std::uint32_t i = 0; i < view.operation.routes.size(); ++i)
            m_routes.push_back(make(TransportKind::Departures, i, [&](Day day) -> std::optional<std::int64_t> {
                const auto most = view.conditions.departuresPerDay({i}, day);
                return most ? std::optional(most->value()) : std::nullopt;
            }));
        m_escorts = make(TransportKind::Escorts, 0, [&](Day day) -> std::optional<std::int64_t> {
            const auto most = view.conditions.escortsPerDay(day);
            return most ? std::optional(most->value()) : std::nullopt;
        });
        view.visitBatches([this](const Batch& batch) { count(batch); });
    }

    [[nodiscard]] std::vector<TransportUse> uses() const
    {
        std::vector<TransportUse> uses = m_fleets;
        for (const TransportUse& route : m_routes)
            if (!m_view.operation.route({route.position}).fleet && hasLimit(route))
                uses.push_back(route);
        const auto isNeeded = [](const TransportDay& day) { return day.used > 0; };
        if (hasLimit(m_escorts) || std::any_of(m_escorts.days.begin(), m_escorts.days.end(), isNeeded))
            uses.push_back(m_escorts);
        for (TransportUse& use : uses)
            for (const TransportDay& day : use.days) {
                use.daysOver += day.excess() > 0 ? 1 : 0;
                use.most = std::max(use.most, day.used);
            }
        return uses;
    }

private:
    template <class Available>
    [[nodiscard]] TransportUse make(TransportKind kind, std::uint32_t position, Available available) const
    {
        TransportUse use{kind, position, {}, 0, 0};
        for (Day day(1); day <= m_last; day += Day(1))
            use.days.push_back({0, available(day)});
        return use;
    }

    [[nodiscard]] static bool hasLimit(const TransportUse& use)
    {
        return std::any_of(use.days.begin(), use.days.end(),
                           [](const TransportDay& day) { return day.available.has_value(); });
    }

    void count(const Batch& batch)
    {
        const Route& route = m_view.operation.route(batch.route);
        if (route.fleet) {
            const Day until = std::min(batch.departure + m_view.operation.fleet(*route.fleet).cycle - Days(1), m_last);
            for (Day day = std::max(batch.departure, Day(1)); day <= until; day += Day(1))
                ++at(m_fleets[route.fleet->at()], day).used;
        }
        if (batch.departure < Day(1) || batch.departure > m_last)
            return;
        ++at(m_routes[batch.route.at()], batch.departure).used;
        at(m_escorts, batch.departure).used += escortsNeeded(m_view.operation, batch.parts).value();
    }

    [[nodiscard]] static TransportDay& at(TransportUse& use, Day day) { return use.days[indexOf(day)]; }

    const PlanView& m_view;
    Day m_last;
    std::vector<TransportUse> m_fleets;
    std::vector<TransportUse> m_routes;
    TransportUse m_escorts;
};

} // namespace

std::int64_t TransportUse::highest() const
{
    std::int64_t highest = 1;
    for (const TransportDay& day : days)
        highest = std::max({highest, day.used, day.available.value_or(0)});
    return highest;
}

std::vector<TransportUse> transportUse(const PlanView& view) { return UseByDay(view).uses(); }

TransportDay whileInUse(const TransportUse& use)
{
    const auto isUsed = [](const TransportDay& day) { return day.used > 0; };
    const auto first = std::find_if(use.days.begin(), use.days.end(), isUsed);
    const auto last = std::find_if(use.days.rbegin(), use.days.rend(), isUsed).base();
    TransportDay sum{0, 0};
    for (auto day = first; day < last; ++day) {
        sum.used += day->used;
        sum.available =
            sum.available && day->available ? std::optional(*sum.available + *day->available) : std::nullopt;
    }
    return sum;
}

} // namespace planner
