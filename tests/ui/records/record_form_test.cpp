// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_form.h"

#include "tests/ui/document_fixture.h"
#include "ui/records/list_editor.h"

#include <QLabel>
#include <QLineEdit>

namespace planner::ui {
namespace {

class RecordFormTest : public DocumentTest {
protected:
    RecordFormTest()
        : m_form(*m_document, OperationTable::Settings, {"title", "start", "end", "escorts_per_day", "goals"}, nullptr)
    {
        m_form.show(0);
        m_form.QWidget::show();
    }
    [[nodiscard]] QLineEdit* line(const char* name) const
    {
        return m_form.findChild<QLineEdit*>(QStringLiteral("recordField_") + QLatin1String(name));
    }

    RecordForm m_form;
};

TEST_F(RecordFormTest, WhatIsEnteredIsOneStepAndFollowsUndo)
{
    line("title")->setFocus();
    line("title")->selectAll();
    QTest::keyClicks(line("title"), QStringLiteral("Spring"));
    EXPECT_EQ(m_changes, 0) << "not before the end";
    QTest::keyClick(line("title"), Qt::Key_Return);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->operation().settings.title, "Spring");
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(line("title")->text(), QStringLiteral("Test"));
}

TEST_F(RecordFormTest, ABlankLimitIsNone)
{
    line("escorts_per_day")->setText(QStringLiteral("12"));
    QTest::keyClick(line("escorts_per_day"), Qt::Key_Return);
    EXPECT_EQ(m_document->operation().settings.escortsPerDay, Escorts(12));
    line("escorts_per_day")->clear();
    QTest::keyClick(line("escorts_per_day"), Qt::Key_Return);
    EXPECT_EQ(m_document->operation().settings.escortsPerDay, std::nullopt);
    EXPECT_EQ(line("escorts_per_day")->placeholderText(), QStringLiteral("no limit"));
}

TEST_F(RecordFormTest, WhatIsRefusedStaysWithItsSentenceUntilEscape)
{
    line("end")->setText(QStringLiteral("2025-01-01"));
    QTest::keyClick(line("end"), Qt::Key_Return);
    EXPECT_EQ(m_changes, 0);
    EXPECT_EQ(m_form.wrongFields(), 1);
    EXPECT_EQ(line("end")->text(), QStringLiteral("2025-01-01"));
    EXPECT_FALSE(line("end")->accessibleDescription().isEmpty());
    ASSERT_TRUE(m_document->push(SetSettings{m_document->operation().settings}));
    EXPECT_EQ(line("end")->text(), QStringLiteral("2025-01-01")) << "other changes leave it alone";
    QTest::keyClick(line("end"), Qt::Key_Escape);
    EXPECT_EQ(m_form.wrongFields(), 0);
    EXPECT_EQ(line("end")->text(), QStringLiteral("2026-01-30"));
}

TEST_F(RecordFormTest, ATickIsAStepOfItsOwn)
{
    auto* goals = m_form.findChild<ListEditor*>(QStringLiteral("recordField_goals"));
    ASSERT_NE(goals, nullptr);
    goals->setFocus();
    goals->setCurrentRow(0);
    const std::size_t before = m_document->operation().settings.goals.size();
    QTest::keyClick(goals, Qt::Key_Space);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->operation().settings.goals.size(), before - 1);
}

} // namespace
} // namespace planner::ui
