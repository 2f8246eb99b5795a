// SPDX-License-Identifier: Apache-2.0
#include "ui/models/history_words.h"

#include "ui/kit/text.h"

#include <QCoreApplication>

namespace planner::ui {
namespace {

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

} // namespace

QString historyText(const JournalEntry& entry, const std::vector<JournalEntry>& history)
{
    const QString what = toText(whatWasDone(entry));
    const bool isUndo = entry.kind == JournalKind::Undo;
    if (!isUndo && entry.kind != JournalKind::Redo)
        return what;
    const std::int64_t begin = beginningOfStep(history, entry.undoes);
    const QString first = QLocale().toString(static_cast<qlonglong>(begin));
    const QString last = QLocale().toString(static_cast<qlonglong>(entry.undoes));
    if (begin == entry.undoes)
        return filled(isUndo ? HistoryWords::tr("took back %1: %2", "the number of an entry, and what it did")
                             : HistoryWords::tr("brought back %1: %2", "the number of an entry, and what it did"),
                      last, what);
    return filled(isUndo ? HistoryWords::tr("took back %1 to %2: %3", "numbers of entries, and what they did")
                         : HistoryWords::tr("brought back %1 to %2: %3", "numbers of entries, and what they did"),
                  first, last, what);
}

} // namespace planner::ui
