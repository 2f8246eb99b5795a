// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/overview_box.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace planner::ui {
namespace {

/// States that are plans of the test.
class GivenStates : public PlanStates {
public:
    explicit GivenStates(Plan plan) : m_plan(std::move(plan)) {}
    [[nodiscard]] Result<Plan> planAt(std::int64_t /*sequence*/) const override
    {
        ++m_reads;
        return m_plan;
    }
    [[nodiscard]] Result<ChangeSet> nameState(const std::string&, const Author&) override { return ChangeSet{}; }
    [[nodiscard]] Result<ChangeSet> goBackTo(std::int64_t, const std::string&, const Author&) override
    {
        return ChangeSet{};
    }
    [[nodiscard]] Result<Done> branchTo(const std::string&, Plan, const Author&, std::string_view) const override
    {
        return Done{};
    }
    [[nodiscard]] Result<BackUpWork> prepareBackUp(std::int64_t) const override { return BackUpWork{}; }
    [[nodiscard]] Result<CheckWork> prepareCheck() const override { return CheckWork{}; }
    [[nodiscard]] Result<std::string> bytes() const override { return std::string(); }

    mutable int m_reads = 0;

private:
    Plan m_plan;
};

class OverviewBoxTest : public DocumentTest {
protected:
    OverviewBoxTest() : m_box(*m_document, nullptr)
    {
        m_document->setToday(*parseDate("2025-06-01")); // before the operation: nothing is late
        m_box.resize(360, 400);
        m_box.show();
    }
    [[nodiscard]] QString text(const char* name) const { return m_box.findChild<QLabel*>(QLatin1String(name))->text(); }
    [[nodiscard]] QStringList attention() const
    {
        QStringList texts;
        for (const QToolButton* go : m_box.findChildren<QToolButton*>(QStringLiteral("overviewGo")))
            texts << go->accessibleName();
        return texts;
    }
    /// Waits until the sentence is another one.
    [[nodiscard]] bool waitForSentence(const QString& part)
    {
        return QTest::qWaitFor([&] { return text("overviewSentence").contains(part); }, 5'000);
    }

    OverviewBox m_box;
};

TEST_F(OverviewBoxTest, WhoShouldHaveLeftNeedsAttention)
{
    EXPECT_TRUE(attention().filter(QStringLiteral("late")).isEmpty()) << "the operation has not begun";
    m_document->setToday(*parseDate("2030-01-01"));
    m_box.hide();
    m_box.show();
    ASSERT_EQ(attention().filter(QStringLiteral("late")).size(), 1);
    EXPECT_EQ(attention().filter(QStringLiteral("late")).front(),
              QStringLiteral("115 people are late: they should have left or arrived"));
    QSignalSpy wanted(&m_box, &OverviewBox::todayWanted);
    for (QToolButton* go : m_box.findChildren<QToolButton*>(QStringLiteral("overviewGo")))
        if (go->accessibleName().contains(QStringLiteral("late")))
            go->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return wanted.count() == 1; }, 5'000));
}

TEST_F(OverviewBoxTest, SaysHowThePlanStandsAndFollowsIt)
{
    EXPECT_TRUE(
        text("overviewSentence").startsWith(QStringLiteral("115 of 200 people placed, 85 waiting; last arrival")))
        << text("overviewSentence").toStdString();
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    EXPECT_TRUE(waitForSentence(QStringLiteral("people placed, 1"))) << text("overviewSentence").toStdString();
}

TEST_F(OverviewBoxTest, NamesWhatNeedsAttentionAndLeadsThere)
{
    EXPECT_EQ(attention(), (QStringList{QStringLiteral("85 people wait: why?")}));
    const QSignalSpy waiting(&m_box, &OverviewBox::waitingWanted);
    const QSignalSpy finding(&m_box, &OverviewBox::findingWanted);
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(70)}}}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return attention().size() > 1; }, 5'000));
    EXPECT_TRUE(attention()[1].startsWith(QStringLiteral("B over its limit, "))) << attention()[1].toStdString();
    const auto buttons = m_box.findChildren<QToolButton*>(QStringLiteral("overviewGo"));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finding.size() == 1; }, 5'000));
    EXPECT_EQ(waiting.size(), 1);
    EXPECT_EQ(finding[0][0].value<Finding>().subject, "B");
}

TEST_F(OverviewBoxTest, SaysWhatIsNewSinceTheLastNamedStateOnly)
{
    const auto* news = m_box.findChild<QLabel*>(QStringLiteral("overviewNews"));
    EXPECT_FALSE(news->isVisible()) << "no state has a name";
    ASSERT_TRUE(m_document->push(LockBatch{{"B-002"}, true}, {}, JournalKind::Snapshot)); // its name is the batch's
    const GivenStates states(m_document->plan());
    m_box.setStates(&states);
    EXPECT_TRUE(news->isVisible());
    EXPECT_EQ(news->text(), QStringLiteral("Nothing has changed."));
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}}, {}}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return news->text().contains(QStringLiteral("1 batch taken out")); }, 5'000))
        << news->text().toStdString();
    EXPECT_TRUE(news->text().contains(QStringLiteral("fewer people placed"))) << news->text().toStdString();
    EXPECT_EQ(states.m_reads, 1) << "a state is read once";
}

TEST(OverviewNewsTest, OfTwoEqualPlansIsNone)
{
    const ComparedPlan a(sampleBuilder().plan());
    const ComparedPlan b(sampleBuilder().plan());
    EXPECT_TRUE(newsText(compare(a, b)).isEmpty());
}

} // namespace
} // namespace planner::ui
