// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/field_wheel_filter.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>

namespace planner::ui {
namespace {

constexpr quint64 kPause = 400; ///< milliseconds without a notch, after which the next begins a new scroll
constexpr char kExcluded[] = "takesNoWheel";

bool isField(const QWidget& widget)
{
    if (qobject_cast<const QCalendarWidget*>(&widget) != nullptr)
        return widget.window()->windowType() != Qt::Popup; // opened by the field of a date
    return qobject_cast<const QComboBox*>(&widget) != nullptr
           || qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr
           || qobject_cast<const QTabBar*>(&widget) != nullptr
           || (qobject_cast<const QAbstractSlider*>(&widget) != nullptr
               && qobject_cast<const QScrollBar*>(&widget) == nullptr);
}

/// The innermost field that the widget is, or is a part of; null where there is none.
QWidget* fieldAround(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if (isField(*widget))
            return widget;
    return nullptr;
}

bool hasKeyboard(const QWidget& field) { return field.hasFocus() || field.isAncestorOf(QApplication::focusWidget()); }

/// When the user turned the wheel: the window system says it, a program that makes events itself may not.
quint64 timeOf(const QWheelEvent& event)
{
    if (event.timestamp() != 0)
        return event.timestamp();
    QElapsedTimer now;
    now.start();
    return static_cast<quint64>(now.msecsSinceReference());
}

} // namespace

void FieldWheelFilter::install()
{
    if (qApp->findChild<FieldWheelFilter*>(QString(), Qt::FindDirectChildrenOnly) == nullptr)
        qApp->installEventFilter(new FieldWheelFilter(qApp));
}

void FieldWheelFilter::exclude(QWidget& field) { field.setProperty(kExcluded, true); }

bool FieldWheelFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (!watched->isWidgetType())
        return false;
    auto& widget = *static_cast<QWidget*>(watched);
    // Qt gives the focus before anybody hears of the wheel.
    if (event->type() == QEvent::Polish && widget.focusPolicy() == Qt::WheelFocus)
        widget.setFocusPolicy(Qt::StrongFocus);
    if (event->type() != QEvent::Wheel)
        return false;
    followScroll(widget, *static_cast<QWheelEvent*>(event));
    const QWidget* field = fieldAround(&widget);
    if (field == nullptr || (field == m_field && hasKeyboard(*field) && !field->property(kExcluded).toBool()))
        return false;
    event->ignore(); // so Qt offers it to the parent
    return true;
}

void FieldWheelFilter::followScroll(QWidget& receiver, const QWheelEvent& event)
{
    // Parents are offered the same event after their children: it is no new scroll to them.
    const quint64 time = timeOf(event);
    const bool isNew =
        event.phase() == Qt::ScrollBegin || (event.phase() == Qt::NoScrollPhase && time - m_last > kPause);
    m_last = time;
    if (!isNew)
        return;
    QWidget* field = fieldAround(&receiver);
    m_field = field != nullptr && hasKeyboard(*field) ? field : nullptr;
}

} // namespace planner::ui
