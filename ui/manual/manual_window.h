// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window of the manual: contents and search at the start side, the page at the end side.

#include "ui/manual/manual_pages.h"

#include <QMainWindow>

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QUrl;

namespace planner::ui {

class ManualBrowser;
class Session;

/// Remembers its size in the session, which must outlive it. The program may end while it is open.
class ManualWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit ManualWindow(Session& session);

    /// Shows the page, from the heading that `anchor` names where it names one. A page that there is not leaves the
    /// window as it is.
    void openPage(const QString& name, const QString& anchor = {});
    /// File name of the page that is shown; empty before the first.
    [[nodiscard]] QString page() const;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    /// A page that was read, and how far.
    struct Place {
        int page = -1;
        int position = 0;
    };

    void makeActions();
    QWidget* makeSide();
    void refresh();
    void showPlace(Place place);
    void go(Place place);
    void step(std::vector<Place>& from, std::vector<Place>& to);
    void follow(const QUrl& link);
    void search(const QString& text);
    void stepHit(int rows);
    void showHit(int row);
    void leave();
    [[nodiscard]] Place here() const;

    Session& m_session;
    ManualBrowser* m_browser;
    QSplitter* m_splitter;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr; ///< how much was found
    QStackedWidget* m_lists = nullptr;
    QListWidget* m_contents = nullptr;
    QListWidget* m_hits = nullptr;
    QAction* m_backAction = nullptr;
    QAction* m_forwardAction = nullptr;
    std::vector<ManualHit> m_found;
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
    int m_page = -1;
};

} // namespace planner::ui
