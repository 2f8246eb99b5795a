// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/assumptions_page.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/simulation/assumptions_form.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <limits>

namespace planner::ui {

AssumptionsPage::AssumptionsPage(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("simulationMethodArea"));
    setAccessibleName(tr("Assumptions and method"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(this);
    m_form = new AssumptionsForm(content);
    auto* standard = named(new QPushButton(tr("&Back to the defaults"), content), "simulationDefaults",
                           tr("Back to the default assumptions"));
    standard->setAutoDefault(false);
    m_method = named(new QLabel(content), "simulationMethod", tr("Method and assumptions in words"));
    m_method->setWordWrap(true);
    m_method->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(m_form);
    layout->addLayout(makeSeed(content));
    layout->addWidget(standard, 0, Qt::AlignLeading);
    layout->addWidget(m_method);
    layout->addStretch();
    setWidget(content);
    connect(standard, &QPushButton::clicked, this, [this] { m_form->setAssumptions({}); });
    connect(m_form, &AssumptionsForm::changed, this, [this] {
        showMethod();
        emit changed();
    });
    connect(m_seed, &QSpinBox::valueChanged, this, &AssumptionsPage::changed);
    showMethod();
}

QLayout* AssumptionsPage::makeSeed(QWidget* content)
{
    m_seed = named(new QSpinBox(content), "simulationSeed", tr("Seed of the chances"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setToolTip(tr("The same seed gives the same result."));
    auto* label = new QLabel(tr("S&eed of the chances"), content);
    label->setBuddy(m_seed);
    auto* row = new QHBoxLayout;
    row->addWidget(label, 1);
    row->addWidget(m_seed);
    return row;
}

SimulationAssumptions AssumptionsPage::assumptions() const { return m_form->assumptions(); }

std::uint64_t AssumptionsPage::seed() const { return static_cast<std::uint64_t>(m_seed->value()); }

void AssumptionsPage::showMethod()
{
    QStringList sentences;
    for (const Message& sentence : describeMethod(m_form->assumptions()))
        sentences << toText(sentence);
    m_method->setText(sentences.join(QStringLiteral("\n\n")));
}

} // namespace planner::ui
