// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_tables.h"
#include "core/exchange/table_cells.h"

#include <limits>
#include <set>

namespace planner {
namespace {

constexpr NumberRange kLatitude{-90, 90};
constexpr NumberRange kLongitude{-180, 180};
/// Stands for a population that could not be read, so that its cohorts are not blamed too.
constexpr People kUnknownPopulation{std::numeric_limits<std::int64_t>::max()};

void readCategories(CsvTable& table, FolderReading& folder)
{
    const Column code = table.column("code");
    const Column name = table.column("name");
    const Column priority = table.column("priority");
    const Column peoplePerEscort = table.column("people_per_escort");
    const Column travelsAlone = table.column("travels_alone");
    const Column maxShare = table.column("max_share_pct");
    auto& categories = folder.plan.operation.categories;
    while (table.next()) {
        Category category;
        category.code = table.newCode(code, folder.categories, categories.size());
        category.name = table.text(name);
        category.priority = table.count<Priority>(priority, {0, limits::kPriority}).value_or(category.priority);
        category.peoplePerEscort = table.count<People>(peoplePerEscort, {1, limits::kHeadcount});
        category.travelsAlone = table.yesNo(travelsAlone, false);
        category.maxShare = table.count<Percent>(maxShare, {0, limits::kShare});
        categories.push_back(std::move(category));
    }
}

void writeCategories(const Plan& plan, CsvWriter& csv)
{
    for (const Category& category : plan.operation.categories) {
        csv.text(category.code);
        csv.text(category.name);
        writeCount(csv, category.priority);
        writeCount(csv, category.peoplePerEscort);
        writeYesNo(csv, category.travelsAlone);
        writeCount(csv, category.maxShare);
        csv.endRow();
    }
}

std::vector<CategoryId> readAccepts(CsvTable& table, const Column& accepts, FolderReading& folder)
{
    std::vector<CategoryId> accepted;
    for (const std::string_view code : table.words(accepts)) {
        if (!isCode(code)) {
            table.fail(accepts, "{0} {1}: {3} is not a code, \"{2}\"", {shownValue(code)});
            continue;
        }
        const bool isNew = folder.categories.find(code) == nullptr;
        if (isNew && folder.hasCategories) {
            if (!folder.categories.isWhole())
                continue;
            const std::string nearest = folder.categories.nearest(code);
            table.failAt(table.placeOf(accepts), accepts.name,
                         nearest.empty() ? "{0} {1}: there is no such category, \"{2}\""
                                         : "{0} {1}: there is no such category, \"{2}\". Maybe {3}",
                         {shownValue(code), nearest});
            continue;
        }
        accepted.push_back(folder.categoryOf(code));
        const auto awaited =
            isNew ? folder.awaited.try_emplace(accepted.back()).first : folder.awaited.find(accepted.back());
        if (awaited != folder.awaited.end() && awaited->second.size() < FolderReport::kMaximumErrors)
            awaited->second.push_back(table.placeOf(accepts));
    }
    return accepted;
}

/// The columns of facilities.csv; there are too many for one function of reasonable length.
struct FacilityColumns {
    explicit FacilityColumns(const CsvTable& table)
        : code(table.column("code")), name(table.column("name")), kind(table.column("kind")),
          capacity(table.column("capacity")), population(table.column("population")), country(table.column("country")),
          latitude(table.column("lat")), longitude(table.column("lon")),
          overcrowdingLimit(table.column("overcrowding_limit_pct")), targetCapacity(table.column("target_capacity")),
          dailyIntake(table.column("daily_intake")), dailyRelease(table.column("daily_release")),
          accepts(table.column("accepts")), accommodationArea(table.column("accommodation_area_m2")),
          nameArabic(table.column("name_ar")), nameKurdish(table.column("name_ckb")), source(table.column("source")),
          asOf(table.column("as_of")), note(table.column("note"))
    {
    }
    Column code, name, kind, capacity, population, country, latitude, longitude, overcrowdingLimit, targetCapacity,
        dailyIntake, dailyRelease, accepts, accommodationArea, nameArabic, nameKurdish, source, asOf, note;
};

/// Capacity, population, limit and target: all of a place of custody, none of one where custody ends.
void readSize(CsvTable& table, const FacilityColumns& columns, Facility& facility)
{
    const auto capacity = table.count<People>(columns.capacity, {0, limits::kCapacity});
    const auto population = table.count<People>(columns.population, {0, limits::kHeadcount});
    facility.overcrowdingLimit = table.count<Percent>(columns.overcrowdingLimit, {0, limits::kPercent});
    facility.targetCapacity = table.count<People>(columns.targetCapacity, {0, limits::kCapacity});
    facility.capacity = capacity.value_or(People(0));
    facility.population = population.value_or(facility.isOutside() ? People(0) : kUnknownPopulation);
    for (const Column* column :
         {&columns.capacity, &columns.population, &columns.overcrowdingLimit, &columns.targetCapacity}) {
        const bool isNeeded = column == &columns.capacity || column == &columns.population;
        if (facility.isOutside() && !table.isBlank(*column))
            table.fail(*column, "{0} {1}: custody ends there, so it is left blank, \"{2}\"");
        else if (!facility.isOutside() && isNeeded && table.isBlank(*column))
            table.failBlank(*column);
    }
    if (!facility.isOutside())
        return;
    facility.capacity = facility.population = People(0);
    facility.overcrowdingLimit.reset();
    facility.targetCapacity.reset();
}

Facility readFacility(CsvTable& table, const FacilityColumns& columns, FolderReading& folder)
{
    const NumberRange headcount{0, limits::kHeadcount};
    Facility facility;
    facility.code = table.newCode(columns.code, folder.facilities, folder.plan.operation.facilities.size());
    facility.name = table.text(columns.name);
    facility.kind = table.named<FacilityKind>(columns.kind, valueNamed<FacilityKind>, "custody, outside")
                        .value_or(FacilityKind::Custody);
    readSize(table, columns, facility);
    facility.country = table.text(columns.country);
    facility.latitude = table.decimal(columns.latitude, kLatitude);
    facility.longitude = table.decimal(columns.longitude, kLongitude);
    facility.dailyIntake = table.count<People>(columns.dailyIntake, headcount);
    facility.dailyRelease = table.count<People>(columns.dailyRelease, headcount);
    facility.accepts = readAccepts(table, columns.accepts, folder);
    facility.accommodationArea = table.decimal(columns.accommodationArea, {0, limits::kSquareMetres});
    facility.nameArabic = table.text(columns.nameArabic);
    facility.nameKurdish = table.text(columns.nameKurdish);
    facility.source = table.text(columns.source);
    facility.asOf = table.text(columns.asOf);
    facility.note = table.text(columns.note);
    return facility;
}

void readFacilities(CsvTable& table, FolderReading& folder)
{
    const FacilityColumns columns(table);
    People all;
    while (table.next()) {
        Facility facility = readFacility(table, columns, folder);
        const bool wasWithin = all <= People(limits::kAllPopulation);
        all += facility.population == kUnknownPopulation ? People(0) : facility.population;
        if (wasWithin && all > People(limits::kAllPopulation))
            table.fail(columns.population, "{0} {1}: all facilities together have more than {3} people, \"{2}\"",
                       {limits::kAllPopulation});
        folder.plan.operation.facilities.push_back(std::move(facility));
    }
    if (table.isAtEnd() && folder.plan.operation.facilities.empty())
        table.failTable("{0} {1}: there is no facility. Maybe the rows are missing", "code");
}

std::string codesOf(const Operation& operation, const std::vector<CategoryId>& categories)
{
    std::string codes;
    for (const CategoryId id : categories)
        codes.append(codes.empty() ? "" : " ").append(operation.category(id).code);
    return codes;
}

void writeUnless(CsvWriter& csv, bool isLeftBlank, People people)
{
    if (isLeftBlank)
        csv.blank();
    else
        writeCount(csv, people);
}

void writeFacilities(const Plan& plan, CsvWriter& csv)
{
    for (const Facility& facility : plan.operation.facilities) {
        csv.text(facility.code);
        csv.text(facility.name);
        writeUnless(csv, facility.isOutside(), facility.capacity);
        writeUnless(csv, facility.isOutside(), facility.population);
        csv.plain(nameOf(facility.kind));
        csv.text(facility.country);
        writeNumber(csv, facility.latitude);
        writeNumber(csv, facility.longitude);
        writeCount(csv, facility.overcrowdingLimit);
        writeCount(csv, facility.targetCapacity);
        writeCount(csv, facility.dailyIntake);
        writeCount(csv, facility.dailyRelease);
        csv.text(codesOf(plan.operation, facility.accepts));
        writeNumber(csv, facility.accommodationArea);
        csv.text(facility.nameArabic);
        csv.text(facility.nameKurdish);
        csv.text(facility.source);
        csv.text(facility.asOf);
        csv.text(facility.note);
        csv.endRow();
    }
}

void readPlaces(CsvTable& table, FolderReading& folder)
{
    const Column facility = table.column("facility");
    const Column category = table.column("category");
    const Column places = table.column("places");
    std::set<std::pair<FacilityId, CategoryId>> seen;
    while (table.next()) {
        const auto facilityAt = table.reference(facility, folder.facilities, "facility");
        const auto categoryAt = table.reference(category, folder.categories, "category");
        const auto count = table.count<People>(places, {0, limits::kHeadcount});
        if (!facilityAt || !categoryAt)
            continue;
        const CategoryPlaces row{{*facilityAt}, {*categoryAt}, count.value_or(People(0))};
        if (!seen.insert({row.facility, row.category}).second)
            table.fail(category, "{0} {1}: the facility has places of this category already, \"{2}\"");
        folder.plan.operation.places.push_back(row);
    }
}

void writePlaces(const Plan& plan, CsvWriter& csv)
{
    for (const CategoryPlaces& row : plan.operation.places) {
        csv.text(plan.operation.facility(row.facility).code);
        csv.text(plan.operation.category(row.category).code);
        writeCount(csv, row.places);
        csv.endRow();
    }
}

} // namespace

FolderTable categoriesTable()
{
    return {"categories.csv",
            false,
            limits::kCellBytes,
            {{"code", ColumnNeed::Required},
             {"name", ColumnNeed::Required},
             {"priority"},
             {"people_per_escort"},
             {"travels_alone"},
             {"max_share_pct"}},
            readCategories,
            &FolderReading::categories,
            [](const Plan& plan) { return plan.operation.categories.empty(); },
            writeCategories};
}

FolderTable facilitiesTable()
{
    return {"facilities.csv",
            true,
            limits::kListCellBytes,
            {{"code", ColumnNeed::Required},
             {"name", ColumnNeed::Required},
             {"capacity", ColumnNeed::MayBlank},
             {"population", ColumnNeed::MayBlank},
             {"kind"},
             {"country"},
             {"lat"},
             {"lon"},
             {"overcrowding_limit_pct"},
             {"target_capacity"},
             {"daily_intake"},
             {"daily_release"},
             {"accepts"},
             {"accommodation_area_m2"},
             {"name_ar"},
             {"name_ckb"},
             {"source"},
             {"as_of"},
             {"note"}},
            readFacilities,
            &FolderReading::facilities,
            [](const Plan&) { return false; },
            writeFacilities};
}

FolderTable placesTable()
{
    return {"places.csv",
            false,
            limits::kCellBytes,
            {{"facility", ColumnNeed::Required}, {"category", ColumnNeed::Required}, {"places", ColumnNeed::Required}},
            readPlaces,
            nullptr,
            [](const Plan& plan) { return plan.operation.places.empty(); },
            writePlaces};
}

} // namespace planner
