// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_strip.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

namespace planner::ui {
namespace {

/// B gets 40 of its 60 places on day 1; C some from day 3 on.
class BoardStripTest : public DocumentTest {
protected:
    BoardStripTest() : m_strip(nullptr)
    {
        m_strip.resize(300, m_strip.sizeHint().height());
        m_strip.show(*m_document, {{1}, {2}, {0}});
    }

    BoardStrip m_strip;
};

TEST_F(BoardStripTest, AStripeIsStrongerOnDaysOnWhichItsSiteIsFuller)
{
    const auto strength = [this](int stripe, int day) { return m_strip.colourAt(stripe, day).saturation(); };
    EXPECT_EQ(m_strip.colourAt(1, 0), tokens().column) << "nobody is at C yet";
    EXPECT_GT(strength(1, 5), strength(1, 0));
    EXPECT_GT(strength(0, 5), strength(1, 5)) << "B is fuller than C";
}

TEST_F(BoardStripTest, AboveItsLimitAStripeHasTheColourOfAFinding)
{
    Facility small = m_document->operation().facilities[1];
    small.capacity = People(30);
    ASSERT_TRUE(m_document->push(SetFacility{small}));
    m_strip.show(*m_document, {{1}});
    EXPECT_EQ(m_strip.colourAt(0, 5), tokens().bad);
}

TEST_F(BoardStripTest, AClickChoosesTheSiteOfTheStripeInEitherDirection)
{
    QSignalSpy spy(&m_strip, &BoardStrip::chosen);
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, QPoint(10, 20));
    EXPECT_EQ(spy.takeFirst().at(0).value<FacilityId>(), FacilityId{1});
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, QPoint(290, 20));
    EXPECT_EQ(spy.takeFirst().at(0).value<FacilityId>(), FacilityId{0});
    m_strip.setLayoutDirection(Qt::RightToLeft);
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, QPoint(290, 20));
    EXPECT_EQ(spy.takeFirst().at(0).value<FacilityId>(), FacilityId{1});
    QTest::mouseClick(&m_strip, Qt::RightButton, {}, QPoint(290, 20));
    EXPECT_TRUE(spy.isEmpty());
}

TEST_F(BoardStripTest, TheColumnsInSightAreFramed)
{
    const QImage before = m_strip.grab().toImage();
    m_strip.setSeen(0, 1);
    const QImage framed = m_strip.grab().toImage();
    EXPECT_NE(before, framed);
    EXPECT_EQ(framed.pixelColor(0, 20), tokens().accent);
    m_strip.setSeen(-1, -1);
    EXPECT_EQ(m_strip.grab().toImage(), before);
}

TEST_F(BoardStripTest, WithoutAnySiteThereIsNothingToClick)
{
    m_strip.show(*m_document, {});
    const QSignalSpy spy(&m_strip, &BoardStrip::chosen);
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, QPoint(10, 20));
    EXPECT_TRUE(spy.isEmpty());
}

} // namespace
} // namespace planner::ui
