// SPDX-License-Identifier: Apache-2.0
#include "ui/models/site_chooser.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/qt_printers.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

class SiteChooserTest : public DocumentTest {
protected:
    SiteChooserTest() : DocumentTest(planner::test::widePlan(10)), m_chooser(QStringLiteral("test")) {}

    [[nodiscard]] QComboBox& list(const char* name) const
    {
        return *m_chooser.findChild<QComboBox*>(QLatin1String(name));
    }
    [[nodiscard]] QStringList kinds() const
    {
        QStringList texts;
        for (int i = 0; i < list("testKind").count(); ++i)
            texts += list("testKind").itemText(i);
        return texts;
    }

    SiteChooser m_chooser;
};

TEST_F(SiteChooserTest, AtFirstShowsWhoReceivesWithTheMostArrivalsFirst)
{
    EXPECT_EQ(m_chooser.choice().kind, SiteKind::Receiving);
    EXPECT_EQ(m_chooser.choice().order, SiteOrder::Arrivals);
    EXPECT_TRUE(m_chooser.choice().words.isEmpty());
}

TEST_F(SiteChooserTest, EveryFieldHasAName)
{
    for (const QWidget* field : m_chooser.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        EXPECT_FALSE(field->accessibleName().isEmpty()) << field->objectName().toStdString();
}

TEST_F(SiteChooserTest, TellsOfEveryChange)
{
    const QSignalSpy spy(&m_chooser, &SiteChooser::changed);
    m_chooser.findChild<QLineEdit*>(QStringLiteral("testFilter"))->setText(QStringLiteral("s 1"));
    m_chooser.setKind(SiteKind::Used);
    m_chooser.setOrder(SiteOrder::Name);
    EXPECT_EQ(spy.count(), 3);
    EXPECT_EQ(m_chooser.choice().words, (QStringList{QStringLiteral("s"), QStringLiteral("1")}));
    EXPECT_EQ(m_chooser.choice().kind, SiteKind::Used);
    EXPECT_EQ(m_chooser.choice().order, SiteOrder::Name);
    m_chooser.letAll();
    EXPECT_EQ(m_chooser.choice().kind, SiteKind::All);
    EXPECT_TRUE(m_chooser.choice().words.isEmpty());
    EXPECT_EQ(m_chooser.choice().order, SiteOrder::Name) << "the order hides nobody";
}

TEST_F(SiteChooserTest, OffersTheCountriesOfTheOperation)
{
    EXPECT_FALSE(kinds().contains(QStringLiteral("Sites in IQ")));
    m_chooser.setDocument(*m_document);
    ASSERT_TRUE(kinds().contains(QStringLiteral("Sites in IQ")));
    list("testKind").setCurrentText(QStringLiteral("Sites in IQ"));
    EXPECT_EQ(m_chooser.choice().country, "IQ");
    EXPECT_EQ(m_chooser.choice().kind, SiteKind::All);
    m_chooser.setDocument(*m_document);
    EXPECT_EQ(m_chooser.choice().country, "IQ") << "it is still there";
}

TEST_F(SiteChooserTest, OffersCategoriesWhereSitesDifferInWhomTheyTake)
{
    m_chooser.setDocument(*m_document);
    EXPECT_FALSE(kinds().join(u'|').contains(QStringLiteral("Sites that take")));
    Facility facility = m_document->operation().facilities[3];
    facility.accepts = {CategoryId{0}};
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    m_chooser.setDocument(*m_document);
    list("testKind").setCurrentText(QStringLiteral("Sites that take standard"));
    EXPECT_EQ(m_chooser.choice().category, CategoryId{0});
}

TEST_F(SiteChooserTest, WhatIsNoMoreThereGivesWayToAllSites)
{
    m_chooser.setDocument(*m_document);
    list("testKind").setCurrentText(QStringLiteral("Sites in SY"));
    const PlanDocument other(std::make_unique<planner::test::MemoryPlan>(sampleBuilder().plan()),
                             [](const QString&) { return Author{}; });
    m_chooser.setDocument(other);
    EXPECT_TRUE(m_chooser.choice().country.empty());
    EXPECT_EQ(m_chooser.choice().kind, SiteKind::All);
}

} // namespace
} // namespace planner::ui
