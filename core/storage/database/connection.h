// SPDX-License-Identifier: Apache-2.0
#pragma once
// A connection to one SQLite database and its statements, with ownership. Throws SqlError.

#include "core/storage/database/value.h"

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace planner {

class Connection {
public:
    /// Opens an existing file for reading and writing, or for reading where it may not be written. Runs no SQL and
    /// reads nothing yet. Whatever characters are in the path, it is the path of a file.
    [[nodiscard]] static Connection open(const std::string& path);
    /// A new database in memory.
    [[nodiscard]] static Connection inMemory();
    /// A database in memory with the bytes of a file.
    [[nodiscard]] static Connection fromBytes(const std::string& bytes);

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    /// The database as a file would have it.
    [[nodiscard]] std::string bytes() const;
    /// Runs statements that give no rows.
    void run(const std::string& sql) const;
    /// The first column of the first row; `missing` where there is no row.
    [[nodiscard]] std::int64_t number(const std::string& sql, std::int64_t missing = 0) const;
    /// The first column of all rows.
    [[nodiscard]] std::vector<std::string> texts(const std::string& sql) const;
    [[nodiscard]] bool isInTransaction() const;

private:
    struct Closer {
        void operator()(sqlite3* handle) const noexcept;
    };
    explicit Connection(const std::string& path, int flags);

    std::unique_ptr<sqlite3, Closer> m_handle;
};

/// A prepared statement. The connection must outlive it. Columns and parameters count from 0.
class Statement {
public:
    Statement(const Connection& connection, const std::string& sql);

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    /// Binds from `first` on without copying: the row must stay until the statement was run.
    Statement& bind(const Row& row, int first = 0);
    /// True while there is a row.
    [[nodiscard]] bool step();
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    void run();
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string text(int column) const; ///< of a TEXT or BLOB; empty for NULL
    /// The first `count` columns. A BLOB becomes its bytes as text.
    void read(Row& row, int count) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    void check(int code) const;

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// A transaction that is rolled back unless it was committed.
class SqlTransaction {
public:
    enum class Mode { Read, Write };

    /// Write takes the lock at once (BEGIN IMMEDIATE).
    SqlTransaction(const Connection& connection, Mode mode);
    SqlTransaction(const SqlTransaction&) = delete;
    SqlTransaction& operator=(const SqlTransaction&) = delete;
    ~SqlTransaction();

    void commit();
    void rollBack() noexcept;

private:
    const Connection& m_connection;
};

} // namespace planner
