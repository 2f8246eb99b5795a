// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/waiting_dialog.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProgressDialog>

#include <utility>

namespace planner::ui {

void runWhileWaiting(QWidget* parent, const QString& text, BackgroundWork::Task task)
{
    QProgressDialog dialog(text, QCoreApplication::translate("planner::ui", "&Stop"), 0, 0, parent);
    dialog.setObjectName(QStringLiteral("waitingDialog"));
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setAccessibleName(text);
    BackgroundWork work;
    QEventLoop loop;
    QObject::connect(&dialog, &QProgressDialog::canceled, &work, &BackgroundWork::cancel);
    work.start(std::move(task), [&loop] { loop.quit(); });
    loop.exec();
}

} // namespace planner::ui
