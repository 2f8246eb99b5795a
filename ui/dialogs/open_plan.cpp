// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/open_plan.h"

#include "ui/dialogs/waiting_dialog.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_files.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <functional>

namespace planner::ui {
namespace {

/// Off the thread of the windows.
Result<std::unique_ptr<PlanKeeper>> openWaiting(const QString& name, QWidget* parent,
                                                const std::function<Result<std::unique_ptr<PlanKeeper>>()>& open)
{
    Result<std::unique_ptr<PlanKeeper>> keeper = Error{ErrorKind::Cancelled, {}};
    runWhileWaiting(parent, filled(QCoreApplication::translate("planner::ui", "Opening %1..."), name),
                    [&](const CancelFlag&, const ProgressSink&) { keeper = open(); });
    return keeper;
}

} // namespace

Result<std::unique_ptr<PlanKeeper>> openAsking(PlanFiles& files, Questions& questions, const QString& path,
                                               OpenFor purpose, QWidget* parent)
{
    const QString name = QFileInfo(path).fileName();
    const auto isSealed = files.isSealed(path.toStdString());
    const auto open = [&](std::optional<std::string_view> passphrase) {
        if (purpose == OpenFor::Comparison)
            return files.openToCompare(path.toStdString(), passphrase);
        return passphrase ? files.openSealed(path.toStdString(), *passphrase) : files.open(path.toStdString());
    };
    if (!isSealed || !isSealed.value())
        return openWaiting(name, parent, [&] { return open(std::nullopt); });
    QString refusal;
    while (const auto passphrase = questions.passphrase(parent, name, refusal)) {
        auto keeper = openWaiting(name, parent, [&] { return open(passphrase->text()); });
        if (keeper || keeper.error().kind != ErrorKind::BadInput)
            return keeper;
        refusal = toText(keeper.error().message);
    }
    return Error{ErrorKind::Cancelled, {}};
}

} // namespace planner::ui
