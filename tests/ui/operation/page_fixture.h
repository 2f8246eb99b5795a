// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page of the operation on the sample plan, typed into by keyboard.

#include "tests/ui/document_fixture.h"
#include "ui/operation/operation_page.h"
#include "ui/operation/operation_table.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>

#include <utility>

namespace planner::ui {

/// A page on the sample plan.
class PageTest : public DocumentTest {
protected:
    explicit PageTest(OperationTable table, Plan plan = sampleBuilder().plan())
        : DocumentTest(std::move(plan)), m_page(*m_document, m_selection, table, nullptr)
    {
        m_page.resize(1000, 500);
        m_page.show();
        QApplication::setActiveWindow(&m_page);
        m_table = m_page.findChild<OperationTableGrid*>();
        m_table->setFocus();
        m_page.setConsent([this](const QString&, const QString& sentence, const QString&) {
            m_asked = sentence;
            return m_agrees;
        });
        QObject::connect(&m_page, &OperationPage::notified, &m_page, [this](const QString& text) { m_told = text; });
    }
    [[nodiscard]] const Operation& operation() const { return m_document->operation(); }
    [[nodiscard]] QModelIndex cell(int row, const char* field) const
    {
        const auto& fields = fieldsOf(m_page.table());
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (fields[i].name == std::string_view(field))
                return m_table->model()->index(row, static_cast<int>(i));
        return {};
    }
    [[nodiscard]] QString text(int row, const char* field) const { return cell(row, field).data().toString(); }
    [[nodiscard]] QString problem(int row, const char* field) const
    {
        return cell(row, field).data(OperationTableModel::kProblemRole).toString();
    }
    /// Opens the editor of the cell by keyboard.
    template <class Editor = QLineEdit>
    Editor* open(int row, const char* field)
    {
        m_table->setCurrentIndex(cell(row, field));
        QTest::keyClick(m_table, Qt::Key_F2);
        return editor<Editor>();
    }
    template <class Editor = QLineEdit>
    [[nodiscard]] Editor* editor() const
    {
        Editor* found = nullptr;
        for (Editor* child : m_table->findChildren<Editor*>(QStringLiteral("operationCellEditor")))
            if (child->isVisible())
                found = child;
        return found;
    }
    void type(int row, const char* field, const QString& text, Qt::Key end = Qt::Key_Return)
    {
        auto* line = open(row, field);
        ASSERT_NE(line, nullptr);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, end);
    }
    void paste(int row, const char* field, const QString& text)
    {
        QApplication::clipboard()->setText(text);
        m_table->setCurrentIndex(cell(row, field));
        QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
    }
    void select(int top, const char* first, int bottom, const char* last)
    {
        m_table->setCurrentIndex(cell(top, first));
        m_table->selectionModel()->select(QItemSelection(cell(top, first), cell(bottom, last)),
                                          QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] int rows() const { return m_table->model()->rowCount(); }

    OperationPage m_page;
    OperationTableGrid* m_table = nullptr;
    QString m_asked;
    bool m_agrees = true;
    QString m_told;
};

} // namespace planner::ui
