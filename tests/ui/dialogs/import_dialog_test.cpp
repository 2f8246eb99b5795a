// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include "tests/ui/window_fixture.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace planner::ui {
namespace {

const QString kExample = QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples/prepared-2026");

class ImportDialogTest : public WindowTest {
protected:
    /// A copy of an example that the test may spoil.
    QString copyExample()
    {
        const QString folder = m_folder.filePath(QStringLiteral("folder"));
        QDir().mkpath(folder);
        for (const QString& name : QDir(kExample).entryList(QDir::Files))
            QFile::copy(kExample + QLatin1Char('/') + name, folder + QLatin1Char('/') + name);
        return folder;
    }
    static void append(const QString& path, const char* line)
    {
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(line);
    }
    static bool waitUntilRead(const ImportDialog& dialog)
    {
        return QTest::qWaitFor([&] { return !dialog.isReading(); }, 20'000);
    }
    static QString summary(const ImportDialog& dialog)
    {
        return dialog.findChild<QLabel*>(QStringLiteral("importSummary"))->text();
    }
};

TEST_F(ImportDialogTest, ShowsWhatIsInTheFolderBeforeAPlanIsMade)
{
    ImportDialog dialog(m_questions, kExample, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    EXPECT_TRUE(summary(dialog).contains(QStringLiteral("7,000 people to move"))) << summary(dialog).toStdString();
    dialog.findChild<QLineEdit*>(QStringLiteral("importPath"))->setText(m_folder.filePath(QStringLiteral("new.tplan")));
    dialog.findChild<QPushButton*>(QStringLiteral("importMake"))->click();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_EQ(dialog.takePlan().operation.facilities.size(), 4U);
}

TEST_F(ImportDialogTest, ListsEveryErrorByLineAndReadsAgain)
{
    const QString folder = copyExample();
    const QString cohorts = folder + QStringLiteral("/cohorts.csv");
    append(cohorts, "bad1,NOWHERE,standard,10,must,,\r\nbad2,HAS,standard,-3,must,,\r\n");
    ImportDialog dialog(m_questions, folder, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    auto* problems = dialog.findChild<QTreeWidget*>(QStringLiteral("importProblems"));
    auto* make = dialog.findChild<QPushButton*>(QStringLiteral("importMake"));
    ASSERT_GE(problems->topLevelItemCount(), 2);
    EXPECT_TRUE(problems->topLevelItem(0)->text(0).startsWith(QStringLiteral("cohorts.csv:")));
    EXPECT_TRUE(problems->topLevelItem(0)->text(1).contains(QStringLiteral("NOWHERE")));
    EXPECT_FALSE(make->isEnabled());

    QFile::remove(cohorts);
    QFile::copy(kExample + QStringLiteral("/cohorts.csv"), cohorts);
    dialog.findChild<QPushButton*>(QStringLiteral("importAgain"))->click();
    ASSERT_TRUE(waitUntilRead(dialog));
    EXPECT_TRUE(make->isEnabled());
}

TEST_F(ImportDialogTest, NamesUnreadAndMisspeltFilesByTheirPlace)
{
    const QString folder = copyExample();
    append(folder + QStringLiteral("/Calender.csv"), "kind\n");
    ImportDialog dialog(m_questions, folder, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    auto* problems = dialog.findChild<QTreeWidget*>(QStringLiteral("importProblems"));
    ASSERT_EQ(problems->topLevelItemCount(), 2) << "the example's README too";
    EXPECT_EQ(problems->topLevelItem(0)->text(0), QStringLiteral("Calender.csv"));
    EXPECT_TRUE(problems->topLevelItem(0)->text(1).startsWith(
        QStringLiteral("the file is not read, but its name is close to")));
    EXPECT_EQ(problems->topLevelItem(1)->text(0), QStringLiteral("README.md"));
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("importMake"))->isEnabled());
}

TEST_F(ImportDialogTest, ReadsDatesAsTheUserSays)
{
    const QString folder = copyExample();
    QFile::remove(folder + QStringLiteral("/operation.csv"));
    append(folder + QStringLiteral("/operation.csv"), "key,value\nstart,1/2/2026\nend,6/3/2026\n");
    ImportDialog dialog(m_questions, folder, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    auto* make = dialog.findChild<QPushButton*>(QStringLiteral("importMake"));
    EXPECT_FALSE(make->isEnabled()) << "two ways to read them";
    auto* dates = dialog.findChild<QComboBox*>(QStringLiteral("importDates"));
    dates->setFocus();
    QTest::keyClick(dates, Qt::Key_Down);
    ASSERT_TRUE(waitUntilRead(dialog));
    EXPECT_EQ(dates->currentText(), QStringLiteral("day, month, year"));
    ASSERT_TRUE(make->isEnabled());
    EXPECT_EQ(dialog.takePlan().operation.settings.start, parseDate("2026-02-01"));
}

TEST_F(ImportDialogTest, TellsHowManyErrorsThereAreInAll)
{
    const QString folder = copyExample();
    for (int i = 0; i < 150; ++i)
        append(folder + QStringLiteral("/cohorts.csv"), "bad,NOWHERE,standard,10,must,,\r\n");
    ImportDialog dialog(m_questions, folder, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    EXPECT_TRUE(summary(dialog).contains(QStringLiteral("299 errors"))) << summary(dialog).toStdString();
    EXPECT_TRUE(summary(dialog).contains(QStringLiteral("The first 100 are listed."))) << summary(dialog).toStdString();
}

TEST_F(ImportDialogTest, NeverReplacesAFile)
{
    ImportDialog dialog(m_questions, kExample, nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    QFile existing(m_folder.filePath(QStringLiteral("existing.tplan")));
    ASSERT_TRUE(existing.open(QIODevice::WriteOnly));
    dialog.findChild<QLineEdit*>(QStringLiteral("importPath"))->setText(existing.fileName());
    dialog.accept();
    EXPECT_EQ(dialog.result(), 0);
    EXPECT_TRUE(summary(dialog).contains(QStringLiteral("never replaced")));
}

TEST_F(ImportDialogTest, ClosingWhileItReadsStopsTheReading)
{
    auto dialog = std::make_unique<ImportDialog>(m_questions, kExample, nullptr);
    EXPECT_TRUE(dialog->isReading());
    dialog.reset();
}

TEST_F(ImportDialogTest, AFolderThatIsNotThereIsToldCalmly)
{
    ImportDialog dialog(m_questions, m_folder.filePath(QStringLiteral("nowhere")), nullptr);
    ASSERT_TRUE(waitUntilRead(dialog));
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("importMake"))->isEnabled());
    EXPECT_FALSE(summary(dialog).isEmpty());
}

} // namespace
} // namespace planner::ui
