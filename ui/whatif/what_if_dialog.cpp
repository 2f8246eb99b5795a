// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/what_if_dialog.h"

#include "core/planning/proposal.h"
#include "core/splitter/splitter.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/whatif/sweep_view.h"
#include "ui/whatif/what_if_form.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

#include <utility>

namespace planner::ui {
namespace {

/// The curves follow within a second: so long may the split take.
constexpr double kSeconds = 0.7;

/// Splits the plan in another world; nothing where it was cancelled, the error where the world cannot be.
using Trial = Result<std::shared_ptr<const WhatIfOutcome>>;

Trial trialOf(const Plan& plan, const WhatIf& whatIf, const CancelFlag& cancel)
{
    auto changed = changedPlan(plan, whatIf);
    if (!changed)
        return changed.error();
    SplitOptions options;
    options.seconds = kSeconds;
    SplitResult result = split(changed.value(), options, &cancel);
    changed.value().batches = std::move(result.batches);
    return outcomeOf(std::move(changed).value(), result.isStopped);
}

} // namespace

WhatIfDialog::WhatIfDialog(PlanDocument& document, Questions& questions, NameState nameState, QWidget* parent)
    : QDialog(parent), m_document(document), m_questions(questions), m_nameState(std::move(nameState)),
      m_now(outcomeOf(document.plan(), false)), m_answer(document)
{
    setObjectName(QStringLiteral("whatIfDialog"));
    setWindowTitle(tr("What if"));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("whatIfTabs"));
    tabs->setAccessibleName(tr("What if"));
    tabs->addTab(makeTrial(), tr("Try a &change"));
    tabs->addTab(new SweepView(
                     document, [this] { return m_form->whatIf(); }, tabs),
                 tr("&Sensitivity"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addLayout(makeButtons());
    for (const Chart* chart : tabs->findChildren<Chart*>())
        connect(chart, &Chart::saveRequested, this, &WhatIfDialog::saveRequested);
    connect(m_form, &WhatIfForm::changed, this, &WhatIfDialog::tryIt);
    connect(m_site, &QComboBox::currentIndexChanged, this, &WhatIfDialog::showSite);
    fillSites();
    showOutcome(nullptr);
    resize(1000, 620);
}

WhatIfDialog::~WhatIfDialog() = default;

QWidget* WhatIfDialog::makeTrial()
{
    auto* page = new QWidget(this);
    auto* area = new QScrollArea(page);
    area->setObjectName(QStringLiteral("whatIfArea"));
    area->setAccessibleName(tr("What is changed"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedWidth(300);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(area);
    m_form = new WhatIfForm(m_document.plan(), content);
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch();
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_note = new QLabel(page);
    m_note->setObjectName(QStringLiteral("whatIfNote"));
    m_note->setAccessibleName(tr("What would happen"));
    m_note->setWordWrap(true);
    m_progress = new ProgressChart(page);
    m_progress->setObjectName(QStringLiteral("whatIfProgress"));
    m_occupancy = new OccupancyChart(page);
    m_occupancy->setObjectName(QStringLiteral("whatIfOccupancy"));
    m_site = new QComboBox(page);
    m_site->setObjectName(QStringLiteral("whatIfSite"));
    m_site->setAccessibleName(tr("Site whose occupancy is shown"));
    auto* curves = new QVBoxLayout;
    curves->addWidget(m_note);
    curves->addWidget(m_progress, 1);
    curves->addWidget(m_site, 0, Qt::AlignLeading);
    curves->addWidget(m_occupancy, 1);
    auto* layout = new QHBoxLayout(page);
    layout->addWidget(area);
    layout->addLayout(curves, 1);
    return page;
}

QLayout* WhatIfDialog::makeButtons()
{
    m_reset = new QPushButton(tr("&Back to the plan as it is"), this);
    m_reset->setObjectName(QStringLiteral("whatIfReset"));
    m_scenario = new QPushButton(tr("&Keep as a scenario..."), this);
    m_scenario->setObjectName(QStringLiteral("whatIfScenario"));
    m_scenario->setToolTip(tr("Make it a named state, to compare it later; the plan stays as it is"));
    m_keep = new QPushButton(tr("&Make it the plan..."), this);
    m_keep->setObjectName(QStringLiteral("whatIfKeep"));
    m_keep->setToolTip(tr("Make the change and its plan one step of the history, with a name"));
    auto* close = new QPushButton(tr("&Drop"), this);
    close->setObjectName(QStringLiteral("whatIfDrop"));
    for (QPushButton* button : {m_reset, m_scenario, m_keep, close})
        button->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, m_form, &WhatIfForm::reset);
    connect(m_keep, &QPushButton::clicked, this, &WhatIfDialog::makeItThePlan);
    connect(m_scenario, &QPushButton::clicked, this, &WhatIfDialog::keepAsScenario);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(m_scenario);
    buttons->addWidget(m_keep);
    buttons->addWidget(close);
    return buttons;
}

void WhatIfDialog::fillSites()
{
    for (const Facility& facility : m_document.operation().facilities)
        m_site->addItem(facilityText(facility));
    m_site->setCurrentIndex(static_cast<int>(tightestSite(*m_now).position));
}

void WhatIfDialog::tryIt()
{
    const WhatIf whatIf = m_form->whatIf();
    m_keep->setEnabled(false);
    m_scenario->setEnabled(false);
    if (whatIf.isNothing()) {
        m_answer.forget();
        showOutcome(nullptr);
        return;
    }
    m_note->setText(filled(tr("Splitting anew: %1."), m_form->words()));
    m_answer.ask([this, whatIf](const Plan& plan, const CancelFlag& cancel) -> LatestAnswer::Deliver {
        return [this, trial = trialOf(plan, whatIf, cancel)] {
            if (trial)
                showOutcome(trial.value());
            else
                m_note->setText(toText(trial.error().message));
        };
    });
}

void WhatIfDialog::showOutcome(std::shared_ptr<const WhatIfOutcome> outcome)
{
    m_then = std::move(outcome);
    const WhatIfOutcome& shown = m_then ? *m_then : *m_now;
    m_progress->setCurve(shown.progress,
                         m_then ? ProgressRivals{m_now->progress, tr("Plan as it is"), {}, {}, tr("With the change")}
                                : ProgressRivals{});
    showSite();
    m_keep->setEnabled(m_then != nullptr);
    m_scenario->setEnabled(m_then != nullptr && m_nameState != nullptr);
    m_reset->setEnabled(m_then != nullptr);
    if (m_then == nullptr)
        m_note->setText(tr("Move a slider: the plan is split anew with other figures, and the curves follow. "
                           "Nothing of the plan changes unless you make it the plan."));
    else
        m_note->setText(m_then->isStopped
                            ? filled(tr("%1 A longer split may find better."), comparisonText(*m_now, *m_then))
                            : comparisonText(*m_now, *m_then));
}

void WhatIfDialog::showSite()
{
    const WhatIfOutcome& shown = m_then ? *m_then : *m_now;
    const int site = m_site->currentIndex();
    if (site < 0 || shown.plan.operation.lastDay() < Day(1))
        return;
    m_occupancy->setSteps(m_site->currentText(), shown.sites[static_cast<std::size_t>(site)],
                          shown.plan.operation.settings.start);
}

QString WhatIfDialog::askName(const QString& title, const QString& label)
{
    return m_then == nullptr ? QString() : m_questions.text(this, title, label).value_or(QString()).trimmed();
}

bool WhatIfDialog::push(const QString& name)
{
    auto edits = editsFor(m_document.plan(), m_form->whatIf());
    if (!edits)
        return false;
    const Proposal proposal = makeProposal(m_document.plan(), m_then->plan.batches);
    if (proposal.edit)
        edits.value().edits.push_back(*proposal.edit);
    return m_document.push(edits.value(), name);
}

void WhatIfDialog::makeItThePlan()
{
    const QString name = askName(tr("Make it the plan"), tr("Name of the step in the history:"));
    if (!name.isEmpty() && push(name))
        accept();
}

void WhatIfDialog::keepAsScenario()
{
    const QString name = askName(tr("Keep as a scenario"), tr("Name of the state, to compare it with others later:"));
    if (name.isEmpty() || !push(name))
        return;
    const auto named = m_nameState(name);
    m_document.undo();
    m_note->setText(
        named ? filled(tr("%1 is a named state now, and the plan is as it was. Compare plans and the chart of the "
                          "progress hold them side by side."),
                       isolated(name))
              : toText(named.error().message));
}

} // namespace planner::ui
