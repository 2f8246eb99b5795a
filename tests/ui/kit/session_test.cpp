// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/session.h"

#include "tests/ui/qt_printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class SessionTest : public testing::Test {
protected:
    QString file(const QString& name)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        return made.fileName();
    }
    QString settings() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    QTemporaryDir m_folder;
};

TEST_F(SessionTest, RemembersTheLastPlansOnceEachAndForgetsThoseThatAreGone)
{
    const QString first = file(QStringLiteral("first.tplan"));
    const QString second = file(QStringLiteral("second.tplan"));
    {
        Session session(settings());
        session.addRecentPlan(first);
        session.addRecentPlan(second);
        session.addRecentPlan(first);
    }
    EXPECT_EQ(Session(settings()).recentPlans(), QStringList({first, second}));
    QFile::remove(first);
    EXPECT_EQ(Session(settings()).recentPlans(), QStringList({second}));
}

TEST_F(SessionTest, RemembersAppearanceAndName)
{
    {
        Session session(settings());
        EXPECT_EQ(session.theme(), Theme::System);
        session.setTheme(Theme::Dark);
        session.setFontPoints(100);
        session.setAuthor(QStringLiteral("  Layla "));
    }
    Session session(settings());
    EXPECT_EQ(session.theme(), Theme::Dark);
    EXPECT_EQ(session.fontPoints(), 24);
    EXPECT_EQ(session.author(), QStringLiteral("Layla"));
}

TEST_F(SessionTest, RemembersHiddenColumnsOfEachTable)
{
    const QMap<QString, QStringList> hidden{
        {QStringLiteral("facilities"), {QStringLiteral("lat"), QStringLiteral("lon")}},
        {QStringLiteral("routes"), {QStringLiteral("via")}}};
    Session(settings()).setHiddenColumns(hidden);
    EXPECT_EQ(Session(settings()).hiddenColumns(), hidden);
    Session(settings()).setHiddenColumns({});
    EXPECT_TRUE(Session(settings()).hiddenColumns().isEmpty());
}

TEST_F(SessionTest, AnEmptyNameFallsBackToTheAccount)
{
    Session session(settings());
    session.setAuthor(QStringLiteral(" "));
    const QString account = session.author();
    EXPECT_FALSE(account.isEmpty());
    qputenv("USER", "somebody else");
    EXPECT_EQ(session.author(), account) << "anybody can set the environment";
}

TEST_F(SessionTest, RemembersTablesAndForgetsThem)
{
    const QDate day(2026, 3, 3);
    Session(settings())
        .rememberTable(QStringLiteral("abc_facilities"), {R"({"as":"facilities","sheet":"a,b;c"})", day});
    const auto tables = Session(settings()).rememberedTables();
    ASSERT_EQ(tables.size(), 1);
    EXPECT_EQ(tables[QStringLiteral("abc_facilities")].mapping, R"({"as":"facilities","sheet":"a,b;c"})");
    EXPECT_EQ(tables[QStringLiteral("abc_facilities")].day, day);
    Session(settings()).forgetTable(QStringLiteral("abc_facilities"));
    EXPECT_TRUE(Session(settings()).rememberedTables().isEmpty());
}

TEST_F(SessionTest, OfTooManyTablesTheOldestGoes)
{
    Session session(settings());
    for (int i = 0; i <= Session::kMaximumTables; ++i)
        session.rememberTable(QStringLiteral("t%1").arg(i), {"{}", QDate(2026, 1, 1).addDays(i == 7 ? -1 : i)});
    const auto tables = session.rememberedTables();
    EXPECT_EQ(tables.size(), Session::kMaximumTables);
    EXPECT_FALSE(tables.contains(QStringLiteral("t7")));
    EXPECT_TRUE(tables.contains(QStringLiteral("t%1").arg(Session::kMaximumTables)));
}

} // namespace
} // namespace planner::ui
