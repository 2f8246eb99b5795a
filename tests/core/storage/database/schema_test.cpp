// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/schema.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(SchemaTest, HasTheColumnsThatItsShapesName)
{
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    for (const Table table : kAllTables) {
        const TableSchema& shape = shapeOf(table);
        std::vector<std::string> expected(shape.columns.begin(), shape.columns.end());
        if (shape.hasVersion)
            expected.emplace_back("version");
        EXPECT_EQ(connection.texts(std::string("SELECT name FROM pragma_table_info('") + shape.name + "')"), expected)
            << shape.name;
        EXPECT_EQ(
            connection.number(std::string("SELECT count(*) FROM pragma_table_info('") + shape.name + "') WHERE pk > 0"),
            shape.keyCount);
    }
}

TEST(SchemaTest, IsStrictThroughout)
{
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    EXPECT_EQ(connection.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name "
                                "NOT LIKE 'sqlite%'"),
              0);
    EXPECT_EQ(connection.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 1"),
              std::int64_t{kAllTables.size()} + 2)
        << "the journal and the signatures are no rows of the plan";
}

/// The texts of released versions are in files that people have: their hashes may never change.
TEST(SchemaTest, HasTheTextsOfEveryVersion)
{
    EXPECT_EQ(kSchemaVersion, 6);
    EXPECT_EQ(toHex(schemaHash(6)), "1d65b2ebde33e0d093619ee23ee9f43ca4ed073d79f5e2d7d9d6a6016af5736a");
    EXPECT_EQ(toHex(schemaHash(5)), "fdaf8cc8a093f725061d52ea63cec1615516d6aa5fe0286f74a7b34e91a878a8");
    EXPECT_EQ(toHex(schemaHash(4)), "ca52ab2df45d298b55d7c8e6bcef2999c966e65ba87c2c402935f9f6d4174537");
    EXPECT_EQ(toHex(schemaHash(3)), "b60c694dd12661d5ca65d770dc705055218944175f61b24f3302399cabc264c5");
    EXPECT_EQ(toHex(schemaHash(2)), "8a4a5f6558583f1014c6f166df96e176560a791f8e403ef93581c244241e7a22");
    EXPECT_EQ(toHex(schemaHash(1)), "837e038ac398eca497b1b269cf70a677e046f4df04bf4bfc9b5672101e2226d0");
}

TEST(SchemaTest, MakesStatementsFromShapes)
{
    EXPECT_EQ(insertSql(Table::BatchParts), "INSERT INTO batch_parts(batch, cohort, people) VALUES (?, ?, ?)");
    EXPECT_EQ(upsertSql(Table::Fleets),
              "INSERT INTO fleets(id, code, vehicles, cycle_days, note) VALUES (?, ?, ?, ?, ?) ON CONFLICT(id) DO "
              "UPDATE SET code = excluded.code, vehicles = excluded.vehicles, cycle_days = excluded.cycle_days, note = "
              "excluded.note");
    EXPECT_EQ(selectSql(Table::Batches, 0), "SELECT code, route, day, status, locked, clearances, actual, explanation, "
                                            "version FROM batches ORDER BY code");
    EXPECT_EQ(selectSql(Table::BatchParts, 1),
              "SELECT batch, cohort, people FROM batch_parts WHERE batch = ? ORDER BY batch, cohort");
    EXPECT_EQ(deleteSql(Table::BatchParts, 2), "DELETE FROM batch_parts WHERE batch = ? AND cohort = ?");
}

TEST(SchemaTest, GivesRowsOfTablesAndColumnsTheirOwnHashes)
{
    const Row row{std::int64_t{0}, std::string("x")};
    EXPECT_NE(rowHash(Table::Fleets, row), rowHash(Table::Routes, row));
    EXPECT_NE(rowHash(Table::Fleets, row), rowHash(Table::Fleets, {std::int64_t{1}, std::string("x")}));
    EXPECT_EQ(rowHash(Table::Fleets, row), rowHash(Table::Fleets, row));
}

} // namespace
} // namespace planner
