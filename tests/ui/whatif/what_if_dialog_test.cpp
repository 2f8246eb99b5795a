// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/what_if_dialog.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/progress_chart.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

namespace planner::ui {
namespace {

/// 150 people for 100 places in B, and a rival figure of 130; one batch of 30 a day, and nothing planned yet.
Plan tightPlan()
{
    test::OperationBuilder builder(10);
    builder.settings().batchSize = People(30);
    builder.facility("A", {.capacity = 500, .population = 150})
        .facility("B", {.capacity = 100, .target = 1000})
        .cohort("C", {.at = "A", .people = 150})
        .route("R", {.from = "A", .to = "B", .departuresPerDay = 1});
    Plan plan = builder.plan();
    plan.operation.figures = {
        {builder.facilityId("B"), FigureField::Capacity, People(130), "another source", "", false}};
    return plan;
}

class WhatIfDialogTest : public DocumentTest {
protected:
    WhatIfDialogTest()
        : DocumentTest(tightPlan()), m_dialog(*m_document, m_questions, [this](const QString& name) -> Result<Done> {
              if (name == QLatin1String("taken"))
                  return Error{ErrorKind::Refused, Message("There is a state {0} already.", {name.toStdString()})};
              m_named.emplace_back(name, m_document->plan());
              return Done{};
          })
    {
    }

    template <class T>
    [[nodiscard]] T* child(const char* name) const
    {
        return m_dialog.findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QString note() const { return child<QLabel>("whatIfNote")->text(); }
    [[nodiscard]] bool waitForAnswer()
    {
        return QTest::qWaitFor([this] { return !m_dialog.isWorking(); });
    }

    std::vector<std::pair<QString, Plan>> m_named; ///< states
    ScriptedQuestions m_questions;
    WhatIfDialog m_dialog;
};

TEST_F(WhatIfDialogTest, ASliderSplitsAnewAndTheCurvesFollow)
{
    EXPECT_FALSE(child<QPushButton>("whatIfKeep")->isEnabled());
    EXPECT_FALSE(child<ProgressChart>("whatIfProgress")->rivals().other);
    child<QSlider>("limitSlider")->setValue(20);
    ASSERT_TRUE(waitForAnswer());
    EXPECT_TRUE(
        note().startsWith(QStringLiteral("30 people wait (now 150). The last batch arrives: 24 Jan (now never).")))
        << note().toStdString();
    EXPECT_EQ(child<ProgressChart>("whatIfProgress")->curve().arrivedInAll(), People(120));
    ASSERT_TRUE(child<ProgressChart>("whatIfProgress")->rivals().other);
    EXPECT_EQ(child<ProgressChart>("whatIfProgress")->rivals().other->arrivedInAll(), People(0));
    child<QComboBox>("whatIfSite")->setCurrentIndex(1);
    EXPECT_EQ(child<OccupancyChart>("whatIfOccupancy")->steps().binding().limit, People(120));
    EXPECT_TRUE(m_document->plan().batches.empty()) << "nothing of the plan changes";
}

TEST_F(WhatIfDialogTest, ManyChangesInARowGiveTheLastAnswerAlone)
{
    for (int points = -50; points <= 50; ++points)
        child<QSlider>("limitSlider")->setValue(points);
    ASSERT_TRUE(waitForAnswer());
    EXPECT_TRUE(note().startsWith(QStringLiteral("0 people wait"))) << note().toStdString();
}

TEST_F(WhatIfDialogTest, ARivalFigureMayBePutInForce)
{
    auto* choice = child<QComboBox>("figure0");
    ASSERT_NE(choice, nullptr);
    ASSERT_EQ(choice->count(), 2);
    EXPECT_EQ(choice->itemText(1), QStringLiteral("130: another source"));
    choice->setCurrentIndex(1);
    ASSERT_TRUE(waitForAnswer());
    EXPECT_TRUE(note().startsWith(QStringLiteral("20 people wait"))) << note().toStdString();
}

TEST_F(WhatIfDialogTest, BackToThePlanShowsItAgain)
{
    child<QSlider>("limitSlider")->setValue(20);
    child<QSlider>("intakeSlider")->setValue(50);
    ASSERT_TRUE(waitForAnswer());
    child<QPushButton>("whatIfReset")->click();
    ASSERT_TRUE(waitForAnswer());
    EXPECT_EQ(child<QSlider>("intakeSlider")->value(), 100);
    EXPECT_TRUE(note().startsWith(QStringLiteral("Move a slider")));
    EXPECT_FALSE(child<QPushButton>("whatIfKeep")->isEnabled());
}

TEST_F(WhatIfDialogTest, KeepingMakesOneStepWithItsNameThatCanBeTakenBack)
{
    const Plan before = m_document->plan();
    child<QSlider>("limitSlider")->setValue(20);
    child<QSlider>("endSlider")->setValue(3);
    ASSERT_TRUE(waitForAnswer());
    child<QPushButton>("whatIfKeep")->click();
    EXPECT_EQ(m_changes, 0) << "the user gave no name";
    m_questions.answer = QStringLiteral("Limits of 120 per cent");
    child<QPushButton>("whatIfKeep")->click();
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_dialog.result(), QDialog::Accepted);
    EXPECT_EQ(m_document->operation().settings.overcrowdingLimit, Percent(120));
    EXPECT_EQ(m_document->operation().lastDay(), Day(13));
    EXPECT_EQ(m_document->people().waiting, People(30));
    EXPECT_EQ(m_document->history().value().back().reason, "Limits of 120 per cent");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), before);
}

TEST_F(WhatIfDialogTest, AScenarioIsANamedStateAndThePlanStaysAsItWas)
{
    const Plan before = m_document->plan();
    EXPECT_FALSE(child<QPushButton>("whatIfScenario")->isEnabled());
    child<QSlider>("limitSlider")->setValue(20);
    ASSERT_TRUE(waitForAnswer());
    m_questions.answer = QStringLiteral("  Limits of 120 per cent ");
    child<QPushButton>("whatIfScenario")->click();
    ASSERT_EQ(m_named.size(), 1U);
    EXPECT_EQ(m_named.front().first, QStringLiteral("Limits of 120 per cent"));
    EXPECT_EQ(m_named.front().second.operation.settings.overcrowdingLimit, Percent(120));
    EXPECT_FALSE(m_named.front().second.batches.empty());
    EXPECT_EQ(m_document->plan(), before);
    EXPECT_TRUE(note().contains(QStringLiteral("Limits of 120 per cent")));
    EXPECT_TRUE(child<QPushButton>("whatIfKeep")->isEnabled()) << "more can be tried";
}

TEST_F(WhatIfDialogTest, ANameThatIsTakenLeavesThePlanAsItWas)
{
    const Plan before = m_document->plan();
    child<QSlider>("limitSlider")->setValue(20);
    ASSERT_TRUE(waitForAnswer());
    m_questions.answer = QStringLiteral("taken");
    child<QPushButton>("whatIfScenario")->click();
    EXPECT_TRUE(m_named.empty());
    EXPECT_EQ(m_document->plan(), before);
    EXPECT_EQ(note(), QStringLiteral("There is a state taken already."));
}

TEST_F(WhatIfDialogTest, DroppingLeavesThePlanAlsoWhileItWorks)
{
    child<QSlider>("limitSlider")->setValue(20);
    child<QPushButton>("whatIfDrop")->click();
    EXPECT_EQ(m_dialog.result(), QDialog::Rejected);
    EXPECT_EQ(m_changes, 0);
}

TEST_F(WhatIfDialogTest, EveryChartCanBeSaved)
{
    QStringList saved;
    QObject::connect(&m_dialog, &WhatIfDialog::saveRequested, &m_dialog,
                     [&saved](const Picture& picture) { saved += picture.title; });
    for (const char* name : {"whatIfProgress", "whatIfOccupancy", "sweepChart"}) {
        auto* chart = child<Chart>(name);
        ASSERT_NE(chart, nullptr) << name;
        emit chart->saveRequested(chart->picture());
    }
    EXPECT_EQ(saved.size(), 3);
}

TEST_F(WhatIfDialogTest, FitsASmallWindow)
{
    m_dialog.show();
    EXPECT_LE(m_dialog.minimumSizeHint().width(), 1000);
    EXPECT_LE(m_dialog.minimumSizeHint().height(), 640);
}

} // namespace
} // namespace planner::ui
