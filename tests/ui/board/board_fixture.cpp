// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/board/board_fixture.h"

#include "tests/ui/support/true_drag.h"

#include <QTest>

namespace planner::ui::test {

std::unique_ptr<PlanDocument> documentOf(const Plan& plan)
{
    return std::make_unique<PlanDocument>(std::make_unique<planner::test::MemoryPlan>(plan), [](const QString& reason) {
        return Author{"Tester", 0, reason.toStdString()};
    });
}

BoardFixture::BoardFixture(const Plan& plan) : m_document(documentOf(plan))
{
    m_board = std::make_unique<BoardView>(*m_document, m_selection);
    QObject::connect(m_board.get(), &BoardView::notified, m_board.get(),
                     [this](const QString& text) { m_notes << text; });
    QObject::connect(m_document.get(), &PlanDocument::changed, m_board.get(), [this] { ++m_changes; });
}

BoardFixture::~BoardFixture() = default;

void BoardFixture::show(Qt::LayoutDirection direction)
{
    m_board->setLayoutDirection(direction);
    m_board->resize(1300, 600);
    m_board->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_board.get()));
    m_board->activateWindow();
}

FacilityId BoardFixture::site(const std::string& code) const
{
    const auto& facilities = m_document->operation().facilities;
    for (std::uint32_t i = 0; i < facilities.size(); ++i)
        if (facilities[i].code == code)
            return {i};
    throw std::invalid_argument("no facility " + code);
}

std::string BoardFixture::placeOf(const std::string& code) const
{
    const Operation& operation = m_document->operation();
    return operation.facility(operation.route(batch(code).route).to).code;
}

QPoint BoardFixture::cardAt(const ColumnView& column, int row)
{
    return column.visualRect(column.model()->index(row, 0)).center();
}

QPoint BoardFixture::middleOf(const ColumnView& column) { return column.viewport()->rect().center(); }

bool BoardFixture::dragCard(ColumnView& from, int row, ColumnView& to, std::function<void()> beforeEnd)
{
    return drag(
        {from.viewport(), cardAt(from, row), to.viewport(), middleOf(to), DragEnd::Release, std::move(beforeEnd)});
}

} // namespace planner::ui::test
