// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/batch_cards.h"

#include "tests/ui/board/board_fixture.h"
#include "ui/kit/theme.h"

#include <QImage>
#include <QPainter>

namespace planner::ui::test {
namespace {

class BatchCardsTest : public testing::Test {
protected:
    BatchCardsTest() : m_builder(boardOperation()), m_document(documentOf(m_builder.plan())), m_cards(*m_document) {}

    void overcrowd()
    {
        ASSERT_TRUE(m_document->push(MoveBatch{{"B-001"}, m_builder.routeId("AD"), Day(2)}));
        m_cards.reset();
    }

    planner::test::OperationBuilder m_builder;
    std::unique_ptr<PlanDocument> m_document;
    BatchCards m_cards;
};

TEST_F(BatchCardsTest, ShowsPeopleDayOriginAndCategories)
{
    const BatchCard card = m_cards.card(*m_document->batch({"B-001"}));
    EXPECT_EQ(card.people, QStringLiteral("50"));
    EXPECT_EQ(card.journey, QStringLiteral("22 Jan, from A"));
    EXPECT_EQ(card.categories, QStringLiteral("standard"));
    EXPECT_TRUE(card.finding.isEmpty());
    EXPECT_FALSE(card.isBroken);
}

TEST_F(BatchCardsTest, ShowsTheRuleThatIsBroken)
{
    overcrowd();
    const BatchCard card = m_cards.card(*m_document->batch({"B-001"}));
    EXPECT_TRUE(card.isBroken);
    EXPECT_EQ(card.finding, QStringLiteral("Overcrowding"));
}

TEST_F(BatchCardsTest, TellsApprovedExceptionsFromBrokenRules)
{
    overcrowd();
    std::vector<Approval> approvals;
    for (std::int64_t day = 2; day <= 6; ++day)
        approvals.push_back({"R01", "D", Day(day), "Director", "for two nights", {}, 30});
    ASSERT_TRUE(m_document->push(SetApprovals{approvals}));
    m_cards.reset();
    const BatchCard card = m_cards.card(*m_document->batch({"B-001"}));
    EXPECT_FALSE(card.isBroken);
    EXPECT_TRUE(card.isApproved);
}

TEST_F(BatchCardsTest, ShowsWhatHappenedAndWhatIsLate)
{
    Plan plan = m_builder.plan();
    Batch& batch = plan.batches.at({"B-001"}); // due on 22 January
    batch.status = Status::Departed;
    batch.happened.departedOn = Day(3);
    batch.happened.departed = {{batch.parts[0].cohort, People(48)}};
    const auto document = documentOf(plan);
    const BatchCards cards(*document);
    document->setToday(dateOf(Day(3), plan.operation.settings.start));
    BatchCard card = cards.card(*document->batch({"B-001"}));
    EXPECT_EQ(card.people, QStringLiteral("48"));
    EXPECT_EQ(card.journey, QStringLiteral("23 Jan, from A")) << "the recorded day";
    EXPECT_EQ(card.note, QStringLiteral("2 did not travel"));
    EXPECT_FALSE(card.isLate);
    document->setToday(dateOf(Day(4), plan.operation.settings.start));
    card = cards.card(*document->batch({"B-001"}));
    EXPECT_TRUE(card.isLate);
    EXPECT_EQ(card.note, QStringLiteral("Late: due 23 Jan"));
    EXPECT_TRUE(
        cards.sentence(*document->batch({"B-001"})).contains(QStringLiteral("48 people from A to B, departed")));
}

TEST_F(BatchCardsTest, WhatIsPlannedOnTheRoadAndArrivedHasAGroundAndASignOfItsOwn)
{
    const auto picture = [](BatchPhase phase) {
        QImage image(24, 16, QImage::Format_RGB32);
        image.fill(groundOf(phase));
        QPainter painter(&image);
        paintPhase(painter, QRectF(4, 3, 12, 10), phase, Qt::LeftToRight);
        return image;
    };
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QImage planned = picture(BatchPhase::Planned);
        const QImage onTheRoad = picture(BatchPhase::OnTheRoad);
        const QImage arrived = picture(BatchPhase::Arrived);
        EXPECT_NE(groundOf(BatchPhase::OnTheRoad), groundOf(BatchPhase::Planned));
        EXPECT_NE(groundOf(BatchPhase::Arrived), groundOf(BatchPhase::OnTheRoad));
        const auto hasSign = [](const QImage& image) {
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixel(x, y) != image.pixel(0, 0))
                        return true;
            return false;
        };
        EXPECT_FALSE(hasSign(planned));
        EXPECT_TRUE(hasSign(onTheRoad));
        EXPECT_TRUE(hasSign(arrived));
    }
    applyTheme(Theme::Light);
}

TEST_F(BatchCardsTest, ABatchThatShouldHaveLeftIsLateWhileTheOperationGoesOn)
{
    Plan plan = m_builder.plan();
    const auto cardOn = [&](Day day) {
        const auto document = documentOf(plan);
        document->setToday(dateOf(day, plan.operation.settings.start));
        return BatchCards(*document).card(*document->batch({"B-001"}));
    };
    const Batch& batch = plan.batches.at({"B-001"});
    EXPECT_FALSE(cardOn(batch.departure).isLate);
    const BatchCard late = cardOn(batch.departure + Days(1));
    EXPECT_TRUE(late.isLate);
    EXPECT_TRUE(late.note.startsWith(QStringLiteral("Late: was to leave "))) << late.note.toStdString();
    EXPECT_EQ(late.phase, BatchPhase::Planned);
    const Day after = plan.operation.lastDay() + Days(1);
    EXPECT_FALSE(cardOn(after).isLate) << "it was not carried out";
    plan.batches.at({"B-001"}).status = Status::Approved;
    EXPECT_TRUE(cardOn(after).isLate) << "it was to be";
}

} // namespace
} // namespace planner::ui::test
