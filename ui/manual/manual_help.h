// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one manual of the running program, and which of its pages fits what has the keyboard.

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QTabBar;

namespace planner::ui {

class ManualWindow;
class Session;

struct ManualPlace {
    QString page;   ///< empty: nothing fits better than another page
    QString anchor; ///< of a heading; may be empty
};

/// The page on the view, panel or dialog that the widget is a part of; of a finding, its rule; of tabs of panels, that
/// of the panel in front.
[[nodiscard]] ManualPlace manualPlaceFor(const QWidget* widget);

/// Opens the window of the manual, also above a dialog that waits for an answer: F1 reaches it there too.
class ManualHelp : public QObject {
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit ManualHelp(Session& session, QObject* parent = nullptr);
    ~ManualHelp() override;

    /// Opens the page that fits the tabs of panels that were clicked last, as they do not take the keyboard, else the
    /// widget; where none does, the page that was read last, or the contents.
    void openFor(const QWidget* widget);
    /// nullptr before it was opened.
    [[nodiscard]] ManualWindow* window() const { return m_window.get(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putAbove(QWidget* dialog);
    /// Takes note of clicks on tabs of panels, until the user turns to something else.
    void watchTabs(QWidget* widget, const QEvent& event);

    Session& m_session;
    std::unique_ptr<ManualWindow> m_window;
    QPointer<QTabBar> m_tabs; ///< clicked last
};

} // namespace planner::ui
