// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/simulation_panel.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/threads_now.h"
#include "ui/simulation/risk_tables.h"
#include "ui/simulation/share_bar_delegate.h"

#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeView>

namespace planner::ui {
namespace {

class SimulationPanelTest : public DocumentTest {
protected:
    SimulationPanelTest() : m_panel(*m_document, m_selection) { m_panel.resize(380, 400); }

    template <class T>
    [[nodiscard]] T* child(const char* name) const
    {
        return m_panel.findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QAbstractItemModel& table(const char* name) const { return *child<QTreeView>(name)->model(); }
    [[nodiscard]] QString summary() const { return child<QLabel>("simulationSummary")->text(); }
    [[nodiscard]] bool simulate()
    {
        child<QPushButton>("simulationStart")->click();
        return QTest::qWaitFor([this] { return !m_panel.isRunning(); });
    }
    /// Takes every chance out but the one that the test sets.
    void calm()
    {
        for (const char* name : {"lateChance", "noShowChance", "failureChance", "closureChance"})
            child<QDoubleSpinBox>(name)->setValue(0);
        child<QSpinBox>("capacitySpread")->setValue(0);
    }
    [[nodiscard]] static QString textAt(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    SimulationPanel m_panel;
};

TEST_F(SimulationPanelTest, ShowsWhatTheCoreFindsWithTheSameSeed)
{
    child<QSpinBox>("simulationRuns")->setValue(2000);
    child<QSpinBox>("simulationSeed")->setValue(42);
    ASSERT_TRUE(simulate());
    const SimulationResult expected = planner::simulate(m_document->plan(), {.runs = 2000, .seed = 42});
    const auto& batches = table("riskBatches");
    ASSERT_EQ(batches.rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        const BatchRisk& risk = expected.batches.at(static_cast<std::size_t>(row));
        EXPECT_EQ(textAt(batches, row, 0), QString::fromStdString(risk.code.text));
        EXPECT_EQ(textAt(batches, row, 1), shareText(risk.fragile, 2000));
        EXPECT_DOUBLE_EQ(batches.index(row, 1).data(kShareRole).toDouble(), static_cast<double>(risk.fragile) / 2000);
    }
    EXPECT_EQ(table("riskSites").rowCount(), 2);
    EXPECT_EQ(table("riskFinish").rowCount(), static_cast<int>(expected.finish.counts().size()));
    EXPECT_TRUE(summary().startsWith(QStringLiteral("Half of 2,000 runs end by 25 Jan"))) << summary().toStdString();
}

TEST_F(SimulationPanelTest, AssumptionsShowInTheResultAndInWords)
{
    calm();
    child<QSpinBox>("simulationRuns")->setValue(100);
    ASSERT_TRUE(simulate());
    EXPECT_EQ(table("riskFinish").rowCount(), 1);
    EXPECT_EQ(textAt(table("riskFinish"), 0, 1), QStringLiteral("100.0 %"));
    EXPECT_EQ(textAt(table("riskSites"), 0, 1), QStringLiteral("0.0 %"));
    EXPECT_EQ(textAt(table("riskSites"), 0, 3), QStringLiteral("never"));
    child<QDoubleSpinBox>("lateChance")->setValue(100);
    EXPECT_TRUE(child<QLabel>("simulationMethod")->text().contains(QStringLiteral("chance of 100 per cent")));
    EXPECT_TRUE(summary().startsWith(QStringLiteral("The plan or an assumption has changed since")));
    ASSERT_TRUE(simulate());
    EXPECT_EQ(textAt(table("riskBatches"), 0, 1), QStringLiteral("100.0 %"));
    EXPECT_FALSE(summary().startsWith(QStringLiteral("The plan or")));
    child<QPushButton>("simulationDefaults")->click();
    EXPECT_EQ(child<QDoubleSpinBox>("lateChance")->value(), 10);
}

TEST_F(SimulationPanelTest, StopsWhenAskedAndKeepsTheRunsSoFar)
{
    child<QSpinBox>("simulationRuns")->setValue(static_cast<int>(kMostRuns));
    m_panel.show();
    child<QPushButton>("simulationStart")->click();
    EXPECT_TRUE(m_panel.isRunning());
    EXPECT_TRUE(child<QProgressBar>("simulationProgress")->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QProgressBar>("simulationProgress")->value() > 0; }));
    child<QPushButton>("simulationStop")->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_panel.isRunning(); }));
    EXPECT_TRUE(summary().startsWith(QStringLiteral("Stopped early."))) << summary().toStdString();
    EXPECT_FALSE(child<QProgressBar>("simulationProgress")->isVisible());
    EXPECT_TRUE(child<QPushButton>("simulationStart")->isVisible());
}

TEST_F(SimulationPanelTest, LeadsFromARowToTheBatchAndTheSite)
{
    ASSERT_TRUE(simulate());
    auto* batches = child<QTreeView>("riskBatches");
    emit batches->activated(batches->model()->index(0, 2));
    EXPECT_EQ(m_selection.batches().front().text, textAt(*batches->model(), 0, 0).toStdString());
    auto* sites = child<QTreeView>("riskSites");
    emit sites->activated(sites->model()->index(0, 1));
    EXPECT_EQ(m_selection.facility(), FacilityId{1}) << "B is nearly full, so it comes first";
}

TEST_F(SimulationPanelTest, AChangedPlanIsSaidToBeOneAndAnEmptyOneToo)
{
    ASSERT_TRUE(simulate());
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}, {"B-002"}, {"B-003"}}, {}}));
    EXPECT_TRUE(summary().startsWith(QStringLiteral("The plan or an assumption has changed since")));
    ASSERT_TRUE(simulate());
    EXPECT_EQ(summary(), QStringLiteral("The plan has no batch that travels. Maybe fill the plan first."));
    EXPECT_EQ(table("riskBatches").rowCount(), 0);
}

TEST_F(SimulationPanelTest, FitsBesideTheBoardOfASmallWindow)
{
    constexpr int kLeastWidth = 280; // of the panels, in a window of 1100 pixels
    ASSERT_TRUE(simulate());
    EXPECT_LE(m_panel.minimumSizeHint().width(), kLeastWidth);
}

TEST_F(SimulationPanelTest, MayBeClosedWhileItSimulates)
{
    auto panel = std::make_unique<SimulationPanel>(*m_document, m_selection);
    panel->findChild<QSpinBox*>(QStringLiteral("simulationRuns"))->setValue(static_cast<int>(kMostRuns));
    const std::ptrdiff_t threads = threadsNow();
    const auto* bar = panel->findChild<QProgressBar*>(QStringLiteral("simulationProgress"));
    QElapsedTimer time;
    time.start(); // before the runs begin: some may be done when the click returns
    panel->findChild<QPushButton*>(QStringLiteral("simulationStart"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->value() > 0; }, 30'000));
    ASSERT_TRUE(panel->isRunning());
    ASSERT_LT(bar->value(), 20) << "closing it could not be told from its end";
    const qint64 whole = time.nsecsElapsed() * 100 / bar->value();
    time.start();
    panel.reset();
    EXPECT_LT(time.nsecsElapsed(), whole / 4) << "the work is stopped";
    EXPECT_EQ(threadsNow(), threads) << "and has ended";
    QTest::qWait(0);
}

TEST(RiskTablesTest, SharesThatAreNotZeroDoNotLookSo)
{
    EXPECT_EQ(shareText(0, 10'000), QStringLiteral("0.0 %"));
    EXPECT_EQ(shareText(1, 10'000), QStringLiteral("under 0.1 %"));
    EXPECT_EQ(shareText(5, 10'000), QStringLiteral("0.1 %"));
    EXPECT_EQ(shareText(10'000, 10'000), QStringLiteral("100.0 %"));
}

} // namespace
} // namespace planner::ui
