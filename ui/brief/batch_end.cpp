// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/batch_end.h"

#include "ui/models/words.h"

#include <QCoreApplication>

namespace planner::ui {
namespace {

struct EndWords {
    Q_DECLARE_TR_FUNCTIONS(EndWords)
};

} // namespace

People returnedOf(const Batch& batch)
{
    People returned;
    for (const BatchPeople& people : peopleByEnd(batch))
        returned += people.returned;
    return returned;
}

bool hasTurnedBack(const Batch& batch)
{
    if (!batch.hasArrived() || returnedOf(batch).isZero())
        return false;
    People arrived;
    for (const BatchPeople& people : peopleByEnd(batch))
        arrived += people.arrive;
    return arrived.isZero();
}

QString paperStatusText(const Batch& batch)
{
    return hasTurnedBack(batch) ? EndWords::tr("Turned back") : statusText(batch.status);
}

} // namespace planner::ui
