// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/date_field.h"

#include "ui/shell/text.h"

#include <QDateEdit>
#include <QLineEdit>

namespace planner::ui {

void prepareDateField(QDateEdit& field)
{
    field.setDisplayFormat(dateEditFormat());
    field.setCalendarPopup(true);
    auto* text = field.findChild<QLineEdit*>();
    const Qt::LayoutDirection order = QLocale().textDirection();
    if (text == nullptr || field.layoutDirection() == order)
        return;
    text->setLayoutDirection(order);
    text->setAlignment((field.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                       | Qt::AlignVCenter);
}

} // namespace planner::ui
