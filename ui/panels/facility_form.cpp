// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/facility_form.h"

#include "core/figures/tightest_day.h"
#include "core/model/limits.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QRadioButton>

#include <optional>

namespace planner::ui {

FacilityForm::FacilityForm(PlanDocument& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void FacilityForm::show(FacilityId id)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        // A field may be showing this form again because it was clicked: it goes when its event is over.
        if (item->widget() != nullptr) {
            // What it shows is old: hiding it must not enter that.
            for (const auto* field : item->widget()->findChildren<QDoubleSpinBox*>())
                field->disconnect(this);
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (id.at() >= m_document.operation().facilities.size())
        return;
    const Facility& facility = m_document.operation().facility(id);
    addHeading(facilityText(facility));
    if (facility.isOutside())
        addLine(filled(tr("Custody ends here: there is no capacity, limit or target. By the plan %1 people have left "
                          "custody here on the last day."),
                       numberText(m_document.ledger().at(id, m_document.ledger().lastDay()).population)),
                "facilityOutside");
    addFigures(facility);
    if (facility.isOutside()) {
        addCalendar(id);
        return;
    }
    addArea(id);
    addWorstDay(id);
    addRivals(id, FigureField::Capacity);
    addRivals(id, FigureField::Population);
    addCalendar(id);
}

QLabel* FacilityForm::addLine(const QString& text, const char* objectName)
{
    auto* line = new QLabel(text, this);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
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

void FacilityForm::addFigures(const Facility& facility)
{
    if (!facility.isOutside())
        addLine(filled(tr("%1 people on the first day, %2 places."), numberText(facility.population),
                       numberText(facility.capacity)),
                "facilityFigures");
    if (facility.targetCapacity)
        addLine(filled(tr("It should hold %1 at most."), numberText(*facility.targetCapacity)));
    if (facility.dailyIntake)
        addLine(filled(tr("It receives %1 people a day at most."), numberText(*facility.dailyIntake)));
    if (facility.dailyRelease)
        addLine(filled(tr("It releases %1 people a day at most."), numberText(*facility.dailyRelease)));
    if (!facility.source.empty())
        addLine(facility.asOf.empty() ? filled(tr("Source: %1"), QString::fromStdString(facility.source))
                                      : filled(tr("Source: %1, as of %2"), QString::fromStdString(facility.source),
                                               QString::fromStdString(facility.asOf)),
                "facilitySource")
            ->setForegroundRole(QPalette::PlaceholderText);
    if (!facility.note.empty())
        addLine(QString::fromStdString(facility.note))->setForegroundRole(QPalette::PlaceholderText);
}

void FacilityForm::addArea(FacilityId id)
{
    auto* label = new QLabel(tr("Accommodation &area"), this);
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QStringLiteral("facilityArea"));
    field->setAccessibleName(tr("Accommodation area in square metres"));
    field->setToolTip(tr("The rooms in which people live, without sanitary rooms. The charts show how much of it "
                         "everybody has. Empty where it is not known."));
    field->setRange(0, static_cast<double>(limits::kSquareMetres));
    field->setDecimals(2);
    field->setSpecialValueText(QStringLiteral(" "));
    field->setSuffix(tr(" m²"));
    field->setGroupSeparatorShown(true);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setValue(m_document.operation().facility(id).accommodationArea.value_or(0));
    label->setBuddy(field);
    auto* row = new QWidget(this);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 2, 0, 2);
    columns->addWidget(label);
    columns->addWidget(field, 1);
    m_layout->addWidget(row);
    // The field rounds what has more decimals: only what somebody has entered goes into the plan.
    connect(field, &QDoubleSpinBox::editingFinished, this, [this, id, field, shown = field->value()] {
        if (field->value() != shown)
            setArea(id, field->value());
    });
}

void FacilityForm::setArea(FacilityId id, double squareMetres)
{
    if (id.at() >= m_document.operation().facilities.size())
        return;
    Facility facility = m_document.operation().facility(id);
    const auto area = squareMetres > 0 ? std::optional(squareMetres) : std::nullopt;
    if (facility.accommodationArea == area)
        return;
    facility.accommodationArea = area;
    if (!m_document.push(SetFacility{facility}, {}, JournalKind::Continue))
        show(id);
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
