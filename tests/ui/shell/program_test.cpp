// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/program.h"

#include "tests/ui/window_fixture.h"
#include "ui/kit/message_bar.h"
#include "ui/models/plan_document.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QLabel>
#include <QPushButton>

namespace planner::ui {
namespace {

class ProgramTest : public WindowTest {};

TEST_F(ProgramTest, OpensTheFirstPlanInTheStartWindowAndTheNextInItsOwn)
{
    openPlan();
    EXPECT_EQ(m_program.windows().size(), 1);
    ASSERT_TRUE(m_program.openPlan(m_folder.filePath(QStringLiteral("other.tplan")), m_window));
    ASSERT_EQ(m_program.windows().size(), 2);
    EXPECT_TRUE(m_program.windows().last()->document()->path().endsWith(QStringLiteral("other.tplan")));
}

TEST_F(ProgramTest, APlanThatCannotBeOpenedIsToldAndTheStartPageStays)
{
    EXPECT_FALSE(m_program.openPlan(QStringLiteral("/missing.tplan"), m_window));
    EXPECT_FALSE(m_window->hasPlan());
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("/missing.tplan cannot be opened. Maybe it was moved."));
}

TEST_F(ProgramTest, TellsWhatTheUserShouldKnowOfAPlan)
{
    m_files.told = {Message("{0} is on a network share.", {"It"}), Message("The history is shorter than it was.")};
    openPlan();
    EXPECT_EQ(m_window->messages().text(),
              QStringLiteral("It is on a network share. The history is shorter than it was."));
}

TEST_F(ProgramTest, WhatCanBeReadOfADamagedPlanIsShownForReading)
{
    const QString damaged = m_folder.filePath(QStringLiteral("missing.tplan"));
    QFile file(damaged);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    m_files.openError = Error{ErrorKind::Failed, Message("{0} is damaged", {damaged.toStdString()}), true};
    EXPECT_FALSE(m_program.openPlan(damaged, m_window));
    EXPECT_FALSE(m_window->hasPlan()) << "nothing of it can be read";
    m_files.damaged = windowPlan();
    EXPECT_FALSE(m_program.openPlan(damaged, m_window));
    ASSERT_TRUE(m_window->hasPlan());
    EXPECT_EQ(m_window->document()->people().people, People(60));
    EXPECT_TRUE(m_window->windowTitle().contains(QStringLiteral("missing.tplan, damaged, for reading only")));
    EXPECT_EQ(m_window->findChild<QLabel*>(QStringLiteral("savedAt"))->text(), QStringLiteral("For reading only"));
    const QString text = m_window->messages().text();
    EXPECT_TRUE(text.startsWith(damaged
                                + QStringLiteral(" is damaged: its rows are not those of the newest entry 9; "
                                                 "b; and 1 more. Its history is sound up to entry 7 of 9, by "
                                                 "A. Planner on 21 January 2026 at ")))
        << text.toStdString();
    auto* way = m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction"));
    EXPECT_EQ(way->text(), QStringLiteral("Recover..."));
    m_files.last->failNext({ErrorKind::Refused, Message("It is for reading only.")});
    EXPECT_FALSE(m_window->document()->undo());
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("It is for reading only."));
    EXPECT_TRUE(way->isVisible()) << "the way out stays";
    m_files.openError.reset();
    way->click();
    ASSERT_EQ(m_program.windows().size(), 2);
    EXPECT_TRUE(m_program.windows().last()->document()->path().endsWith(QStringLiteral("missing recovered.tplan")));
}

TEST_F(ProgramTest, TellsWhatTheUserShouldKnowAfterAStepAndAReading)
{
    openPlan();
    m_files.last->warn(Message("No backup could be made."));
    ASSERT_TRUE(m_window->document()->push(LockBatch{{"B-001"}, true}));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("No backup could be made."));
    EXPECT_FALSE(m_window->messages().isHidden());
    m_files.last->warn(Message("The file was replaced."));
    m_files.last->changeElsewhere(windowPlan());
    m_window->document()->pickUpOtherEdits();
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("No backup could be made. The file was replaced."));
    m_files.last->warn(Message("The disk is nearly full."));
    m_files.last->failNext({ErrorKind::Failed, Message("The disk is full.")});
    EXPECT_FALSE(m_window->document()->push(LockBatch{{"B-001"}, true}));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("The disk is full. The disk is nearly full."));
}

TEST_F(ProgramTest, RecoveringIsOfferedForADamagedFileOnly)
{
    const QString path = m_folder.filePath(QStringLiteral("plan.tplan"));
    auto* offer = m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction"));
    m_files.openError = Error{ErrorKind::Failed, Message("{0} is in use by another program", {"plan.tplan"})};
    EXPECT_FALSE(m_program.openPlan(path, m_window));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("plan.tplan is in use by another program"));
    EXPECT_TRUE(offer->isHidden());
    m_files.openError = Error{ErrorKind::Failed, Message("{0} is damaged", {"plan.tplan"}), true};
    EXPECT_FALSE(m_program.openPlan(path, m_window));
    EXPECT_FALSE(offer->isHidden());
    m_files.openError.reset();
    offer->click();
    EXPECT_TRUE(m_window->document()->path().endsWith(QStringLiteral("plan recovered.tplan")));
}

TEST_F(ProgramTest, AReasonThatWasPastedBecomesOneLine)
{
    m_session.setAuthor(QStringLiteral("Layla\n"));
    const Author author = m_program.author(QStringLiteral("Storm\nin the\tnorth\x1b"));
    EXPECT_EQ(author.name, "Layla");
    EXPECT_EQ(author.reason, "Storm in the north");
}

TEST_F(ProgramTest, ARecoveredPlanIsANewFileAndSaysWhatWasSaved)
{
    const QString damaged = m_folder.filePath(QStringLiteral("damaged.tplan"));
    ASSERT_TRUE(m_program.recoverPlan(damaged, m_window));
    EXPECT_EQ(m_window->document()->path(), m_folder.filePath(QStringLiteral("damaged recovered.tplan")));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("Saved what was left of %1.").arg(damaged));
}

TEST_F(ProgramTest, AnExampleBecomesTheUsersCopyInTheirFolder)
{
    m_program.openExample(QStringLiteral("prepared-2026"), m_window);
    ASSERT_TRUE(m_window->hasPlan());
    EXPECT_EQ(m_window->document()->path(), m_folder.filePath(QStringLiteral("prepared-2026.tplan")));
    EXPECT_EQ(m_window->document()->people().people, People(7000));
}

TEST_F(ProgramTest, AnExampleThatWasOpenedBeforeOpensAsItWasLeft)
{
    QFile copy(m_folder.filePath(QStringLiteral("prepared-2026.tplan")));
    ASSERT_TRUE(copy.open(QIODevice::WriteOnly));
    m_program.openExample(QStringLiteral("prepared-2026"), m_window);
    ASSERT_TRUE(m_window->hasPlan());
    EXPECT_EQ(m_window->document()->people().people, People(60)); // what the file gives, not the example anew
    EXPECT_TRUE(m_window->messages().isVisible());
}

TEST_F(ProgramTest, TextSizeAndThemeReachTheApplication)
{
    m_program.applyAppearance();
    const double before = QApplication::font().pointSizeF();
    m_program.changeTextSize(2);
    EXPECT_EQ(QApplication::font().pointSizeF(), before + 2);
    m_program.changeTextSize(0);
    EXPECT_EQ(QApplication::font().pointSizeF(), before);
    m_program.setTheme(Theme::Dark);
    EXPECT_TRUE(isDark());
    m_program.setTheme(Theme::Light);
}

} // namespace
} // namespace planner::ui
