// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/damage_words.h"

#include "ui/kit/text.h"
#include "ui/models/plan_files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QStringList>

namespace planner::ui {
namespace {

constexpr std::size_t kMostSentences = 2;

struct DamageWords {
    Q_DECLARE_TR_FUNCTIONS(DamageWords)
};

QString entryNumber(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

QString whatIsDamaged(const std::vector<Message>& found)
{
    QStringList sentences;
    for (std::size_t i = 0; i < found.size() && i < kMostSentences; ++i)
        sentences << isolated(toText(found[i]));
    if (found.size() > kMostSentences)
        sentences << counted(found.size() - kMostSentences,
                             [](int n) { return DamageWords::tr("and %Ln more", "troubles of a file", n); });
    return sentences.join(DamageWords::tr("; ", "between what is damaged of a file"));
}

QString sinceWhen(const DamagedPlan& damaged)
{
    if (!damaged.lastSound)
        return DamageWords::tr("No entry of its history is sound.");
    const JournalEntry& last = *damaged.lastSound;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(last.utcMilliseconds);
    //: %1 and %2 are numbers, %3 a person, %4 a date, %5 a time
    return filled(DamageWords::tr("Its history is sound up to entry %1 of %2, by %3 on %4 at %5."),
                  entryNumber(last.sequence), entryNumber(damaged.lastEntry),
                  isolated(QString::fromStdString(last.author)), longDateText(when.date()),
                  QLocale().toString(when.time(), QStringLiteral("HH:mm")));
}

} // namespace

QString damageText(const DamagedPlan& damaged, const QString& path)
{
    //: %1 is a file, %2 what is damaged, %3 since when, %4 where what is shown comes from
    return filled(
        DamageWords::tr("%1 is damaged: %2. %3 %4. It is open for reading only, and nothing is written to it. Maybe "
                        "recover it into a new file."),
        isolated(QDir::toNativeSeparators(path)), whatIsDamaged(damaged.found), sinceWhen(damaged),
        isolated(toText(damaged.how)));
}

} // namespace planner::ui
