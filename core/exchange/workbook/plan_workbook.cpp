// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/plan_workbook.h"

#include "core/base/message_id.h"
#include "core/exchange/workbook/package_parts.h"
#include "core/exchange/workbook/plan_sheets.h"
#include "core/exchange/workbook/sheet_part.h"
#include "core/exchange/workbook/workbook_state.h"
#include "core/exchange/workbook/zip_writer.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace planner {
namespace {

constexpr double kShareOfWriting = 0.8; ///< of the progress; reading back is the rest

/// A sheet, or as much of its rows as a spreadsheet takes; the others follow on the next.
struct BookSheet {
    std::string name;
    SheetPart part;
    bool hasStopped = false; ///< as somebody asked
};

/// "Ledger", "Ledger 2" ...
std::deque<BookSheet> bookSheets(std::vector<Sheet>& sheets, bool isRightToLeft)
{
    std::deque<BookSheet> all;
    for (Sheet& sheet : sheets) {
        std::uint64_t left = sheet.rows->count();
        for (int number = 1; number == 1 || left > 0; ++number) {
            const std::uint64_t rows = std::min(left, kMostSheetRows - 1);
            all.push_back({number == 1 ? sheet.name : sheet.name + ' ' + std::to_string(number),
                           SheetPart(sheet, rows, isRightToLeft)});
            left -= rows;
        }
    }
    return all;
}

WorkbookProperties propertiesOf(const Plan& plan, const WorkbookFacts& facts)
{
    WorkbookProperties properties{plan.operation.settings.title, "Transfer Planner " + facts.version, {}};
    if (!facts.planHash.empty())
        properties.own = {{std::string(kPlanProperty), facts.planHash}, {std::string(kStateProperty), facts.stateHash}};
    return properties;
}

/// Tells how far the writing is, row by row.
class RowProgress {
public:
    RowProgress(const std::vector<Sheet>& sheets, const ProgressSink& sink) : m_sink(sink)
    {
        for (const Sheet& sheet : sheets)
            m_all += sheet.rows->count();
    }
    void add(std::uint64_t rows)
    {
        m_done += rows;
        if (m_sink)
            m_sink(
                {kShareOfWriting * static_cast<double>(m_done) / static_cast<double>(std::max<std::uint64_t>(m_all, 1)),
                 MessageId::Exporting});
    }

private:
    const ProgressSink& m_sink;
    std::uint64_t m_all = 0;
    std::uint64_t m_done = 0;
};

std::vector<ZipPart> partsOf(const Plan& plan, const WorkbookFacts& facts, std::deque<BookSheet>& sheets,
                             const CancelFlag& cancel, RowProgress& progress)
{
    std::vector<std::string> names;
    for (const BookSheet& sheet : sheets)
        names.push_back(sheet.name);
    std::vector<ZipPart> parts;
    for (auto& [path, text] : packageParts(names, propertiesOf(plan, facts)))
        parts.push_back({path, [text = std::move(text)](std::string& piece) mutable {
                             piece = std::exchange(text, std::string());
                             return !piece.empty();
                         }});
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        BookSheet& sheet = sheets[i];
        parts.push_back({pathOfSheet(i),
                         [&](std::string& piece) {
                             const std::uint64_t before = sheet.part.written();
                             sheet.hasStopped = cancel.isCancelled();
                             const bool hasMore = !sheet.hasStopped && sheet.part.next(piece);
                             progress.add(sheet.part.written() - before);
                             return hasMore;
                         },
                         [&sheet] { return sheet.hasStopped || sheet.part.unfitCell().has_value(); }});
    }
    return parts;
}

/// Why the writing ended early, as far as the sheets know.
std::optional<Error> troubleOf(const std::deque<BookSheet>& sheets, const std::string& path)
{
    for (const BookSheet& sheet : sheets) {
        if (sheet.hasStopped)
            return Error{ErrorKind::Cancelled, {MessageId::ExportWasStopped}};
        if (const auto& cell = sheet.part.unfitCell(); cell && cell->characters > 0)
            return Error{ErrorKind::Refused,
                         {MessageId::CellIsTooLongForWorkbook,
                          {path, sheet.name, cell->row, cell->column, cell->characters, kMostCellCharacters}}};
        else if (cell)
            return Error{ErrorKind::Refused, {MessageId::CellIsNoUtf8, {path, sheet.name, cell->row, cell->column}}};
    }
    return std::nullopt;
}

/// Counts the rows of sheets in what is read back; the texts in them hold no `<`.
class RowCounter {
public:
    void read(const ZipPart& part, std::string_view piece)
    {
        if (part.path != m_path) {
            m_path = part.path;
            m_tail.clear();
            m_rows.push_back(0);
        }
        m_tail += piece;
        std::size_t end = 0;
        for (std::size_t at = m_tail.find(kRow); at != std::string::npos; at = m_tail.find(kRow, end)) {
            ++m_rows.back();
            end = at + kRow.size();
        }
        m_tail.erase(0, std::max(end, m_tail.size() - std::min(m_tail.size(), kRow.size() - 1)));
    }
    /// By part.
    [[nodiscard]] const std::vector<std::uint64_t>& rows() const { return m_rows; }

private:
    static constexpr std::string_view kRow = "<row ";

    std::string m_path;
    std::string m_tail; ///< of the piece before
    std::vector<std::uint64_t> m_rows;
};

/// Whether the archive holds every byte and every row that was written.
bool isWhole(const std::string& path, const std::vector<ZipPart>& parts, const std::deque<BookSheet>& sheets)
{
    RowCounter counter;
    if (!readsBack(path, parts, [&](const ZipPart& part, std::string_view piece) { counter.read(part, piece); }))
        return false;
    if (counter.rows().size() != parts.size())
        return false;
    const auto first = counter.rows().end() - static_cast<std::ptrdiff_t>(sheets.size());
    return std::equal(first, counter.rows().end(), sheets.begin(),
                      [](std::uint64_t rows, const BookSheet& sheet) { return rows == sheet.part.written(); });
}

} // namespace

Result<Done> exportWorkbook(const Plan& plan, const WorkbookFacts& facts, const std::string& path,
                            const CancelFlag& cancel, const ProgressSink& progress)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return file.error();
    if (!file.value().isReplacing())
        return Error{ErrorKind::Refused, {MessageId::WorkbookNeedsFile, {path}}};
    const EvaluatedPlan evaluated(plan);
    std::vector<Sheet> sheets = sheetsOf(plan, evaluated, facts);
    std::deque<BookSheet> bookSheet = bookSheets(sheets, facts.isRightToLeft);
    RowProgress rowProgress(sheets, progress);
    std::vector<ZipPart> parts = partsOf(plan, facts, bookSheet, cancel, rowProgress);
    const bool isWritten = writeZip(file.value(), parts);
    // Why the disk refused comes first.
    if (auto done = file.value().finish(); !done)
        return done;
    if (const auto trouble = troubleOf(bookSheet, path))
        return *trouble;
    if (!isWritten)
        return Error{ErrorKind::Failed, {MessageId::ExportStopped, {path}}};
    if (!isWhole(file.value().newFile(), parts, bookSheet))
        return Error{ErrorKind::Failed, {MessageId::WorkbookDoesNotReadBack, {path}}};
    return file.value().commit();
}

} // namespace planner
