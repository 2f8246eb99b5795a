// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/program.h"

#include "core/base/one_line.h"
#include "core/exchange/operation_folder.h"
#include "ui/dialogs/open_plan.h"
#include "ui/dialogs/waiting_dialog.h"
#include "ui/kit/bring_to_front.h"
#include "ui/kit/fonts.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/manual/manual_help.h"
#include "ui/models/plan_document.h"
#include "ui/models/plan_files.h"
#include "ui/shell/damage_words.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QTimer>

namespace planner::ui {
namespace {

QString freePath(const QString& folder, const QString& name)
{
    for (int number = 1;; ++number) {
        const QString suffix = number == 1 ? QString() : QStringLiteral(" %1").arg(number);
        QString path = folder + QLatin1Char('/') + name + suffix + QLatin1String(".tplan");
        if (!QFileInfo::exists(path))
            return path;
    }
}

} // namespace

Program::Program(PlanFiles& files, Session& session, Questions& questions, const QString& exampleFolder)
    : m_files(files), m_session(session), m_questions(questions), m_exampleFolder(exampleFolder),
      m_manual(new ManualHelp(session, this))
{
}

Program::~Program()
{
    for (MainWindow* window : windows())
        delete window;
}

QList<MainWindow*> Program::windows() const
{
    QList<MainWindow*> alive;
    for (const QPointer<MainWindow>& window : m_windows)
        if (window)
            alive.append(window);
    return alive;
}

MainWindow* Program::newWindow()
{
    auto* window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.append(window);
    window->show();
    return window;
}

bool Program::openPlan(const QString& path, MainWindow* window)
{
    auto keeper = openAsking(m_files, m_questions, path, OpenFor::Work, window);
    if (!keeper && keeper.error().isDamage) {
        if (showDamaged(path, window))
            return false;
        window->messages().show(Severity::Error, toText(keeper.error().message), tr("Recover..."),
                                [this, path, target = QPointer(window)] {
                                    if (target)
                                        recoverPlan(path, target);
                                });
        return false;
    }
    return show(std::move(keeper), window);
}

bool Program::showDamaged(const QString& path, MainWindow* window)
{
    for (const MainWindow* other : windows())
        if (other->hasPlan() && other->document()->path() == path)
            return false;
    Result<DamagedPlan> damaged = DamagedPlan{};
    runWhileWaiting(window, filled(tr("Reading what is left of %1..."), QFileInfo(path).fileName()),
                    [&](const CancelFlag&, const ProgressSink&) { damaged = m_files.lookAt(path.toStdString()); });
    if (!damaged)
        return false;
    const QString text = damageText(damaged.value(), path);
    const bool isTaken = window->hasPlan();
    if (!show(std::move(damaged.value().plan), window))
        return false;
    (isTaken ? windows().last() : window)->showDamage(text);
    return true;
}

bool Program::sealPlan(const PlanStates& plan, const QString& to, std::string_view passphrase, MainWindow* window)
{
    const auto bytes = plan.bytes();
    Result<Done> sealed = bytes ? Result<Done>(Done{}) : Result<Done>(bytes.error());
    if (bytes)
        runWhileWaiting(window, filled(tr("Sealing %1..."), QFileInfo(to).fileName()),
                        [&](const CancelFlag&, const ProgressSink&) {
                            sealed = m_files.seal(bytes.value(), to.toStdString(), passphrase);
                        });
    if (!sealed)
        window->messages().show(Severity::Error, toText(sealed.error().message));
    return static_cast<bool>(sealed);
}

bool Program::branchPlan(const PlanStates& states, const QString& path, Plan plan, const QString& reason,
                         MainWindow* window)
{
    const Author who = author(reason);
    const QString from = window->document()->path();
    const auto isSealed = m_files.isSealed(from.toStdString());
    std::optional<Secret> passphrase(std::in_place);
    Result<Done> made = Done{};
    QString refusal;
    do {
        if (isSealed && isSealed.value())
            passphrase = m_questions.passphrase(window, QFileInfo(from).fileName(), refusal);
        if (!passphrase)
            return false;
        runWhileWaiting(window, filled(tr("Writing %1..."), QFileInfo(path).fileName()),
                        [&](const CancelFlag&, const ProgressSink&) {
                            made = states.branchTo(path.toStdString(), plan, who, passphrase->text());
                        });
        refusal = made ? QString() : toText(made.error().message);
    } while (!made && made.error().kind == ErrorKind::BadInput && !passphrase->isEmpty());
    if (made)
        return passphrase->isEmpty() ? openPlan(path, window) : openSealedPlan(path, passphrase->text(), window);
    window->messages().show(Severity::Error, refusal);
    return false;
}

bool Program::openSealedPlan(const QString& path, std::string_view passphrase, MainWindow* window)
{
    Result<std::unique_ptr<PlanKeeper>> keeper = Error{ErrorKind::Cancelled, {}};
    runWhileWaiting(
        window, filled(tr("Opening %1..."), QFileInfo(path).fileName()),
        [&](const CancelFlag&, const ProgressSink&) { keeper = m_files.openSealed(path.toStdString(), passphrase); });
    if (keeper)
        return show(std::move(keeper), window);
    window->messages().show(Severity::Error, toText(keeper.error().message));
    return false;
}

bool Program::recoverPlan(const QString& path, MainWindow* window)
{
    const QFileInfo damaged(path);
    const QString made = freePath(damaged.absolutePath(), tr("%1 recovered").arg(damaged.completeBaseName()));
    const Author who = author({});
    Result<Message> how = Message{};
    runWhileWaiting(window, filled(tr("Saving what is left of %1..."), damaged.fileName()),
                    [&](const CancelFlag&, const ProgressSink&) {
                        how = m_files.recover(path.toStdString(), made.toStdString(), who);
                    });
    if (!how) {
        window->messages().show(Severity::Error, toText(how.error().message));
        return false;
    }
    const bool isTaken = window->hasPlan();
    if (!openPlan(made, window))
        return false;
    (isTaken ? windows().last() : window)->messages().add(Severity::Warning, toText(how.value()));
    return true;
}

void Program::openAnything(const QString& path, MainWindow* window)
{
    if (QFileInfo(path).isDir())
        window->importFolder(path);
    else
        openPlan(path, window);
}

void Program::openExample(const QString& name, MainWindow* window)
{
    const QString folder = m_session.folder();
    const QString copy = folder + QLatin1Char('/') + name + QLatin1String(".tplan");
    const auto makeCopy = [this, folder, name](MainWindow* target) {
        FolderReport report;
        auto plan = readOperationFolder((m_exampleFolder + QLatin1Char('/') + name).toStdString(), report);
        if (!plan)
            target->messages().show(Severity::Error, toText(plan.error().message));
        else
            createPlan(freePath(folder, name), std::move(plan).value(), tr("example %1").arg(name), target);
    };
    if (!QFileInfo::exists(copy)) {
        makeCopy(window);
        return;
    }
    const bool isTaken = window->hasPlan();
    if (!openPlan(copy, window))
        return;
    MainWindow* shown = isTaken ? windows().last() : window;
    if (!shown->messages().isHidden())
        return; // what the user should know of the file comes first
    shown->messages().show(Severity::Done, tr("This is your copy of the example, as you left it."), tr("Start afresh"),
                           [makeCopy, target = QPointer(shown)] {
                               if (target)
                                   makeCopy(target);
                           });
}

bool Program::createPlan(const QString& path, Plan plan, const QString& reason, MainWindow* window)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    const Author who = author(reason);
    Result<std::unique_ptr<PlanKeeper>> keeper = Error{ErrorKind::Cancelled, {}};
    runWhileWaiting(window, filled(tr("Writing %1..."), QFileInfo(path).fileName()),
                    [&](const CancelFlag&, const ProgressSink&) {
                        keeper = m_files.create(path.toStdString(), std::move(plan), who);
                    });
    return show(std::move(keeper), window);
}

void Program::applyAppearance()
{
    applyTheme(m_session.theme());
    QApplication::setFont(programFont(m_session.fontPoints()));
}

void Program::setTheme(Theme theme)
{
    m_session.setTheme(theme);
    applyAppearance();
}

void Program::changeTextSize(double points)
{
    m_session.setFontPoints(points == 0 ? kDefaultFontPoints : m_session.fontPoints() + points);
    applyAppearance();
}

Author Program::author(const QString& reason) const
{
    // A pasted text may have line breaks, which no entry of a history takes.
    return {withoutControls(m_session.author().toStdString()), QDateTime::currentMSecsSinceEpoch(),
            withoutControls(reason.toStdString())};
}

bool Program::show(Result<std::unique_ptr<PlanKeeper>> keeper, MainWindow* window)
{
    if (!keeper) {
        if (keeper.error().kind == ErrorKind::Cancelled)
            return false;
        window->messages().show(Severity::Error, toText(keeper.error().message));
        return false;
    }
    const std::vector<Message> warnings = keeper.value()->takeWarnings();
    PlanStates* states = m_files.statesOf(*keeper.value());
    auto document = std::make_unique<PlanDocument>(std::move(keeper).value(),
                                                   [this](const QString& reason) { return author(reason); });
    keepInStep(*document);
    const QString path = document->path();
    if (!path.isEmpty()) {
        m_session.addRecentPlan(path);
        m_session.setFolder(QFileInfo(path).absolutePath());
    }
    MainWindow* target = window->hasPlan() ? newWindow() : window;
    target->showPlan(std::move(document), states);
    target->warn(warnings);
    bringToFront(*target);
    return true;
}

void Program::keepInStep(PlanDocument& document)
{
    connect(&document, &PlanDocument::changed, this, [this, changed = &document] {
        const QString path = changed->path();
        QTimer::singleShot(0, this, [this, path, changed] {
            for (const MainWindow* window : windows())
                if (window->hasPlan() && window->document() != changed && window->document()->path() == path)
                    window->document()->pickUpOtherEdits();
        });
    });
}

} // namespace planner::ui
