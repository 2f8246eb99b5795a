// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/every_dialog.h"
#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QTabBar>
#include <QTest>
#include <QWidget>

namespace planner::ui {
namespace {

std::string pathOf(const QWidget* widget)
{
    std::string path;
    for (; widget != nullptr; widget = widget->parentWidget())
        path = std::string(widget->metaObject()->className()) + "[" + widget->objectName().toStdString() + "]/" + path;
    return path;
}

/// Parts that Qt makes inside a widget and that speak through it.
bool speaksThroughParent(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return widget->objectName() == QLatin1String("qt_spinbox_lineedit")
           || (parent != nullptr
               && (parent->inherits("QComboBox") || parent->inherits("QComboBoxPrivateContainer")
                   || parent->inherits("QDockWidget")))
           || widget->objectName().startsWith(QLatin1String("qt_"));
}

/// Every widget below that takes the keyboard must tell a screen reader its name and role, and have an object name.
void expectAllSpeak(QWidget* top)
{
    int spoken = 0;
    for (QWidget* widget : top->findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || speaksThroughParent(widget))
            continue;
        // A tab bar speaks through its tabs; the window keeps some without any for panels to come.
        if (const auto* bar = qobject_cast<const QTabBar*>(widget); bar != nullptr && bar->count() == 0)
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(accessible, nullptr) << pathOf(widget);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << "no name: " << pathOf(widget);
        EXPECT_NE(accessible->role(), QAccessible::NoRole) << "no role: " << pathOf(widget);
        ++spoken;
    }
    EXPECT_GT(spoken, 0) << pathOf(top);
}

class AccessibilityTest : public WindowTest {};

TEST_F(AccessibilityTest, EverythingOnTheStartPageSpeaks) { expectAllSpeak(m_window); }

TEST_F(AccessibilityTest, EverythingInAWindowWithAPlanSpeaks)
{
    openPlan();
    expectAllSpeak(m_window);
}

TEST_F(AccessibilityTest, EveryDialogSpeaks)
{
    openPlan();
    int dialogs = 0;
    forEveryDialog(m_program, *m_window, m_questions, [&](QWidget& dialog) {
        expectAllSpeak(&dialog);
        ++dialogs;
    });
    EXPECT_GE(dialogs, 15);
}

TEST_F(AccessibilityTest, F6GoesThroughEveryPartAndBack)
{
    openPlan();
    QApplication::setActiveWindow(m_window);
    QSet<QWidget*> visited;
    for (int i = 0; i < 12; ++i) {
        m_window->action(ActionId::NextPanel)->trigger();
        visited.insert(QApplication::focusWidget());
    }
    EXPECT_GE(visited.size(), 4) << "the views, the panels on either half, and what lies around them";
    EXPECT_FALSE(visited.contains(nullptr));
}

} // namespace
} // namespace planner::ui
