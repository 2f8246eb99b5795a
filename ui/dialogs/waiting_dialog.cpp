// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/waiting_dialog.h"

#include <QCloseEvent>
#include <QEventLoop>
#include <QProgressDialog>
#include <QTimer>

#include <utility>

namespace planner::ui {
namespace {

constexpr int kMoment = 300; ///< in milliseconds

/// Stays until the work has ended: without it the window would go on beside the work.
class WaitingDialog : public QProgressDialog {
public:
    WaitingDialog(const QString& text, QWidget* parent) : QProgressDialog(text, QString(), 0, 0, parent)
    {
        setObjectName(QStringLiteral("waitingDialog"));
        setWindowModality(Qt::WindowModal);
        setAccessibleName(text);
    }
    void reject() override {}

protected:
    void closeEvent(QCloseEvent* event) override { event->ignore(); }
};

/// Keeps a window from being closed while the stack refers to it.
class OpenWindow : public QObject {
public:
    explicit OpenWindow(QWidget* widget)
    {
        if (widget != nullptr)
            widget->window()->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Close)
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void runWhileWaiting(QWidget* parent, const QString& text, BackgroundWork::Task task)
{
    const OpenWindow open(parent);
    BackgroundWork work;
    QEventLoop loop;
    work.start(std::move(task), [&loop] { loop.quit(); });
    QTimer::singleShot(kMoment, &loop, [&loop] { loop.quit(); });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!work.isRunning())
        return;
    WaitingDialog dialog(text, parent);
    dialog.show();
    loop.exec();
}

} // namespace planner::ui
