// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/import_dialog.h"

#include "tests/ui/window_fixture.h"

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
