// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_pdf.h"

#include "core/exchange/atomic_file.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

namespace planner::ui {

void writePdf(const BriefDocument& document, const QString& title, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setResolution(kPaperUnitsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Transfer Planner"));
    writer.setPageLayout(
        QPageLayout(QPageSize(document.pageSize() / points(1), QPageSize::Point, QString(), QPageSize::FuzzyMatch),
                    QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        document.paintPage(painter, page);
    }
}

Result<Done> exportPdf(const BriefDocument& document, const QString& title, const std::string& path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writePdf(document, title, buffer);
    const QByteArray& bytes = buffer.data();
    return writeFileAtomically(path, [&bytes](const TextSink& sink) {
        return sink({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    });
}

} // namespace planner::ui
