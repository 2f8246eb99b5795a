// SPDX-License-Identifier: Apache-2.0
#include "ui/today/day_model.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <array>

namespace planner::ui {
namespace {

/// What a row offers, the most urgent first.
constexpr std::array kRowDeeds{Deed::AccountFor, Deed::Clear, Deed::Approve, Deed::Depart, Deed::Arrive, Deed::WhereTo};

/// What a section is there for.
std::vector<Deed> deedsOfSection(DaySection section)
{
    switch (section) {
    case DaySection::Missing:
        return {Deed::AccountFor};
    case DaySection::Late:
        return {Deed::Depart, Deed::Arrive};
    case DaySection::Leaving:
        return {Deed::Depart, Deed::Clear};
    case DaySection::OnTheRoad:
    case DaySection::Arriving:
        return {Deed::Arrive};
    case DaySection::NotReady:
        return {Deed::Clear, Deed::Approve};
    }
    return {};
}

QString deedText(Deed deed)
{
    switch (deed) {
    case Deed::AccountFor:
        return DayModel::tr("Account for...");
    case Deed::Clear:
        return DayModel::tr("Clear...");
    case Deed::Approve:
        return DayModel::tr("Approve");
    case Deed::Depart:
        return DayModel::tr("Depart...");
    case Deed::Arrive:
        return DayModel::tr("Arrive...");
    default:
        return DayModel::tr("Where to?");
    }
}

QString deedForAllText(Deed deed)
{
    switch (deed) {
    case Deed::AccountFor:
        return DayModel::tr("Account for all...");
    case Deed::Clear:
        return DayModel::tr("Clear all...");
    case Deed::Approve:
        return DayModel::tr("Approve all");
    case Deed::Depart:
        return DayModel::tr("Depart all...");
    default:
        return DayModel::tr("Arrive all...");
    }
}

bool isWrong(DaySection section, const DayRow& row)
{
    return section == DaySection::Missing || section == DaySection::Late || !row.lacks.isEmpty();
}

QString namesText(const std::vector<Clearance>& kinds)
{
    QStringList names;
    for (const Clearance kind : kinds)
        names << clearanceName(kind);
    return listText(names);
}

} // namespace

QString lacksText(const Lacks& lacks)
{
    QStringList texts;
    if (lacks.clearances.size() == kAllClearances.size())
        texts << DayModel::tr("lacks all five clearances");
    else if (!lacks.clearances.empty())
        texts << filled(DayModel::tr("lacks %1", "clearances"), namesText(lacks.clearances));
    if (!lacks.ended.empty())
        texts << filled(DayModel::tr("ends before it leaves: %1", "clearances"), namesText(lacks.ended));
    if (lacks.isUnapproved)
        texts << DayModel::tr("not approved");
    QStringList rules;
    for (const Rule rule : lacks.rules)
        rules << ruleText(rule);
    if (!rules.isEmpty())
        texts << filled(DayModel::tr("breaks rules: %1"), listText(rules));
    return texts.join(DayModel::tr("; ", "between what a batch lacks"));
}

DayModel::DayModel(const PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document) {}

void DayModel::show(Day day)
{
    const DayList list = dayListOf(m_document.plan(), m_document.findings(), day);
    beginResetModel();
    m_day = day;
    m_entries.clear();
    add(DaySection::Missing, list.missing);
    add(DaySection::Late, list.late);
    add(DaySection::Leaving, list.leaving);
    add(DaySection::OnTheRoad, list.onTheRoad);
    add(DaySection::Arriving, list.arriving);
    add(DaySection::NotReady, list.notReady);
    findDeedColumns();
    endResetModel();
}

void DayModel::findDeedColumns()
{
    m_deedColumns.clear();
    for (int row = 0; row < rowCount(); ++row) {
        if (isHeading(row))
            continue;
        const std::vector<DayDeed> shown = deeds(row);
        m_deedColumns.resize(std::max(m_deedColumns.size(), shown.size()));
        for (std::size_t column = 0; column < shown.size(); ++column)
            if (const QString& text = shown[shown.size() - 1 - column].text; !m_deedColumns[column].contains(text))
                m_deedColumns[column] << text;
    }
}

void DayModel::add(DaySection section, const std::vector<DayRow>& rows)
{
    if (!rows.empty())
        m_entries.push_back({section, std::nullopt});
    for (const DayRow& row : rows)
        m_entries.push_back({section, row});
}

std::vector<BatchCode> DayModel::codes(int row) const
{
    if (!isHeading(row))
        return {entry(row).row->batch};
    std::vector<BatchCode> codes;
    for (int next = row + 1; next < rowCount() && !isHeading(next); ++next)
        codes.push_back(entry(next).row->batch);
    return codes;
}

Thing DayModel::thing(int row) const
{
    Thing thing{.batches = codes(row)};
    if (!isHeading(row))
        thing.site = entry(row).row->to;
    return thing;
}

std::vector<DayDeed> DayModel::deeds(int row) const
{
    std::vector<DayDeed> deeds;
    const std::vector<BatchCode> all = codes(row);
    if (isHeading(row)) {
        for (const Deed deed : deedsOfSection(section(row)))
            if (all.size() > 1 && !batchesFor(m_document, deed, all).empty())
                deeds.push_back({deed, deedForAllText(deed)});
        return deeds;
    }
    constexpr std::size_t kMost = 2;
    for (const Deed deed : kRowDeeds) {
        const bool isPossible = deed == Deed::WhereTo ? !entry(row).row->hasLeft && section(row) != DaySection::Missing
                                                      : !batchesFor(m_document, deed, all).empty();
        if (isPossible && deeds.size() < kMost)
            deeds.push_back({deed, deedText(deed)});
    }
    return deeds;
}

int DayModel::rowOf(const BatchCode& code, DaySection section) const
{
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (isHeading(row) || entry(row).row->batch != code)
            continue;
        if (this->section(row) == section)
            return row;
        found = found < 0 ? row : found;
    }
    return found;
}

int DayModel::rowOfHeading(DaySection section) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (isHeading(row) && this->section(row) == section)
            return row;
    return -1;
}

int DayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString DayModel::heading(DaySection section) const
{
    const bool isToday = m_day == m_document.today();
    switch (section) {
    case DaySection::Missing:
        return tr("Missing: arrived short and not accounted for");
    case DaySection::Late:
        return tr("Late: should have left or arrived");
    case DaySection::Leaving:
        return isToday ? tr("Leaves today") : tr("Leaves on this day");
    case DaySection::OnTheRoad:
        return tr("On the road");
    case DaySection::Arriving:
        return isToday ? tr("Arrives today") : tr("Arrives on this day");
    case DaySection::NotReady:
        return tr("Next three days: not ready");
    }
    return {};
}

QString DayModel::journey(const DayRow& row) const
{
    const Operation& operation = m_document.operation();
    const Batch* batch = m_document.batch(row.batch);
    if (batch == nullptr)
        return {};
    const Route& route = operation.route(batch->route);
    //: two sites
    return filled(tr("%1 to %2"), facilityText(operation, route.from), facilityText(operation, route.to));
}

QString DayModel::peopleText(int row) const
{
    const auto people = [](People sum) { return counted(sum, [](int n) { return tr("%Ln people", nullptr, n); }); };
    if (!isHeading(row))
        return people(entry(row).row->people);
    People sum;
    std::int64_t batches = 0;
    for (int next = row + 1; next < rowCount() && !isHeading(next); ++next, ++batches)
        sum += entry(next).row->people;
    //: "150 people" and "3 batches"
    return filled(tr("%1 in %2"), people(sum), counted(batches, [](int n) { return tr("%Ln batches", nullptr, n); }));
}

QString DayModel::when(DaySection section, const DayRow& row) const
{
    const Operation& operation = m_document.operation();
    const Batch* batch = m_document.batch(row.batch);
    if (batch == nullptr)
        return {};
    const QString day = shortDateText(row.day, operation);
    const QString left = shortDateText(batch->departureDay(), operation);
    const QString mode = QString::fromStdString(operation.route(batch->route).mode);
    switch (section) {
    case DaySection::Missing:
        //: two numbers and a date
        return filled(tr("%1 of %2 are not accounted for, arrived on %3"), numberText(row.people),
                      numberText(sumOf(batch->travellers())), day);
    case DaySection::Late:
        //: a date and a mode such as road
        return row.hasLeft ? filled(tr("was due on %1, by %2"), day, mode)
                           : filled(tr("was to leave on %1, by %2"), day, mode);
    case DaySection::Leaving:
    case DaySection::NotReady:
        return filled(tr("leaves on %1, by %2"), day, mode);
    case DaySection::OnTheRoad:
        return filled(tr("left on %1, due on %2, by %3"), left, day, mode);
    case DaySection::Arriving:
        return row.hasLeft ? filled(tr("left on %1, by %2"), left, mode)
                           : filled(tr("has not left yet: leaves on %1, by %2"), left, mode);
    }
    return {};
}

QString DayModel::detail(const Entry& entry) const
{
    const QString lacks = lacksText(entry.row->lacks);
    const QString time = when(entry.section, *entry.row);
    return lacks.isEmpty() ? time : filled(tr("%1; %2", "when something happens, and what is wrong"), time, lacks);
}

QString DayModel::sentence(int row) const
{
    if (isHeading(row))
        return filled(tr("%1: %2", "a heading and a number of people"), heading(section(row)), peopleText(row));
    QStringList parts{QString::fromStdString(entry(row).row->batch.text), journey(*entry(row).row), peopleText(row),
                      detail(entry(row))};
    for (const DayDeed& deed : deeds(row))
        parts << deed.text;
    return parts.join(tr(", ", "between facts of a batch"));
}

QVariant DayModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const Entry& shown = entry(row);
    switch (role) {
    case Qt::DisplayRole:
        return shown.row ? QString::fromStdString(shown.row->batch.text) : heading(shown.section);
    case Qt::AccessibleTextRole:
        return sentence(row);
    case Qt::ToolTipRole:
        return shown.row ? QVariant(detail(shown)) : QVariant();
    case DayJourneyRole:
        return shown.row ? journey(*shown.row) : QString();
    case DayPeopleRole:
        return peopleText(row);
    case DayDetailRole:
        return shown.row ? detail(shown) : QString();
    case DayIsHeadingRole:
        return !shown.row;
    case DayIsTroubleRole:
        return shown.row ? isWrong(shown.section, *shown.row)
                         : shown.section == DaySection::Missing || shown.section == DaySection::Late;
    default:
        return {};
    }
}

Qt::ItemFlags DayModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace planner::ui
