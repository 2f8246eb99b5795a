// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/panel_cycle.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>

namespace planner::ui {
namespace {

bool takesKeyboard(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0
           && widget->focusProxy() == nullptr;
}

} // namespace

QWidget* firstFocusable(QWidget* part)
{
    if (takesKeyboard(part))
        return part;
    for (QWidget* widget = part->nextInFocusChain(); widget != part; widget = widget->nextInFocusChain())
        if (part->isAncestorOf(widget) && takesKeyboard(widget))
            return widget;
    return nullptr;
}

QWidget* mainFocusable(QWidget* part)
{
    const auto hasRows = [](const QWidget* widget) {
        const auto* list = qobject_cast<const QAbstractItemView*>(widget);
        return list != nullptr && list->model() != nullptr && list->model()->rowCount() > 0 && takesKeyboard(list);
    };
    if (hasRows(part))
        return part;
    for (QWidget* widget = part->nextInFocusChain(); widget != part; widget = widget->nextInFocusChain())
        if (part->isAncestorOf(widget) && hasRows(widget))
            return widget;
    return firstFocusable(part);
}

void PanelCycle::add(QWidget* part) { m_parts.emplace_back(part); }

void PanelCycle::go(int step)
{
    const int count = static_cast<int>(m_parts.size());
    const QWidget* focus = QApplication::focusWidget();
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (m_parts[static_cast<std::size_t>(i)] && focus != nullptr
            && (m_parts[static_cast<std::size_t>(i)] == focus
                || m_parts[static_cast<std::size_t>(i)]->isAncestorOf(focus)))
            at = i;
    for (int tried = 0; tried < count; ++tried) {
        at = ((at + step) % count + count) % count;
        QWidget* part = m_parts[static_cast<std::size_t>(at)];
        QWidget* target = part != nullptr && part->isVisible() ? mainFocusable(part) : nullptr;
        if (target != nullptr) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace planner::ui
