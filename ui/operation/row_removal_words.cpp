// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/row_removal_words.h"

#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace planner::ui {
namespace {

/// So many names of a kind are told; more are counted.
constexpr std::size_t kMostNames = 12;

QString said(const char* source) { return QCoreApplication::translate("RowRemoval", source); }

QString namesOf(const GoesWith& gone)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMostNames, gone.names.size()); ++i)
        names << lineText(gone.names[i]);
    const QString list = listed(names);
    return gone.names.size() <= kMostNames ? list : filled(said(QT_TRANSLATE_NOOP("RowRemoval", "%1 ...")), list);
}

} // namespace

QString removalText(const Plan& plan, OperationTable table, const std::vector<std::uint32_t>& positions)
{
    QStringList lines;
    for (const GoesWith& gone : whatGoesWith(plan, table, positions))
        lines << filled(said(QT_TRANSLATE_NOOP("RowRemoval", "%1: %2")), toText(gone.sentence), namesOf(gone));
    if (lines.isEmpty())
        return {};
    lines.prepend(said(QT_TRANSLATE_NOOP("RowRemoval", "This goes too, in one step that can be taken back:")));
    return lines.join(u'\n');
}

} // namespace planner::ui
