// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window_picture.h"

#include "core/base/message_id.h"

#include "ui/charts/picture.h"
#include "ui/kit/message_bar.h"
#include "ui/models/plan_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPainter>

namespace planner::desktop {
namespace {

/// Refused where opening the plan would ask the user something.
Result<Done> openWithoutQuestions(ui::Program& program, ui::MainWindow& window, const QString& plan)
{
    const std::string path = plan.toStdString();
    if (QFileInfo(plan).isDir())
        return Error{ErrorKind::BadInput, {MessageId::FolderHasToBeImported, {path}}};
    const auto isSealed = program.files().isSealed(path);
    if (!isSealed)
        return isSealed.error();
    if (isSealed.value())
        return Error{ErrorKind::BadInput, {MessageId::SealedPlanNeedsWindow, {path}}};
    if (!program.openPlan(plan, &window))
        return Error{ErrorKind::BadInput, {MessageId::Verbatim, {window.messages().text().toStdString()}}};
    return Done{};
}

/// True where nothing is lost by writing a picture there: no file, an empty one, or a PNG or SVG picture.
bool isFreeForPicture(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(4);
    return begin.isEmpty() || begin == QByteArray("\x89PNG") || begin.startsWith('<');
}

} // namespace

Result<Done> saveWindowPicture(ui::Program& program, ui::MainWindow& window, const QString& plan,
                               const QString& picture)
{
    if (!isFreeForPicture(picture))
        return Error{ErrorKind::BadInput, {MessageId::FileIsNoPicture, {picture.toStdString()}}};
    if (!plan.isEmpty())
        if (auto opened = openWithoutQuestions(program, window, plan); !opened)
            return opened;
    QCoreApplication::processEvents(); // the layout takes its place
    ui::Picture shown;
    shown.title = window.windowTitle();
    shown.size = window.size();
    shown.paint = [&window](QPainter& painter, const QRectF&) { window.render(&painter); };
    return ui::savePicture(shown, picture);
}

} // namespace planner::desktop
