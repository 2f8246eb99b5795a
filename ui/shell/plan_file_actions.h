// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a window does with files of its plan: named states, backups, sealed copies, exports, the brief, pictures.

#include "core/base/result.h"
#include "ui/brief/brief_document.h"
#include "ui/shell/file_work.h"

#include <QStringList>

#include <cstdint>
#include <functional>
#include <optional>

namespace planner {
class PlanStates;
enum class TableKind;
} // namespace planner

namespace planner::ui {

class MainWindow;
struct Picture;
class PlanDocument;
class Program;

/// A paper that is to become a PDF file.
struct PaperToSave {
    QString title; ///< of the question where
    QString name;  ///< suggested for the file
    QString done;  ///< has a place for the path
    std::function<BriefDocument(const BriefSubject& subject, Qt::LayoutDirection direction)> make;
};

/// Asks where a file shall go, makes it, and says in the window's message bar where it is or why there is none.
class PlanFileActions : public QObject {
    Q_OBJECT

public:
    /// Of a window that has a plan. `states` is nullptr where the plan has none; only exports and new files are
    /// asked for then.
    PlanFileActions(Program& program, MainWindow& window, PlanStates* states);

    /// With those of the window's menu that need a plan and nothing but its file.
    void connectActions();
    void showStates();
    void backUp();
    void checkFile();
    void sealCopy();
    /// Writes the plan as it is in memory to a new file and opens that: for when its own file fails.
    void saveAsNew();
    void exportPlan();
    /// Takes an edited schedule back, after a look at what is different.
    void importInto();
    /// Takes rows of any table; `kind`: what they become, where that is known. Asks for files where there are none.
    void importTables(std::optional<TableKind> kind, const QStringList& paths = {});
    void printBrief();
    void saveBrief();
    /// Of the plan as it is before the question, whatever is done to it meanwhile.
    void savePaper(const PaperToSave& paper);
    void save(const Picture& picture);

private:
    [[nodiscard]] PlanDocument& document() const;
    /// The name in the folder that was used last.
    [[nodiscard]] QString suggestion(const QString& name) const;
    void branchFrom(qint64 sequence, const QString& name);
    [[nodiscard]] std::optional<QString> reasonToGoBack(qint64 sequence, const QString& name);
    /// How the check of the file ended.
    void showCheck(const Result<std::int64_t>& checked);
    /// `text` has a place for the path, whose folder a button opens.
    void showWhere(const QString& text, const QString& path);

    Program& m_program;
    MainWindow& m_window;
    MessageBar& m_messages;
    PlanStates* m_states;
    FileWork m_work;
};

} // namespace planner::ui
