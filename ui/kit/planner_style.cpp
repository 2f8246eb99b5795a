// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/planner_style.h"

#include "ui/kit/field_edges.h"
#include "ui/kit/text.h"

#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QStyleOptionMenuItem>
#include <QStyleOptionViewItem>

namespace planner::ui {
namespace {

bool isRightToLeft() { return QGuiApplication::layoutDirection() == Qt::RightToLeft; }

/// Set so for paths, which every language writes left to right.
bool runsLeftToRight(const QWidget* field)
{
    return field->testAttribute(Qt::WA_SetLayoutDirection) && field->layoutDirection() == Qt::LeftToRight;
}

void beginAtTheRight(QLineEdit& field)
{
    field.setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    // A date runs as the language that it is written in.
    if (qobject_cast<const QDateTimeEdit*>(field.parentWidget()) != nullptr)
        field.setLayoutDirection(QLocale().textDirection());
}

/// The words of a menu entry; its key follows behind a tab.
QString isolatedEntry(const QString& text)
{
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? isolated(text) : isolated(text.left(tab)) + u'\t' + isolated(text.mid(tab + 1));
}

} // namespace

PlannerStyle::PlannerStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void PlannerStyle::drawItemText(QPainter* painter, const QRect& place, int flags, const QPalette& palette,
                                bool isEnabled, const QString& text, QPalette::ColorRole role) const
{
    // Labels alone go by the direction of their text, not of the window.
    constexpr int kLeft = Qt::AlignLeft | Qt::AlignAbsolute;
    if (isRightToLeft() && (flags & kLeft) == kLeft)
        flags = (flags & ~Qt::AlignLeft) | Qt::AlignRight;
    QProxyStyle::drawItemText(painter, place, flags, palette, isEnabled, isolated(text), role);
}

void PlannerStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Fields go by the direction of their text as well, and a number has none.
    if (auto* field = qobject_cast<QLineEdit*>(widget);
        field != nullptr && isRightToLeft() && field->alignment().testFlag(Qt::AlignLeft) && !runsLeftToRight(field))
        beginAtTheRight(*field);
}

int PlannerStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    constexpr int kScrollBar = 11;
    constexpr int kHeaderMargin = 6;
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_HeaderMargin:
        return kHeaderMargin;
    case PM_FocusFrameHMargin: // beside the words of a cell, which stand below those of the header
        return kHeaderMargin - 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void PlannerStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        entry != nullptr && element == CE_MenuItem) {
        QStyleOptionMenuItem own(*entry);
        own.text = isolatedEntry(own.text);
        QProxyStyle::drawControl(element, &own, painter, widget);
    } else if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
               item != nullptr && element == CE_ItemViewItem) {
        QStyleOptionViewItem own(*item);
        own.text = isolated(own.text);
        QProxyStyle::drawControl(element, &own, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void PlannerStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (option != nullptr)
        drawFieldEdge(element, *option, *painter);
}

void PlannerStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox)
        drawNumberFieldEdge(*option, *painter);
}

int PlannerStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace planner::ui
