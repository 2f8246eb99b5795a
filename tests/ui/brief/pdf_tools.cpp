// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/brief/pdf_tools.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished()) << program.toStdString() << ": maybe apt-get install poppler-utils";
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return process.readAllStandardOutput();
}

} // namespace

QStringList pageTexts(const QString& pdf)
{
    const QByteArray text =
        outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    // pdftotext gives ligatures as characters of their own.
    QStringList pages = QString::fromUtf8(text).normalized(QString::NormalizationForm_KC).split(QLatin1Char('\f'));
    pages.removeLast(); // after the last page
    return pages;
}

QImage pagePicture(const QString& pdf, int page, int dotsPerInch)
{
    const QString number = QString::number(page);
    QImage picture;
    picture.loadFromData(
        outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-f"),
                                              number, QStringLiteral("-l"), number, QStringLiteral("-png"), pdf}));
    return picture;
}

} // namespace planner::ui
