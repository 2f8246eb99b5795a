// SPDX-License-Identifier: Apache-2.0
#pragma once
// What would place everybody who waits: a list of changes, each to be tried by a button.

#include "core/splitter/fixes.h"
#include "ui/models/background_work.h"
#include "ui/models/plan_document.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace planner::ui {

/// The document must outlive it. Looks in the background when it is asked to; a change of the plan ends that and takes
/// what was found away, because it holds for one plan only.
class FixesBox : public QWidget {
    Q_OBJECT

public:
    FixesBox(const PlanDocument& document, QWidget* parent);

    /// Looks for fixes of the plan as it is. `seconds` at most.
    void look(double seconds = kSeconds);
    /// Shows nothing until it is asked again.
    void clear();

    static constexpr double kSeconds = 30;

signals:
    void tryRequested(const planner::Fix& fix);
    void fillRequested();

private:
    struct Found;
    void begin();
    void finish(const Found& found);
    void addWords(const QString& text);
    void addRow(const QString& text, const QString& button, const QString& name, std::function<void()> clicked);
    void showSentence(const QString& sentence);
    void showTime();

    const PlanDocument& m_document;
    QLabel* m_heading;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QPushButton* m_look;
    QScrollArea* m_scroll;
    QVBoxLayout* m_rows = nullptr; ///< in the scroll area
    QList<QWidget*> m_made;        ///< the rows that are shown
    QTimer m_second;
    QElapsedTimer m_clock;
    double m_seconds = kSeconds;
    bool m_isWanted = false;     ///< what the work under way will find
    bool m_isAskedAgain = false; ///< look once more when the work under way has ended
    BackgroundWork m_work;       ///< last: its thread ends before the rest goes
};

} // namespace planner::ui
