// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gives a widget its names.

#include <QString>

namespace planner::ui {

/// Names the widget for programs, and gives it back.
template <class Field>
Field* named(Field* field, const char* objectName)
{
    field->setObjectName(QLatin1String(objectName));
    return field;
}

/// The same, and for screen readers too.
template <class Field>
Field* named(Field* field, const char* objectName, const QString& accessibleName)
{
    field->setAccessibleName(accessibleName);
    return named(field, objectName);
}

} // namespace planner::ui
