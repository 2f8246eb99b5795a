// SPDX-License-Identifier: Apache-2.0
#pragma once
// One window: the start page, or a plan with its views and panels.

#include "core/base/message.h"
#include "ui/shell/action_table.h"
#include "ui/shell/panel_cycle.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QStackedWidget;
class QToolBar;

namespace planner {
struct Error;
struct Fix;
class PlanStates;
} // namespace planner

namespace planner::ui {

class FileWork;
class FindBox;
class MessageBar;
struct Picture;
class PlanDocument;
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
    [[nodiscard]] QAction* action(ActionId id) const { return m_actions.at(id); }
    /// Shows the import of a folder.
    void importFolder(const QString& folder);
    /// Adds what the user should know of the plan's file to the message bar.
    void warn(const std::vector<Message>& warnings);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeStartPage();
    void connectFileActions();
    void connectViewActions();
    void connectPlanActions();
    void restoreSession();
    void retranslate();
    void refresh();
    void refreshHistoryActions();
    void refreshTitle();
    void fillRecentMenu();
    void makeDefaultLayout();
    void tell(const Error& error);
    /// Tells that a step was not taken, until a later one is.
    void tellRefusal(const Error& error);
    void recover();
    /// Writes the plan as it is in memory to a new file and opens that: for when its own file fails.
    void saveAsNew();
    void stepFinding(int step);
    void moveSelected();
    /// Shows the split dialog; with a fix, it tries that at once.
    void splitPlan(SplitPurpose purpose, const Fix* fix = nullptr);
    void exportPlan();
    void showStates();
    void showWhatIf();
    void branchFrom(qint64 sequence, const QString& name);
    [[nodiscard]] std::optional<QString> reasonToGoBack(qint64 sequence, const QString& name);
    void backUp();
    void checkFile();
    void sealCopy();
    /// `text` has a place for the path, whose folder a button opens.
    void tellWhere(const QString& text, const QString& path);
    void printBrief();
    void saveBrief();
    void offerRivals();
    void savePictureAsking(const Picture& picture);
    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus.at(id); }

    Program& m_program;
    std::unique_ptr<PlanDocument> m_document;
    PlanStates* m_states = nullptr; ///< the document's keeper has it
    Selection* m_selection;
    MessageBar* m_messages;
    bool m_isDamaged = false; ///< the plan's file
    FileWork* m_fileWork;
    QStackedWidget* m_centre;
    QToolBar* m_toolBar = nullptr;
    FindBox* m_findBox = nullptr;
    Workspace* m_workspace = nullptr;
    StatusLine* m_statusLine = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_panelMenu = nullptr;
    std::map<ActionId, QAction*> m_actions;
    std::map<MenuId, QMenu*> m_menus;
    PanelCycle m_panels;
};

} // namespace planner::ui
