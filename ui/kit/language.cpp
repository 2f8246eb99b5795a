// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace planner::ui {
namespace {

/// A language with a catalogue; "C" is the one of scripts and tests.
bool isSpoken(QLocale::Language language) { return language == QLocale::English || language == QLocale::C; }

} // namespace

void loadLanguage()
{
    if (!isSpoken(QLocale().language()))
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/translations/transfer-planner_en.qm")))
        QCoreApplication::installTranslator(translator);
}

} // namespace planner::ui
