// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_wheel_filter.h"

#include "tests/ui/kit/field_kinds.h"
#include "tests/ui/shell/every_dialog.h"
#include "tests/ui/support/wheel.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QWheelEvent>

namespace planner::ui {
namespace {

/// A panel that scrolls, with the field below some words and another field that has the keyboard at first.
class FieldWheelTest : public testing::TestWithParam<FieldKind> {
protected:
    FieldWheelTest() : m_field(GetParam().make())
    {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (QWidget* widget : {static_cast<QWidget*>(&m_words), m_field, static_cast<QWidget*>(&m_other)})
            column->addWidget(widget);
        content->setFixedHeight(3000);
        column->addStretch();
        m_panel.setWidget(content);
        m_panel.resize(400, 400);
        m_panel.show();
        QApplication::setActiveWindow(&m_panel);
        m_other.setFocus();
        m_before = value();
    }
    ~FieldWheelTest() override
    {
        // Members of the test: the panel must not delete them.
        m_words.setParent(nullptr);
        m_other.setParent(nullptr);
    }
    [[nodiscard]] QString value() const { return GetParam().value(*m_field); }
    [[nodiscard]] int scrolled() const { return m_panel.verticalScrollBar()->value(); }
    [[nodiscard]] bool hasKeyboard() const
    {
        return m_field->hasFocus() || m_field->isAncestorOf(QApplication::focusWidget());
    }

    QScrollArea m_panel;
    QLabel m_words{QStringLiteral("Words")};
    QWidget* m_field;
    QLineEdit m_other;
    QString m_before;
};

INSTANTIATE_TEST_SUITE_P(EveryKind, FieldWheelTest, testing::ValuesIn(turnedKinds()),
                         [](const testing::TestParamInfo<FieldKind>& kind) { return std::string(kind.param.name); });

TEST_P(FieldWheelTest, WithoutTheKeyboardItStaysAsItIsAndThePanelScrolls)
{
    beginScroll(*m_field);
    EXPECT_EQ(value(), m_before);
    EXPECT_GT(scrolled(), 0);
    EXPECT_TRUE(m_other.hasFocus()) << "nor does it take the keyboard";
}

TEST_P(FieldWheelTest, WithTheKeyboardItChangesByAScrollThatBeganOverIt)
{
    m_field->setFocus();
    beginScroll(*m_field);
    const QString next = value();
    EXPECT_NE(next, m_before);
    goOnScrolling(*m_field);
    EXPECT_NE(value(), next);
    EXPECT_EQ(scrolled(), 0);
}

TEST_P(FieldWheelTest, AScrollThatBeganOverThePanelNeverEndsInIt)
{
    m_field->setFocus();
    beginScroll(m_words);
    const int before = scrolled();
    EXPECT_GT(before, 0);
    m_panel.verticalScrollBar()->setValue(0);
    goOnScrolling(*m_field);
    EXPECT_EQ(value(), m_before);
    EXPECT_EQ(scrolled(), before);
}

TEST_P(FieldWheelTest, AScrollThatBeganOverItWithoutTheKeyboardDoesNotChangeItLater)
{
    beginScroll(*m_field);
    m_panel.verticalScrollBar()->setValue(0);
    m_field->setFocus();
    goOnScrolling(*m_field);
    EXPECT_EQ(value(), m_before);
    m_panel.verticalScrollBar()->setValue(0);
    beginScroll(*m_field);
    EXPECT_NE(value(), m_before) << "another scroll does";
}

TEST_P(FieldWheelTest, ATouchpadBeginsAScrollWhereItSaysSo)
{
    m_field->setFocus();
    m_panel.verticalScrollBar()->setRange(0, 0); // so nothing but the field could take it
    scrollInPhase(m_words, Qt::ScrollBegin);
    scrollInPhase(*m_field, Qt::ScrollUpdate);
    scrollInPhase(*m_field, Qt::ScrollEnd);
    EXPECT_EQ(value(), m_before);
    scrollInPhase(*m_field, Qt::ScrollBegin);
    scrollInPhase(*m_field, Qt::ScrollUpdate);
    scrollInPhase(*m_field, Qt::ScrollEnd);
    EXPECT_NE(value(), m_before);
}

TEST_P(FieldWheelTest, OneThatIsExcludedStaysAsItIsEvenWithTheKeyboard)
{
    FieldWheelFilter::exclude(*m_field);
    m_field->setFocus();
    beginScroll(*m_field);
    EXPECT_EQ(value(), m_before);
    EXPECT_GT(scrolled(), 0);
    EXPECT_TRUE(hasKeyboard());
}

TEST(FieldWheelFilter, TheListThatAFieldOpensScrolls)
{
    QComboBox field;
    for (int i = 0; i < 100; ++i)
        field.addItem(QString::number(i));
    field.setMaxVisibleItems(5);
    field.show();
    field.showPopup();
    const int before = field.view()->verticalScrollBar()->value();
    beginScroll(*field.view()->viewport());
    EXPECT_GT(field.view()->verticalScrollBar()->value(), before);
    field.hidePopup();
}

TEST(FieldWheelFilter, TheCalendarThatAFieldOpensTurnsItsPages)
{
    QDateEdit field(QDate(2026, 1, 24));
    field.setCalendarPopup(true);
    field.show();
    QTest::mousePress(&field, Qt::LeftButton, {}, {field.width() - 8, field.height() / 2});
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    auto* calendar = QApplication::activePopupWidget()->findChild<QCalendarWidget*>();
    beginScroll(*calendar);
    EXPECT_EQ(calendar->monthShown(), 2);
    QApplication::activePopupWidget()->close();
}

class FieldWheelWindowTest : public WindowTest {};

/// What the user has entered in the widget, where that is a field.
QString valueOf(const QWidget& widget)
{
    if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
        return QString::number(bar->currentIndex());
    const QMetaProperty user = widget.metaObject()->userProperty();
    return qobject_cast<const QScrollBar*>(&widget) == nullptr ? user.read(&widget).toString() : QString();
}

/// The same in all that a wheel over the widget may reach.
QStringList valuesAround(const QWidget* widget)
{
    QStringList values;
    for (; widget != nullptr; widget = widget->parentWidget())
        values += valueOf(*widget);
    return values;
}

/// One notch either way over every widget below, of which so many at least have a value.
void expectNoWheelChanges(QWidget& top, int least)
{
    int count = 0;
    QList<QPointer<QWidget>> widgets;
    for (QWidget* widget : top.findChildren<QWidget*>())
        widgets.append(widget);
    for (const QPointer<QWidget>& widget : widgets) {
        if (widget == nullptr)
            continue; // gone with what an earlier wheel changed
        const QStringList before = valuesAround(widget);
        count += before.front().isEmpty() ? 0 : 1;
        for (const int notch : {120, -120}) {
            const QPointF at = widget->rect().center();
            QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, notch}, {}, {}, Qt::NoScrollPhase, false);
            QApplication::sendEvent(widget, &wheel);
            ASSERT_NE(widget, nullptr) << "what it changed took the place of " << before.join(u' ').toStdString();
            EXPECT_EQ(valuesAround(widget), before)
                << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        }
    }
    EXPECT_GE(count, least);
}

TEST_F(FieldWheelWindowTest, NoFieldOfAWindowChangesByAWheelOverIt)
{
    openPlan();
    m_window->selection().selectBatches({{"B-001"}});
    expectNoWheelChanges(*m_window, 20);
    m_window->selection().selectFacility(FacilityId{1});
    expectNoWheelChanges(*m_window, 20);
    EXPECT_FALSE(m_window->document()->undoDescription()) << "nor is anything saved";
}

TEST_F(FieldWheelWindowTest, NoFieldOfADialogChangesByAWheelOverIt)
{
    openPlan();
    forEveryDialog(m_program, *m_window, m_questions, [](QWidget& dialog) {
        SCOPED_TRACE(dialog.objectName().toStdString());
        expectNoWheelChanges(dialog, 0);
    });
}

} // namespace
} // namespace planner::ui
