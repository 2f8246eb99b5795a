// SPDX-License-Identifier: Apache-2.0
// How fast the map is with 200 sites: a frame of it, and names and sites placed anew after a step of zoom.

#include "tests/bench/window_bench.h"
#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "ui/kit/selection.h"
#include "ui/map/map_canvas.h"
#include "ui/models/plan_document.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <memory>

namespace planner::ui {
namespace {

constexpr int kSites = 200;

struct Map {
    Map()
        : document(std::make_unique<planner::test::MemoryPlan>(planner::test::widePlan(kSites)),
                   [](const QString&) {
                       return Author{"bench", 0, "bench"};
                   }),
          canvas(document, selection)
    {
        canvas.resize(1060, 700);
        canvas.show();
        QCoreApplication::processEvents();
    }
    PlanDocument document;
    Selection selection;
    MapCanvas canvas;
};

/// Above 30 frames a second: below 33 ms.
void paintFrame(benchmark::State& state)
{
    Map map;
    QImage image(map.canvas.viewport()->size(), QImage::Format_RGB32);
    for (auto _ : state) {
        QPainter painter(&image);
        map.canvas.render(&painter, image.rect(), map.canvas.viewport()->rect());
    }
}
BENCHMARK(paintFrame)->Unit(benchmark::kMillisecond);

/// What a frame of the player does besides: the day moves on by a quarter.
void moveOn(benchmark::State& state)
{
    Map map;
    double moment = 1;
    for (auto _ : state)
        map.canvas.mapScene().setMoment(moment = moment < 10 ? moment + 0.25 : 1);
}
BENCHMARK(moveOn)->Unit(benchmark::kMillisecond);

void zoom(benchmark::State& state)
{
    Map map;
    bool isIn = false;
    for (auto _ : state)
        map.canvas.zoom((isIn = !isIn) ? 1.25 : 0.8);
}
BENCHMARK(zoom)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace planner::ui

int main(int argumentCount, char** arguments)
{
    benchmark::Initialize(&argumentCount, arguments);
    return planner::ui::inWindowApplication(argumentCount, arguments, [] { benchmark::RunSpecifiedBenchmarks(); });
}
