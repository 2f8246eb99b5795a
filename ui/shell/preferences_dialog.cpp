// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/preferences_dialog.h"

#include "ui/kit/session.h"
#include "ui/shell/program.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace planner::ui {

PreferencesDialog::PreferencesDialog(Program& program, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    Session& session = program.session();
    auto* form = new QFormLayout;
    const auto add = [&](const QString& label, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        QString plain = label;
        field->setAccessibleName(plain.remove(QLatin1Char('&')));
        form->addRow(label, field);
    };

    auto* author = new QLineEdit(session.author(), this);
    connect(author, &QLineEdit::editingFinished, this, [&session, author] { session.setAuthor(author->text()); });
    add(tr("&Your name"), author, "author");
    auto* hint = new QLabel(tr("It is recorded with every change that you make."), this);
    hint->setWordWrap(true);
    form->addRow(hint);

    auto* theme = new QComboBox(this);
    theme->addItems({tr("System"), tr("Light"), tr("Dark")});
    theme->setCurrentIndex(static_cast<int>(session.theme()));
    connect(theme, qOverload<int>(&QComboBox::activated), this,
            [&program](int index) { program.setTheme(static_cast<Theme>(index)); });
    add(tr("&Theme"), theme, "theme");

    auto* points = new QDoubleSpinBox(this);
    points->setRange(7, 24);
    points->setDecimals(1);
    points->setSingleStep(0.5);
    points->setSuffix(tr(" points"));
    points->setValue(session.fontPoints());
    connect(points, qOverload<double>(&QDoubleSpinBox::valueChanged), this,
            [&program, &session](double value) { program.changeTextSize(value - session.fontPoints()); });
    add(tr("Text &size"), points, "textSize");

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(form);
    rows->addWidget(buttons);
    setMinimumWidth(400);
}

} // namespace planner::ui
