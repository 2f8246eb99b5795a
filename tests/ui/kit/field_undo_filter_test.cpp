// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_undo_filter.h"

#include "tests/ui/kit/field_kinds.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/selection.h"
#include "ui/models/batch_columns.h"
#include "ui/models/plan_document.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace planner::ui {
namespace {

constexpr Qt::KeyboardModifiers kControl = Qt::ControlModifier;
constexpr Qt::KeyboardModifiers kControlShift = Qt::ControlModifier | Qt::ShiftModifier;

/// A field in a window that has undo and redo itself, and counts them.
class FieldUndoTest : public testing::TestWithParam<FieldKind> {
protected:
    FieldUndoTest() : m_field(GetParam().make())
    {
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(m_field);
        column->addWidget(new QPushButton(&m_window));
        addAction({QKeySequence(kControl | Qt::Key_Z)}, m_undone);
        addAction({QKeySequence(kControlShift | Qt::Key_Z), QKeySequence(kControl | Qt::Key_Y)}, m_redone);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        m_field->setFocus();
        m_before = text();
    }
    void addAction(const QList<QKeySequence>& keys, int& count)
    {
        auto* action = new QAction(&m_window);
        action->setShortcuts(keys);
        QObject::connect(action, &QAction::triggered, action, [&count] { ++count; });
        m_window.addAction(action);
    }
    [[nodiscard]] QString text() const { return GetParam().value(*m_field); }
    /// Types something else than what is there.
    void type()
    {
        QTest::keyClicks(m_field, QStringLiteral("1"));
        EXPECT_NE(text(), m_before);
    }
    /// As a person enters it: by Enter, and where that is a new line, by leaving the field.
    void enter()
    {
        const bool isOfManyLines = m_field->inherits("QTextEdit") || m_field->inherits("QPlainTextEdit");
        if (!isOfManyLines) {
            QTest::keyClick(m_field, Qt::Key_Return);
            return;
        }
        leave();
        m_field->setFocus();
    }
    void leave() { m_window.findChild<QPushButton*>()->setFocus(); }

    QWidget m_window;
    QWidget* m_field;
    QString m_before;
    int m_undone = 0;
    int m_redone = 0;
};

INSTANTIATE_TEST_SUITE_P(EveryKind, FieldUndoTest, testing::ValuesIn(typedKinds()),
                         [](const testing::TestParamInfo<FieldKind>& kind) { return std::string(kind.param.name); });

TEST_P(FieldUndoTest, TheKeysOfAnUntouchedFieldAreThoseOfTheWindow)
{
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    EXPECT_EQ(m_undone, 1);
    QTest::keyClick(m_field, Qt::Key_Z, kControlShift);
    QTest::keyClick(m_field, Qt::Key_Y, kControl);
    EXPECT_EQ(m_redone, 2);
}

TEST_P(FieldUndoTest, TypingIsTakenBackAndBroughtBackInTheField)
{
    type();
    const QString typed = text();
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    EXPECT_EQ(text(), m_before);
    QTest::keyClick(m_field, Qt::Key_Z, kControlShift);
    EXPECT_EQ(text(), typed);
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    QTest::keyClick(m_field, Qt::Key_Y, kControl);
    EXPECT_EQ(text(), typed);
    EXPECT_EQ(m_undone + m_redone, 0);
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    EXPECT_EQ(m_undone, 1) << "all that was typed is taken back";
}

TEST_P(FieldUndoTest, OnceTheTypingIsEnteredTheKeysAreThoseOfTheWindow)
{
    type();
    enter();
    const QString entered = text();
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    EXPECT_EQ(m_undone, 2);
    QTest::keyClick(m_field, Qt::Key_Y, kControl);
    EXPECT_EQ(m_redone, 1);
    EXPECT_EQ(text(), entered);
}

TEST_P(FieldUndoTest, LeavingTheFieldEntersItToo)
{
    type();
    leave();
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    EXPECT_EQ(m_undone, 1);
}

TEST_P(FieldUndoTest, TypingThatWasTakenBackIsGoneOnceTheFieldIsEntered)
{
    type();
    QTest::keyClick(m_field, Qt::Key_Z, kControl);
    enter();
    const QString entered = text();
    QTest::keyClick(m_field, Qt::Key_Z, kControlShift);
    EXPECT_EQ(m_redone, 1);
    EXPECT_EQ(text(), entered);
}

class FieldUndoWindowTest : public WindowTest {
protected:
    FieldUndoWindowTest()
    {
        m_files.plan.operation.facilities[1].accommodationArea = 300;
        openPlan();
        QApplication::setActiveWindow(m_window);
    }
    template <class Field>
    Field* focused(const char* name)
    {
        auto* field = m_window->findChild<Field*>(QLatin1String(name));
        EXPECT_NE(field, nullptr) << name;
        field->setFocus();
        return field;
    }
    [[nodiscard]] const Batch& batch() const { return *m_window->document()->batch({"B-001"}); }
    /// As a person does: to whatever has the keyboard.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

TEST_F(FieldUndoWindowTest, AFieldOfTheDetailsShowsTheOldValueAfterUndoAndItGoesOn)
{
    m_window->selection().selectBatches({{"B-001"}});
    auto* people = focused<QSpinBox>("detailsPeople");
    for (const char* number : {"30", "20"}) {
        people->selectAll();
        QTest::keyClicks(people, QLatin1String(number));
        press(Qt::Key_Return);
    }
    ASSERT_EQ(batch().people(), People(20));
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(batch().people(), People(30));
    EXPECT_EQ(people->value(), 30);
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(people->value(), 40);
    EXPECT_EQ(people->text(), QStringLiteral("40"));
    press(Qt::Key_Z, kControlShift);
    EXPECT_EQ(batch().people(), People(30));
    QCoreApplication::processEvents();
    QTest::keyClicks(people, QStringLiteral("5"));
    EXPECT_EQ(people->text(), QStringLiteral("5")) << "the number is selected as a whole, as after Enter";
}

TEST_F(FieldUndoWindowTest, AStepOfADateAListAndANumberIsTakenBackInTheFieldItself)
{
    m_window->selection().selectBatches({{"B-001"}});
    auto* departs = focused<QDateEdit>("detailsDeparts");
    press(Qt::Key_Up);
    ASSERT_EQ(batch().departure, Day(2));
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(batch().departure, Day(1));
    EXPECT_EQ(departs->date(), QDate(2026, 1, 21));
    auto* status = focused<QComboBox>("detailsStatus");
    press(Qt::Key_Down);
    ASSERT_EQ(batch().status, Status::Proposed);
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(status->currentData().toInt(), static_cast<int>(Status::Draft));
    auto* part = focused<QSpinBox>("detailsParts_c");
    press(Qt::Key_Down);
    ASSERT_TRUE(QTest::qWaitFor([this] { return batch().people() == People(39); }));
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(part->value(), 40);
}

TEST_F(FieldUndoWindowTest, AnAreaThatWasEnteredIsTakenBackWhereverTheKeyboardIsThen)
{
    m_window->selection().selectFacility(FacilityId{1});
    auto* area = focused<QLineEdit>("recordField_accommodation_area_m2");
    area->selectAll();
    QTest::keyClicks(area, QStringLiteral("412"));
    press(Qt::Key_Return);
    ASSERT_EQ(m_window->document()->operation().facilities[1].accommodationArea, 412);
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(m_window->document()->operation().facilities[1].accommodationArea, 300);
}

TEST_F(FieldUndoWindowTest, AnOpenEditorOfATableShowsWhatUndoMadeOfItsCell)
{
    m_window->action(ActionId::ShowTable)->trigger();
    ASSERT_TRUE(m_window->document()->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(30)}}}));
    auto* table = focused<QTableView>("batchTable");
    table->setCurrentIndex(table->model()->index(0, static_cast<int>(BatchColumn::People)));
    press(Qt::Key_F2);
    auto* editor = table->findChild<QSpinBox*>(QStringLiteral("batchCellEditor"));
    ASSERT_NE(editor, nullptr);
    ASSERT_EQ(editor->value(), 30);
    press(Qt::Key_Z, kControl);
    EXPECT_EQ(batch().people(), People(40));
    EXPECT_EQ(editor->value(), 40);
    press(Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(batch().people(), People(40)) << "leaving the editor is no new step";
    EXPECT_FALSE(m_window->document()->undoDescription());
}

} // namespace
} // namespace planner::ui
