// SPDX-License-Identifier: Apache-2.0
#pragma once
// A document in memory with a selection and what was refused, for tests of views without a window.

#include "tests/support/memory_plan.h"
#include "tests/support/operation_builder.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace planner::ui {

/// Two sites to go to, two cohorts to move, three batches; B is nearly full, C has room. From 21 January 2026.
inline planner::test::OperationBuilder sampleBuilder()
{
    planner::test::OperationBuilder builder(10);
    builder.facility("A", {.capacity = 300, .population = 200})
        .facility("B", {.capacity = 60})
        .facility("C", {.capacity = 400, .dailyIntake = 100})
        .category("men", {})
        .category("women", {})
        .cohort("M", {.at = "A", .people = 120, .category = "men"})
        .cohort("W", {.at = "A", .people = 80, .category = "women"})
        .route("A-B", {.from = "A", .to = "B", .seats = 50})
        .route("A-C", {.from = "A", .to = "C", .metres = 5000, .seats = 90, .arrivalOffset = 1})
        .batch("B-001", {.route = "A-B", .day = 1, .parts = {{"M", 40}}})
        .batch("B-002", {.route = "A-C", .day = 2, .parts = {{"M", 30}, {"W", 20}}})
        .batch("B-003", {.route = "A-C", .day = 4, .parts = {{"W", 25}}});
    return builder;
}

class DocumentTest : public testing::Test {
protected:
    explicit DocumentTest(Plan plan = sampleBuilder().plan())
    {
        auto keeper = std::make_unique<planner::test::MemoryPlan>(std::move(plan));
        m_keeper = keeper.get();
        m_document = std::make_unique<PlanDocument>(std::move(keeper), [](const QString& reason) {
            return Author{"Tester", 1'769'000'000'000, reason.toStdString()};
        });
        QObject::connect(m_document.get(), &PlanDocument::changed, m_document.get(), [this] { ++m_changes; });
        QObject::connect(m_document.get(), &PlanDocument::refused, m_document.get(),
                         [this](const Error& error) { m_errors.push_back(error); });
    }

    [[nodiscard]] const Batch& batch(const char* code) const { return *m_document->batch({code}); }

    planner::test::MemoryPlan* m_keeper = nullptr;
    std::unique_ptr<PlanDocument> m_document;
    Selection m_selection;
    int m_changes = 0;
    std::vector<Error> m_errors;
};

} // namespace planner::ui
