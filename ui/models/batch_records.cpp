// SPDX-License-Identifier: Apache-2.0
#include "ui/models/batch_records.h"

#include "core/planning/batch_edits.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace planner::ui {
namespace {

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

QString signatureText(const ClearanceRecord& record)
{
    if (record.by.empty())
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(record.at);
    return record.at == 0
               ? filled(RecordWords::tr("Recorded by %1."), lineText(record.by))
               : filled(RecordWords::tr("Recorded by %1, %2, %3.", "a person, a date and a time"), lineText(record.by),
                        longDateText(at.date()), QLocale().toString(at.time(), QStringLiteral("HH:mm")));
}

/// The batch that loses kinds, by what it loses: batches with the same loss are told together.
struct Loss {
    std::vector<Clearance> kinds;
    bool losesApproval = false;
    QStringList batches;
};

std::vector<Loss> lossesOf(const std::vector<LostRecord>& lost)
{
    std::vector<Loss> losses;
    for (std::size_t i = 0; i < lost.size();) {
        Loss loss{{}, lost[i].losesApproval, {QString::fromStdString(lost[i].batch.text)}};
        for (const BatchCode& code = lost[i].batch; i < lost.size() && lost[i].batch == code; ++i)
            loss.kinds.push_back(lost[i].kind);
        const auto same = std::find_if(losses.begin(), losses.end(), [&](const Loss& other) {
            return other.kinds == loss.kinds && other.losesApproval == loss.losesApproval;
        });
        if (same == losses.end())
            losses.push_back(std::move(loss));
        else
            same->batches += loss.batches;
    }
    return losses;
}

/// Enough to name them all, or how many there are.
QString batchesText(const QStringList& codes)
{
    constexpr qsizetype kMostNamed = 3;
    return codes.size() <= kMostNamed
               ? listText(codes)
               : counted(codes.size(), [](int n) { return RecordWords::tr("%Ln batches", nullptr, n); });
}

QString kindsText(const std::vector<Clearance>& kinds)
{
    if (kinds.size() == kAllClearances.size())
        return RecordWords::tr("all five clearances");
    QStringList names;
    for (const Clearance kind : kinds)
        names << clearanceName(kind);
    return listText(names);
}

People accountedAs(const Batch& batch, Fate fate)
{
    People sum;
    for (const Account& account : batch.happened.accounts)
        if (account.fate == fate)
            sum += account.people;
    return sum;
}

QString departureText(const Operation& operation, const Batch& batch)
{
    const QString when = longDateText(toQDate(batch.departureDay(), operation));
    if (!batch.hasDepartureCount())
        return filled(RecordWords::tr("Departed on %1; the people were not counted."), when);
    return filled(RecordWords::tr("Departed on %1: %2 of %3 people.", "a date and two numbers"), when,
                  numberText(sumOf(batch.travellers())), numberText(batch.people()));
}

QString arrivalText(const Batch& batch, const QString& when)
{
    if (!batch.happened.arrived)
        return filled(RecordWords::tr("Arrived on %1; the people were not counted."), when);
    return filled(RecordWords::tr("Arrived on %1: %2 of %3 people.", "a date and two numbers"), when,
                  numberText(headcountOf(batch)), numberText(sumOf(batch.travellers())));
}

} // namespace

QString recordText(const ClearanceRecord& record)
{
    QStringList facts;
    if (!record.reference.empty())
        facts << lineText(record.reference);
    if (!record.authority.empty())
        facts << lineText(record.authority);
    if (record.given)
        facts << filled(RecordWords::tr("given %1"), longDateText(toQDate(*record.given)));
    if (record.validUntil)
        facts << filled(RecordWords::tr("valid until %1"), longDateText(toQDate(*record.validUntil)));
    QStringList sentences;
    if (!facts.isEmpty())
        sentences << filled(RecordWords::tr("%1."), listed(facts));
    sentences << signatureText(record);
    return sentences.join(u' ').trimmed();
}

QStringList lostTexts(const std::vector<LostRecord>& lost)
{
    QStringList texts;
    for (const Loss& loss : lossesOf(lost)) {
        const QString batches = batchesText(loss.batches);
        const auto count = static_cast<std::int64_t>(loss.batches.size());
        texts << filled(
            loss.losesApproval
                //: %1 one or more batches, %2 clearances
                ? counted(count,
                          [](int n) { return RecordWords::tr("%1 lose %2 and are proposed again.", nullptr, n); })
                : counted(count, [](int n) { return RecordWords::tr("%1 lose %2.", nullptr, n); }),
            batches, kindsText(loss.kinds));
    }
    return texts;
}

QStringList differenceTexts(const Batch& batch)
{
    QStringList texts;
    if (!batch.hasDeparted())
        return texts;
    const People missing = batch.people() - sumOf(batch.travellers());
    const auto add = [&](People people, const auto& sentence) {
        if (people > People(0))
            texts << counted(people, sentence);
    };
    add(missing, [](int n) { return RecordWords::tr("%Ln did not travel", nullptr, n); });
    add(-missing, [](int n) { return RecordWords::tr("%Ln more than planned", nullptr, n); });
    add(accountedAs(batch, Fate::Returned), [](int n) { return RecordWords::tr("%Ln came back", nullptr, n); });
    add(accountedAs(batch, Fate::Hospital), [](int n) { return RecordWords::tr("%Ln in hospital", nullptr, n); });
    add(accountedAs(batch, Fate::Released), [](int n) { return RecordWords::tr("%Ln released", nullptr, n); });
    add(accountedAs(batch, Fate::Died), [](int n) { return RecordWords::tr("%Ln died", nullptr, n); });
    add(accountedAs(batch, Fate::Escaped), [](int n) { return RecordWords::tr("%Ln escaped", nullptr, n); });
    add(accountedAs(batch, Fate::Other),
        [](int n) { return RecordWords::tr("%Ln other", "what became of people", n); });
    People lost;
    for (const BatchPeople& people : peopleByEnd(batch))
        lost += people.onTheRoad;
    add(lost, [](int n) { return RecordWords::tr("%Ln not accounted for", nullptr, n); });
    return texts;
}

QStringList waitingAgainTexts(const Batches& batches, CohortId cohort)
{
    QStringList texts;
    const auto add = [&](const Batch& batch, const QString& sentence) {
        const QString text = filled(sentence, QString::fromStdString(batch.code.text));
        texts << (batch.happened.note.empty() ? filled(RecordWords::tr("%1.", "a sentence"), text)
                                              : filled(RecordWords::tr("%1: %2.", "a sentence and its reason"), text,
                                                       lineText(batch.happened.note)));
    };
    for (const auto& [code, batch] : batches) {
        if (!batch.hasDeparted())
            continue;
        if (const People stayed = peopleOf(batch.parts, cohort) - peopleOf(batch.travellers(), cohort);
            stayed > People(0))
            add(batch,
                counted(stayed, [](int n) { return RecordWords::tr("%Ln did not travel with %1", nullptr, n); }));
        for (const BatchPeople& people : peopleByEnd(batch))
            if (people.cohort == cohort && people.returned > People(0))
                add(batch, counted(people.returned,
                                   [](int n) { return RecordWords::tr("%Ln came back with %1", nullptr, n); }));
    }
    return texts;
}

QString recordedText(const Batches& batches, const std::vector<BatchCode>& codes)
{
    People departed;
    People stayed;
    People arrived;
    People returned;
    People left;
    People lost;
    bool hasArrived = false;
    for (const BatchCode& code : codes)
        if (const auto found = batches.find(code); found != batches.end()) {
            const Batch& batch = found->second;
            hasArrived = hasArrived || batch.hasArrived();
            departed += sumOf(batch.travellers());
            stayed += std::max(People(0), batch.people() - sumOf(batch.travellers()));
            for (const BatchPeople& people : peopleByEnd(batch)) {
                arrived += people.arrive;
                returned += people.returned;
                left += people.left;
                lost += people.onTheRoad;
            }
        }
    QStringList sentences;
    const auto add = [&](People people, const auto& sentence) {
        if (people > People(0))
            sentences << counted(people, sentence);
    };
    if (hasArrived) {
        sentences << counted(arrived, [](int n) { return RecordWords::tr("%Ln people arrived.", nullptr, n); });
        add(returned, [](int n) { return RecordWords::tr("%Ln came back and wait again.", nullptr, n); });
        add(left, [](int n) { return RecordWords::tr("%Ln left the operation on the way.", nullptr, n); });
        add(lost, [](int n) { return RecordWords::tr("%Ln are not accounted for.", nullptr, n); });
    } else {
        sentences << counted(departed, [](int n) { return RecordWords::tr("%Ln people departed.", nullptr, n); });
        add(stayed, [](int n) { return RecordWords::tr("%Ln did not travel and wait again.", nullptr, n); });
    }
    return sentences.join(u' ');
}

QStringList happenedTexts(const Operation& operation, const Batch& batch, Day today)
{
    QStringList texts;
    if (!batch.hasDeparted())
        return texts;
    texts << departureText(operation, batch);
    const Day arrival = batch.arrivalDay(operation.route(batch.route).arrivalOffset);
    const QString when = longDateText(toQDate(arrival, operation));
    if (batch.hasArrived())
        texts << arrivalText(batch, when);
    else if (isLate(operation, batch, today))
        texts << filled(RecordWords::tr("Late: it was to arrive on %1."), when);
    if (const QStringList differences = differenceTexts(batch); !differences.isEmpty())
        texts << filled(RecordWords::tr("%1."), listed(differences));
    if (!batch.happened.note.empty())
        texts << filled(RecordWords::tr("Note: %1"), lineText(batch.happened.note));
    return texts;
}

} // namespace planner::ui
