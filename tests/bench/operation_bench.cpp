// SPDX-License-Identifier: Apache-2.0
// How fast a page of the operation is with 100,000 rows: opened, a cell changed and painted again, sorted, filtered.

#include "tests/bench/window_bench.h"
#include "tests/support/memory_plan.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"
#include "ui/operation/operation_page.h"

#include <QTableView>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <memory>

namespace planner::ui {
namespace {

constexpr std::uint32_t kCohorts = 100'000;
constexpr std::uint32_t kSites = 100;
constexpr std::int64_t kPeople = 20;

Plan largePlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    operation.settings.start = Date(20'000);
    operation.settings.end = Date(20'060);
    operation.categories.push_back({"standard", "Standard", Priority(1), People(5), false, std::nullopt});
    for (std::uint32_t i = 0; i < kSites; ++i) {
        Facility site;
        site.code = fmt::format("S{:03}", i);
        site.name = fmt::format("Site {}", i);
        site.capacity = site.population = People(100'000);
        operation.facilities.push_back(site);
    }
    for (std::uint32_t i = 0; i < kCohorts; ++i) {
        Cohort cohort;
        cohort.code = fmt::format("K{:06}", i);
        cohort.facility = {i % kSites};
        cohort.people = People(kPeople);
        operation.cohorts.push_back(cohort);
    }
    return plan;
}

struct Page {
    Page()
        : document(std::make_unique<planner::test::MemoryPlan>(largePlan()), [](const QString&) {
              return Author{"bench", 0, "bench"};
          })
    {
    }
    void show()
    {
        page = std::make_unique<OperationPage>(document, selection, OperationTable::Cohorts, nullptr);
        page->resize(1100, 700);
        page->show();
        QCoreApplication::processEvents();
        table = page->findChild<QTableView*>();
        model = qobject_cast<OperationTableModel*>(table->model());
    }
    PlanDocument document;
    Selection selection;
    std::unique_ptr<OperationPage> page;
    QTableView* table = nullptr;
    OperationTableModel* model = nullptr;
};

/// From the document to the first picture.
void openPage(benchmark::State& state)
{
    Page page;
    for (auto _ : state) {
        page.show();
        state.PauseTiming();
        page.page.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(openPage)->Unit(benchmark::kMillisecond);

/// One edit of a cell, in memory, and the page painted again.
void changeCell(benchmark::State& state)
{
    Page page;
    page.show();
    int people = 0;
    for (auto _ : state) {
        people = people == 10 ? 11 : 10;
        if (!page.model->take({page.model->index(5, 3)}, QString::number(people)).isTaken)
            state.SkipWithError("refused");
        QCoreApplication::processEvents();
    }
}
BENCHMARK(changeCell)->Unit(benchmark::kMillisecond);

/// The same edit without a page: what the plan takes for it.
void changeCellWithoutPage(benchmark::State& state)
{
    Page page;
    std::int64_t people = 0;
    for (auto _ : state) {
        people = people == 10 ? 11 : 10;
        Cohort cohort = page.document.operation().cohorts[5];
        cohort.people = People(people);
        if (!page.document.push(SetRow{5, cohort}))
            state.SkipWithError("refused");
    }
}
BENCHMARK(changeCellWithoutPage)->Unit(benchmark::kMillisecond);

void sortByPlace(benchmark::State& state)
{
    Page page;
    page.show();
    Qt::SortOrder order = Qt::AscendingOrder;
    for (auto _ : state) {
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        page.model->sort(1, order);
        QCoreApplication::processEvents();
    }
}
BENCHMARK(sortByPlace)->Unit(benchmark::kMillisecond);

void filterByWord(benchmark::State& state)
{
    Page page;
    page.show();
    for (auto _ : state) {
        page.model->setFilter(QStringLiteral("S042"));
        QCoreApplication::processEvents();
        if (page.model->shownRows() != static_cast<int>(kCohorts / kSites))
            state.SkipWithError("not filtered");
    }
}
BENCHMARK(filterByWord)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace planner::ui

int main(int argumentCount, char** arguments)
{
    benchmark::Initialize(&argumentCount, arguments);
    return planner::ui::inWindowApplication(argumentCount, arguments, [] { benchmark::RunSpecifiedBenchmarks(); });
}
