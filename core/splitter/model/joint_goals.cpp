// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/model/joint_goals.h"

#include <algorithm>
#include <map>

namespace planner {
namespace {

constexpr double kStep = 50;          ///< how much more a goal weighs than the next
constexpr double kLeastWeight = 1e-5; ///< of a goal against the first: solvers ignore less

/// The average day of arrival, where everybody travels.
LinearForm arrivalForm(const FlowModel& model)
{
    LinearForm form;
    double people = 0;
    for (const Cohort& cohort : model.operation().cohorts)
        people += static_cast<double>(cohort.people.value());
    for (const Flow& flow : model.flows()) {
        const Day arrival = flow.departure + model.operation().route(flow.route).arrivalOffset;
        form.terms.push_back({flow.column, static_cast<double>(arrival.value()) / std::max(1.0, people)});
    }
    return form;
}

} // namespace

LinearForm jointForm(const FlowModel& model, const std::vector<Goal>& goals, const ScoreKey& key, std::size_t first)
{
    std::map<LinearProgram::Column, double> sum;
    LinearForm joint;
    double share = 1;
    for (std::size_t i = first; i < goals.size() && share > kLeastWeight; ++i) {
        if (key[i + 1] <= 0)
            continue;
        const auto form = goals[i] == Goal::Finish ? arrivalForm(model) : model.form(goals[i]);
        const double weight = share * static_cast<double>(key[first + 1]) / static_cast<double>(key[i + 1]);
        joint.constant += weight * form->constant;
        for (const LinearForm::Term& term : form->terms)
            sum[term.column] += weight * term.value;
        share /= kStep;
    }
    for (const auto& [column, value] : sum)
        joint.terms.push_back({column, value});
    return joint;
}

} // namespace planner
