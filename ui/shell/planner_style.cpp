// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/planner_style.h"

#include "ui/shell/text.h"

#include <QStyleOptionMenuItem>
#include <QStyleOptionViewItem>

namespace planner::ui {
namespace {

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
    QProxyStyle::drawItemText(painter, place, flags, palette, isEnabled, isolated(text), role);
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

int PlannerStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace planner::ui
