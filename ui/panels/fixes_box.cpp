// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/fixes_box.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/fix_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kSecondsOfFilling = 1;
constexpr int kTick = 200; ///< in milliseconds

} // namespace

/// What the thread leaves behind.
struct FixesBox::Found {
    bool isFilling = false; ///< filling the plan places everybody
    std::vector<Fix> fixes;
};

FixesBox::FixesBox(const PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_heading(named(new QLabel(this), "fixesHeading")),
      m_bar(named(new QProgressBar(this), "fixesProgress")),
      m_stop(named(new QPushButton(tr("&Stop"), this), "fixesStop")),
      m_look(named(new QPushButton(tr("&Look again"), this), "fixesLook")),
      m_scroll(named(new QScrollArea(this), "fixesScroll"))
{
    setObjectName(QStringLiteral("fixesBox"));
    m_heading->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time that was spent looking"));
    auto* progress = new QHBoxLayout;
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_stop);
    auto* content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_scroll->setAccessibleName(tr("Changes that would place everybody"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_heading);
    layout->addLayout(progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_look, 0, Qt::AlignLeading);
    m_second.setInterval(kTick);
    connect(&m_second, &QTimer::timeout, this, &FixesBox::showTime);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_work.cancel(); });
    connect(m_look, &QPushButton::clicked, this, [this] { look(m_seconds); });
    connect(&document, &PlanDocument::changed, this, &FixesBox::clear);
    clear();
}

void FixesBox::clear()
{
    m_isWanted = false;
    m_isAskedAgain = false;
    m_work.cancel();
    showSentence({});
    hide();
}

void FixesBox::showSentence(const QString& sentence)
{
    m_second.stop();
    qDeleteAll(m_made);
    m_made.clear();
    m_heading->setText(sentence);
    m_bar->hide();
    m_stop->hide();
    m_look->hide();
    m_scroll->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    show();
}

void FixesBox::look(double seconds)
{
    m_seconds = seconds;
    showSentence(tr("Looking for changes that would place everybody."));
    m_bar->setRange(0, static_cast<int>(seconds * 1000));
    m_bar->setValue(0);
    m_bar->show();
    m_stop->show();
    m_isAskedAgain = m_work.isRunning();
    if (!m_isAskedAgain)
        begin();
}

void FixesBox::begin()
{
    const auto plan = std::make_shared<const Plan>(m_document.plan());
    const auto found = std::make_shared<Found>();
    m_isWanted = true;
    m_clock.start();
    m_second.start();
    m_work.start(
        [plan, found, seconds = m_seconds](const CancelFlag& cancel, const ProgressSink& /*progress*/) {
            SplitOptions options;
            options.goals = {Goal::Waiting};
            options.seconds = kSecondsOfFilling;
            found->isFilling = split(*plan, options, &cancel).waiting.empty();
            if (!found->isFilling)
                found->fixes = cheapestFixes(*plan, seconds, &cancel);
        },
        [this, found] {
            if (m_isAskedAgain) {
                m_isAskedAgain = false;
                begin();
            } else if (std::exchange(m_isWanted, false)) {
                finish(*found);
            }
        });
}

void FixesBox::showTime() { m_bar->setValue(std::min(m_bar->maximum(), static_cast<int>(m_clock.elapsed()))); }

void FixesBox::finish(const Found& found)
{
    if (found.isFilling) {
        showSentence(tr("There is room: filling the plan places everybody."));
        addRow({}, tr("&Fill the plan..."), tr("Fill the plan"), [this] { emit fillRequested(); });
        return;
    }
    if (found.fixes.empty())
        showSentence(tr("No single change was found that places everybody. Maybe more than one limit binds."));
    else
        showSentence(needsAuthority(found.fixes.front().kind) ? QString()
                                                              : tr("Each of these alone would place everybody:"));
    m_look->show();
    for (const Fix& fix : found.fixes) {
        if (needsAuthority(fix.kind))
            addWords(tr("This would too, but crowds people. An authority has to allow it:"));
        const QString text = fixText(m_document.operation(), fix);
        addRow(text, tr("Try it..."), filled(tr("Try it: %1", "a change"), text),
               [this, fix] { emit tryRequested(fix); });
    }
}

void FixesBox::addWords(const QString& text)
{
    auto* label = named(new QLabel(text, this), "fixesAuthority");
    label->setWordWrap(true);
    m_rows->addWidget(label);
    m_made << label;
}

void FixesBox::addRow(const QString& text, const QString& button, const QString& name, std::function<void()> clicked)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!text.isEmpty()) {
        auto* label = new QLabel(text, row);
        label->setWordWrap(true);
        layout->addWidget(label, 1);
    }
    auto* tryIt = named(new QPushButton(button, row), "fixButton");
    tryIt->setAccessibleName(name);
    tryIt->setToolTip(name);
    layout->addWidget(tryIt);
    if (text.isEmpty())
        layout->addStretch();
    connect(tryIt, &QPushButton::clicked, this, [clicked = std::move(clicked)] { clicked(); });
    m_rows->addWidget(row);
    m_made << row;
    m_scroll->show();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

} // namespace planner::ui
