// SPDX-License-Identifier: Apache-2.0
#pragma once
// The facts that a card shows of a batch, with the findings that concern it.

#include "core/rules/batch_findings.h"

#include <QColor>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace planner::ui {

class PlanDocument;

/// How far a batch is: cards of each have a ground and a sign of their own.
enum class BatchPhase { Planned, OnTheRoad, Arrived };

struct BatchCard {
    QString code;
    QString people;
    QString day;        ///< of departure
    QString journey;    ///< "24 Jan, from Hasakah"
    QString categories; ///< their names in a list
    QString status;     ///< empty for a draft, which is the usual
    QString finding;    ///< the first rule that is broken, and how many more; empty for none
    QString note;       ///< that it is late, or how its counts differ from what was planned; empty for neither
    bool isLocked = false;
    BatchPhase phase = BatchPhase::Planned;
    Status step = Status::Draft;
    bool isByAir = false;
    QString initials;        ///< of its categories: "SW" of standard and women
    bool isLate = false;     ///< should have arrived before today, or have left in an operation that goes on
    bool isBroken = false;   ///< some finding is not approved
    bool isApproved = false; ///< findings, all of them approved as exceptions
};

/// The rules that concern a batch: what a card shows of the findings.
struct CardMarks {
    std::vector<Rule> open;
    std::vector<Rule> approved;

    bool operator==(const CardMarks&) const = default;
};

/// What the card of a batch in that phase is painted on.
[[nodiscard]] QColor groundOf(BatchPhase phase);
/// Its sign: an arrow for who is on the road, a tick for who arrived; none for who is planned.
void paintPhase(QPainter& painter, const QRectF& box, BatchPhase phase, Qt::LayoutDirection direction);

/// Makes cards from the document. reset() after every change.
class BatchCards {
public:
    explicit BatchCards(const PlanDocument& document);
    ~BatchCards();

    void reset();
    [[nodiscard]] BatchCard card(const Batch& batch) const;
    [[nodiscard]] CardMarks marks(const Batch& batch) const;
    /// A sentence for screen readers and tool tips.
    [[nodiscard]] QString sentence(const Batch& batch) const;

private:
    struct Found;
    [[nodiscard]] const Found& found() const;

    const PlanDocument& m_document;
    mutable std::unique_ptr<Found> m_found; ///< made when a card is first asked for after a change
};

} // namespace planner::ui
