// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/find_box.h"

#include "tests/ui/window_fixture.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QTest>

namespace planner::ui {
namespace {

class FindBoxTest : public WindowTest {
protected:
    FindBoxTest()
    {
        openPlan();
        m_box = m_window->findChild<FindBox*>();
    }
    FindBox* m_box = nullptr;
};

TEST_F(FindBoxTest, FindsABatchByPartOfItsCode)
{
    EXPECT_TRUE(m_box->reveal(QStringLiteral("001")));
    EXPECT_TRUE(m_window->selection().has({"B-001"}));
}

TEST_F(FindBoxTest, PrefersTheExactName)
{
    EXPECT_TRUE(m_box->reveal(QStringLiteral("b"))); // facility B, not batch B-001
    EXPECT_EQ(m_window->selection().facility(), FacilityId{1});
    EXPECT_FALSE(m_window->selection().has({"B-001"}));
}

TEST_F(FindBoxTest, SaysWhenNothingFits)
{
    QString missed;
    QObject::connect(m_box, &FindBox::nothingFound, m_box, [&](const QString& text) { missed = text; });
    QTest::keyClicks(m_box, QStringLiteral("nowhere"));
    QTest::keyClick(m_box, Qt::Key_Return);
    EXPECT_EQ(missed, QStringLiteral("nowhere"));
}

} // namespace
} // namespace planner::ui
