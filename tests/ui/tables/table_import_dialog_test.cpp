// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_import_dialog.h"

#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"
#include "ui/tables/column_model.h"
#include "ui/tables/table_columns.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace planner::ui {
namespace {

class TableImportDialogTest : public WindowTest {
protected:
    TableImportDialogTest()
        : m_document(std::make_unique<test::MemoryPlan>(test::smallPlan()), [](const QString& reason) {
              return Author{"Tester", 0, reason.toStdString()};
          })
    {
        make();
    }
    void make(std::optional<TableKind> kind = std::nullopt)
    {
        m_dialog = std::make_unique<TableImportDialog>(m_document, m_session, m_questions, kind, nullptr);
        m_dialog->show();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    void wait()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_dialog->isBusy(); }, 20'000));
    }
    void paste(const QString& text)
    {
        m_dialog->openText(text);
        wait();
    }
    QString write(const char* name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    [[nodiscard]] QString status() const { return find<QLabel>("tableStatus")->text(); }
    [[nodiscard]] bool canTake() const { return find<QPushButton>("tableTake")->isEnabled(); }
    [[nodiscard]] QAbstractItemModel* columns() const { return find<QTableView>("tableColumns")->model(); }
    [[nodiscard]] QString column(int row, int what) const { return columns()->index(row, what).data().toString(); }
    [[nodiscard]] QString becomes(int row) const
    {
        return find<QTableView>("tableTakenRows")->model()->index(row, 1).data().toString();
    }
    /// Chooses the entry with these words for the column, by keyboard.
    void choose(int row, const QString& words)
    {
        auto* list = find<QTableView>("tableColumns");
        list->setCurrentIndex(columns()->index(row, 0));
        auto* fields = find<QComboBox>("columnBecomes");
        const int entry = fields->findText(words);
        ASSERT_GE(entry, 0) << words.toStdString();
        fields->setFocus();
        fields->setCurrentIndex(entry);
        emit fields->activated(entry);
        wait();
    }

    PlanDocument m_document;
    std::unique_ptr<TableImportDialog> m_dialog;
};

const QString kSites =
    QStringLiteral("code\tname\tcapacity\tpopulation\nA\tA\t120\t60\nC\tRye\t30\t5\nTotal\t\t150\t65\n");

TEST_F(TableImportDialogTest, BeginsWithWhatToDoAndTakesNothing)
{
    EXPECT_TRUE(find<QLabel>("tableWords")->text().contains(QStringLiteral("Choose a table")));
    EXPECT_FALSE(canTake());
    m_dialog->accept();
    EXPECT_TRUE(m_dialog->takenText().isEmpty());
}

TEST_F(TableImportDialogTest, ShowsWhatColumnsAndRowsBecomeAndTakesThemAsOneStep)
{
    paste(kSites);
    EXPECT_EQ(columns()->rowCount(), 4);
    EXPECT_EQ(column(1, ColumnModel::Sure), QStringLiteral("sure"));
    EXPECT_EQ(column(2, ColumnModel::Sure), QStringLiteral("likely")) << "two values only speak little for people";
    EXPECT_FALSE(column(2, ColumnModel::Why).isEmpty());
    EXPECT_TRUE(column(2, ColumnModel::Values).contains(QStringLiteral("120")));
    EXPECT_EQ(becomes(0), QStringLiteral("changed"));
    EXPECT_EQ(becomes(1), QStringLiteral("added"));
    EXPECT_EQ(becomes(2), QStringLiteral("left out"));
    ASSERT_TRUE(canTake()) << status().toStdString();
    m_dialog->accept();
    EXPECT_EQ(m_dialog->result(), QDialog::Accepted);
    EXPECT_EQ(m_document.operation().facilities.size(), 3U);
    EXPECT_EQ(m_document.operation().facilities[0].capacity, People(120));
    m_document.undo();
    EXPECT_EQ(m_document.plan(), test::smallPlan());
}

TEST_F(TableImportDialogTest, AColumnThatProtectsWaitsForAWordEitherWay)
{
    const QString table = QStringLiteral("code,name,capacity,population,Daily intake\nA,A,120,60,5\nB,B,50,0,6\n");
    paste(table);
    EXPECT_FALSE(canTake());
    EXPECT_TRUE(columns()->index(4, 0).data(ColumnModel::kIsOpenRole).toBool());
    EXPECT_EQ(column(4, ColumnModel::Sure), QStringLiteral("you have to say so"));
    EXPECT_EQ(find<QTableView>("tableColumns")->currentIndex().row(), 4) << "the first question is shown";
    choose(4, QStringLiteral("Leave out"));
    EXPECT_TRUE(canTake()) << status().toStdString();
    EXPECT_EQ(column(4, ColumnModel::Sure), QStringLiteral("you said so"));
    m_dialog->accept();
    EXPECT_EQ(m_document.operation().facilities[0].dailyIntake, std::nullopt);
}

TEST_F(TableImportDialogTest, WhatAPersonSaidIsRememberedAndCanBeForgotten)
{
    const QString table = QStringLiteral("code,name,capacity,population,Daily intake\nA,A,%1,60,5\nB,B,50,0,6\n");
    paste(table.arg(120));
    choose(4, QStringLiteral("Leave out"));
    m_dialog->accept();
    ASSERT_EQ(m_session.rememberedTables().size(), 1);
    make();
    paste(table.arg(130));
    EXPECT_TRUE(canTake()) << status().toStdString();
    EXPECT_TRUE(find<QLabel>("tableRemembered")->isVisible());
    find<QPushButton>("tableForget")->click();
    wait();
    EXPECT_FALSE(canTake());
    EXPECT_FALSE(find<QLabel>("tableRemembered")->isVisible());
    EXPECT_TRUE(m_session.rememberedTables().isEmpty());
}

TEST_F(TableImportDialogTest, ABlankFigureIsSaidAndLeftOutOnlyWhereSomebodyTicksIt)
{
    paste(QStringLiteral("code,name,capacity,population\nA,A,120,60\nC,Rye,,5\n"));
    EXPECT_FALSE(canTake());
    EXPECT_TRUE(status().contains(QStringLiteral("row 3"))) << status().toStdString();
    auto* drops = find<QCheckBox>("tableDropsIncomplete");
    ASSERT_TRUE(drops->isVisible());
    drops->click();
    wait();
    ASSERT_TRUE(canTake()) << status().toStdString();
    m_dialog->accept();
    EXPECT_EQ(m_document.operation().facilities.size(), 2U);
}

TEST_F(TableImportDialogTest, PeopleWaitForWhoMovesAndTheirCategory)
{
    make(TableKind::Cohorts);
    paste(QStringLiteral("facility,people\nB,0\nA,5\n"));
    EXPECT_FALSE(canTake());
    auto* moves = find<QComboBox>("tableMove");
    ASSERT_TRUE(moves->isVisible());
    EXPECT_EQ(moves->currentIndex(), -1) << "nobody is moved by a default";
    moves->setCurrentIndex(moves->findData(QStringLiteral("stay")));
    emit moves->activated(moves->currentIndex());
    wait();
    EXPECT_FALSE(canTake());
    auto* category = find<QComboBox>("tableCategory");
    ASSERT_TRUE(category->isVisible());
    category->setCurrentText(QStringLiteral("new"));
    wait();
    auto* adds = find<QCheckBox>("tableAddsCategories");
    ASSERT_TRUE(adds->isVisible()) << status().toStdString();
}

TEST_F(TableImportDialogTest, TheHeaderCanBeChosen)
{
    paste(QStringLiteral("Sites of custody\n\ncode,name,capacity,population\nA,A,120,60\nB,B,50,0\n"));
    auto* header = find<QSpinBox>("tableHeader");
    EXPECT_EQ(header->value(), 3);
    header->setValue(0);
    wait();
    EXPECT_EQ(find<QSpinBox>("tableHeader")->value(), 0);
    EXPECT_FALSE(canTake());
}

TEST_F(TableImportDialogTest, RowsAreLeftOutByKey)
{
    paste(kSites);
    auto* sheet = find<QTableView>("tableSheetRows");
    sheet->selectRow(2);
    sheet->setFocus();
    QTest::keyClick(sheet, Qt::Key_Delete);
    wait();
    EXPECT_EQ(becomes(1), QStringLiteral("left out"));
}

TEST_F(TableImportDialogTest, TheNextFileFollowsTheFirst)
{
    const QString first = write("a.csv", "code,name,capacity,population\nC,Rye,30,5\n");
    const QString second = write("b.csv", "code,name,capacity,population\nD,Deal,40,6\n");
    m_dialog->open({first, second});
    wait();
    ASSERT_TRUE(canTake()) << status().toStdString();
    m_dialog->accept();
    wait();
    EXPECT_NE(m_dialog->result(), QDialog::Accepted);
    EXPECT_EQ(find<QLabel>("tableFile")->text(), QStringLiteral("b.csv"));
    m_dialog->accept();
    EXPECT_EQ(m_dialog->result(), QDialog::Accepted);
    EXPECT_EQ(m_document.operation().facilities.size(), 4U);
}

TEST_F(TableImportDialogTest, WhatIsNoTableIsToldCalmly)
{
    m_dialog->open({write("page.xls", "<html><table></table></html>")});
    wait();
    EXPECT_TRUE(find<QLabel>("tableWords")->text().contains(QStringLiteral("Maybe")));
    EXPECT_FALSE(canTake());
    paste(QStringLiteral("  \n "));
    EXPECT_TRUE(find<QLabel>("tableWords")->text().contains(QStringLiteral("The clipboard has no text")));
    m_dialog->open({write("latin.csv", "name,capacity\nK\xF6ln,5\n")});
    wait();
    EXPECT_TRUE(find<QComboBox>("tableEncoding")->isVisible());
}

TEST_F(TableImportDialogTest, TheSameTableTwiceIsNothingToTake)
{
    paste(QStringLiteral("code,name,capacity,population\nA,A,100,60\nB,B,50,0\n"));
    EXPECT_TRUE(status().contains(QStringLiteral("nothing to take"))) << status().toStdString();
    EXPECT_FALSE(canTake());
}

} // namespace
} // namespace planner::ui
