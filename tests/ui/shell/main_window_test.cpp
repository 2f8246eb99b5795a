// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"
#include "ui/shell/status_line.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDockWidget>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QUrl>

namespace planner::ui {
namespace {

class MainWindowTest : public WindowTest {
protected:
    void drop(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window, &drop);
    }
};

TEST_F(MainWindowTest, TheTitleNamesTheOperationItsFindingsAndTheFile)
{
    EXPECT_EQ(m_window->windowTitle(), QStringLiteral("Transfer Planner"));
    m_files.plan.operation.settings.title = "Spring transfer";
    openPlan();
    EXPECT_EQ(m_window->windowTitle(), QStringLiteral("Spring transfer (no findings) - plan.tplan - Transfer Planner"));
    ASSERT_TRUE(m_window->document()->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(60)}}}));
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("1 finding)")))
        << m_window->windowTitle().toStdString();
    EXPECT_FALSE(m_window->windowTitle().contains(QStringLiteral("no findings")));
}

TEST_F(MainWindowTest, UndoAndRedoNameWhatTheyDo)
{
    openPlan();
    QAction* undo = m_window->action(ActionId::Undo);
    QAction* redo = m_window->action(ActionId::Redo);
    EXPECT_FALSE(undo->isEnabled());
    ASSERT_TRUE(m_window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_EQ(undo->text(), QStringLiteral("Undo: Move B-001 to B, 21 Jan to 23 Jan"));
    undo->trigger();
    EXPECT_EQ(m_window->document()->batch({"B-001"})->departure, Day(1));
    EXPECT_EQ(redo->text(), QStringLiteral("Redo: Move B-001 to B, 21 Jan to 23 Jan"));
    redo->trigger();
    EXPECT_EQ(m_window->document()->batch({"B-001"})->departure, Day(3));
}

TEST_F(MainWindowTest, AFailureIsToldInTheMessageBarAndNothingIsLost)
{
    openPlan();
    const Plan before = m_window->document()->plan();
    m_files.last->failNext({ErrorKind::Failed, Message("The disk is full. Maybe delete files.")});
    EXPECT_FALSE(m_window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_TRUE(m_window->messages().isVisible());
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("The disk is full. Maybe delete files."));
    EXPECT_EQ(m_window->document()->plan(), before);
    m_questions.writePath = m_folder.filePath(QStringLiteral("elsewhere.tplan"));
    m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction"))->click();
    ASSERT_EQ(m_program.windows().size(), 2) << "what is in memory is saved to another place";
    EXPECT_EQ(m_program.windows().last()->document()->plan(), before);
    EXPECT_EQ(m_program.windows().last()->document()->path(), m_questions.writePath);
}

TEST_F(MainWindowTest, ARefusalIsShownUntilALaterStepIsTaken)
{
    openPlan();
    const auto refuse = [this] {
        m_files.last->failNext({ErrorKind::Refused, Message("B-001 cannot be approved yet.")});
        EXPECT_FALSE(m_window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    };
    refuse();
    EXPECT_TRUE(m_window->messages().isVisible());
    m_files.last->changeElsewhere(m_window->document()->plan());
    m_window->document()->pickUpOtherEdits();
    EXPECT_TRUE(m_window->messages().isVisible()) << "what others do answers nothing";
    ASSERT_TRUE(m_window->document()->push(RedateBatch{{"B-001"}, Day(3)}));
    EXPECT_FALSE(m_window->messages().isVisible());
    m_window->messages().show(Severity::Warning, QStringLiteral("The file is on a network share."));
    refuse();
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("B-001 cannot be approved yet."));
    EXPECT_TRUE(m_window->document()->undo());
    EXPECT_TRUE(m_window->messages().isVisible());
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("The file is on a network share.")) << "that is still true";
}

TEST_F(MainWindowTest, APlanThatIsDroppedOpensAndOtherFilesAreNotTaken)
{
    drop(m_folder.filePath(QStringLiteral("notes.txt")));
    QCoreApplication::processEvents();
    EXPECT_FALSE(m_window->hasPlan());
    drop(m_folder.filePath(QStringLiteral("dropped.tplan")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_window->hasPlan(); }, 5000));
}

TEST_F(MainWindowTest, ASealedPlanThatIsDroppedAsksForItsPassphrase)
{
    m_questions.secret = QStringLiteral("right");
    drop(m_folder.filePath(QStringLiteral("dropped.sealed")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_window->hasPlan(); }, 5000));
    EXPECT_EQ(m_questions.asked, QStringList{QStringLiteral("passphrase")});
}

TEST_F(MainWindowTest, TheFirstPlanEverIsAmongTheRecentOnesAtOnce)
{
    QFile file(m_folder.filePath(QStringLiteral("plan.tplan")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    auto* recent = m_window->findChild<QMenu*>(QStringLiteral("recentMenu"));
    EXPECT_FALSE(recent->menuAction()->isEnabled());
    openPlan();
    emit m_window->findChild<QMenu*>(QStringLiteral("fileMenu"))->aboutToShow();
    EXPECT_TRUE(recent->menuAction()->isEnabled());
    EXPECT_EQ(recent->actions().size(), 1);
}

TEST_F(MainWindowTest, ViewsAreChosenByKey)
{
    openPlan();
    auto* views = m_window->findChild<QTabWidget*>(QStringLiteral("views"));
    m_window->action(ActionId::ShowTable)->trigger();
    EXPECT_EQ(views->currentIndex(), 2);
    m_window->action(ActionId::ShowBoard)->trigger();
    EXPECT_EQ(views->currentIndex(), 0);
}

TEST_F(MainWindowTest, NoEmptyTabBarIsLeftBehindByTheLayout)
{
    openPlan();
    const QList<QDockWidget*> docks = m_window->findChildren<QDockWidget*>();
    ASSERT_GT(docks.size(), 4);
    const auto panelBars = [this] {
        QCoreApplication::processEvents();
        QList<QTabBar*> bars;
        for (QTabBar* bar : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            if (bar->isVisible())
                bars.append(bar);
        return bars;
    };
    const auto expectBothGroups = [&] {
        const auto bars = panelBars();
        ASSERT_EQ(bars.size(), 2) << "one for the upper panels and one for the lower ones";
        EXPECT_GT(bars[0]->count(), 1);
        EXPECT_GT(bars[1]->count(), 1);
        EXPECT_EQ(bars[0]->count() + bars[1]->count(), docks.size());
    };
    expectBothGroups();
    m_window->action(ActionId::ResetLayout)->trigger();
    expectBothGroups();
    for (int i = 1; i < docks.size(); ++i) // all of them in one place
        m_window->tabifyDockWidget(docks[i - 1], docks[i]);
    EXPECT_NE(panelBars().size(), 2) << "nothing was moved";
    m_window->action(ActionId::ResetLayout)->trigger();
    expectBothGroups();
}

TEST_F(MainWindowTest, TheKeyboardStartsOnTheFirstCards)
{
    openPlan();
    QApplication::setActiveWindow(m_window);
    const auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
    ASSERT_NE(list, nullptr);
    EXPECT_GT(list->model()->rowCount(), 0);
}

TEST_F(MainWindowTest, TheLayoutIsRememberedAndReset)
{
    openPlan();
    auto* history = m_window->findChild<QDockWidget*>(QStringLiteral("historyDock"));
    history->close();
    m_window->action(ActionId::ShowTable)->trigger();
    m_window->close();
    MainWindow* second = m_program.newWindow();
    ASSERT_TRUE(m_program.openPlan(m_folder.filePath(QStringLiteral("plan.tplan")), second));
    auto* restored = second->findChild<QDockWidget*>(QStringLiteral("historyDock"));
    EXPECT_TRUE(restored->isHidden());
    EXPECT_EQ(second->findChild<QTabWidget*>(QStringLiteral("views"))->currentIndex(), 2);
    second->action(ActionId::ResetLayout)->trigger();
    EXPECT_FALSE(restored->isHidden());
}

TEST_F(MainWindowTest, MayBeClosedWhileThePlanIsSplit)
{
    openPlan();
    auto* dialog = new SplitDialog(*m_window->document(), SplitPurpose::Fill, m_window);
    dialog->show();
    dialog->findChild<QSpinBox*>(QStringLiteral("splitSeconds"))->setValue(3600);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("splitStart")), Qt::LeftButton);
    ASSERT_TRUE(dialog->isRunning());
    QElapsedTimer clock;
    clock.start();
    delete m_window;
    EXPECT_LT(clock.elapsed(), 30'000) << "the split was to take an hour";
    EXPECT_TRUE(m_program.windows().isEmpty());
}

TEST_F(MainWindowTest, NextFindingJumpsToThePlaceOfTheFinding)
{
    openPlan();
    m_window->action(ActionId::NextFinding)->trigger();
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("No rule is broken."));
    ASSERT_TRUE(m_window->document()->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(60)}}}));
    m_window->action(ActionId::NextFinding)->trigger();
    EXPECT_EQ(m_window->selection().facility(), FacilityId{1});
}

} // namespace
} // namespace planner::ui
