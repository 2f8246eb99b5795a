// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_findings.h"

#include "core/model/limits.h"

#include <algorithm>
#include <array>
#include <limits>

namespace planner {
namespace {

using Positions = std::unordered_map<std::string_view, std::uint32_t>;

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
constexpr Day kNoDay{0}; ///< of findings of rules without a day

/// Whether `has(position, first, last)`, which says whether the rule is broken at the thing of its subject in these
/// days, holds for what the batch has to do with.
template <class Has>
bool isConcerned(const Operation& operation, const Batch& batch, const RuleInfo& rule, Has has)
{
    const Route& route = operation.route(batch.route);
    const Day departure = batch.departureDay();
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    const auto carries = [&](auto isWanted) {
        return std::any_of(batch.travellers().begin(), batch.travellers().end(),
                           [&](const Part& part) { return isWanted(part.cohort); });
    };
    switch (rule.concern) {
    case Concern::Named:
        return false;
    case Concern::Brought:
        return has(route.to.position, arrival, Day(limits::kFarthestDay));
    case Concern::Arriving:
        return has(route.to.position, arrival, arrival);
    case Concern::Departing:
        return has(rule.subject == Subject::Facility ? route.from.position
                   : rule.subject == Subject::Route  ? batch.route.position
                                                     : 0,
                   departure, departure);
    case Concern::InUse:
        return route.fleet
               && has(route.fleet->position, departure, departure + operation.fleet(*route.fleet).cycle - Days(1));
    case Concern::Dispersed:
        return has(route.to.position, kNoDay, kNoDay) && carries([&](CohortId cohort) {
                   return operation.category(operation.cohort(cohort).category).maxShare.has_value();
               });
    case Concern::FromCohort:
        return carries([&](CohortId cohort) { return has(cohort.position, kNoDay, kNoDay); });
    }
    return false;
}

const std::string& codeOf(const Operation& operation, Subject subject, std::uint32_t position)
{
    static const std::string kNone;
    switch (subject) {
    case Subject::Facility:
        return operation.facilities[position].code;
    case Subject::Route:
        return operation.routes[position].code;
    case Subject::Fleet:
        return operation.fleets[position].code;
    case Subject::Cohort:
        return operation.cohorts[position].code;
    case Subject::Escorts:
    case Subject::Batch:
        break;
    }
    return kNone;
}

/// Whether the finding may name a batch: R15 names a batch or a cohort.
bool mayNameBatch(Subject subject) { return subject == Subject::Batch || subject == Subject::Cohort; }

/// Positions of the wanted codes: findings are few, tables may be long.
template <class Row>
void findPositions(const std::vector<Row>& rows, Positions& wanted)
{
    for (std::uint32_t i = 0; !wanted.empty() && i < rows.size(); ++i)
        if (const auto found = wanted.find(rows[i].code); found != wanted.end())
            found->second = i;
}

/// By subject.
std::array<Positions, 6> positionsOf(const Operation& operation, const Findings& findings)
{
    std::array<Positions, 6> positions;
    const auto of = [&](Subject subject) -> Positions& { return positions.at(static_cast<std::size_t>(subject)); };
    for (const Finding& finding : findings)
        of(infoOf(finding.rule).subject).emplace(finding.subject, kNowhere);
    findPositions(operation.facilities, of(Subject::Facility));
    findPositions(operation.routes, of(Subject::Route));
    findPositions(operation.fleets, of(Subject::Fleet));
    findPositions(operation.cohorts, of(Subject::Cohort));
    for (auto& [name, position] : of(Subject::Escorts))
        position = 0;
    return positions;
}

} // namespace

bool isConcerned(const Operation& operation, const Batch& batch, const Finding& finding)
{
    const RuleInfo& rule = infoOf(finding.rule);
    if (!batch.counts())
        return false;
    if (mayNameBatch(rule.subject) && finding.subject == batch.code.text)
        return true;
    return isConcerned(operation, batch, rule, [&](std::uint32_t position, Day first, Day last) {
        return finding.day >= first && finding.day <= last
               && (rule.subject == Subject::Escorts || codeOf(operation, rule.subject, position) == finding.subject);
    });
}

BatchFindings::BatchFindings(const Operation& operation, const Findings& findings) : m_operation(operation)
{
    const auto positions = positionsOf(operation, findings);
    for (const Finding& finding : findings) {
        const Subject subject = infoOf(finding.rule).subject;
        if (mayNameBatch(subject))
            m_named[finding.subject].push_back(finding.rule);
        const std::uint32_t position = positions.at(static_cast<std::size_t>(subject)).at(finding.subject);
        if (position != kNowhere)
            m_days[finding.rule][position].push_back(finding.day);
    }
    for (auto& [rule, rows] : m_days)
        for (auto& [position, days] : rows)
            std::sort(days.begin(), days.end());
}

std::vector<Rule> BatchFindings::of(const Batch& batch) const
{
    std::vector<Rule> rules;
    if (!batch.counts())
        return rules;
    if (const auto named = m_named.find(batch.code.text); named != m_named.end())
        rules = named->second;
    for (const auto& [rule, rows] : m_days)
        if (isConcerned(m_operation, batch, infoOf(rule), [&rows = rows](std::uint32_t position, Day first, Day last) {
                const auto row = rows.find(position);
                if (row == rows.end())
                    return false;
                const auto day = std::lower_bound(row->second.begin(), row->second.end(), first);
                return day != row->second.end() && *day <= last;
            }))
            rules.push_back(rule);
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    return rules;
}

void appendIds(std::string& text, const std::vector<Rule>& rules)
{
    for (const Rule rule : rules) {
        if (!text.empty())
            text += ' ';
        text += idOf(rule);
    }
}

} // namespace planner
