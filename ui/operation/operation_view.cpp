// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_view.h"

#include "ui/kit/icons.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/records/record_form.h"
#include "ui/records/record_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace planner::ui {
namespace {

/// In the order in which an operation is made.
constexpr std::array kPages{OperationTable::Facilities, OperationTable::Categories, OperationTable::Cohorts,
                            OperationTable::Routes,     OperationTable::Fleets,     OperationTable::Calendar,
                            OperationTable::KeepApart,  OperationTable::Places,     OperationTable::Figures,
                            OperationTable::Settings};

constexpr std::size_t indexOf(OperationTable table) { return static_cast<std::size_t>(table); }

QString nameOfTable(OperationTable table) { return QString::fromLatin1(nameOf(table)); }

} // namespace

OperationView::OperationView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection),
      m_list(named(new QListWidget(this), "operationPages", tr("Pages of the operation"))),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("operationView"));
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(1);
    for (const OperationTable table : kPages) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, static_cast<int>(table));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { m_stack->setCurrentWidget(page(shownPage())); });
    connect(&document, &PlanDocument::changed, this, &OperationView::refreshList);
    refreshList();
}

void OperationView::setConsent(OperationPage::Consent consent)
{
    m_consent = std::move(consent);
    for (QWidget* made : m_pages)
        if (auto* table = qobject_cast<OperationPage*>(made))
            table->setConsent(m_consent);
}

OperationTable OperationView::shownPage() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item == nullptr ? kPages.front() : static_cast<OperationTable>(item->data(Qt::UserRole).toInt());
}

QWidget* OperationView::makeSettings()
{
    std::vector<std::string_view> names;
    for (const RowField& field : fieldsOf(OperationTable::Settings))
        names.push_back(field.name);
    auto* scroll = named(new QScrollArea(m_stack), "settingsPage", tableTitle(OperationTable::Settings));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    m_settings = named(new RecordForm(m_document, OperationTable::Settings, names, inside), "settingsForm",
                       tableTitle(OperationTable::Settings));
    constexpr int kWidest = 560;
    m_settings->setMaximumWidth(kWidest);
    connect(m_settings, &RecordForm::countsChanged, this, &OperationView::refreshList);
    column->addWidget(m_settings);
    column->addStretch();
    scroll->setWidget(inside);
    return scroll;
}

QWidget* OperationView::page(OperationTable table)
{
    QWidget*& made = m_pages[indexOf(table)];
    if (made != nullptr)
        return made;
    if (table == OperationTable::Settings) {
        made = makeSettings();
    } else {
        auto* rows = new OperationPage(m_document, m_selection, table, m_stack);
        rows->setObjectName(QStringLiteral("operationPage_") + nameOfTable(table));
        rows->setConsent(m_consent);
        rows->setHiddenColumns(m_hidden.value(nameOfTable(table)));
        connect(rows, &OperationPage::notified, this, &OperationView::notified);
        connect(rows, &OperationPage::tableRequested, this, [this, table] { emit tableRequested(table); });
        connect(rows, &OperationPage::countsChanged, this, &OperationView::refreshList);
        connect(rows, &OperationPage::columnsChanged, this, [this, rows, table] {
            m_hidden[nameOfTable(table)] = rows->hiddenColumns();
            emit columnsChanged();
        });
        made = rows;
    }
    m_stack->addWidget(made);
    return made;
}

void OperationView::showPage(OperationTable table)
{
    m_list->setCurrentRow(static_cast<int>(std::find(kPages.begin(), kPages.end(), table) - kPages.begin()));
}

void OperationView::goTo(OperationTable table)
{
    showPage(table);
    if (auto* rows = qobject_cast<OperationPage*>(page(table)))
        rows->goTo();
    else
        m_settings->findChild<QLineEdit*>()->setFocus();
}

void OperationView::showCell(OperationTable table, std::uint32_t position, std::string_view field)
{
    showPage(table);
    if (auto* rows = qobject_cast<OperationPage*>(page(table)))
        rows->showCell(position, field);
    else if (auto* editor = m_settings->findChild<QWidget*>(
                 QStringLiteral("recordField_%1").arg(QString::fromStdString(std::string(field)))))
        editor->setFocus();
}

void OperationView::setHiddenColumns(const QMap<QString, QStringList>& hidden)
{
    m_hidden = hidden;
    for (const OperationTable table : kPages)
        if (auto* rows = qobject_cast<OperationPage*>(m_pages[indexOf(table)]))
            rows->setHiddenColumns(m_hidden.value(nameOfTable(table)));
}

void OperationView::refreshList()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const OperationTable table = kPages[static_cast<std::size_t>(row)];
        const auto* rows = qobject_cast<OperationPage*>(m_pages[indexOf(table)]);
        const int wrong = rows != nullptr                                              ? rows->wrongCells()
                          : table == OperationTable::Settings && m_settings != nullptr ? m_settings->wrongFields()
                                                                                       : 0;
        const QString title = table == OperationTable::Settings
                                  ? tableTitle(table)
                                  : filled(tr("%1 (%2)", "a page and how many rows it has"), tableTitle(table),
                                           static_cast<qlonglong>(rowCount(m_document.operation(), table)));
        QListWidgetItem* item = m_list->item(row);
        item->setText(title);
        item->setIcon(wrong > 0 ? makeIcon(Icon::Error) : QIcon());
        item->setData(Qt::AccessibleTextRole,
                      wrong > 0 ? filled(tr("%1, with cells that are not taken"), title) : title);
    }
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + m_list->fontMetrics().height());
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

} // namespace planner::ui
