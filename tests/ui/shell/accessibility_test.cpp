// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/approve_dialog.h"
#include "ui/dialogs/divide_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/merge_dialog.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/dialogs/states_dialog.h"
#include "ui/models/plan_document.h"

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
           || (parent != nullptr && (parent->inherits("QComboBox") || parent->inherits("QDockWidget")))
           || widget->objectName().startsWith(QLatin1String("qt_"));
}

/// Every widget below that takes the keyboard must tell a screen reader its name and role, and have an object name.
void expectAllSpeak(QWidget* top)
{
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
    }
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
    AboutDialog about(m_window);
    expectAllSpeak(&about);
    PreferencesDialog preferences(m_program, m_window);
    expectAllSpeak(&preferences);
    ShortcutsDialog shortcuts(*m_window);
    expectAllSpeak(&shortcuts);
    ExportDialog exporting(m_window->document()->plan(), m_questions, m_session, m_window);
    expectAllSpeak(&exporting);
    SplitDialog splitting(*m_window->document(), SplitPurpose::Fill, m_window);
    expectAllSpeak(&splitting);
    MoveDialog moving(*m_window->document(), {{"B-001"}}, m_window);
    expectAllSpeak(&moving);
    ApproveDialog approving(QStringLiteral("Overcrowding"), m_window);
    expectAllSpeak(&approving);
    const Batch& batch = *m_window->document()->batch({"B-001"});
    DivideDialog dividing(m_window->document()->operation(), batch, m_window);
    expectAllSpeak(&dividing);
    MergeDialog merging(m_window->document()->plan(), batch, m_window);
    expectAllSpeak(&merging);
    StatesDialog states(*m_window->document(), m_window);
    expectAllSpeak(&states);
    PassphraseDialog passphrase(PassphraseUse::New, QStringLiteral("a.sealed"), m_window);
    expectAllSpeak(&passphrase);
    ImportDialog importing(m_questions, QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples/prepared-2026"),
                           m_window);
    expectAllSpeak(&importing);
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
    EXPECT_GE(visited.size(), 2);
    EXPECT_FALSE(visited.contains(nullptr));
}

} // namespace
} // namespace planner::ui
