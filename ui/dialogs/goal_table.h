// SPDX-License-Identifier: Apache-2.0
#pragma once
// Goals with their values as a table of words, as high as its rows.

#include <QTableWidget>

namespace planner::ui {

/// The first column has the names, the others figures; never narrower than its texts.
class GoalTable : public QTableWidget {
    Q_OBJECT

public:
    GoalTable(const QString& objectName, const QString& accessibleName, const QStringList& headers, QWidget* parent);

    /// In place of what was shown before, row by row.
    void showRows(const QList<QStringList>& rows);
    /// Says what a column means.
    void explainColumn(int column, const QString& sentence) { horizontalHeaderItem(column)->setToolTip(sentence); }

private:
    [[nodiscard]] int widthOfTexts() const;
};

} // namespace planner::ui
