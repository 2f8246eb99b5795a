// SPDX-License-Identifier: Apache-2.0
#include "ui/records/date_editor.h"

#include "ui/kit/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QWidgetAction>

namespace planner::ui {

DateEditor::DateEditor(std::function<void()> chosen, QWidget* parent) : QLineEdit(parent), m_chosen(std::move(chosen))
{
    setPlaceholderText(tr("YYYY-MM-DD", "how a date is typed"));
    QAction* open = addAction(makeIcon(Icon::Schedule), QLineEdit::TrailingPosition);
    open->setText(tr("Choose from a calendar"));
    open->setToolTip(tr("Choose from a calendar, Alt+Down"));
    connect(open, &QAction::triggered, this, &DateEditor::openCalendar);
}

void DateEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

void DateEditor::openCalendar()
{
    QMenu menu(this);
    auto* calendar = new QCalendarWidget(&menu);
    calendar->setAccessibleName(accessibleName());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (const QDate date = QDate::fromString(text().trimmed(), Qt::ISODate); date.isValid())
        calendar->setSelectedDate(date);
    auto* item = new QWidgetAction(&menu);
    item->setDefaultWidget(calendar);
    menu.addAction(item);
    connect(calendar, &QCalendarWidget::activated, &menu, [this, &menu](QDate date) {
        setText(date.toString(Qt::ISODate));
        menu.close();
        if (m_chosen)
            QMetaObject::invokeMethod(this, m_chosen, Qt::QueuedConnection);
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    QMetaObject::invokeMethod(
        calendar, [calendar] { calendar->setFocus(); }, Qt::QueuedConnection);
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

} // namespace planner::ui
