// SPDX-License-Identifier: Apache-2.0
#include "ui/records/cell_editor.h"

#include "tests/support/small_plans.h"
#include "ui/records/choice_editor.h"
#include "ui/records/date_editor.h"
#include "ui/records/list_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace planner::ui {
namespace {

/// Remembers the last key that a field gets.
class KeysOf : public QObject {
public:
    explicit KeysOf(QWidget& field) { field.installEventFilter(this); }
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress)
            last = static_cast<QKeyEvent*>(event)->key();
        return false;
    }

    int last = 0;
};

void typeInto(ChoiceEditor& field, const QString& text)
{
    field.setFocus();
    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), text);
}

class CellEditorTest : public testing::Test {
protected:
    [[nodiscard]] QWidget* editor(OperationTable table, const char* name)
    {
        const RowField* field = findField(table, name);
        m_editor.reset(newCellEditor(
            m_operation, {table, field, field->refersTo}, [this] { ++m_chosen; }, nullptr));
        m_editor->show();
        return m_editor.get();
    }

    Operation m_operation = test::sampleBuilder().operation();
    std::unique_ptr<QWidget> m_editor;
    int m_chosen = 0;
};

TEST_F(CellEditorTest, EveryFieldHasAnEditorThatGivesItsTextBack)
{
    const Plan plan = test::sampleBuilder().plan();
    for (const OperationTable table : {OperationTable::Settings, OperationTable::Categories, OperationTable::Facilities,
                                       OperationTable::Cohorts, OperationTable::Routes})
        for (const RowField& field : fieldsOf(table)) {
            const std::string text = cellText(plan.operation, rowAt(plan.operation, table, 0), field.name);
            QWidget* made = editor(table, std::string(field.name).c_str());
            setTextIn(*made, QString::fromStdString(text));
            EXPECT_EQ(textIn(*made).toStdString(), text) << nameOf(table) << '.' << field.name;
        }
}

TEST_F(CellEditorTest, AReferenceIsTypedByAPartOfItsName)
{
    m_operation.facilities[1].name = "Bridge camp";
    auto* choice = qobject_cast<ChoiceEditor*>(editor(OperationTable::Routes, "to"));
    ASSERT_NE(choice, nullptr);
    setTextIn(*choice, QStringLiteral("C"));
    EXPECT_EQ(choice->currentText(), QStringLiteral("C"));
    choice->lineEdit()->selectAll();
    QTest::keyClicks(choice->lineEdit(), QStringLiteral("Bridge camp (B)"));
    EXPECT_EQ(textIn(*choice), QStringLiteral("B"));
    setTextIn(*choice, QStringLiteral("nowhere"));
    EXPECT_EQ(textIn(*choice), QStringLiteral("nowhere")) << "what is wrong stays to be corrected";
}

TEST_F(CellEditorTest, TabTakesTheOnlyEntryThatIsProposedAndLeavesTheField)
{
    m_operation.facilities[1].name = "Bridge camp";
    auto* choice = qobject_cast<ChoiceEditor*>(editor(OperationTable::Routes, "to"));
    ASSERT_NE(choice, nullptr);
    KeysOf keys(*choice);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Return}) {
        typeInto(*choice, QStringLiteral("bri"));
        ASSERT_TRUE(choice->completer()->popup()->isVisible());
        QTest::keyClick(choice->completer()->popup(), key);
        EXPECT_EQ(textIn(*choice), QStringLiteral("B"));
        EXPECT_FALSE(choice->completer()->popup()->isVisible());
        EXPECT_EQ(keys.last, key) << "the field goes on as it does without a list";
    }
}

TEST_F(CellEditorTest, TabKeepsWhatWasTypedWhereSeveralEntriesAreProposed)
{
    m_operation.facilities[0].name = "North camp";
    m_operation.facilities[1].name = "South camp";
    auto* choice = qobject_cast<ChoiceEditor*>(editor(OperationTable::Routes, "to"));
    ASSERT_NE(choice, nullptr);
    typeInto(*choice, QStringLiteral("camp"));
    QTest::keyClick(choice->completer()->popup(), Qt::Key_Tab);
    EXPECT_EQ(textIn(*choice), QStringLiteral("camp")) << "none of several is guessed";
    typeInto(*choice, QStringLiteral("camp"));
    QTest::keyClick(choice->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(choice->completer()->popup(), Qt::Key_Tab);
    EXPECT_EQ(textIn(*choice).toStdString(), m_operation.facilities[0].code) << "the one that was gone to is taken";
}

TEST_F(CellEditorTest, CategoriesAreTickedAndNoneMeansAll)
{
    auto* list = qobject_cast<ListEditor*>(editor(OperationTable::Facilities, "accepts"));
    ASSERT_NE(list, nullptr);
    ASSERT_EQ(list->count(), 2);
    setTextIn(*list, QStringLiteral("women"));
    EXPECT_EQ(list->item(0)->checkState(), Qt::Unchecked);
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_EQ(textIn(*list), QStringLiteral("men women"));
    setTextIn(*list, QStringLiteral("children"));
    EXPECT_EQ(textIn(*list), QStringLiteral("children")) << "an unknown word does not get lost";
}

TEST_F(CellEditorTest, GoalsAreMovedByKeys)
{
    auto* list = qobject_cast<ListEditor*>(editor(OperationTable::Settings, "goals"));
    ASSERT_NE(list, nullptr);
    setTextIn(*list, QStringLiteral("delay waiting"));
    EXPECT_EQ(list->item(0)->data(Qt::UserRole).toString(), QStringLiteral("delay"));
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(textIn(*list), QStringLiteral("waiting delay"));
}

TEST_F(CellEditorTest, ADateIsTyped)
{
    auto* date = qobject_cast<DateEditor*>(editor(OperationTable::Cohorts, "ready_from"));
    ASSERT_NE(date, nullptr);
    QTest::keyClicks(date, QStringLiteral("2026-01-24"));
    EXPECT_EQ(textIn(*date), QStringLiteral("2026-01-24"));
}

TEST_F(CellEditorTest, AMarkedEditorTellsReadersWhy)
{
    QWidget* line = editor(OperationTable::Facilities, "capacity");
    markProblem(*line, QStringLiteral("It is no number."));
    EXPECT_EQ(line->accessibleDescription(), QStringLiteral("It is no number."));
    markProblem(*line, {});
    EXPECT_TRUE(line->accessibleDescription().isEmpty());
}

} // namespace
} // namespace planner::ui
