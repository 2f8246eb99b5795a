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

/// Follows the document. "Saved at" is set only after a commit.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(PlanDocument& document, QWidget* parent);

    /// "7,000 people: 5,640 placed in 70 batches, 1,360 waiting".
    [[nodiscard]] QString conservation() const;
    [[nodiscard]] QString findings() const;

signals:
    void findingsClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    PlanDocument& m_document;
    std::optional<QDateTime> m_savedAt;
    QLabel* m_people;
    QPushButton* m_findings;
    QLabel* m_saved;
};

/// Findings that are not approved as exceptions.
[[nodiscard]] int openFindings(const PlanDocument& document);

} // namespace planner::ui
