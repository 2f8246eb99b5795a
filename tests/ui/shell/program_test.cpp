// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/program.h"

#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"
#include "ui/shell/message_bar.h"

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
    m_files.told = {{"{0} is on a network share.", {"It"}}, {"The history is shorter than it was.", {}}};
    openPlan();
    EXPECT_EQ(m_window->messages().text(),
              QStringLiteral("It is on a network share. The history is shorter than it was."));
}

TEST_F(ProgramTest, WhatCanBeReadOfADamagedPlanIsShownForReading)
{
    const QString damaged = m_folder.filePath(QStringLiteral("missing.tplan"));
    QFile file(damaged);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
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
    m_files.last->failNext({ErrorKind::Refused, {"It is for reading only.", {}}});
    EXPECT_FALSE(m_window->document()->undo());
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("It is for reading only."));
    EXPECT_TRUE(way->isVisible()) << "the way out stays";
    way->click();
    ASSERT_EQ(m_program.windows().size(), 2);
    EXPECT_TRUE(m_program.windows().last()->document()->path().endsWith(QStringLiteral("missing recovered.tplan")));
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
