// SPDX-License-Identifier: Apache-2.0
#pragma once
// The look that the panels' lists share: a mark, a title, a figure at the end, a sentence below.

#include <QListView>
#include <QStyledItemDelegate>

namespace planner::ui {

/// Shapes differ as colours do. The title is Qt::DisplayRole; readers hear Qt::AccessibleTextRole.
enum class EntryMark { None, Ok, Warn, Bad };

enum EntryRole {
    EntryDetailRole = Qt::UserRole + 1, ///< a sentence
    EntryFigureRole,                    ///< a short text at the end of the first line
    EntryMarkRole,                      ///< EntryMark as a number
    EntryIsFaintRole,                   ///< of less weight: all words are secondary
};

class EntryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Every row has room for `detailLines` lines of the sentence, so that all rows are equally high.
    EntryDelegate(int detailLines, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_detailLines;
};

/// A list of entries. Return, Enter and a double click all emit QAbstractItemView::activated().
class EntryList : public QListView {
    Q_OBJECT

public:
    EntryList(const QString& objectName, const QString& accessibleName, int detailLines, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace planner::ui
