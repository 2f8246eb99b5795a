// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/dialogs/import_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/selection.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/plan_files.h"
#include "ui/shell/file_work.h"
#include "ui/shell/find_box.h"
#include "ui/shell/program.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace planner::ui {
namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kMinimumSize(760, 480);
constexpr int kPickUpInterval = 400; ///< in milliseconds: others are seen within a second

/// A folder, or a plan, sealed or not; empty for anything else.
QString droppedPath(const QMimeData* data, const PlanFiles& files)
{
    if (!data->hasUrls() || data->urls().size() != 1 || !data->urls().first().isLocalFile())
        return {};
    const QString path = data->urls().first().toLocalFile();
    const QFileInfo info(path);
    if (info.isDir() || info.suffix() == QLatin1String("tplan"))
        return path;
    const auto isSealed = files.isSealed(path.toStdString());
    return isSealed && isSealed.value() ? path : QString();
}

} // namespace

MainWindow::MainWindow(Program& program)
    : m_program(program), m_selection(new Selection(this)), m_messages(new MessageBar(this)),
      m_fileWork(new FileWork(*m_messages, this)), m_centre(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimumSize);
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    auto* centre = new QWidget(this);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_messages);
    rows->addWidget(m_centre, 1);
    setCentralWidget(centre);
    makeActions();
    makeMenus();
    makeToolBar();
    makeStartPage();
    connectFileActions();
    connectViewActions();
    m_panels.add(m_toolBar);
    m_panels.add(m_centre);
    resize(kFirstSize);
    restoreGeometry(m_program.session().geometry());
    retranslate();
}

MainWindow::~MainWindow()
{
    if (!hasPlan())
        return;
    // What refers to the document goes before it.
    for (QDockWidget* dock : m_workspace->docks())
        delete dock;
    delete m_workspace->views();
    delete m_findBox;
    delete m_statusLine;
}

void MainWindow::makeStartPage()
{
    auto* page = new StartPage(m_program.session().recentPlans(), m_program.examples(), m_centre);
    connect(page, &StartPage::openRequested, action(ActionId::OpenPlan), &QAction::trigger);
    connect(page, &StartPage::importRequested, action(ActionId::ImportFolder), &QAction::trigger);
    connect(page, &StartPage::recoverRequested, action(ActionId::RecoverPlan), &QAction::trigger);
    connect(page, &StartPage::planChosen, this, [this](const QString& path) { m_program.openPlan(path, this); });
    connect(page, &StartPage::exampleChosen, this, [this](const QString& name) { m_program.openExample(name, this); });
    m_centre->addWidget(page);
}

void MainWindow::showPlan(std::unique_ptr<PlanDocument> document, PlanStates* states)
{
    Q_ASSERT(!hasPlan());
    m_document = std::move(document);
    m_states = states;
    m_workspace = new Workspace(*m_document, *m_selection, this);
    const auto askReason = [this](const Message& step) {
        return m_program.questions().text(this, tr("Reason"),
                                          filled(tr("%1. Why? The reason is kept in the history."), toText(step)));
    };
    m_document->setReasonSource(askReason);
    m_document->setConsentSource([this](const QStringList& losses) {
        return m_program.questions().agree(this, tr("Clearances"), losses.join(u'\n'), tr("Go on"));
    });
    QWidget* startPage = m_centre->currentWidget();
    m_centre->addWidget(m_workspace->views());
    m_centre->setCurrentWidget(m_workspace->views());
    startPage->deleteLater(); // it may be the sender of the signal that led here
    m_statusLine = new StatusLine(*m_document, this);
    setStatusBar(m_statusLine);
    m_findBox = new FindBox(*m_document, *m_selection, this);
    m_toolBar->addWidget(m_findBox);
    for (QDockWidget* dock : m_workspace->docks()) {
        m_panelMenu->addAction(dock->toggleViewAction());
        m_panels.add(dock);
    }
    connectPlanActions();
    auto* pickUp = new QTimer(this);
    connect(pickUp, &QTimer::timeout, m_document.get(), &PlanDocument::pickUpOtherEdits);
    pickUp->start(kPickUpInterval);
    restoreSession();
    retranslate();
    m_messages->clear();
    if (QWidget* first = mainFocusable(m_workspace->views()->currentWidget()))
        first->setFocus();
}

void MainWindow::restoreSession()
{
    const QByteArray layout = m_program.session().layout();
    if (!layout.isEmpty())
        restoreState(layout);
    m_workspace->views()->setCurrentIndex(m_program.session().view());
}

void MainWindow::importFolder(const QString& folder)
{
    ImportDialog dialog(m_program.questions(), folder, this);
    if (dialog.exec() == QDialog::Accepted)
        m_program.createPlan(dialog.planPath(), dialog.takePlan(),
                             filled(tr("import of %1"), QFileInfo(folder).fileName()), this);
}

void MainWindow::refresh()
{
    refreshHistoryActions();
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    if (!hasPlan()) {
        setWindowTitle(tr("Transfer Planner"));
        return;
    }
    const QFileInfo file(m_document->path());
    const QString title = QString::fromStdString(m_document->operation().settings.title);
    const QString name = title.isEmpty() ? file.completeBaseName() : title;
    const int count = openFindings(*m_document);
    const QString findings =
        count == 0 ? tr("no findings") : counted(count, [](int n) { return tr("%Ln findings", nullptr, n); });
    setWindowFilePath(m_document->path());
    //: %1 is the operation, %2 "3 findings", %3 the file
    const QString words = m_isDamaged ? tr("%1 (%2) - %3, damaged, for reading only - Transfer Planner")
                                      : tr("%1 (%2) - %3 - Transfer Planner");
    setWindowTitle(filled(words, name, findings, file.fileName()));
}

void MainWindow::tell(const Error& error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_messages->show(error.kind == ErrorKind::Failed ? Severity::Error : Severity::Warning, toText(error.message));
}

void MainWindow::tellRefusal(const Error& error)
{
    const QString text = toText(error.message);
    if (m_isDamaged)
        m_messages->cover(Severity::Warning, text, tr("Recover..."), [this] { recover(); });
    else if (error.kind == ErrorKind::Failed)
        m_messages->cover(Severity::Error, text, tr("Save as a new file..."), [this] { saveAsNew(); });
    else if (error.kind != ErrorKind::Cancelled)
        m_messages->cover(Severity::Warning, text);
}

void MainWindow::showDamage(const QString& text)
{
    m_isDamaged = true;
    m_statusLine->setDamaged();
    refreshTitle();
    m_messages->show(Severity::Error, text, tr("Recover..."), [this] { recover(); });
}

void MainWindow::recover() { m_program.recoverPlan(m_document->path(), this); }

void MainWindow::warn(const std::vector<Message>& warnings)
{
    for (const Message& warning : warnings)
        m_messages->add(Severity::Warning, toText(warning));
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && hasPlan())
        m_document->pickUpOtherEdits();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Session& session = m_program.session();
    if (hasPlan()) {
        session.setLayout(saveGeometry(), saveState());
        session.setView(m_workspace->views()->currentIndex());
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPath(event->mimeData(), m_program.files()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedPath(event->mimeData(), m_program.files());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drag has ended: the other program waits for it, and an import may ask.
    QTimer::singleShot(0, this, [this, path] { m_program.openAnything(path, this); });
}

} // namespace planner::ui
