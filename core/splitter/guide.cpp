// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/guide.h"

#include "core/splitter/batch_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace planner {
namespace {

template <class Wishes>
double sumOf(const Wishes& wishes)
{
    return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                           [](double sum, const auto& wish) { return sum + std::max(0.0, wish.people); });
}

} // namespace

Guide::Guide(const Operation& operation, const FlowModel& model, const std::vector<double>& values)
    : m_operation(operation)
{
    constexpr double kNobody = 1e-6;
    for (const Flow& flow : model.flows()) {
        const double people = values[flow.column];
        if (people > kNobody)
            m_wishes[flow.departure][{flow.route, model.kindOf(flow.cohort)}].push_back({flow.cohort, people});
    }
}

void Guide::fill(Draft& draft, double threshold, const std::function<bool(Day)>& isStopped) const
{
    std::map<Loading, std::vector<Wish>> open;
    for (Day day(1); day <= m_operation.lastDay() && !isStopped(day); day += Day(1)) {
        const auto today = m_wishes.find(day);
        if (today != m_wishes.end())
            for (const auto& [loading, wishes] : today->second)
                for (const Wish& wish : wishes) {
                    auto& waiting = open[loading];
                    const auto same = std::find_if(waiting.begin(), waiting.end(),
                                                   [&](const Wish& other) { return other.cohort == wish.cohort; });
                    if (same == waiting.end())
                        waiting.push_back(wish);
                    else
                        same->people += wish.people;
                }
        for (auto& [loading, wishes] : open)
            send(draft, {loading.first, day}, wishes, threshold);
    }
}

void Guide::send(Draft& draft, const Journey& journey, std::vector<Wish>& wishes, double threshold) const
{
    std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) {
        return a.people != b.people ? a.people > b.people : a.cohort < b.cohort;
    });
    while (!wishes.empty() && !obstacle(draft.rules(), journey)) {
        const JourneyFit journeyFit(draft.rules(), journey, Ceiling::Limit);
        const double seats = static_cast<double>(journeyFit.most().value());
        if (seats < 1 || sumOf(wishes) < threshold * seats)
            return;
        Batch batch;
        batch.route = journey.route;
        batch.departure = journey.departure;
        // First what each flow wishes, then whoever of them is left, so that no seat goes empty.
        for (const bool isTopUp : {false, true})
            for (Wish& wish : wishes) {
                const People left = draft.remaining(wish.cohort) - partOf(batch.parts, wish.cohort);
                const People wished(isTopUp ? left.value() : std::llround(wish.people));
                const People people = std::min({left, wished, journeyFit.fit(batch.parts, wish.cohort).people});
                if (people <= People(0))
                    continue;
                addPeople(batch.parts, wish.cohort, people);
                wish.people -= static_cast<double>(people.value());
            }
        if (batch.parts.empty())
            return;
        draft.add(std::move(batch));
    }
}

} // namespace planner
