// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_columns.h"

#include "core/base/message_id.h"
#include "core/planning/batch_edits.h"
#include "core/rules/batch_people.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace planner::ui {
namespace {

struct BatchColumns {
    Q_DECLARE_TR_FUNCTIONS(BatchColumns)
};

Day arrivalOf(const Operation& operation, const Batch& batch)
{
    return batch.arrivalDay(operation.route(batch.route).arrivalOffset);
}

QString categoriesText(const Operation& operation, const Batch& batch)
{
    QStringList categories;
    Batch shown = batch.counted(); // with the people that headcountOf() counts
    if (batch.hasArrived() && batch.happened.arrived)
        shown.parts = *batch.happened.arrived;
    for (const CategoryPeople& people : peopleByCategory(operation, shown))
        categories << filled(BatchColumns::tr("%1 %2", "a number of people and their category"),
                             numberText(people.people),
                             QString::fromStdString(operation.category(people.category).name));
    return listText(categories);
}

std::optional<RouteId> routeNamed(const Operation& operation, const QString& code)
{
    const std::string text = code.toStdString();
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i)
        if (operation.routes[i].code == text)
            return RouteId{i};
    return std::nullopt;
}

std::optional<Edit> statusEdit(const Batch& batch, const QVariant& value)
{
    const int number = value.toInt();
    if (number < 0 || number > static_cast<int>(Status::Cancelled) || number == static_cast<int>(batch.status))
        return std::nullopt;
    const auto status = static_cast<Status>(number);
    if (status == Status::Cancelled)
        return CancelBatch{batch.code};
    return SetStatus{batch.code, status, std::nullopt};
}

} // namespace

QString titleOf(BatchColumn column)
{
    switch (column) {
    case BatchColumn::Code:
        return BatchColumns::tr("Batch");
    case BatchColumn::Departs:
        return BatchColumns::tr("Departs");
    case BatchColumn::Arrives:
        return BatchColumns::tr("Arrives");
    case BatchColumn::From:
        return BatchColumns::tr("From");
    case BatchColumn::To:
        return BatchColumns::tr("To");
    case BatchColumn::Route:
        return BatchColumns::tr("Route");
    case BatchColumn::People:
        return BatchColumns::tr("People");
    case BatchColumn::Categories:
        return BatchColumns::tr("Categories");
    case BatchColumn::Status:
        return BatchColumns::tr("Status");
    case BatchColumn::Lock:
        return BatchColumns::tr("Locked");
    case BatchColumn::Findings:
        return BatchColumns::tr("Findings");
    }
    return {};
}

bool isEditable(BatchColumn column)
{
    switch (column) {
    case BatchColumn::Departs:
    case BatchColumn::Route:
    case BatchColumn::People:
    case BatchColumn::Status:
    case BatchColumn::Lock:
        return true;
    case BatchColumn::Code:
    case BatchColumn::Arrives:
    case BatchColumn::From:
    case BatchColumn::To:
    case BatchColumn::Categories:
    case BatchColumn::Findings:
        return false;
    }
    return false;
}

QString cellText(const Operation& operation, const Batch& batch, BatchColumn column)
{
    switch (column) {
    case BatchColumn::Code:
        return QString::fromStdString(batch.code.text);
    case BatchColumn::Departs:
        return shortDateText(batch.departureDay(), operation);
    case BatchColumn::Arrives:
        return shortDateText(arrivalOf(operation, batch), operation);
    case BatchColumn::From:
        return facilityText(operation, operation.route(batch.route).from);
    case BatchColumn::To:
        return facilityText(operation, operation.route(batch.route).to);
    case BatchColumn::Route:
        return QString::fromStdString(operation.route(batch.route).code);
    case BatchColumn::People:
        return numberText(headcountOf(batch));
    case BatchColumn::Categories:
        return categoriesText(operation, batch);
    case BatchColumn::Status:
        return statusText(batch.status);
    case BatchColumn::Lock:
        return batch.isLocked ? BatchColumns::tr("Locked", "a batch that is not moved") : QString();
    case BatchColumn::Findings:
        return {};
    }
    return {};
}

QVariant cellValue(const Operation& operation, const Batch& batch, BatchColumn column)
{
    switch (column) {
    case BatchColumn::Departs:
        return toQDate(batch.departureDay(), operation);
    case BatchColumn::Arrives:
        return toQDate(arrivalOf(operation, batch), operation);
    case BatchColumn::People:
        return static_cast<qlonglong>(headcountOf(batch).value());
    case BatchColumn::Status:
        return static_cast<int>(batch.status);
    case BatchColumn::Lock:
        return batch.isLocked;
    case BatchColumn::Code:
    case BatchColumn::From:
    case BatchColumn::To:
    case BatchColumn::Route:
    case BatchColumn::Categories:
    case BatchColumn::Findings:
        return cellText(operation, batch, column);
    }
    return {};
}

std::optional<Edit> cellEdit(const Plan& plan, const Batch& batch, BatchColumn column, const QVariant& value)
{
    const Operation& operation = plan.operation;
    if (!isEditable(column) || !value.isValid() || value == cellValue(operation, batch, column))
        return std::nullopt;
    if (column == BatchColumn::Departs) {
        if (!value.toDate().isValid())
            return std::nullopt;
        return RedateBatch{batch.code, dayOf(fromQDate(value.toDate()), operation.settings.start)};
    }
    if (column == BatchColumn::Route) {
        const auto route = routeNamed(operation, value.toString());
        return route ? std::optional<Edit>(MoveBatch{batch.code, *route, batch.departure}) : std::nullopt;
    }
    if (column == BatchColumn::People)
        return ResizeBatch{batch.code, resizedParts(plan, batch, People(value.toLongLong()))};
    if (column == BatchColumn::Status)
        return statusEdit(batch, value);
    return LockBatch{batch.code, value.toBool()};
}

bool isCounted(const Operation& operation, const Batch& batch, Status status)
{
    const auto next = nextAsPlanned(operation, batch);
    return next && next->status == status;
}

Result<bool> isCounted(const Plan& plan, const std::vector<BatchCode>& codes, Status status)
{
    bool hasCounted = false;
    const Batch* other = nullptr;
    for (const BatchCode& code : codes)
        if (const auto found = plan.batches.find(code); found != plan.batches.end()) {
            const bool isNext = isCounted(plan.operation, found->second, status);
            hasCounted = hasCounted || isNext;
            other = isNext ? other : &found->second;
        }
    if (hasCounted && other != nullptr)
        return Error{ErrorKind::Refused,
                     {MessageId::StatusSkipsSteps, {other->code.text, nameOf(other->status), nameOf(status)}}};
    return hasCounted;
}

} // namespace planner::ui
