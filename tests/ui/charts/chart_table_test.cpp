// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_table.h"

#include "tests/ui/qt_printers.h"

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

QStringList words(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts)
        list << QLatin1String(text);
    return list;
}

TEST(ChartTableTest, JoinedTablesNameTheTableOfEachRow)
{
    const ChartTable first{words({"Day", "People"}), {words({"1", "40"}), words({"2", "65"})}, 1};
    const ChartTable second{words({"Day", "People"}), {words({"1", "10"})}, 1};
    const ChartTable all = joined(QStringLiteral("Site"), words({"B", "D"}), {first, second});
    EXPECT_EQ(all.columns, words({"Site", "Day", "People"}));
    EXPECT_EQ(all.textColumns, 2);
    ASSERT_EQ(all.rows.size(), 3U);
    EXPECT_EQ(all.rows[1], words({"B", "2", "65"}));
    EXPECT_EQ(all.rows[2], words({"D", "1", "10"}));
    EXPECT_TRUE(joined(QStringLiteral("Site"), {}, {}).columns.isEmpty());
}

TEST(ChartTableTest, WordsLeadAndNumbersTrail)
{
    ChartTableModel model;
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    const ChartTable table{words({"Day", "People"}), {words({"1", "40"})}, 1};
    model.setTable(table);
    model.setTable(table);
    EXPECT_EQ(resets, 1) << "the same table again changes nothing";
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole), QVariant(QStringLiteral("People")));
    EXPECT_EQ(model.index(0, 1).data(), QVariant(QStringLiteral("40")));
    const auto side = [&](int column) {
        return model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignHorizontal_Mask;
    };
    EXPECT_EQ(side(0), Qt::Alignment(Qt::AlignLeading));
    EXPECT_EQ(side(1), Qt::Alignment(Qt::AlignTrailing));
}

} // namespace
} // namespace planner::ui
