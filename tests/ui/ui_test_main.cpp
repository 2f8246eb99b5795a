// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/fonts.h"
#include "ui/kit/language.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QStandardPaths>

#include <gmock/gmock.h>

namespace {

QtMessageHandler usual = nullptr;

/// Platforms without a screen tell at each turn what they cannot do; that is no news.
void tell(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("This plugin does not support ")))
        usual(type, context, text);
}

} // namespace

int main(int argumentCount, char** arguments)
{
    testing::InitGoogleMock(&argumentCount, arguments);
    usual = qInstallMessageHandler(tell);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argumentCount, arguments);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    planner::ui::loadLanguage();
    planner::ui::loadFonts();
    planner::ui::applyTheme(planner::ui::Theme::Light);
    QApplication::setFont(planner::ui::programFont(planner::ui::kDefaultFontPoints));
    return RUN_ALL_TESTS();
}
