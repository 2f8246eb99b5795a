// SPDX-License-Identifier: Apache-2.0
// Writes the brief of a plan as PDF, without a screen: what `tplan report` runs.
#include "app/no_core_dumps.h"

#include "app/tplan/command.h"
#include "app/tplan/signals.h"
#include "core/base/message_id.h"
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pdf.h"
#include "ui/kit/fonts.h"
#include "ui/kit/language.h"
#include "ui/kit/theme.h"

#include <QApplication>

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
};

tplan::ExitCode writeBrief(const Arguments& arguments)
{
    const auto store = tplan::openPlan(arguments.plan);
    if (!store)
        return tplan::fail(store.error());
    const auto history = store.value().history();
    if (!history)
        return tplan::fail(history.error());
    const BriefSubject subject(store.value().plan(), stampOf(QString::fromStdString(arguments.plan), history.value(),
                                                             QDateTime::currentDateTime()));
    const QSizeF paper = arguments.paper == "letter" ? QSizeF(points(612), points(792)) : kA4;
    const BriefDocument brief = makeBrief(subject, QGuiApplication::layoutDirection(), paper);
    const auto done = exportPdf(brief, briefTitle(subject), arguments.pdf);
    return done ? tplan::ExitCode::Done : tplan::fail(done.error());
}

int run(int argumentCount, char** argumentValues)
{
    Arguments arguments;
    CLI::App app{"Writes the brief of a plan as PDF: what tplan report runs", "tplan-report"};
    app.add_option("PLAN", arguments.plan, "Plan file")->required();
    app.add_option("--pdf", arguments.pdf, "File for the brief; - is standard output")->required();
    app.add_option("--paper", arguments.paper, "Size of the paper")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    app.add_flag("--right-to-left", arguments.isRightToLeft, "Lay the pages out from right to left");
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
    return static_cast<int>(writeBrief(arguments));
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
