// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/split_dialog.h"

#include "ui/dialogs/goal_list.h"
#include "ui/dialogs/goal_table.h"
#include "ui/dialogs/proposal_view.h"
#include "ui/models/fix_words.h"
#include "ui/models/operation_edits.h"
#include "ui/models/words.h"
#include "ui/shell/date_field.h"
#include "ui/shell/text.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>
#include <thread>

namespace planner::ui {
namespace {

constexpr int kWidth = 700; ///< in pixels, as the height
constexpr int kHeight = 520;
constexpr int kMostSeconds = 3600;
constexpr int kMostThreads = 8;

int threadCount() { return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads); }

/// Today where the operation has it, else the first day: planning anew from the last one would change nothing.
QDate firstDayOffered(const Settings& settings)
{
    const QDate today = QDate::currentDate();
    return today >= toQDate(settings.start) && today <= toQDate(settings.end) ? today : toQDate(settings.start);
}

std::vector<Goal> leastChangeFirst(std::vector<Goal> goals)
{
    std::erase(goals, Goal::Change);
    goals.insert(goals.begin(), Goal::Change);
    return goals;
}

template <class Field>
Field* named(Field* field, const char* objectName)
{
    field->setObjectName(QLatin1String(objectName));
    return field;
}

} // namespace

SplitDialog::SplitDialog(PlanDocument& document, SplitPurpose purpose, QWidget* parent)
    : QDialog(parent), m_document(document), m_purpose(purpose), m_pages(new QStackedWidget(this)),
      m_options(makeOptions()), m_progress(makeProgress()), m_view(new ProposalView(this))
{
    setObjectName(QStringLiteral("splitDialog"));
    setWindowTitle(purpose == SplitPurpose::Replan ? tr("Re-plan from a date") : tr("Fill the plan"));
    setModal(true);
    for (QWidget* page : {m_options, m_progress, static_cast<QWidget*>(m_view)})
        m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    makeButtons();
    connect(&m_work, &BackgroundWork::progressed, m_bar, &QProgressBar::setValue);
    connect(&m_document, &PlanDocument::changed, this, &SplitDialog::noteChange);
    showPage(m_options);
    resize(kWidth, kHeight);
}

SplitDialog::~SplitDialog() = default;

QWidget* SplitDialog::makeOptions()
{
    const Settings& settings = m_document.operation().settings;
    auto* page = new QWidget(this);
    const bool isReplan = m_purpose == SplitPurpose::Replan;
    m_goals = new GoalList(isReplan ? leastChangeFirst(settings.goals) : settings.goals, page);
    auto* up = named(new QPushButton(tr("Move &up"), page), "goalUp");
    auto* down = named(new QPushButton(tr("Move &down"), page), "goalDown");
    connect(up, &QPushButton::clicked, m_goals, [this] { m_goals->moveCurrent(-1); });
    connect(down, &QPushButton::clicked, m_goals, [this] { m_goals->moveCurrent(1); });
    auto* order = new QVBoxLayout;
    order->addWidget(up);
    order->addWidget(down);
    auto* goals = new QHBoxLayout;
    goals->addWidget(m_goals, 1);
    goals->addLayout(order);
    goals->setAlignment(order, Qt::AlignTop);
    m_seconds = named(new QSpinBox(page), "splitSeconds");
    m_seconds->setAccessibleName(tr("Time limit in seconds"));
    m_seconds->setRange(1, kMostSeconds);
    m_seconds->setValue(10);
    m_seconds->setSuffix(tr(" s", "seconds, after a number"));
    m_keepsLocked = named(new QCheckBox(tr("&Keep what is locked"), page), "keepLocked");
    m_keepsLocked->setChecked(true);
    m_hasFrom = named(new QCheckBox(tr("&Plan anew only from"), page), "planFromCheck");
    m_from = named(new QDateEdit(page), "planFrom");
    m_from->setAccessibleName(tr("First day that is planned anew"));
    prepareDateField(*m_from);
    m_from->setDateRange(toQDate(settings.start), toQDate(settings.end));
    m_from->setDate(firstDayOffered(settings));
    m_from->setEnabled(false);
    connect(m_hasFrom, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    m_hasFrom->setChecked(isReplan);
    auto* heading =
        new QLabel(tr("&Goals: the first one always wins. Drag them into order; tick those that count."), page);
    heading->setWordWrap(true);
    heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    heading->setBuddy(m_goals);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(heading);
    form->addRow(goals);
    form->addRow(tr("&Time limit"), m_seconds);
    form->addRow(m_keepsLocked);
    form->addRow(m_hasFrom, m_from);
    auto* note =
        new QLabel(tr("Approved, departed and arrived batches always stay. No rule is broken for a goal."), page);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    form->addRow(note);
    return page;
}

QWidget* SplitDialog::makeProgress()
{
    auto* page = new QWidget(this);
    m_told = named(new QLabel(page), "splitTold");
    m_told->setWordWrap(true);
    m_bar = named(new QProgressBar(page), "splitProgress");
    m_bar->setAccessibleName(tr("Progress of the split"));
    m_bar->setTextVisible(false);
    m_best = new GoalTable(QStringLiteral("splitBest"), tr("Best so far"),
                           {tr("Goal"), tr("Best so far"), tr("Proven bound"), tr("Gap")}, page);
    m_best->explainColumn(2, tr("No plan without a broken rule is below this."));
    m_best->explainColumn(3, tr("What a better plan could still gain at most."));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_told);
    layout->addWidget(m_bar);
    layout->addWidget(m_best);
    layout->addStretch();
    return page;
}

void SplitDialog::makeButtons()
{
    m_start = named(new QPushButton(tr("&Split"), this), "splitStart");
    m_stop = named(new QPushButton(tr("&Stop and keep the best"), this), "splitStop");
    m_accept = named(new QPushButton(tr("&Accept"), this), "splitAccept");
    m_again = named(new QPushButton(tr("Change &goals..."), this), "splitAgain");
    m_close = named(new QPushButton(this), "splitClose");
    connect(m_start, &QPushButton::clicked, this, &SplitDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &SplitDialog::stop);
    connect(m_accept, &QPushButton::clicked, this, &SplitDialog::accept);
    connect(m_again, &QPushButton::clicked, this, [this] { showPage(m_options); });
    m_again->setToolTip(tr("Choose other goals or limits and split once more."));
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch();
    for (QPushButton* button : {m_start, m_stop, m_accept, m_close})
        buttons->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
}

void SplitDialog::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    m_start->setVisible(page == m_options);
    m_stop->setVisible(page == m_progress);
    m_accept->setVisible(page == m_view);
    m_again->setVisible(page == m_view);
    m_close->setText(page == m_view ? tr("&Drop the proposal") : tr("&Cancel"));
    if (page == m_options)
        m_start->setDefault(true);
    else if (page == m_progress)
        m_stop->setDefault(true);
    else
        m_accept->setDefault(true);
}

SplitWishes SplitDialog::wishes() const
{
    SplitWishes wishes{m_keepsLocked->isChecked(), std::nullopt};
    if (m_hasFrom->isChecked())
        wishes.from = dayOf(fromQDate(m_from->date()), m_document.operation().settings.start);
    return wishes;
}

void SplitDialog::start()
{
    if (m_work.isRunning())
        return;
    SplitOptions options;
    options.goals = m_goals->goals();
    options.seconds = m_seconds->value();
    options.threads = threadCount();
    // Called on the thread that splits, which ends before this dialog.
    options.onState = [this](const SplitState& state) {
        QMetaObject::invokeMethod(
            this, [this, state] { showBest(state); }, Qt::QueuedConnection);
    };
    const Plan& plan = m_document.plan();
    m_prepared = std::make_shared<const Plan>(preparedFor(m_fix ? withFix(plan, *m_fix) : plan, wishes()));
    m_result = std::make_shared<SplitResult>();
    m_isOutdated = false;
    m_best->showRows({});
    m_bar->setValue(0);
    m_stop->setEnabled(true);
    const QString looking = tr("Looking for the best plan for at most %Ln seconds.", nullptr, m_seconds->value());
    m_told->setText(m_fix ? tr("With a changed operation: %1. %2", "a change; then a sentence")
                                .arg(fixText(m_document.operation(), *m_fix), looking)
                          : looking);
    showPage(m_progress);
    m_work.start(
        [prepared = m_prepared, result = m_result, options](const CancelFlag& cancel, const ProgressSink& progress) {
            *result = split(*prepared, options, &cancel, progress);
        },
        [this] { finish(); });
}

void SplitDialog::showBest(const SplitState& state)
{
    if (!m_work.isRunning())
        return;
    QList<QStringList> rows;
    for (const GoalBound& goal : state.bounds)
        rows << (QStringList{goalText(goal.goal), goalValueText(goal.goal, goal.value)} << boundTexts(&goal));
    m_best->showRows(rows);
}

void SplitDialog::tryFix(const Fix& fix)
{
    m_fix = fix;
    setWindowTitle(tr("Try a changed operation"));
    start();
}

void SplitDialog::stop()
{
    m_stop->setEnabled(false);
    m_told->setText(tr("Stopping. The best plan so far is kept."));
    m_work.cancel();
}

Score SplitDialog::scoreOfPlan(const Operation& operation, const Batches& batches) const
{
    std::vector<Goal> goals;
    for (const GoalValue& goal : m_result->score.goals)
        goals.push_back(goal.goal);
    const Conditions conditions(operation);
    const Ledger ledger(operation, batches);
    const PlanView view{operation, batches, conditions, ledger};
    return scoreOf(view, findFindings(view, m_document.plan().approvals), goals, &m_document.plan().batches);
}

void SplitDialog::finish()
{
    if (m_isOutdated) {
        noteChange();
        return;
    }
    const Plan& plan = m_document.plan();
    m_proposal = makeProposal(plan, *m_prepared, m_result->batches);
    if (m_fix)
        addChanges(m_proposal, editsBetween(plan.operation, withFix(plan, *m_fix).operation));
    Plan after = plan;
    if (m_proposal.edit)
        static_cast<void>(apply(after, *m_proposal.edit));
    m_view->show(plan.operation, m_proposal, scoreOfPlan(plan.operation, plan.batches),
                 scoreOfPlan(after.operation, after.batches), *m_result,
                 m_fix ? fixText(plan.operation, *m_fix) : QString());
    m_accept->setEnabled(m_proposal.edit.has_value());
    m_accept->setToolTip({});
    showPage(m_view);
    // The bounds of another question say nothing of the present operation.
    if (!m_fix && !wishes().from)
        emit proven(m_result->bounds);
}

void SplitDialog::noteChange()
{
    m_isOutdated = true;
    if (m_work.isRunning() || m_pages->currentWidget() == m_options)
        return;
    m_accept->setEnabled(false);
    m_accept->setToolTip(tr("The plan has changed since. Maybe split it again."));
    if (m_pages->currentWidget() == m_progress)
        showPage(m_options);
}

void SplitDialog::accept()
{
    if (m_pages->currentWidget() != m_view || !m_proposal.edit || !m_accept->isEnabled())
        return;
    const Edit edit = *m_proposal.edit;
    m_accept->setEnabled(false);
    if (m_document.push(edit, {}, JournalKind::Split))
        QDialog::accept();
}

} // namespace planner::ui
