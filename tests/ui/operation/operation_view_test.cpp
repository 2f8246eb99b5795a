// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_view.h"

#include "tests/ui/document_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace planner::ui {
namespace {

class OperationViewTest : public DocumentTest {
protected:
    OperationViewTest() : m_view(*m_document, m_selection)
    {
        m_view.resize(1100, 600);
        m_view.show();
        m_list = m_view.findChild<QListWidget*>(QStringLiteral("operationPages"));
    }

    OperationView m_view;
    QListWidget* m_list = nullptr;
};

TEST_F(OperationViewTest, EveryTableHasAPageWithTheNumberOfItsRows)
{
    EXPECT_EQ(m_list->count(), static_cast<int>(kOperationTables.size()));
    EXPECT_EQ(m_list->item(0)->text(), QStringLiteral("Sites (3)"));
    ASSERT_TRUE(m_document->push(AddRow{2, Category{"minors", "Minors", Priority(1), {}, false, {}}}));
    EXPECT_EQ(m_list->item(1)->text(), QStringLiteral("Categories (3)"));
}

TEST_F(OperationViewTest, PagesAreShownByKeyAndEveryFieldSpeaks)
{
    m_list->setFocus();
    for (int row = 0; row < m_list->count(); ++row) {
        EXPECT_EQ(m_list->currentRow(), row);
        QTest::keyClick(m_list, Qt::Key_Down);
    }
    for (QWidget* part : m_view.findChildren<QWidget*>()) {
        if ((part->focusPolicy() & Qt::TabFocus) == 0 || part->inherits("QScrollArea")
            || part->parentWidget()->inherits("QComboBox") || part->window() != &m_view) // lists that open
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(part);
        ASSERT_NE(accessible, nullptr);
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << part->metaObject()->className() << ' ' << part->objectName().toStdString();
    }
}

TEST_F(OperationViewTest, SettingsAreAForm)
{
    m_view.showPage(OperationTable::Settings);
    auto* batchSize = m_view.findChild<QLineEdit*>(QStringLiteral("recordField_batch_size"));
    ASSERT_NE(batchSize, nullptr);
    batchSize->setText(QStringLiteral("55"));
    QTest::keyClick(batchSize, Qt::Key_Return);
    EXPECT_EQ(m_document->operation().settings.batchSize, People(55));
    EXPECT_EQ(m_changes, 1);
}

TEST_F(OperationViewTest, GoesToACell)
{
    m_view.showCell(OperationTable::Cohorts, 1, "people");
    auto* page = m_view.findChild<OperationPage*>(QStringLiteral("operationPage_cohorts"));
    ASSERT_NE(page, nullptr);
    EXPECT_TRUE(page->isVisible());
    EXPECT_EQ(page->findChild<QTableView*>()->currentIndex().row(), 1);
    EXPECT_EQ(m_view.shownPage(), OperationTable::Cohorts);
}

TEST_F(OperationViewTest, GivesTheKeyboardToThePageThatIsGoneTo)
{
    QApplication::setActiveWindow(&m_view);
    m_view.goTo(OperationTable::Routes);
    auto* page = m_view.findChild<OperationPage*>(QStringLiteral("operationPage_routes"));
    EXPECT_EQ(QApplication::focusWidget(), page->findChild<QTableView*>());
    m_view.goTo(OperationTable::Settings);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("recordField_title"));
    m_view.goTo(OperationTable::Fleets);
    auto* add = m_view.findChild<OperationPage*>(QStringLiteral("operationPage_fleets"))
                    ->findChild<QPushButton*>(QStringLiteral("addFirstRowButton"));
    ASSERT_EQ(QApplication::focusWidget(), add);
    QTest::keyClick(add, Qt::Key_Return);
    EXPECT_FALSE(add->isVisible()) << "Return begins the first row";
}

TEST_F(OperationViewTest, AnEstimatedLengthIsMarked)
{
    Route route = m_document->operation().routes[0];
    route.source = "assumed: as the crow flies";
    ASSERT_TRUE(m_document->push(SetRow{0, route}));
    m_view.showCell(OperationTable::Routes, 0, "km");
    const auto* table =
        m_view.findChild<OperationPage*>(QStringLiteral("operationPage_routes"))->findChild<QTableView*>();
    EXPECT_TRUE(table->currentIndex().data().toString().startsWith(QStringLiteral("≈ "))) << "in the page of routes";
    EXPECT_FALSE(table->currentIndex().data(Qt::EditRole).toString().contains(u'≈'));
    EXPECT_FALSE(table->currentIndex().siblingAtRow(1).data().toString().contains(u'≈'));
}

TEST_F(OperationViewTest, HiddenColumnsOfAllPagesAreTold)
{
    m_view.setHiddenColumns({{QStringLiteral("routes"), {QStringLiteral("via")}}});
    m_view.showPage(OperationTable::Routes);
    auto* page = m_view.findChild<OperationPage*>(QStringLiteral("operationPage_routes"));
    EXPECT_EQ(page->hiddenColumns(), QStringList{QStringLiteral("via")});
}

} // namespace
} // namespace planner::ui
