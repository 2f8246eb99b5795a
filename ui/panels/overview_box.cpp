// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/overview_box.h"

#include "core/edit/history.h"
#include "core/planning/day_list.h"
#include "ui/kit/icons.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/finding_place.h"
#include "ui/models/summary_words.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kDelay = 120; ///< in milliseconds
constexpr std::size_t kMostRows = 6;

struct Overview {
    Q_DECLARE_TR_FUNCTIONS(OverviewBox)
};

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new QLabel(text, parent);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    return heading;
}

QString moreOrFewer(std::int64_t change, const QString& more, const QString& fewer)
{
    return filled(change > 0 ? more : fewer, std::abs(change));
}

} // namespace

QString newsText(const PlanComparison& comparison)
{
    int added = 0;
    int gone = 0;
    int changed = 0;
    for (const auto& row : comparison.batches)
        ++(!row.values.a ? added : !row.values.b ? gone : changed);
    QStringList texts;
    if (added > 0)
        texts << counted(added, [](int n) { return Overview::tr("%Ln new batches", nullptr, n); });
    if (changed > 0)
        texts << counted(changed, [](int n) { return Overview::tr("%Ln changed batches", nullptr, n); });
    if (gone > 0)
        texts << counted(gone, [](int n) { return Overview::tr("%Ln batches taken out", nullptr, n); });
    if (comparison.people.a && comparison.people.b)
        if (const std::int64_t more = (comparison.people.b->placed - comparison.people.a->placed).value(); more != 0)
            texts << moreOrFewer(more, Overview::tr("%1 more people placed"), Overview::tr("%1 fewer people placed"));
    if (comparison.hard.a && comparison.hard.b && comparison.hard.a != comparison.hard.b)
        texts << (*comparison.hard.b > *comparison.hard.a ? Overview::tr("rules are broken more")
                                                          : Overview::tr("rules are broken less"));
    if (texts.isEmpty() && comparison.differences() > 0)
        texts << counted(comparison.differences(),
                         [](int n) { return Overview::tr("%Ln other differences", nullptr, n); });
    return texts.join(QStringLiteral("; "));
}

OverviewBox::OverviewBox(const PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_sentence(named(new QLabel(this), "overviewSentence")),
      m_calm(named(new QLabel(tr("Nothing: no rule is broken, and nobody waits."), this), "overviewCalm")),
      m_attention(new QVBoxLayout), m_newsHeading(makeHeading({}, this)),
      m_news(named(new QLabel(this), "overviewNews"))
{
    setObjectName(QStringLiteral("overviewBox"));
    for (QLabel* text : {m_sentence, m_calm, m_newsHeading, m_news})
        text->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_attention->setContentsMargins(0, 0, 0, 0);
    m_attention->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("The plan"), this));
    layout->addWidget(m_sentence);
    layout->addSpacing(8);
    layout->addWidget(makeHeading(tr("Needs attention"), this));
    layout->addWidget(m_calm);
    layout->addLayout(m_attention);
    layout->addSpacing(8);
    layout->addWidget(m_newsHeading);
    layout->addWidget(m_news);
    auto* hint = new QLabel(tr("Select a batch or a site to see all about it."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(8);
    layout->addWidget(hint);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, &OverviewBox::refresh);
    connect(&document, &PlanDocument::changed, this, &OverviewBox::ask);
    refresh();
}

void OverviewBox::setStates(const PlanStates* states)
{
    m_states = states;
    refresh();
}

void OverviewBox::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void OverviewBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        ask();
}

void OverviewBox::ask()
{
    if (isVisible())
        m_timer.start();
}

void OverviewBox::refresh()
{
    m_sentence->setText(summaryText(m_document.view(), m_document.findings()));
    refreshAttention();
    refreshNews();
}

void OverviewBox::refreshAttention()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    const Operation& operation = m_document.operation();
    if (const People waiting = m_document.people().waiting; waiting > People(0))
        addAttention(counted(waiting, [](int n) { return tr("%Ln people wait: why?", nullptr, n); }), false,
                     [this] { emit waitingWanted(); });
    addLate();
    std::size_t left = 0;
    for (const FindingGroup& group : m_document.groups()) {
        if (group.isApproved || static_cast<std::size_t>(m_rows.size()) >= kMostRows) {
            left += group.isApproved ? 0 : 1;
            continue;
        }
        addAttention(filled(tr("%1, %2", "what and where, and how much"), titleText(operation, group),
                            extentText(operation, group)),
                     true, [this, first = group.findings.front()] { emit findingWanted(first); });
    }
    if (left > 0)
        addAttention(counted(left, [](int n) { return tr("%Ln more findings", nullptr, n); }), true, [this] {
            if (!m_document.findings().empty())
                emit findingWanted(m_document.findings().front());
        });
    m_calm->setVisible(m_rows.isEmpty());
    if (m_rows.isEmpty())
        m_calm->setText(m_document.groups().empty() ? tr("Nothing: no rule is broken, and nobody waits.")
                                                    : tr("Nothing is open: all that breaks a rule is approved."));
}

void OverviewBox::addLate()
{
    const DayList list = dayListOf(m_document.plan(), m_document.findings(), m_document.today());
    const auto add = [this](const std::vector<DayRow>& rows, auto sentence) {
        People people;
        for (const DayRow& row : rows)
            people += row.people;
        if (!rows.empty())
            addAttention(counted(people, sentence), true, [this] { emit todayWanted(); });
    };
    add(list.missing, [](int n) { return tr("%Ln people are missing: they left and did not arrive", nullptr, n); });
    add(list.late, [](int n) { return tr("%Ln people are late: they should have left or arrived", nullptr, n); });
}

void OverviewBox::addAttention(const QString& text, bool isBad, std::function<void()> clicked)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto* go = named(new QToolButton(row), "overviewGo");
    go->setIcon(makeIcon(isBad ? Icon::Error : Icon::Warning));
    go->setAutoRaise(true);
    go->setAccessibleName(text);
    go->setToolTip(tr("Show it"));
    auto* words = new QLabel(text, row);
    words->setWordWrap(true);
    words->setBuddy(go);
    layout->addWidget(go, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    connect(
        go, &QToolButton::clicked, this, [clicked = std::move(clicked)] { clicked(); }, Qt::QueuedConnection);
    m_attention->addWidget(row);
    m_rows << row;
}

void OverviewBox::refreshNews()
{
    m_newsHeading->hide();
    m_news->hide();
    const auto history =
        m_states == nullptr ? Result<std::vector<JournalEntry>>(std::vector<JournalEntry>{}) : m_document.history();
    if (!history)
        return;
    const std::vector<NamedState> states = namedStates(history.value());
    if (states.empty())
        return;
    const NamedState& last = states.back();
    if (m_stateSequence != last.sequence) {
        m_state.reset();
        m_stateSequence = last.sequence;
        if (auto plan = m_states->planAt(last.sequence))
            m_state = std::make_unique<const ComparedPlan>(std::move(plan).value());
    }
    if (!m_state)
        return;
    const QString news = newsText(compare(*m_state, ComparedPlan(m_document.plan())));
    m_newsHeading->setText(filled(tr("Since %1", "the name of a state of the plan"), lineText(last.name)));
    m_news->setText(news.isEmpty() ? tr("Nothing has changed.") : filled(tr("%1."), news));
    m_newsHeading->show();
    m_news->show();
}

} // namespace planner::ui
