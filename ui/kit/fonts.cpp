// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/fonts.h"

#include <QFont>
#include <QFontDatabase>
#include <QStringList>

namespace planner::ui {

void loadFonts()
{
    static const bool isLoaded = [] {
        for (const char* file :
             {"NotoSans-Regular", "NotoSans-Bold", "NotoSansArabicUI-Regular", "NotoSansArabicUI-Bold"})
            QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(file)));
        return true;
    }();
    Q_UNUSED(isLoaded);
}

QFont programFont(double points)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic UI")});
    font.setPointSizeF(points);
    return font;
}

} // namespace planner::ui
