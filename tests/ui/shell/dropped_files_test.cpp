// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dropped_files.h"

#include "tests/ui/window_fixture.h"

#include <QMimeData>
#include <QUrl>

namespace planner::ui {
namespace {

class DroppedFilesTest : public WindowTest {
protected:
    void drop(const QStringList& paths)
    {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        m_data.setUrls(urls);
    }

    QMimeData m_data;
};

TEST_F(DroppedFilesTest, APlanOrAFolderIsOpened)
{
    drop({QStringLiteral("/a/b.tplan")});
    EXPECT_EQ(droppedPath(&m_data, m_files), QStringLiteral("/a/b.tplan"));
    drop({m_folder.path()});
    EXPECT_EQ(droppedPath(&m_data, m_files), m_folder.path());
    drop({QStringLiteral("/a/b.sealed")});
    EXPECT_EQ(droppedPath(&m_data, m_files), QStringLiteral("/a/b.sealed"));
    drop({QStringLiteral("/a/b.tplan"), QStringLiteral("/a/c.tplan")});
    EXPECT_TRUE(droppedPath(&m_data, m_files).isEmpty());
}

TEST_F(DroppedFilesTest, TablesAreTablesWhateverTheCaseOfTheirEnding)
{
    drop({QStringLiteral("/a/b.CSV"), QStringLiteral("/a/c.xlsx"), QStringLiteral("/a/d.ods")});
    EXPECT_EQ(droppedTables(&m_data).size(), 3);
    EXPECT_TRUE(droppedPath(&m_data, m_files).isEmpty());
}

TEST_F(DroppedFilesTest, WhereSomethingElseIsAmongThemNothingIsTaken)
{
    drop({QStringLiteral("/a/b.csv"), QStringLiteral("/a/c.pdf")});
    EXPECT_TRUE(droppedTables(&m_data).isEmpty());
    m_data.setUrls({QUrl(QStringLiteral("https://example.org/b.csv"))});
    EXPECT_TRUE(droppedTables(&m_data).isEmpty());
    m_data.clear();
    EXPECT_TRUE(droppedTables(&m_data).isEmpty());
}

} // namespace
} // namespace planner::ui
