// SPDX-License-Identifier: Apache-2.0
// What leaves the main window for files and paper.
#include "ui/brief/brief_content.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_preview.h"
#include "ui/charts/charts_view.h"
#include "ui/compare/rival_menu.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/questions.h"
#include "ui/kit/session.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/shell/main_window.h"
#include "ui/shell/program.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace planner::ui {

void MainWindow::offerRivals()
{
    auto* rivals = new RivalMenu(m_workspace->charts(), *m_document, m_states, m_program.files(), m_program.questions(),
                                 m_workspace->views());
    std::vector<PublishedTable> tables;
    for (const Example& example : m_program.examples())
        if (const QString path = example.folder + QStringLiteral("/published_progress.csv"); QFileInfo::exists(path))
            tables.push_back({example.title, path});
    rivals->setTables(std::move(tables));
    rivals->setFolder(m_program.session().folder());
    connect(rivals, &RivalMenu::failed, this, &MainWindow::tell);
}

void MainWindow::savePictureAsking(const Picture& picture)
{
    QString path = m_program.questions().fileToWrite(this, tr("Save the picture"),
                                                     QDir(m_program.session().folder()).filePath(fileNameOf(picture)),
                                                     tr("PNG pictures (*.png);;SVG drawings (*.svg)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    const auto saved = savePicture(picture, path);
    if (!saved)
        tell(saved.error());
    else
        tellWhere(tr("The picture is in %1."), path);
}

void MainWindow::exportPlan()
{
    ExportDialog dialog(m_document->plan(), m_program.questions(), m_program.session(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString folder = dialog.folder();
    m_messages->show(Severity::Done, filled(tr("Exported to %1."), folder), tr("Open folder"),
                     [this, folder] { m_program.questions().showFolder(folder); });
}

void MainWindow::printBrief()
{
    const auto subject = briefSubjectOf(*m_document);
    if (subject)
        previewBrief(*subject.value(), this);
    else
        tell(subject.error());
}

void MainWindow::saveBrief()
{
    const QFileInfo plan(m_document->path());
    const QString path = m_program.questions().fileToWrite(
        this, tr("Save the brief"),
        QDir(m_program.session().folder()).filePath(plan.completeBaseName() + QStringLiteral(".pdf")),
        tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto subject = briefSubjectOf(*m_document);
    const auto done = subject ? exportPdf(makeBrief(*subject.value(), layoutDirection()), briefTitle(*subject.value()),
                                          path.toStdString())
                              : Result<Done>(subject.error());
    if (!done)
        tell(done.error());
    else
        tellWhere(tr("The brief is in %1."), path);
}

} // namespace planner::ui
