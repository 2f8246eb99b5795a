// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialog_questions.h"

#include "ui/dialogs/passphrase_dialog.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace planner::ui {

QString DialogQuestions::planToOpen(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, tr("Open plan"), folder, tr("Plans (*.tplan *.sealed)"));
}

QString DialogQuestions::planToWrite(QWidget* parent, const QString& suggestion)
{
    QString path = QFileDialog::getSaveFileName(parent, tr("New plan file"), suggestion, tr("Plans (*.tplan)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".tplan")))
        path += QLatin1String(".tplan");
    return path;
}

QString DialogQuestions::folder(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

QString DialogQuestions::tableToOpen(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, title, folder, tr("Tables (*.csv)"));
}

QStringList DialogQuestions::tablesToOpen(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileNames(parent, tr("Import tables"), folder,
                                         tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"));
}

QString DialogQuestions::fileToOpen(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString DialogQuestions::scheduleToOpen(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, tr("Import an edited schedule into this plan"), folder,
                                        tr("Schedules (*.csv *.xlsx *.ods)"));
}

QString DialogQuestions::fileToWrite(QWidget* parent, const QString& title, const QString& suggestion,
                                     const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

std::optional<QString> DialogQuestions::text(QWidget* parent, const QString& title, const QString& label)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue({});
    // No text is no answer: what was asked for would be refused, and all that led here lost.
    (void)dialog.sizeHint(); // makes the buttons
    if (auto* buttons = dialog.findChild<QDialogButtonBox*>()) {
        QPushButton* accept = buttons->button(QDialogButtonBox::Ok);
        accept->setEnabled(false);
        QObject::connect(&dialog, &QInputDialog::textValueChanged, accept,
                         [accept](const QString& text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    }
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

bool DialogQuestions::agree(QWidget* parent, const QString& title, const QString& sentence, const QString& button)
{
    QMessageBox box(QMessageBox::Question, title, sentence, QMessageBox::Cancel, parent);
    const QPushButton* accept = box.addButton(button, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

std::optional<Secret> DialogQuestions::passphrase(QWidget* parent, const QString& file, const QString& refusal)
{
    PassphraseDialog dialog(PassphraseUse::Open, file, parent);
    dialog.showRefusal(refusal);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.passphrase()) : std::nullopt;
}

std::optional<Secret> DialogQuestions::newPassphrase(QWidget* parent, const QString& file)
{
    PassphraseDialog dialog(PassphraseUse::New, file, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.passphrase()) : std::nullopt;
}

void DialogQuestions::showFolder(const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }

} // namespace planner::ui
