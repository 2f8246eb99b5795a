// SPDX-License-Identifier: Apache-2.0
#pragma once
// The questions as dialogs of the desktop.

#include "ui/kit/questions.h"

#include <QCoreApplication>

namespace planner::ui {

class DialogQuestions : public Questions {
    Q_DECLARE_TR_FUNCTIONS(planner::ui::DialogQuestions)

public:
    [[nodiscard]] QString planToOpen(QWidget* parent, const QString& folder) override;
    [[nodiscard]] QString planToWrite(QWidget* parent, const QString& suggestion) override;
    [[nodiscard]] QString folder(QWidget* parent, const QString& title, const QString& folder) override;
    [[nodiscard]] QString tableToOpen(QWidget* parent, const QString& title, const QString& folder) override;
    QStringList tablesToOpen(QWidget* parent, const QString& folder) override;
    QString fileToOpen(QWidget* parent, const QString& title, const QString& folder, const QString& filter) override;
    [[nodiscard]] QString scheduleToOpen(QWidget* parent, const QString& folder) override;
    [[nodiscard]] QString fileToWrite(QWidget* parent, const QString& title, const QString& suggestion,
                                      const QString& filter) override;
    [[nodiscard]] std::optional<QString> text(QWidget* parent, const QString& title, const QString& label) override;
    [[nodiscard]] bool agree(QWidget* parent, const QString& title, const QString& sentence,
                             const QString& button) override;
    [[nodiscard]] std::optional<Secret> passphrase(QWidget* parent, const QString& file,
                                                   const QString& refusal) override;
    [[nodiscard]] std::optional<Secret> newPassphrase(QWidget* parent, const QString& file) override;
    void showFolder(const QString& folder) override;
};

} // namespace planner::ui
