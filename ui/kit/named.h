// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gives a widget its names.

#include <QString>

namespace planner::ui {

/// Names the widget for programs and for screen readers, and gives it back.
template <class Field>
Field* named(Field* field, const char* objectName, const QString& accessibleName)
{
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(accessibleName);
    return field;
}

} // namespace planner::ui
