// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_document.h"

#include <QImage>

#include <gmock/gmock.h>

#include <algorithm>

namespace planner::ui {
namespace {

/// What was painted of a page: the name and rows of each block.
using Log = std::vector<std::string>;

/// A block of rows of 100 points, with a lead of 50 where it has one.
class RowsBlock : public PaperBlock {
public:
    RowsBlock(std::string name, int rows, Log& log) : m_name(std::move(name)), m_rows(rows), m_log(log)
    {
        spaceBefore = 0;
    }
    bool hasLead = false;
    std::vector<int> headings = {}; ///< rows that are kept with the next

    [[nodiscard]] int rowCount() const override { return m_rows; }
    [[nodiscard]] double leadHeight(const PaperStyle& /*style*/, double /*width*/) const override
    {
        return hasLead ? points(50) : 0;
    }
    [[nodiscard]] double rowHeight(const PaperStyle& /*style*/, double /*width*/, int /*row*/) const override
    {
        return points(100);
    }
    [[nodiscard]] bool keepsWithNext(int row) const override
    {
        return std::find(headings.begin(), headings.end(), row) != headings.end();
    }
    void paint(QPainter& /*painter*/, const PaperStyle& /*style*/, const QRectF& area, int first,
               int end) const override
    {
        m_log.push_back(m_name + " " + std::to_string(first) + "-" + std::to_string(end));
        EXPECT_DOUBLE_EQ(area.height(), (end - first) * points(100) + (hasLead ? points(50) : 0));
    }

private:
    std::string m_name;
    int m_rows;
    Log& m_log;
};

/// Six rows of 100 points fit on a page, and five below a lead.
class BriefDocumentTest : public testing::Test {
protected:
    RowsBlock& add(const char* name, int rows)
    {
        auto block = std::make_unique<RowsBlock>(name, rows, m_log);
        RowsBlock& added = *block;
        m_blocks.push_back(std::move(block));
        return added;
    }
    [[nodiscard]] std::vector<Log> painted()
    {
        const BriefDocument document(std::move(m_blocks), {}, {}, Qt::LeftToRight, QSizeF(points(600), points(790)));
        m_blocks.clear();
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        std::vector<Log> pages;
        for (int page = 0; page < document.pageCount(); ++page) {
            m_log.clear();
            document.paintPage(painter, page);
            pages.push_back(m_log);
        }
        return pages;
    }

    Log m_log;
    PaperBlocks m_blocks;
};

TEST_F(BriefDocumentTest, RowsGoOnOnTheNextPage)
{
    add("A", 4);
    add("B", 9);
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-4", "B 0-2"}, Log{"B 2-8"}, Log{"B 8-9"}));
}

TEST_F(BriefDocumentTest, ALeadTakesItsRoomOnEveryPage)
{
    add("A", 8).hasLead = true;
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-6"}, Log{"A 6-8"}));
    add("B", 1);
    add("A", 8).hasLead = true;
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"B 0-1", "A 0-5"}, Log{"A 5-8"}));
}

TEST_F(BriefDocumentTest, AHeadingIsNeverTheLastOnAPage)
{
    add("A", 5);
    add("B", 3).headings = {0};
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-5"}, Log{"B 0-3"}));
    add("A", 8).headings = {5};
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-5"}, Log{"A 5-8"}));
}

TEST_F(BriefDocumentTest, ABlockThatIsAHeadingStaysWithTheNextBlock)
{
    add("A", 5);
    add("title", 1).headings = {0};
    add("B", 3);
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-5"}, Log{"title 0-1", "B 0-3"}));
}

TEST_F(BriefDocumentTest, ABlockMayStartAPageButNotAnEmptyOne)
{
    add("A", 1).startsPage = true;
    add("B", 1).startsPage = true;
    EXPECT_THAT(painted(), testing::ElementsAre(Log{"A 0-1"}, Log{"B 0-1"}));
}

TEST_F(BriefDocumentTest, NothingIsStillAPage) { EXPECT_EQ(painted().size(), 1U); }

TEST_F(BriefDocumentTest, RowsHigherThanAPageGetOneEach)
{
    add("A", 3);
    const BriefDocument document(std::move(m_blocks), {}, {}, Qt::LeftToRight, QSizeF(points(300), points(150)));
    EXPECT_EQ(document.pageCount(), 3);
}

} // namespace
} // namespace planner::ui
