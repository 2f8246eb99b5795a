// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/grid_reader.h"

#include "core/exchange/byte_source.h"
#include "core/exchange/sheet/archive.h"
#include "core/exchange/sheet/csv_grid.h"
#include "core/exchange/sheet/file_kind.h"
#include "core/exchange/sheet/ods_reader.h"
#include "core/exchange/sheet/xlsx_reader.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

Result<Grid> readArchive(const std::string& path, GridReading& reading)
{
    auto archive = Archive::open(path, reading);
    if (!archive)
        return archive.error();
    const auto isEncrypted = isOdsEncrypted(archive.value(), reading);
    if (!isEncrypted)
        return isEncrypted.error();
    if (isEncrypted.value())
        return badTable({MessageId::TableHasPassword, {path}});
    return archive.value().has("content.xml") ? readOds(archive.value(), reading) : readXlsx(archive.value(), reading);
}

Result<Grid> readAny(Input& input, const std::string& path, GridReading& reading)
{
    switch (kindOf(input)) {
    case FileKind::Text:
        return readCsvGrid(input, reading);
    case FileKind::Archive:
        return readArchive(path, reading);
    case FileKind::OldXls:
        return badTable({MessageId::TableIsOldXls, {path}});
    case FileKind::Password:
        return badTable({MessageId::TableHasPassword, {path}});
    case FileKind::Markup:
        return badTable({MessageId::TableIsMarkup, {path}});
    case FileKind::Other:
        break;
    }
    return badTable({MessageId::FileIsNoTable, {path}});
}

/// A grid that holds something, without what its reader reserved for more.
Result<Grid> finished(Result<Grid> grid, const std::string& name)
{
    if (!grid)
        return grid;
    auto& sheets = grid.value().sheets;
    if (std::all_of(sheets.begin(), sheets.end(), [](const GridSheet& sheet) { return sheet.rowCount() == 0; }))
        return badTable({MessageId::TableIsBlank, {name}});
    for (GridSheet& sheet : sheets)
        sheet.shrink();
    return grid;
}

} // namespace

Result<Grid> readGridText(std::string_view text, const std::string& name, const GridOptions& options)
{
    if (text.size() > options.limits.fileBytes)
        return badTable({MessageId::TableFileIsTooLarge, {name, text.size() >> 20U, options.limits.fileBytes >> 20U}});
    GridReading reading(name, options);
    InputText input(text);
    return finished(readCsvGrid(input, reading), name);
}

Result<Grid> readGrid(const std::string& path, const GridOptions& options)
{
    auto input = InputFile::open(path);
    if (!input)
        return input.error();
    const std::uint64_t size = input.value().size();
    if (size > options.limits.fileBytes)
        return badTable({MessageId::TableFileIsTooLarge, {path, size >> 20U, options.limits.fileBytes >> 20U}});
    GridReading reading(path, options);
    return finished(readAny(input.value(), path, reading), path);
}

} // namespace planner
