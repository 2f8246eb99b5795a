// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the windows ask the user, behind one interface, so that tests answer by program.

#include "core/base/secret.h"

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace planner::ui {

/// Every question blocks until it is answered. An empty path or no value: the user gave up.
class Questions {
public:
    virtual ~Questions() = default;

    [[nodiscard]] virtual QString planToOpen(QWidget* parent, const QString& folder) = 0;
    /// A new plan file; `suggestion` is a path.
    [[nodiscard]] virtual QString planToWrite(QWidget* parent, const QString& suggestion) = 0;
    [[nodiscard]] virtual QString folder(QWidget* parent, const QString& title, const QString& folder) = 0;
    /// A CSV file to read.
    [[nodiscard]] virtual QString tableToOpen(QWidget* parent, const QString& title, const QString& folder) = 0;
    /// Tables of any program, one or more.
    [[nodiscard]] virtual QStringList tablesToOpen(QWidget* parent, const QString& folder) = 0;
    /// A file to read; `filter` is such as "Mappings (*.json)".
    [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& folder,
                                             const QString& filter) = 0;
    /// A schedule that somebody edited: CSV or a workbook.
    [[nodiscard]] virtual QString scheduleToOpen(QWidget* parent, const QString& folder) = 0;
    /// A file to write, which may exist; `filter` is such as "PDF files (*.pdf)", `suggestion` a path.
    [[nodiscard]] virtual QString fileToWrite(QWidget* parent, const QString& title, const QString& suggestion,
                                              const QString& filter) = 0;
    /// One line of text.
    [[nodiscard]] virtual std::optional<QString> text(QWidget* parent, const QString& title, const QString& label) = 0;
    /// Whether to go on; `button` says what with.
    [[nodiscard]] virtual bool agree(QWidget* parent, const QString& title, const QString& sentence,
                                     const QString& button) = 0;
    /// The passphrase of a sealed file. `refusal`: why the one before did not open it; empty at first.
    [[nodiscard]] virtual std::optional<Secret> passphrase(QWidget* parent, const QString& file,
                                                           const QString& refusal) = 0;
    /// A passphrase for a file that is to be sealed; it is typed twice.
    [[nodiscard]] virtual std::optional<Secret> newPassphrase(QWidget* parent, const QString& file) = 0;
    /// Shows the folder in the desktop's file manager.
    virtual void showFolder(const QString& folder) = 0;
};

} // namespace planner::ui
