// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drag_load.h"

#include "ui/models/plan_document.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QStringList>

namespace planner::ui {

const char* const kDragLoadFormat = "application/x-transfer-planner-load";

namespace {

QString format() { return QString::fromLatin1(kDragLoadFormat); }

/// Other for every document of every running program.
QString originOf(const PlanDocument& document)
{
    return QStringLiteral("%1/%2").arg(QCoreApplication::applicationPid()).arg(reinterpret_cast<quintptr>(&document));
}

} // namespace

std::unique_ptr<QMimeData> toMimeData(const DragLoad& load, const PlanDocument& document)
{
    QStringList batches;
    for (const BatchCode& code : load.batches)
        batches << QString::fromStdString(code.text);
    QStringList cohorts;
    for (const std::string& code : load.cohorts)
        cohorts << QString::fromStdString(code);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << originOf(document) << batches << cohorts << qint64{load.batchSize ? load.batchSize->value() : 0};
    auto data = std::make_unique<QMimeData>();
    data->setData(format(), bytes);
    data->setText((batches + cohorts).join(u'\n'));
    return data;
}

std::optional<DragLoad> dragLoadOf(const QMimeData& data, const PlanDocument& document)
{
    if (!data.hasFormat(format()))
        return std::nullopt;
    QString origin;
    QStringList batches;
    QStringList cohorts;
    qint64 size = 0;
    QDataStream stream(data.data(format()));
    stream >> origin >> batches >> cohorts >> size;
    if (stream.status() != QDataStream::Ok || origin != originOf(document))
        return std::nullopt;
    DragLoad load;
    for (const QString& code : batches)
        load.batches.push_back({code.toStdString()});
    for (const QString& code : cohorts)
        load.cohorts.push_back(code.toStdString());
    if (size > 0)
        load.batchSize = People(size);
    return load;
}

} // namespace planner::ui
