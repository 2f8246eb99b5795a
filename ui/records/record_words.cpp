// SPDX-License-Identifier: Apache-2.0
#include "ui/records/record_words.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

// Marks a text for translators.
#define TEXT(source) QT_TRANSLATE_NOOP("Records", source)

namespace planner::ui {
namespace {

QString said(const char* source) { return QCoreApplication::translate("Records", source); }

struct TableWords {
    const char* title;
    const char* empty;
    const char* add;
};

/// In the order of OperationTable.
constexpr TableWords kTables[] = {
    {TEXT("Settings"), "", ""},
    {TEXT("Categories"), TEXT("No categories yet. Add one, or paste rows from a spreadsheet."), TEXT("Add a category")},
    {TEXT("Sites"), TEXT("No sites yet. Add one, or paste rows from a spreadsheet."), TEXT("Add a site")},
    {TEXT("Places"),
     TEXT("No places are kept for a category yet, so every category may fill a site. Add a row, or paste rows from a "
          "spreadsheet."),
     TEXT("Add places")},
    {TEXT("People"),
     TEXT("No people yet. Add a group, or paste rows from a spreadsheet. Sites and categories come first."),
     TEXT("Add people")},
    {TEXT("Fleets"), TEXT("No fleets yet: vehicles have no limit. Add one, or paste rows from a spreadsheet."),
     TEXT("Add a fleet")},
    {TEXT("Routes"),
     TEXT("No routes yet, so nobody can travel. Add one, or paste rows from a spreadsheet. Sites come first."),
     TEXT("Add a route")},
    {TEXT("Calendar"),
     TEXT("Every day is like the others yet. Add a closure or another figure for some days, or paste rows from a "
          "spreadsheet."),
     TEXT("Add days")},
    {TEXT("Keep apart"), TEXT("Nobody is kept apart yet. Add two groups of people, or paste rows from a spreadsheet."),
     TEXT("Add a pair")},
    {TEXT("Figures"),
     TEXT("No published figures yet. Add those that sources give for a site, or paste rows from a spreadsheet."),
     TEXT("Add a figure")},
};

struct FieldWords {
    std::optional<OperationTable> table; ///< nothing: of all tables
    std::string_view name;
    const char* title;
    const char* tip;
};

using enum OperationTable;

/// What belongs to one table stands before what belongs to all.
constexpr FieldWords kFields[] = {
    {Settings, "title", TEXT("Title"), TEXT("What the operation is called, in the window and on paper.")},
    {Settings, "start", TEXT("First day"), TEXT("The first day of the operation.")},
    {Settings, "end", TEXT("Last day"), TEXT("The last day of the operation.")},
    {Settings, "batch_size", TEXT("People in a batch"),
     TEXT("The most people of a batch, where a route does not say it.")},
    {Settings, "overcrowding_limit_pct", TEXT("Limit, %"),
     TEXT("How full a site may be, in per cent of its capacity, where the site does not say it.")},
    {Settings, "target_occupancy_pct", TEXT("Target, %"),
     TEXT("How full a site should be at most, in per cent of its capacity, where the site does not say it.")},
    {Settings, "same_day_turnover", TEXT("Places free on the same day"),
     TEXT("Whether the places of those who leave in the day may be filled on the same day.")},
    {Settings, "transport_reserve_pct", TEXT("Seats in reserve, %"), TEXT("Seats that stay empty in each batch.")},
    {Settings, "escorts_per_day", TEXT("Escorts a day"), TEXT("Escorts that can be on the way on one day.")},
    {Settings, "smallest_load", TEXT("Smallest load"),
     TEXT("Fewer people than this are a nearly empty vehicle: the goal of that name counts whom batches lack.")},
    {Settings, "time_zone", TEXT("Time zone"),
     TEXT("Whose date is today, such as Asia/Baghdad. Empty: that of this computer.")},
    {Settings, "approval", TEXT("Persons for an approval"),
     TEXT("With two, nobody approves a batch that they proposed, nor an exception for it.")},
    {Settings, "goals", TEXT("Goals"), TEXT("What a plan is made for, the most important first.")},

    {Categories, "priority", TEXT("Priority"), TEXT("How much a day of waiting of one of these people weighs.")},
    {Categories, "people_per_escort", TEXT("People per escort"), TEXT("How many people travel with one escort.")},
    {Categories, "travels_alone", TEXT("Travels alone"),
     TEXT("Whether these people never travel in a batch with another category.")},
    {Categories, "max_share_pct", TEXT("Largest share, %"),
     TEXT("The most of the people of this category who may come into one site.")},

    {Facilities, "capacity", TEXT("Capacity"), TEXT("The people for whom the site is built.")},
    {Facilities, "population", TEXT("People on day 1"),
     TEXT("Everybody who is there at the start of the first day, also those who stay.")},
    {Facilities, "kind", TEXT("Kind"), TEXT("Custody, or outside: a place where custody ends.")},
    {Facilities, "country", TEXT("Country"), TEXT("The country in which the site is.")},
    {Facilities, "lat", TEXT("Latitude, °"), TEXT("Degrees north of the equator, such as 36.5.")},
    {Facilities, "lon", TEXT("Longitude, °"), TEXT("Degrees east of Greenwich, such as 40.7.")},
    {Facilities, "overcrowding_limit_pct", TEXT("Limit, %"),
     TEXT("How full the site may be, in per cent of its capacity.")},
    {Facilities, "target_capacity", TEXT("Target"), TEXT("The people whom the site should hold at most.")},
    {Facilities, "daily_intake", TEXT("Intake a day"), TEXT("The most people whom it receives on one day.")},
    {Facilities, "daily_release", TEXT("Release a day"), TEXT("The most people whom it sends on one day.")},
    {Facilities, "accepts", TEXT("Accepts"), TEXT("The categories of people whom the site takes.")},
    {Facilities, "accommodation_area_m2", TEXT("Area, m²"),
     TEXT("The rooms in which people live, without sanitary rooms.")},
    {Facilities, "name_ar", TEXT("Name in Arabic"), TEXT("The name in Arabic.")},
    {Facilities, "name_ckb", TEXT("Name in Kurdish"), TEXT("The name in Sorani Kurdish.")},

    {Places, "places", TEXT("Places"), TEXT("Places that the site keeps for the category.")},

    {Cohorts, "people", TEXT("People"),
     TEXT("How many people the group has. The population of its site counts them too.")},
    {Cohorts, "move", TEXT("Move"), TEXT("Whether they must be moved, may be moved to make room, or stay.")},
    {Cohorts, "ready_from", TEXT("Ready from"), TEXT("The earliest day on which they may depart.")},
    {Cohorts, "not_after", TEXT("Not after"), TEXT("The latest day on which they may arrive.")},
    {Cohorts, "label", TEXT("Label"), TEXT("What else to call the group. No names of people.")},
    {Cohorts, "country", TEXT("Country"), TEXT("Whose nationals they are, where repatriation has to be followed.")},

    {Fleets, "vehicles", TEXT("Vehicles"), TEXT("How many vehicles the fleet has.")},
    {Fleets, "cycle_days", TEXT("Days for a trip"), TEXT("The days for which a vehicle is away with one batch.")},

    {Routes, "from", TEXT("From"), TEXT("The site where batches depart.")},
    {Routes, "to", TEXT("To"), TEXT("The site where batches arrive.")},
    {Routes, "mode", TEXT("Means"), TEXT("How people travel, such as road or air.")},
    {Routes, "km", TEXT("Length, km"), TEXT("The length of the way.")},
    {Routes, "hours", TEXT("Hours"), TEXT("How long the way takes.")},
    {Routes, "seats", TEXT("Seats"), TEXT("The most people of a batch on this route.")},
    {Routes, "departures_per_day", TEXT("Departures a day"), TEXT("The most batches that may depart on one day.")},
    {Routes, "arrival_day_offset", TEXT("Days to arrival"), TEXT("How many days after its departure a batch arrives.")},
    {Routes, "open_from", TEXT("Open from"), TEXT("The first day on which batches may depart.")},
    {Routes, "open_to", TEXT("Open to"), TEXT("The last day on which batches may depart.")},
    {Routes, "fleet", TEXT("Fleet"), TEXT("The fleet whose vehicles are used.")},
    {Routes, "via", TEXT("Via"), TEXT("Where the way leads through.")},

    {Calendar, "kind", TEXT("Of"), TEXT("What the row is about: a site, a route, a fleet or the escorts.")},
    {Calendar, "code", TEXT("Which"), TEXT("The site, route or fleet.")},
    {Calendar, "field", TEXT("Figure"), TEXT("The figure that is another one on these days.")},
    {Calendar, "from", TEXT("From"), TEXT("The first of the days.")},
    {Calendar, "to", TEXT("To"), TEXT("The last of the days, included.")},
    {Calendar, "value", TEXT("Value"), TEXT("The figure on these days; 0 for a closure.")},
    {Calendar, "reason", TEXT("Reason"), TEXT("Why the figure is another one.")},

    {KeepApart, "a", TEXT("People"), TEXT("One of the two groups.")},
    {KeepApart, "b", TEXT("And people"), TEXT("The other group.")},
    {KeepApart, "scope", TEXT("Not in one"), TEXT("Whether they may not share a batch, or not even a site.")},

    {Figures, "field", TEXT("Figure"), TEXT("Which figure of the site the source gives.")},
    {Figures, "value", TEXT("Value"), TEXT("The figure by this source.")},
    {Figures, "used", TEXT("In force"),
     TEXT("Whether the plan counts with this figure; a mark, the site has the value.")},

    {std::nullopt, "code", TEXT("Code"), TEXT("A short name without spaces, by which other rows refer to this one.")},
    {std::nullopt, "name", TEXT("Name"), TEXT("What people call it.")},
    {std::nullopt, "facility", TEXT("Site"), TEXT("The site that the row is about.")},
    {std::nullopt, "category", TEXT("Category"), TEXT("The category of people.")},
    {std::nullopt, "source", TEXT("Source"), TEXT("Where the figures come from.")},
    {std::nullopt, "as_of", TEXT("As of"), TEXT("The day or time for which the source gives them.")},
    {std::nullopt, "note", TEXT("Note"), TEXT("Whatever else should be known.")},
};

const FieldWords* wordsOf(OperationTable table, std::string_view field)
{
    const auto* found = std::find_if(std::begin(kFields), std::end(kFields), [&](const FieldWords& words) {
        return words.name == field && words.table.value_or(table) == table;
    });
    return found == std::end(kFields) ? nullptr : found;
}

const TableWords& wordsOf(OperationTable table) { return kTables[static_cast<std::size_t>(table)]; }

QString blankSentence(Blank blank)
{
    switch (blank) {
    case Blank::Nothing:
        return said(TEXT("Blank: not known, or none."));
    case Blank::Refused:
        return said(TEXT("It is needed."));
    case Blank::Default:
        return said(TEXT("Blank: the usual value."));
    case Blank::NoLimit:
        return said(TEXT("Blank: there is no limit."));
    case Blank::OfOperation:
        return said(TEXT("Blank: that of the operation, on the page Settings."));
    case Blank::All:
        return said(TEXT("Blank: all."));
    case Blank::Outside:
        return said(TEXT("It is needed, and blank where custody ends."));
    case Blank::Escorts:
        return said(TEXT("It is needed, and blank for escorts."));
    }
    return {};
}

struct Choice {
    std::string_view field; ///< "": of any
    std::string_view name;
    const char* words;
};

constexpr Choice kChoices[] = {
    {"kind", "custody", TEXT("Custody")},
    {"kind", "outside", TEXT("Outside, where custody ends")},
    {"kind", "facility", TEXT("Site")},
    {"kind", "route", TEXT("Route")},
    {"kind", "fleet", TEXT("Fleet")},
    {"kind", "escorts", TEXT("Escorts")},
    {"move", "must", TEXT("Must move")},
    {"move", "may", TEXT("May move")},
    {"move", "stay", TEXT("Stay")},
    {"scope", "batch", TEXT("Batch")},
    {"scope", "facility", TEXT("Site")},
    {"approval", "one", TEXT("One person")},
    {"approval", "two", TEXT("Two persons")},
    {"field", "population", TEXT("Population")},
    {"", "yes", TEXT("Yes")},
    {"", "no", TEXT("No")},
};

} // namespace

QString tableTitle(OperationTable table) { return said(wordsOf(table).title); }

QString emptyTableText(OperationTable table) { return said(wordsOf(table).empty); }

QString addRowText(OperationTable table) { return said(wordsOf(table).add); }

QString fieldTitle(OperationTable table, std::string_view field)
{
    const FieldWords* words = wordsOf(table, field);
    return words == nullptr ? QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()))
                            : said(words->title);
}

QString fieldTip(OperationTable table, const RowField& field)
{
    const FieldWords* words = wordsOf(table, field.name);
    const QString blank = blankSentence(field.blank);
    return words == nullptr ? blank : filled(said(TEXT("%1 %2")), said(words->tip), blank);
}

QString blankText(const RowField& field)
{
    switch (field.blank) {
    case Blank::NoLimit:
        return said(TEXT("no limit"));
    case Blank::OfOperation:
        return said(TEXT("as the operation"));
    case Blank::All:
        return said(TEXT("all"));
    default:
        return {};
    }
}

QString choiceText(std::string_view field, std::string_view choice)
{
    if (field == "field")
        if (const auto figure = valueNamed<CalendarField>(choice))
            return calendarFieldText(*figure);
    if (field == "goals")
        if (const auto goal = valueNamed<Goal>(choice))
            return goalText(*goal);
    for (const Choice& known : kChoices)
        if (known.name == choice && (known.field.empty() || known.field == field))
            return said(known.words);
    return QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()));
}

} // namespace planner::ui
