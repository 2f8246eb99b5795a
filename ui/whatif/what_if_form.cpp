// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/what_if_form.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QSlider>

#include <algorithm>

namespace planner::ui {
namespace {

QString signedText(int value)
{
    const QString number = QLocale().toString(value);
    return isolated(value > 0 ? QLatin1Char('+') + number : number);
}

} // namespace

WhatIfForm::Row WhatIfForm::addSlider(QFormLayout* form, const char* name, const QString& label, int least, int most,
                                      int step)
{
    Row row{new QSlider(Qt::Horizontal, this), new QLabel(this)};
    row.slider->setObjectName(QLatin1String(name));
    row.slider->setAccessibleName(label);
    row.slider->setRange(least, most);
    row.slider->setSingleStep(step);
    row.slider->setPageStep(5 * step);
    row.value->setObjectName(QLatin1String(name) + QLatin1String("Value"));
    auto* words = new QLabel(label, this);
    words->setWordWrap(true);
    words->setBuddy(row.slider);
    form->addRow(words, row.value);
    form->addRow(row.slider);
    connect(row.slider, &QSlider::valueChanged, this, [this, slider = row.slider] {
        slider->setAccessibleDescription(
            slider->parentWidget()->findChild<QLabel*>(slider->objectName() + QLatin1String("Value"))->text());
        showValues();
        emit changed();
    });
    return row;
}

WhatIfForm::WhatIfForm(const Plan& plan, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("whatIfForm"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    m_limit = addSlider(form, "limitSlider", tr("Overcrowding limits"), -50, 100, 1);
    m_intake = addSlider(form, "intakeSlider", tr("Daily intakes"), 0, 300, 5);
    m_departures = addSlider(form, "departuresSlider", tr("Departures and vehicles a day"), -5, 10, 1);
    m_end = addSlider(form, "endSlider", tr("End of the operation"),
                      -static_cast<int>(std::min<std::int64_t>(60, plan.operation.lastDay().value() - 1)), 60, 1);
    m_intake.slider->setValue(100);
    addFigures(form, plan);
    showValues();
}

void WhatIfForm::addFigures(QFormLayout* form, const Plan& plan)
{
    for (const RivalFigure& figure : usableFigures(plan)) {
        const auto isSame = [&figure](const FigureChoice& choice) {
            return choice.figures.front().facility == figure.facility && choice.figures.front().field == figure.field;
        };
        auto choice = std::find_if(m_choices.begin(), m_choices.end(), isSame);
        if (choice == m_choices.end()) {
            const Facility& facility = plan.operation.facility(figure.facility);
            auto* box = new QComboBox(this);
            box->setObjectName(QStringLiteral("figure%1").arg(m_choices.size()));
            //: a site and which of its figures, such as "Karkh: Capacity"
            const QString label = filled(tr("%1: %2"), facilityText(facility), figureFieldText(figure.field));
            box->setAccessibleName(label);
            box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            const People inForce = figure.field == FigureField::Capacity ? facility.capacity : facility.population;
            box->addItem(filled(tr("%1, in force"), numberText(inForce)));
            auto* words = new QLabel(label, this);
            words->setWordWrap(true);
            words->setBuddy(box);
            form->addRow(words);
            form->addRow(box);
            connect(box, &QComboBox::currentIndexChanged, this, &WhatIfForm::changed);
            choice = m_choices.insert(m_choices.end(), FigureChoice{box, {}});
        }
        //: a figure and its source
        choice->box->addItem(filled(tr("%1: %2"), numberText(figure.value), QString::fromStdString(figure.source)));
        choice->figures.push_back(figure);
    }
}

void WhatIfForm::showValues()
{
    if (m_end.slider == nullptr)
        return; // while the rows are made
    m_limit.value->setText(filled(tr("%1 points"), signedText(m_limit.slider->value())));
    m_intake.value->setText(isolated(filled(tr("%1 %"), QLocale().toString(m_intake.slider->value()))));
    m_departures.value->setText(signedText(m_departures.slider->value()));
    m_end.value->setText(filled(tr("%1 days"), signedText(m_end.slider->value())));
}

WhatIf WhatIfForm::whatIf() const
{
    WhatIf whatIf;
    whatIf.limitPoints = Percent(m_limit.slider->value());
    whatIf.intake = Percent(m_intake.slider->value());
    whatIf.departures = Departures(m_departures.slider->value());
    whatIf.end = Days(m_end.slider->value());
    for (const FigureChoice& choice : m_choices)
        if (const int index = choice.box->currentIndex(); index > 0)
            whatIf.figures.push_back(choice.figures[static_cast<std::size_t>(index - 1)]);
    return whatIf;
}

void WhatIfForm::reset()
{
    m_limit.slider->setValue(0);
    m_intake.slider->setValue(100);
    m_departures.slider->setValue(0);
    m_end.slider->setValue(0);
    for (const FigureChoice& choice : m_choices)
        choice.box->setCurrentIndex(0);
}

QString WhatIfForm::words() const
{
    QStringList words;
    const WhatIf changes = whatIf();
    const auto add = [&words](const Row& row) {
        words << filled(QCoreApplication::translate("WhatIf", "%1 %2"), row.slider->accessibleName(),
                        row.value->text());
    };
    if (!changes.limitPoints.isZero())
        add(m_limit);
    if (changes.intake != Percent(100))
        add(m_intake);
    if (!changes.departures.isZero())
        add(m_departures);
    if (!changes.end.isZero())
        add(m_end);
    for (const FigureChoice& choice : m_choices)
        if (choice.box->currentIndex() > 0)
            words << choice.box->accessibleName() + QLatin1Char(' ') + choice.box->currentText();
    return words.join(QStringLiteral(", "));
}

} // namespace planner::ui
