// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks for a passphrase; for a new one, twice.

#include "core/base/secret.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace planner::ui {

class PassphraseField;

enum class PassphraseUse {
    Open, ///< one that exists: typed once
    New,  ///< typed twice alike, because nobody can open the file without it
};

class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// `file` is the name of the file that it opens.
    PassphraseDialog(PassphraseUse use, const QString& file, QWidget* parent);

    [[nodiscard]] Secret passphrase() const;
    /// Why the one that was typed before did not do; empty: nothing was wrong.
    void showRefusal(const QString& refusal);

private:
    void refresh();

    PassphraseUse m_use;
    PassphraseField* m_first;
    PassphraseField* m_second;
    QLabel* m_note;
    QString m_refusal;
    QPushButton* m_ok = nullptr;
};

} // namespace planner::ui
