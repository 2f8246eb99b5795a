// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

#include "app/desktop/stored_plan.h"
#include "app/example_folder.h"
#include "ui/shell/dialog_questions.h"
#include "ui/shell/fonts.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

namespace planner::desktop {
namespace {

struct Options {
    QString file;
    bool isRightToLeft = false;
    QString theme;
    QSize size;
};

Options readOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plans the transfer of people between facilities."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Plan file, or operation folder to import."),
                                 QStringLiteral("[FILE]"));
    const auto hidden = [&parser](const char* name, const char* value) {
        QCommandLineOption option(QString::fromLatin1(name), {}, QString::fromLatin1(value));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
        return option;
    };
    // For tests and screenshots.
    const QCommandLineOption rightToLeft = hidden("rtl", "");
    const QCommandLineOption theme = hidden("theme", "THEME");
    const QCommandLineOption size = hidden("size", "WIDTHxHEIGHT");
    parser.process(*qApp);
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.isRightToLeft = parser.isSet(rightToLeft);
    options.theme = parser.value(theme);
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());
    return options;
}

} // namespace

int run(int argumentCount, char** arguments)
{
    QApplication::setApplicationName(QStringLiteral("transfer-planner"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("transfer-planner"));
    QApplication application(argumentCount, arguments);
    const Options options = readOptions();
    if (options.isRightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::loadLanguage();
    ui::loadFonts();

    StoredPlanFiles files;
    ui::Session session;
    ui::DialogQuestions questions;
    ui::Program program(files, session, questions, QString::fromStdString(exampleFolder().string()));
    program.applyAppearance();
    QApplication::setWindowIcon(ui::programIcon());
    if (!options.theme.isEmpty())
        program.setTheme(options.theme == QLatin1String("dark") ? ui::Theme::Dark : ui::Theme::Light);
    ui::MainWindow* window = program.newWindow();
    if (options.size.isValid())
        window->resize(options.size);
    if (!options.file.isEmpty())
        program.openAnything(QFileInfo(options.file).absoluteFilePath(), window);
    return QApplication::exec();
}

} // namespace planner::desktop
