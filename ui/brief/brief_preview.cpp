// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_preview.h"

#include "core/exchange/output_place.h"
#include "ui/brief/brief_content.h"
#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

namespace planner::ui {

Result<Done> printBrief(const BriefSubject& subject, Qt::LayoutDirection direction, QPrinter& printer)
{
    if (auto isFree = requireNoPlans({printer.outputFileName().toStdString()}); !isFree)
        return isFree;
    printer.setFullPage(true);
    const QSizeF paper = printer.pageLayout().fullRect(QPageLayout::Point).size() * points(1);
    const BriefDocument document = makeBrief(subject, direction, paper);
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() < 1 ? document.pageCount() : std::min(printer.toPage(), document.pageCount());
    QPainter painter(&printer);
    const double scale = printer.resolution() / static_cast<double>(kPaperUnitsPerInch);
    painter.scale(scale, scale);
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        document.paintPage(painter, page - 1);
    }
    return Done{};
}

void previewBrief(const BriefSubject& subject, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(briefTitle(subject));
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("briefPreview"));
    dialog.setWindowTitle(filled(QCoreApplication::translate("BriefWords", "Brief: %1"), briefTitle(subject)));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&subject, &dialog](QPrinter* paper) {
        const auto printed = printBrief(subject, dialog.layoutDirection(), *paper);
        if (!printed)
            QMessageBox::warning(&dialog, dialog.windowTitle(), toText(printed.error().message));
    });
    dialog.resize(900, 760);
    dialog.exec();
}

} // namespace planner::ui
