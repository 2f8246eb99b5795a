// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "core/base/one_line.h"
#include "core/edit/plan_states.h"
#include "core/exchange/mapping/mapped_rows.h"
#include "ui/charts/charts_view.h"
#include "ui/compare/compare_dialog.h"
#include "ui/compare/rival_menu.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/selection.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/manual/manual_help.h"
#include "ui/models/plan_document.h"
#include "ui/models/plan_files.h"
#include "ui/models/selected_facility.h"
#include "ui/operation/operation_view.h"
#include "ui/panels/details_panel.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/dropped_files.h"
#include "ui/shell/find_box.h"
#include "ui/shell/guide_strip.h"
#include "ui/shell/new_operation.h"
#include "ui/shell/paper_actions.h"
#include "ui/shell/plan_file_actions.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/program.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/shell/thing_deeds.h"
#include "ui/shell/workspace.h"
#include "ui/today/today_view.h"
#include "ui/whatif/what_if_dialog.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
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

} // namespace

MainWindow::MainWindow(Program& program)
    : m_program(program), m_selection(new Selection(this)), m_messages(new MessageBar(this)),
      m_centre(new QStackedWidget(this)), m_actions(new WindowActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimumSize);
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    auto* centre = new QWidget(this);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_centre, 1);
    rows->addWidget(m_messages); // below: where it comes or goes, nothing moves from under the pointer
    setCentralWidget(centre);
    makeStartPage();
    connectFileActions();
    connectViewActions();
    m_panels.add(m_actions->toolBar());
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
    delete m_guide;
    delete m_findBox;
    delete m_statusLine;
}

void MainWindow::makeStartPage()
{
    auto* page = new StartPage(m_program.session().recentPlans(), m_program.examples(), m_centre);
    connect(page, &StartPage::newRequested, action(ActionId::NewOperation), &QAction::trigger);
    connect(page, &StartPage::openRequested, action(ActionId::OpenPlan), &QAction::trigger);
    connect(page, &StartPage::importRequested, action(ActionId::ImportFolder), &QAction::trigger);
    connect(page, &StartPage::tableRequested, action(ActionId::ImportTables), &QAction::trigger);
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
    m_files = new PlanFileActions(m_program, *this, states);
    m_workspace = new Workspace(*m_document, *m_selection, this);
    m_workspace->setStates(states);
    new SelectedFacility(*m_document, *m_selection, m_document.get());
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
    m_guide = newGuide(*this, *m_files);
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, m_guide);
    m_statusLine = new StatusLine(*m_document, this);
    setStatusBar(m_statusLine);
    m_findBox = new FindBox(*m_document, *m_selection, this);
    m_actions->toolBar()->addWidget(m_findBox);
    for (QDockWidget* dock : m_workspace->docks()) {
        m_actions->panelMenu()->addAction(dock->toggleViewAction());
        m_panels.add(dock);
    }
    connectPlanActions();
    connectDeeds();
    connectOperation();
    auto* pickUp = new QTimer(this);
    connect(pickUp, &QTimer::timeout, m_document.get(), &PlanDocument::pickUpOtherEdits);
    connect(pickUp, &QTimer::timeout, m_document.get(), &PlanDocument::pickUpDay);
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

void MainWindow::connectFileActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    on(ActionId::NewOperation, [this] { beginOperation(m_program, *this); });
    on(ActionId::OpenPlan, [this] {
        const QString path = m_program.questions().planToOpen(this, m_program.session().folder());
        if (!path.isEmpty())
            m_program.openPlan(path, this);
    });
    on(ActionId::ImportFolder, [this] {
        const QString folder =
            m_program.questions().folder(this, tr("Import a folder of CSV files"), m_program.session().folder());
        if (!folder.isEmpty())
            importFolder(folder);
    });
    on(ActionId::ImportIntoPlan, [this] { m_files->importInto(); });
    on(ActionId::ImportTables, [this] { importTables({}); });
    on(ActionId::RecoverPlan, [this] {
        const QString path = m_program.questions().planToOpen(this, m_program.session().folder());
        if (!path.isEmpty())
            m_program.recoverPlan(path, this);
    });
    const auto showRecentPlans = [this] { m_actions->setRecentPlans(m_program.session().recentPlans()); };
    connect(m_actions, &WindowActions::recentPlansNeeded, this, showRecentPlans);
    connect(m_actions, &WindowActions::recentPlanChosen, this,
            [this](const QString& path) { m_program.openPlan(path, this); });
    showRecentPlans();
    on(ActionId::NewWindow, [this] { m_program.newWindow(); });
    on(ActionId::CloseWindow, [this] { close(); });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::Preferences, [this] { PreferencesDialog(m_program, this).exec(); });
    on(ActionId::Manual, [this] { m_program.manual().openFor(QApplication::focusWidget()); });
    on(ActionId::Shortcuts, [this] { ShortcutsDialog(*this).exec(); });
    on(ActionId::About, [this] { AboutDialog(this).exec(); });
}

void MainWindow::connectViewActions()
{
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    on(ActionId::NextPanel, [this] { m_panels.next(); });
    on(ActionId::PreviousPanel, [this] { m_panels.previous(); });
    on(ActionId::LargerText, [this] { m_program.changeTextSize(1); });
    on(ActionId::SmallerText, [this] { m_program.changeTextSize(-1); });
    on(ActionId::NormalText, [this] { m_program.changeTextSize(0); });
    on(ActionId::ThemeSystem, [this] { m_program.setTheme(Theme::System); });
    on(ActionId::ThemeLight, [this] { m_program.setTheme(Theme::Light); });
    on(ActionId::ThemeDark, [this] { m_program.setTheme(Theme::Dark); });
}

void MainWindow::connectPlanActions()
{
    m_actions->enableAll();
    const auto on = [this](ActionId id, auto slot) { connect(action(id), &QAction::triggered, this, slot); };
    m_files->connectActions();
    on(ActionId::Undo, [this] { m_document->undo(); });
    on(ActionId::Redo, [this] { m_document->redo(); });
    on(ActionId::Find, [this] {
        m_findBox->setFocus(Qt::ShortcutFocusReason);
        m_findBox->selectAll();
    });
    on(ActionId::WhatIf, [this] { showWhatIf(); });
    on(ActionId::FillPlan, [this] { splitPlan(SplitPurpose::Fill); });
    on(ActionId::Replan, [this] { splitPlan(SplitPurpose::Replan); });
    on(ActionId::ReplanTomorrow, [this] { replanFromTomorrow(); });
    offerRivals();
    connect(m_workspace, &Workspace::saveRequested, m_files, &PlanFileActions::save);
    on(ActionId::ComparePlans,
       [this] { CompareDialog(*m_document, m_states, m_program.files(), m_program.questions(), this).exec(); });
    on(ActionId::NextFinding, [this] { stepFinding(1); });
    on(ActionId::PreviousFinding, [this] { stepFinding(-1); });
    on(ActionId::ResetLayout, [this] { m_workspace->arrange(); });
    QTabWidget* views = m_workspace->views();
    const std::vector<ActionId>& ids = m_workspace->viewActions();
    for (int i = 0; i < static_cast<int>(ids.size()); ++i)
        on(ids[static_cast<std::size_t>(i)], [views, i] {
            views->setCurrentIndex(i);
            if (QWidget* first = mainFocusable(views->currentWidget()))
                first->setFocus(Qt::ShortcutFocusReason);
        });
    connect(views, &QTabWidget::currentChanged, this,
            [this, ids](int index) { action(ids.at(static_cast<std::size_t>(index)))->setChecked(true); });
    action(ids.at(static_cast<std::size_t>(views->currentIndex())))->setChecked(true);

    connect(m_document.get(), &PlanDocument::changed, this, &MainWindow::refresh);
    connect(m_document.get(), &PlanDocument::refused, this, &MainWindow::showRefusal);
    connect(m_document.get(), &PlanDocument::stepTaken, m_messages, &MessageBar::uncover);
    connect(m_document.get(), &PlanDocument::warned, this, &MainWindow::warn);
    connect(m_workspace, &Workspace::moveToRequested, this, &MainWindow::moveSelected);
    connect(m_workspace, &Workspace::fillRequested, action(ActionId::FillPlan), &QAction::trigger);
    connect(m_workspace, &Workspace::tryRequested, this,
            [this](const Fix& fix) { splitPlan(SplitPurpose::Fill, &fix); });
    connect(m_workspace, &Workspace::notified, this,
            [this](const QString& text) { m_messages->show(Severity::Note, text); });
    connect(m_statusLine, &StatusLine::findingsClicked, m_workspace, &Workspace::showFindings);
    connect(m_findBox, &FindBox::nothingFound, this, [this](const QString& text) {
        m_messages->show(
            Severity::Warning,
            filled(tr("Nothing is called \"%1\". Maybe enter the code of a batch or the name of a facility."), text));
    });
}

void MainWindow::connectOperation()
{
    OperationView& operation = m_workspace->operation();
    const auto agree = [this](const QString& title, const QString& sentence, const QString& button) {
        return m_program.questions().agree(this, title, sentence, button);
    };
    operation.setConsent(agree);
    m_workspace->details().setConsent(agree);
    operation.setHiddenColumns(m_program.session().hiddenColumns());
    connect(&operation, &OperationView::columnsChanged, this,
            [this, &operation] { m_program.session().setHiddenColumns(operation.hiddenColumns()); });
    connect(&operation, &OperationView::tableRequested, this,
            [this](OperationTable table) { m_files->importTables(tableKindOf(table)); });
}

void MainWindow::stepFinding(int step)
{
    if (m_document->groups().empty())
        m_messages->show(Severity::Done, tr("No rule is broken."));
    else
        m_workspace->stepFinding(step);
}

void MainWindow::moveSelected()
{
    if (m_selection->batches().empty())
        m_messages->cover(Severity::Warning, tr("No batch is selected. Maybe click one, then press M."));
    else
        moveAsking(*m_document, m_selection->batches(), this);
}

void MainWindow::splitPlan(SplitPurpose purpose, const Fix* fix)
{
    SplitDialog dialog(*m_document, purpose, this);
    connect(&dialog, &SplitDialog::proven, &m_workspace->charts(), &ChartsView::setBounds);
    if (fix != nullptr)
        dialog.tryFix(*fix);
    dialog.exec();
}

void MainWindow::replanFrom(std::optional<Date> from)
{
    SplitDialog dialog(*m_document, SplitPurpose::Replan, this);
    connect(&dialog, &SplitDialog::proven, &m_workspace->charts(), &ChartsView::setBounds);
    if (from)
        dialog.setFrom(*from);
    dialog.exec();
}

void MainWindow::replanFromTomorrow()
{
    const Operation& operation = m_document->operation();
    const Day tomorrow = m_workspace->today().day() + Days(1);
    if (tomorrow >= Day(1) && tomorrow <= operation.lastDay())
        replanFrom(dateOf(tomorrow, operation.settings.start));
    else
        m_messages->cover(Severity::Warning,
                          filled(tr("%1 is not a day of the operation. Maybe look at another day in Today first."),
                                 longDateText(toQDate(tomorrow, operation))));
}

void MainWindow::connectDeeds()
{
    connect(action(ActionId::MakeRoutes), &QAction::triggered, this, [this] { makeRoutes(*this); });
    connect(action(ActionId::MoveTo), &QAction::triggered, this, &MainWindow::moveSelected);
    auto* deeds = new ThingDeeds(m_program.questions(), *this, *m_workspace);
    new PaperActions(*m_files, *this, *m_workspace, *deeds);
    connect(m_workspace, &Workspace::menuRequested, deeds, &ThingDeeds::popUp);
    connect(m_workspace, &Workspace::deedRequested, deeds, &ThingDeeds::run);
    connect(m_workspace, &Workspace::replanTomorrowRequested, this, &MainWindow::replanFromTomorrow);
    connect(deeds, &ThingDeeds::replanTomorrowRequested, this, &MainWindow::replanFromTomorrow);
    connect(deeds, &ThingDeeds::moveRequested, this, &MainWindow::moveSelected);
    connect(deeds, &ThingDeeds::fillRequested, action(ActionId::FillPlan), &QAction::trigger);
    connect(deeds, &ThingDeeds::replanRequested, this, &MainWindow::replanFrom);
}

void MainWindow::showWhatIf()
{
    WhatIfDialog::NameState nameState;
    if (m_states != nullptr)
        nameState = [this](const QString& name) {
            const auto named = m_states->nameState(withoutControls(name.toStdString()), m_program.author({}));
            m_document->pickUpOtherEdits(); // how the document hears of it
            return named ? Result<Done>(Done{}) : named.error();
        };
    WhatIfDialog dialog(*m_document, m_program.questions(), std::move(nameState), this);
    connect(&dialog, &WhatIfDialog::saveRequested, m_files, &PlanFileActions::save);
    dialog.exec();
}

void MainWindow::offerRivals()
{
    auto* rivals = new RivalMenu(m_workspace->charts(), *m_document, m_states, m_program.files(), m_program.questions(),
                                 m_workspace->views());
    std::vector<PublishedTable> tables;
    for (const Example& example : m_program.examples())
        if (const QString path = example.folder + QStringLiteral("/published_progress.csv"); QFileInfo::exists(path))
            tables.push_back({example.title, path});
    rivals->setTables(std::move(tables));
    rivals->setFolder(m_program.session().folder());
    connect(rivals, &RivalMenu::failed, m_messages, qOverload<const Error&>(&MessageBar::show));
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
    m_actions->setHistory(hasPlan() ? m_document->undoDescription() : std::nullopt,
                          hasPlan() ? m_document->redoDescription() : std::nullopt);
    refreshTitle();
}

void MainWindow::retranslate()
{
    m_actions->retranslate(m_program.session().theme());
    if (m_workspace != nullptr)
        m_workspace->retranslate();
    if (m_guide != nullptr)
        m_guide->retranslate();
    refresh();
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
    const FindingCounts counts = countFindings(*m_document);
    const QString findings = counts.isClean() ? tr("no findings") : findingsText(counts);
    setWindowFilePath(m_document->path());
    //: %1 is the operation, %2 "3 findings", %3 the file
    const QString words = m_isDamaged ? tr("%1 (%2) - %3, damaged, for reading only - Transfer Planner")
                                      : tr("%1 (%2) - %3 - Transfer Planner");
    setWindowTitle(filled(words, name, findings, file.fileName()));
}

void MainWindow::showRefusal(const Error& error)
{
    const QString text = toText(error.message);
    if (m_isDamaged)
        m_messages->cover(Severity::Warning, text, tr("Recover..."), [this] { recover(); });
    else if (error.kind == ErrorKind::Failed)
        m_messages->cover(Severity::Error, text, tr("Save as a new file..."), [this] { m_files->saveAsNew(); });
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
    const bool areTables = !m_isDamaged && !droppedTables(event->mimeData()).isEmpty();
    if (areTables || !droppedPath(event->mimeData(), m_program.files()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList tables = m_isDamaged ? QStringList() : droppedTables(event->mimeData());
    const QString path = droppedPath(event->mimeData(), m_program.files());
    if (tables.isEmpty() && path.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drag has ended: the other program waits for it, and an import may ask.
    QTimer::singleShot(0, this, [this, tables, path] {
        if (tables.isEmpty())
            m_program.openAnything(path, this);
        else
            importTables(tables);
    });
}

void MainWindow::importTables(const QStringList& paths)
{
    if (hasPlan())
        m_files->importTables(std::nullopt, paths);
    else if (MainWindow* made = beginOperation(m_program, *this))
        made->importTables(paths);
}

} // namespace planner::ui
