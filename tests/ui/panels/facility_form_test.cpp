// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/facility_form.h"

#include "tests/ui/document_fixture.h"
#include "ui/panels/details_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace planner::ui {
namespace {

Plan planWithFigures()
{
    Plan plan = sampleBuilder().plan();
    plan.operation.facilities[1].source = "Ministry";
    plan.operation.facilities[1].asOf = "2026-01-01";
    plan.operation.figures = {{FacilityId{1}, FigureField::Capacity, People(60), "Ministry", "2026-01-01", true},
                              {FacilityId{1}, FigureField::Capacity, People(90), "Press", "2025-12-01", false}};
    plan.operation.calendar = {{CalendarKind::Facility, 1, CalendarField::DailyIntake, plan.operation.settings.start,
                                plan.operation.settings.start, 0, "Closed for works"}};
    return plan;
}

/// The form in its panel.
class FacilityFormTest : public DocumentTest {
protected:
    FacilityFormTest() : DocumentTest(planWithFigures()), m_panel(*m_document, m_selection)
    {
        m_panel.resize(400, 900);
        m_panel.show();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_panel.findChild<Widget*>(QLatin1String(name));
    }

    DetailsPanel m_panel;
};

TEST_F(FacilityFormTest, TheAreaOfASiteIsEnteredAndTakenOutAgain)
{
    m_selection.selectFacility(FacilityId{1});
    auto* area = find<QLineEdit>("recordField_accommodation_area_m2");
    EXPECT_EQ(area->text(), QString()) << "not known";
    area->setFocus();
    QTest::keyClicks(area, QStringLiteral("412.5"));
    EXPECT_EQ(m_changes, 0) << "not before the end";
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, 412.5);
    area->clear();
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, std::nullopt);
    while (m_document->undoDescription())
        ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(area->text(), QString());
}

TEST_F(FacilityFormTest, LookingAtAnAreaDoesNotRoundIt)
{
    Facility facility = m_document->operation().facilities[1];
    facility.accommodationArea = 399.996;
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    m_selection.selectFacility(FacilityId{1});
    const int before = m_changes;
    auto* area = find<QLineEdit>("recordField_accommodation_area_m2");
    area->setFocus();
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_changes, before);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, 399.996);
}

TEST_F(FacilityFormTest, EveryFigureOfASiteIsChangedWhereItIsRead)
{
    m_selection.selectFacility(FacilityId{2});
    const auto enter = [this](const char* name, const QString& text) {
        auto* field = find<QLineEdit>(name);
        field->setFocus();
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    enter("recordField_capacity", QStringLiteral("450"));
    enter("recordField_daily_intake", QString());
    enter("recordField_overcrowding_limit_pct", QStringLiteral("110"));
    enter("recordField_source", QStringLiteral("Visit"));
    enter("keptPlaces_women", QStringLiteral("30"));
    const Facility& site = m_document->operation().facilities[2];
    EXPECT_EQ(site.capacity, People(450));
    EXPECT_EQ(site.dailyIntake, std::nullopt);
    EXPECT_EQ(site.overcrowdingLimit, Percent(110));
    EXPECT_EQ(site.source, "Visit");
    ASSERT_EQ(m_document->operation().places.size(), 1U);
    EXPECT_EQ(m_document->operation().places[0].places, People(30));
    enter("keptPlaces_women", QString());
    EXPECT_TRUE(m_document->operation().places.empty());
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(FacilityFormTest, AWrongFigureStaysInItsFieldWithTheSentenceUntilItIsGivenUp)
{
    m_selection.selectFacility(FacilityId{0});
    auto* population = find<QLineEdit>("recordField_population");
    auto* problem = population->parentWidget()->findChild<QLabel*>(QStringLiteral("recordProblem"));
    population->setFocus();
    population->setText(QStringLiteral("many"));
    QTest::keyClick(population, Qt::Key_Return);
    EXPECT_EQ(population->text(), QStringLiteral("many"));
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("whole number"))) << problem->text().toStdString();
    population->setText(QStringLiteral("199"));
    QTest::keyClick(population, Qt::Key_Return);
    EXPECT_TRUE(problem->text().contains(QStringLiteral("200"))) << "its cohorts have 200 people";
    EXPECT_EQ(m_changes, 0);
    QTest::keyClick(population, Qt::Key_Escape);
    EXPECT_EQ(population->text(), QStringLiteral("200"));
    EXPECT_FALSE(problem->isVisible());
}

TEST_F(FacilityFormTest, SwitchesARivalFigureInOneClick)
{
    m_selection.selectFacility(FacilityId{1});
    QRadioButton* press = nullptr;
    for (QRadioButton* button : m_panel.findChildren<QRadioButton*>())
        if (button->text().contains(QStringLiteral("Press")))
            press = button;
    ASSERT_NE(press, nullptr);
    QTest::mouseClick(press, Qt::LeftButton, {}, {8, 8});
    EXPECT_EQ(m_document->operation().facilities[1].capacity, People(90));
    EXPECT_EQ(m_changes, 1);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->operation().facilities[1].capacity, People(60));
}

TEST_F(FacilityFormTest, SaysHowManyLeaveCustodyAtASiteOutside)
{
    Plan plan = m_document->plan();
    Facility& outside = plan.operation.facilities[2];
    outside.kind = FacilityKind::Outside;
    outside.capacity = People(0);
    ASSERT_TRUE(m_document->push(ReplacePlan{plan}));
    m_selection.selectFacility(FacilityId{2});
    EXPECT_TRUE(find<QLabel>("facilityOutside")->text().contains(QStringLiteral("75 people have left custody")));
    EXPECT_EQ(find<QLabel>("facilityWorstDay"), nullptr) << "there is no limit";
}

TEST_F(FacilityFormTest, ShowsFiguresWithTheirSourceAndTheCalendar)
{
    m_selection.selectFacility(FacilityId{1});
    QCoreApplication::processEvents(); // the layout shows new lines when it is laid out
    QString all;
    for (const QLabel* label : m_panel.findChildren<QLabel*>())
        if (label->isVisible())
            all += label->text() + u'\n';
    EXPECT_EQ(find<QLineEdit>("recordField_source")->text(), QStringLiteral("Ministry"));
    EXPECT_EQ(find<QLineEdit>("recordField_as_of")->text(), QStringLiteral("2026-01-01"));
    EXPECT_TRUE(all.contains(QStringLiteral("Daily intake: 0 from 21 Jan to 21 Jan. Closed for works")));
    EXPECT_TRUE(all.contains(QStringLiteral("it holds 40 of at most 60.")));
}

} // namespace
} // namespace planner::ui
