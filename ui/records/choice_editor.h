// SPDX-License-Identifier: Apache-2.0
#pragma once
// A field with a list to choose from, which completes what is typed.

#include <QComboBox>

#include <functional>

class QAbstractItemModel;

namespace planner::ui {

/// Entries are words with a text in Qt::UserRole, which is what the field holds while its words are those of the entry.
class ChoiceEditor : public QComboBox {
    Q_OBJECT

public:
    /// `chosen` is called when somebody has chosen from the open list.
    ChoiceEditor(std::function<void()> chosen, QWidget* parent);
    /// Takes the model's rows as entries.
    void setEntries(QAbstractItemModel* entries);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);

    void hidePopup() override;

protected:
    /// Tab and Return take what the completion proposes, its only entry if there is one, and go on as without a list.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_chosen;
    bool m_isClosing = false; ///< the list has just been closed: what is chosen now was chosen in it
};

} // namespace planner::ui
