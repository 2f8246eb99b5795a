// SPDX-License-Identifier: Apache-2.0
#pragma once
// One window: the start page, or a plan with its views and panels.

#include "core/base/date.h"
#include "core/base/message.h"
#include "ui/shell/panel_cycle.h"
#include "ui/shell/window_actions.h"

#include <QMainWindow>

#include <memory>
#include <optional>
#include <vector>

class QStackedWidget;

namespace planner {
struct Error;
struct Fix;
class PlanStates;
} // namespace planner

namespace planner::ui {

class FindBox;
class GuideStrip;
class MessageBar;
class PlanDocument;
class PlanFileActions;
class Program;
class Selection;
class StatusLine;
class Workspace;
enum class SplitPurpose;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Program& program);
    ~MainWindow() override;

    /// Once: a window that has a plan keeps it until it is closed.
    /// `states` is of the same plan and lives as long; nullptr: there are none.
    void showPlan(std::unique_ptr<PlanDocument> document, PlanStates* states = nullptr);
    /// After showPlan(): the plan is what could be read of a damaged file, and `text` tells so.
    void showDamage(const QString& text);
    [[nodiscard]] bool hasPlan() const { return m_document != nullptr; }
    /// Only where the window has a plan.
    [[nodiscard]] PlanDocument* document() const { return m_document.get(); }
    [[nodiscard]] Selection& selection() const { return *m_selection; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }
    [[nodiscard]] QAction* action(ActionId id) const { return m_actions->action(id); }
    /// Shows the import of a folder.
    void importFolder(const QString& folder);
    /// Shows the import of tables of other programs; asks for them where there are none. A window without a plan begins
    /// one for them.
    void importTables(const QStringList& paths);
    /// Adds what the user should know of the plan's file to the message bar.
    void warn(const std::vector<Message>& warnings);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeStartPage();
    void connectFileActions();
    void connectViewActions();
    void connectPlanActions();
    void connectOperation();
    void restoreSession();
    void retranslate();
    void refresh();
    void refreshTitle();
    /// Says that a step was not taken, until a later one is.
    void showRefusal(const Error& error);
    void recover();
    void stepFinding(int step);
    void moveSelected();
    void connectDeeds();
    /// Shows the split dialog; with a fix, it tries that at once.
    void splitPlan(SplitPurpose purpose, const Fix* fix = nullptr);
    void replanFrom(std::optional<Date> from);
    void replanFromTomorrow();
    void showWhatIf();
    void offerRivals();

    Program& m_program;
    std::unique_ptr<PlanDocument> m_document;
    PlanStates* m_states = nullptr; ///< the document's keeper has it
    Selection* m_selection;
    MessageBar* m_messages;
    bool m_isDamaged = false; ///< the plan's file
    QStackedWidget* m_centre;
    WindowActions* m_actions;
    PlanFileActions* m_files = nullptr;
    FindBox* m_findBox = nullptr;
    GuideStrip* m_guide = nullptr;
    Workspace* m_workspace = nullptr;
    StatusLine* m_statusLine = nullptr;
    PanelCycle m_panels;
};

} // namespace planner::ui
