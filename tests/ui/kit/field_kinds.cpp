// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/kit/field_kinds.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDial>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTextEdit>

namespace planner::ui {
namespace {

QWidget* newList(bool isEditable)
{
    auto* field = new QComboBox;
    for (int i = 0; i < 9; ++i)
        field->addItem(QString::number(i));
    field->setCurrentIndex(4);
    field->setEditable(isEditable);
    return field;
}
template <class Field>
QWidget* newNumber()
{
    auto* field = new Field;
    field->setKeyboardTracking(false);
    field->setValue(4);
    return field;
}
template <class Field>
QWidget* newMoment()
{
    auto* field = new Field;
    field->setKeyboardTracking(false);
    field->setDateTime(QDateTime(QDate(2026, 1, 24), QTime(12, 30)));
    return field;
}
template <class Field>
QWidget* newSlider()
{
    auto* field = new Field;
    field->setOrientation(Qt::Horizontal);
    field->setValue(40);
    return field;
}
template <class Field>
QWidget* newText()
{
    return new Field;
}
QWidget* newCalendar()
{
    auto* field = new QCalendarWidget;
    field->setFixedHeight(160);
    return field;
}
QWidget* newTabs()
{
    auto* field = new QTabBar;
    for (int i = 0; i < 4; ++i)
        field->addTab(QString::number(i));
    return field;
}

template <class Field>
const Field& as(const QWidget& widget)
{
    return *qobject_cast<const Field*>(&widget);
}
QString lineOf(const QWidget& field) { return field.findChild<QLineEdit*>()->text(); }
QString chosen(const QWidget& field) { return as<QComboBox>(field).currentText(); }

} // namespace

std::vector<FieldKind> turnedKinds()
{
    return {{"List", [] { return newList(false); }, chosen},
            {"EditableList", [] { return newList(true); }, chosen},
            {"Number", newNumber<QSpinBox>, lineOf},
            {"Decimal", newNumber<QDoubleSpinBox>, lineOf},
            {"Date", newMoment<QDateEdit>, lineOf},
            {"Time", newMoment<QTimeEdit>, lineOf},
            {"DateAndTime", newMoment<QDateTimeEdit>, lineOf},
            {"Slider", newSlider<QSlider>,
             [](const QWidget& field) { return QString::number(as<QSlider>(field).value()); }},
            {"Dial", newSlider<QDial>, [](const QWidget& field) { return QString::number(as<QDial>(field).value()); }},
            {"Calendar", newCalendar,
             [](const QWidget& field) { return QString::number(as<QCalendarWidget>(field).monthShown()); }},
            {"Tabs", newTabs, [](const QWidget& field) { return QString::number(as<QTabBar>(field).currentIndex()); }}};
}

std::vector<FieldKind> typedKinds()
{
    return {{"Line", newText<QLineEdit>, [](const QWidget& field) { return as<QLineEdit>(field).text(); }},
            {"EditableList", [] { return newList(true); }, lineOf},
            {"Number", newNumber<QSpinBox>, lineOf},
            {"Decimal", newNumber<QDoubleSpinBox>, lineOf},
            {"Date", newMoment<QDateEdit>, lineOf},
            {"Time", newMoment<QTimeEdit>, lineOf},
            {"DateAndTime", newMoment<QDateTimeEdit>, lineOf},
            {"RichText", newText<QTextEdit>, [](const QWidget& field) { return as<QTextEdit>(field).toPlainText(); }},
            {"PlainText", newText<QPlainTextEdit>,
             [](const QWidget& field) { return as<QPlainTextEdit>(field).toPlainText(); }}};
}

} // namespace planner::ui
