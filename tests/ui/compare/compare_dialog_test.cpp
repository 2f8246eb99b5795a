// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_dialog.h"

#include "tests/ui/golden_picture.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/chart_canvas.h"
#include "ui/compare/compare_map.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/models/plan_document.h"

#include <QApplication>
#include <QComboBox>
#include <QTabWidget>
#include <QTableView>

namespace planner::ui {
namespace {

class CompareDialogTest : public WindowTest {
protected:
    CompareDialogTest()
    {
        Plan first = windowPlan();
        first.batches.clear();
        m_files.named.emplace("first try", first);
        openPlan();
        m_dialog = std::make_unique<CompareDialog>(*m_window->document(), m_files.statesOf(*m_files.last), m_files,
                                                   m_questions, nullptr);
    }
    ~CompareDialogTest() override
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }
    [[nodiscard]] QAbstractItemModel& table(const char* name) const
    {
        return *m_dialog->findChild<QTableView*>(QLatin1String(name))->model();
    }
    void activate(const char* side, int row)
    {
        auto* box = m_dialog->findChild<QComboBox*>(QLatin1String(side));
        box->setCurrentIndex(row);
        emit box->activated(row);
    }

    std::unique_ptr<CompareDialog> m_dialog;
};

TEST_F(CompareDialogTest, HoldsThePlanAgainstItsLatestNamedStateAtFirst)
{
    EXPECT_EQ(m_dialog->choices(), (QStringList{QStringLiteral("The plan as it is"), QStringLiteral("first try"),
                                                QStringLiteral("Another plan...")}));
    EXPECT_TRUE(m_dialog->summary().endsWith(QStringLiteral("differences")));
    EXPECT_TRUE(m_dialog->summary().contains(QStringLiteral("The plan as it is: "))) << "each in a sentence";
    EXPECT_EQ(m_dialog->summary().count(QStringLiteral("people placed")), 2) << m_dialog->summary().toStdString();
    EXPECT_EQ(table("compareBatches").rowCount(), 1);
    EXPECT_EQ(table("compareBatches").headerData(1, Qt::Horizontal).toString(), QStringLiteral("first try"));
    EXPECT_EQ(table("compareFigures").index(0, 3).data().toString(), QStringLiteral("+40, better"));
}

TEST_F(CompareDialogTest, SaysWhereBothAreTheSame)
{
    m_dialog->choose(0, 0);
    EXPECT_TRUE(
        m_dialog->summary().endsWith(QStringLiteral("Both have the same batches, people, sites, days and goals.")))
        << m_dialog->summary().toStdString();
    EXPECT_EQ(table("compareBatches").rowCount(), 0);
}

TEST_F(CompareDialogTest, TakesAnotherPlanFromAFile)
{
    m_questions.openPath = m_folder.filePath(QStringLiteral("rival.tplan"));
    activate("compareSecond", 2);
    EXPECT_TRUE(m_dialog->choices().contains(QStringLiteral("rival")));
    EXPECT_TRUE(m_dialog->choices().contains(QStringLiteral("rival: first try")));
    EXPECT_EQ(table("compareBatches").headerData(2, Qt::Horizontal).toString(), QStringLiteral("rival"));
}

TEST_F(CompareDialogTest, StaysWhereTheUserGivesUp)
{
    m_questions.openPath.clear();
    activate("compareSecond", 2);
    EXPECT_EQ(m_dialog->choices().size(), 3);
    EXPECT_EQ(table("compareBatches").headerData(2, Qt::Horizontal).toString(), QStringLiteral("The plan as it is"));
}

TEST_F(CompareDialogTest, TakesASealedPlanWithItsPassphrase)
{
    m_questions.openPath = m_folder.filePath(QStringLiteral("rival.sealed"));
    activate("compareSecond", 2);
    EXPECT_EQ(m_questions.asked.last(), QStringLiteral("passphrase"));
    EXPECT_EQ(m_dialog->choices().size(), 3) << "the user gave up";
    m_questions.wrongSecret = QStringLiteral("wrong");
    activate("compareSecond", 2);
    EXPECT_TRUE(m_questions.passphraseRefusal.contains(QStringLiteral("does not open with this passphrase")));
    EXPECT_EQ(m_dialog->choices().size(), 3) << "the user gave up after a wrong one";
    m_questions.secret = QStringLiteral("right");
    activate("compareSecond", 2);
    EXPECT_EQ(table("compareBatches").headerData(2, Qt::Horizontal).toString(), QStringLiteral("rival"));
}

TEST_F(CompareDialogTest, TellsWhichPlanCannotBeRead)
{
    m_questions.openPath = m_folder.filePath(QStringLiteral("missing.tplan"));
    activate("compareSecond", 2);
    EXPECT_TRUE(m_dialog->summary().contains(QStringLiteral("cannot be opened")));
    EXPECT_FALSE(m_dialog->findChild<QTabWidget*>()->isEnabled());
}

TEST_F(CompareDialogTest, ColoursFlowsThatDifferOnBothMaps)
{
    auto* map = m_dialog->findChild<CompareMap*>();
    EXPECT_TRUE(map->canvas(0)->mapScene().flows().empty());
    ASSERT_EQ(map->canvas(1)->mapScene().flows().size(), 1U);
    EXPECT_EQ(map->canvas(1)->mapScene().flows()[0]->colour(), seriesColour(2));
    m_dialog->choose(0, 0);
    EXPECT_EQ(map->canvas(1)->mapScene().flows()[0]->colour(), tokens().accent);
}

TEST_F(CompareDialogTest, LooksAsItDid)
{
    expectGolden(*m_dialog, QSize(860, 460), "compare_light");
    QApplication::setLayoutDirection(Qt::RightToLeft);
    applyTheme(Theme::Dark);
    m_dialog->findChild<QTabWidget*>()->setCurrentIndex(3);
    expectGolden(*m_dialog, QSize(860, 300), "compare_grid_dark_right_to_left");
}

} // namespace
} // namespace planner::ui
