// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/happened_box.h"

#include "core/planning/batch_edits.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/batch_records.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace planner::ui {
namespace {

Day dayIn(const RecordCounts& step)
{
    return *(step.status == Status::Arrived ? step.happened.arrivedOn : step.happened.departedOn);
}

People peopleIn(const RecordCounts& step)
{
    return sumOf(*(step.status == Status::Arrived ? step.happened.arrived : step.happened.departed));
}

/// Several steps that were planned, all departures or all arrivals: how many, of whom, and on which days.
QString asPlannedText(const Operation& operation, const std::vector<RecordCounts>& steps)
{
    People people;
    for (const RecordCounts& step : steps)
        people += peopleIn(step);
    const auto [first, last] = std::minmax_element(
        steps.begin(), steps.end(), [](const RecordCounts& a, const RecordCounts& b) { return dayIn(a) < dayIn(b); });
    const QString batches = counted(steps.size(), [](int n) { return HappenedBox::tr("%Ln batches", nullptr, n); });
    const QString who = counted(people, [](int n) { return HappenedBox::tr("%Ln people", nullptr, n); });
    const QString from = longDateText(toQDate(dayIn(*first), operation));
    const QString to = longDateText(toQDate(dayIn(*last), operation));
    const bool isArrival = steps.front().status == Status::Arrived;
    if (dayIn(*first) == dayIn(*last)) //: %1 is "15 batches", %2 "1,692 people"
        return filled(isArrival ? HappenedBox::tr("%1 with %2 arrived on %3: all who departed.")
                                : HappenedBox::tr("%1 with %2 departed on %3, as planned."),
                      batches, who, from);
    return filled(isArrival ? HappenedBox::tr("%1 with %2 arrived from %3 to %4, each on the day that was expected.")
                            : HappenedBox::tr("%1 with %2 departed from %3 to %4, each on its planned day."),
                  batches, who, from, to);
}

} // namespace

HappenedBox::HappenedBox(PlanDocument& document, Push push, QWidget* parent)
    : QWidget(parent), m_document(document), m_push(std::move(push)), m_text(new QLabel(this)),
      m_asPlanned(new QPushButton(tr("Departed as planned"), this)),
      m_record(new QPushButton(tr("Record departure..."), this)),
      m_departure(new QPushButton(tr("Correct departure..."), this)),
      m_arrival(new QPushButton(tr("Correct arrival..."), this))
{
    setObjectName(QStringLiteral("happenedBox"));
    m_text->setObjectName(QStringLiteral("happenedText"));
    m_text->setWordWrap(true);
    m_asPlanned->setObjectName(QStringLiteral("asPlannedButton"));
    m_record->setObjectName(QStringLiteral("recordButton"));
    m_departure->setObjectName(QStringLiteral("correctDepartureButton"));
    m_arrival->setObjectName(QStringLiteral("correctArrivalButton"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 0, 0, 1, 2);
    layout->addWidget(m_asPlanned, 1, 0);
    layout->addWidget(m_record, 1, 1);
    layout->addWidget(m_departure, 2, 0);
    layout->addWidget(m_arrival, 2, 1);
    connect(m_asPlanned, &QPushButton::clicked, this, &HappenedBox::recordAsPlanned);
    connect(m_record, &QPushButton::clicked, this, &HappenedBox::recordNext);
    connect(m_departure, &QPushButton::clicked, this, &HappenedBox::correctDeparture);
    connect(m_arrival, &QPushButton::clicked, this, &HappenedBox::correctArrival);
}

const Batch* HappenedBox::one() const { return m_codes.size() == 1 ? m_document.batch(m_codes.front()) : nullptr; }

void HappenedBox::show(const std::vector<BatchCode>& codes)
{
    m_codes = codes;
    if (codes.empty())
        return;
    const Batch& first = *m_document.batch(codes.front());
    const Batch* single = one();
    const bool isSame = std::all_of(codes.begin(), codes.end(), [&](const BatchCode& code) {
        return m_document.batch(code)->status == first.status;
    });
    const bool mayDepart = isSame && first.status == Status::Approved;
    const bool mayArrive = isSame && first.status == Status::Departed;
    m_asPlanned->setVisible(mayDepart || mayArrive);
    m_asPlanned->setText(mayDepart ? tr("Departed as planned") : tr("All arrived"));
    m_asPlanned->setToolTip(mayDepart ? tr("Records the plan's day and people.")
                                      : tr("Records that all who departed arrived, on the day that was expected."));
    m_record->setVisible(mayDepart || mayArrive);
    m_record->setText(mayDepart ? tr("Record departure...") : tr("Record arrival..."));
    m_departure->setVisible(single != nullptr && single->hasDeparted());
    m_arrival->setVisible(single != nullptr && single->hasArrived());
    const QStringList texts =
        single == nullptr ? QStringList() : happenedTexts(m_document.operation(), *single, m_document.today());
    m_text->setText(texts.join(u'\n'));
    m_text->setVisible(!texts.isEmpty());
    QPalette colours = palette();
    if (single != nullptr && isLate(m_document.operation(), *single, m_document.today()))
        colours.setColor(QPalette::WindowText, tokens().warnText);
    m_text->setPalette(colours);
    setVisible(mayDepart || mayArrive || m_departure->isVisibleTo(this));
}

std::vector<RecordCounts> HappenedBox::nextSteps() const
{
    std::vector<RecordCounts> steps;
    for (const BatchCode& code : m_codes)
        if (const Batch* batch = m_document.batch(code))
            if (auto step = nextAsPlanned(m_document.operation(), *batch))
                steps.push_back(*std::move(step));
    return steps;
}

void HappenedBox::recordAsPlanned()
{
    // The next step's button comes to where this one was: a double click is not two steps.
    if (m_sinceStep.isValid() && m_sinceStep.elapsed() < QApplication::doubleClickInterval())
        return;
    const std::vector<RecordCounts> steps = nextSteps();
    const bool isToCome = std::any_of(steps.begin(), steps.end(), [&](const RecordCounts& step) {
        return notInFuture(step, m_document.today()) != step;
    });
    if (isToCome)
        return recordNext(); // on which day it happened is not what was planned
    if (!isAgreed(steps))
        return;
    m_push({steps.begin(), steps.end()});
    m_sinceStep.start();
}

bool HappenedBox::isAgreed(const std::vector<RecordCounts>& steps) const
{
    if (steps.size() < 2 || !m_consent)
        return true;
    const bool isArrival = steps.front().status == Status::Arrived;
    return m_consent(isArrival ? tr("All arrived") : tr("Departed as planned"),
                     asPlannedText(m_document.operation(), steps),
                     isArrival ? tr("&Record arrivals") : tr("&Record departures"));
}

void HappenedBox::recordNext()
{
    std::vector<RecordCounts> steps = nextSteps();
    for (RecordCounts& step : steps)
        step = notInFuture(std::move(step), m_document.today());
    ask(std::move(steps), CountPurpose::Record);
}

void HappenedBox::correctDeparture()
{
    if (const Batch* batch = one()) {
        RecordCounts step = batch->happened.departed ? RecordCounts{batch->code, Status::Departed, batch->happened}
                                                     : departedAsPlanned(*batch);
        ask({std::move(step)}, CountPurpose::Correct);
    }
}

void HappenedBox::correctArrival()
{
    if (const Batch* batch = one())
        ask({batch->happened.arrived ? RecordCounts{batch->code, Status::Arrived, batch->happened}
                                     : arrivedAsDeparted(m_document.operation(), *batch)},
            CountPurpose::Correct);
}

void HappenedBox::ask(std::vector<RecordCounts> steps, CountPurpose purpose)
{
    recordCounts(m_document, std::move(steps), purpose, m_push, this);
}

} // namespace planner::ui
