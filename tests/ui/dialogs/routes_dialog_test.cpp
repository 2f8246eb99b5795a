// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/routes_dialog.h"

#include "tests/ui/document_fixture.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

namespace planner::ui {
namespace {

/// People at A, places at B, C and D to the east of it; D has no coordinates; a route leads to B already.
Plan planWithPlaces()
{
    planner::test::OperationBuilder builder(5);
    for (const std::string code : {"A", "B", "C", "D"})
        builder.facility(code, {.capacity = 1000, .population = code == "A" ? 100 : 0});
    builder.cohort("M", {.at = "A", .people = 100}).route("OWN", {.from = "A", .to = "B", .metres = 7'000});
    Plan plan = builder.plan();
    for (std::size_t i = 0; i < 3; ++i) {
        plan.operation.facilities[i].latitude = 0.5;
        plan.operation.facilities[i].longitude = static_cast<double>(i);
    }
    return plan;
}

class RoutesDialogTest : public DocumentTest {
protected:
    RoutesDialogTest() : DocumentTest(planWithPlaces()) {}
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog.findChild<Widget*>(QLatin1String(name));
    }

    RoutesDialog m_dialog{*m_document, nullptr};
};

TEST_F(RoutesDialogTest, ShowsWhatWouldBeMadeAndWhatCannot)
{
    auto* table = find<QTableWidget>("routesTable");
    ASSERT_EQ(table->rowCount(), 1);
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("C"));
    EXPECT_EQ(table->item(0, 2)->text(), QStringLiteral("≈ 296"));
    EXPECT_EQ(find<QLabel>("routesSummary")->text(),
              QStringLiteral("1 route is made. 1 pair of sites has a route already."));
    EXPECT_EQ(find<QLabel>("routesDoubts")->text(), QStringLiteral("Without coordinates, and so without routes: D."));
    EXPECT_EQ(m_changes, 0);
}

TEST_F(RoutesDialogTest, FollowsTheFigures)
{
    find<QDoubleSpinBox>("routesDetour")->setValue(2);
    EXPECT_EQ(find<QTableWidget>("routesTable")->item(0, 2)->text(), QStringLiteral("≈ 445"));
    find<QDoubleSpinBox>("routesSpeed")->setValue(30);
    EXPECT_EQ(find<QTableWidget>("routesTable")->item(0, 4)->text(), QStringLiteral("1"));
}

TEST_F(RoutesDialogTest, ARouteThatIsUntickedIsNotMade)
{
    find<QTableWidget>("routesTable")->item(0, 0)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(m_dialog.routes().empty());
    EXPECT_FALSE(find<QPushButton>("routesMake")->isEnabled());
}

TEST_F(RoutesDialogTest, MakesRoutesInOneStepAndLeavesThoseThatAreThere)
{
    const Plan before = m_document->plan();
    QTimer::singleShot(
        0, [] { QApplication::activeModalWidget()->findChild<QPushButton*>(QStringLiteral("routesMake"))->click(); });
    EXPECT_EQ(makeRoutesAsking(*m_document, nullptr), 1U);
    EXPECT_EQ(m_changes, 1);
    ASSERT_EQ(m_document->operation().routes.size(), 2U);
    EXPECT_EQ(m_document->operation().routes[0], before.operation.routes[0]);
    EXPECT_TRUE(isEstimate(m_document->operation().routes[1]));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), before);
}

} // namespace
} // namespace planner::ui
