// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/command_line.h"

#include "app/man_page.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace planner::desktop {
namespace {

constexpr const char* kDescription = "Plans the lawful transfer of detainees between places of custody: a board, a "
                                     "schedule, charts and a map of one plan.";
constexpr const char* kFileMeaning =
    "Plan file (*.tplan), sealed plan (*.sealed), or operation folder to import; without one, the start page.";
constexpr const char* kExample = "transfer-planner my.tplan";
constexpr const char* kPictureExample = "transfer-planner --picture window.png my.tplan";

struct Explained {
    const char* word;
    const char* meaning;
};

constexpr std::array kFiles{
    Explained{"~/.config/transfer-planner/", "Window, language and folders last used."},
    Explained{"~/.local/state/transfer-planner/",
              "Backups of plans, and the newest entry seen of each plan's history."},
};

constexpr std::array kExitCodes{
    Explained{"0", "The window was closed, or the picture saved."},
    Explained{"1", "The command line is wrong."},
    Explained{"2", "No picture: the plan cannot be shown without a question."},
    Explained{"3", "No picture: a file cannot be read or written."},
};

constexpr std::array kEnvironment{
    Explained{"XDG_CONFIG_HOME, XDG_STATE_HOME", "Folders that take the place of ~/.config and ~/.local/state."},
    Explained{"QT_QPA_PLATFORM", "How windows are shown: xcb, wayland, or offscreen for none."},
};

QString text(const char* words) { return QString::fromUtf8(words); }

/// The options of the program; those for tests and screenshots are hidden from help and manual.
struct OptionTable {
    QCommandLineOption man{text("man"),
                           text("Prints the manual page, to be read with: transfer-planner --man | man -l -")};
    QCommandLineOption picture{text("picture"),
                               text("Saves a picture of the window in FILE.png or FILE.svg and quits."), text("FILE")};
    QCommandLineOption rightToLeft = hidden("rtl", "");
    QCommandLineOption theme = hidden("theme", "THEME");
    QCommandLineOption size = hidden("size", "WIDTHxHEIGHT");

    static QCommandLineOption hidden(const char* name, const char* value)
    {
        QCommandLineOption option(text(name), {}, text(value));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        return option;
    }
};

/// Describes the command line to the parser; gives the options in the order of the help.
QList<QCommandLineOption> describe(QCommandLineParser& parser, const OptionTable& table)
{
    parser.setApplicationDescription(text(kDescription) + text("\n\nExample:\n  ") + text(kExample) + text("\n  ")
                                     + text(kPictureExample));
    parser.addPositionalArgument(text("FILE"), text(kFileMeaning), text("[FILE]"));
    QList<QCommandLineOption> options{parser.addHelpOption(), parser.addVersionOption()};
    for (const QCommandLineOption& option : {table.picture, table.man, table.rightToLeft, table.theme, table.size}) {
        parser.addOption(option);
        options.append(option);
    }
    return options;
}

/// "-h, --help", "--size WIDTHxHEIGHT"
std::string namesOf(const QCommandLineOption& option)
{
    std::string names;
    for (const QString& name : option.names())
        names += (names.empty() ? "" : ", ") + std::string(name.size() == 1 ? "-" : "--") + name.toStdString();
    return option.valueName().isEmpty() ? names : names + " " + option.valueName().toStdString();
}

template <class Table>
void writeTable(ManPage& page, const char* title, const Table& table)
{
    page.section(title);
    for (const Explained& row : table)
        page.item(row.word, row.meaning);
}

} // namespace

bool asksForText(int argumentCount, const char* const* arguments)
{
    static constexpr std::array<std::string_view, 5> kTexts{"-h", "--help", "-v", "--version", "--man"};
    return std::any_of(arguments + std::min(argumentCount, 1), arguments + argumentCount, [](const char* argument) {
        return std::find(kTexts.begin(), kTexts.end(), argument) != kTexts.end();
    });
}

Options readOptions()
{
    QCommandLineParser parser;
    const OptionTable table;
    describe(parser, table);
    parser.process(*QCoreApplication::instance());
    if (parser.isSet(table.man)) {
        std::fputs(manualPage().c_str(), stdout);
        std::exit(std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.picture = parser.value(table.picture);
    options.isRightToLeft = parser.isSet(table.rightToLeft);
    options.theme = parser.value(table.theme);
    const QStringList sides = parser.value(table.size).split(QLatin1Char('x'));
    if (sides.size() == 2)
        options.size = QSize(sides[0].toInt(), sides[1].toInt());
    return options;
}

std::string manualPage()
{
    QCommandLineParser parser;
    ManPage page("transfer-planner", PLANNER_VERSION, "plan lawful transfers between places of custody");
    page.section("Synopsis");
    page.paragraph("transfer-planner [OPTION]... [FILE]");
    page.section("Description");
    page.paragraph(kDescription);
    page.item("FILE", kFileMeaning);
    page.section("Options");
    for (const QCommandLineOption& option : describe(parser, OptionTable()))
        if (!option.flags().testFlag(QCommandLineOption::HiddenFromHelp))
            page.item(namesOf(option), option.description().toStdString());
    page.section("Examples");
    page.verbatim(kExample);
    page.verbatim(kPictureExample);
    writeTable(page, "Exit status", kExitCodes);
    writeTable(page, "Environment", kEnvironment);
    writeTable(page, "Files", kFiles);
    page.section("See also");
    page.paragraph("tplan(1)");
    return page.roff();
}

} // namespace planner::desktop
