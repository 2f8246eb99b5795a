// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_loader.h"

#include "core/exchange/mapping/mapping_json.h"
#include "core/exchange/sheet/grid_reader.h"

#include <QFileInfo>

namespace planner::ui {
namespace {

using Remembered = QMap<QString, RememberedTable>;

std::string keyOf(const TableProposal& proposal, TableKind kind)
{
    return fingerprintOf(proposal) + "_" + nameOf(kind);
}

/// Reads the draft as the mapping says that is remembered for such a table, if one is and it fits.
void useRemembered(LoadedTable& table, const Operation& plan, const DraftWishes& wishes, const Remembered& remembered)
{
    const TableDraft& found = *table.draft;
    std::vector<TableKind> kinds{found.mapping().kind};
    if (!wishes.kind)
        kinds.insert(kinds.end(), {TableKind::Facilities, TableKind::Cohorts, TableKind::Routes});
    for (const TableKind kind : kinds) {
        const QString key = QString::fromStdString(keyOf(found.proposal(), kind));
        const auto known = remembered.find(key);
        if (known == remembered.end())
            continue;
        const auto mapping = mappingFromJson(
            std::string_view(known->mapping.constData(), static_cast<std::size_t>(known->mapping.size())));
        if (!mapping || mapping.value().kind != kind)
            continue;
        DraftWishes same{found.sheetPosition(), wishes.headerRow, kind};
        TableDraft draft = kind == found.mapping().kind ? found : TableDraft(found.sharedGrid(), plan, same);
        TableMapping fitting = mapping.value();
        fitting.headerRow = draft.mapping().headerRow;
        fitting.sheet = draft.mapping().sheet;
        if (!draft.use(fitting))
            continue;
        table.draft = std::move(draft);
        table.rememberedAs = key;
        table.rememberedOn = known->day;
        return;
    }
}

} // namespace

QString TableSource::name() const
{
    return path.isEmpty() ? TableLoader::tr("copied table") : QFileInfo(path).fileName();
}

QString tableKey(const TableProposal& proposal, TableKind kind)
{
    return QString::fromStdString(keyOf(proposal, kind));
}

TableLoader::TableLoader(const Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_work, &BackgroundWork::progressed, this, &TableLoader::progressed);
}

void TableLoader::load(const TableSource& source, const Operation& plan, const DraftWishes& wishes)
{
    start(
        [source, name = source.name().toStdString()](
            const CancelFlag& cancel, const ProgressSink& progress) -> Result<std::shared_ptr<const Grid>> {
            GridOptions options;
            options.cancel = &cancel;
            options.progress = progress;
            options.encoding = source.encoding;
            auto grid = source.path.isEmpty() ? readGridText(source.text, name, options)
                                              : readGrid(source.path.toStdString(), options);
            if (!grid)
                return grid.error();
            return std::make_shared<const Grid>(std::move(grid).value());
        },
        plan, wishes);
}

void TableLoader::propose(std::shared_ptr<const Grid> grid, const Operation& plan, const DraftWishes& wishes)
{
    start([grid = std::move(grid)](const CancelFlag&,
                                   const ProgressSink&) -> Result<std::shared_ptr<const Grid>> { return grid; },
          plan, wishes);
}

void TableLoader::start(std::function<Result<std::shared_ptr<const Grid>>(const CancelFlag&, const ProgressSink&)> read,
                        const Operation& plan, const DraftWishes& wishes)
{
    m_table = std::make_shared<LoadedTable>();
    m_work.start(
        [read = std::move(read), plan, wishes, remembered = m_session.rememberedTables(),
         table = m_table](const CancelFlag& cancel, const ProgressSink& progress) {
            auto grid = read(cancel, progress);
            if (!grid) {
                table->error = grid.error();
                return;
            }
            table->draft.emplace(std::move(grid).value(), plan, wishes);
            // A header that somebody has just chosen is looked at with fresh eyes.
            if (!wishes.headerRow)
                useRemembered(*table, plan, wishes, remembered);
        },
        [this] { emit loaded(); });
}

} // namespace planner::ui
