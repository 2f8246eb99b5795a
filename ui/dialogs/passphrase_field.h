// SPDX-License-Identifier: Apache-2.0
#pragma once
// A field for a passphrase that leaves no copies of it in memory.

#include "core/base/secret.h"

#include <QLineEdit>

#include <vector>

namespace planner::ui {

/// What is typed never reaches the line that is edited, whose history and earlier forms nobody can wipe: that has
/// stand-ins, each for one typed character, which edits then move and remove. The characters themselves are in one
/// place, which is wiped. What the system hands over (keys, clipboard, input methods) is the system's.
class PassphraseField : public QLineEdit {
    Q_OBJECT

public:
    explicit PassphraseField(QWidget* parent);

    /// In UTF-8.
    [[nodiscard]] Secret passphrase() const;
    [[nodiscard]] bool isAlike(const PassphraseField& other) const;
    /// Stand-ins in place of all that is none yet.
    [[nodiscard]] QString standInsFor(const QString& typed);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    [[nodiscard]] bool isStandIn(QChar letter) const;

    std::vector<char16_t, WipingAllocator<char16_t>> m_typed; ///< by the number of the stand-in
};

} // namespace planner::ui
