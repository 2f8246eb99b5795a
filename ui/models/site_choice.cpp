// SPDX-License-Identifier: Apache-2.0
#include "ui/models/site_choice.h"

#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <algorithm>
#include <set>

namespace planner::ui {
namespace {

void addBroken(const PlanDocument& document, std::set<std::uint32_t>& sites)
{
    std::set<std::string> broken;
    for (const Finding& finding : document.findings())
        if (infoOf(finding.rule).subject == Subject::Facility)
            broken.insert(finding.subject);
    const auto& facilities = document.operation().facilities;
    for (std::uint32_t i = 0; i < facilities.size(); ++i)
        if (broken.contains(facilities[i].code))
            sites.insert(i);
}

std::set<std::uint32_t> sitesOf(const PlanDocument& document, SiteKind kind)
{
    const Operation& operation = document.operation();
    std::set<std::uint32_t> sites;
    switch (kind) {
    case SiteKind::Receiving:
        for (const Route& route : operation.routes)
            sites.insert(route.to.position);
        break;
    case SiteKind::Used:
        document.view().visitBatches(
            [&](const Batch& batch) { sites.insert(operation.route(batch.route).to.position); });
        break;
    case SiteKind::Broken:
        addBroken(document, sites);
        break;
    case SiteKind::Waiting: {
        const std::vector<People> placed = peopleInBatches(operation, document.plan().batches);
        for (std::size_t i = 0; i < operation.cohorts.size(); ++i)
            if (operation.cohorts[i].movement == Movement::Must && operation.cohorts[i].people > placed[i])
                sites.insert(operation.cohorts[i].facility.position);
        break;
    }
    case SiteKind::All:
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
            sites.insert(i);
        break;
    }
    return sites;
}

bool hasWords(const Facility& facility, const QStringList& words)
{
    const QString text =
        facilityText(facility) + u'\n' + QString::fromStdString(facility.code) + u'\n' + otherNamesText(facility);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool takes(const Facility& facility, CategoryId category)
{
    return facility.accepts.empty()
           || std::find(facility.accepts.begin(), facility.accepts.end(), category) != facility.accepts.end();
}

/// Sorts by a key of each site, the least first.
template <class Key>
void sortBy(std::vector<FacilityId>& sites, const Key& keyOf)
{
    std::vector<std::pair<decltype(keyOf(FacilityId{})), FacilityId>> keyed;
    for (const FacilityId site : sites)
        keyed.emplace_back(keyOf(site), site);
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::transform(keyed.begin(), keyed.end(), sites.begin(), [](const auto& pair) { return pair.second; });
}

void sortSites(const PlanDocument& document, SiteOrder order, std::vector<FacilityId>& sites)
{
    const Operation& operation = document.operation();
    const auto nameOf = [&](FacilityId site) { return facilityText(operation, site).toCaseFolded(); };
    switch (order) {
    case SiteOrder::Operation:
        break;
    case SiteOrder::Name:
        sortBy(sites, nameOf);
        break;
    case SiteOrder::Arrivals: {
        const std::vector<People> arrivals = arrivalsBySite(document);
        sortBy(sites, [&](FacilityId site) { return -arrivals[site.at()]; });
        break;
    }
    case SiteOrder::Fullness:
        sortBy(sites, [&](FacilityId site) { return -worstFullness(document, site); });
        break;
    case SiteOrder::Country:
        sortBy(sites, [&](FacilityId site) {
            const std::string& country = operation.facility(site).country;
            return std::make_tuple(country.empty(), country, nameOf(site));
        });
        break;
    }
}

} // namespace

std::vector<FacilityId> chosenSites(const PlanDocument& document, const SiteChoice& choice)
{
    std::vector<FacilityId> chosen;
    for (const std::uint32_t position : sitesOf(document, choice.kind)) {
        const Facility& facility = document.operation().facilities[position];
        if (hasWords(facility, choice.words) && (choice.country.empty() || facility.country == choice.country)
            && (!choice.category || takes(facility, *choice.category)))
            chosen.push_back({position});
    }
    sortSites(document, choice.order, chosen);
    return chosen;
}

std::vector<People> arrivalsBySite(const PlanDocument& document)
{
    const Operation& operation = document.operation();
    std::vector<People> arrivals(operation.facilities.size());
    document.view().visitBatches(
        [&](const Batch& batch) { arrivals[operation.route(batch.route).to.at()] += headcountOf(batch); });
    return arrivals;
}

double worstFullness(const PlanDocument& document, FacilityId facility)
{
    if (document.operation().facility(facility).isOutside())
        return 0;
    constexpr double kNoRoom = 2;
    double worst = 0;
    for (Day day(1); day <= document.operation().lastDay(); day += Day(1)) {
        const People peak = document.ledger().at(facility, day).peak;
        const People limit = document.conditions().limit(facility, day);
        if (limit > People(0))
            worst = std::max(worst, static_cast<double>(peak.value()) / static_cast<double>(limit.value()));
        else if (!peak.isZero())
            worst = std::max(worst, kNoRoom);
    }
    return worst;
}

std::vector<std::string> countriesOf(const PlanDocument& document)
{
    std::set<std::string> countries;
    for (const Facility& facility : document.operation().facilities)
        if (!facility.country.empty())
            countries.insert(facility.country);
    return {countries.begin(), countries.end()};
}

} // namespace planner::ui
