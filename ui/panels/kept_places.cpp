// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/kept_places.h"

#include "core/exchange/row_cells.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/records/cell_editor.h"
#include "ui/records/record_names.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace planner::ui {

KeptPlaces::KeptPlaces(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_form(new QFormLayout(this)),
      m_problem(named(new QLabel(this), "keptPlacesProblem"))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    connect(&document, &PlanDocument::refused, this, [this](const Error& error) { m_refusal = toText(error.message); });
    makeFields();
}

void KeptPlaces::makeFields()
{
    while (m_form->rowCount() > 0) {
        const QFormLayout::TakeRowResult row = m_form->takeRow(0);
        for (QLayoutItem* item : {row.labelItem, row.fieldItem}) {
            if (item != nullptr && item->widget() != nullptr && item->widget() != m_problem) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
    }
    m_fields.clear();
    m_wrong.reset();
    m_categories = m_document.operation().categories;
    for (std::size_t i = 0; i < m_categories.size(); ++i) {
        const QString category = QString::fromStdString(m_categories[i].name);
        auto* field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("keptPlaces_%1").arg(QString::fromStdString(m_categories[i].code)));
        field->setAccessibleName(filled(tr("Places for %1"), category));
        field->setPlaceholderText(tr("none kept"));
        field->setToolTip(tr("Places that the site keeps for the category. Blank: none are kept for it alone."));
        field->installEventFilter(this);
        // The layout goes before the fields do: a field that loses the focus as it goes enters nothing.
        connect(field, &QLineEdit::editingFinished, m_form, [this, i] { enter(i); });
        auto* label = new QLabel(field->accessibleName(), this);
        label->setBuddy(field);
        m_form->addRow(label, field);
        m_fields.push_back(field);
    }
    m_form->addRow(m_problem);
}

void KeptPlaces::show(FacilityId facility)
{
    if (m_categories != m_document.operation().categories)
        makeFields();
    if (facility != m_facility && m_wrong)
        say(*m_wrong, {});
    m_facility = facility;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        refresh(i);
}

std::optional<std::uint32_t> KeptPlaces::rowOf(std::size_t category) const
{
    const std::vector<CategoryPlaces>& rows = m_document.operation().places;
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        if (rows[i].facility == m_facility && rows[i].category.at() == category)
            return i;
    return std::nullopt;
}

QString KeptPlaces::textOf(std::size_t category) const
{
    const auto row = rowOf(category);
    return row ? numberText(m_document.operation().places[*row].places) : QString();
}

void KeptPlaces::refresh(std::size_t category)
{
    QLineEdit& field = *m_fields[category];
    if (m_wrong != category && !(field.hasFocus() && field.isModified()))
        field.setText(textOf(category));
}

void KeptPlaces::enter(std::size_t category)
{
    QLineEdit& field = *m_fields[category];
    const auto row = rowOf(category);
    const QString typed = field.text().trimmed();
    if (typed == textOf(category)) {
        say(category, {});
        return;
    }
    std::optional<Edit> edit;
    if (typed.isEmpty()) {
        edit = RemoveRow{OperationTable::Places, *row};
    } else {
        const RowField& places = *findField(OperationTable::Places, "places");
        const Operation& operation = m_document.operation();
        auto made = rowFromCells(operation, OperationTable::Places,
                                 {{"facility", operation.facility(m_facility).code},
                                  {"category", m_categories[category].code},
                                  {"places", asCell(operation, places, std::nullopt, typed)}});
        if (!made) {
            say(category, toText(made.error().message));
            return;
        }
        edit = row ? Edit(SetRow{*row, std::move(made).value()})
                   : Edit(AddRow{static_cast<std::uint32_t>(operation.places.size()), std::move(made).value()});
    }
    m_refusal.clear();
    field.setModified(false);
    say(category, {});
    if (!m_document.push(*edit) && !m_refusal.isEmpty())
        say(category, m_refusal);
    refresh(category);
}

void KeptPlaces::say(std::size_t category, const QString& sentence)
{
    if (sentence.isEmpty() && m_wrong != category)
        return;
    if (m_wrong)
        markProblem(*m_fields[*m_wrong], {});
    m_wrong = sentence.isEmpty() ? std::nullopt : std::optional(category);
    if (m_wrong)
        markProblem(*m_fields[category], sentence);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokens().badText);
    m_problem->setPalette(colours);
    m_problem->setText(sentence);
    m_problem->setVisible(m_wrong.has_value());
}

bool KeptPlaces::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            if (m_fields[i] == watched && m_fields[i]->text() != textOf(i)) {
                say(i, {});
                m_fields[i]->setText(textOf(i));
                return true;
            }
    return QWidget::eventFilter(watched, event);
}

} // namespace planner::ui
