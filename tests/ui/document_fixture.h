// SPDX-License-Identifier: Apache-2.0
#pragma once
// A document in memory with a selection and what was refused, for tests of views without a window.

#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace planner::ui {

using planner::test::sampleBuilder;

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
