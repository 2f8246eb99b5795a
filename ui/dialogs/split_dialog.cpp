// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/split_dialog.h"

#include "ui/dialogs/proposal_view.h"
#include "ui/dialogs/split_progress_page.h"
#include "ui/kit/date_field.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/fix_words.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

namespace planner::ui {
namespace {

constexpr int kWidth = 700; ///< in pixels, as the height
constexpr int kHeight = 520;
constexpr int kMostThreads = 8;

int threadCount() { return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMostThreads); }

} // namespace

SplitDialog::SplitDialog(PlanDocument& document, SplitPurpose purpose, QWidget* parent)
    : QDialog(parent), m_document(document), m_pages(new QStackedWidget(this)),
      m_options(new SplitOptionsPage(document.operation().settings, purpose, this)),
      m_progress(new SplitProgressPage(this)), m_view(new ProposalView(this))
{
    setObjectName(QStringLiteral("splitDialog"));
    setWindowTitle(purpose == SplitPurpose::Replan ? tr("Re-plan from a date") : tr("Fill the plan"));
    setModal(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_options, m_progress, m_view})
        m_pages->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    makeButtons();
    connect(&m_work, &BackgroundWork::progressed, m_progress, &SplitProgressPage::setPercent);
    connect(&m_document, &PlanDocument::changed, this, &SplitDialog::noteChange);
    showPage(m_options);
    resize(kWidth, kHeight);
}

SplitDialog::~SplitDialog() = default;

void SplitDialog::setFrom(Date from) { m_options->setFrom(from); }

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
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Return is for the default button of the page alone
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
    else {
        m_accept->setDefault(true);
        m_accept->setFocus();
    }
}

void SplitDialog::start()
{
    if (m_work.isRunning() || !wrongDateIn(*m_options).isEmpty())
        return;
    const Operation& operation = m_document.operation();
    SplitTask task{std::make_shared<const Plan>(m_document.plan()), m_options->options(operation.settings.start),
                   m_fix};
    task.options.threads = threadCount();
    // Called on the thread that splits, which ends before this dialog.
    task.options.onState = [this](const SplitState& state) { m_work.post([this, state] { m_progress->show(state); }); };
    m_outcome = std::make_shared<SplitOutcome>();
    m_isOutdated = false;
    m_stop->setEnabled(true);
    const QString looking = counted(static_cast<int>(task.options.seconds), [](int n) {
        return tr("Looking for the best plan for at most %Ln seconds.", nullptr, n);
    });
    m_progress->begin(operation.settings,
                      m_fix ? filled(tr("With a changed operation: %1. %2", "a change; then a sentence"),
                                     fixText(operation, *m_fix), looking)
                            : looking);
    showPage(m_progress);
    m_work.start(
        [task = std::move(task), outcome = m_outcome](const CancelFlag& cancel, const ProgressSink& progress) {
            *outcome = splitAndCompare(task, cancel, progress);
        },
        [this] { finish(); });
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
    m_progress->showText(tr("Stopping. The best plan so far is kept."));
    m_work.cancel();
}

void SplitDialog::finish()
{
    if (m_isOutdated) {
        noteChange();
        return;
    }
    const Operation& operation = m_document.operation();
    m_view->show(m_document.plan(), *m_outcome, m_fix);
    m_accept->setEnabled(m_outcome->proposal.edit.has_value());
    m_accept->setToolTip({});
    showPage(m_view);
    // The bounds of another question say nothing of the present operation.
    if (!m_fix && !m_options->options(operation.settings.start).from)
        emit proven(m_outcome->result.bounds);
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
    if (m_pages->currentWidget() != m_view || !m_outcome->proposal.edit || !m_accept->isEnabled())
        return;
    const Edit edit = *m_outcome->proposal.edit;
    m_accept->setEnabled(false);
    if (m_document.pushAgreed(edit, {}, JournalKind::Split))
        QDialog::accept();
}

} // namespace planner::ui
