// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/damaged_file.h"

#include "core/base/byte_order.h"
#include "core/base/message_id.h"
#include "core/journal/replay.h"
#include "core/storage/check/file_identity.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/row_differences.h"
#include "core/storage/database/trouble.h"
#include "core/storage/seal/sealed_home.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>

namespace planner {
namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kMostSentences = 20;
/// The most that a cut file is filled up by.
constexpr std::size_t kLongestMended = 256U << 20U;
/// How many steps of SQLite's machine reading may take: trees whose pages hang together in a wrong way may have no end,
/// and sound ones take some 10 a byte.
constexpr std::int64_t kFewestSteps = 1'000'000;
constexpr std::int64_t kStepsPerByte = 100;

void putNumber(std::string& bytes, std::size_t at, std::size_t number)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(number >> (24 - 8 * i) & 0xFFU);
}

/// The pages that hold the schema, by their number from 0, as every plan file has them: its tables are made in one
/// order, so all pages that are no table's first are the schema's.
std::map<std::size_t, std::string> soundSchemaPages()
{
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    const std::string bytes = connection.bytes();
    std::map<std::size_t, std::string> pages;
    for (std::size_t page = 0; page < bytes.size() / kPage; ++page)
        pages[page] = bytes.substr(page * kPage, kPage);
    for (const std::string& root : connection.texts("SELECT CAST(rootpage AS TEXT) FROM sqlite_schema"))
        pages.erase(std::stoul(root) - 1);
    return pages;
}

class Reader {
public:
    explicit Reader(const std::string& path) : m_bytes(readWholeFile(path)) { m_size = m_bytes.size(); }

    DamagedContent read();

private:
    /// Runs a part of the reading; trouble becomes a sentence of the report.
    template <class Part>
    bool attempt(const Part& part);
    void note(Message message)
    {
        auto& found = m_content.report.found;
        if (found.size() < kMostSentences && std::find(found.begin(), found.end(), message) == found.end())
            m_content.report.found.push_back(std::move(message));
    }
    void mendSize();
    void mendSchema();
    void openCopy();
    void readIntegrity();
    void readHistory();
    void replayHistory();
    void readRows();

    std::string m_bytes;
    std::size_t m_size = 0;
    std::optional<Connection> m_connection;
    std::int64_t m_version = kSchemaVersion;
    Hash m_newestDigest{};
    DamagedContent m_content;
};

template <class Part>
bool Reader::attempt(const Part& part)
{
    try {
        part();
        return true;
    } catch (const Trouble& trouble) {
        note(trouble.error().message);
    } catch (const SqlError& error) {
        note({MessageId::FileIsDamaged, {error.what()}});
    }
    return false;
}

void Reader::mendSize()
{
    if (m_bytes.size() % kPage != 0) {
        note({MessageId::FileHasPartOfPage, {m_size}});
        m_bytes.resize((m_bytes.size() / kPage + 1) * kPage);
    }
    const std::size_t expected = bigEndian(m_bytes, 28, 4) * kPage;
    if (m_bytes.starts_with("SQLite format 3") && m_bytes.size() < expected
        && expected < m_bytes.size() + kLongestMended) {
        note({MessageId::FileWasCut, {m_size, expected}});
        m_bytes.resize(expected);
    }
}

void Reader::mendSchema()
{
    for (const auto& [page, content] : soundSchemaPages()) {
        m_bytes.resize(std::max(m_bytes.size(), (page + 1) * kPage));
        m_bytes.replace(page * kPage, kPage, content);
    }
    putNumber(m_bytes, 24, 1);
    putNumber(m_bytes, 28, m_bytes.size() / kPage);
    putNumber(m_bytes, 92, 1);
}

void Reader::openCopy()
{
    const auto connect = [this] {
        m_connection.emplace(Connection::fromBytes(m_bytes));
        harden(*m_connection);
        const SchemaLimits limits(*m_connection);
        m_connection->run("PRAGMA cell_size_check = ON");
        const std::string found = schemaText(*m_connection);
        for (std::int64_t version = 1; version <= kSchemaVersion; ++version)
            if (found == expectedSchemaText(version))
                return true;
        return false;
    };
    bool isOurs = false;
    if (!attempt([&] { isOurs = connect(); }) || !isOurs) {
        if (isOurs || m_content.report.found.empty())
            note({MessageId::TablesAreNotOfPlan});
        mendSchema();
        if (!attempt([&] { isOurs = connect(); }) || !isOurs)
            throw Trouble(Message{MessageId::NothingIsReadable});
        return;
    }
    m_version = m_connection->number("PRAGMA user_version");
    if (m_connection->number("PRAGMA application_id") != kApplicationId || m_version < 1
        || m_version > kSchemaVersion) {
        note({MessageId::VersionIsDamaged, {m_version}});
        m_version = kSchemaVersion;
    }
    attempt([&] { requireWholePages(*m_connection, "the file"); });
}

void Reader::readIntegrity()
{
    attempt([&] {
        for (const std::string& line : m_connection->texts("PRAGMA integrity_check(5)"))
            if (line != "ok")
                note({MessageId::DatabaseIsDamaged, {line}});
        for (const std::string& table : m_connection->texts("PRAGMA foreign_key_check"))
            note({MessageId::RowRefersToNothing, {table}});
    });
}

void Reader::readHistory()
{
    JournalState state;
    attempt([&] {
        m_content.report.lastEntry = m_connection->number("SELECT max(seq) FROM journal");
        m_newestDigest = readEntry(*m_connection, m_content.report.lastEntry).stateDigest;
    });
    std::map<std::int64_t, Signature> signatures;
    attempt([&] { signatures = readSignatures(*m_connection); });
    attempt([&] {
        for (std::int64_t next = 1; next <= m_content.report.lastEntry; ++next) {
            ChainedEntry entry = readEntry(*m_connection, next);
            if (const auto found = signatures.find(next); found != signatures.end())
                entry.signature = found->second;
            if (!state.add(entry))
                throw Trouble(Message{MessageId::HistoryIsNotAsWritten, {next}});
            m_content.history.push_back(std::move(entry));
        }
    });
    if (m_content.history.empty())
        note({MessageId::HistoryHasNoSoundBeginning});
    else
        m_content.report.lastSound = m_content.history.back().line;
}

void Reader::replayHistory()
{
    if (m_content.history.empty() || m_content.history.front().redo.empty())
        return;
    Replay replay(entriesOf(*m_connection), {});
    const bool isMade = std::all_of(m_content.history.begin(), m_content.history.end(),
                                    [&](const ChainedEntry& entry) { return replay.makeAgain(entry).has_value(); });
    for (std::int64_t version = kSchemaVersion; isMade && version >= 1; --version)
        if (digestOf(replay.plan(), m_content.planId, version) == m_content.history.back().stateDigest)
            m_content.planOfHistory = replay.plan();
    if (!m_content.planOfHistory)
        note({MessageId::EntriesDoNotMakeTheirState});
}

void Reader::readRows()
{
    attempt([&] {
        LoadedPlan loaded = loadPlan(*m_connection, m_content.report.lastEntry, m_version);
        m_content.rowsMatchNewest = loaded.digest.value() == m_newestDigest;
        m_content.planOfRows = std::move(loaded.plan);
    });
    const bool isWhole =
        !m_content.history.empty() && m_content.history.back().line.sequence == m_content.report.lastEntry;
    if (m_content.planOfRows && !m_content.rowsMatchNewest) {
        note({MessageId::RowsAreNotOfNewestEntry, {m_content.report.lastEntry}});
        if (isWhole && m_content.planOfHistory)
            for (Message& difference : rowDifferences(*m_content.planOfHistory, *m_content.planOfRows))
                note(std::move(difference));
    }
}

DamagedContent Reader::read()
{
    mendSize();
    openCopy();
    const StepLimit limit(*m_connection, kFewestSteps + kStepsPerByte * static_cast<std::int64_t>(m_bytes.size()));
    readIntegrity();
    attempt([&] {
        const auto ids = m_connection->texts("SELECT value FROM meta WHERE key = 'plan_id'");
        m_content.planId = ids.empty() ? std::string() : ids.front();
    });
    readHistory();
    attempt([&] { replayHistory(); });
    readRows();
    return std::move(m_content);
}

} // namespace

DamagedContent readDamagedFile(const std::string& path)
{
    requireFile(path);
    Reader reader(path);
    return reader.read();
}

} // namespace planner
