// SPDX-License-Identifier: Apache-2.0
#pragma once
// The line below the views that is always true: all people accounted for, findings, and when the plan was saved.

#include <QDateTime>
#include <QStatusBar>

#include <optional>

class QLabel;
class QPushButton;

namespace planner::ui {

class PlanDocument;

/// Follows the document. "Saved at" moves on only when something was saved.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(PlanDocument& document, QWidget* parent);

    /// "7,000 people = 1,360 waiting + 5,640 planned + 0 on the road + 0 arrived + 0 left".
    [[nodiscard]] QString conservation() const;
    [[nodiscard]] QString findings() const;

    /// The plan's file is damaged: nothing is saved.
    void setDamaged();

signals:
    void findingsClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    /// Also of what another program saved; where it put an older file in place, nothing was.
    void noteSaving();

    PlanDocument& m_document;
    bool m_isOwnStep = false;                        ///< the saving that is told next is of this document
    QDateTime m_seen = QDateTime::currentDateTime(); ///< when the plan was saved last, or read
    std::optional<QDateTime> m_savedAt;
    bool m_isDamaged = false;
    QLabel* m_people;
    QPushButton* m_findings;
    QLabel* m_saved;
};

/// What there is to tell of a plan's rules, in groups of findings.
struct FindingCounts {
    int open = 0;
    int approved = 0;
    int sitesOver = 0; ///< over their limit before anybody arrives: no finding, but nobody may arrive there

    [[nodiscard]] bool isClean() const { return open + approved + sitesOver == 0; }
};
[[nodiscard]] FindingCounts countFindings(const PlanDocument& document);
/// "3 findings, 1 approved exception"; "No findings" where there is nothing at all to tell.
[[nodiscard]] QString findingsText(const FindingCounts& counts);

} // namespace planner::ui
