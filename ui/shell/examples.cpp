// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/examples.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace planner::ui {
namespace {

QString text(const char* source) { return QCoreApplication::translate("Examples", source); }

} // namespace

std::vector<Example> examplesIn(const QString& folder)
{
    std::vector<Example> all{
        {QStringLiteral("prepared-2026"),
         {},
         text(QT_TRANSLATE_NOOP("Examples", "Prepared transfer")),
         text(QT_TRANSLATE_NOOP("Examples", "7,000 people move from Hasakah to three prepared sites in 45 days. Fill "
                                            "the plan, and everybody is placed."))},
        {QStringLiteral("announced-2026"),
         {},
         text(QT_TRANSLATE_NOOP("Examples", "Transfer as announced")),
         text(QT_TRANSLATE_NOOP("Examples", "The published figures as they are: every site is full at the start. See "
                                            "who waits, why, and what it would take."))},
        {QStringLiteral("carried-out-2026"),
         {},
         text(QT_TRANSLATE_NOOP("Examples", "Transfer as carried out")),
         text(QT_TRANSLATE_NOOP("Examples", "5,704 people reach Karkh in 23 days while others move out to make "
                                            "room."))},
        {QStringLiteral("repatriation-2026"),
         {},
         text(QT_TRANSLATE_NOOP("Examples", "Transfer and repatriation")),
         text(QT_TRANSLATE_NOOP("Examples", "As the prepared transfer, but 1,200 foreign nationals fly home to their "
                                            "states on fixed dates."))},
    };
    std::vector<Example> found;
    for (Example& example : all) {
        example.folder = folder + QLatin1Char('/') + example.name;
        if (QFileInfo(example.folder).isDir())
            found.push_back(std::move(example));
    }
    return found;
}

} // namespace planner::ui
