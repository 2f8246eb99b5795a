// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/update_dialog.h"

#include "core/exchange/export_all.h"
#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace planner::ui {
namespace {

class UpdateDialogTest : public WindowTest {
protected:
    UpdateDialogTest()
        : m_document(std::make_unique<test::MemoryPlan>(test::smallPlan()), [](const QString& reason) {
              return Author{"Tester", 0, reason.toStdString()};
          })
    {
        EXPECT_TRUE(exportAll(m_document.plan(), {{path().toStdString()}, {}, {}, {}}));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("schedule.csv")); }
    /// Changes the exported file.
    void edit(const QByteArray& from, const QByteArray& to)
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        ASSERT_TRUE(text.contains(from));
        text.replace(from, to);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    std::unique_ptr<UpdateDialog> open()
    {
        auto dialog = std::make_unique<UpdateDialog>(m_document, nullptr, path(), nullptr);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->isReading(); }, 10'000));
        return dialog;
    }
    static QTreeWidget* tree(const UpdateDialog& dialog)
    {
        return dialog.findChild<QTreeWidget*>(QStringLiteral("updateChanges"));
    }
    static bool canTake(const UpdateDialog& dialog)
    {
        return dialog.findChild<QPushButton*>(QStringLiteral("updateTake"))->isEnabled();
    }
    static QString summary(const UpdateDialog& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("updateSummary"))->text();
    }

    PlanDocument m_document;
};

TEST_F(UpdateDialogTest, AnUnchangedFileHasNothingToTake)
{
    const auto dialog = open();
    EXPECT_TRUE(summary(*dialog).contains(QStringLiteral("Nothing is different."))) << summary(*dialog).toStdString();
    EXPECT_EQ(tree(*dialog)->topLevelItemCount(), 0);
    EXPECT_FALSE(canTake(*dialog));
}

TEST_F(UpdateDialogTest, TakesWhatIsReadyAsOneStep)
{
    edit("c:40", "c:30");
    edit(",40,", ",30,");
    const auto dialog = open();
    // The population afterwards is worked out: it was 40 too.
    ASSERT_EQ(tree(*dialog)->topLevelItemCount(), 2);
    EXPECT_EQ(tree(*dialog)->topLevelItem(1)->text(0), QStringLiteral("Ignored: 1"));
    const QTreeWidgetItem* group = tree(*dialog)->topLevelItem(0);
    EXPECT_EQ(group->text(0), QStringLiteral("Ready: 1"));
    EXPECT_EQ(group->child(0)->text(0), QStringLiteral("B-001"));
    EXPECT_EQ(group->child(0)->text(3), QStringLiteral("c:40"));
    EXPECT_EQ(group->child(0)->text(4), QStringLiteral("c:30"));
    ASSERT_TRUE(canTake(*dialog));
    dialog->accept();
    EXPECT_EQ(dialog->result(), QDialog::Accepted);
    EXPECT_EQ(m_document.batch({"B-001"})->people(), People(30));
    m_document.undo();
    EXPECT_EQ(m_document.batch({"B-001"})->people(), People(40));
}

TEST_F(UpdateDialogTest, WhatHasToBeSettledIsTakenWhereItIsTickedOnly)
{
    edit(",draft,", ",cancelled,");
    const auto dialog = open();
    QTreeWidgetItem* group = tree(*dialog)->topLevelItem(0);
    EXPECT_EQ(group->text(0), QStringLiteral("To settle: 1"));
    EXPECT_FALSE(canTake(*dialog));
    group->child(0)->setCheckState(0, Qt::Checked);
    ASSERT_TRUE(canTake(*dialog));
    dialog->accept();
    EXPECT_EQ(m_document.batch({"B-001"})->status, Status::Cancelled);
}

TEST_F(UpdateDialogTest, WhatIsReadyAndNotTickedStaysOut)
{
    edit(",draft,", ",proposed,");
    const auto dialog = open();
    tree(*dialog)->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    EXPECT_FALSE(canTake(*dialog));
    dialog->accept();
    EXPECT_EQ(m_document.batch({"B-001"})->status, Status::Draft);
}

TEST_F(UpdateDialogTest, AFileThatIsNoScheduleIsToldCalmly)
{
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("site,people\r\nA,3\r\n");
    file.close();
    const auto dialog = open();
    EXPECT_TRUE(summary(*dialog).contains(QStringLiteral("Maybe it is no exported schedule")));
    EXPECT_FALSE(canTake(*dialog));
}

} // namespace
} // namespace planner::ui
