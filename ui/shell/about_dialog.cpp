// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/about_dialog.h"

#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace planner::ui {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Transfer Planner"));
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(10);
    for (const QString& text :
         {filled(tr("Transfer Planner %1"), QCoreApplication::applicationVersion()),
          tr("Plans the lawful transfer of detainees between facilities. It works with headcounts only: no names, no "
             "case files."),
          filled(tr("Licence: Apache 2.0. Uses Qt %1 (LGPL 3) and the Noto fonts (SIL Open Font License 1.1)."),
                 QLatin1String(qVersion())),
          tr("Map: Natural Earth, public domain. Borders are drawn as they are held; they say nothing on the status of "
             "any territory.")}) {
        auto* label = new QLabel(text, this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        rows->addWidget(label);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
    setMinimumWidth(420);
}

} // namespace planner::ui
