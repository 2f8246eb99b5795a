// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_dialog.h"

#include "core/figures/comparison.h"
#include "ui/compare/compare_map.h"
#include "ui/compare/compare_table_model.h"
#include "ui/compare/compare_tables.h"
#include "ui/dialogs/open_plan.h"
#include "ui/kit/questions.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/plan_files.h"
#include "ui/models/summary_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace planner::ui {

CompareDialog::CompareDialog(const PlanDocument& document, const PlanStates* states, PlanFiles& files,
                             Questions& questions, QWidget* parent)
    : QDialog(parent), m_document(document), m_ownStates(states), m_files(files), m_questions(questions),
      m_first(new QComboBox(this)), m_second(new QComboBox(this)), m_summary(new QLabel(this)),
      m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare plans"));
    resize(980, 640);
    m_first->setObjectName(QStringLiteral("compareFirst"));
    m_first->setAccessibleName(tr("The first plan"));
    m_second->setObjectName(QStringLiteral("compareSecond"));
    m_second->setAccessibleName(tr("The second plan"));
    m_summary->setWordWrap(true);
    auto* top = new QHBoxLayout;
    for (QComboBox* side : {m_first, m_second}) {
        side->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        top->addWidget(side, 1);
        if (side == m_first)
            top->addWidget(new QLabel(tr("with"), this));
        connect(side, &QComboBox::activated, this, [this, side] { chosen(*side); });
    }
    makeTabs();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(top);
    rows->addWidget(m_summary);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(buttons);

    m_states.push_back({tr("The plan as it is")});
    if (const auto history = document.history(); history && states != nullptr)
        addStates(history.value(), nullptr, {});
    fill();
    choose(m_states.size() > 1 ? static_cast<int>(m_states.size()) - 1 : 0, 0);
}

CompareDialog::~CompareDialog() = default;

QTableView* CompareDialog::makeTable(const char* name, CompareTableModel*& model, const QString& accessibleName)
{
    model = new CompareTableModel(this);
    auto* table = new QTableView(m_tabs);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

void CompareDialog::makeTabs()
{
    m_tabs->setAccessibleName(tr("Parts of the comparison"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the comparison"));
    m_tabs->addTab(makeTable("compareFigures", m_figures, tr("Figures of both plans")), tr("Figures"));
    m_tabs->addTab(makeTable("compareDays", m_days, tr("Departures of both plans by day")), tr("Days"));
    m_tabs->addTab(makeTable("compareBatches", m_batches, tr("Batches that differ")), tr("Batches"));
    m_tabs->addTab(makeTable("compareGrid", m_grid, tr("Change of the people at each site by day")), tr("Grid"));
    m_map = new CompareMap(m_tabs);
    m_tabs->addTab(m_map, tr("Map"));
}

void CompareDialog::fill()
{
    for (QComboBox* side : {m_first, m_second}) {
        const QSignalBlocker blocker(side);
        const int now = side->currentIndex();
        side->clear();
        for (const State& state : m_states)
            side->addItem(state.name);
        side->addItem(tr("Another plan..."));
        side->setCurrentIndex(now);
    }
}

QStringList CompareDialog::choices() const
{
    QStringList names;
    for (int i = 0; i < m_first->count(); ++i)
        names += m_first->itemText(i);
    return names;
}

void CompareDialog::choose(int first, int second)
{
    m_first->setCurrentIndex(first);
    m_second->setCurrentIndex(second);
    compareNow();
}

void CompareDialog::chosen(QComboBox& side)
{
    if (side.currentIndex() == static_cast<int>(m_states.size()))
        addPlan(side);
    compareNow();
}

void CompareDialog::addPlan(QComboBox& side)
{
    const int added = side.currentIndex();
    side.setCurrentIndex(0);
    const QString path = m_questions.planToOpen(this, QFileInfo(m_document.path()).path());
    if (path.isEmpty())
        return;
    auto opened = openAsking(m_files, m_questions, path, OpenFor::Comparison, this);
    if (!opened) {
        if (opened.error().kind != ErrorKind::Cancelled)
            m_trouble = toText(opened.error().message);
        return;
    }
    PlanKeeper* other = m_others.emplace_back(std::move(opened).value()).get();
    const QString name = QFileInfo(path).completeBaseName();
    m_states.push_back({name, other});
    if (const auto history = other->history(); history && m_files.statesOf(*other) != nullptr)
        addStates(history.value(), other, name);
    fill();
    side.setCurrentIndex(added);
}

void CompareDialog::addStates(const std::vector<JournalEntry>& history, PlanKeeper* other, const QString& plan)
{
    for (const NamedState& state : namedStates(history)) {
        const QString name = lineText(state.name);
        //: %1 a plan, %2 the name of a state of it
        m_states.push_back({plan.isEmpty() ? name : filled(tr("%1: %2"), plan, name), other, state.sequence});
    }
}

Result<Plan> CompareDialog::planOf(int choice)
{
    const State& state = m_states.at(static_cast<std::size_t>(choice));
    const PlanStates* states = state.other == nullptr ? m_ownStates : m_files.statesOf(*state.other);
    if (state.sequence != 0)
        return states->planAt(state.sequence);
    if (state.other == nullptr)
        return m_document.plan();
    if (const auto hasChanged = state.other->hasChangedElsewhere(); hasChanged && hasChanged.value())
        if (const auto read = state.other->reload(); !read)
            return read.error();
    return state.other->plan();
}

QString CompareDialog::summary() const { return m_summary->text(); }

void CompareDialog::compareNow()
{
    const QString trouble = std::exchange(m_trouble, {});
    if (!trouble.isEmpty()) {
        m_tabs->setEnabled(false);
        m_summary->setText(trouble);
        return;
    }
    auto first = planOf(m_first->currentIndex());
    auto second = planOf(m_second->currentIndex());
    m_tabs->setEnabled(first && second);
    if (!first || !second) {
        m_summary->setText(toText((first ? second : first).error().message));
        return;
    }
    CompareNames names{m_first->currentText(), m_second->currentText()};
    m_map->setPlans(first.value(), second.value(), names.a, names.b);
    const ComparedPlan a(std::move(first).value());
    const ComparedPlan b(std::move(second).value());
    names.facilities = facilityNames(a, b);
    names.settings = b.plan().operation.settings;
    names.firstStart = a.plan().operation.settings.start;
    const PlanComparison comparison = compare(a, b);
    const std::size_t count = comparison.differences();
    const QString differences = count == 0 ? tr("Both have the same batches, people, sites, days and goals.")
                                           : counted(count, [](int n) { return tr("%Ln differences", nullptr, n); });
    //: %1 and %2 are plans with what they come to, %3 is how far they differ
    m_summary->setText(filled(tr("%1\n%2\n%3"), filled(tr("%1: %2"), names.a, summaryText(a.evaluated())),
                              filled(tr("%1: %2"), names.b, summaryText(b.evaluated())), differences));
    m_figures->setTable(summaryTable(comparison, names));
    m_days->setTable(daysTable(comparison, names));
    m_batches->setTable(batchesTable(comparison, names));
    m_grid->setTable(gridTable(a, b, names));
    for (QTableView* table : m_tabs->findChildren<QTableView*>())
        table->resizeColumnsToContents();
    for (const char* narrow : {"compareFigures", "compareDays"}) {
        QHeaderView* header = m_tabs->findChild<QTableView*>(QLatin1String(narrow))->horizontalHeader();
        header->setSectionResizeMode(QHeaderView::Stretch);
        header->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    }
}

} // namespace planner::ui
