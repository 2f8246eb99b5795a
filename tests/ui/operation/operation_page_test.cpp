// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_page.h"

#include "tests/ui/operation/page_fixture.h"
#include "ui/records/choice_editor.h"
#include "ui/records/list_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace planner::ui {
namespace {

class SitesPageTest : public PageTest {
protected:
    SitesPageTest() : PageTest(OperationTable::Facilities) {}
};

TEST_F(SitesPageTest, ShowsEveryRowAndOneThatIsNew)
{
    ASSERT_EQ(rows(), 4);
    EXPECT_EQ(text(0, "capacity"), QStringLiteral("300"));
    EXPECT_EQ(text(0, "daily_intake"), QStringLiteral("no limit"));
    EXPECT_EQ(text(2, "daily_intake"), QStringLiteral("100"));
    EXPECT_EQ(text(3, "daily_intake"), QString()) << "a new row has none yet";
}

TEST_F(SitesPageTest, ACellIsEditedByKeyboardInOneStepOfUndo)
{
    type(1, "capacity", QStringLiteral("90"));
    EXPECT_EQ(operation().facilities[1].capacity, People(90));
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_table->currentIndex().row(), 2) << "Return goes down";
    EXPECT_EQ(editor(), nullptr);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(text(1, "capacity"), QStringLiteral("60"));
}

TEST_F(SitesPageTest, DigitsOfAnyKindAreRead)
{
    for (const auto& [text, capacity] :
         {std::pair(QStringLiteral("٩٥"), 95), std::pair(QStringLiteral("1,095"), 1095)}) {
        auto* line = open(1, "capacity");
        ASSERT_NE(line, nullptr);
        line->setText(text); // QTest types ASCII only
        QTest::keyClick(line, Qt::Key_Return);
        EXPECT_EQ(operation().facilities[1].capacity, People(capacity)) << text.toStdString();
    }
}

TEST_F(SitesPageTest, LettersAreForTheCellAndNotForTheWindow)
{
    m_table->setCurrentIndex(cell(1, "name"));
    QTest::keyClick(m_table, Qt::Key_M);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("m"));
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_M, Qt::NoModifier, QStringLiteral("m"));
    key.ignore();
    QCoreApplication::sendEvent(m_table, &key);
    EXPECT_TRUE(key.isAccepted());
}

TEST_F(SitesPageTest, AWrongValueStaysInItsEditorWithTheSentenceUntilItIsCorrected)
{
    type(1, "capacity", QStringLiteral("many"));
    ASSERT_NE(editor(), nullptr) << "it stays open";
    const auto* note = m_table->findChild<QLabel*>(QStringLiteral("operationCellProblem"));
    ASSERT_NE(note, nullptr);
    EXPECT_TRUE(note->text().contains(QStringLiteral("Capacity"))) << note->text().toStdString();
    EXPECT_TRUE(note->text().contains(QStringLiteral("whole number")));
    EXPECT_EQ(m_changes, 0);
    editor()->selectAll();
    QTest::keyClicks(editor(), QStringLiteral("70"));
    EXPECT_EQ(m_table->findChild<QLabel*>(QStringLiteral("operationCellProblem")), nullptr);
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_EQ(operation().facilities[1].capacity, People(70));
}

TEST_F(SitesPageTest, EscapeGivesUp)
{
    type(1, "capacity", QStringLiteral("many"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_EQ(editor(), nullptr);
    EXPECT_EQ(text(1, "capacity"), QStringLiteral("60"));
    EXPECT_EQ(m_page.wrongCells(), 0);
}

TEST_F(SitesPageTest, WhatIsLeftWrongIsMarkedAndFoundAgain)
{
    auto* line = open(1, "capacity");
    line->setText(QStringLiteral("many"));
    m_page.findChild<QLineEdit*>(QStringLiteral("operationFilter"))->setFocus();
    EXPECT_EQ(editor(), nullptr);
    EXPECT_EQ(text(1, "capacity"), QStringLiteral("many"));
    EXPECT_TRUE(problem(1, "capacity").contains(QStringLiteral("whole number")));
    EXPECT_EQ(m_page.wrongCells(), 1);
    EXPECT_TRUE(m_page.findChild<QLabel*>(QStringLiteral("operationProblem"))->isVisible());
    EXPECT_TRUE(cell(1, "capacity").data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not taken")));
    m_table->setFocus();
    m_table->setCurrentIndex(cell(0, "code"));
    QTest::keyClick(m_table, Qt::Key_F7);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("many"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_EQ(m_page.wrongCells(), 0);
    EXPECT_EQ(m_changes, 0);
}

TEST_F(SitesPageTest, WhatThePlanRefusesIsSaidAtTheCell)
{
    type(0, "population", QStringLiteral("150"));
    ASSERT_NE(editor(), nullptr);
    EXPECT_TRUE(
        m_table->findChild<QLabel*>(QStringLiteral("operationCellProblem"))->text().contains(QStringLiteral("200")))
        << "its cohorts have 200 people";
    EXPECT_EQ(operation().facilities[0].population, People(200));
}

TEST_F(SitesPageTest, ANewRowIsAddedAsSoonAsItHasWhatItNeeds)
{
    type(3, "name", QStringLiteral("East prison"));
    EXPECT_EQ(m_changes, 0);
    EXPECT_EQ(text(3, "capacity"), QStringLiteral("needed"));
    EXPECT_EQ(rows(), 5) << "another blank row behind it";
    type(3, "capacity", QStringLiteral("80"));
    EXPECT_EQ(m_changes, 0);
    type(3, "population", QStringLiteral("0"));
    ASSERT_EQ(operation().facilities.size(), 4U);
    EXPECT_EQ(m_changes, 1) << "one step";
    EXPECT_EQ(operation().facilities[3].name, "East prison");
    EXPECT_FALSE(operation().facilities[3].code.empty());
    EXPECT_EQ(rows(), 5);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(rows(), 4);
}

TEST_F(SitesPageTest, TabGoesOnThroughANewRow)
{
    ASSERT_NE(open(3, "code"), nullptr);
    QTest::keyClicks(editor(), QStringLiteral("D"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(m_table->currentIndex(), cell(3, "name"));
    QTest::keyClicks(editor(), QStringLiteral("Delta"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClicks(editor(), QStringLiteral("100"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClicks(editor(), QStringLiteral("0"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    ASSERT_EQ(operation().facilities.size(), 4U);
    EXPECT_EQ(operation().facilities[3].code, "D");
    EXPECT_EQ(m_table->currentIndex().row(), 3) << "the row stays where it was typed";
}

TEST_F(SitesPageTest, ANewRowBeginsBehindItsCodeWhichIsMadeOfTheName)
{
    m_page.addRow();
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(m_table->currentIndex(), cell(3, "name"));
    EXPECT_EQ(text(3, "code"), QString()) << "nothing is said of a row that nobody has begun";
    QTest::keyClicks(editor(), QStringLiteral("East prison"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    EXPECT_EQ(text(3, "code"), QStringLiteral("made"));
    QTest::keyClicks(editor(), QStringLiteral("80"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClicks(editor(), QStringLiteral("0"));
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_EQ(operation().facilities.size(), 4U);
    EXPECT_EQ(operation().facilities[3].code, "EAST-PRISON");
}

TEST_F(SitesPageTest, ReturnAfterTabsGoesToTheNextRowWhereTheyBegan)
{
    ASSERT_NE(open(0, "name"), nullptr);
    QTest::keyClick(editor(), Qt::Key_Tab);
    QTest::keyClick(editor(), Qt::Key_Tab);
    EXPECT_EQ(m_table->currentIndex(), cell(0, "population"));
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_EQ(m_table->currentIndex(), cell(1, "name"));
    ASSERT_NE(open(1, "capacity"), nullptr);
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_EQ(m_table->currentIndex(), cell(2, "capacity")) << "without a run of Tabs it stays in its column";
}

TEST_F(SitesPageTest, AWrongCellEndsNoRunOfTabs)
{
    ASSERT_NE(open(0, "name"), nullptr);
    QTest::keyClick(editor(), Qt::Key_Tab);
    editor()->setText(QStringLiteral("many"));
    QTest::keyClick(editor(), Qt::Key_Tab);
    EXPECT_EQ(m_table->currentIndex(), cell(0, "capacity")) << "it is to be corrected first";
    editor()->setText(QStringLiteral("400"));
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_EQ(m_table->currentIndex(), cell(1, "name"));
}

TEST_F(SitesPageTest, ColumnsGrowWithWhatIsTypedUntilSomebodyChoosesTheirWidth)
{
    const int column = cell(0, "name").column();
    const int before = m_table->columnWidth(column);
    type(0, "name", QStringLiteral("A prison with a long name"));
    QApplication::processEvents();
    const int grown = m_table->columnWidth(column);
    EXPECT_GT(grown, before);
    type(0, "name", QStringLiteral("A"));
    QApplication::processEvents();
    EXPECT_EQ(m_table->columnWidth(column), grown) << "columns do not jump to and fro";
    m_table->setColumnWidth(column, 50);
    type(0, "name", QStringLiteral("A prison with a long name"));
    QApplication::processEvents();
    EXPECT_EQ(m_table->columnWidth(column), 50);
}

TEST_F(SitesPageTest, ARenamedCodeKeepsWhatRefersToIt)
{
    type(0, "code", QStringLiteral("ALPHA"));
    EXPECT_EQ(operation().facilities[0].code, "ALPHA");
    EXPECT_EQ(operation().cohorts[0].facility, FacilityId{0});
    type(1, "code", QStringLiteral("C"));
    ASSERT_NE(editor(), nullptr) << "another row has it";
    EXPECT_EQ(operation().facilities[1].code, "B");
}

TEST_F(SitesPageTest, SeveralCellsGetOneValueInOneStep)
{
    select(0, "daily_intake", 2, "daily_intake");
    QTest::keyClick(m_table, Qt::Key_4);
    ASSERT_NE(editor(), nullptr);
    QTest::keyClicks(editor(), QStringLiteral("0"));
    QTest::keyClick(editor(), Qt::Key_Return);
    for (const Facility& site : operation().facilities)
        EXPECT_EQ(site.dailyIntake, People(40)) << site.code;
    EXPECT_EQ(m_changes, 1);
}

TEST_F(SitesPageTest, DeleteClearsCellsAndNeverANeededOne)
{
    select(1, "daily_intake", 2, "daily_release");
    QTest::keyClick(m_table, Qt::Key_Delete);
    EXPECT_EQ(operation().facilities[2].dailyIntake, std::nullopt);
    EXPECT_EQ(m_changes, 1);
    select(1, "capacity", 1, "capacity");
    QTest::keyClick(m_table, Qt::Key_Delete);
    EXPECT_EQ(operation().facilities[1].capacity, People(60)) << "blank is never 0";
    EXPECT_TRUE(m_told.contains(QStringLiteral("needed"))) << m_told.toStdString();
}

TEST_F(SitesPageTest, CategoriesAreTickedInTheCell)
{
    auto* list = open<ListEditor>(1, "accepts");
    ASSERT_NE(list, nullptr);
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(operation().facilities[1].accepts, std::vector<CategoryId>{CategoryId{1}});
}

TEST_F(SitesPageTest, FillingDownRepeatsTheFirstRowOfTheSelection)
{
    type(0, "source", QStringLiteral("Visit"));
    select(0, "source", 2, "source");
    QTest::keyClick(m_table, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(operation().facilities[1].source, "Visit");
    EXPECT_EQ(operation().facilities[2].source, "Visit");
    EXPECT_EQ(m_changes, 2);
}

TEST_F(SitesPageTest, ASiteThatOthersReferToIsRemovedWithThemAfterAQuestion)
{
    // selectRow() would heed keys that a test before held.
    m_table->selectionModel()->select(cell(1, "code"), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_agrees = false;
    QTest::keyClick(m_table, Qt::Key_Delete);
    EXPECT_TRUE(m_asked.contains(QStringLiteral("A-B"))) << m_asked.toStdString();
    EXPECT_TRUE(m_asked.contains(QStringLiteral("B-001"))) << m_asked.toStdString();
    EXPECT_EQ(operation().facilities.size(), 3U);
    m_agrees = true;
    QTest::keyClick(m_table, Qt::Key_Delete);
    EXPECT_EQ(operation().facilities.size(), 2U);
    EXPECT_EQ(operation().routes.size(), 1U);
    EXPECT_EQ(m_changes, 1) << "one step";
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), sampleBuilder().plan());
}

TEST_F(SitesPageTest, DuplicatesHaveCodesOfTheirOwn)
{
    m_table->setCurrentIndex(cell(1, "capacity"));
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(operation().facilities.size(), 4U) << m_told.toStdString();
    EXPECT_EQ(operation().facilities[3].capacity, People(60));
    EXPECT_NE(operation().facilities[3].code, "B");
    EXPECT_EQ(m_table->currentIndex().row(), 3);
}

TEST_F(SitesPageTest, SortingAndFilteringChangeWhatIsShownAndNothingElse)
{
    const int capacity = cell(0, "capacity").column();
    m_table->sortByColumn(capacity, Qt::DescendingOrder);
    EXPECT_EQ(text(0, "code"), QStringLiteral("C"));
    EXPECT_EQ(text(2, "code"), QStringLiteral("B"));
    type(2, "capacity", QStringLiteral("999"));
    EXPECT_EQ(operation().facilities[1].capacity, People(999));
    EXPECT_EQ(text(2, "code"), QStringLiteral("B")) << "the row stays under the cursor";
    auto* filter = m_page.findChild<QLineEdit*>(QStringLiteral("operationFilter"));
    filter->setText(QStringLiteral("300"));
    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(text(0, "code"), QStringLiteral("A"));
    EXPECT_EQ(m_page.findChild<QLabel*>(QStringLiteral("operationCount"))->text(), QStringLiteral("1 of 3 rows"));
    EXPECT_EQ(m_changes, 1);
}

TEST_F(SitesPageTest, HiddenColumnsAreRememberedByTheirNames)
{
    m_page.setHiddenColumns({QStringLiteral("name"), QStringLiteral("no such field")});
    EXPECT_TRUE(m_table->isColumnHidden(1));
    EXPECT_EQ(m_page.hiddenColumns(), QStringList{QStringLiteral("name")});
    paste(0, "code", QStringLiteral("A\t310\n"));
    EXPECT_EQ(operation().facilities[0].capacity, People(310)) << "a block goes into the columns that are seen";
}

TEST_F(SitesPageTest, FiguresTellTheirSource)
{
    EXPECT_EQ(cell(0, "capacity").data(Qt::ToolTipRole).toString(), QStringLiteral("No source is given."));
    type(0, "source", QStringLiteral("Ministry"));
    EXPECT_EQ(cell(0, "capacity").data(Qt::ToolTipRole).toString(), QStringLiteral("Source: Ministry"));
}

TEST_F(SitesPageTest, TheRowOfASiteSelectsIt)
{
    m_table->setCurrentIndex(cell(2, "name"));
    EXPECT_EQ(m_selection.facility(), FacilityId{2});
}

class RoutesPageTest : public PageTest {
protected:
    RoutesPageTest() : PageTest(OperationTable::Routes) {}
};

TEST_F(RoutesPageTest, ARouteIsMadeByTypingSitesAndItsLength)
{
    for (const auto& [field, words] : {std::pair("from", "B"), std::pair("to", "C")}) {
        auto* choice = open<ChoiceEditor>(2, field);
        ASSERT_NE(choice, nullptr);
        choice->setEditText(QString::fromLatin1(words));
        QTest::keyClick(choice, Qt::Key_Return);
    }
    type(2, "mode", QStringLiteral("road"));
    EXPECT_EQ(m_changes, 0);
    type(2, "km", QStringLiteral("120.5"));
    ASSERT_EQ(operation().routes.size(), 3U) << m_told.toStdString();
    EXPECT_EQ(operation().routes[2].from, FacilityId{1});
    EXPECT_EQ(operation().routes[2].length, Metres(120'500));
    EXPECT_EQ(text(2, "seats"), QStringLiteral("as the operation"));
}

TEST_F(RoutesPageTest, AnUnknownSiteStaysInItsEditor)
{
    auto* choice = open<ChoiceEditor>(0, "to");
    ASSERT_NE(choice, nullptr);
    choice->setEditText(QStringLiteral("NOWHERE"));
    QTest::keyClick(choice, Qt::Key_Return);
    EXPECT_EQ(editor<ChoiceEditor>(), choice);
    EXPECT_TRUE(choice->accessibleDescription().contains(QStringLiteral("NOWHERE")));
    EXPECT_EQ(m_changes, 0);
}

class EmptyFleetsPageTest : public PageTest {
protected:
    EmptyFleetsPageTest() : PageTest(OperationTable::Fleets) {}
};

TEST_F(EmptyFleetsPageTest, AnEmptyPageSaysWhatToDo)
{
    auto* words = m_page.findChild<QLabel*>(QStringLiteral("operationEmpty"));
    ASSERT_TRUE(words->isVisible());
    EXPECT_TRUE(words->text().contains(QStringLiteral("No fleets yet")));
    QTest::mouseClick(m_page.findChild<QPushButton*>(QStringLiteral("addFirstRowButton")), Qt::LeftButton);
    EXPECT_TRUE(m_table->isVisible());
    ASSERT_NE(editor(), nullptr);
    QTest::keyClicks(editor(), QStringLiteral("12"));
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_EQ(operation().fleets.size(), 1U);
    EXPECT_EQ(operation().fleets[0].vehicles, Vehicles(12));
    ASSERT_TRUE(m_document->undo());
    EXPECT_TRUE(words->isVisible());
}

class CalendarPageTest : public PageTest {
protected:
    CalendarPageTest() : PageTest(OperationTable::Calendar, calendarPlan()) {}
    static Plan calendarPlan()
    {
        Plan plan = sampleBuilder().plan();
        plan.operation.calendar = {{CalendarKind::Facility, 2, CalendarField::DailyIntake,
                                    plan.operation.settings.start, plan.operation.settings.start, 0, "Closed"}};
        return plan;
    }
};

TEST_F(CalendarPageTest, CellsThatDependOnEachOtherAreTakenTogetherWhenAllFit)
{
    EXPECT_EQ(text(0, "code"), QStringLiteral("C"));
    auto* model = qobject_cast<OperationTableModel*>(m_table->model());
    const Taking kind = model->take({cell(0, "kind")}, QStringLiteral("route"));
    EXPECT_FALSE(kind.isTaken);
    model->keep(cell(0, "kind"), QStringLiteral("route"), kind.sentence);
    const Taking field = model->take({cell(0, "field")}, QStringLiteral("departures_per_day"));
    model->keep(cell(0, "field"), QStringLiteral("departures_per_day"), field.sentence);
    EXPECT_EQ(m_changes, 0);
    EXPECT_TRUE(model->take({cell(0, "code")}, QStringLiteral("A-C")).isTaken);
    EXPECT_EQ(m_changes, 1) << "one step";
    EXPECT_EQ(operation().calendar[0].kind, CalendarKind::Route);
    EXPECT_EQ(m_page.wrongCells(), 0);
}

} // namespace
} // namespace planner::ui
