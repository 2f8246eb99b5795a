// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rules, one row each: what every part of the program has to know of a rule without checking it.

#include "core/base/message_id.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>

namespace planner {

enum class Rule {
    R01Overcrowding,
    R02Places,
    R03NotAccepted,
    R04DailyIntake,
    R05DailyRelease,
    R06RouteDepartures,
    R07RouteClosed,
    R08Fleet,
    R09Escorts,
    R10Seats,
    R11TravelsAlone,
    R12KeepApartTravel,
    R13KeepApartSite,
    R14Dispersal,
    R15Headcount,
    R16Dates,
    R17Stays,
    R18Clearance,
    R19CountMissing,
    R20Unaccounted,
};

/// What may be done where the rule is broken.
enum class Waiver {
    Never,       ///< it protects people: nobody can waive it, and nothing may be dropped where it breaks
    ByException, ///< a named person may approve it with a reason
    None,        ///< nothing is approved, but a drop may break it
};

/// What a finding names.
enum class Subject { Facility, Route, Fleet, Escorts, Batch, Cohort };

/// Which batches a finding concerns, of those that count.
enum class Concern {
    Named,      ///< the one that it names
    Brought,    ///< that bring people to the facility on its day or before
    Arriving,   ///< that arrive at the facility on its day
    Departing,  ///< that depart on its day: from the facility, on the route, or at all
    InUse,      ///< that use a vehicle of the fleet on its day
    Dispersed,  ///< that bring people of a category with a largest share to the facility
    FromCohort, ///< that carry people of the cohort
};

struct RuleInfo {
    Rule rule;
    const char* id; ///< "R01"
    MessageId name;
    MessageId group; ///< what is wrong in a group of findings; {0} is the place or the batches
    Waiver waiver;
    Subject subject;
    Concern concern;
    /// Why nothing may be dropped there; {0} is the site, {1} the excess. None where a drop cannot break the rule or
    /// may do so.
    MessageId refusal = MessageId::None;
};

inline constexpr std::array kRules{
    RuleInfo{Rule::R01Overcrowding, "R01", MessageId::RuleOvercrowding, MessageId::GroupOvercrowding,
             Waiver::ByException, Subject::Facility, Concern::Brought},
    RuleInfo{Rule::R02Places, "R02", MessageId::RulePlaces, MessageId::GroupPlaces, Waiver::Never, Subject::Facility,
             Concern::Brought, MessageId::DropFindsTooFewPlaces},
    RuleInfo{Rule::R03NotAccepted, "R03", MessageId::RuleNotAccepted, MessageId::GroupNotAccepted, Waiver::Never,
             Subject::Batch, Concern::Named, MessageId::DropIsNotAccepted},
    RuleInfo{Rule::R04DailyIntake, "R04", MessageId::RuleDailyIntake, MessageId::GroupDailyIntake, Waiver::ByException,
             Subject::Facility, Concern::Arriving},
    RuleInfo{Rule::R05DailyRelease, "R05", MessageId::RuleDailyRelease, MessageId::GroupDailyRelease,
             Waiver::ByException, Subject::Facility, Concern::Departing},
    RuleInfo{Rule::R06RouteDepartures, "R06", MessageId::RuleRouteDepartures, MessageId::GroupRouteDepartures,
             Waiver::None, Subject::Route, Concern::Departing},
    RuleInfo{Rule::R07RouteClosed, "R07", MessageId::RuleRouteClosed, MessageId::GroupRouteClosed, Waiver::None,
             Subject::Batch, Concern::Named},
    RuleInfo{Rule::R08Fleet, "R08", MessageId::RuleFleet, MessageId::GroupFleet, Waiver::None, Subject::Fleet,
             Concern::InUse},
    RuleInfo{Rule::R09Escorts, "R09", MessageId::RuleEscorts, MessageId::GroupEscorts, Waiver::None, Subject::Escorts,
             Concern::Departing},
    RuleInfo{Rule::R10Seats, "R10", MessageId::RuleSeats, MessageId::GroupSeats, Waiver::Never, Subject::Batch,
             Concern::Named, MessageId::DropIsOverSeats},
    RuleInfo{Rule::R11TravelsAlone, "R11", MessageId::RuleTravelsAlone, MessageId::GroupTravelsAlone, Waiver::Never,
             Subject::Batch, Concern::Named, MessageId::DropTravelsAlone},
    RuleInfo{Rule::R12KeepApartTravel, "R12", MessageId::RuleKeepApartTravel, MessageId::GroupKeepApartTravel,
             Waiver::Never, Subject::Batch, Concern::Named, MessageId::DropMixesInTravel},
    RuleInfo{Rule::R13KeepApartSite, "R13", MessageId::RuleKeepApartSite, MessageId::GroupKeepApartSite, Waiver::Never,
             Subject::Facility, Concern::Brought, MessageId::DropMixesAtSite},
    RuleInfo{Rule::R14Dispersal, "R14", MessageId::RuleDispersal, MessageId::GroupDispersal, Waiver::ByException,
             Subject::Facility, Concern::Dispersed},
    RuleInfo{Rule::R15Headcount, "R15", MessageId::RuleHeadcount, MessageId::GroupHeadcount, Waiver::None,
             Subject::Cohort, Concern::FromCohort},
    RuleInfo{Rule::R16Dates, "R16", MessageId::RuleDates, MessageId::GroupDates, Waiver::Never, Subject::Batch,
             Concern::Named, MessageId::DropIsOutsideDates},
    RuleInfo{Rule::R17Stays, "R17", MessageId::RuleStays, MessageId::GroupStays, Waiver::Never, Subject::Batch,
             Concern::Named, MessageId::DropMovesWhoStay},
    RuleInfo{Rule::R18Clearance, "R18", MessageId::RuleClearance, MessageId::GroupClearance, Waiver::Never,
             Subject::Batch, Concern::Named, MessageId::DropLacksClearance},
    RuleInfo{Rule::R19CountMissing, "R19", MessageId::RuleCountMissing, MessageId::GroupCountMissing, Waiver::Never,
             Subject::Batch, Concern::Named},
    RuleInfo{Rule::R20Unaccounted, "R20", MessageId::RuleUnaccounted, MessageId::GroupUnaccounted, Waiver::Never,
             Subject::Batch, Concern::Named},
};

[[nodiscard]] constexpr const RuleInfo& infoOf(Rule rule) { return kRules[static_cast<std::size_t>(rule)]; }
/// "R01".
[[nodiscard]] inline std::string idOf(Rule rule) { return infoOf(rule).id; }
/// True for the rules that nobody can waive.
[[nodiscard]] constexpr bool isProtection(Rule rule) { return infoOf(rule).waiver == Waiver::Never; }
/// True for the rules that may be approved as an exception.
[[nodiscard]] constexpr bool isExceptionAllowed(Rule rule) { return infoOf(rule).waiver == Waiver::ByException; }

/// A value for each rule.
template <class Value>
class ByRule {
public:
    [[nodiscard]] constexpr Value& operator[](Rule rule) { return m_values[static_cast<std::size_t>(rule)]; }
    [[nodiscard]] constexpr const Value& operator[](Rule rule) const
    {
        return m_values[static_cast<std::size_t>(rule)];
    }
    [[nodiscard]] constexpr auto begin() const { return m_values.begin(); }
    [[nodiscard]] constexpr auto end() const { return m_values.end(); }
    bool operator==(const ByRule&) const = default;

private:
    std::array<Value, kRules.size()> m_values{};
};

/// People, batches, vehicles or escorts.
class ExcessByRule : public ByRule<std::int64_t> {
public:
    [[nodiscard]] std::int64_t sum() const { return std::accumulate(begin(), end(), std::int64_t{0}); }
    ExcessByRule& operator-=(const ExcessByRule& other)
    {
        for (const RuleInfo& info : kRules)
            (*this)[info.rule] -= other[info.rule];
        return *this;
    }
    bool operator==(const ExcessByRule&) const = default;
};

} // namespace planner
