// SPDX-License-Identifier: Apache-2.0
#pragma once
// All windows of the running program: opens plans in them, keeps two windows on one file in step, sets the appearance.

#include "core/base/result.h"
#include "core/model/plan.h"
#include "ui/kit/theme.h"
#include "ui/shell/examples.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>
#include <string_view>

namespace planner {
struct Author;
class PlanKeeper;
class PlanStates;
} // namespace planner

namespace planner::ui {

class MainWindow;
class ManualHelp;
class PlanDocument;
class PlanFiles;
class Questions;
class Session;

/// The parts that it is given must outlive it.
class Program : public QObject {
    Q_OBJECT

public:
    /// `exampleFolder` holds the folders of the shipped examples.
    Program(PlanFiles& files, Session& session, Questions& questions, const QString& exampleFolder);
    ~Program() override;

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] PlanFiles& files() const { return m_files; }
    [[nodiscard]] Questions& questions() const { return m_questions; }
    [[nodiscard]] std::vector<Example> examples() const { return examplesIn(m_exampleFolder); }
    [[nodiscard]] QList<MainWindow*> windows() const;
    [[nodiscard]] ManualHelp& manual() const { return *m_manual; }

    /// A window on the start page, shown.
    MainWindow* newWindow();
    /// Opens the plan in `window` where that has none, else in a window of its own. On failure the window's message
    /// bar tells why, and false is returned; of a damaged plan a window shows what can be read.
    bool openPlan(const QString& path, MainWindow* window);
    /// Writes a copy of the plan as a new file that opens with the passphrase only. On failure the message bar tells.
    bool sealPlan(const PlanStates& plan, const QString& to, std::string_view passphrase, MainWindow* window);
    /// Writes a plan as a new file that opens as the one of `states` does, and opens it as openPlan() does.
    bool branchPlan(const PlanStates& states, const QString& path, Plan plan, const QString& reason,
                    MainWindow* window);
    /// Saves what is left of a damaged plan file into a new one beside it, and opens that as openPlan() does.
    bool recoverPlan(const QString& path, MainWindow* window);
    /// A folder is imported, a file opened.
    void openAnything(const QString& path, MainWindow* window);
    /// Opens the user's copy of an example, made when it is first asked for.
    void openExample(const QString& name, MainWindow* window);
    /// Makes a plan file and opens it as openPlan() does.
    bool createPlan(const QString& path, Plan plan, const QString& reason, MainWindow* window);

    /// Palette, font and direction as the session says, in every window.
    void applyAppearance();
    void setTheme(Theme theme);
    /// By so many points; 0 is the normal size.
    void changeTextSize(double points);

    /// Who edits now, for a reason that may be empty.
    [[nodiscard]] Author author(const QString& reason) const;

private:
    bool show(Result<std::unique_ptr<PlanKeeper>> keeper, MainWindow* window);
    /// As openPlan(), without asking for what opens it.
    bool openSealedPlan(const QString& path, std::string_view passphrase, MainWindow* window);
    /// Shows what can be read of a damaged plan file, as openPlan() shows a sound one; false where that is nothing.
    bool showDamaged(const QString& path, MainWindow* window);
    void keepInStep(PlanDocument& document);

    PlanFiles& m_files;
    Session& m_session;
    Questions& m_questions;
    QString m_exampleFolder;
    QList<QPointer<MainWindow>> m_windows;
    ManualHelp* m_manual;
};

} // namespace planner::ui
