// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be done about a group of findings: the batches that make it, and moves that cure it.

#include "core/planning/finding_fixes.h"
#include "ui/models/latest_answer.h"

#include <QPushButton>
#include <QWidget>

#include <array>

class QLabel;

namespace planner::ui {

class Selection;

/// A button that tells when the pointer or the keyboard comes to it and goes.
class RemedyButton : public QPushButton {
    Q_OBJECT

public:
    using QPushButton::QPushButton;

signals:
    void looked(bool isLookedAt);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

/// Both arguments must outlive it. Looks in the background; a change of the plan takes away what was found.
class RemediesBox : public QWidget {
    Q_OBJECT

public:
    RemediesBox(PlanDocument& document, Selection& selection, QWidget* parent);

    /// nullptr hides it.
    void show(const FindingGroup* group);
    /// Takes the remedy with the number, from 0; nothing where there is none.
    void take(std::size_t number);
    /// Whether it still looks.
    [[nodiscard]] bool isLooking() const { return m_answer.isWaiting(); }

    static constexpr std::size_t kMost = 3;

private:
    void clear();
    void showBatches();
    void showFixes(std::vector<FindingFix> fixes);
    /// Says what the remedy would do; without a number, how remedies are taken.
    void preview(std::optional<std::size_t> number);

    PlanDocument& m_document;
    Selection& m_selection;
    LatestAnswer m_answer;
    std::optional<FindingGroup> m_group;
    std::vector<FindingFix> m_fixes;
    QLabel* m_batches;
    std::array<RemedyButton*, kMost> m_buttons{};
    QLabel* m_preview;
};

} // namespace planner::ui
