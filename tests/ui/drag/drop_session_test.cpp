// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_session.h"

#include "tests/ui/document_fixture.h"
#include "ui/drag/drag_load.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace planner::ui {
namespace {

class DropSessionTest : public DocumentTest {
protected:
    DropSessionTest() : m_session(*m_document)
    {
        QObject::connect(&m_session, &DropSession::notified, &m_session,
                         [this](const QString& text) { m_notes.append(text); });
    }
    static DropTarget site(std::uint32_t position) { return {FacilityId{position}, std::nullopt}; }
    [[nodiscard]] static DragLoad one(const char* code) { return {{{code}}, {}, std::nullopt}; }
    [[nodiscard]] std::string siteOf(const char* code) const
    {
        const Operation& operation = m_document->operation();
        return operation.facility(operation.route(batch(code).route).to).code;
    }
    static QDragEnterEvent entering(const QMimeData& data)
    {
        return {QPoint(1, 1), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier};
    }
    static QDragMoveEvent moving(const QMimeData& data)
    {
        return {QPoint(1, 1), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier};
    }
    static QDropEvent dropping(const QMimeData& data)
    {
        return {QPointF(1, 1), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier};
    }

    DropSession m_session;
    QStringList m_notes;
};

TEST_F(DropSessionTest, AcceptsADragWhereTheTargetAllowsIt)
{
    const auto data = toMimeData(one("B-001"), *m_document);
    auto enter = entering(*data);
    m_session.enter(enter);
    EXPECT_TRUE(enter.isAccepted());
    auto move = moving(*data);
    ASSERT_NE(m_session.moveOver(move, site(2)), nullptr);
    EXPECT_TRUE(move.isAccepted());
    EXPECT_EQ(m_session.moveOver(move, std::nullopt), nullptr);
    EXPECT_FALSE(move.isAccepted()) << "beside every target";
    auto end = dropping(*data);
    m_session.drop(end, site(2));
    EXPECT_TRUE(end.isAccepted());
    EXPECT_EQ(siteOf("B-001"), "C");
    EXPECT_FALSE(m_session.isActive());
}

TEST_F(DropSessionTest, SaysWhyADropIsForbiddenAndChangesNothing)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    const auto data = toMimeData(one("B-001"), *m_document);
    auto move = moving(*data);
    const DropPlan* plan = m_session.moveOver(move, site(2));
    ASSERT_NE(plan, nullptr);
    EXPECT_TRUE(plan->isForbidden());
    EXPECT_FALSE(move.isAccepted());
    auto end = dropping(*data);
    m_session.drop(end, site(2));
    EXPECT_FALSE(end.isAccepted());
    EXPECT_EQ(siteOf("B-001"), "B");
    ASSERT_EQ(m_notes.size(), 1);
    EXPECT_TRUE(m_notes[0].contains(QStringLiteral("B-001")));
}

TEST_F(DropSessionTest, IgnoresWhatIsNoLoadOfItsDocument)
{
    QMimeData text;
    text.setText(QStringLiteral("B-001"));
    auto enter = entering(text);
    m_session.enter(enter);
    EXPECT_FALSE(enter.isAccepted());
    auto move = moving(text);
    EXPECT_EQ(m_session.moveOver(move, site(2)), nullptr);
    auto end = dropping(text);
    m_session.drop(end, site(2));
    EXPECT_FALSE(end.isAccepted());
    EXPECT_EQ(m_changes, 0);
}

TEST_F(DropSessionTest, CarriesByKeyToTheFirstSiteThatARouteLeadsTo)
{
    EXPECT_EQ(m_session.carryToFirst(one("B-001"), {site(0), site(2), site(1)}), std::optional<std::size_t>(1));
    EXPECT_EQ(siteOf("B-001"), "C");
    EXPECT_TRUE(m_notes.isEmpty());
    EXPECT_EQ(m_session.carryToFirst(one("B-001"), {site(0)}), std::nullopt);
    EXPECT_EQ(m_notes, QStringList{QStringLiteral("There is no other site that way for these people.")});
}

TEST_F(DropSessionTest, CarriesByKeyToAnotherDayAndBackToWaiting)
{
    m_session.carryByDays({{"B-001"}}, Days(2));
    EXPECT_EQ(batch("B-001").departure, Day(3));
    m_session.carryBackToWaiting({{"B-001"}, {"B-002"}});
    EXPECT_EQ(m_document->batch({"B-001"}), nullptr);
    EXPECT_EQ(m_document->batch({"B-002"}), nullptr);
    const int changes = m_changes;
    m_session.carryByDays({}, Days(1));
    m_session.carryBackToWaiting({});
    EXPECT_EQ(m_changes, changes) << "nothing is selected";
}

} // namespace
} // namespace planner::ui
