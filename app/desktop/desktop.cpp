// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

#include "app/desktop/command_line.h"
#include "app/desktop/stored_plan.h"
#include "app/desktop/window_picture.h"
#include "app/example_folder.h"
#include "core/base/message.h"
#include "ui/dialogs/dialog_questions.h"
#include "ui/kit/fonts.h"
#include "ui/kit/icons.h"
#include "ui/kit/language.h"
#include "ui/kit/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace planner::desktop {
namespace {

int finish(const Result<Done>& result)
{
    if (result)
        return 0;
    std::fputs(("transfer-planner: error: " + toEnglish(result.error().message) + "\n").c_str(), stderr);
    return result.error().kind == ErrorKind::Failed ? 3 : 2;
}

} // namespace

int run(int argumentCount, char** arguments)
{
    QApplication::setApplicationName(QStringLiteral("transfer-planner"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("transfer-planner"));
    if (asksForText(argumentCount, arguments)) {
        const QCoreApplication application(argumentCount, arguments);
        static_cast<void>(readOptions());
        return EXIT_SUCCESS;
    }
    QApplication application(argumentCount, arguments);
    const Options options = readOptions();
    if (options.isRightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::loadLanguage();
    ui::loadFonts();

    StoredPlanFiles files;
    // What a picture shows does not depend on the user's layout, and leaves it alone.
    const QTemporaryDir passing;
    ui::Session session(options.picture.isEmpty() ? QString() : passing.filePath(QStringLiteral("settings.ini")));
    ui::DialogQuestions questions;
    ui::Program program(files, session, questions, QString::fromStdString(exampleFolder().string()));
    program.applyAppearance();
    QApplication::setWindowIcon(ui::programIcon());
    if (!options.theme.isEmpty())
        program.setTheme(options.theme == QLatin1String("dark") ? ui::Theme::Dark : ui::Theme::Light);
    ui::MainWindow* window = program.newWindow();
    if (options.size.isValid())
        window->resize(options.size);
    const QString file = options.file.isEmpty() ? QString() : QFileInfo(options.file).absoluteFilePath();
    if (!options.picture.isEmpty())
        return finish(saveWindowPicture(program, *window, file, options.picture));
    if (!file.isEmpty())
        program.openAnything(file, window);
    return QApplication::exec();
}

} // namespace planner::desktop
