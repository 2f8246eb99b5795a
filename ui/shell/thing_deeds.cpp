// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/thing_deeds.h"

#include "core/figures/tightest_day.h"
#include "core/planning/batch_edits.h"
#include "ui/dialogs/clearance_dialog.h"
#include "ui/dialogs/closure_dialog.h"
#include "ui/dialogs/count_dialog.h"
#include "ui/dialogs/divide_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/ledger_card.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace planner::ui {
namespace {

/// The step on the day that the user looks at, where there is one that has begun; else no later than today.
RecordCounts proposedOn(std::optional<Day> seenOn, RecordCounts step, Day today)
{
    if (!seenOn || *seenOn > today || *seenOn < Day(1))
        return notInFuture(std::move(step), today);
    if (step.status == Status::Arrived)
        step.happened.arrivedOn = std::max(*seenOn, step.happened.departedOn.value_or(*seenOn));
    else
        step.happened.departedOn = seenOn;
    return step;
}

} // namespace

ThingDeeds::ThingDeeds(Questions& questions, MainWindow& window, Workspace& workspace)
    : QObject(&window), m_questions(questions), m_window(window), m_workspace(workspace)
{
}

void ThingDeeds::fill(QMenu& menu, const Thing& thing)
{
    for (const DeedEntry& entry : deedsOf(*m_window.document(), thing)) {
        if (entry.startsGroup)
            menu.addSeparator();
        QAction* action = menu.addAction(entry.text);
        action->setEnabled(entry.isPossible);
        action->setData(static_cast<int>(entry.deed));
        connect(action, &QAction::triggered, this, [this, deed = entry.deed, thing] { run(deed, thing); });
    }
}

QMenu* ThingDeeds::menuOf(const Thing& thing, const QList<QAction*>& more)
{
    const PlanDocument& document = *m_window.document();
    if (deedsOf(document, thing).empty() && more.isEmpty())
        return nullptr;
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("thingMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(thingText(document, thing));
    fill(*menu, thing);
    const bool hasSite = thing.site && (!thing.batches.empty() || thing.waiting);
    if (hasSite && !deedsOf(document, siteOf(thing)).empty()) {
        menu->addSeparator();
        // An & of a name is no mark of a key.
        fill(*menu->addMenu(thingText(document, siteOf(thing)).replace(u'&', QStringLiteral("&&"))), siteOf(thing));
    }
    if (!more.isEmpty()) {
        menu->addSeparator();
        menu->addActions(more);
    }
    return menu;
}

void ThingDeeds::popUp(const Thing& thing, QPoint position, const QList<QAction*>& more)
{
    m_place = position;
    if (QMenu* menu = menuOf(thing, more))
        menu->popup(position);
}

void ThingDeeds::run(Deed deed, const Thing& thing)
{
    switch (deed) {
    case Deed::EditSite:
        m_window.selection().select({}, thing.site);
        m_workspace.showDetails("recordField_capacity");
        return;
    case Deed::SetLimit:
        m_window.selection().select({}, thing.site);
        m_workspace.showDetails("recordField_overcrowding_limit_pct");
        return;
    case Deed::Close:
    case Deed::OtherFigures:
        return close(deed, thing);
    case Deed::ShowLedger:
        return showLedger(thing);
    case Deed::ReceivingSheet:
        emit receivingRequested(*thing.site, thing.from ? thing.from : thing.seenOn);
        return;
    case Deed::Replan:
        return replan(thing);
    case Deed::ShowWaiting:
        return m_workspace.showPanel("waitingDock");
    case Deed::FillPlan:
        emit fillRequested();
        return;
    default:
        runOnBatches(deed, thing);
    }
}

void ThingDeeds::runOnBatches(Deed deed, const Thing& thing)
{
    PlanDocument& document = *m_window.document();
    std::vector<BatchCode> codes = thing.batches;
    // The plan may have changed under the open menu.
    std::erase_if(codes, [&](const BatchCode& code) { return document.batch(code) == nullptr; });
    if (codes.empty())
        return;
    m_window.selection().selectBatches(codes);
    switch (deed) {
    case Deed::AccountFor:
    case Deed::Depart:
    case Deed::Arrive:
    case Deed::TurnBack:
        return recordCounts(deed, batchesFor(document, deed, codes), thing.seenOn);
    case Deed::Clear:
        return clear(batchesFor(document, deed, codes));
    case Deed::Approve:
        return approve(batchesFor(document, deed, codes));
    case Deed::MovementOrder:
        emit ordersRequested(batchesFor(document, deed, codes));
        return;
    case Deed::EditBatches:
        return m_workspace.showDetails("detailsDeparts");
    case Deed::WhereTo:
        return m_workspace.showPanel("placesDock");
    case Deed::MoveTo:
        emit moveRequested();
        return;
    case Deed::Divide:
        return divide(codes.front());
    case Deed::Merge:
        return merge(codes);
    case Deed::Lock:
    case Deed::Unlock:
        return lock(codes, deed == Deed::Lock);
    case Deed::ToWaiting:
        document.push(ReplaceBatches{codes, {}});
        return;
    default:
        return;
    }
}

void ThingDeeds::recordCounts(Deed deed, const std::vector<BatchCode>& codes, std::optional<Day> seenOn)
{
    PlanDocument& document = *m_window.document();
    std::vector<RecordCounts> steps;
    for (const BatchCode& code : codes) {
        const Batch& batch = *document.batch(code);
        if (deed == Deed::AccountFor)
            steps.push_back({code, batch.status, batch.happened});
        else
            steps.push_back(proposedOn(seenOn,
                                       deed == Deed::TurnBack ? turnedBack(document.operation(), batch)
                                                              : *nextAsPlanned(document.operation(), batch),
                                       document.today()));
    }
    const CountPurpose purpose = deed == Deed::AccountFor ? CountPurpose::AccountFor
                                 : deed == Deed::TurnBack ? CountPurpose::TurnBack
                                                          : CountPurpose::Record;
    bool isRecorded = false;
    const auto push = [&](std::vector<Edit> edits) {
        const auto step = asOneStep(std::move(edits));
        return isRecorded = step && document.push(*step);
    };
    ui::recordCounts(document, std::move(steps), purpose, push, &m_window);
    if (!isRecorded)
        return;
    m_window.messages().show(Severity::Note, recordedText(document.plan().batches, codes),
                             tr("Re-plan from tomorrow..."), [this] { emit replanTomorrowRequested(); });
}

void ThingDeeds::clear(const std::vector<BatchCode>& codes)
{
    PlanDocument& document = *m_window.document();
    if (codes.empty())
        m_window.messages().show(Severity::Note, tr("They have all five clearances."));
    else if (const auto step = asOneStep(askClearances(document, codes, &m_window)))
        document.push(*step);
}

void ThingDeeds::approve(const std::vector<BatchCode>& codes)
{
    PlanDocument& document = *m_window.document();
    std::vector<Edit> edits;
    for (const BatchCode& code : codes) {
        if (document.batch(code)->status == Status::Draft)
            edits.emplace_back(SetStatus{code, Status::Proposed, std::nullopt});
        edits.emplace_back(SetStatus{code, Status::Approved, std::nullopt});
    }
    if (codes.size() > 1 && !isAgreed(codes))
        return;
    if (const auto step = asOneStep(std::move(edits)))
        document.push(*step);
}

bool ThingDeeds::isAgreed(const std::vector<BatchCode>& codes)
{
    People people;
    for (const BatchCode& code : codes)
        people += m_window.document()->batch(code)->people();
    const QString batches =
        counted(static_cast<std::int64_t>(codes.size()), [](int n) { return tr("%Ln batches", nullptr, n); });
    //: %1 is "15 batches", %2 "1,692 people"
    const QString sentence = filled(tr("%1 with %2 become approved."), batches,
                                    counted(people, [](int n) { return tr("%Ln people", nullptr, n); }));
    return m_questions.agree(&m_window, tr("Approve batches"), sentence, tr("&Approve"));
}

void ThingDeeds::divide(const BatchCode& code)
{
    PlanDocument& document = *m_window.document();
    DivideDialog dialog(document.operation(), *document.batch(code), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        document.push(SplitBatch{code, document.freeCode(), dialog.parts()});
}

void ThingDeeds::merge(const std::vector<BatchCode>& codes)
{
    PlanDocument& document = *m_window.document();
    if (codes.size() == 2) {
        document.push(MergeBatches{codes.front(), codes.back()});
        return;
    }
    if (mergeable(document.plan(), *document.batch(codes.front())).empty()) {
        m_window.messages().show(Severity::Note, tr("No other batch starts where this one does."));
        return;
    }
    MergeDialog dialog(document.plan(), *document.batch(codes.front()), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        document.pushAgreed(MergeBatches{codes.front(), dialog.code()});
}

void ThingDeeds::lock(const std::vector<BatchCode>& codes, bool isLocked)
{
    std::vector<Edit> edits;
    for (const BatchCode& code : codes)
        if (const Batch* batch = m_window.document()->batch(code); batch != nullptr && batch->isLocked != isLocked)
            edits.emplace_back(LockBatch{code, isLocked});
    if (const auto edit = asOneStep(std::move(edits)))
        m_window.document()->push(*edit);
}

void ThingDeeds::close(Deed deed, const Thing& thing)
{
    PlanDocument& document = *m_window.document();
    const auto purpose = deed == Deed::Close ? ClosureDialog::Purpose::Close : ClosureDialog::Purpose::OtherFigures;
    const std::optional<Date> from = closeAsking(document, thing, purpose, &m_window);
    if (!from)
        return;
    const Settings& settings = document.operation().settings;
    const QString day = shortDateText(toQDate(*from), toQDate(settings.start), toQDate(settings.end));
    m_window.messages().show(Severity::Note,
                             filled(tr("The calendar has other figures from %1 on. Batches stay as they are until they "
                                       "are planned anew."),
                                    day),
                             filled(tr("Re-plan from %1..."), day), [this, from] { emit replanRequested(from); });
}

void ThingDeeds::showLedger(const Thing& thing)
{
    const PlanDocument& document = *m_window.document();
    const Day day = thing.from.value_or(tightestDay(document.view(), *thing.site).day);
    auto* card = new LedgerCard(document, *thing.site, day, &m_window);
    card->move(m_place);
    card->show();
}

void ThingDeeds::replan(const Thing& thing)
{
    const PlanDocument& document = *m_window.document();
    std::optional<Day> from = thing.from;
    if (!thing.batches.empty())
        if (const Batch* batch = document.batch(thing.batches.front()))
            from = batch->departureDay();
    emit replanRequested(from ? std::optional(dateOf(*from, document.operation().settings.start)) : std::nullopt);
}

} // namespace planner::ui
