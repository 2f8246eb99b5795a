// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/open_plan.h"

#include "ui/dialogs/waiting_dialog.h"
#include "ui/shell/plan_files.h"
#include "ui/shell/questions.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace planner::ui {

Result<std::unique_ptr<PlanKeeper>> openAsking(PlanFiles& files, Questions& questions, const QString& path,
                                               QWidget* parent)
{
    const QString name = QFileInfo(path).fileName();
    const auto isSealed = files.isSealed(path.toStdString());
    std::optional<QString> passphrase;
    if (isSealed && isSealed.value()) {
        passphrase = questions.passphrase(parent, name, false);
        if (!passphrase)
            return Error{ErrorKind::Cancelled, {}};
    }
    Result<std::unique_ptr<PlanKeeper>> keeper = Error{ErrorKind::Cancelled, {}};
    runWhileWaiting(parent, QCoreApplication::translate("planner::ui", "Opening %1...").arg(name),
                    [&](const CancelFlag&, const ProgressSink&) {
                        keeper = passphrase ? files.openSealed(path.toStdString(), passphrase->toStdString())
                                            : files.open(path.toStdString());
                    });
    return keeper;
}

} // namespace planner::ui
