// SPDX-License-Identifier: Apache-2.0
// Prints what the charts and the map show of an operation folder as one JSON object, for a second program to recompute
// (tests/support/compare_figures.py). With --knees it reads curves instead, one a line, as "value:waiting:finish ...",
// and prints where each has its knee.
#include "core/edit/fixed_plan.h"
#include "core/exchange/operation_folder.h"
#include "core/whatif/sweep.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/people_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/charts/space_chart.h"
#include "ui/charts/transport_chart.h"
#include "ui/kit/fonts.h"
#include "ui/kit/language.h"
#include "ui/map/map_scene.h"
#include "ui/map/map_tables.h"
#include "ui/models/plan_document.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <memory>
#include <sstream>

namespace {

using namespace planner;
using namespace planner::ui;

QJsonArray arrayOf(const QStringList& texts) { return QJsonArray::fromStringList(texts); }

QJsonObject jsonOf(const ChartTable& table)
{
    QJsonArray rows;
    for (const QStringList& row : table.rows)
        rows.append(arrayOf(row));
    return {{QStringLiteral("columns"), arrayOf(table.columns)}, {QStringLiteral("rows"), rows}};
}

/// The table, the sentence below the title, and what is read at every place of the picture.
QJsonObject jsonOf(Chart& chart)
{
    QJsonObject json = jsonOf(chart.table());
    json[QStringLiteral("summary")] = chart.summary();
    QJsonArray readings;
    for (int i = 0; i < static_cast<int>(chart.table().rows.size()); ++i) {
        chart.setPosition(i);
        readings.append(arrayOf(chart.reading()));
    }
    json[QStringLiteral("readings")] = readings;
    return json;
}

QStringList codesOf(const auto& rows)
{
    QStringList codes;
    for (const auto& row : rows)
        codes += QString::fromStdString(row.code);
    return codes;
}

QJsonObject occupancies(const PlanView& view)
{
    QJsonObject json;
    const Date start = view.operation.settings.start;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        OccupancyChart chart;
        chart.setSteps({}, occupancySteps(view, {i}), start);
        json[QString::fromStdString(view.operation.facilities[i].code)] = jsonOf(chart);
    }
    OccupancyChart all;
    all.setSteps({}, occupancyOfAll(view), start);
    json[QString()] = jsonOf(all);
    return json;
}

/// By the code of the fleet or route, the escorts under none.
QJsonObject transport(const PlanView& view)
{
    QJsonObject json;
    for (const TransportUse& use : transportUse(view)) {
        TransportChart chart;
        chart.setUse({}, use, view.operation.settings.start);
        const std::string code = use.kind == TransportKind::Fleet        ? view.operation.fleets[use.position].code
                                 : use.kind == TransportKind::Departures ? view.operation.routes[use.position].code
                                                                         : std::string();
        json[QString::fromStdString(code)] = jsonOf(chart);
    }
    return json;
}

QJsonObject people(const PlanView& view)
{
    PeopleChart chart;
    chart.setSplit(peopleSplit(view, Day(0)), peopleSplit(view, view.ledger.lastDay()),
                   {codesOf(view.operation.facilities), codesOf(view.operation.categories)});
    return jsonOf(chart.table());
}

QJsonObject space(const PlanView& view)
{
    SpaceChart chart;
    const auto spaces = spacePerPerson(view);
    QStringList names;
    for (const FacilitySpace& one : spaces)
        names += QString::fromStdString(view.operation.facility(one.facility).code);
    chart.setSpaces(spaces, names, {});
    return jsonOf(chart);
}

/// The sites as the map tells them, on each day.
QJsonArray map(const PlanDocument& document)
{
    MapScene scene(document, nullptr);
    QJsonArray days;
    for (Day day(1); day <= document.operation().lastDay(); day += Day(1)) {
        scene.setMoment(static_cast<double>(day.value()) + 0.25);
        days.append(jsonOf(siteTable(document, scene)));
    }
    return days;
}

int printFigures(const std::string& folder)
{
    FolderReport report;
    auto plan = readOperationFolder(folder, report);
    if (!plan) {
        std::cerr << "shown_figures: " << folder << " cannot be read\n";
        return 2;
    }
    const PlanDocument document(std::make_unique<FixedPlan>(std::move(plan).value()),
                                [](const QString&) { return Author{}; });
    const PlanView view = document.view();
    ProgressChart progress;
    progress.setCurve(progressOf(view), {});
    const QJsonObject json{
        {QStringLiteral("occupancy"), occupancies(view)}, {QStringLiteral("transport"), transport(view)},
        {QStringLiteral("progress"), jsonOf(progress)},   {QStringLiteral("people"), people(view)},
        {QStringLiteral("space"), space(view)},           {QStringLiteral("map"), map(document)}};
    std::cout << QJsonDocument(json).toJson(QJsonDocument::Compact).constData() << "\n";
    return 0;
}

/// The position of each curve's knee, or "none".
int printKnees()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        std::vector<SweepPoint> points;
        std::istringstream words(line);
        SweepPoint point;
        std::int64_t waiting = 0;
        for (char colon = 0; words >> point.value >> colon >> waiting >> colon >> point.finish;) {
            point.waiting = People(waiting);
            points.push_back(point);
        }
        const auto knee = kneeOf(points);
        std::cout << (knee ? std::to_string(*knee) : "none") << "\n";
    }
    return 0;
}

} // namespace

int main(int argumentCount, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "minimal:enable_fonts");
    QApplication application(argumentCount, arguments);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    loadLanguage();
    loadFonts();
    QApplication::setFont(programFont(kDefaultFontPoints));
    if (argumentCount != 2) {
        std::cerr << "usage: shown_figures FOLDER, or --knees\n";
        return 2;
    }
    return std::string(arguments[1]) == "--knees" ? printKnees() : printFigures(arguments[1]);
}
