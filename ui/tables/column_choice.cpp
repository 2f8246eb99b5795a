// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/column_choice.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/tables/table_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

/// One way to read the cells of a column.
struct CellReading {
    QString words;
    std::function<void(TableDraft&)> take;
    std::function<bool(const MappedColumn&)> isTaken;
};

CellReading byFactor(const QString& words, std::uint32_t column, double factor)
{
    return {words, [column, factor](TableDraft& draft) { draft.multiply(column, factor); },
            [factor](const MappedColumn& mapped) { return mapped.factor == factor; }};
}

/// What can be read in several ways: units, shares, dates, separators. One list, since no column has two of them.
std::vector<CellReading> readingsOf(const TableDraft& draft, const MappedColumn& mapped)
{
    constexpr double kMile = 1.609344;
    constexpr double kSquareFoot = 0.09290304;
    const std::uint32_t column = mapped.column;
    const ColumnProfile& profile = draft.proposal().columns[column];
    std::vector<CellReading> readings;
    if (mapped.field == TableField::Kilometres)
        readings = {byFactor(ColumnChoiceBar::tr("kilometres"), column, 1),
                    byFactor(ColumnChoiceBar::tr("miles"), column, kMile),
                    byFactor(ColumnChoiceBar::tr("metres"), column, 0.001)};
    else if (mapped.field == TableField::AccommodationArea)
        readings = {byFactor(ColumnChoiceBar::tr("square metres"), column, 1),
                    byFactor(ColumnChoiceBar::tr("square feet"), column, kSquareFoot)};
    else if (mapped.field == TableField::OvercrowdingLimit && areFractions(profile))
        readings = {byFactor(ColumnChoiceBar::tr("choose: per cent or fractions"), column, 1),
                    byFactor(ColumnChoiceBar::tr("fractions: 1.2 is 120 %"), column, 100)};
    else if (profile.eitherFirst > 0)
        for (const bool isMonthFirst : {false, true})
            readings.push_back(
                {isMonthFirst ? ColumnChoiceBar::tr("month, day, year") : ColumnChoiceBar::tr("day, month, year"),
                 [column, isMonthFirst](TableDraft& changed) { changed.readMonthFirst(column, isMonthFirst); },
                 [isMonthFirst](const MappedColumn& one) { return one.isMonthFirst == isMonthFirst; }});
    else if (profile.wholeStyle)
        for (const NumberStyle style : kNumberStyles)
            readings.push_back({QString::fromLatin1(exampleOf(style)),
                                [column, style](TableDraft& changed) { changed.readNumbersAs(column, style); },
                                [style](const MappedColumn& one) { return one.style == style; }});
    return readings;
}

} // namespace

ColumnChoiceBar::ColumnChoiceBar(ColumnModel& model, const Operation& plan, AskCategory ask, QWidget* parent)
    : QWidget(parent), m_model(model), m_plan(plan), m_ask(std::move(ask)), m_fieldLabel(new QLabel(this)),
      m_fields(named(new QComboBox(this), "columnBecomes", tr("What the column becomes"))),
      m_readingLabel(new QLabel(tr("&written in"), this)),
      m_readings(named(new QComboBox(this), "columnReading", tr("How the column is written"))),
      m_why(named(new QLabel(this), "columnWhy"))
{
    m_fieldLabel->setBuddy(m_fields);
    m_readingLabel->setBuddy(m_readings);
    m_fields->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_fields->setMaxVisibleItems(24);
    m_readings->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout;
    line->addWidget(m_fieldLabel);
    line->addWidget(m_fields);
    line->addWidget(m_readingLabel);
    line->addWidget(m_readings);
    line->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(line);
    rows->addWidget(m_why);
    connect(m_fields, &QComboBox::activated, this, &ColumnChoiceBar::takeField);
    connect(m_readings, &QComboBox::activated, this, &ColumnChoiceBar::takeReading);
    connect(&model, &ColumnModel::draftChanged, this, &ColumnChoiceBar::refresh);
    refresh();
}

void ColumnChoiceBar::showColumn(int row)
{
    m_row = row;
    refresh();
}

void ColumnChoiceBar::open()
{
    if (!m_fields->isEnabled())
        return;
    m_fields->setFocus();
    m_fields->showPopup();
}

void ColumnChoiceBar::refresh()
{
    const bool isShown = m_model.draft() != nullptr && m_row >= 0 && m_row < m_model.rowCount();
    setVisible(isShown);
    if (!isShown)
        return;
    const QString column = m_model.index(m_row, ColumnModel::Header).data().toString();
    m_fieldLabel->setText(filled(tr("&Column %1 becomes"), column));
    m_fields->setAccessibleName(filled(tr("Column %1 becomes"), column));
    m_why->setText(m_model.index(m_row, ColumnModel::Why).data().toString());
    m_fields->setEnabled(m_model.flags(m_model.index(m_row, ColumnModel::ReadAs)).testFlag(Qt::ItemIsEditable));
    fillFields();
    fillReadings();
}

void ColumnChoiceBar::fillFields()
{
    const TableDraft& draft = *m_model.draft();
    const TableKind kind = draft.mapping().kind;
    m_fields->clear();
    m_choices.clear();
    const auto add = [this](const QString& words, ColumnChoice choice) {
        m_fields->addItem(words);
        m_choices.push_back(std::move(choice));
    };
    add(tr("Leave out"), {});
    for (std::size_t i = 0; i < kTableFieldCount; ++i)
        if (const auto field = static_cast<TableField>(i); hasField(kind, field) && field != TableField::OccupancyShare)
            add(readAsText(kind, field), {field, {}});
    const ColumnChoice now = m_model.choiceFor(m_row);
    if (kind == TableKind::Cohorts) {
        for (const Category& category : m_plan.categories)
            add(readAsText(kind, TableField::Population, category.code), {TableField::Population, category.code});
        if (!now.category.empty() && std::find(m_choices.begin(), m_choices.end(), now) == m_choices.end())
            add(readAsText(kind, TableField::Population, now.category), now);
        add(tr("People of another category..."), {TableField::Population, "?"});
    }
    const auto found = std::find(m_choices.begin(), m_choices.end(), now);
    m_fields->setCurrentIndex(found == m_choices.end() ? 0 : static_cast<int>(found - m_choices.begin()));
}

void ColumnChoiceBar::fillReadings()
{
    const MappedColumn* mapped = m_model.draft()->mapping().ofColumn(static_cast<std::uint32_t>(m_row));
    m_readings->clear();
    if (mapped != nullptr)
        for (const CellReading& reading : readingsOf(*m_model.draft(), *mapped)) {
            m_readings->addItem(reading.words);
            if (reading.isTaken(*mapped))
                m_readings->setCurrentIndex(m_readings->count() - 1);
        }
    m_readings->setVisible(m_readings->count() > 0);
    m_readingLabel->setVisible(m_readings->count() > 0);
}

void ColumnChoiceBar::takeField(int entry)
{
    ColumnChoice choice = m_choices[static_cast<std::size_t>(entry)];
    if (choice.category == "?") {
        choice.category = m_ask().trimmed().toStdString();
        if (choice.category.empty())
            return refresh();
    }
    m_model.choose(m_row, choice);
    emit chosen();
}

void ColumnChoiceBar::takeReading(int entry)
{
    const MappedColumn* mapped = m_model.draft()->mapping().ofColumn(static_cast<std::uint32_t>(m_row));
    if (mapped == nullptr)
        return;
    const auto readings = readingsOf(*m_model.draft(), *mapped);
    m_model.alter(readings[static_cast<std::size_t>(entry)].take);
}

} // namespace planner::ui
