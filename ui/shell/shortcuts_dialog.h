// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every key of a window on one page.

#include <QDialog>

class QTreeWidget;

namespace planner::ui {

class MainWindow;

/// Lists the shortcuts of all actions that the window and its parts have now, and the keys of the views.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const MainWindow& window);

private:
    void addActions(const MainWindow& window);
    void addViewKeys();
    void add(const QString& keys, const QString& what);
    void filter(const QString& text);

    QTreeWidget* m_list;
};

} // namespace planner::ui
