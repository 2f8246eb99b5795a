// SPDX-License-Identifier: Apache-2.0
#pragma once
// A board on a small plan in memory, shown in a window.

#include "tests/support/memory_plan.h"
#include "tests/support/small_plans.h"
#include "ui/board/board_column.h"
#include "ui/board/board_view.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace planner::ui::test {

using planner::test::boardOperation;

[[nodiscard]] std::unique_ptr<PlanDocument> documentOf(const Plan& plan);

class BoardFixture : public testing::Test {
protected:
    explicit BoardFixture(const Plan& plan = boardOperation().plan());
    ~BoardFixture() override;

    void show(Qt::LayoutDirection direction = Qt::LeftToRight);
    [[nodiscard]] FacilityId site(const std::string& code) const;
    [[nodiscard]] ColumnView& column(const std::string& code) const { return m_board->column(site(code)).view(); }
    [[nodiscard]] ColumnView& waiting() const { return m_board->waitingColumn().view(); }
    [[nodiscard]] const Batch& batch(const std::string& code) const { return *m_document->batch({code}); }
    /// Code of the facility that the batch goes to.
    [[nodiscard]] std::string placeOf(const std::string& code) const;
    /// In the middle of the card.
    [[nodiscard]] static QPoint cardAt(const ColumnView& column, int row);
    [[nodiscard]] static QPoint middleOf(const ColumnView& column);
    [[nodiscard]] bool dragCard(ColumnView& from, int row, ColumnView& to, std::function<void()> beforeEnd = {});

    std::unique_ptr<PlanDocument> m_document;
    Selection m_selection;
    std::unique_ptr<BoardView> m_board;
    QStringList m_notes;
    int m_changes = 0;
};

} // namespace planner::ui::test
