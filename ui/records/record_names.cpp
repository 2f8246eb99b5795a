// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_names.h"

#include "ui/kit/date_field.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"
#include "ui/records/cell_editor.h"
#include "ui/records/record_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace planner::ui {
namespace {

QString withCode(const QString& name, const std::string& code)
{
    const QString shown = QString::fromStdString(code);
    return name.isEmpty() || name == shown
               ? shown
               : filled(QCoreApplication::translate("Records", "%1 (%2)", "a name and a code"), name, shown);
}

const std::string& codeAt(const Operation& operation, OperationTable table, std::size_t position)
{
    static const std::string kNone;
    switch (table) {
    case OperationTable::Categories:
        return operation.categories.at(position).code;
    case OperationTable::Facilities:
        return operation.facilities.at(position).code;
    case OperationTable::Cohorts:
        return operation.cohorts.at(position).code;
    case OperationTable::Fleets:
        return operation.fleets.at(position).code;
    case OperationTable::Routes:
        return operation.routes.at(position).code;
    default:
        return kNone;
    }
}

QString wordsOfList(const Operation& operation, const RecordNames& names, const RowField& field,
                    const std::string& text)
{
    QStringList words;
    for (const QString& word : QString::fromStdString(text).split(u' ', Qt::SkipEmptyParts))
        words << (choicesOf(field).empty() ? names.text(operation, OperationTable::Categories, word.toStdString())
                                           : choiceText(field.name, word.toStdString()));
    return listed(words);
}

QString numberWords(const QString& text)
{
    bool isWhole = false;
    const qlonglong whole = text.toLongLong(&isWhole);
    if (isWhole)
        return QLocale().toString(whole);
    bool isDecimal = false;
    const double decimal = text.toDouble(&isDecimal);
    const auto decimals = static_cast<int>(text.size() - text.indexOf(u'.') - 1);
    return isDecimal ? QLocale().toString(decimal, 'f', decimals) : text;
}

bool isCode(const Operation& operation, OperationTable table, const std::string& code)
{
    for (std::size_t i = 0; i < rowCount(operation, table); ++i)
        if (codeAt(operation, table, i) == code)
            return true;
    return false;
}

/// The code of the only row that has this name, or these words; nothing where none or several have.
std::optional<std::string> codeByName(const Operation& operation, OperationTable table, const QString& name)
{
    std::optional<std::string> found;
    for (std::size_t i = 0; i < rowCount(operation, table); ++i) {
        const std::string& code = codeAt(operation, table, i);
        const bool isMeant =
            QString::compare(referenceText(operation, table, i), name, Qt::CaseInsensitive) == 0
            || (table == OperationTable::Facilities
                && QString::compare(QString::fromStdString(operation.facilities[i].name), name, Qt::CaseInsensitive)
                       == 0)
            || (table == OperationTable::Categories
                && QString::compare(QString::fromStdString(operation.categories[i].name), name, Qt::CaseInsensitive)
                       == 0);
        if (isMeant && found)
            return std::nullopt;
        if (isMeant)
            found = code;
    }
    return found;
}

std::string referenceIn(const Operation& operation, OperationTable table, const QString& text)
{
    const std::string plain = text.toStdString();
    return text.isEmpty() || isCode(operation, table, plain) ? plain
                                                             : codeByName(operation, table, text).value_or(plain);
}

std::string listIn(const Operation& operation, const RowField& field, const QString& text)
{
    if (!choicesOf(field).empty() || !(text.contains(u',') || text.contains(u';')))
        return text.toStdString();
    QStringList codes;
    for (const QString& part : QString(text).replace(u';', u',').split(u',', Qt::SkipEmptyParts))
        codes << QString::fromStdString(referenceIn(operation, OperationTable::Categories, part.trimmed()));
    return codes.join(u' ').toStdString();
}

/// Only a number in the very form in which it is shown, so that no separator is taken for another.
std::string numberIn(const QString& text)
{
    bool isNumber = false;
    const qlonglong number = QLocale().toLongLong(text, &isNumber);
    return isNumber && QLocale().toString(number) == text ? std::to_string(number) : text.toStdString();
}

} // namespace

QString referenceText(const Operation& operation, OperationTable table, std::size_t position)
{
    const std::string& code = codeAt(operation, table, position);
    if (table == OperationTable::Facilities)
        return withCode(facilityText(operation.facilities.at(position)), code);
    if (table == OperationTable::Categories)
        return withCode(QString::fromStdString(operation.categories.at(position).name), code);
    return QString::fromStdString(code);
}

QString RecordNames::text(const Operation& operation, OperationTable table, const std::string& code) const
{
    // Only these have names besides their codes.
    if (table != OperationTable::Facilities && table != OperationTable::Categories)
        return QString::fromStdString(code);
    auto known = m_codes.find(table);
    if (known == m_codes.end()) {
        known = m_codes.emplace(table, Codes()).first;
        for (std::size_t i = 0; i < rowCount(operation, table); ++i)
            known->second.emplace(codeAt(operation, table, i), static_cast<std::uint32_t>(i));
    }
    const auto row = known->second.find(code);
    return row == known->second.end() || row->second >= rowCount(operation, table)
               ? QString::fromStdString(code)
               : referenceText(operation, table, row->second);
}

QString shownCell(const Operation& operation, const RecordNames& names, const RowField& field,
                  std::optional<OperationTable> refersTo, const std::string& text)
{
    if (text.empty())
        return {};
    if (field.isList)
        return wordsOfList(operation, names, field, text);
    if (refersTo)
        return names.text(operation, *refersTo, text);
    if (!choicesOf(field).empty())
        return choiceText(field.name, text);
    const QString plain = QString::fromStdString(text);
    if (isNumber(field))
        return numberWords(plain);
    if (isDate(field))
        if (const QDate date = QDate::fromString(plain, Qt::ISODate); date.isValid())
            return longDateText(date);
    return lineText(text);
}

std::string asCell(const Operation& operation, const RowField& field, std::optional<OperationTable> refersTo,
                   const QString& typed)
{
    const QString text = withoutIsolates(typed).trimmed();
    if (field.isList)
        return listIn(operation, field, text);
    if (refersTo)
        return referenceIn(operation, *refersTo, text);
    for (const std::string_view choice : choicesOf(field))
        if (QString::compare(withoutIsolates(choiceText(field.name, choice)), text, Qt::CaseInsensitive) == 0)
            return std::string(choice);
    if (isNumber(field))
        return numberIn(text);
    if (isDate(field))
        if (const auto date = typedDate(text); date && !text.contains(u'/')) // which may be one of two days
            return date->toString(Qt::ISODate).toStdString();
    return text.toStdString();
}

ReferenceList::ReferenceList(const Operation& operation, OperationTable table, bool mayBeBlank, QObject* parent)
    : QAbstractListModel(parent), m_operation(operation), m_table(table), m_blanks(mayBeBlank ? 1 : 0)
{
}

int ReferenceList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(planner::rowCount(m_operation, m_table)) + m_blanks;
}

QVariant ReferenceList::data(const QModelIndex& index, int role) const
{
    const int position = index.row() - m_blanks;
    if (position < 0 || position >= rowCount() - m_blanks)
        return role == Qt::DisplayRole || role == Qt::EditRole || role == kCodeRole ? QVariant(QString()) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return referenceText(m_operation, m_table, static_cast<std::size_t>(position));
    if (role == kCodeRole)
        return QString::fromStdString(codeAt(m_operation, m_table, static_cast<std::size_t>(position)));
    return {};
}

} // namespace planner::ui
