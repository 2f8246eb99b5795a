// SPDX-License-Identifier: Apache-2.0
#include "ui/models/plan_document.h"

#include "core/base/time_zone.h"
#include "core/model/free_codes.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"

#include <algorithm>
#include <utility>

namespace planner::ui {

namespace {

/// True where the edit takes off what it says and nothing else.
bool takesOffWhatItSays(const Edit& edit)
{
    if (const auto* step = std::get_if<Transaction>(&edit.value))
        return std::all_of(step->edits.begin(), step->edits.end(), takesOffWhatItSays);
    return std::holds_alternative<SetClearances>(edit.value) || std::holds_alternative<SetStatus>(edit.value)
           || std::holds_alternative<LockBatch>(edit.value) || std::holds_alternative<CancelBatch>(edit.value)
           || std::holds_alternative<SetApprovals>(edit.value);
}

bool hasRecords(const Batches& batches)
{
    return std::any_of(batches.begin(), batches.end(),
                       [](const auto& entry) { return !entry.second.clearances.entries().empty(); });
}

} // namespace

/// What follows from the plan, each part made when it is first asked for. Refers to the keeper's plan.
struct PlanDocument::Derived {
    std::optional<Conditions> conditions;
    std::optional<Ledger> ledger;
    std::optional<Findings> findings;
    std::optional<FindingGroups> groups;
    std::optional<Score> score;
    std::optional<PeopleSummary> people;
    std::optional<LiveScore> live;
    Batches inLive; ///< the batches that `live` has
};

PlanDocument::PlanDocument(std::unique_ptr<PlanKeeper> keeper, AuthorSource author, QObject* parent)
    : QObject(parent), m_keeper(std::move(keeper)), m_author(std::move(author)), m_derived(std::make_unique<Derived>())
{
}

PlanDocument::~PlanDocument() = default;

const Plan& PlanDocument::plan() const { return m_keeper->plan(); }

const Batch* PlanDocument::batch(const BatchCode& code) const
{
    const auto found = plan().batches.find(code);
    return found == plan().batches.end() ? nullptr : &found->second;
}

QString PlanDocument::path() const { return QString::fromStdString(m_keeper->path()); }

Day PlanDocument::today() const
{
    const Settings& settings = operation().settings;
    return dayOf(m_today.value_or(dateInOrHere(settings.timeZone, QDateTime::currentMSecsSinceEpoch())),
                 settings.start);
}

const Conditions& PlanDocument::conditions() const
{
    if (!m_derived->conditions)
        m_derived->conditions.emplace(operation());
    return *m_derived->conditions;
}

const Ledger& PlanDocument::ledger() const
{
    if (!m_derived->ledger)
        m_derived->ledger.emplace(operation(), plan().batches);
    return *m_derived->ledger;
}

const Findings& PlanDocument::findings() const
{
    if (!m_derived->findings)
        m_derived->findings = findFindings(live().rules(), plan().batches, plan().approvals);
    return *m_derived->findings;
}

const FindingGroups& PlanDocument::groups() const
{
    if (!m_derived->groups)
        m_derived->groups = groupFindings(findings());
    return *m_derived->groups;
}

const Score& PlanDocument::score() const
{
    if (!m_derived->score)
        m_derived->score = live().score();
    return *m_derived->score;
}

PeopleSummary PlanDocument::people() const
{
    if (!m_derived->people)
        m_derived->people = summarise(operation(), plan().batches);
    return *m_derived->people;
}

LiveScore& PlanDocument::live() const
{
    if (!m_derived->live) {
        m_derived->live.emplace(operation(), operation().settings.goals);
        for (const auto& [code, batch] : plan().batches)
            if (batch.counts())
                m_derived->live->add(batch);
        m_derived->inLive = plan().batches;
    }
    return *m_derived->live;
}

bool PlanDocument::push(const Edit& edit, const QString& reason, JournalKind kind)
{
    const bool isAsked = reason.isEmpty() && needsReason(plan(), edit);
    // The question for the reason says what is lost.
    if (isAsked || takesOffWhatItSays(edit) || !hasRecords(plan().batches))
        return pushAgreed(edit, reason, kind);
    const std::vector<LostRecord> lost = recordsLostBy(plan(), edit);
    return (lost.empty() || !m_consent || m_consent(lostTexts(lost))) && pushAgreed(edit, reason, kind);
}

bool PlanDocument::pushAgreed(const Edit& edit, const QString& reason, JournalKind kind)
{
    const bool isAsked = reason.isEmpty() && needsReason(plan(), edit);
    const std::optional<QString> given =
        isAsked ? askReason(withLost(describe(plan(), edit), recordsLostBy(plan(), edit))) : reason;
    return given && finish(m_keeper->push(edit, m_author(*given), kind));
}

std::optional<QString> PlanDocument::askReason(const std::optional<Message>& step) const
{
    return m_reason && step ? m_reason(*step) : QString();
}

void PlanDocument::setReasonSource(ReasonSource source) { m_reason = std::move(source); }

bool PlanDocument::undo()
{
    const auto reason = m_keeper->undoNeedsReason() ? askReason(undoDescription()) : QString();
    return reason && finish(m_keeper->undo(m_author(*reason)));
}

bool PlanDocument::redo()
{
    const auto reason = m_keeper->redoNeedsReason() ? askReason(redoDescription()) : QString();
    return reason && finish(m_keeper->redo(m_author(*reason)));
}

bool PlanDocument::finish(const Result<ChangeSet>& result)
{
    if (result) {
        emit stepTaken();
        emit saved();
        forget(result.value());
        emit changed(result.value());
        emitWarnings();
        return true;
    }
    // After a failure of the disk the keeper may hold the step although it is not durable: read everything again.
    if (result.error().kind == ErrorKind::Failed)
        forgetEverything();
    emit refused(result.error());
    emitWarnings();
    return false;
}

void PlanDocument::forget(const ChangeSet& changes)
{
    if (changes.hasOperation()) {
        m_derived = std::make_unique<Derived>();
        return;
    }
    m_derived->ledger.reset();
    m_derived->findings.reset();
    m_derived->groups.reset();
    m_derived->score.reset();
    m_derived->people.reset();
    // The conditions hold for the operation, and the live score follows the batches that came and went.
    for (std::size_t i = 0; m_derived->live && i < changes.batches.size(); ++i) {
        const auto old = m_derived->inLive.find(changes.batches[i]);
        if (old != m_derived->inLive.end()) {
            if (old->second.counts())
                m_derived->live->remove(old->second);
            m_derived->inLive.erase(old);
        }
        if (const Batch* now = batch(changes.batches[i])) {
            if (now->counts())
                m_derived->live->add(*now);
            m_derived->inLive.emplace(now->code, *now);
        }
    }
}

void PlanDocument::forgetEverything()
{
    m_derived = std::make_unique<Derived>();
    ChangeSet everything;
    everything.hasEverything = true;
    emit changed(everything);
}

std::optional<Message> PlanDocument::undoDescription() const { return m_keeper->undoDescription(); }

std::optional<Message> PlanDocument::redoDescription() const { return m_keeper->redoDescription(); }

Result<std::vector<JournalEntry>> PlanDocument::history() const { return m_keeper->history(); }

BatchCode PlanDocument::freeCode() const { return FreeCodes(plan().batches).next(); }

void PlanDocument::pickUpOtherEdits()
{
    const Result<bool> hasChanged = m_keeper->hasChangedElsewhere();
    if (hasChanged && !hasChanged.value()) {
        m_trouble.reset();
        return;
    }
    const Result<ChangeSet> reloaded = hasChanged ? m_keeper->reload() : Result<ChangeSet>(hasChanged.error());
    if (reloaded) {
        m_trouble.reset();
        emit saved();
        forget(reloaded.value());
        emit changed(reloaded.value());
    } else if (m_trouble != reloaded.error()) {
        m_trouble = reloaded.error();
        emit refused(reloaded.error());
    }
    emitWarnings();
}

void PlanDocument::pickUpDay()
{
    const std::optional<Day> seen = std::exchange(m_seenDay, today());
    if (seen && seen != m_seenDay)
        emit dayTurned();
}

void PlanDocument::emitWarnings()
{
    if (const std::vector<Message> warnings = m_keeper->takeWarnings(); !warnings.empty())
        emit warned(warnings);
}

} // namespace planner::ui
