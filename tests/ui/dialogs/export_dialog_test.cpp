// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include "core/exchange/operation_folder.h"
#include "tests/ui/window_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

namespace planner::ui {
namespace {

class ExportDialogTest : public WindowTest {
protected:
    ExportDialogTest() : m_dialog(windowPlan(), {}, m_questions, m_session, nullptr)
    {
        m_dialog.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(target());
    }
    QString target() const { return m_folder.filePath(QStringLiteral("out")); }
    QString state() const { return m_dialog.findChild<QLabel*>(QStringLiteral("exportState"))->text(); }
    void choose(const char* name, bool isChosen)
    {
        m_dialog.findChild<QCheckBox*>(QLatin1String(name))->setChecked(isChosen);
    }
    bool runs()
    {
        bool isAccepted = false;
        QObject::connect(&m_dialog, &QDialog::accepted, &m_dialog, [&] { isAccepted = true; });
        m_dialog.accept();
        return QTest::qWaitFor([&] { return isAccepted; }, 10'000);
    }

    ExportDialog m_dialog;
};

TEST_F(ExportDialogTest, WritesWhatIsChosenAndNothingElse)
{
    choose("exportLedger", false);
    choose("exportOperation", true);
    ASSERT_TRUE(runs());
    EXPECT_TRUE(QFileInfo::exists(target() + QStringLiteral("/schedule.csv")));
    EXPECT_TRUE(QFileInfo::exists(target() + QStringLiteral("/findings.csv")));
    EXPECT_FALSE(QFileInfo::exists(target() + QStringLiteral("/ledger.csv")));
    FolderReport report;
    const auto again = readOperationFolder((target() + QStringLiteral("/operation")).toStdString(), report);
    ASSERT_TRUE(again);
    EXPECT_EQ(again.value().operation.cohorts, windowPlan().operation.cohorts);
}

TEST_F(ExportDialogTest, WritesAWorkbookOfAllOfIt)
{
    for (const char* name : {"exportSchedule", "exportLedger", "exportFindings"})
        choose(name, false);
    choose("exportWorkbook", true);
    ASSERT_TRUE(runs());
    const QDir folder(target());
    EXPECT_EQ(folder.entryList(QDir::Files), QStringList{QStringLiteral("workbook.xlsx")});
    EXPECT_GT(QFileInfo(folder.filePath(QStringLiteral("workbook.xlsx"))).size(), 5'000);
}

TEST_F(ExportDialogTest, WritesTheColumnsThatAreTickedInTheFormThatIsChosen)
{
    QTimer::singleShot(0, &m_dialog, [] {
        auto* columns = QApplication::activeModalWidget();
        ASSERT_NE(columns, nullptr);
        auto* list = columns->findChild<QListWidget*>(QStringLiteral("columns"));
        for (int row = 2; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Unchecked);
        QTest::keyClick(columns, Qt::Key_Return);
    });
    QTest::mouseClick(m_dialog.findChild<QPushButton*>(QStringLiteral("exportScheduleColumns")), Qt::LeftButton);
    ASSERT_TRUE(runs());
    QFile schedule(target() + QStringLiteral("/schedule.csv"));
    ASSERT_TRUE(schedule.open(QIODevice::ReadOnly));
    EXPECT_EQ(schedule.readAll(), QByteArray("batch,status\r\nB-001,draft\r\n"));
}

TEST_F(ExportDialogTest, WritesTextsExactlyWhereThatIsChosen)
{
    Plan plan = windowPlan();
    Batch odd = plan.batches.begin()->second;
    odd.code = {"=1+1"};
    plan.batches = {{odd.code, odd}};
    for (const int profile : {0, 1}) {
        ExportDialog dialog(plan, {}, m_questions, m_session, nullptr);
        dialog.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(target());
        dialog.findChild<QComboBox*>(QStringLiteral("exportProfile"))->setCurrentIndex(profile);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.accept();
        ASSERT_TRUE(accepted.wait(10'000));
        QFile schedule(target() + QStringLiteral("/schedule.csv"));
        ASSERT_TRUE(schedule.open(QIODevice::ReadOnly));
        schedule.readLine();
        EXPECT_TRUE(schedule.readLine().startsWith(profile == 0 ? "'=1+1," : "=1+1,"));
    }
}

TEST_F(ExportDialogTest, CannotStartWithoutAChoiceOrAFolder)
{
    auto* start = m_dialog.findChild<QPushButton*>(QStringLiteral("exportStart"));
    EXPECT_TRUE(start->isEnabled());
    m_dialog.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->clear();
    EXPECT_FALSE(start->isEnabled());
    m_dialog.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(target());
    for (const char* name : {"exportSchedule", "exportLedger", "exportFindings", "exportOperation"})
        choose(name, false);
    EXPECT_FALSE(start->isEnabled());
}

TEST_F(ExportDialogTest, AFailureIsToldAndTheDialogStays)
{
    QFile blocking(target());
    ASSERT_TRUE(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
    m_dialog.accept();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !state().isEmpty() && state() != QStringLiteral("Writing..."); }, 10'000));
    EXPECT_TRUE(state().contains(QStringLiteral("Maybe"))) << state().toStdString();
    EXPECT_EQ(m_dialog.result(), 0);
}

} // namespace
} // namespace planner::ui
