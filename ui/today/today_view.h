// SPDX-License-Identifier: Apache-2.0
#pragma once
// The day of the operation: who is missing, late, leaving, on the road and arriving, and what is not ready.

#include "ui/models/thing.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <optional>

class QDateEdit;
class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace planner::ui {

class DayModel;
class DayRowDelegate;
class EntryList;
class PlanDocument;
class Selection;

/// Shows the computer's day, and follows it past midnight, unless the user looks at another one. Both arguments must
/// outlive it.
class TodayView : public QWidget {
    Q_OBJECT

public:
    TodayView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~TodayView() override;

    /// The day that is shown.
    [[nodiscard]] Day day() const;
    void showDay(Day day);

signals:
    void deedRequested(planner::ui::Deed deed, const planner::ui::Thing& thing);
    /// The user asked what can be done with the selected rows, at a place of the screen.
    void menuRequested(const planner::ui::Thing& thing, QPoint position, const QList<QAction*>& more);
    /// The user wants to plan anew from the day after the one that is shown.
    void replanRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeFields();
    void connectFields();
    void addKeys();
    void step(int days);
    void refreshWhenSeen();
    void refresh();
    void refreshHead();
    void refreshEmpty();
    void showMenu(QPoint position);
    /// Does the first deed of the row with it, or with all that are selected where it is one of them.
    void runFirst(const QModelIndex& index);
    void run(const QModelIndex& index, Deed deed);
    /// A button of a row is for its batch alone, or, of a heading, for those below it; whatever is selected.
    void runOnRow(const QModelIndex& index, Deed deed);
    /// Of the row, as it is seen on the day.
    [[nodiscard]] Thing thingOf(const QModelIndex& index) const;
    /// What the keyboard does next is done with what is selected.
    void stayOnSelection();
    void tellSelection();
    void followSelection();
    [[nodiscard]] std::vector<BatchCode> selectedCodes() const;

    PlanDocument& m_document;
    Selection& m_selection;
    std::optional<Day> m_other; ///< the user looks at; nothing: today
    DayModel* m_model;
    DayRowDelegate* m_delegate;
    QToolButton* m_before;
    QDateEdit* m_date;
    QToolButton* m_after;
    QPushButton* m_today;
    QPushButton* m_nearest; ///< to the first or last day of the operation
    QPushButton* m_replan;
    QLabel* m_place; ///< of the day in the operation
    QLabel* m_counts;
    QLabel* m_totals;
    QStackedWidget* m_pages;
    EntryList* m_list;
    QLabel* m_empty;
    bool m_isStale = true;
    bool m_isFollowing = false;
};

} // namespace planner::ui
