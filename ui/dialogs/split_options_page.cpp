// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/split_options_page.h"

#include "core/base/time_zone.h"
#include "core/planning/split_outcome.h"
#include "ui/dialogs/goal_list.h"
#include "ui/kit/date_field.h"
#include "ui/kit/text.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace planner::ui {
namespace {

constexpr int kMostSeconds = 3600;

/// Today where the operation has it, else the first day: planning anew from the last one would change nothing.
QDate firstDayOffered(const Settings& settings)
{
    const QDate today = toQDate(dateInOrHere(settings.timeZone, QDateTime::currentMSecsSinceEpoch()));
    return today >= toQDate(settings.start) && today <= toQDate(settings.end) ? today : toQDate(settings.start);
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return label;
}

} // namespace

SplitOptionsPage::SplitOptionsPage(const Settings& settings, SplitPurpose purpose, QWidget* parent) : QWidget(parent)
{
    const bool isReplan = purpose == SplitPurpose::Replan;
    auto* rows = new QVBoxLayout(this); // what is left over stays below the form
    rows->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout;
    rows->addLayout(form);
    rows->addStretch();
    addGoals(*form, isReplan ? goalsOfReplanning(settings.goals) : settings.goals);
    addLimits(*form, settings);
    m_hasFrom->setChecked(isReplan);
    auto* note = wrapped(tr("Approved, departed and arrived batches always stay. No rule is broken for a goal."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(note);
}

void SplitOptionsPage::addGoals(QFormLayout& form, std::vector<Goal> goals)
{
    m_goals = new GoalList(std::move(goals), this);
    auto* up = new QPushButton(tr("Move &up"), this);
    up->setObjectName(QStringLiteral("goalUp"));
    auto* down = new QPushButton(tr("Move &down"), this);
    down->setObjectName(QStringLiteral("goalDown"));
    connect(up, &QPushButton::clicked, m_goals, [this] { m_goals->moveCurrent(-1); });
    connect(down, &QPushButton::clicked, m_goals, [this] { m_goals->moveCurrent(1); });
    auto* order = new QVBoxLayout;
    order->addWidget(up);
    order->addWidget(down);
    auto* row = new QHBoxLayout;
    row->addWidget(m_goals, 1);
    row->addLayout(order);
    row->setAlignment(order, Qt::AlignTop);
    auto* heading =
        wrapped(tr("&Goals: the first one always wins. Drag them into order; tick those that count."), this);
    heading->setBuddy(m_goals);
    form.addRow(heading);
    form.addRow(row);
}

void SplitOptionsPage::addLimits(QFormLayout& form, const Settings& settings)
{
    m_seconds = new QSpinBox(this);
    m_seconds->setObjectName(QStringLiteral("splitSeconds"));
    m_seconds->setAccessibleName(tr("Time limit in seconds"));
    m_seconds->setRange(1, kMostSeconds);
    m_seconds->setValue(10);
    m_seconds->setSuffix(tr(" s", "seconds, after a number"));
    m_keepsLocked = new QCheckBox(tr("&Keep what is locked"), this);
    m_keepsLocked->setObjectName(QStringLiteral("keepLocked"));
    m_keepsLocked->setChecked(true);
    m_hasFrom = new QCheckBox(tr("&Plan anew only from"), this);
    m_hasFrom->setObjectName(QStringLiteral("planFromCheck"));
    m_from = new QDateEdit(this);
    m_from->setObjectName(QStringLiteral("planFrom"));
    m_from->setAccessibleName(tr("First day that is planned anew"));
    prepareDateField(*m_from);
    m_from->setDateRange(toQDate(settings.start), toQDate(settings.end));
    m_from->setDate(firstDayOffered(settings));
    m_from->setEnabled(false);
    connect(m_hasFrom, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    form.addRow(tr("&Time limit"), m_seconds);
    form.addRow(m_keepsLocked);
    form.addRow(m_hasFrom, m_from);
}

void SplitOptionsPage::setFrom(Date from)
{
    m_hasFrom->setChecked(true);
    m_from->setDate(toQDate(from));
}

SplitOptions SplitOptionsPage::options(Date start) const
{
    SplitOptions options;
    options.goals = m_goals->goals();
    options.seconds = m_seconds->value();
    options.keepsLocked = m_keepsLocked->isChecked();
    if (m_hasFrom->isChecked())
        options.from = dayOf(fromQDate(m_from->date()), start);
    return options;
}

} // namespace planner::ui
