// SPDX-License-Identifier: Apache-2.0
// The English catalogue, which gives plurals their singulars.

#include "tests/ui/qt_printers.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

TEST(Catalogue, HasEveryPluralOfTheSources)
{
    const QString catalogue =
        contentOf(QStringLiteral(PLANNER_SOURCE_DIR "/resources/translations/transfer-planner_en.ts"));
    EXPECT_FALSE(catalogue.contains(QStringLiteral("unfinished")));
    static const QRegularExpression plural(QStringLiteral("\"([^\"\\n]*%Ln[^\"\\n]*)\""));
    int found = 0;
    QDirIterator sources(QStringLiteral(PLANNER_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        auto match = plural.globalMatch(contentOf(sources.next()));
        while (match.hasNext()) {
            const QString text = match.next().captured(1);
            EXPECT_TRUE(catalogue.contains(text.toHtmlEscaped()))
                << text.toStdString() << " in " << sources.filePath().toStdString()
                << " is not in the catalogue. Maybe build the target planner_ui_lupdate and give it its singular.";
            ++found;
        }
    }
    EXPECT_GT(found, 10);
}

// tr() takes an int: a count beyond it came out as another number, or as the form of one.
TEST(Catalogue, CountsAreToldByCountedAlone)
{
    static const QRegularExpression call(QStringLiteral(
        "\"[^\"\\n]*%Ln[^\"\\n]*\"\\s*(?:\"[^\"\\n]*\"\\s*)*,\\s*(?:nullptr|\"[^\"\\n]*\"),\\s*([^;]*?)\\);"));
    qsizetype found = 0;
    qsizetype counts = 0;
    QDirIterator sources(QStringLiteral(PLANNER_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString source = contentOf(sources.next());
        counts += source.count(QStringLiteral("%Ln"));
        auto match = call.globalMatch(source);
        while (match.hasNext()) {
            EXPECT_EQ(match.next().captured(1), QStringLiteral("n")) << sources.filePath().toStdString();
            ++found;
        }
    }
    EXPECT_EQ(found, counts);
    EXPECT_GT(counts, 10);
}

} // namespace
} // namespace planner::ui
