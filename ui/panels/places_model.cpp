// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/places_model.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QStringList>

namespace planner::ui {

PlacesModel::PlacesModel(PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document) {}

void PlacesModel::show(Places places)
{
    beginResetModel();
    m_places = std::move(places);
    endResetModel();
}

const Suggestion& PlacesModel::suggestionAt(int row) const
{
    return m_places.suggestions[static_cast<std::size_t>(row)];
}

bool PlacesModel::isHere(int row) const
{
    const Journey& journey = suggestionAt(row).journey;
    return journey.route == m_places.batch.route && journey.departure == m_places.batch.departure;
}

int PlacesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.suggestions.size());
}

QString PlacesModel::titleOf(const Suggestion& suggestion) const
{
    const Operation& operation = m_document.operation();
    const Route& route = operation.route(suggestion.journey.route);
    return filled(tr("%1, %2 by %3", "a site, a date and a route"), facilityText(operation, route.to),
                  shortDateText(suggestion.journey.departure, operation), QString::fromStdString(route.code));
}

QString PlacesModel::detailOf(int row) const
{
    const Suggestion& suggestion = suggestionAt(row);
    QStringList sentences;
    if (isHere(row))
        sentences << tr("It is here now.");
    if (const QString broken = excessText(suggestion.excess); !broken.isEmpty())
        sentences << filled(tr("Breaks: %1."), broken);
    QStringList changes;
    for (std::size_t i = 0; i < m_places.goals.size() && i + 1 < suggestion.key.size(); ++i)
        if (const std::int64_t change = suggestion.key[i + 1] - m_places.now[i + 1]; change != 0)
            changes << filled(tr("%1 %2", "a goal and its change"), goalText(m_places.goals[i]),
                              goalChangeText(m_places.goals[i], change));
    if (!changes.isEmpty())
        sentences << changes.join(tr("; ", "between changes of goals")) + u'.';
    else if (!isHere(row))
        sentences << tr("No goal changes.");
    return sentences.join(u' ');
}

QVariant PlacesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Suggestion& suggestion = suggestionAt(index.row());
    const bool isWhole = suggestion.people() == m_places.batch.people();
    const QString figure =
        filled(tr("%1 of %2 fit"), numberText(suggestion.people()), numberText(m_places.batch.people()));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(suggestion);
    case EntryFigureRole:
        return figure;
    case EntryDetailRole:
    case Qt::ToolTipRole:
        return detailOf(index.row());
    case EntryMarkRole:
        if (suggestion.isClean() && isWhole)
            return static_cast<int>(EntryMark::Ok);
        return static_cast<int>(suggestion.people().isZero() ? EntryMark::Bad : EntryMark::Warn);
    case Qt::AccessibleTextRole:
        return filled(tr("%1, %2. %3"), titleOf(suggestion), figure, detailOf(index.row()));
    default:
        return {};
    }
}

Places findPlaces(const Plan& plan, const Batch& batch)
{
    LiveScore score(plan.operation, plan.operation.settings.goals);
    for (const auto& [code, other] : plan.batches)
        score.add(other);
    const ScoreKey now = score.key();
    return {batch, now, score.goals(), suggestMoves(score, batch)};
}

} // namespace planner::ui
