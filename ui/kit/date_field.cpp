// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/date_field.h"

#include "ui/kit/text.h"

#include <QDateEdit>
#include <QLineEdit>

namespace planner::ui {

void prepareDateField(QDateEdit& field)
{
    const Qt::LayoutDirection order = QLocale().textDirection();
    const bool isOtherWay = field.layoutDirection() != order;
    // Qt turns the parts of a format round where the field runs from right to left.
    if (isOtherWay)
        field.setLayoutDirection(order);
    field.setDisplayFormat(dateEditFormat());
    field.setCalendarPopup(true);
    auto* text = field.findChild<QLineEdit*>();
    if (!isOtherWay || text == nullptr)
        return;
    field.unsetLayoutDirection();
    text->setLayoutDirection(order);
    text->setAlignment((field.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                       | Qt::AlignVCenter);
}

} // namespace planner::ui
