// SPDX-License-Identifier: Apache-2.0
#pragma once
// The plan of a window: the one place where views read it and push edits, and from which they hear of changes.

#include "core/edit/plan_keeper.h"
#include "core/goals/live_score.h"
#include "core/goals/score.h"
#include "core/rules/evaluation.h"
#include "core/rules/finding_groups.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace planner::ui {

/// Owns the plan's keeper. What follows from the plan (ledger, findings, score) is computed when first asked for
/// after a change. Lives on the thread of its window.
class PlanDocument : public QObject {
    Q_OBJECT

public:
    /// `author` gives who edits now, for a reason that may be empty.
    using AuthorSource = std::function<Author(const QString& reason)>;
    PlanDocument(std::unique_ptr<PlanKeeper> keeper, AuthorSource author, QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const Plan& plan() const;
    [[nodiscard]] const Operation& operation() const { return plan().operation; }
    /// Nothing where no batch has the code.
    [[nodiscard]] const Batch* batch(const BatchCode& code) const;
    [[nodiscard]] QString path() const;
    /// Who edits now.
    [[nodiscard]] Author author() const { return m_author({}); }
    /// The day of the operation that it is now; tests say which.
    [[nodiscard]] Day today() const;
    void setToday(Date today) { m_today = today; }

    // What follows from the plan. References are valid until the next change.
    [[nodiscard]] const Conditions& conditions() const;
    [[nodiscard]] const Ledger& ledger() const;
    [[nodiscard]] PlanView view() const { return {operation(), plan().batches, conditions(), ledger()}; }
    [[nodiscard]] const Findings& findings() const;
    /// The findings as they are worked off: what windows list and count.
    [[nodiscard]] const FindingGroups& groups() const;
    [[nodiscard]] const Score& score() const;
    [[nodiscard]] PeopleSummary people() const;
    /// The score with all batches of the plan, for previews: change it and change it back, never keep it changed.
    [[nodiscard]] LiveScore& live() const;

    /// Who is asked for a reason where needsReason() wants one and a step has none; nothing: the step is given up.
    using ReasonSource = std::function<std::optional<QString>(const Message& step)>;
    void setReasonSource(ReasonSource source);
    /// Who is asked whether a step may take clearances off, in sentences that say which; nothing: it may.
    using ConsentSource = std::function<bool(const QStringList& losses)>;
    void setConsentSource(ConsentSource source) { m_consent = std::move(source); }
    /// Applies and commits an edit; true when it is durable. Otherwise nothing has changed and refused() tells why,
    /// unless the user gave up: a step that takes clearances off is asked about, in one question with the reason where
    /// it needs one.
    bool push(const Edit& edit, const QString& reason = {}, JournalKind kind = JournalKind::Edit);
    /// As push(), of an edit whose losses the user has seen.
    bool pushAgreed(const Edit& edit, const QString& reason = {}, JournalKind kind = JournalKind::Edit);
    bool undo();
    bool redo();
    /// What undo() and redo() would do, in English source text; nothing where there is nothing.
    [[nodiscard]] std::optional<Message> undoDescription() const;
    [[nodiscard]] std::optional<Message> redoDescription() const;
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const;
    /// A code for a new batch, B-001 and on, that no batch has.
    [[nodiscard]] BatchCode freeCode() const;
    /// Looks whether another program has changed the plan, and reads it again then. Called by a timer: what cannot be
    /// read is told once, and the plan stays.
    void pickUpOtherEdits();
    /// Looks whether it is another day than when this was called last. Called by the same timer.
    void pickUpDay();

signals:
    /// After a commit, and where a failure leaves it open what the plan is now. Views refresh what the set names.
    void changed(const planner::ChangeSet& changes);
    /// It is another day: what is late, and what is due, is other than before. The plan is the same.
    void dayTurned();
    /// An edit was refused, or the file failed: shown in the message bar. Nothing has changed.
    void refused(const planner::Error& error);
    /// A step of this document is durable. Before changed(), as saved().
    void stepTaken();
    /// The file holds something newer: a step of this document, or what was read of another's.
    void saved();
    /// What the user should know of the plan's file, after a step or a reading.
    void warned(const std::vector<planner::Message>& warnings);

private:
    struct Derived;
    [[nodiscard]] std::optional<QString> askReason(const std::optional<Message>& step) const;
    bool finish(const Result<ChangeSet>& result);
    void forget(const ChangeSet& changes);
    void forgetEverything();
    void emitWarnings();

    std::unique_ptr<PlanKeeper> m_keeper;
    AuthorSource m_author;
    ReasonSource m_reason;
    ConsentSource m_consent;
    std::optional<Date> m_today;    ///< nothing: by the operation's time zone
    std::optional<Day> m_seenDay;   ///< by pickUpDay()
    std::optional<Error> m_trouble; ///< with which the plan could not be read last
    mutable std::unique_ptr<Derived> m_derived;
};

} // namespace planner::ui
