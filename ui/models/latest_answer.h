// SPDX-License-Identifier: Apache-2.0
#pragma once
// Questions about the plan that take time: answered in the background, the latest one wins.

#include "ui/models/background_work.h"
#include "ui/models/plan_document.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace planner::ui {

/// Waits a moment before it begins, so that many changes in a row cost one answer.
class LatestAnswer : public QObject {
    Q_OBJECT

public:
    /// Shows the answer; called on this thread, and not where a later question was asked meanwhile.
    using Deliver = std::function<void()>;
    /// Answers on another thread, on a copy of the plan.
    using Question = std::function<Deliver(const Plan& plan, const CancelFlag& cancel)>;

    /// The document must outlive it.
    explicit LatestAnswer(const PlanDocument& document, QObject* parent = nullptr);

    void ask(Question question);
    /// Forgets the question; nothing is delivered any more.
    void forget();
    [[nodiscard]] bool isWaiting() const { return m_question != nullptr || m_isAsked; }

signals:
    /// After a delivery.
    void answered();

private:
    void begin();

    const PlanDocument& m_document;
    QTimer m_timer;
    Question m_question;    ///< not begun yet
    bool m_isAsked = false; ///< the answer under way is still wanted
    BackgroundWork m_background;
};

} // namespace planner::ui
