// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/guide_strip.h"

#include "ui/kit/icons.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace planner::ui {
namespace {

constexpr std::array<const char*, kOperationSteps.size()> kStepNames{"guideSites", "guidePeople", "guideRoutes",
                                                                     "guideLimits", "guideFill"};

QString stepName(OperationStep step)
{
    switch (step) {
    case OperationStep::Sites:
        return GuideStrip::tr("Sites");
    case OperationStep::People:
        return GuideStrip::tr("People");
    case OperationStep::Routes:
        return GuideStrip::tr("Routes");
    case OperationStep::Limits:
        return GuideStrip::tr("Limits and transport");
    case OperationStep::Fill:
        return GuideStrip::tr("Fill the plan");
    }
    return {};
}

/// Where the step is taken.
QString stepTip(OperationStep step)
{
    switch (step) {
    case OperationStep::Sites:
        return GuideStrip::tr("The sites that people leave and reach, with their places");
    case OperationStep::People:
        return GuideStrip::tr("Who is where: a row for each site and category. Categories have a page of their own.");
    case OperationStep::Routes:
        return GuideStrip::tr("The ways between the sites, typed or made from coordinates");
    case OperationStep::Limits:
        return GuideStrip::tr(
            "Escorts and people in a batch are in the settings, intake a day is with the sites, seats "
            "and departures with the routes, vehicles with the fleets.");
    case OperationStep::Fill:
        return GuideStrip::tr("Lets the program put everybody who waits into batches, within every limit");
    }
    return {};
}

/// "1 Sites: 4"
QString stepText(const StepState& state)
{
    const QString number = QLocale().toString(static_cast<int>(state.step) + 1);
    if (state.step == OperationStep::Fill || state.count == 0)
        return filled(GuideStrip::tr("%1 %2", "number and name of a step"), number, stepName(state.step));
    return filled(GuideStrip::tr("%1 %2: %3", "number and name of a step, and how many there are"), number,
                  stepName(state.step), QLocale().toString(static_cast<qlonglong>(state.count)));
}

} // namespace

QString missingText(const Operation& operation, const StepState& state)
{
    switch (state.step) {
    case OperationStep::Sites:
        return state.count == 0
                   ? GuideStrip::tr("There is no site yet. Enter or paste the sites that people leave and reach.")
                   : GuideStrip::tr("There is one site. People need another one to go to.");
    case OperationStep::People:
        return operation.categories.empty()
                   ? GuideStrip::tr("Nobody has to move yet. Enter the categories of people first, then who is where.")
                   : GuideStrip::tr("Nobody has to move yet. Enter who is where: a row for each site and category.");
    case OperationStep::Routes:
        if (!state.without.empty())
            return filled(GuideStrip::tr("No route leaves %1. Enter the routes, or make them from coordinates."),
                          facilityText(operation, state.without.front()));
        return GuideStrip::tr("There is no route yet. Enter the routes, or make them from coordinates.");
    case OperationStep::Limits:
    case OperationStep::Fill:
        return GuideStrip::tr("Everybody waits. Look at limits and transport, then fill the plan.");
    }
    return {};
}

GuideStrip::GuideStrip(const PlanDocument& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_sentence(named(new QLabel(this), "guideSentence")),
      m_fromTable(named(new QPushButton(this), "guideFromTable")),
      m_makeRoutes(named(new QPushButton(this), "guideMakeRoutes")), m_close(named(new QToolButton(this), "guideClose"))
{
    setObjectName(QStringLiteral("guideStrip"));
    auto* steps = new QHBoxLayout;
    for (const OperationStep step : kOperationSteps) {
        auto* made = named(new QPushButton(this), kStepNames.at(static_cast<std::size_t>(step)));
        made->setFlat(true);
        made->setAutoDefault(true);
        m_buttons.at(static_cast<std::size_t>(step)) = made;
        connect(made, &QPushButton::clicked, this, [this, step] { emit stepChosen(step); });
        steps->addWidget(made);
    }
    steps->addStretch();
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    steps->addWidget(m_close);
    m_sentence->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_sentence, 1);
    line->addWidget(m_fromTable);
    line->addWidget(m_makeRoutes);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 4, 8, 4);
    rows->setSpacing(2);
    rows->addLayout(steps);
    rows->addLayout(line);
    m_fromTable->setAutoDefault(true);
    m_makeRoutes->setAutoDefault(true);
    connect(m_fromTable, &QPushButton::clicked, this, [this] { emit tableRequested(m_next); });
    connect(m_makeRoutes, &QPushButton::clicked, this, &GuideStrip::routesRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_isClosed = true;
        hide();
    });
    connect(&document, &PlanDocument::changed, this, &GuideStrip::refresh);
    retranslate();
}

void GuideStrip::retranslate()
{
    setAccessibleName(tr("What is missing"));
    m_fromTable->setText(tr("From a table..."));
    m_makeRoutes->setText(tr("Make routes from coordinates..."));
    m_close->setIcon(makeIcon(Icon::Close));
    m_close->setToolTip(tr("Close: the steps are in the views of the operation too"));
    m_close->setAccessibleName(tr("Close"));
    refresh();
}

void GuideStrip::refresh()
{
    const std::optional<StepState> next = nextStep(m_document.plan());
    // A plan that lacks nothing but batches needs no guide, unless this is where it was made.
    m_isGuiding = next && (m_isGuiding || next->step != OperationStep::Fill);
    setVisible(m_isGuiding && !m_isClosed);
    for (const StepState& state : stepStates(m_document.plan()))
        showStep(state, next && state.step == next->step);
    if (!next)
        return;
    m_sentence->setText(missingText(m_document.operation(), *next));
    m_next = next->step;
    m_makeRoutes->setVisible(m_next == OperationStep::Routes);
    m_fromTable->setVisible(m_next == OperationStep::Sites || m_next == OperationStep::People
                            || m_next == OperationStep::Routes);
}

void GuideStrip::showStep(const StepState& state, bool isNext)
{
    QPushButton& shown = button(state.step);
    shown.setText(stepText(state));
    shown.setToolTip(stepTip(state.step));
    shown.setIcon(state.isDone ? makeIcon(Icon::Done) : QIcon());
    QFont font = this->font();
    font.setBold(isNext);
    shown.setFont(font);
    shown.setAccessibleDescription(isNext         ? tr("This is missing next")
                                   : state.isDone ? tr("This is there")
                                                  : tr("This is not there yet"));
}

void GuideStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), tokens().column);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace planner::ui
