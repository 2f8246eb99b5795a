// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"

namespace planner {

CategoryId FolderReading::categoryOf(std::string_view code)
{
    if (const CodeEntry* entry = categories.find(code))
        return {entry->position};
    const CategoryId id{static_cast<std::uint32_t>(plan.operation.categories.size())};
    categories.add(code, {id.position, 0});
    Category& category = plan.operation.categories.emplace_back();
    category.code = category.name = code;
    return id;
}

const std::vector<FolderTable>& folderTables()
{
    static const std::vector<FolderTable> kTables{
        settingsTable(),  categoriesTable(), facilitiesTable(), cohortsTable(),  placesTable(),
        keepApartTable(), fleetsTable(),     routesTable(),     calendarTable(), figuresTable(),
        batchesTable(),   clearancesTable(), approvalsTable(),
    };
    return kTables;
}

} // namespace planner
