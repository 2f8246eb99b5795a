// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace planner::ui {

void loadLanguage()
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/translations/transfer-planner_en.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace planner::ui
