// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dropped_files.h"

#include "ui/models/plan_files.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace planner::ui {

QString droppedPath(const QMimeData* data, const PlanFiles& files)
{
    if (!data->hasUrls() || data->urls().size() != 1 || !data->urls().first().isLocalFile())
        return {};
    const QString path = data->urls().first().toLocalFile();
    const QFileInfo info(path);
    if (info.isDir() || info.suffix() == QLatin1String("tplan"))
        return path;
    const auto isSealed = files.isSealed(path.toStdString());
    return isSealed && isSealed.value() ? path : QString();
}

QStringList droppedTables(const QMimeData* data)
{
    static const QStringList kEndings{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"),
                                      QStringLiteral("xlsm"), QStringLiteral("ods")};
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        const QString path = url.toLocalFile();
        if (!url.isLocalFile() || !kEndings.contains(QFileInfo(path).suffix().toLower()))
            return {};
        paths << path;
    }
    return paths;
}

} // namespace planner::ui
