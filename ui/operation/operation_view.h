// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operation itself: a page for each of its tables and one for its settings.

#include "ui/operation/operation_page.h"

#include <QMap>
#include <QWidget>

#include <array>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace planner::ui {

class RecordForm;

/// Both references must outlive it. Pages are made when they are first shown.
class OperationView : public QWidget {
    Q_OBJECT

public:
    OperationView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

    void setConsent(OperationPage::Consent consent);
    void showPage(OperationTable table);
    /// Shows the page and gives it the keyboard.
    void goTo(OperationTable table);
    [[nodiscard]] OperationTable shownPage() const;
    /// Goes to a cell of a table; to the field of the settings.
    void showCell(OperationTable table, std::uint32_t position, std::string_view field);
    /// Names of hidden fields by the name of their table.
    [[nodiscard]] QMap<QString, QStringList> hiddenColumns() const { return m_hidden; }
    void setHiddenColumns(const QMap<QString, QStringList>& hidden);

signals:
    /// For the message bar.
    void notified(const QString& text);
    /// Somebody has hidden or shown a column.
    void columnsChanged();
    /// Somebody wants rows of a table of another program.
    void tableRequested(planner::OperationTable table);

private:
    QWidget* page(OperationTable table);
    QWidget* makeSettings();
    void refreshList();

    PlanDocument& m_document;
    Selection& m_selection;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    std::array<QWidget*, kNamesOf<OperationTable>.names.size()> m_pages{};
    RecordForm* m_settings = nullptr;
    OperationPage::Consent m_consent;
    QMap<QString, QStringList> m_hidden;
};

} // namespace planner::ui
