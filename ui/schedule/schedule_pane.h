// SPDX-License-Identifier: Apache-2.0
#pragma once
// The schedule with the bar over it: which sites in which order, and how many days at once.

#include <QWidget>

class QLabel;
class QToolButton;

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class PlanDocument;
class ScheduleView;
class Selection;
class SiteChooser;

/// With few sites all are shown as the operation lists them, and there is nothing to choose.
class SchedulePane : public QWidget {
    Q_OBJECT

public:
    SchedulePane(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

    [[nodiscard]] ScheduleView& view() const { return *m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChanges(const ChangeSet& changes);
    /// The rows stay where they are until something else is chosen: an edit moves none from under the pointer.
    void showSites();

    PlanDocument& m_document;
    ScheduleView* m_view;
    SiteChooser* m_sites;
    QLabel* m_count;
    QToolButton* m_out;
    QToolButton* m_in;
    QToolButton* m_fit;
};

} // namespace planner::ui
