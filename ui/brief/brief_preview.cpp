// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_preview.h"

#include "ui/brief/brief_content.h"
#include "ui/shell/text.h"

#include <QCoreApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <algorithm>

namespace planner::ui {

void printBrief(const BriefSubject& subject, Qt::LayoutDirection direction, QPrinter& printer)
{
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
}

void previewBrief(const BriefSubject& subject, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setDocName(briefTitle(subject));
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(QStringLiteral("briefPreview"));
    dialog.setWindowTitle(filled(QCoreApplication::translate("BriefWords", "Brief: %1"), briefTitle(subject)));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&subject, &dialog](QPrinter* paper) { printBrief(subject, dialog.layoutDirection(), *paper); });
    dialog.resize(900, 760);
    dialog.exec();
}

} // namespace planner::ui
