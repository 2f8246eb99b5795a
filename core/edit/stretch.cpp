// SPDX-License-Identifier: Apache-2.0
#include "core/edit/stretch.h"

namespace planner {

void putBack(Plan& plan, Images& images)
{
    for (auto& [code, node] : images.batches) {
        plan.batches.erase(code);
        if (!node.empty())
            plan.batches.insert(std::move(node));
    }
    if (images.calendar)
        plan.operation.calendar = std::move(*images.calendar);
    if (images.figures)
        plan.operation.figures = std::move(*images.figures);
    for (auto& [place, row] : images.rows)
        visitRow(plan.operation, place.first, place.second,
                 [&]<class Row>(Row& present) { present = std::move(std::get<Row>(row)); });
    if (images.approvals)
        plan.approvals = std::move(*images.approvals);
    if (images.people)
        plan.people = std::move(*images.people);
}

void putBack(Plan& plan, Stretch& stretch)
{
    if (stretch.end) {
        const bool isIn = stretch.end->way == RowShift::Way::In;
        if (isIn)
            dropRows(plan.operation, *stretch.end);
        else
            putRows(plan.operation, *stretch.end, std::move(stretch.taken));
        // The same positions, the other way round.
        stretch.end->way = isIn ? RowShift::Way::Out : RowShift::Way::In;
        moveIds(plan, *stretch.end);
    }
    putBack(plan, stretch.images);
}

ReplaceBatches batchesBack(const Images& images)
{
    ReplaceBatches inverse;
    inverse.put.reserve(images.batches.size());
    for (const auto& [code, node] : images.batches)
        if (node.empty())
            inverse.removed.push_back(code);
    return inverse;
}

void takeShift(Stretch& stretch, std::vector<Edit>& inverse)
{
    if (!stretch.end)
        return;
    const auto& [table, way, positions] = *stretch.end;
    if (way == RowShift::Way::In)
        for (auto position = positions.rbegin(); position != positions.rend(); ++position)
            inverse.emplace_back(RemoveRow{table, *position});
    else
        for (std::size_t i = 0; i < positions.size(); ++i)
            inverse.emplace_back(AddRow{positions[i], std::move(stretch.taken[i])});
}

void takeImages(Images& images, ReplaceBatches batches, std::vector<Edit>& inverse)
{
    if (!images.batches.empty()) {
        for (auto& [code, node] : images.batches)
            if (!node.empty())
                batches.put.push_back(std::move(node.mapped()));
        inverse.emplace_back(std::move(batches));
    }
    if (images.calendar)
        inverse.emplace_back(SetCalendar{std::move(*images.calendar)});
    if (images.figures)
        inverse.emplace_back(SetFigures{std::move(*images.figures)});
    for (auto& [place, row] : images.rows)
        inverse.emplace_back(SetRow{place.second, std::move(row)});
    if (images.approvals)
        inverse.emplace_back(SetApprovals{std::move(*images.approvals)});
    if (images.people)
        inverse.emplace_back(SetPeople{std::move(*images.people)});
}

} // namespace planner
