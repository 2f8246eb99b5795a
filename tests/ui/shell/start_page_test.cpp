// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/start_page.h"

#include "tests/ui/qt_printers.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QTest>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

const QString kExamples = QStringLiteral(PLANNER_SOURCE_DIR "/resources/examples");

TEST(StartPageTest, ShowsTheExamplesEachWithASentence)
{
    StartPage page({}, examplesIn(kExamples));
    QStringList chosen;
    QObject::connect(&page, &StartPage::exampleChosen, &page, [&](const QString& name) { chosen.append(name); });
    for (const char* name : {"prepared-2026", "announced-2026", "carried-out-2026", "repatriation-2026"}) {
        auto* link = page.findChild<QAbstractButton*>(QStringLiteral("example-%1").arg(QLatin1String(name)));
        ASSERT_NE(link, nullptr) << name;
        EXPECT_GT(link->accessibleDescription().size(), 30);
        link->click();
    }
    EXPECT_EQ(chosen, QStringList({QStringLiteral("prepared-2026"), QStringLiteral("announced-2026"),
                                   QStringLiteral("carried-out-2026"), QStringLiteral("repatriation-2026")}));
}

TEST(StartPageTest, AsksToBeginOpenImportAndRecover)
{
    StartPage page({}, {});
    QStringList asked;
    QObject::connect(&page, &StartPage::newRequested, &page, [&] { asked.append(QStringLiteral("new")); });
    QObject::connect(&page, &StartPage::tableRequested, &page, [&] { asked.append(QStringLiteral("table")); });
    QObject::connect(&page, &StartPage::openRequested, &page, [&] { asked.append(QStringLiteral("open")); });
    QObject::connect(&page, &StartPage::importRequested, &page, [&] { asked.append(QStringLiteral("import")); });
    QObject::connect(&page, &StartPage::recoverRequested, &page, [&] { asked.append(QStringLiteral("recover")); });
    for (const char* name : {"startNew", "startTable", "startOpen", "startImport", "startRecover"})
        QTest::keyClick(page.findChild<QAbstractButton*>(QLatin1String(name)), Qt::Key_Space);
    EXPECT_EQ(asked, QStringList({QStringLiteral("new"), QStringLiteral("table"), QStringLiteral("open"),
                                  QStringLiteral("import"), QStringLiteral("recover")}));
}

TEST(StartPageTest, OpensARecentPlanByKeyboard)
{
    StartPage page({QStringLiteral("/plans/a.tplan"), QStringLiteral("/plans/b.tplan")}, {});
    page.show();
    QString chosen;
    QObject::connect(&page, &StartPage::planChosen, &page, [&](const QString& path) { chosen = path; });
    auto* list = page.findChild<QListWidget*>(QStringLiteral("recentPlans"));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(chosen, QStringLiteral("/plans/b.tplan"));
}

TEST(StartPageTest, SaysWhatToDoWithoutRecentPlans)
{
    StartPage page({}, {});
    EXPECT_TRUE(page.findChild<QListWidget*>(QStringLiteral("recentPlans"))->isHidden());
}

} // namespace
} // namespace planner::ui
