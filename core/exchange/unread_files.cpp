// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/unread_files.h"

#include "core/base/message_id.h"
#include "core/base/utf8.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/known_names.h"
#include "core/exchange/near_names.h"

#include <algorithm>
#include <set>

namespace planner {
namespace {

constexpr std::string_view kCsv = ".csv";
constexpr std::size_t kTwoLettersOff = 2;

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool takeEnd(std::string_view& text, std::string_view end)
{
    const bool isThere = endsWith(text, end);
    if (isThere)
        text.remove_suffix(end.size());
    return isThere;
}

bool takeBeginning(std::string_view& text, std::string_view beginning)
{
    const bool isThere = text.substr(0, beginning.size()) == beginning;
    if (isThere)
        text.remove_prefix(beginning.size());
    return isThere;
}

/// Takes away what programs add to the name of a copy, once; the name is plain already.
bool takeCopyMark(std::string_view& stem)
{
    for (const std::string_view mark : {"copy_of_", "kopie_von_", "copie_de_"})
        if (takeBeginning(stem, mark))
            return true;
    for (const std::string_view mark :
         {"_copy", "_kopie", "_copie", "_old", "_new", "_backup", "_bak", "_(copy)", "(copy)"})
        if (takeEnd(stem, mark))
            return true;
    // A number: "(1)" or "_2".
    std::string_view rest = stem;
    const bool isInBrackets = takeEnd(rest, ")");
    const std::size_t digits = rest.find_last_not_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == rest.size() || rest.size() - digits > 3)
        return false;
    const bool isNumber = isInBrackets ? rest[digits] == '(' : rest[digits] == '_';
    if (!isNumber)
        return false;
    stem = rest.substr(0, digits);
    takeEnd(stem, "_");
    return true;
}

/// What a file's name says of the table that it may be.
struct NameParts {
    std::string stem;       ///< plain, without the marks of a copy
    bool isCsv = true;      ///< else a table in another format, or a backup
    bool mayBeTable = true; ///< a picture is none
};

NameParts partsOf(const std::string& name)
{
    NameParts parts;
    std::string lower;
    for (const char c : name)
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string_view rest = lower;
    for (const std::string_view end : {"~", ".txt", ".bak", ".old", ".orig", ".gz"})
        if (endsWith(rest, std::string(kCsv).append(end)) && takeEnd(rest, end))
            parts.isCsv = false;
    bool isCsvNamed = false;
    while (takeEnd(rest, kCsv))
        isCsvNamed = true;
    if (!isCsvNamed) {
        parts.isCsv = rest.find('.') == std::string_view::npos;
        parts.mayBeTable = parts.isCsv;
        for (const std::string_view end : {".tsv", ".tab", ".txt", ".xlsx", ".xls", ".xlsm", ".ods", ".numbers"})
            parts.mayBeTable = takeEnd(rest, end) || parts.mayBeTable;
    }
    parts.mayBeTable = parts.mayBeTable && !rest.empty() && rest.front() != '.';
    parts.stem = plainName(rest);
    std::string_view stem = parts.stem;
    while (takeCopyMark(stem)) {}
    parts.stem = std::string(stem);
    return parts;
}

/// Whether the first line of the file names a column that the table must have.
bool hasColumnOf(const FolderFile& file, std::string_view table)
{
    std::string line = file.beginning ? file.beginning() : std::string();
    line = line.substr(0, line.find_first_of("\r\n"));
    const auto& tables = folderTables();
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const FolderTable& t) { return table == t.file; });
    if (found == tables.end())
        return false;
    std::set<std::string> names;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find_first_of(",;\t\"", begin), line.size());
        names.insert(plainName(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return std::any_of(found->columns.begin(), found->columns.end(), [&](const ColumnSpec& column) {
        const bool isNeeded = column.need == ColumnNeed::Required || column.need == ColumnNeed::MayBlank;
        return isNeeded && names.contains(column.name);
    });
}

bool isMeant(const FolderFile& file, const NameParts& parts, std::string_view table, bool isTableThere)
{
    const std::string stem(table.substr(0, table.size() - kCsv.size()));
    if (!parts.isCsv)
        return !isTableThere && isMisspelling(parts.stem, stem);
    if (isMisspelling(parts.stem, stem))
        return true;
    return lettersOff(parts.stem, stem, kTwoLettersOff) <= kTwoLettersOff && hasColumnOf(file, table);
}

MessageId unreadSentence(const FolderFile& file)
{
    const auto& others = filesOfOthers();
    if (std::find(others.begin(), others.end(), file.name) != others.end())
        return MessageId::FileIsForComparing;
    return file.isFolder ? MessageId::FolderIsNotRead : MessageId::FileIsNotRead;
}

std::vector<std::string_view> tableFiles()
{
    std::vector<std::string_view> files = furtherFiles();
    for (const FolderTable& table : folderTables())
        files.emplace_back(table.file);
    return files;
}

} // namespace

void reportUnreadFiles(const std::vector<FolderFile>& files, FolderReport& report, bool hasWarnings)
{
    const std::vector<std::string_view> tables = tableFiles();
    std::set<std::string_view> there;
    for (const FolderFile& file : files)
        there.insert(file.name);
    const auto& read = folderTables();
    hasWarnings = hasWarnings && std::any_of(read.begin(), read.end(), [&](const FolderTable& table) {
                      return table.isRequired && there.contains(table.file);
                  });
    for (const FolderFile& file : files) {
        if (std::any_of(read.begin(), read.end(), [&](const FolderTable& table) { return file.name == table.file; }))
            continue;
        const std::string shown = shownValue(withReplacedBytes(file.name));
        const NameParts parts = partsOf(file.name);
        const bool isKnown = std::find(tables.begin(), tables.end(), file.name) != tables.end();
        const auto meant = std::find_if(tables.begin(), tables.end(), [&](std::string_view table) {
            return !isKnown && !file.isFolder && parts.mayBeTable && isMeant(file, parts, table, there.contains(table));
        });
        if (meant != tables.end())
            report.addError({shown, {}, {MessageId::FileIsMisspelt, {std::string(*meant)}}});
        else if (hasWarnings)
            report.addWarning({shown, {}, unreadSentence(file)});
    }
}

} // namespace planner
