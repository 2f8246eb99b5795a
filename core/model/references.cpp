// SPDX-License-Identifier: Apache-2.0
#include "core/model/references.h"

namespace planner {

CalendarKind kindOf(CalendarField field)
{
    switch (field) {
    case CalendarField::Capacity:
    case CalendarField::DailyIntake:
    case CalendarField::DailyRelease:
        return CalendarKind::Facility;
    case CalendarField::DeparturesPerDay:
        return CalendarKind::Route;
    case CalendarField::Vehicles:
        return CalendarKind::Fleet;
    case CalendarField::EscortsPerDay:
        return CalendarKind::Escorts;
    }
    return CalendarKind::Facility;
}

} // namespace planner
