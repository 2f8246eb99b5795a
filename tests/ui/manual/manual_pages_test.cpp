// SPDX-License-Identifier: Apache-2.0
// The manual says what the program has: its words are held against the program's own lists.
#include "ui/manual/manual_pages.h"

#include "core/exchange/folder_tables.h"
#include "core/exchange/operation_folder.h"
#include "core/splitter/splitter.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/words.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTextDocument>

#include <map>

namespace planner::ui {
namespace {

const QString kSource = QStringLiteral(PLANNER_SOURCE_DIR "/resources/manual/");

QString textOf(const QString& name)
{
    const int page = manualPageNamed(name);
    return page < 0 ? QString() : manualPages()[static_cast<std::size_t>(page)].text;
}

/// From a heading that begins with the text to the next one of the same level; empty where there is none.
QString sectionOf(const QString& page, const QString& heading)
{
    const QString text = textOf(page);
    const qsizetype begin = text.indexOf(heading);
    const QString marks = QLatin1Char('\n') + heading.section(u' ', 0, 0) + QLatin1Char(' ');
    return begin < 0 ? QString() : text.mid(begin, text.indexOf(marks, begin + 1) - begin);
}

/// The code block that names the text behind its fence.
QString codeBlock(const QString& page, const QString& name)
{
    const QRegularExpression block(QStringLiteral("```%1\n(.*?)```").arg(QRegularExpression::escape(name)),
                                   QRegularExpression::DotMatchesEverythingOption);
    return block.match(textOf(page)).captured(1);
}

std::vector<QString> matchesIn(const QString& text, const char* pattern)
{
    std::vector<QString> found;
    auto matches = QRegularExpression(QLatin1String(pattern)).globalMatch(text);
    while (matches.hasNext())
        found.push_back(matches.next().captured(1));
    return found;
}

TEST(ManualPages, EveryPageOfTheFolderIsInTheContentsAndHasATitle)
{
    const QStringList files = QDir(kSource).entryList({QStringLiteral("*.md")}, QDir::Files);
    EXPECT_EQ(static_cast<std::size_t>(files.size()), manualPages().size());
    for (const ManualPage& page : manualPages()) {
        EXPECT_TRUE(files.contains(page.name)) << page.name.toStdString();
        EXPECT_TRUE(page.text.startsWith(QLatin1String("# "))) << page.name.toStdString();
        EXPECT_FALSE(page.title.isEmpty()) << page.name.toStdString();
    }
}

TEST(ManualPages, EveryLinkLeadsToAPageAndAHeading)
{
    for (const ManualPage& page : manualPages())
        for (const QString& link : matchesIn(page.text, R"((?<!!)\[[^\]]*\]\(([^)]+)\))")) {
            const QString name = link.section(u'#', 0, 0).isEmpty() ? page.name : link.section(u'#', 0, 0);
            EXPECT_GE(manualPageNamed(name), 0) << page.name.toStdString() << ": " << link.toStdString();
            if (!link.contains(u'#'))
                continue;
            QTextDocument document;
            document.setMarkdown(textOf(name));
            EXPECT_GE(positionOfHeading(document, link.section(u'#', 1)), 0)
                << page.name.toStdString() << ": " << link.toStdString();
        }
}

TEST(ManualPages, EveryStarThatMarksWhatIsNeededIsShown)
{
    // A star that touches a word makes it slanted or bold; one after a blank marks what is needed, and is shown.
    static const QRegularExpression kMark(QStringLiteral(R"( \*(?=[ ,|\n]|\.(?!\.)))"));
    int count = 0;
    for (const ManualPage& page : manualPages()) {
        QTextDocument document;
        document.setMarkdown(page.text);
        const auto marks = page.text.count(kMark);
        EXPECT_EQ(document.toPlainText().count(u'*'), marks) << page.name.toStdString();
        EXPECT_FALSE(page.text.contains(QLatin1String("`*"))) << page.name.toStdString();
        count += static_cast<int>(marks);
    }
    EXPECT_GT(count, 20);
}

TEST(ManualPages, EveryPictureIsThereAndIsShownOnAPage)
{
    QStringList unused = QDir(kSource + QStringLiteral("pictures")).entryList(QDir::Files);
    EXPECT_FALSE(unused.isEmpty());
    for (const ManualPage& page : manualPages())
        for (const QString& link : matchesIn(page.text, R"(!\[[^\]]+\]\(([^)]+)\))")) {
            EXPECT_FALSE(QImage(manualFolder() + link).isNull())
                << page.name.toStdString() << ": " << link.toStdString();
            unused.removeAll(link.section(u'/', -1));
        }
    EXPECT_TRUE(unused.isEmpty()) << unused.join(u' ').toStdString();
}

TEST(ManualPages, PicturesAreSmall)
{
    qint64 bytes = 0;
    for (const QFileInfo& file : QDir(kSource + QStringLiteral("pictures")).entryInfoList(QDir::Files))
        bytes += file.size();
    EXPECT_LE(bytes, 1'500'000);
}

TEST(ManualPages, EveryRuleHasItsSectionThatSaysWhetherItCanBeApproved)
{
    for (const RuleInfo& info : kRules) {
        const Rule rule = info.rule;
        const QString heading = QStringLiteral("## %1 %2").arg(QLatin1String(info.id), ruleText(rule));
        const QString section = sectionOf(QStringLiteral("rules.md"), heading);
        EXPECT_FALSE(section.isEmpty()) << heading.toStdString();
        EXPECT_EQ(section.contains(QLatin1String("**Approval:** possible")), isExceptionAllowed(rule))
            << heading.toStdString();
        EXPECT_EQ(section.contains(QLatin1String("**Approval:** never")), !isExceptionAllowed(rule))
            << heading.toStdString();
        EXPECT_TRUE(section.contains(QLatin1String("**You read:**"))) << heading.toStdString();
        EXPECT_TRUE(section.contains(QLatin1String("**What to do:**"))) << heading.toStdString();
    }
}

TEST(ManualPages, EveryGoalIsExplainedUnderBothItsNames)
{
    const QString page = textOf(QStringLiteral("splitting.md"));
    int count = 0;
    // The names of files end where the enumeration does.
    for (const QString& row : matchesIn(page, R"(\n\| `([a-z]+)` \|)")) {
        const auto goal = valueNamed<Goal>(row.toStdString());
        ASSERT_TRUE(goal) << row.toStdString();
        EXPECT_TRUE(page.contains(QStringLiteral("| `%1` | %2 |").arg(row, goalText(*goal)))) << row.toStdString();
        ++count;
    }
    EXPECT_EQ(count, static_cast<int>(Goal::Change) + 1);
}

TEST(ManualPages, EveryCommandIsInTheTable)
{
    QProcess program;
    program.start(QStringLiteral(PLANNER_BINARY_DIR "/bin/tplan"), {QStringLiteral("--help")});
    ASSERT_TRUE(program.waitForFinished());
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    const auto start = help.indexOf(QLatin1String("Subcommands:"));
    const auto commands =
        matchesIn(help.mid(start, help.indexOf(QLatin1String("\n\n"), start) - start), R"(\n  ([a-z]+)\s)");
    ASSERT_GT(commands.size(), 10U);
    const QString page = textOf(QStringLiteral("command-line.md"));
    for (const QString& command : commands) {
        EXPECT_TRUE(page.contains(QStringLiteral("\n| `%1` |").arg(command))) << command.toStdString();
        EXPECT_TRUE(page.contains(QStringLiteral("`tplan %1 ").arg(command))) << command.toStdString();
    }
    EXPECT_EQ(matchesIn(page, R"(\n\| `([a-z]+)` \|)").size(), commands.size());
}

TEST(ManualPages, EveryFileAndColumnOfAnOperationFolderIsNamed)
{
    for (const FolderTable& table : folderTables()) {
        const QString file = QString::fromLatin1(table.file);
        const QString section = sectionOf(QStringLiteral("own-operation.md"), QStringLiteral("### ") + file);
        EXPECT_FALSE(section.isEmpty()) << table.file;
        EXPECT_EQ(section.startsWith(QStringLiteral("### %1 *").arg(file)), table.isRequired) << table.file;
        for (const ColumnSpec& column : table.columns) {
            if (column.need == ColumnNeed::Derived)
                continue;
            const QString name = QStringLiteral("`%1`").arg(QLatin1String(column.name));
            const bool isMarked = section.contains(name + u'*') || section.contains(name + QLatin1String(" *"));
            EXPECT_TRUE(section.contains(name)) << table.file << ": " << column.name;
            EXPECT_TRUE(isMarked || column.need != ColumnNeed::Required)
                << table.file << ": " << column.name << " is needed";
        }
    }
}

TEST(ManualPages, EverySettingIsNamed)
{
    QTemporaryDir folder;
    ASSERT_TRUE(writeOperationFolder(windowPlan(), folder.path().toStdString()));
    QFile settings(folder.filePath(QStringLiteral("operation.csv")));
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    const auto keys = matchesIn(QString::fromUtf8(settings.readAll()), R"(\n([a-z_]+),)");
    ASSERT_GT(keys.size(), 5U);
    for (const QString& key : keys)
        EXPECT_TRUE(textOf(QStringLiteral("own-operation.md")).contains(QStringLiteral("\n| `%1`").arg(key)))
            << key.toStdString();
}

TEST(ManualPages, EveryStatusAndClearanceIsExplained)
{
    const QString page = textOf(QStringLiteral("departure.md"));
    for (int i = 0; i <= static_cast<int>(Status::Cancelled); ++i)
        EXPECT_TRUE(page.contains(QStringLiteral("\n| *%1* |").arg(statusText(static_cast<Status>(i))))) << i;
    for (const Clearance clearance : kAllClearances)
        EXPECT_TRUE(page.contains(clearanceText(clearance))) << clearanceText(clearance).toStdString();
}

/// The example of the page as files.
class TinyOperation : public testing::Test {
protected:
    TinyOperation()
    {
        for (const char* name : {"operation", "facilities", "categories", "cohorts", "routes"}) {
            const QString file = QString::fromLatin1(name) + QStringLiteral(".csv");
            m_files[file] = codeBlock(QStringLiteral("own-operation.md"), file);
        }
    }
    Result<Plan> read()
    {
        for (const auto& [name, text] : m_files) {
            QFile file(m_folder.filePath(name));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        }
        return readOperationFolder(m_folder.path().toStdString(), m_report);
    }

    QTemporaryDir m_folder;
    std::map<QString, QString> m_files;
    FolderReport m_report;
};

TEST_F(TinyOperation, IsImportedAsThePageSaysAndEverybodyIsPlaced)
{
    const auto plan = read();
    ASSERT_TRUE(plan) << (m_report.errors.empty() ? "" : toEnglish(inOneSentence(m_report.errors.front())));
    EXPECT_TRUE(m_report.warnings.empty());
    const QString page = textOf(QStringLiteral("own-operation.md"));
    EXPECT_TRUE(page.contains(QLatin1String("*3 facilities, 130 people to move, 2 routes and 0 batches*")));
    EXPECT_EQ(plan.value().operation.facilities.size(), 3U);
    EXPECT_EQ(plan.value().operation.routes.size(), 2U);
    EXPECT_EQ(summarise(plan.value().operation, {}).people, People(130));
    SplitOptions options;
    options.seconds = 5;
    const SplitResult result = split(plan.value(), options);
    EXPECT_TRUE(result.waiting.empty());
    EXPECT_EQ(result.batches.size(), 4U);
    EXPECT_TRUE(page.contains(QLatin1String("in 4 batches, on the first two days")));
    for (const auto& [code, batch] : result.batches)
        EXPECT_LE(batch.departure, Day(2)) << code.text;
    EXPECT_EQ(result.score.hard, 0);
}

TEST_F(TinyOperation, HasTheErrorsOfThePageWhereItIsMistyped)
{
    m_files[QStringLiteral("facilities.csv")].replace(QLatin1String("150,40,men"), QLatin1String("150,4o,men"));
    m_files[QStringLiteral("routes.csv")].replace(QLatin1String("NORTH-EAST,NORTH,"),
                                                  QLatin1String("NORTH-EAST,NORHT,"));
    EXPECT_FALSE(read());
    QString errors;
    for (const FolderProblem& error : m_report.errors)
        errors += QString::fromStdString(toEnglish(inOneSentence(error))) + QLatin1Char('\n');
    EXPECT_EQ(errors.toStdString(),
              codeBlock(QStringLiteral("own-operation.md"), QStringLiteral("errors")).toStdString());
}

class ManualAndMenus : public WindowTest {
protected:
    /// Every entry by its path, such as "View > Theme > Dark".
    static void addEntries(const QString& path, const QMenu& menu, std::map<QString, const QAction*>& entries)
    {
        static const QRegularExpression kCount(QStringLiteral(R"( \([^)]*\)$)"));
        for (const QAction* action : menu.actions()) {
            const QString entry = path + QStringLiteral(" > ") + action->text().remove(u'&').remove(kCount);
            entries[entry] = action;
            if (action->menu() != nullptr)
                addEntries(entry, *action->menu(), entries);
        }
    }
    std::map<QString, const QAction*> entries() const
    {
        std::map<QString, const QAction*> found;
        for (const QAction* top : m_window->menuBar()->actions())
            addEntries(top->text().remove(u'&'), *top->menu(), found);
        return found;
    }
};

TEST_F(ManualAndMenus, EveryMenuEntryOfThePagesIsInTheMenusWithItsKeys)
{
    openPlan();
    const auto menus = entries();
    static const QRegularExpression kPath(QStringLiteral(R"(\*\*([^*]+ > [^*]+)\*\*(?:\s+\(([^)]+)\))?)"));
    int count = 0;
    for (const ManualPage& page : manualPages()) {
        auto paths = kPath.globalMatch(page.text);
        while (paths.hasNext()) {
            const auto match = paths.next();
            const QString path = match.captured(1).simplified();
            const auto found = menus.find(path);
            ASSERT_NE(found, menus.end()) << page.name.toStdString() << ": " << path.toStdString();
            if (!match.captured(2).isEmpty()) {
                EXPECT_EQ(match.captured(2).toStdString(),
                          found->second->shortcut().toString(QKeySequence::PortableText).toStdString())
                    << page.name.toStdString() << ": " << path.toStdString();
            }
            ++count;
        }
    }
    EXPECT_GT(count, 40);
}

TEST_F(ManualAndMenus, EveryKeyOfTheActionsIsOnThePageOfKeys)
{
    const QString page = textOf(QStringLiteral("keyboard.md"));
    for (const ActionSpec& spec : actionTable()) {
        const QString keys = QString::fromLatin1(spec.shortcut);
        const QRegularExpression cell(
            QStringLiteral(R"(\n\|[^|]*(?<![\w+])%1(?![\w+])[^|]*\|)").arg(QRegularExpression::escape(keys)));
        EXPECT_TRUE(keys.isEmpty() || page.contains(cell)) << keys.toStdString();
    }
}

TEST(ManualSearch, FindsAWordWhateverItsCaseWithItsSentence)
{
    const auto hits = searchManual(QStringLiteral("NON-REFOULEMENT"));
    ASSERT_FALSE(hits.empty());
    for (const ManualHit& hit : hits) {
        EXPECT_TRUE(hit.excerpt.contains(QLatin1String("non-refoulement"), Qt::CaseInsensitive))
            << hit.excerpt.toStdString();
        EXPECT_LE(hit.excerpt.size(), 200);
    }
}

TEST(ManualSearch, FindsWordsInDifferentCellsOfOneTableRow)
{
    const auto hits = searchManual(QStringLiteral("places `restore` backup").remove(u'`'));
    EXPECT_FALSE(hits.empty());
    const auto rows = searchManual(QStringLiteral("daily_intake receive"));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(manualPages()[static_cast<std::size_t>(rows[0].page)].name, QStringLiteral("own-operation.md"));
}

TEST(ManualSearch, TakesWhatHasMostOfTheWordsWhereNothingHasAll)
{
    const auto both = searchManual(QStringLiteral("plan passphrase"));
    ASSERT_FALSE(both.empty());
    ASSERT_LT(both.size(), searchManual(QStringLiteral("plan")).size());
    EXPECT_EQ(searchManual(QStringLiteral("plan passphrase xylophone")).size(), both.size());
    EXPECT_TRUE(searchManual(QStringLiteral("xylophone")).empty());
    EXPECT_TRUE(searchManual(QString()).empty());
}

} // namespace
} // namespace planner::ui
