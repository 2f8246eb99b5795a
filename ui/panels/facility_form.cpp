// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/facility_form.h"

#include "core/figures/tightest_day.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/panels/kept_places.h"
#include "ui/records/record_form.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>

#include <array>
#include <string_view>
#include <vector>

namespace planner::ui {
namespace {

/// Of a place where custody ends these are blank.
constexpr std::array<std::string_view, 7> kCustodyFields{
    "capacity",     "population",    "overcrowding_limit_pct", "target_capacity",
    "daily_intake", "daily_release", "accommodation_area_m2"};

/// Figures first, then what they hold for, then where the site is and where the figures are from.
std::vector<std::string_view> fieldsOfForm()
{
    std::vector<std::string_view> fields(kCustodyFields.begin(), kCustodyFields.end());
    fields.insert(fields.end(), {"accepts", "lat", "lon", "source", "as_of", "note", "name"});
    return fields;
}

} // namespace

FacilityForm::FacilityForm(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_heading(addedLine()), m_outside(addedLine()),
      m_record(named(new RecordForm(document, OperationTable::Facilities, fieldsOfForm(), this), "facilityRecord",
                     tr("Figures of the site"))),
      m_places(new KeptPlaces(document, this)), m_layout(new QVBoxLayout)
{
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_outside->setObjectName(QStringLiteral("facilityOutside"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(m_heading), static_cast<QWidget*>(m_outside),
                          static_cast<QWidget*>(m_record), static_cast<QWidget*>(m_places)})
        column->addWidget(part);
    column->addLayout(m_layout);
}

void FacilityForm::show(FacilityId id)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        // A button may be showing this form again because it was clicked: it goes when its event is over.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (id.at() >= m_document.operation().facilities.size())
        return;
    const Facility& facility = m_document.operation().facility(id);
    const QString others = otherNamesText(facility);
    m_heading->setText(others.isEmpty()
                           ? facilityText(facility)
                           : filled(tr("%1 (%2)", "a site and its other names"), facilityText(facility), others));
    m_outside->setVisible(facility.isOutside());
    m_record->show(id.at());
    for (const std::string_view field : kCustodyFields)
        m_record->setFieldVisible(field, !facility.isOutside());
    m_places->setVisible(!facility.isOutside());
    m_places->show(id);
    if (facility.isOutside()) {
        m_outside->setText(
            filled(tr("Custody ends here: there is no capacity, limit or target. By the plan %1 people have left "
                      "custody here on the last day."),
                   numberText(m_document.ledger().at(id, m_document.ledger().lastDay()).population)));
        addCalendar(id);
        return;
    }
    addWorstDay(id);
    addRivals(id, FigureField::Capacity);
    addRivals(id, FigureField::Population);
    addCalendar(id);
}

QLabel* FacilityForm::addedLine()
{
    auto* line = new QLabel(this);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return line;
}

QLabel* FacilityForm::addLine(const QString& text, const char* objectName)
{
    QLabel* line = addedLine();
    line->setText(text);
    if (objectName != nullptr)
        line->setObjectName(QLatin1String(objectName));
    m_layout->addWidget(line);
    return line;
}

void FacilityForm::addHeading(const QString& text)
{
    QFont bold = font();
    bold.setBold(true);
    addLine(text)->setFont(bold);
}

void FacilityForm::addWorstDay(FacilityId id)
{
    const TightestDay tightest = tightestDay(m_document.view(), id);
    const QString date = shortDateText(tightest.day, m_document.operation());
    const QString peak = numberText(tightest.peak);
    const QString limit = numberText(tightest.limit);
    addLine(tightest.room() < People(0)
                ? filled(tr("On its day of least room, %1, it holds %2, over its limit of %3."), date, peak, limit)
                : filled(tr("On its day of least room, %1, it holds %2 of at most %3."), date, peak, limit),
            "facilityWorstDay");
}

void FacilityForm::addRivals(FacilityId id, FigureField field)
{
    auto* group = new QButtonGroup(this);
    for (const RivalFigure& figure : m_document.operation().figures) {
        if (figure.facility != id || figure.field != field)
            continue;
        if (group->buttons().isEmpty())
            addHeading(filled(tr("%1, by source"), figureFieldText(field)));
        const QString source = QString::fromStdString(figure.source);
        auto* button = new QRadioButton(
            figure.asOf.empty() ? filled(tr("%1: %2", "a figure and its source"), numberText(figure.value), source)
                                : filled(tr("%1: %2, %3", "a figure, its source and its date"),
                                         numberText(figure.value), source, QString::fromStdString(figure.asOf)),
            this);
        button->setObjectName(QStringLiteral("rivalFigure%1").arg(m_layout->count()));
        button->setToolTip(button->text());
        button->setChecked(figure.isUsed);
        group->addButton(button);
        m_layout->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, id, figure] {
            // Put back what is in force where the edit is refused.
            if (figure.isUsed || !m_document.push(UseFigure{figure}))
                show(id);
        });
    }
}

void FacilityForm::addCalendar(FacilityId id)
{
    bool isFirst = true;
    for (const CalendarRow& row : m_document.operation().calendar) {
        if (row.kind != CalendarKind::Facility || row.position != id.position)
            continue;
        if (isFirst)
            addHeading(tr("Calendar"));
        isFirst = false;
        const QString value = QLocale().toString(static_cast<qlonglong>(row.value));
        const Settings& settings = m_document.operation().settings;
        const auto date = [&settings](Date shown) {
            return shortDateText(toQDate(shown), toQDate(settings.start), toQDate(settings.end));
        };
        const QString line = filled(tr("%1: %2 from %3 to %4", "a field, its value and two dates"),
                                    calendarFieldText(row.field), value, date(row.from), date(row.to));
        addLine(row.reason.empty() ? line : filled(tr("%1. %2"), line, QString::fromStdString(row.reason)));
    }
}

} // namespace planner::ui
