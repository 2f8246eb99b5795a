// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/connection.h"

#include "core/storage/database/trouble.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace planner {

void Connection::Closer::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Connection::Connection(const std::string& path, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errstr(code));
}

Connection Connection::open(const std::string& path)
{
    // SQLite takes names that begin with "file:" for URIs, ":memory:" and "" for databases without a file.
    return Connection(path.starts_with('/') ? path : "./" + path, SQLITE_OPEN_READWRITE);
}

Connection Connection::inMemory()
{
    return Connection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
}

Connection Connection::fromBytes(const std::string& bytes)
{
    Connection connection = inMemory();
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size() + 1));
    if (copy == nullptr)
        throw std::bad_alloc();
    std::copy(bytes.begin(), bytes.end(), copy);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    // SQLite owns the copy from here on, also where it fails.
    const int code = sqlite3_deserialize(connection.handle(), "main", copy, size, size + 1,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(connection.handle()));
    return connection;
}

std::string Connection::bytes() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(sqlite3_serialize(handle(), "main", &size, 0),
                                                                        sqlite3_free);
    if (bytes == nullptr)
        throw std::bad_alloc();
    std::string text(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
    sodium_memzero(bytes.get(), static_cast<std::size_t>(size));
    return text;
}

void Connection::run(const std::string& sql) const
{
    const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(handle()));
}

std::int64_t Connection::number(const std::string& sql, std::int64_t missing) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : missing;
}

std::vector<std::string> Connection::texts(const std::string& sql) const
{
    Statement statement(*this, sql);
    std::vector<std::string> texts;
    while (statement.step())
        texts.push_back(statement.text(0));
    return texts;
}

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(const Connection& connection, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(connection.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(connection.handle()));
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errmsg(sqlite3_db_handle(m_statement.get())));
}

Statement& Statement::bind(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), index + 1, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    check(sqlite3_bind_text64(m_statement.get(), index + 1, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes)
{
    check(sqlite3_bind_blob64(m_statement.get(), index + 1, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(const Row& row, int first)
{
    sqlite3_stmt* statement = m_statement.get();
    for (const Value& value : row) {
        const int index = ++first;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            check(sqlite3_bind_int64(statement, index, *number));
        else if (const auto* real = std::get_if<double>(&value))
            check(sqlite3_bind_double(statement, index, *real));
        else if (const auto* text = std::get_if<std::string>(&value))
            check(sqlite3_bind_text64(statement, index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8));
        else
            check(sqlite3_bind_null(statement, index));
    }
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

void Statement::run()
{
    while (step()) {}
    reset();
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

int Statement::columnCount() const { return sqlite3_column_count(m_statement.get()); }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    if (bytes == nullptr && size > 0)
        throw SqlError(SQLITE_NOMEM, "out of memory");
    return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), std::size_t(size));
}

void Statement::read(Row& row, int count) const
{
    row.clear();
    for (int column = 0; column < count; ++column) {
        switch (sqlite3_column_type(m_statement.get(), column)) {
        case SQLITE_INTEGER:
            row.emplace_back(number(column));
            break;
        case SQLITE_FLOAT:
            row.emplace_back(sqlite3_column_double(m_statement.get(), column));
            break;
        case SQLITE_NULL:
            row.emplace_back();
            break;
        default:
            row.emplace_back(text(column));
            break;
        }
    }
}

SqlTransaction::SqlTransaction(const Connection& connection, Mode mode) : m_connection(connection)
{
    m_connection.run(mode == Mode::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

SqlTransaction::~SqlTransaction() { rollBack(); }

void SqlTransaction::commit() { m_connection.run("COMMIT"); }

// Statements of the transaction must be reset or gone by now. A failure leaves the transaction to the connection,
// which rolls back when it closes or, after a crash, when the file is next opened.
void SqlTransaction::rollBack() noexcept
{
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace planner
