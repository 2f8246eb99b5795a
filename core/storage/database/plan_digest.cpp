// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/plan_digest.h"

#include "core/storage/database/plan_rows.h"

namespace planner {

Hash digestOf(const Plan& plan, const std::string& planId, std::int64_t version)
{
    Digest digest;
    digest.add(schemaHash(version));
    digest.add(rowHash(Table::Meta, planIdRow(planId)));
    for (const Table table : kAllTables)
        eachRow(plan, table, [&](const Row& row) { digest.add(rowHash(table, row)); });
    for (const auto& [code, batch] : plan.batches) {
        digest.add(rowHash(Table::Batches, rowOf(batch)));
        for (const Table table : kTablesOfBatches)
            for (const Row& row : rowsOf(batch, table))
                digest.add(rowHash(table, row));
    }
    return digest.value();
}

Hash inVersion(const Hash& digest, std::int64_t from, std::int64_t to)
{
    if (from == to)
        return digest;
    Digest sum = Digest::of(digest);
    sum.subtract(schemaHash(from));
    sum.add(schemaHash(to));
    return sum.value();
}

std::int64_t versionAt(const Connection& connection, std::int64_t sequence, std::int64_t version)
{
    Statement statement(connection, "SELECT count(*) FROM journal WHERE seq > ? AND kind = 'migrate'");
    statement.bind(0, sequence);
    return statement.step() ? version - statement.number(0) : version;
}

Hash digestAt(const Connection& connection, std::int64_t sequence, std::int64_t version)
{
    return inVersion(readEntry(connection, sequence).stateDigest, versionAt(connection, sequence, version), version);
}

} // namespace planner
