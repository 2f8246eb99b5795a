// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_table_view.h"

#include "tests/ui/day_fixture.h"
#include "tests/ui/support/wheel.h"
#include "ui/table/batch_filter_model.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>

namespace planner::ui {
namespace {

class BatchTableTest : public DayTest {
protected:
    BatchTableTest() : m_view(*m_document, m_selection)
    {
        m_view.resize(900, 400);
        m_view.show();
        m_table = m_view.findChild<QTableView*>(QStringLiteral("batchTable"));
        m_table->setFocus();
        QObject::connect(&m_view, &BatchTableView::deedRequested, &m_view,
                         [this](Deed deed, const Thing& thing) { m_deeds.emplace_back(deed, thing.batches); });
    }
    /// Chooses a status in the row's cell, as the keyboard does.
    void chooseStatus(int row, Status status)
    {
        auto* editor = openEditor<QComboBox>(cell(row, BatchColumn::Status));
        ASSERT_NE(editor, nullptr);
        editor->setCurrentIndex(editor->findData(static_cast<int>(status)));
        const std::size_t before = m_deeds.size() + m_errors.size();
        QTest::keyClick(editor, Qt::Key_Return);
        // The edit follows when the editor is closed.
        ASSERT_TRUE(QTest::qWaitFor([this, before] { return m_deeds.size() + m_errors.size() > before; }));
    }
    [[nodiscard]] QModelIndex cell(int row, BatchColumn column) const
    {
        return m_table->model()->index(row, static_cast<int>(column));
    }
    void selectAll() { m_selection.selectBatches({{"B-001"}, {"B-002"}, {"B-003"}}); }
    /// Opens the editor of the current cell by keyboard.
    template <class Editor>
    Editor* openEditor(const QModelIndex& index)
    {
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        QTest::keyClick(m_table, Qt::Key_F2);
        return m_table->findChild<Editor*>(QStringLiteral("batchCellEditor"));
    }

    BatchTableView m_view;
    QTableView* m_table = nullptr;
    std::vector<std::pair<Deed, std::vector<BatchCode>>> m_deeds;
};

TEST_F(BatchTableTest, ShowsEveryBatchAndFollowsEdits)
{
    ASSERT_EQ(m_table->model()->rowCount(), 3);
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-002"}, Day(5)}));
    EXPECT_EQ(cell(1, BatchColumn::Departs).data().toString(), QStringLiteral("25 Jan"));
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}}, {}}));
    EXPECT_EQ(m_table->model()->rowCount(), 2);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(cell(0, BatchColumn::Code).data().toString(), QStringLiteral("B-001"));
}

TEST_F(BatchTableTest, ColumnsFitNewContentUntilTheUserGivesThemAWidth)
{
    constexpr int kTo = static_cast<int>(BatchColumn::To);
    const int narrow = m_table->columnWidth(kTo);
    Plan plan = m_document->plan();
    plan.operation.facilities[2].name = "A facility with a rather long name";
    ASSERT_TRUE(m_document->push(ReplacePlan{plan}));
    EXPECT_GT(m_table->columnWidth(kTo), narrow + 50);
    m_table->setColumnWidth(kTo, 90);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_table->columnWidth(kTo), 90);
}

TEST_F(BatchTableTest, SortsNumbersAsNumbers)
{
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-003"}, {{CohortId{1}, People(9)}}}));
    m_table->sortByColumn(static_cast<int>(BatchColumn::People), Qt::AscendingOrder);
    EXPECT_EQ(cell(0, BatchColumn::Code).data().toString(), QStringLiteral("B-003"));
    EXPECT_EQ(cell(2, BatchColumn::Code).data().toString(), QStringLiteral("B-002"));
}

TEST_F(BatchTableTest, FiltersByEveryWord)
{
    auto* filter = m_view.findChild<QLineEdit*>(QStringLiteral("batchTableFilter"));
    QTest::keyClicks(filter, QStringLiteral("a-c WOMEN"));
    EXPECT_EQ(m_table->model()->rowCount(), 2);
    QTest::keyClicks(filter, QStringLiteral(" nothing"));
    EXPECT_EQ(m_table->model()->rowCount(), 0);
    EXPECT_FALSE(m_table->isVisible()) << "an empty table says what to do instead";
}

TEST_F(BatchTableTest, AddsUpWhatIsShownAndWhatIsSelected)
{
    const auto* count = m_view.findChild<QLabel*>(QStringLiteral("batchTableCount"));
    EXPECT_EQ(count->text(), QStringLiteral("3 batches, 115 people"));
    m_view.setFilterText(QStringLiteral("women"));
    EXPECT_EQ(count->text(), QStringLiteral("2 of 3 batches, 75 people"));
    m_view.setFilterText({});
    m_selection.selectBatches({{"B-001"}});
    EXPECT_EQ(count->text(), QStringLiteral("3 batches, 115 people")) << "one says itself how many it has";
    m_selection.selectBatches({{"B-001"}, {"B-003"}});
    EXPECT_EQ(count->text(), QStringLiteral("3 batches, 115 people; selected 2, 65 people"));
    m_view.hide();
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-002"}}, {}}));
    m_view.show();
    EXPECT_EQ(count->text(), QStringLiteral("2 batches, 65 people; selected 2, 65 people"));
}

TEST_F(BatchTableTest, EditsACellByKeyboardInOneUndoStep)
{
    auto* editor = openEditor<QSpinBox>(cell(0, BatchColumn::People));
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("33"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 1; }));
    EXPECT_EQ(batch("B-001").people(), People(33));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(batch("B-001").people(), People(40));
}

TEST_F(BatchTableTest, AnEditOfOneOfManySelectedRowsEditsAllInOneStep)
{
    selectAll();
    auto* editor = openEditor<QComboBox>(cell(1, BatchColumn::Status));
    ASSERT_NE(editor, nullptr);
    QTest::keyClick(editor, Qt::Key_Down);
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 1; }));
    for (const char* code : {"B-001", "B-002", "B-003"})
        EXPECT_EQ(batch(code).status, Status::Proposed) << code;
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(batch("B-003").status, Status::Draft);
}

TEST_F(BatchTableTest, TheWheelEntersNoStatus)
{
    QApplication::setActiveWindow(&m_view);
    auto* editor = openEditor<QComboBox>(cell(0, BatchColumn::Status));
    ASSERT_NE(editor, nullptr);
    ASSERT_TRUE(editor->hasFocus());
    beginScroll(*editor);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_changes, 0);
    EXPECT_EQ(editor->currentData().toInt(), static_cast<int>(Status::Draft));
}

TEST_F(BatchTableTest, SpaceLocksTheSelectedBatches)
{
    selectAll();
    m_table->selectionModel()->setCurrentIndex(cell(0, BatchColumn::Lock), QItemSelectionModel::NoUpdate);
    QTest::keyClick(m_table, Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 1; }));
    EXPECT_TRUE(batch("B-001").isLocked);
    EXPECT_TRUE(batch("B-003").isLocked);
}

TEST_F(BatchTableTest, TellsARefusedEditAndChangesNothing)
{
    auto* editor = openEditor<QComboBox>(cell(0, BatchColumn::Status));
    ASSERT_NE(editor, nullptr);
    editor->addItem(QStringLiteral("Departed"), static_cast<int>(Status::Departed)); // which is not offered
    editor->setCurrentIndex(editor->findData(static_cast<int>(Status::Departed)));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_errors.empty(); }));
    EXPECT_EQ(batch("B-001").status, Status::Draft);
    EXPECT_EQ(m_changes, 0);
}

TEST_F(BatchTableTest, SharesTheSelectionWithTheOtherViews)
{
    m_table->selectRow(2);
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-003"}}));
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    EXPECT_EQ(m_table->selectionModel()->selectedRows().size(), 2);
    m_selection.reveal({"B-002"});
    EXPECT_EQ(m_table->currentIndex().row(), 1);
}

TEST_F(BatchTableTest, CopiesAndPastesByKeyboard)
{
    selectAll();
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QString text = QApplication::clipboard()->text();
    ASSERT_TRUE(text.contains(QStringLiteral("B-002\tdraft")));
    QApplication::clipboard()->setText(text.replace(QStringLiteral("\tdraft\t"), QStringLiteral("\tproposed\t")));
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(batch("B-002").status, Status::Proposed);
    QApplication::clipboard()->setText(QStringLiteral("batch\tpeople\nB-002\tmany\n"));
    QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(m_changes, 1);
}

TEST_F(BatchTableTest, ReadsWellToAScreenReader)
{
    EXPECT_EQ(cell(0, BatchColumn::Departs).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Departs: 21 Jan"));
    EXPECT_FALSE(m_table->accessibleName().isEmpty());
}

TEST_F(BatchTableTest, ADepartureOrArrivalThatIsChosenIsAskedForAndNotAssumed)
{
    using Deeds = std::vector<std::pair<Deed, std::vector<BatchCode>>>;
    approve("B-001");
    approve("B-002");
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    chooseStatus(0, Status::Departed);
    EXPECT_EQ(m_deeds, (Deeds{{Deed::Depart, {{"B-001"}, {"B-002"}}}}));
    EXPECT_EQ(batch("B-001").status, Status::Approved) << "nothing is recorded without a count";
    ASSERT_TRUE(m_document->push(departedAsPlanned(batch("B-002"))));
    m_selection.selectBatches({{"B-002"}});
    chooseStatus(1, Status::Arrived);
    EXPECT_EQ(m_deeds.back(), (std::pair{Deed::Arrive, std::vector<BatchCode>{{"B-002"}}}));
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(BatchTableTest, BatchesThatCannotAllDepartAreRefusedTogether)
{
    approve("B-001");
    selectAll();
    const int changes = m_changes;
    chooseStatus(0, Status::Departed);
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_TRUE(m_deeds.empty());
    EXPECT_EQ(m_changes, changes);
}

TEST_F(BatchTableTest, LatenessChangesWithTheDay)
{
    depart("B-002");
    const auto status = [this] { return cell(1, BatchColumn::Status).data().toString(); };
    m_document->pickUpDay();
    EXPECT_EQ(status(), QStringLiteral("Departed"));
    int painted = 0;
    QObject::connect(m_table->model(), &QAbstractItemModel::dataChanged, &m_view, [&painted] { ++painted; });
    setDay(4);
    m_document->pickUpDay();
    EXPECT_EQ(painted, 1);
    EXPECT_EQ(status(), QStringLiteral("Departed, late"));
}

} // namespace
} // namespace planner::ui
