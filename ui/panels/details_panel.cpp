// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/details_panel.h"

#include "core/rules/batch_findings.h"
#include "ui/dialogs/divide_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/parts_table.h"
#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/panels/batch_form.h"
#include "ui/panels/facility_form.h"
#include "ui/panels/overview_box.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace planner::ui {
namespace {

QString brokenRules(const PlanDocument& document, const Batch& batch)
{
    if (document.findings().empty())
        return {};
    QStringList names;
    for (const Rule rule : BatchFindings(document.operation(), document.findings()).of(batch))
        names << ruleText(rule);
    return listText(names);
}

/// So many cohorts are offered at most besides those of the batch.
constexpr std::size_t kMostOffered = 50;

/// Adds the other cohorts of the place that have people who wait, with nobody of them, in the order of the cohorts.
void addThoseWhoWait(const Operation& operation, FacilityId place, const std::vector<People>& placed,
                     std::vector<Part>& parts)
{
    const std::size_t most = parts.size() + kMostOffered;
    for (std::uint32_t i = 0; i < operation.cohorts.size() && parts.size() < most; ++i) {
        const Cohort& cohort = operation.cohorts[i];
        const bool isThere =
            std::any_of(parts.begin(), parts.end(), [i](const Part& part) { return part.cohort == CohortId{i}; });
        if (!isThere && cohort.facility == place && cohort.movement != Movement::Stay && cohort.people > placed[i])
            parts.push_back({CohortId{i}, People(0)});
    }
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
}

} // namespace

DetailsPanel::DetailsPanel(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_overview(new OverviewBox(document, this)),
      m_back(named(new QPushButton(tr("&Overview of the plan"), this), "overviewButton")), m_title(new QLabel(this)),
      m_findings(new QLabel(this)), m_batch(new BatchForm(document, this)), m_parts(new PartsTable(this)),
      m_divide(new QPushButton(tr("Split &in two..."), this)), m_merge(new QPushButton(tr("&Merge..."), this)),
      m_toWaiting(new QPushButton(tr("&Back to waiting"), this)), m_facility(new FacilityForm(document, this)),
      m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("detailsPanel"));
    setWindowTitle(tr("Details"));
    m_back->setFlat(true);
    m_back->setToolTip(tr("Selects nothing and shows how the plan stands."));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    m_batchSection = makeBatchSection();
    column->addWidget(m_back, 0, Qt::AlignLeading);
    column->addWidget(m_overview);
    column->addWidget(m_batchSection);
    column->addWidget(m_facility);
    column->addStretch();
    m_scroll->setObjectName(QStringLiteral("detailsScroll"));
    m_scroll->setAccessibleName(tr("Details"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    fitWidth();
    connectAll();
    refresh();
}

void DetailsPanel::setStates(const PlanStates* states) { m_overview->setStates(states); }

void DetailsPanel::setConsent(HappenedBox::Consent consent) { m_batch->setConsent(std::move(consent)); }

void DetailsPanel::fitWidth()
{
    // Nothing scrolls sideways, so the panel is never narrower than the fields of a batch.
    const QMargins margins = m_scroll->widget()->layout()->contentsMargins();
    m_scroll->setMinimumWidth(m_batchSection->minimumSizeHint().width() + margins.left() + margins.right()
                              + m_scroll->verticalScrollBar()->sizeHint().width());
}

void DetailsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // After the fields have heard of it too.
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &DetailsPanel::fitWidth, Qt::QueuedConnection);
}

QWidget* DetailsPanel::makeBatchSection()
{
    auto* section = new QWidget(this);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_title->setWordWrap(true);
    m_findings->setObjectName(QStringLiteral("detailsFindings"));
    m_findings->setWordWrap(true);
    m_parts->setObjectName(QStringLiteral("detailsParts"));
    m_divide->setObjectName(QStringLiteral("divideButton"));
    m_merge->setObjectName(QStringLiteral("mergeButton"));
    m_toWaiting->setObjectName(QStringLiteral("toWaitingButton"));
    m_toWaiting->setToolTip(tr("Takes the batches out of the plan; their people wait."));
    auto* buttons = new QGridLayout; // narrower than a row
    buttons->addWidget(m_divide, 0, 0);
    buttons->addWidget(m_merge, 0, 1);
    buttons->addWidget(m_toWaiting, 1, 0, 1, 2, Qt::AlignLeft);
    buttons->setColumnStretch(2, 1);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_findings);
    layout->addWidget(m_batch);
    layout->addWidget(m_parts);
    layout->addLayout(buttons);
    return section;
}

void DetailsPanel::connectAll()
{
    connect(&m_selection, &Selection::changed, this, &DetailsPanel::refresh);
    connect(&m_document, &PlanDocument::changed, this, &DetailsPanel::refresh);
    connect(&m_document, &PlanDocument::dayTurned, this, &DetailsPanel::refresh);
    connect(m_back, &QPushButton::clicked, this, [this] { m_selection.select({}, std::nullopt); });
    connect(m_overview, &OverviewBox::findingWanted, this, &DetailsPanel::findingWanted);
    connect(m_overview, &OverviewBox::waitingWanted, this, &DetailsPanel::waitingWanted);
    connect(m_overview, &OverviewBox::todayWanted, this, &DetailsPanel::todayWanted);
    connect(m_parts, &PartsTable::edited, this, &DetailsPanel::setParts, Qt::QueuedConnection);
    connect(m_divide, &QPushButton::clicked, this, &DetailsPanel::divide);
    connect(m_merge, &QPushButton::clicked, this, &DetailsPanel::merge);
    connect(m_toWaiting, &QPushButton::clicked, this, &DetailsPanel::toWaiting);
}

std::vector<BatchCode> DetailsPanel::codes() const { return m_batch->codes(); }

void DetailsPanel::refresh()
{
    m_batch->show(m_selection.batches());
    refreshBatches();
    const auto facility = m_selection.facility();
    const bool hasFacility = facility && facility->at() < m_document.operation().facilities.size();
    m_facility->setVisible(hasFacility);
    if (hasFacility)
        m_facility->show(*facility);
    m_batchSection->setVisible(!codes().empty());
    const bool isEmpty = codes().empty() && !hasFacility;
    m_overview->setVisible(isEmpty);
    m_back->setVisible(!isEmpty);
}

void DetailsPanel::refreshBatches()
{
    const std::vector<BatchCode> shown = codes();
    if (shown.empty())
        return;
    const Batch& first = *m_document.batch(shown.front());
    const bool isOne = shown.size() == 1;
    People people;
    for (const BatchCode& code : shown)
        people += headcountOf(*m_document.batch(code));
    if (isOne)
        m_title->setText(filled(counted(people, [](int n) { return tr("Batch %1 from %2, %Ln people", nullptr, n); }),
                                QString::fromStdString(first.code.text),
                                facilityText(m_document.operation(), m_document.operation().route(first.route).from)));
    else
        m_title->setText(filled(counted(shown.size(), [](int n) { return tr("%Ln batches, %1 people", nullptr, n); }),
                                numberText(people)));
    const QString broken = isOne ? brokenRules(m_document, first) : QString();
    m_findings->setVisible(!broken.isEmpty());
    m_findings->setText(filled(tr("Broken rules: %1."), broken));
    m_parts->setVisible(isOne);
    if (isOne)
        refreshParts(first);
    const bool isFact = std::any_of(shown.begin(), shown.end(),
                                    [&](const BatchCode& code) { return m_document.batch(code)->hasDeparted(); });
    m_divide->setEnabled(isOne && !isFact && first.people() > People(1));
    m_toWaiting->setEnabled(!isFact);
    m_merge->setEnabled(shown.size() == 2 || (isOne && !mergeable(m_document.plan(), first).empty()));
}

void DetailsPanel::refreshParts(const Batch& batch)
{
    m_parts->setEnabled(!batch.hasDeparted());
    if (batch.hasDeparted()) {
        std::vector<Part> counted;
        std::vector<People> most;
        for (const BatchPeople& people : peopleByEnd(batch)) {
            counted.push_back({people.cohort, people.arrive});
            most.push_back(people.arrive);
        }
        m_parts->show(m_document.operation(), counted, most);
        return;
    }
    const Operation& operation = m_document.operation();
    const std::vector<People> placed = peopleInBatches(operation, m_document.plan().batches);
    std::vector<Part> parts = batch.parts;
    std::vector<People> largest;
    addThoseWhoWait(operation, operation.route(batch.route).from, placed, parts);
    for (const Part& part : parts) {
        const People waiting = operation.cohort(part.cohort).people - placed[part.cohort.at()];
        largest.push_back(part.people + std::max(People(0), waiting));
    }
    m_parts->show(operation, parts, largest);
}

void DetailsPanel::setParts()
{
    const Batch* batch = codes().size() == 1 ? m_document.batch(codes().front()) : nullptr;
    if (batch == nullptr)
        return;
    if (batch->hasDeparted() || m_parts->parts() == batch->parts
        || !m_document.push(ResizeBatch{batch->code, m_parts->parts()}, {}, JournalKind::Continue))
        refreshParts(*batch);
}

void DetailsPanel::divide()
{
    const Batch* batch = codes().size() == 1 ? m_document.batch(codes().front()) : nullptr;
    if (batch == nullptr)
        return;
    const BatchCode code = batch->code;
    DivideDialog dialog(m_document.operation(), *batch, this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.push(SplitBatch{code, m_document.freeCode(), dialog.parts()});
}

void DetailsPanel::merge()
{
    std::vector<BatchCode> chosen = codes();
    if (chosen.size() == 2)
        m_document.push(MergeBatches{chosen.front(), chosen.back()});
    if (chosen.size() != 1)
        return;
    MergeDialog dialog(m_document.plan(), *m_document.batch(chosen.front()), this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.pushAgreed(MergeBatches{chosen.front(), dialog.code()});
}

void DetailsPanel::toWaiting()
{
    if (!codes().empty())
        m_document.push(ReplaceBatches{codes(), {}});
}

} // namespace planner::ui
