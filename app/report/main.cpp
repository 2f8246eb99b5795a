// SPDX-License-Identifier: Apache-2.0
// Writes papers of a plan as PDF, without a screen: what `tplan report`, `order` and `receiving` run.
#include "app/no_core_dumps.h"

#include "app/tplan/command.h"
#include "app/tplan/operation_day.h"
#include "app/tplan/signals.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/movement_order.h"
#include "ui/brief/receiving_sheet.h"
#include "ui/brief/situation_report.h"
#include "ui/kit/fonts.h"
#include "ui/kit/language.h"
#include "ui/kit/theme.h"

#include <QApplication>

#include <algorithm>
#include <cstdlib>
#include <exception>

namespace {

using namespace planner;
using namespace planner::ui;

struct Arguments {
    std::string plan;
    std::string pdf;
    std::string paper = "a4";
    bool isRightToLeft = false;
    std::vector<std::string> orders; ///< codes of batches
    std::optional<std::string> site;
    std::optional<std::string> on;
    std::optional<std::string> daily;
};

/// The batches of the codes, of which each must travel and be named once.
Result<std::vector<BatchCode>> batchesOf(const Plan& plan, const std::vector<std::string>& codes)
{
    std::vector<BatchCode> batches;
    for (const std::string& code : codes) {
        const auto found = plan.batches.find({code});
        if (found == plan.batches.end() || !found->second.counts())
            return Error{ErrorKind::BadInput, {MessageId::NoBatchThatTravels, {oneLine(code)}}};
        if (std::find(batches.begin(), batches.end(), found->first) != batches.end())
            return Error{ErrorKind::BadInput, {MessageId::BatchIsNamedTwice, {oneLine(code)}}};
        batches.push_back(found->first);
    }
    return batches;
}

Result<FacilityId> facilityOf(const Operation& operation, const std::string& code)
{
    const auto site = std::find_if(operation.facilities.begin(), operation.facilities.end(),
                                   [&](const Facility& facility) { return facility.code == code; });
    if (site == operation.facilities.end())
        return Error{ErrorKind::BadInput, {MessageId::NoSuchFacility, {oneLine(code)}}};
    return FacilityId{static_cast<std::uint32_t>(site - operation.facilities.begin())};
}

/// The site of the receiving sheet before its day: of two mistakes the first word is told.
Result<BriefDocument> makeReceiving(const BriefSubject& subject, const Arguments& arguments,
                                    Qt::LayoutDirection direction, const QSizeF& paper)
{
    const Operation& operation = subject.operation();
    const auto site = facilityOf(operation, *arguments.site);
    if (!site)
        return site.error();
    const auto date = tplan::dayInOperation("--on", arguments.on, operation);
    if (!date)
        return date.error();
    return makeReceivingSheet(subject, site.value(), dayOf(date.value(), operation.settings.start), direction, paper);
}

/// The paper that was asked for, the brief where none was.
Result<BriefDocument> makePaper(const BriefSubject& subject, const Arguments& arguments)
{
    const Operation& operation = subject.operation();
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    const QSizeF paper = arguments.paper == "letter" ? QSizeF(points(612), points(792)) : kA4;
    if (!arguments.orders.empty()) {
        const auto batches = batchesOf(subject.plan(), arguments.orders);
        return batches ? Result<BriefDocument>(makeMovementOrders(subject, batches.value(), direction, paper))
                       : batches.error();
    }
    if (arguments.site)
        return makeReceiving(subject, arguments, direction, paper);
    if (!arguments.daily)
        return makeBrief(subject, direction, paper);
    const auto date = tplan::dayInOperation("--daily", arguments.daily, operation);
    if (!date)
        return date.error();
    return makeSituationReport(subject, dayOf(date.value(), operation.settings.start), direction, paper);
}

tplan::ExitCode writePaper(const Arguments& arguments)
{
    const auto store = tplan::openPlan(arguments.plan);
    if (!store)
        return tplan::fail(store.error());
    const auto history = store.value().history();
    if (!history)
        return tplan::fail(history.error());
    const BriefSubject subject(store.value().plan(), stampOf(QString::fromStdString(arguments.plan), history.value(),
                                                             QDateTime::currentDateTime()));
    const auto paper = makePaper(subject, arguments);
    if (!paper)
        return tplan::fail(paper.error());
    const auto done = exportPdf(paper.value(), briefTitle(subject), arguments.pdf);
    return done ? tplan::ExitCode::Done : tplan::fail(done.error());
}

void addOptions(CLI::App& app, Arguments& arguments)
{
    app.add_option("PLAN", arguments.plan, "Plan file")->required();
    app.add_option("--pdf", arguments.pdf, "File for the paper; - is standard output")->required();
    app.add_option("--paper", arguments.paper, "Size of the paper")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    app.add_flag("--right-to-left", arguments.isRightToLeft, "Lay the pages out from right to left");
    app.add_option("--order", arguments.orders, "Movement orders of these batches in place of the brief")
        ->allow_extra_args(false);
    app.add_option("--receiving", arguments.site, "The receiving sheet of this site");
    app.add_option("--on", arguments.on, "Its day; today without it");
    app.add_option("--daily", arguments.daily, "The situation report of this day");
}

int run(int argumentCount, char** argumentValues)
{
    Arguments arguments;
    CLI::App app{"Writes papers of a plan as PDF: what tplan report, order and receiving run", "tplan-report"};
    addOptions(app, arguments);
    try {
        app.parse(argumentCount, argumentValues);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        tplan::printError({MessageId::LookAtReportHelp, {error.what()}});
        return static_cast<int>(tplan::ExitCode::BadInput);
    }
    // Standard error is for what concerns the plan, not for notes on the missing desktop.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    QApplication application(argumentCount, argumentValues);
    QGuiApplication::setLayoutDirection(arguments.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    loadLanguage();
    loadFonts();
    applyTheme(Theme::Light);
    QApplication::setFont(programFont(kDefaultFontPoints));
    return static_cast<int>(writePaper(arguments));
}

} // namespace

int main(int argumentCount, char** arguments)
{
    forbidCoreDumps();
    tplan::listenForSignals();
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    try {
        return run(argumentCount, arguments);
    } catch (const std::exception& error) {
        tplan::printError({MessageId::Verbatim, {error.what()}});
        return static_cast<int>(tplan::ExitCode::Failed);
    }
}
