// SPDX-License-Identifier: Apache-2.0
#pragma once
// Any table that people have, on its way into the plan: what its columns are, what becomes of its rows, and then one
// step.

#include "core/planning/table_taking.h"
#include "ui/models/latest_answer.h"
#include "ui/tables/table_loader.h"

#include <QDialog>
#include <QStringList>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace planner::ui {

class ColumnChoiceBar;
class ColumnModel;
class PlanDocument;
class Questions;
class SheetModel;
class TableColumns;
class TableOptions;
class TakingModel;

/// Nothing is taken while a column waits for a person's word, a cell is wrong or a figure is missing. What a person has
/// made of a table is remembered for tables of that shape. Document, session and questions outlive it.
class TableImportDialog : public QDialog {
    Q_OBJECT

public:
    /// `kind`: what rows are to become, where that is known.
    TableImportDialog(PlanDocument& document, Session& session, Questions& questions, std::optional<TableKind> kind,
                      QWidget* parent);
    ~TableImportDialog() override;

    /// Reads the first file; the next ones follow when it is taken.
    void open(const QStringList& paths);
    /// Reads what was copied from a spreadsheet.
    void openText(const QString& text);
    /// Whether a file is read, or what becomes of its rows is worked out.
    [[nodiscard]] bool isBusy() const { return m_loader.isReading() || m_answer.isWaiting(); }
    /// What was taken, in a sentence; empty for nothing.
    [[nodiscard]] QString takenText() const { return m_takenText; }
    /// Takes the table as one step, then goes on to the next file or ends.
    void accept() override;

private:
    void makeLayout();
    QWidget* makeStartPage();
    QWidget* makeTablePage();
    QWidget* makeSheetLine();
    QWidget* makeSheetPage();
    QWidget* makeTakingPage();
    QMenu* makeMappingMenu();
    void chooseFiles();
    void paste();
    void load(const TableSource& source);
    void showLoaded();
    void showStart(const QString& words, bool isReading);
    void propose(const DraftWishes& wishes);
    void changeDraft();
    void ask();
    void showTaking();
    void fillSheetLine();
    void refreshStatus();
    [[nodiscard]] QStringList whatIsOpen() const;
    [[nodiscard]] QString readyText() const;
    void goToNext();
    void chooseHeader(bool isHeader);
    void leaveRowOut(bool isLeftOut);
    void forget();
    void remember();
    void saveMapping();
    void openMapping();

    PlanDocument& m_document;
    Session& m_session;
    Questions& m_questions;
    std::optional<TableKind> m_kind;
    QStringList m_next; ///< files that follow
    TableSource m_source;
    std::optional<std::uint32_t> m_headerRow; ///< that somebody has chosen
    QString m_takenText;
    std::shared_ptr<const TableTaking> m_taking;
    bool m_isFilling = false;

    ColumnModel* m_columns;
    SheetModel* m_sheetRows;
    TakingModel* m_takenRows;
    QLabel* m_file;
    QStackedWidget* m_pages;
    QLabel* m_startWords;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QComboBox* m_encoding;
    QComboBox* m_sheet;
    QLabel* m_sheetLabel;
    QComboBox* m_kinds;
    QSpinBox* m_header;
    QLabel* m_remembered;
    QPushButton* m_forget;
    TableColumns* m_list;
    ColumnChoiceBar* m_choice = nullptr;
    QTabWidget* m_tabs;
    QTableView* m_sheetView;
    QTableView* m_takingView;
    QComboBox* m_filter;
    QLabel* m_sums;
    TableOptions* m_options = nullptr;
    QLabel* m_status;
    QPushButton* m_nextOpen;
    QPushButton* m_take;
    LatestAnswer m_answer;
    TableLoader m_loader; ///< last, so that it ends before what it uses
};

} // namespace planner::ui
